/**
 * Which facts have two words beside each other: what finds a fact among a million, in which every single word stands in
 * thousands. Pairs are known by a hash alone, so that no table of them is needed; those that share a number are told apart
 * by looking at the fact. Pairs of syllables are no part of this: they have terms of their own.
 */
import { forEachRow, type Rows } from './rows'
import { Stored } from './stored'

/** Immutable. Facts that have a pair with number `n`, in rising order: `facts[first[n]] … facts[first[n + 1] - 1]`. */
export interface Neighbours {
  readonly first: Stored<Uint32Array>
  readonly facts: Stored<Uint32Array>
}

/** Pairs that more facts have are left out: nobody would read so long a list, and in facts of one make they are nine in ten. */
const MOST_FACTS = 4000

const FEWEST = 1 << 10
const MOST_NUMBERS = 1 << 22

/** How many numbers there are for the pairs of so many facts: a power of two. */
export function pairNumbers(facts: number): number {
  return Math.min(Math.max(2 ** Math.ceil(Math.log2(4 * facts + 1)), FEWEST), MOST_NUMBERS)
}

/** The number of a pair, of `numbers`, by the hashes of its words. */
export function pairNumber(first: number, second: number, numbers: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second ^ (second >>> 13), 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & (numbers - 1)
}

/** `pairs` are the numbers of each fact's pairs. */
export function neighboursOf(pairs: Rows, numbers: number): Neighbours {
  const counts = new Uint32Array(numbers)
  forEachRow(pairs, (_, values, count) => {
    for (let at = 0; at < count; at++) counts[values[at] ?? 0] = (counts[values[at] ?? 0] ?? 0) + 1
  })
  const first = new Uint32Array(numbers + 1)
  for (let each = 0; each < numbers; each++) {
    const count = counts[each] ?? 0
    first[each + 1] = (first[each] ?? 0) + (count > MOST_FACTS ? 0 : count)
  }
  const facts = new Uint32Array(first[numbers] ?? 0)
  const next = first.slice()
  forEachRow(pairs, (fact, values, count) => {
    for (let at = 0; at < count; at++) {
      const pair = values[at] ?? 0
      const slot = next[pair] ?? 0
      if (slot === first[pair + 1]) continue
      facts[slot] = fact
      next[pair] = slot + 1
    }
  })
  return { first: new Stored(first), facts: new Stored(facts) }
}
