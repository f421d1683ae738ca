/** Where the characters of a text that was read from another stand in it, in runs: most is read just as it is written. */

/** From `at` on in the text, up to the next run, code units stand one behind the other in the other, from `offset` on. */
export interface OffsetRun {
  readonly at: number
  readonly offset: number
}

/** The runs of a text that is not empty, in order; the first is `at` 0. */
export type Offsets = readonly OffsetRun[]

/** Where the code unit at an index of the text stands in the other. */
export function offsetAt(offsets: Offsets, index: number): number {
  const run = offsets.findLast(({ at }) => at <= index)
  return run ? run.offset + index - run.at : 0
}

export function moveOffsets(offsets: Offsets, by: number): Offsets {
  return offsets.map(({ at, offset }) => ({ at, offset: offset + by }))
}
