/**
 * The words of the domain as plain, immutable data: what the engine's parts hand to each other and to the edges.
 * Offsets are UTF-16 code units into the text they belong to, as it is (no normalisation, CRLF and BOM kept).
 */
import type { Offsets } from './text/offsets'
import type { Span } from './text/span'

export type Language = 'en' | 'vi'
export const LANGUAGES: readonly Language[] = ['en', 'vi']

/** A text in one or more languages. At least one is there in a loaded fact base. */
export type LocalText = Readonly<Partial<Record<Language, string>>>

/** From the best to the least certain news; the order of alarm is `ALARM` below. */
export const VERDICTS = ['supported', 'contradicted', 'overstated', 'unverified'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How strongly a fact's source puts it. */
export const STRENGTHS = ['may', 'is', 'one-of', 'often', 'open', 'all'] as const
export type Strength = (typeof STRENGTHS)[number]

// ---------------------------------------------------------------- fact bases

export interface Theme {
  /** `chips`, or `chips/export-limits` for a sub-theme. */
  readonly id: string
  readonly label: LocalText
  readonly base: string
  readonly span: Span
}

/** A document that facts are drawn from. */
export interface SourceDocument {
  readonly id: string
  readonly title: LocalText
  readonly url?: string
  readonly publisher?: string
  readonly language?: Language
  readonly date?: string
  /** Titles of the document's sections, by number. */
  readonly sections: Readonly<Record<number, LocalText>>
}

/** One place that a fact comes from. */
export interface SourceRef {
  readonly document: string
  readonly section?: number
  readonly sentence?: number
  readonly quote?: string
}

/**
 * What a sentence has to say to be about a fact, in the concepts of the lexicon. A slot names one concept or
 * alternatives (`data|corpus`); a leading `?` makes it optional: it adds to the score and is not required.
 */
export interface Frame {
  /** Slots for what the fact is about. */
  readonly about: readonly string[]
  /** Slots for what it asserts of them; the opposite of one of these contradicts the fact. Empty: `about` says it all. */
  readonly says: readonly string[]
  /** Who does it and to whom: a sentence with the two in each other's place contradicts the fact. */
  readonly agent?: string
  readonly patient?: string
  /** Concepts that put more than the fact does ("has replaced" for "looks for"). */
  readonly beyond: readonly string[]
  /** Concepts that deny the fact, beside the opposites of `says`. */
  readonly against: readonly string[]
  /** Concepts whose presence means that the sentence is about something else. */
  readonly unless: readonly string[]
  readonly strength?: Strength
}

export interface Fact {
  /** Unique in its base; also what `[^fact:ID]` names. Letters, digits, `-`, `_`, `.`. */
  readonly id: string
  readonly base: string
  /** The file that holds it, as given to the host. */
  readonly uri: string
  readonly theme: string
  readonly statement: LocalText
  readonly strength: Strength
  readonly sources: readonly SourceRef[]
  /** Empty where the base gives none: then frames are derived from the statement. */
  readonly frames: readonly Frame[]
  readonly notes?: LocalText
  /** The whole entry in its file. */
  readonly span: Span
  /** The id in its file. */
  readonly idSpan: Span
}

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
  readonly theme?: string
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

/** A name in a fact base file: where a theme, document or concept is declared, and where it is used. */
export interface NameUse {
  readonly kind: 'theme' | 'document' | 'concept'
  readonly role: 'declaration' | 'use'
  readonly name: string
  readonly span: Span
}

export interface FactBase {
  readonly id: string
  readonly uri: string
  readonly title: LocalText
  readonly themes: readonly Theme[]
  readonly documents: readonly SourceDocument[]
  readonly facts: readonly Fact[]
  readonly lexicon: Lexicon
  /** Declarations and uses of themes, documents and concepts, in the file's order. */
  readonly names: readonly NameUse[]
  /** What the facts' statements mention, where that is known already. */
  readonly mentioned?: Mentioned
  /** The file's text, for line and column of its spans. */
  readonly text: string
  /** What is wrong in the file; the rest is loaded all the same. */
  readonly problems: readonly Problem[]
}

/** Holds where facts are read with these very lexicons, in this order; must be what `mentionsOf` makes of the statements. */
export interface Mentioned {
  readonly lexicons: readonly Lexicon[]
  /** By id of the fact. */
  readonly facts: Readonly<Record<string, readonly string[]>>
}

/** Something wrong in a file that a user wrote: what, where, and what to do. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly severity: 'error' | 'warning'
  readonly span: Span
}

// ---------------------------------------------------------------- notes

/** What kind of block a sentence stands in. */
export const CONTAINERS = ['paragraph', 'heading', 'item', 'task', 'quote', 'cell', 'header-cell', 'footnote'] as const
export type Container = (typeof CONTAINERS)[number]

/** One sentence of a note's prose. */
export interface Sentence {
  /** From its first to its last character in the note, closing punctuation in, list marker and quote mark out. */
  readonly span: Span
  /** What a reader reads: markup looked through, line wraps as spaces, footnote references left out. */
  readonly text: string
  /** Where each code unit of `text` stands in the note; `offsetAt` tells of one. */
  readonly offsets: Offsets
  readonly container: Container
  /** The text of the heading above it, '' above the first. */
  readonly heading: string
  /** Fact ids cited in the sentence or right behind it. */
  readonly citations: readonly string[]
}

/** A footnote reference `[^fact:ID]`, or the definition `[^fact:ID]:`. */
export interface Citation {
  readonly kind: 'reference' | 'definition'
  /** `[^fact:ID]` whole. */
  readonly span: Span
  /** The ID alone. */
  readonly idSpan: Span
  readonly id: string
}

export const DIRECTIVE_KINDS = ['line', 'next-line', 'start', 'end', 'file'] as const

/** `<!-- claimlight-ignore-line -->` and its kin; with fact ids, only annotations by those facts are ignored. */
export interface Directive {
  readonly kind: (typeof DIRECTIVE_KINDS)[number]
  readonly facts: readonly string[]
  readonly span: Span
}

export interface Heading {
  readonly level: number
  readonly text: string
  readonly span: Span
}

/** What the Markdown layer reads out of a note. */
export interface NoteStructure {
  readonly sentences: readonly Sentence[]
  readonly citations: readonly Citation[]
  readonly directives: readonly Directive[]
  readonly headings: readonly Heading[]
  readonly frontMatter?: Span | undefined
}

// ---------------------------------------------------------------- annotations

export type Relation = 'supported' | 'contradicted' | 'overstated'

export interface FactMatch {
  readonly id: string
  readonly base: string
  readonly relation: Relation
  /** 0 to 1: how much of the fact the sentence covers. */
  readonly score: number
  /** One sentence for people, in the reader's language: what met what, and what differed. */
  readonly reason: string
}

export interface Annotation {
  readonly span: Span
  /** The note's own text of that span. */
  readonly text: string
  readonly language: Language
  readonly themes: readonly string[]
  readonly verdict: Verdict
  /** 0 to 1: how likely verdict and fact are right. */
  readonly confidence: number
  /** Best first; empty when unverified. */
  readonly facts: readonly FactMatch[]
  readonly reason: string
  /** Fact ids that the writer cites for it. */
  readonly citations: readonly string[]
  readonly heading: string
  /** Where a single word carries the overstatement: the word, and what the fact would have. */
  readonly soften?: { readonly span: Span; readonly replacement: string }
}
