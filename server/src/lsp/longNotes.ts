/**
 * Judges notes in slices that let messages in between: a note that was just opened, and of an edited one what the edit has
 * left to do. What the reader looks at comes first.
 */
import type { NoteView } from '../engine'

/** How long one slice may hold the event loop, in ms: a request that comes meanwhile waits no longer than ten. */
const SLICE = 6
/** Code units that are read at once: the parser's start costs as much as a few hundred. */
const BATCH = 1500

/** After so many slices what is known of a note is shown: its beginning, or what is around the reader's place. */
const FIRST_SLICES = 4

export class LongNotes {
  /** Notes that a client knows in part, and will be told to ask for again. */
  private readonly promised = new Set<string>()
  /** Where in a note the reader was last known to be. */
  private readonly places = new Map<string, number>()

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

  /** Works for a slice of time, from the reader's place to the note's end and then from its beginning; true once all is judged. */
  judgeSlice({ uri, stretches }: NoteView): boolean {
    if (stretches.areJudged) return true
    const begun = performance.now()
    const place = stretches.at(this.places.get(uri) ?? 0)
    for (const [from, to] of [
      [place, stretches.count],
      [0, place],
    ] as const) {
      for (let nth = from; nth < to; nth++) {
        if (stretches.isJudged(nth)) continue
        if (performance.now() - begun > SLICE) return false
        stretches.judge(nth, batchEnd(stretches, nth, to))
      }
    }
    return true
  }
}

function batchEnd(stretches: NoteView['stretches'], from: number, to: number): number {
  let end = from + 1
  while (end < to && !stretches.isJudged(end) && stretches.start(end) - stretches.start(from) < BATCH) end++
  return end
}
