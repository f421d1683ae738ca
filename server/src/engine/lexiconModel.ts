/** The words of the domain: concepts, what they are called, how they relate. Plain, immutable data. */
import type { Language } from './languages'

/** What a concept is, where the engine must know: it decides how much its presence or absence weighs. */
export const CONCEPT_KINDS = [
  'thing',
  'place',
  'organisation',
  'product',
  'relation',
  'quality',
  'logic',
  'cue',
] as const
export type ConceptKind = (typeof CONCEPT_KINDS)[number]

export interface Concept {
  readonly id: string
  readonly kind: ConceptKind
  /** Words and phrases for it, inflected forms aside; ` … ` stands for up to four words between. */
  readonly words: Readonly<Record<Language, readonly string[]>>
  readonly opposite: readonly string[]
  /** More general concepts: each occurrence of this one is one of those. */
  readonly kindOf: readonly string[]
  readonly partOf: readonly string[]
  /** The concept that this one outdoes (`destroy` outdoes `hinder`). */
  readonly outdoes: readonly string[]
  /** The theme that this concept puts a sentence under, if any. */
  readonly theme?: string | undefined
}

export interface Lexicon {
  readonly concepts: readonly Concept[]
  /**
   * Abbreviations that end in a full stop without ending a sentence ("U.S.", "TP."), as written. Of an entry "Dr. …" the
   * sentence goes on whatever follows; "No. 1" is one before a number only; an entry "… The" names a word that begins a
   * sentence even behind "U.S.".
   */
  readonly abbreviations: readonly string[]
  /** The concepts' entries by their keys, where these are known already; must be what `bookOf` makes of the concepts. */
  readonly book?: EntryBook
}

/** A lexicon's entries, sorted by the keys of their words: see `match/entryBook.ts`. */
export interface EntryBook {
  /** Of all entries, each once, in the order of their code units. */
  readonly keys: readonly string[]
  /** Where each entry begins in `path`, and the end. By first parts; equal ones in the order of concepts, languages, words. */
  readonly starts: Uint32Array
  /** An entry's keys: twice the place in `keys` counted from 1, and one more where the word has to be in capitals; 0 between its parts. */
  readonly path: Uint32Array
  /** The entries that are the first with their first key. */
  readonly heads: Uint32Array
  /** By entry: the place of its concept in the lexicon. */
  readonly concepts: Uint32Array
  /** By entry: twice its place among the words of its language, and one more for the second of `LANGUAGES`. */
  readonly words: Uint32Array
}
