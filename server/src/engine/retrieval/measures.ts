/** What of a fact is the same whatever it is compared with: worked out once, so that a look at it reads only what a sentence has, too. */
import type { Grams } from './grams'
import { type Rows, readFirstHalf, readSecondHalf } from './rows'
import { Stored } from './stored'

/** So many numbers stand together in `Measures` for each fact; at these places of them, after a side's weight that of its names. */
export const MEASURED = 6
export const BODY = 0
export const TITLE = 2
export const GRAMS = 4
export const TITLE_GRAMS = 5

/** By fact: what the terms of its statements weigh, and their names alone; the same of its title; lengths of its vector of grams and of its title's. */
export type Measures = Stored<Float64Array>

interface Measured {
  readonly tokens: Rows
  readonly surfaces: Rows
  readonly idf: Stored<Float32Array>
  readonly names: Uint8Array
  readonly grams: Grams
}

export function measuresOf({ tokens, surfaces, idf, names, grams }: Measured): Measures {
  const facts = tokens.middles.length
  const measures = new Float64Array(MEASURED * facts)
  const values = new Uint32Array(Math.max(tokens.longest, surfaces.longest))
  const lengths = new GramLengths(grams)
  const rare = idf.whole()
  for (let fact = 0; fact < facts; fact++) {
    const at = MEASURED * fact
    const weigh = (count: number, place: number) => {
      for (let nth = 0; nth < count; nth++) {
        const term = values[nth] ?? 0
        measures[place] = (measures[place] ?? 0) + (rare[term] ?? 0)
        if (names[term] === 1) measures[place + 1] = (measures[place + 1] ?? 0) + (rare[term] ?? 0)
      }
    }
    weigh(readFirstHalf(tokens, fact, values), at + BODY)
    weigh(readSecondHalf(tokens, fact, values), at + TITLE)
    const titled = readSecondHalf(surfaces, fact, values)
    measures[at + TITLE_GRAMS] = lengths.of(values, titled)
    const written = readFirstHalf(surfaces, fact, values.subarray(titled))
    measures[at + GRAMS] = lengths.of(values, titled + written)
  }
  return new Stored(measures)
}

class GramLengths {
  private readonly counts: Uint32Array
  private met = new Uint32Array(1 << 10)

  constructor(private readonly grams: Grams) {
    this.counts = new Uint32Array(grams.idf.length)
  }

  /** Of the first `count` of these words. */
  of(words: Uint32Array, count: number): number {
    const { counts } = this
    const idf = this.grams.idf.whole()
    const size = this.collect(words, count)
    let squares = 0
    for (let at = 0; at < size; at++) {
      const gram = this.met[at] ?? 0
      squares += gramWeight(counts[gram] ?? 0, idf[gram] ?? 0) ** 2
      counts[gram] = 0
    }
    return Math.sqrt(squares)
  }

  private collect(words: Uint32Array, count: number): number {
    const { counts } = this
    const [starts, all] = [this.grams.starts.whole(), this.grams.all.whole()]
    let size = 0
    for (let nth = 0; nth < count; nth++) {
      const word = words[nth] ?? 0
      const end = starts[word + 1] ?? 0
      if (size + end - (starts[word] ?? 0) > this.met.length) this.grow(size + end - (starts[word] ?? 0))
      for (let at = starts[word] ?? 0; at < end; at++) {
        const gram = all[at] ?? 0
        if (counts[gram] === 0) this.met[size++] = gram
        counts[gram] = (counts[gram] ?? 0) + 1
      }
    }
    return size
  }

  private grow(least: number): void {
    const larger = new Uint32Array(2 * least)
    larger.set(this.met)
    this.met = larger
  }
}

const LOGS = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(Math.max(count, 1)))

/** What a gram weighs that stands `count` times, 1 or more. */
export function gramWeight(count: number, idf: number): number {
  return (LOGS[count] ?? 1 + Math.log(count)) * idf
}
