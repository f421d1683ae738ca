/**
 * Adds up what lists of facts give, and names the facts that get most. Facts are gone through in stretches that fit into the
 * processor's nearest memory: of a million facts, a posting costs a fifth of what it does list by list, all over the facts.
 */
import { Best } from './topScores'

/** So many facts at a time, a power of two. */
const STRETCH = 1 << 15

/** Scratch memory, made once and used again. */
export class ListReader {
  private readonly lists: Uint32Array[] = []
  /** By list: where it goes on, where it ends, and what it gives. */
  private readonly next: number[] = []
  private readonly ends: number[] = []
  private readonly gains: number[] = []
  /** What each fact of the stretch has so far. */
  private readonly score: Float32Array
  /** Those of the stretch that may be among the best: `risen[0] … risen[count - 1]`. */
  private readonly risen: Uint16Array
  private count = 0
  private readonly best: Best

  /** `facts`: how many there are; `most`: how many are named. */
  constructor(
    private readonly facts: number,
    most: number,
  ) {
    this.score = new Float32Array(Math.min(facts, STRETCH))
    this.risen = new Uint16Array(Math.min(facts, STRETCH))
    this.best = new Best(most)
  }

  clear(): void {
    this.lists.length = 0
    this.next.length = 0
    this.ends.length = 0
    this.gains.length = 0
  }

  get empty(): boolean {
    return this.lists.length === 0
  }

  /** The facts `facts[from] … facts[to - 1]`, in rising order, get so much. */
  add(facts: Uint32Array, from: number, to: number, gain: number): void {
    this.lists.push(facts)
    this.next.push(from)
    this.ends.push(to)
    this.gains.push(gain)
  }

  /** The ids of those that have most, with scores above 0. */
  read(): Best {
    const { best } = this
    best.clear()
    for (let begin = 0; begin < this.facts; begin += STRETCH) this.readStretch(begin)
    return best
  }

  private readStretch(begin: number): void {
    const { score, risen, best } = this
    const end = begin + STRETCH
    this.count = 0
    for (let list = 0; list < this.lists.length; list++) {
      const facts = this.lists[list]
      if (facts) this.next[list] = this.readList(facts, list, begin, end)
    }
    for (let at = 0; at < this.count; at++) {
      const place = risen[at] ?? 0
      best.offer(begin + place, score[place] ?? 0)
    }
    score.fill(0)
  }

  /** Up to `end`; where it goes on. */
  private readList(facts: Uint32Array, list: number, begin: number, end: number): number {
    const { score, risen } = this
    const { floor } = this.best
    const last = this.ends[list] ?? 0
    const gain = this.gains[list] ?? 0
    let count = this.count
    let at = this.next[list] ?? 0
    for (; at < last; at++) {
      const fact = facts[at] ?? 0
      if (fact >= end) break
      const place = fact - begin
      const before = score[place] ?? 0
      const after = before + gain
      score[place] = after
      if (after > floor && before <= floor) risen[count++] = place
    }
    this.count = count
    return at
  }
}
