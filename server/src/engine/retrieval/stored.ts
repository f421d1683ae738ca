/**
 * Numbers that an index keeps: in memory, or in a file that is read as far as is asked for. Who reads says first from where to
 * where; what has been read stays, so that asking again costs a look at a byte or two.
 */
import type { Pages } from './pages'

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array

/** Immutable. */
export class Stored<A extends Numbers> {
  /** `pages`, where the numbers are on them: `begin` is the place of the first among their bytes. */
  constructor(
    private readonly all: A,
    private readonly pages?: Pages,
    private readonly begin = 0,
  ) {}

  get length(): number {
    return this.all.length
  }

  /** All numbers, of which those at places `from` to `to` are there; what the others are means nothing. */
  read(from: number, to: number): A {
    const { all, pages } = this
    if (pages && from < to) {
      const width = all.BYTES_PER_ELEMENT
      pages.need(this.begin + from * width, this.begin + to * width)
    }
    return all
  }

  /** The number at this place; 0 beyond the end. */
  at(place: number): number {
    return this.read(place, place + 1)[place] ?? 0
  }

  whole(): A {
    return this.read(0, this.all.length)
  }
}
