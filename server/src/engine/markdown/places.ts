/** The way from prose back to the note, in runs: most prose is written as it is read. */
import type { OffsetRun, Offsets } from '../text/offsets'

/**
 * Runs of prose, added in order. The code units of a run stand in the note one behind the other, each written with one;
 * what is written with more (`&amp;`, inline code) is a run of its own.
 */
export class Places {
  /** Three numbers a run: where it begins in the prose, where in the note, and how many code units each of its own is written with. */
  private readonly runs: number[] = []

  add(at: number, start: number, width: number): void {
    const last = this.runs.length - 3
    const goesOn = width === 1 && last >= 0 && this.read(last + 2) === 1
    if (goesOn && this.read(last + 1) + at - this.read(last) === start) return
    this.runs.push(at, start, width)
  }

  /** Where the code unit at an offset of the prose begins in the note. */
  startOf(at: number): number {
    const run = this.runAt(at)
    return this.read(run + 1) + at - this.read(run)
  }

  /** Where the code unit at an offset of the prose ends in the note. */
  endOf(at: number): number {
    const run = this.runAt(at)
    return this.read(run + 1) + at - this.read(run) + this.read(run + 2)
  }

  /** Where a part of the prose stands in the note. */
  offsets(from: number, to: number): Offsets {
    const offsets: OffsetRun[] = []
    for (let run = this.runAt(from); run < this.runs.length && this.read(run) < to; run += 3) {
      const at = Math.max(from, this.read(run)) - from
      const offset = this.read(run + 1) + at + from - this.read(run)
      const last = offsets.at(-1)
      if (!last || last.offset + at - last.at !== offset) offsets.push({ at, offset })
    }
    return offsets
  }

  /** The first offset of a prose of this length that stands at a place of the note or behind it. */
  firstFrom(place: number, length: number): number {
    let at = 0
    while (at < length && this.startOf(at) < place) at++
    return at
  }

  /** The run of a code unit, as an index of its first number. */
  private runAt(at: number): number {
    let low = 0
    let high = this.runs.length / 3 - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.read(middle * 3) > at) high = middle - 1
      else low = middle
    }
    return low * 3
  }

  private read(index: number): number {
    return this.runs[index] ?? 0
  }
}
