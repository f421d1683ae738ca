/**
 * A lexicon's entries by the keys of their words, as sorted arrays of numbers. What ships is read from the build as it stands:
 * a profile of a start-up had most of its time go into splitting, folding and stemming twenty-eight thousand entries.
 */
import { type EntryBook, LANGUAGES, type Language, type Lexicon } from '../model'
import { normalise } from '../text/normalise'
import { words } from '../text/words'
import { inflectionKey } from './inflection'
import { isAcronym } from './spelling'

/** Stands between the parts of an entry in `path`. */
export const GAP = 0

/** `=replaced` in a lexicon means this very form: what is over and done is not what may be. */
export const EXACT = '='

/** As it is written. */
const GAP_SIGN = /\s*…\s*/

interface Entry {
  readonly concept: number
  readonly word: number
  readonly parts: readonly EntryPart[]
  /** What it is sorted by: NUL stands in no key, and before all that does. */
  readonly order: string
}

/** Entries without a word are left out, and so is what a concept's words name again. */
export function bookOf(lexicon: Lexicon): EntryBook {
  const entries = entriesOf(lexicon).sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  const keys = [...new Set(entries.flatMap(({ parts }) => parts.flatMap((part) => part.keys)))].sort(byCodeUnit)
  const places = new Map(keys.map((key, place) => [key, place]))
  const path: number[] = []
  const starts = entries.map(({ parts }) => {
    const start = path.length
    parts.forEach((part, nth) => {
      if (nth > 0) path.push(GAP)
      for (const [at, key] of part.keys.entries()) path.push(stepOf(places.get(key) ?? 0, part.acronyms[at] ?? false))
    })
    return start
  })
  return {
    keys,
    starts: Uint32Array.from([...starts, path.length]),
    path: Uint32Array.from(path),
    heads: Uint32Array.from(
      entries.flatMap(({ parts }, nth) => (first(entries[nth - 1]?.parts) === first(parts) ? [] : [nth])),
    ),
    concepts: Uint32Array.from(entries, ({ concept }) => concept),
    words: Uint32Array.from(entries, ({ word }) => word),
  }
}

function first(parts: Entry['parts'] | undefined): string | undefined {
  return parts?.[0]?.keys[0]
}

function stepOf(place: number, isAcronym: boolean): number {
  return 2 * (place + 1) + (isAcronym ? 1 : 0)
}

/** The place among the keys of a step of a path that is no gap. */
export function placeOf(step: number): number {
  return (step >>> 1) - 1
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1
}

function entriesOf({ concepts }: Lexicon): Entry[] {
  const entries: Entry[] = []
  const reader = new EntryReader()
  const add = (concept: number, language: Language, texts: readonly string[]) => {
    const seen = new Set<string>()
    texts.forEach((text, index) => {
      if (seen.has(text)) return
      seen.add(text)
      const parts = reader.parts(text)
      const order = parts[0]?.keys.join('\0')
      if (order) entries.push({ concept, word: 2 * index + LANGUAGES.indexOf(language), parts, order })
    })
  }
  concepts.forEach((concept, nth) => {
    for (const language of LANGUAGES) add(nth, language, concept.words[language])
  })
  return entries
}

/** A part of an entry as it is looked up, and which of its words have to be in capitals. */
interface EntryPart {
  readonly keys: readonly string[]
  readonly acronyms: readonly boolean[]
}

/** Reads entries piece by piece, from space to space: twenty thousand entries are made of some six thousand pieces. */
class EntryReader {
  private readonly known = new Map<string, EntryPart>()

  /** The parts of an entry, which gaps stand between. */
  parts(text: string): readonly EntryPart[] {
    if (text.startsWith(EXACT)) return text.split(GAP_SIGN).map(readPiece)
    return text.includes('…') ? text.split(GAP_SIGN).map((part) => this.part(part)) : [this.part(text)]
  }

  private part(text: string): EntryPart {
    if (!text.includes(' ')) return this.piece(text)
    const keys: string[] = []
    const acronyms: boolean[] = []
    for (const each of text.split(' ')) {
      const piece = this.piece(each)
      keys.push(...piece.keys)
      acronyms.push(...piece.acronyms)
    }
    return { keys, acronyms }
  }

  private piece(text: string): EntryPart {
    const known = this.known.get(text)
    if (known) return known
    const read = readPiece(text)
    this.known.set(text, read)
    return read
  }
}

/** Most are small letters without marks. */
const PLAIN = /^[a-z]+$/

function readPiece(text: string): EntryPart {
  if (PLAIN.test(text)) return { keys: [inflectionKey(text)], acronyms: [false] }
  const exact = text.startsWith(EXACT)
  const normal = normalise(text)
  const found = words(normal.text)
  return {
    keys: found.map((word) => (exact ? EXACT + word.text : inflectionKey(word.text))),
    acronyms: found.map((word) =>
      isAcronym(text.slice(normal.offsets[word.start], (normal.offsets[word.end - 1] ?? 0) + 1)),
    ),
  }
}
