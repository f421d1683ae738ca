/** The facts that share most with a sentence, by BM25 with synonyms and translations: the first, quick look. */
import type { Query, QueryWord } from './query'
import type { TextIndex } from './textIndex'
import { floorOf } from './topScores'

export interface Candidate {
  readonly fact: number
  readonly score: number
}

interface Alternate {
  readonly term: number
  /** What the term's BM25 weight is multiplied by. */
  readonly gain: number
}

/** A word of the sentence as the index has it. */
interface Asked {
  readonly terms: readonly Alternate[]
  /** The most that a fact can get by the word. */
  readonly most: number
  /** How many postings the terms have. */
  readonly cost: number
}

/** Scratch memory for searches, made once per index and used again: one search at a time. */
export class Searcher {
  /** What each fact has so far; 0 for one that is not met, or out of the race. */
  private readonly score: Float32Array
  private readonly best: Float32Array
  private readonly stamp: Uint32Array
  private stamps = 0
  /** The facts in the race: `met[0] … met[count - 1]`. */
  private readonly met: Uint32Array
  private count = 0
  /** Whether further facts may join them. */
  private open = true

  constructor(private readonly index: TextIndex) {
    this.score = new Float32Array(index.size)
    this.best = new Float32Array(index.size)
    this.stamp = new Uint32Array(index.size)
    this.met = new Uint32Array(index.size)
  }

  /**
   * At most `k` facts, best first. Words that can give most go first. As soon as the others are not expected to lift a
   * new fact among the `k` best, only the facts met so far are compared, fewer with each word (after H. Turtle, J. Flood,
   * "Query evaluation: strategies and optimizations", 1995).
   */
  search(query: Query, k: number): Candidate[] {
    const words = query.words.map((word) => asked(word, this.index)).sort((a, b) => b.most - a.most)
    const total = words.reduce((sum, word) => sum + word.most, 0)
    let rest = total
    let read = 0
    for (const word of words) {
      // Choosing is no dearer than what has been read since, or would be read next.
      const due = this.open ? rest * 2 < total && read * CHOICE > this.count : word.cost > this.count
      if (due) {
        this.choose(rest * LIKELY, k)
        read = 0
      }
      this.add(word)
      read += word.cost
      rest -= word.most
    }
    const found = this.top(k)
    this.forget()
    return found
  }

  private top(k: number): Candidate[] {
    const { score, count } = this
    const met = this.met.subarray(0, count)
    const floor = floorOf(met, score, k)
    const found: Candidate[] = []
    for (const fact of met) if ((score[fact] ?? 0) >= floor) found.push({ fact, score: score[fact] ?? 0 })
    return found.sort((a, b) => b.score - a.score || a.fact - b.fact).slice(0, k)
  }

  private forget(): void {
    for (let at = 0; at < this.count; at++) this.score[this.met[at] ?? 0] = 0
    this.count = 0
    this.open = true
  }

  /** Drops the facts that `more` would not lift among the `k` best, if it would lift none that is not met yet. */
  private choose(more: number, k: number): void {
    const { met, score } = this
    const floor = floorOf(met.subarray(0, this.count), score, k)
    if (this.open && floor <= more) return
    this.open = false
    let kept = 0
    for (let at = 0; at < this.count; at++) {
      const fact = met[at] ?? 0
      if ((score[fact] ?? 0) + more >= floor) met[kept++] = fact
      else score[fact] = 0
    }
    this.count = kept
  }

  private add(word: Asked): void {
    const [only, ...others] = word.terms
    if (!this.open && this.count * word.terms.length * PROBE < word.cost) this.lookUp(word)
    else if (only && others.length === 0) this.readTerm(only)
    else this.readBest(word)
  }

  private readTerm({ term, gain }: Alternate): void {
    const { score, met, open } = this
    const { first, facts, weights } = this.index.postings
    let count = this.count
    const end = first[term + 1] ?? 0
    for (let at = first[term] ?? 0; at < end; at++) {
      const fact = facts[at] ?? 0
      const before = score[fact] ?? 0
      if (before === 0) {
        if (!open) continue
        met[count++] = fact
      }
      score[fact] = before + gain * (weights[at] ?? 0)
    }
    this.count = count
  }

  /** A fact gets the best of a word's alternatives that it has, not their sum. */
  private readBest({ terms }: Asked): void {
    this.stamps++
    for (const alternate of terms) this.readAlternate(alternate)
  }

  private readAlternate({ term, gain }: Alternate): void {
    const { score, best, stamp, stamps, met, open } = this
    const { first, facts, weights } = this.index.postings
    let count = this.count
    const end = first[term + 1] ?? 0
    for (let at = first[term] ?? 0; at < end; at++) {
      const fact = facts[at] ?? 0
      const sum = score[fact] ?? 0
      if (sum === 0) {
        if (!open) continue
        met[count++] = fact
      }
      const value = gain * (weights[at] ?? 0)
      const before = stamp[fact] === stamps ? (best[fact] ?? 0) : 0
      if (value <= before) continue
      stamp[fact] = stamps
      best[fact] = value
      score[fact] = sum + value - before
    }
    this.count = count
  }

  private lookUp(word: Asked): void {
    const { score, met } = this
    for (let at = 0; at < this.count; at++) {
      const fact = met[at] ?? 0
      score[fact] = (score[fact] ?? 0) + this.valueOf(word, fact)
    }
  }

  private valueOf({ terms }: Asked, fact: number): number {
    let most = 0
    for (const { term, gain } of terms) most = Math.max(most, gain * this.weightOf(term, fact))
    return most
  }

  /** The term's weight in the fact, 0 where the fact lacks it. */
  private weightOf(term: number, fact: number): number {
    const { first, facts, weights } = this.index.postings
    let low = first[term] ?? 0
    const end = first[term + 1] ?? 0
    for (let high = end; low < high; ) {
      const middle = (low + high) >>> 1
      if ((facts[middle] ?? 0) < fact) low = middle + 1
      else high = middle
    }
    return low < end && facts[low] === fact ? (weights[low] ?? 0) : 0
  }
}

/** No fact is expected to get more than this share of what the words left could give at most, each where it is densest. */
const LIKELY = 0.5
/** Choosing among so many facts takes the time in which one posting is read. */
const CHOICE = 2
/** How many postings are read in the time in which one fact is looked up among them. */
const PROBE = 16

function asked({ alternatives, share }: QueryWord, { idOf, postings }: TextIndex): Asked {
  const terms = alternatives.flatMap(({ key, weight }) => {
    const term = idOf(key)
    return term === undefined ? [] : [{ term, gain: share * weight * (postings.idf[term] ?? 0) }]
  })
  const most = Math.max(0, ...terms.map(({ term, gain }) => gain * (postings.peaks[term] ?? 0)))
  const cost = terms.reduce((sum, { term }) => sum + (postings.first[term + 1] ?? 0) - (postings.first[term] ?? 0), 0)
  return { terms, most, cost }
}
