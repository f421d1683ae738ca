/**
 * The words of the domain as plain, immutable data: what the engine's parts hand to each other and to the edges.
 * Offsets are UTF-16 code units into the text they belong to, as it is (no normalisation, CRLF and BOM kept).
 */
import type { Language } from './languages'
import type { Lexicon } from './lexiconModel'
import type { Offsets } from './text/offsets'
import type { Span } from './text/span'

export { LANGUAGES, type Language } from './languages'
export * from './lexiconModel'

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
  /** What bibliographies call it: `[@key]`. */
  readonly citekey?: string
  /** A Markdown or text file with the document's text, relative to the fact base's folder, `/` between names. */
  readonly path?: string
  /** Titles of the document's sections, by number. */
  readonly sections: Readonly<Record<number, LocalText>>
}

/** One place that a fact comes from. */
export interface SourceRef {
  readonly document: string
  readonly section?: number
  readonly sentence?: number
  /** The heading above the place, as it is read. */
  readonly heading?: string
  /** Where the quote began in the document's text when it was taken, in UTF-16 code units: where it is looked for first. */
  readonly position?: number
  readonly quote?: string
}

/** What a fact-checker says of a claim, in the words of the fact-checker and in ours. */
export interface Rating {
  /** As the publisher puts it: "Pants on Fire", "Sai sự thật". */
  readonly text: string
  /** On the publisher's scale, which goes from `worst` to `best`. */
  readonly value?: number
  readonly best?: number
  readonly worst?: number
  /** What a sentence that repeats the claim gets; undefined where nobody knows what the rating means. */
  readonly relation?: Relation
}

/** A sentence and what this base should make of it: a test of the base, for those who write it. */
export interface Expectation {
  readonly sentence: string
  /** `none`: the sentence should not be taken for a claim. */
  readonly verdict: Verdict | 'none'
  /** The fact that should speak first. */
  readonly fact?: string
  /** The whole entry in its file. */
  readonly span: Span
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
  /** Where the fact itself can be read: a web address. */
  readonly url?: string
  /** Who says so, where that is not its documents' publisher. */
  readonly publisher?: string
  /** What it is drawn from, word for word, where no document of `sources` holds it. */
  readonly quote?: string
  /** The day, month or year that the fact speaks of: `2024-03-01`, `2024-03`, `2024`. */
  readonly asOf?: string
  /** The last day, month or year on which it holds. */
  readonly validUntil?: string
  /** What bibliographies call its source: `[@key]`; before that of its documents. */
  readonly citekey?: string
  /** The statement is a claim that was checked, not a fact: what repeats it is judged by the rating. */
  readonly rating?: Rating
  /** Not accepted by a person yet: it judges nothing. */
  readonly draft?: true
  /** Of a draft: its key `draft` and the value in its file, quotes before the key left out. */
  readonly draftSpan?: Span
  /** The whole entry in its file. */
  readonly span: Span
  /** The id in its file. */
  readonly idSpan: Span
}

/** A name in a fact base file: where a theme, document or concept is declared, and where it is used; where an example names a fact. */
export interface NameUse {
  readonly kind: 'theme' | 'document' | 'concept' | 'fact'
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
  /** It comes with Claimlight: notes and folders may do without. */
  readonly bundled?: true
  /** Examples that the base should judge as they say. */
  readonly expect: readonly Expectation[]
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
  /** What most likely was meant in place of what stands at `span`. */
  readonly suggestion?: string
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
  /** The writer has checked the claim, and `verdict` is the writer's. */
  readonly checked?: Checked
}

/** What a writer said of a claim, over the facts' verdict. */
export interface Checked {
  /** The judgement's, in its file. */
  readonly id: string
  readonly verdict: Verdict
  /** In the writer's words; '' where none were given. */
  readonly reason: string
  /** The verdict that was overruled. */
  readonly was: Verdict
  /** Date and time, ISO 8601. */
  readonly at?: string
}
