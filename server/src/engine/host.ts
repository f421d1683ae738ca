/**
 * The engine's two halves: a host that takes changes, and immutable snapshots of it that answer.
 * `host.setNote(…)`, `host.editNote(…)`, then `host.snapshot().note(uri)?.annotations`.
 */
import type { BlockClaims, ClaimCounts } from './match/blockClaims'
import type { Derivation } from './match/derivation'
import type { Annotation, Citation, Fact, FactBase, Language, NoteStructure, Sentence, Theme } from './model'
import type { LineIndex } from './text/lineIndex'
import type { Span } from './text/span'

/** A fact base file as it was read; `bundled` ones can be switched off by a note's options. */
export interface FactFile {
  readonly uri: string
  readonly text: string
  readonly bundled: boolean
  /** What the text says, where it is known already; must be what `loadFactBase` makes of it. */
  readonly loaded?: FactBase
}

/** How one note is to be judged; folders of a workspace may differ. */
export interface NoteOptions {
  /** Annotations that are less likely right than this stay unverified. 0 to 1; 0.5 shows what is more likely right than wrong. */
  readonly threshold: number
  readonly bundledFacts: boolean
  /** The language that reasons are given in; 'auto' takes each sentence's own. */
  readonly reader: Language | 'auto'
}

export const DEFAULT_NOTE_OPTIONS: NoteOptions = { threshold: 0.5, bundledFacts: true, reader: 'auto' }

/** How much of what was read and judged last is remembered, so that an edited note costs what was edited. */
export interface Room {
  /** Code units of notes. */
  readonly text: number
  /** Sentences. */
  readonly sentences: number
}

/** For notes that are written in: the open ones, and what is asked of others. */
export const ROOM_TO_WRITE: Room = { text: 4_000_000, sentences: 50_000 }
/** For notes that are read once, one after the other: little comes again. */
export const ROOM_TO_READ: Room = { text: 8_000, sentences: 64 }

/** One replacement; spans of a list of edits count from the text as the edit before left it, as LSP sends them. */
export interface TextEdit {
  readonly span: Span
  readonly newText: string
  /** The text as the edit leaves it, where it is known already. */
  readonly after?: LineIndex
}

export interface EngineHost {
  /** Replaces all fact bases; notes are judged anew when next asked for. Files that cannot be read are bases with problems. */
  setFactFiles(files: readonly FactFile[]): void
  /** Adds a note or replaces its text. */
  setNote(uri: string, text: string | LineIndex, options?: NoteOptions): void
  /** Applies edits in order. Unknown notes are left alone; spans are clipped to the text. */
  editNote(uri: string, edits: readonly TextEdit[]): void
  removeNote(uri: string): void
  /** A note as the host would show it, judged by the facts of now, that the host does not hold. */
  view(uri: string, text: string, options?: NoteOptions): NoteView
  /** Reads texts as notes that are judged by these bases alone, with the general words. What the host holds is not touched. */
  aside(bases: readonly FactBase[]): (text: string) => NoteView
  /** What is known now. Cheap; a snapshot never changes, and stays right however the host goes on. */
  snapshot(): Snapshot
}

/**
 * One note in a snapshot. Analysis is done when first asked for, once, and stretch by stretch: what asks for `stretches`
 * costs what it looks at, what asks for `text`, `structure` or `annotations` costs the note's length.
 */
export interface NoteView {
  readonly uri: string
  readonly text: string
  readonly lines: LineIndex
  readonly options: NoteOptions
  readonly structure: NoteStructure
  /** In the note's order; what the writer has ignored is not among them. */
  readonly annotations: readonly Annotation[]
  /** Makes the stretches bit by bit, which `stretches` does at once where it has not been done; undefined where it has. */
  readonly opening?: NoteOpening | undefined
  readonly stretches: NoteStretches
  /** What it says of each theme and fact, as `packTally` writes it: of notes that are kept as bytes. */
  readonly tally?: Uint8Array
  /** What a reader reads of the sentence of that span: markup looked through. The note's own text where there is no such sentence. */
  readingOf(span: Span): string
  /** How each sentence came to its verdict, the ignored ones and those that are no claims among them. Costs more than judging. */
  derivations(): readonly Derivation[]
}

/** A long note that nothing has been asked of: bit by bit, so that nobody waits for all of it. */
export interface NoteOpening {
  /** Makes its stretches for some code units more; true once all are made. */
  cut(units: number): boolean
  /**
   * Its beginning, so many code units or a few more, as a note of its own. Undefined where it is no longer than that, or where
   * nothing of it can be told before the rest is looked at.
   */
  head(units: number): NoteHead | undefined
}

/** The stretches of a note's beginning that are read and judged as they are in the whole note; others are left out. */
export interface NoteHead extends NoteView {
  /** Whether the offset stands in one of its stretches. */
  knows(offset: number): boolean
}

/** A note as the stretches that it is read and judged in: in order, covering it but for a byte order mark. */
export interface NoteStretches {
  readonly count: number
  /** Of the annotations of all stretches that have been judged. */
  readonly countsSoFar: ClaimCounts
  /** Where a stretch begins, in the note. */
  start(nth: number): number
  /** The stretch that holds the offset; the nearest one where none does. */
  at(offset: number): number
  /** True where all stretches have been judged. */
  readonly areJudged: boolean
  /** False where asking for its claims would cost work. */
  isJudged(nth: number): boolean
  /** True where a judged stretch has one of these `tidingsWith`: cheaper than to look at its claims. */
  mayHave(nth: number, tidings: number): boolean
  /** Judges those of `[from, to)` that are not, which costs less than one by one. */
  judge(from: number, to: number): void
  /** Offsets count from the stretch's start. The same object in each version of the note in which nothing of it has changed. */
  claims(nth: number): BlockClaims
  /** The claims of a stretch with offsets in the note. */
  annotations(nth: number): readonly Annotation[]
  citations(nth: number): readonly Citation[]
  /** Costs nothing for stretches that cite no fact: they are not even read. */
  cites(nth: number): readonly Citation[]
  sentences(nth: number): readonly Sentence[]
}

export interface Snapshot {
  readonly bases: readonly FactBase[]
  /** All themes, those of the same id merged, in the order of the bases. */
  readonly themes: readonly Theme[]
  readonly notes: readonly string[]
  note(uri: string): NoteView | undefined
  /** The fact of that id (`id`, or `base:id` where two bases clash). */
  fact(id: string, base?: string): Fact | undefined
  base(id: string): FactBase | undefined
}
