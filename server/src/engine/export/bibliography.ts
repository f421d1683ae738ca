/** What fact bases draw on, as entries of a bibliography: their documents, and facts that say themselves where they can be read. */
import { plainKey } from '../features/citeKeys'
import { inLanguages } from '../features/language'
import type { Fact, FactBase, Language, LocalText, SourceDocument } from '../model'

export interface BibliographyEntry {
  /** What it is cited by: unique in the bibliography. */
  readonly key: string
  readonly title: string
  /** The title in another language. */
  readonly otherTitle?: string | undefined
  readonly url?: string | undefined
  readonly publisher?: string | undefined
  /** As it is written: `2024-03-01`, `2024-03`, `2024`, or in words. */
  readonly date?: string | undefined
  readonly language?: Language | undefined
  readonly note?: string | undefined
}

/** In the order of the bases, a base's documents first. Two that have a citekey and everything else in common are one. */
export function bibliographyOf(bases: readonly FactBase[]): readonly BibliographyEntry[] {
  const keys = new Set<string>()
  const known = new Map<string, true>()
  return bases.flatMap((base) => {
    const documents = base.documents.map((each) => documentEntry(each, base))
    const urls = new Set(documents.flatMap(({ url }) => url ?? []))
    const facts = base.facts.flatMap((fact) => (standsAlone(fact, urls) ? [factEntry(fact, base)] : []))
    return [...documents, ...facts].flatMap((entry) => {
      const all = JSON.stringify(entry)
      if (known.has(all)) return []
      known.set(all, true)
      const key = freeKey(entry.key, keys)
      keys.add(key.toLowerCase())
      return [{ ...entry, key }]
    })
  })
}

/** Facts whose documents say it all need no entry of their own. */
function standsAlone({ url, citekey, sources }: Fact, urls: ReadonlySet<string>): boolean {
  if (url !== undefined && urls.has(written(url))) return false
  return url !== undefined || (citekey !== undefined && sources.length === 0)
}

function documentEntry(
  { id, title, citekey, url, publisher, language, date }: SourceDocument,
  base: FactBase,
): BibliographyEntry {
  return entryOf(citekey ?? `${base.id}-${id}`, title, language, { url, publisher, date })
}

function factEntry(fact: Fact, base: FactBase): BibliographyEntry {
  const { id, statement, citekey, url, publisher, asOf, rating } = fact
  return entryOf(citekey ?? `${base.id}-${id}`, statement, undefined, {
    url,
    publisher,
    date: asOf,
    note: rating?.text,
  })
}

type Rest = Pick<BibliographyEntry, 'url' | 'publisher' | 'date' | 'note'>

/** A document's title in its own language first; letters are put together (NFC). */
function entryOf(key: string, title: LocalText, language: Language | undefined, rest: Rest): BibliographyEntry {
  const [first, second] = inLanguages(title, language ?? 'en')
  const address = rest.url === undefined ? undefined : written(rest.url)
  const composed = Object.entries({ ...rest, url: address }).map(
    ([name, value]) => [name, value?.normalize('NFC')] as const,
  )
  return {
    key,
    title: (first?.text ?? key).normalize('NFC'),
    otherTitle: second?.text.normalize('NFC'),
    language: language ?? first?.language,
    ...Object.fromEntries(composed),
  }
}

/** An address has no white space. */
function written(url: string): string {
  return url.trim().replace(/\s/g, encodeURIComponent)
}

/** A key that nobody has: `key`, `key-2`, … Keys that differ in case alone are the same to BibTeX. */
function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  const plain = plainKey(wanted)
  for (let nth = 1; ; nth++) {
    const key = nth === 1 ? plain : `${plain}-${nth}`
    if (!taken.has(key.toLowerCase())) return key
  }
}

/** Year, month, day, as far as they are given; undefined for a date in words. */
export function dateParts(date: string): readonly number[] | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T.*)?)?)?$/.exec(date.trim())
  const parts = match?.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
  const [, month = 1, day = 1] = parts ?? []
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? parts : undefined
}
