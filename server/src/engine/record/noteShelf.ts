/** Notes that are kept as bytes, and unfolded for as long as someone looks at them. */
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
  /** What `NotePacker` made of it. */
  readonly record: Uint8Array
  /** Its text, asked for when someone looks at the note. */
  text(): PackedText
}

export interface PackedText {
  /** UTF-8. */
  readonly bytes: Uint8Array
  /** False where it is not what the record was made of: then the record says nothing of it, and the note is judged. */
  readonly isRecorded: boolean
}

/** How a note is read and judged in full, for what its record does not say. */
export type Judging = (uri: string, text: string, options: NoteOptions) => NoteView

/** So many notes stay unfolded: whoever looks at one asks it several things, one after the other. */
const UNFOLDED = 32

export class NoteShelf {
  private readonly unfolded = new Map<NoteView, Open>()

  constructor(private readonly judge: Judging) {}

  /** A view as the host's own: the same answers, and of a size near that of the bytes. */
  note(packed: PackedNote): NoteView {
    return new KnownNote(packed, (note) => this.unfold(note, packed))
  }

  private unfold(note: NoteView, packed: PackedNote): Open {
    const known = this.unfolded.get(note)
    if (known) return known
    const { bytes, isRecorded } = packed.text()
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const judge = () => this.judge(packed.uri, text, packed.options)
    const unfolded = isRecorded ? new Unfolded(text, packed.record, judge) : judge()
    this.unfolded.set(note, unfolded)
    for (const oldest of this.unfolded.keys()) {
      if (this.unfolded.size <= UNFOLDED) break
      this.unfolded.delete(oldest)
    }
    return unfolded
  }
}

/** What a look at a note may ask of it. */
type Open = Pick<NoteView, 'text' | 'lines' | 'structure' | 'annotations' | 'stretches' | 'readingOf' | 'derivations'>

class KnownNote implements NoteView {
  constructor(
    private readonly packed: PackedNote,
    private readonly unfold: (note: NoteView) => Open,
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
    return this.unfold(this).derivations()
  }
}

class Unfolded implements Open {
  readonly annotations: readonly Annotation[]
  readonly structure: NoteStructure
  readonly stretches: NoteStretches
  private readonly content: UnpackedNote
  private index: LineIndex | undefined
  private judged: NoteView | undefined

  constructor(
    readonly text: string,
    record: Uint8Array,
    private readonly judge: () => NoteView,
  ) {
    this.content = unpackNote(record, text)
    this.annotations = this.content.claims.map(({ annotation }) => annotation)
    this.structure = new KnownStructure(this.content, () => this.whole.structure)
    const { annotations, structure } = this
    this.stretches = oneStretch({ annotations, citations: structure.citations }, () => structure.sentences)
  }

  get lines(): LineIndex {
    this.index ??= new LineIndex(this.text)
    return this.index
  }

  private get whole(): NoteView {
    this.judged ??= this.judge()
    return this.judged
  }

  readingOf(span: Span): string {
    const claim = this.content.claims.find(({ annotation }) => annotation.span.start === span.start)
    if (claim?.annotation.span.end !== span.end) return this.whole.readingOf(span)
    return claim.reading ?? claim.annotation.text
  }

  derivations(): readonly Derivation[] {
    return this.whole.derivations()
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
