/** Where a fact comes from, in words. */
import {
  dayOf,
  evidenceOf,
  type Fact,
  inLanguage,
  type Language,
  type Snapshot,
  type SourceDocument,
  type SourceRef,
  shownSource,
  strings,
} from '../../engine'
import { safe } from '../terminal'

/** One line a document: `Sora and China's AI, section 3 (Export limits), sentence 2; section 5, sentence 1`. */
export function sourceLines(fact: Fact, snapshot: Snapshot, language: Language): string[] {
  const documents = snapshot.base(fact.base)?.documents ?? []
  return [...new Set(fact.sources.map(({ document }) => document))].map((id) => {
    const document = documents.find((each) => each.id === id)
    const places = fact.sources
      .filter((source) => source.document === id)
      .map((source) => placeOf(shownSource(snapshot, fact, source), document, language))
      .filter(Boolean)
    const title = (document && inLanguage(document.title, language)) || id
    return safe(places.length ? `${title}, ${places.join('; ')}` : title)
  })
}

function placeOf(
  { section, sentence, heading: above, quote }: SourceRef,
  document: SourceDocument | undefined,
  language: Language,
): string {
  const words = strings(language)
  const heading = section === undefined ? undefined : document?.sections[section]
  return [
    ...(section === undefined ? [] : [words.section(section) + (heading ? ` (${inLanguage(heading, language)})` : '')]),
    ...(above === undefined || heading ? [] : [words.heading(above)]),
    ...(sentence === undefined ? [] : [words.sentence(sentence)]),
    ...(quote ? [`“${quote}”`] : []),
  ].join(', ')
}

/** When and for whom it is written. */
interface Reading {
  readonly language: Language
  readonly now: Date | undefined
}

/** The rest that a fact carries, a line each: `Rating: “False” (1 of 1–5), Reuters, 2024-03-01 (https://…)`. */
export function evidenceRows(
  fact: Fact,
  snapshot: Snapshot,
  { language, now }: Reading,
): (readonly [label: string, text: string])[] {
  return evidenceOf(snapshot, fact, { language, today: now && dayOf(now) }).map(({ label, text, url }) => {
    const address = url === undefined || url === text ? '' : ` (${url})`
    return [label, safe(text + address)] as const
  })
}
