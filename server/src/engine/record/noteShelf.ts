/** Notes that are kept as bytes, text and record, and unfolded for as long as someone looks at them. */
import type { NoteOptions, NoteStretches, NoteView } from '../host'
import type { Derivation } from '../match/derivation'
import type { Annotation, NoteStructure } from '../model'
import { LineIndex } from '../text/lineIndex'
import type { Span } from '../text/span'
import { packedTally, type UnpackedNote, unpackNote } from './noteRecord'
import { oneStretch } from './oneStretch'

/** A note that has been judged, by whoever. */
export interface PackedNote {
  readonly uri: string
  readonly options: NoteOptions
  /** UTF-8. */
  readonly text: Uint8Array
  /** What `NotePacker` made of it. */
  readonly record: Uint8Array
}

/** How a note is read and judged in full, for what its record does not say. */
export type Judging = (uri: string, text: string, options: NoteOptions) => NoteView

/** So many notes stay unfolded: whoever looks at one asks it several things, one after the other. */
const UNFOLDED = 32

export class NoteShelf {
  private readonly unfolded = new Map<NoteView, Unfolded>()

  constructor(private readonly judge: Judging) {}

  /** A view as the host's own: the same answers, and of a size near that of the bytes. */
  note(packed: PackedNote): NoteView {
    return new KnownNote(packed, (note) => this.unfold(note, packed))
  }

  private unfold(note: NoteView, packed: PackedNote): Unfolded {
    const known = this.unfolded.get(note)
    if (known) return known
    const unfolded = new Unfolded(packed, this.judge)
    this.unfolded.set(note, unfolded)
    for (const oldest of this.unfolded.keys()) {
      if (this.unfolded.size <= UNFOLDED) break
      this.unfolded.delete(oldest)
    }
    return unfolded
  }
}

class KnownNote implements NoteView {
  constructor(
    private readonly packed: PackedNote,
    private readonly unfold: (note: NoteView) => Unfolded,
  ) {}

  get uri(): string {
    return this.packed.uri
  }

  get options(): NoteOptions {
    return this.packed.options
  }

  get text(): string {
    return this.unfold(this).text
  }

  get lines(): LineIndex {
    return this.unfold(this).lines
  }

  get structure(): NoteStructure {
    return this.unfold(this).structure
  }

  get annotations(): readonly Annotation[] {
    return this.unfold(this).annotations
  }

  get stretches(): NoteStretches {
    return this.unfold(this).stretches
  }

  get tally(): Uint8Array {
    return packedTally(this.packed.record)
  }

  readingOf(span: Span): string {
    return this.unfold(this).readingOf(span)
  }

  derivations(): readonly Derivation[] {
    return this.unfold(this).whole.derivations()
  }
}

class Unfolded {
  readonly text: string
  readonly annotations: readonly Annotation[]
  readonly structure: NoteStructure
  readonly stretches: NoteStretches
  private readonly content: UnpackedNote
  private index: LineIndex | undefined
  private judged: NoteView | undefined

  constructor(
    private readonly packed: PackedNote,
    private readonly judge: Judging,
  ) {
    this.text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(packed.text)
    this.content = unpackNote(packed.record, this.text)
    this.annotations = this.content.claims.map(({ annotation }) => annotation)
    this.structure = new KnownStructure(this.content, () => this.whole.structure)
    const { annotations, structure } = this
    this.stretches = oneStretch({ annotations, citations: structure.citations }, () => structure.sentences)
  }

  get lines(): LineIndex {
    this.index ??= new LineIndex(this.text)
    return this.index
  }

  get whole(): NoteView {
    this.judged ??= this.judge(this.packed.uri, this.text, this.packed.options)
    return this.judged
  }

  readingOf(span: Span): string {
    const claim = this.content.claims.find(({ annotation }) => annotation.span.start === span.start)
    if (claim?.annotation.span.end !== span.end) return this.whole.readingOf(span)
    return claim.reading ?? claim.annotation.text
  }
}

/** Citations are in the record; for the rest the note is read. */
class KnownStructure implements NoteStructure {
  constructor(
    private readonly content: UnpackedNote,
    private readonly whole: () => NoteStructure,
  ) {}

  get citations() {
    return this.content.citations
  }

  get sentences() {
    return this.whole().sentences
  }

  get directives() {
    return this.whole().directives
  }

  get headings() {
    return this.whole().headings
  }

  get frontMatter() {
    return this.whole().frontMatter
  }
}
