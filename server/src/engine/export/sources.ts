/** Where a fact comes from, as reports say it. */
import { inLanguage } from '../features/language'
import { shownSource } from '../features/shownSource'
import { strings } from '../features/strings'
import type { Snapshot } from '../host'
import type { Fact, Language, SourceRef } from '../model'

export interface ReportedSource {
  readonly title: string
  /** `section 2 (Harvest), sentence 1`; '' where only the document is known. */
  readonly place: string
  readonly quote?: string | undefined
  readonly url?: string | undefined
}

/** In the fact's order; what the fact itself names last, where no document says it. */
export function reportedSources(snapshot: Snapshot, fact: Fact, language: Language): readonly ReportedSource[] {
  const sources = fact.sources.map((source) =>
    documentSource(snapshot, fact, shownSource(snapshot, fact, source), language),
  )
  const { url, publisher, quote } = fact
  if (url === undefined && publisher === undefined && quote === undefined) return sources
  return [...sources, { title: publisher ?? url ?? baseTitle(snapshot, fact, language), place: '', quote, url }]
}

function documentSource(
  snapshot: Snapshot,
  fact: Fact,
  { document: id, section, sentence, heading, quote }: SourceRef,
  language: Language,
): ReportedSource {
  const words = strings(language)
  const document = snapshot.base(fact.base)?.documents.find((each) => each.id === id)
  const sectionTitle = section === undefined ? undefined : document?.sections[section]
  const place = [
    ...(section === undefined
      ? []
      : [words.section(section) + bracketed(sectionTitle && inLanguage(sectionTitle, language))]),
    ...(heading === undefined ? [] : [heading]),
    ...(sentence === undefined ? [] : [words.sentence(sentence)]),
  ]
  const title = (document && inLanguage(document.title, language)) || id
  return { title, place: place.join(', '), quote, url: document?.url }
}

function bracketed(text: string | undefined): string {
  return text ? ` (${text})` : ''
}

function baseTitle(snapshot: Snapshot, fact: Fact, language: Language): string {
  const base = snapshot.base(fact.base)
  return base ? inLanguage(base.title, language) : fact.base
}
