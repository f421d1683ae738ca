/**
 * Judges notes in slices that let messages in between: a note that was just opened, and of an edited one what the edit has
 * left to do. What the reader looks at comes first.
 */
import type { NoteHead, NoteView, Span } from '../engine'

/** How long one slice may hold the event loop, in ms: a request that comes meanwhile waits no longer than ten. */
const SLICE = 5
/** How long a step of a slice should take, in ms, which is looked at between two steps; and code units that it is tried with. */
const STEP = 1.5
const STEP_UNITS = { least: 150, most: 3000 } as const
/** Code units whose stretches are made in a step: that goes some hundred times as fast as judging them. */
const CUT_UNITS = 20_000

/** After so many slices what is known of a note is shown: what is around the reader's place. */
const FIRST_SLICES = 4
/** What is shown of a note that was just opened, in code units: fifty lines of eighty, more than a screen. */
const HEAD = 4000
/** Shorter notes are not shown in part. */
const LONG = 20_000

export class LongNotes {
  /** Notes that a client knows in part, and will be told to ask for again. */
  private readonly promised = new Set<string>()
  /** Where in a note the reader was last known to be. */
  private readonly places = new Map<string, number>()
  /** Heads of notes whose stretches are still to be made; null where there is none. */
  private readonly heads = new WeakMap<NoteView, NoteHead | null>()
  /** Code units that a step is expected to have time for. */
  private units: number = STEP_UNITS.least

  /** Tells that the reader has edited or asked about this place. */
  look(uri: string, offset: number): void {
    this.places.set(uri, offset)
  }

  forget(uri: string): void {
    this.places.delete(uri)
    this.promised.delete(uri)
  }

  /** Tells that a client was given a part of what there is to say. */
  promise(uri: string): void {
    this.promised.add(uri)
  }

  /** True once for each note that was promised. */
  keepPromise(uri: string): boolean {
    return this.promised.delete(uri)
  }

  /** As many slices as are worth waiting for before a note is shown in part: after an edit, the one that judges the edited place. */
  slicesBeforePart(uri: string): number {
    return this.promised.has(uri) ? 1 : FIRST_SLICES
  }

  /** False of a note that is short, or cut already. */
  mayHaveHead({ opening, lines }: NoteView): boolean {
    return opening !== undefined && lines.length >= LONG
  }

  /** The beginning of a long note that was just opened, to be judged and shown before the rest is looked at. */
  headOf(note: NoteView): NoteView | undefined {
    const isElsewhere = (this.places.get(note.uri) ?? 0) > HEAD
    return isElsewhere || this.promised.has(note.uri) ? undefined : this.knownHead(note)
  }

  /** The beginning of a note whose stretches are still to be made, where it knows what is at the offset. */
  headWith(note: NoteView, offset: number): NoteHead | undefined {
    const head = offset > 2 * HEAD ? undefined : this.knownHead(note)
    return head?.knows(offset) ? head : undefined
  }

  private knownHead(note: NoteView): NoteHead | undefined {
    const { opening } = note
    if (!opening || !this.mayHaveHead(note)) return undefined
    const known = this.heads.get(note)
    if (known !== undefined) return known ?? undefined
    const head = opening.head(HEAD)
    this.heads.set(note, head ?? null)
    return head
  }

  /** Works for a slice of time, from the reader's place to the note's end and then from its beginning; true once all is judged. */
  judgeSlice(note: NoteView): boolean {
    const begun = performance.now()
    const isOver = (expected = 0) => performance.now() - begun + expected > SLICE
    if (!this.cutSlice(note) || isOver(SLICE / 2)) return false
    const { stretches } = note
    if (stretches.areJudged) return true
    const place = stretches.at(this.places.get(note.uri) ?? 0)
    return this.judgeFrom(place, stretches.count, note, isOver) && this.judgeFrom(0, place, note, isOver)
  }

  /** As `judgeSlice`, for the stretches that a span touches. */
  judgeSliceIn(note: NoteView, { start, end }: Span): boolean {
    const begun = performance.now()
    const { stretches } = note
    const isOver = (expected = 0) => performance.now() - begun + expected > SLICE
    return stretches.areJudged || this.judgeFrom(stretches.at(start), stretches.at(end) + 1, note, isOver)
  }

  /** Works for a slice of time on cutting a long note; true once that is done. */
  cutSlice({ opening, lines }: NoteView): boolean {
    if (!opening || lines.length < LONG) return true
    const begun = performance.now()
    while (!opening.cut(CUT_UNITS)) if (performance.now() - begun > SLICE) return false
    return true
  }

  private judgeFrom(
    from: number,
    to: number,
    { stretches }: NoteView,
    isOver: (expected?: number) => boolean,
  ): boolean {
    for (let nth = from; nth < Math.min(to, stretches.count); nth++) {
      if (stretches.isJudged(nth)) continue
      if (isOver(STEP)) return false
      this.step(stretches, nth, to)
    }
    return true
  }

  /** A program that has just started judges some hundred times as slowly as one that has warmed up. */
  private step(stretches: NoteView['stretches'], from: number, to: number): void {
    const begun = performance.now()
    const end = batchEnd(stretches, from, to, this.units)
    stretches.judge(from, end)
    const took = performance.now() - begun
    const fitting = (this.units * STEP) / Math.max(took, 0.1)
    // Slower at once, faster bit by bit.
    const next = Math.min(fitting, this.units * 1.2)
    this.units = Math.min(Math.max(next, STEP_UNITS.least), STEP_UNITS.most)
  }
}

function batchEnd(stretches: NoteView['stretches'], from: number, to: number, units: number): number {
  let end = from + 1
  while (end < to && !stretches.isJudged(end) && stretches.start(end) - stretches.start(from) < units) end++
  return end
}
