/** Hover in fact bases: what a name stands for and how often it is used, what a key means. */
import type { FormatHelp } from '../facts/formatHelp'
import { keyAt } from '../facts/writingPlace'
import type { Snapshot } from '../host'
import type { Concept, Fact, FactBase, Language, Lexicon, NameUse } from '../model'
import { LineIndex } from '../text/lineIndex'
import type { Span } from '../text/span'
import { baseStrings } from './baseStrings'
import { themeLabel } from './hover'
import { inLanguage, inLanguages } from './language'
import { baseOfFile, covers, factNamed, nameAt } from './locate'
import { factKey } from './tally'
import type { UseCounts } from './usage'

/** Unescaped: whoever shows it escapes. */
export interface BaseCard {
  readonly span: Span
  readonly title: string
  /** What kind of thing it is. */
  readonly what: string
  readonly lines: readonly string[]
}

export interface BaseReading {
  readonly help: FormatHelp
  readonly lexicons: readonly Lexicon[]
  readonly language: Language
  /** In how many notes facts are used; undefined where that is not known yet. */
  readonly uses?: UseCounts | undefined
}

/** Undefined in other files, and where nothing that is known stands. */
export function baseHoverAt(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  reading: BaseReading,
): BaseCard | undefined {
  const base = baseOfFile(snapshot, uri)
  if (!base) return undefined
  const fact = base.facts.find(({ idSpan }) => covers(idSpan, offset))
  if (fact) return factCard(snapshot, fact, fact.idSpan, reading)
  const name = nameAt(base, offset)
  if (name && covers(name.span, offset)) return nameCard(snapshot, base, name, reading)
  return keyCard(base, offset, reading)
}

function keyCard(base: FactBase, offset: number, { help, language }: BaseReading): BaseCard | undefined {
  const found = keyAt(new LineIndex(base.text), offset)
  const meaning = found && help.meaning(found.path)
  if (!found || meaning === undefined) return undefined
  return { span: found.span, title: found.path.at(-1) ?? '', what: baseStrings(language).key, lines: [meaning] }
}

function nameCard(snapshot: Snapshot, base: FactBase, use: NameUse, reading: BaseReading): BaseCard | undefined {
  switch (use.kind) {
    case 'theme':
      return themeCard(snapshot, use, reading)
    case 'document':
      return documentCard(base, use, reading)
    case 'concept':
      return conceptCard(snapshot, base, use, reading)
    case 'fact': {
      const fact = factNamed(snapshot, base, use.name)
      return fact && factCard(snapshot, fact, use.span, reading)
    }
  }
}

function factCard(snapshot: Snapshot, fact: Fact, span: Span, { language, uses }: BaseReading): BaseCard {
  const words = baseStrings(language)
  return {
    span,
    title: fact.id,
    what: `${words.fact} · ${themeLabel(snapshot, fact.theme, language)}`,
    lines: [
      ...inLanguages(fact.statement, language).map(({ text }) => text),
      ...(fact.draft ? [words.draft] : uses ? [words.usedInNotes(uses.get(factKey(fact)) ?? 0)] : []),
    ],
  }
}

function themeCard(snapshot: Snapshot, { name, span }: NameUse, { language }: BaseReading): BaseCard {
  const words = baseStrings(language)
  const isOn = (theme: string) => theme === name || theme.startsWith(`${name}/`)
  const facts = snapshot.bases.reduce((sum, base) => sum + base.facts.filter(({ theme }) => isOn(theme)).length, 0)
  return { span, title: themeLabel(snapshot, name, language), what: words.theme, lines: [words.namedByFacts(facts)] }
}

function documentCard(base: FactBase, { name, span }: NameUse, { language }: BaseReading): BaseCard | undefined {
  const document = base.documents.find(({ id }) => id === name)
  if (!document) return undefined
  const words = baseStrings(language)
  const { title, publisher, date, url, path } = document
  const facts = base.facts.filter(({ sources }) => sources.some((source) => source.document === name)).length
  const about = [publisher, date].filter((each) => each !== undefined).join(', ')
  const lines = [about, url, path, words.namedByFacts(facts)].filter((line) => line !== undefined && line !== '')
  return { span, title: inLanguage(title, language), what: words.document, lines: lines.map(String) }
}

function conceptCard(
  snapshot: Snapshot,
  base: FactBase,
  { name, span }: NameUse,
  { language, lexicons }: BaseReading,
): BaseCard | undefined {
  const words = baseStrings(language)
  const books = [base, ...snapshot.bases.filter((each) => each !== base)]
  const all = [
    ...books.map(({ id, lexicon }) => ({ from: id, lexicon })),
    ...lexicons.map((lexicon) => ({ from: words.general, lexicon })),
  ]
  const found = all.flatMap(({ from, lexicon }) =>
    lexicon.concepts.filter(({ id }) => id === name).map((concept) => ({ from, concept })),
  )
  const [first] = found
  if (!first) return undefined
  const isUse = ({ kind, role, name: other }: NameUse) => kind === 'concept' && role === 'use' && other === name
  const places = books.reduce((sum, { names }) => sum + names.filter(isUse).length, 0)
  const lines = [
    ...conceptLines(
      found.map(({ concept }) => concept),
      words,
    ),
    words.namedInPlaces(places),
  ]
  return { span, title: name, what: `${words.concept} (${first.concept.kind}) · ${first.from}`, lines }
}

/** Words of one concept that several lexicons have add up. */
function conceptLines(
  concepts: readonly Concept[],
  { opposite, kindOf }: { readonly opposite: string; readonly kindOf: string },
): readonly string[] {
  const of = (part: (concept: Concept) => readonly string[]) => [...new Set(concepts.flatMap(part))].join(', ')
  const [en, vi] = [of(({ words }) => words.en), of(({ words }) => words.vi)]
  const opposites = of((concept) => concept.opposite)
  const kinds = of((concept) => concept.kindOf)
  return [
    ...(en ? [`en: ${en}`] : []),
    ...(vi ? [`vi: ${vi}`] : []),
    ...(opposites ? [`${opposite}: ${opposites}`] : []),
    ...(kinds ? [`${kindOf}: ${kinds}`] : []),
  ]
}
