/** A note with the writer's judgements over those of the facts: a view on another view, which stays as it is. */
import type { NoteHead, NoteOpening, NoteOptions, NoteStretches, NoteView, Snapshot } from '../host'
import { addCounts, type BlockClaims, type ClaimCounts, subtractCounts, tidingsWith } from '../match/blockClaims'
import type { Derivation } from '../match/derivation'
import { type Annotation, type Citation, type NoteStructure, type Sentence, VERDICTS } from '../model'
import type { LineIndex } from '../text/lineIndex'
import type { Span } from '../text/span'
import { checked } from './checked'
import type { NoteJudgements, Placed } from './noteJudgements'

/** Shorter notes are judged as a whole, in code units, where a claim may be one that was judged: that takes some milliseconds. */
const JUDGED_AT_ONCE = 60_000
const ANY_CLAIM = tidingsWith(VERDICTS)
const NONE_PLACED: Placed = new Map()

/** The snapshot with the judgements of each note; `of` answers undefined for notes that have none, which stay as they are. */
export function withJudgements(
  snapshot: Snapshot,
  of: (uri: string) => NoteJudgements | undefined,
  views: JudgedViews,
): Snapshot {
  const { bases, themes } = snapshot
  return {
    ...{ bases, themes },
    get notes() {
      return snapshot.notes
    },
    note: (uri) => {
      const note = snapshot.note(uri)
      const judgements = note && of(uri)
      return judgements ? views.of(note, judgements) : note
    },
    base: (id) => snapshot.base(id),
    fact: (id, base) => snapshot.fact(id, base),
  }
}

/** Remembers the view of each version of a note: whoever asks twice gets the same one. */
export class JudgedViews {
  private readonly known = new WeakMap<NoteView, CheckedNote>()

  of(note: NoteView, judgements: NoteJudgements): NoteView {
    const known = this.known.get(note)
    if (known?.judgements === judgements) return known
    const view = new CheckedNote(note, judgements, true)
    this.known.set(note, view)
    return view
  }
}

/** The note as the facts alone judge it. */
export function withoutJudgements(note: NoteView): NoteView {
  return note instanceof CheckedNote ? note.note : note
}

class CheckedNote implements NoteView {
  private made: CheckedStretches | undefined
  private judged: readonly Annotation[] | undefined

  constructor(
    readonly note: NoteView,
    readonly judgements: NoteJudgements,
    /** False for the beginning of a long note. */
    private readonly isWhole: boolean,
  ) {}

  get uri(): string {
    return this.note.uri
  }

  get text(): string {
    return this.note.text
  }

  get lines(): LineIndex {
    return this.note.lines
  }

  get options(): NoteOptions {
    return this.note.options
  }

  get structure(): NoteStructure {
    return this.note.structure
  }

  get annotations(): readonly Annotation[] {
    this.judged ??= this.stretches.all()
    return this.judged
  }

  get opening(): NoteOpening | undefined {
    const { opening } = this.note
    if (!opening) return undefined
    return {
      cut: (units) => opening.cut(units),
      head: (units) => {
        const head = opening.head(units)
        return head && new CheckedHead(head, this.judgements)
      },
    }
  }

  get stretches(): CheckedStretches {
    this.made ??= new CheckedStretches(this.note, this.judgements, this.isWhole)
    return this.made
  }

  readingOf(span: Span): string {
    return this.note.readingOf(span)
  }

  derivations(): readonly Derivation[] {
    return this.note.derivations()
  }
}

/** The beginning of a long note. */
class CheckedHead extends CheckedNote implements NoteHead {
  constructor(
    private readonly head: NoteHead,
    judgements: NoteJudgements,
  ) {
    super(head, judgements, false)
  }

  knows(offset: number): boolean {
    return this.head.knows(offset)
  }
}

class CheckedStretches implements NoteStretches {
  private readonly inner: NoteStretches
  private placed: ReadonlyMap<number, Placed> | undefined

  constructor(
    private readonly note: NoteView,
    private readonly judgements: NoteJudgements,
    private readonly isWhole: boolean,
  ) {
    this.inner = note.stretches
  }

  get count(): number {
    return this.inner.count
  }

  get countsSoFar(): ClaimCounts {
    const { countsSoFar } = this.inner
    if (!this.isWhole || !this.inner.areJudged) return countsSoFar
    return [...this.allPlaced()].reduce((sum, [nth, placed]) => {
      const before = this.inner.claims(nth)
      return addCounts(subtractCounts(sum, before.counts), this.applied(before, placed).counts)
    }, countsSoFar)
  }

  get areJudged(): boolean {
    return this.inner.areJudged
  }

  start(nth: number): number {
    return this.inner.start(nth)
  }

  at(offset: number): number {
    return this.inner.at(offset)
  }

  isJudged(nth: number): boolean {
    return this.inner.isJudged(nth)
  }

  mayHave(nth: number, tidings: number): boolean {
    if (this.inner.mayHave(nth, tidings)) return true
    return this.inner.mayHave(nth, ANY_CLAIM) && this.judgements.mayHave(this.inner.claims(nth))
  }

  judge(from: number, to: number): void {
    this.inner.judge(from, to)
  }

  claims(nth: number): BlockClaims {
    const claims = this.inner.claims(nth)
    return this.applied(claims, this.placedIn(nth, claims))
  }

  annotations(nth: number): readonly Annotation[] {
    const placed = this.placedIn(nth, this.inner.claims(nth))
    const annotations = this.inner.annotations(nth)
    if (placed.size === 0) return annotations
    const { reader } = this.note.options
    return annotations.flatMap((each, index) => checked(each, placed.get(index), reader) ?? [])
  }

  citations(nth: number): readonly Citation[] {
    return this.inner.citations(nth)
  }

  cites(nth: number): readonly Citation[] {
    return this.inner.cites(nth)
  }

  sentences(nth: number): readonly Sentence[] {
    return this.inner.sentences(nth)
  }

  /** Of the whole note. */
  all(): readonly Annotation[] {
    const { annotations, options } = this.note
    const byStart = new Map([...this.allPlaced()].flatMap(([nth, placed]) => this.byStart(nth, placed)))
    if (byStart.size === 0) return annotations
    return annotations.flatMap((each) => checked(each, byStart.get(each.span.start), options.reader) ?? [])
  }

  private byStart(nth: number, placed: Placed) {
    const { annotations } = this.inner.claims(nth)
    const start = this.inner.start(nth)
    return [...placed].map(([index, judgement]) => [start + (annotations[index]?.span.start ?? 0), judgement] as const)
  }

  private placedIn(nth: number, claims: BlockClaims): Placed {
    if (!this.judgements.mayHave(claims)) return NONE_PLACED
    const isShort = this.note.lines.length <= JUDGED_AT_ONCE
    if (this.isWhole && (this.inner.areJudged || isShort)) return this.allPlaced().get(nth) ?? NONE_PLACED
    return this.judgements.placeIn(this.note, nth, claims)
  }

  /** By stretch; judges the note. */
  private allPlaced(): ReadonlyMap<number, Placed> {
    if (this.placed) return this.placed
    this.inner.judge(0, this.inner.count)
    this.placed = this.judgements.placeAll(this.note)
    return this.placed
  }

  private applied(claims: BlockClaims, placed: Placed): BlockClaims {
    return this.judgements.applied(claims, placed, this.note.options.reader)
  }
}
