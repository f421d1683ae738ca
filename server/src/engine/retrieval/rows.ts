/**
 * Rows of numbers of any length, one after the other: how an index keeps the words of its facts. Small numbers take a byte,
 * others two or three, which halves what a million facts need: a word that is met early has a small number, and common words
 * are met early.
 */
import { Stored } from './stored'

/** The first half of row `r` stands in bytes `starts[r]` to `middles[r]`, the second from there to `starts[r + 1]`. */
export interface Rows {
  readonly bytes: Stored<Uint8Array>
  readonly starts: Stored<Uint32Array>
  readonly middles: Stored<Uint32Array>
  /** The most numbers that a row has: how much room reading one needs. */
  readonly longest: number
}

/** Reads the numbers that stand in bytes `from` to `to` into `into`; how many there are. */
export function readNumbers(bytes: Uint8Array, from: number, to: number, into: Uint32Array): number {
  let count = 0
  for (let at = from; at < to; ) {
    let byte = bytes[at++] ?? 0
    let value = byte & 127
    for (let shift = 7; byte > 127 && at < to; shift += 7) {
      byte = bytes[at++] ?? 0
      value |= (byte & 127) << shift
    }
    into[count++] = value
  }
  return count
}

/** Reads both halves of a row into `into`; how many numbers there are. */
export function readRow({ bytes, starts }: Rows, row: number, into: Uint32Array): number {
  const bounds = starts.read(row, row + 2)
  const [from, to] = [bounds[row] ?? 0, bounds[row + 1] ?? 0]
  return readNumbers(bytes.read(from, to), from, to, into)
}

export function readFirstHalf({ bytes, starts, middles }: Rows, row: number, into: Uint32Array): number {
  const [from, to] = [starts.at(row), middles.at(row)]
  return readNumbers(bytes.read(from, to), from, to, into)
}

export function readSecondHalf({ bytes, starts, middles }: Rows, row: number, into: Uint32Array): number {
  const [from, to] = [middles.at(row), starts.at(row + 1)]
  return readNumbers(bytes.read(from, to), from, to, into)
}

/** Calls `use` for each row, with its numbers in the first `count` places of `values`. */
export function forEachRow(rows: Rows, use: (row: number, values: Uint32Array, count: number) => void): void {
  const values = new Uint32Array(rows.longest)
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    use(row, values, readRow(rows, row, values))
  }
}

/** Fills rows in their order; the array grows as it is filled. */
export class RowWriter {
  private readonly starts: Uint32Array
  private readonly middles: Uint32Array
  private bytes = new Uint8Array(1 << 14)
  private length = 0
  private row = 0
  private numbers = 0
  private longest = 0

  constructor(rows: number) {
    this.starts = new Uint32Array(rows + 1)
    this.middles = new Uint32Array(rows)
  }

  /** Below 2 ** 31. */
  push(value: number): void {
    if (this.length + MOST_BYTES > this.bytes.length) this.grow()
    let rest = value
    for (; rest > 127; rest >>>= 7) this.bytes[this.length++] = (rest & 127) | 128
    this.bytes[this.length++] = rest
    this.numbers++
  }

  endHalf(): void {
    this.middles[this.row] = this.length
  }

  endRow(): void {
    this.starts[++this.row] = this.length
    this.longest = Math.max(this.longest, this.numbers)
    this.numbers = 0
  }

  done(): Rows {
    const { starts, middles, longest } = this
    const bytes = new Stored(this.bytes.slice(0, this.length))
    return { bytes, starts: new Stored(starts), middles: new Stored(middles), longest }
  }

  private grow(): void {
    const larger = new Uint8Array(this.length + (this.length >> 1) + (1 << 14))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}

const MOST_BYTES = 5
