/**
 * The facts that share most with a sentence, by BM25 with synonyms and translations: the first, quick look. It has two
 * steps. The lists of the words that can give most are read, rarest words first, as far as a budget goes: these name the
 * contenders. The terms of each contender are then read, which gives its score exactly, common words among it: a contender
 * has some hundred terms, the list of a common word as many facts as there are.
 */
import { listOf, STEP, weightOf } from './postings'
import type { Known, Prepared } from './prepared'
import { readRow } from './rows'
import type { Stands } from './stands'
import type { TextIndex } from './textIndex'
import { floorOf } from './topScores'

export interface Candidate {
  readonly fact: number
  readonly score: number
}

/** Which facts are looked for. */
export interface Wanted {
  /** At most so many. */
  readonly most: number
  /** So many where there are, and of the others those that have at least this share of the best one's score. */
  readonly always: number
  readonly share: number
}

/**
 * How many postings are read: all that there are in a small base, a share of the facts in a large one, and no more in a huge
 * one. With 5,000 in place of 20,000, MAP@5 on 14,231 fact-checks falls from .915 to .911.
 */
export interface Budget {
  readonly least: number
  readonly share: number
  readonly most: number
  /** How many contenders there are for each candidate asked for. */
  readonly contenders: number
}

export const BUDGET: Budget = { least: 20_000, share: 0.2, most: 60_000, contenders: 4 }

/** Scratch memory for searches, made once per index and used again: one search at a time. */
export class Searcher {
  /** What each fact has so far; 0 for one that is not met. */
  private readonly score: Float32Array
  private readonly best: Float32Array
  private readonly stamp: Uint32Array
  private stamps = 0
  /** The facts that are met: `met[0] … met[count - 1]`. */
  private readonly met: Uint32Array
  private count = 0
  /** How many postings may still be read. */
  private left = 0
  private readonly terms: Uint32Array
  /** By place among the sentence's terms: how often the contender has it. */
  private counts = new Uint32Array(0)
  /** By word of the sentence: the most that the contender has of it, and what it counts. */
  private most = new Float64Array(0)
  private shares = new Float64Array(0)

  constructor(
    private readonly index: TextIndex,
    private readonly budget = BUDGET,
  ) {
    this.score = new Float32Array(index.size)
    this.best = new Float32Array(index.size)
    this.stamp = new Uint32Array(index.size)
    this.met = new Uint32Array(index.size)
    this.terms = new Uint32Array(index.tokens.longest)
  }

  /** Best first. */
  search(prepared: Prepared, { most, always, share }: Wanted): Candidate[] {
    const rest = this.read(prepared)
    const contenders = this.contenders(rest, { most, always, share })
    this.forget()
    const found = this.scored(contenders, prepared)
    const floor = share * (found[0]?.score ?? 0)
    return found.slice(0, most).filter(({ score }, at) => at < always || score >= floor)
  }

  /** These facts with their scores, best first. */
  scored(facts: readonly number[], prepared: Prepared): Candidate[] {
    if (this.counts.length <= prepared.stands.size) this.counts = new Uint32Array(2 * prepared.stands.size + 1)
    this.most = new Float64Array(prepared.words.length)
    this.shares = Float64Array.from(prepared.query.words, ({ share }) => share)
    const found = facts.map((fact) => ({ fact, score: this.scoreOf(fact, prepared.stands) }))
    return found.sort((a, b) => b.score - a.score || a.fact - b.fact)
  }

  /**
   * Reads the lists that there is a budget for, those of the words that can give most first; returns what the others could
   * give a fact at most.
   */
  private read({ query, words }: Prepared): number {
    const gains = words.map(({ most }, at) => (query.words[at]?.share ?? 0) * most)
    const order = words.map((_, at) => at).sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0))
    const { least, share, most } = this.budget
    this.left = Math.min(Math.max(least, share * this.index.size), most)
    let rest = 0
    for (const at of order) {
      const known = words[at]
      if (known) rest += this.readWord(known, query.words[at]?.share ?? 0)
    }
    return rest
  }

  /** What the lists that are too long could give at most. */
  private readWord({ terms, weights }: Known, share: number): number {
    const { first, idf, peaks } = this.index.postings
    let unread = 0
    this.stamps++
    for (let nth = 0; nth < terms.length; nth++) {
      const term = terms[nth] ?? 0
      const gain = share * (weights[nth] ?? 0) * idf.at(term) * STEP
      const cost = first.at(term + 1) - first.at(term)
      if (cost > this.left && this.count > 0) unread = Math.max(unread, gain * peaks.at(term))
      else if (terms.length === 1) this.readOnly(term, gain)
      else this.readAlternate(term, gain)
      if (cost <= this.left) this.left -= cost
    }
    return unread
  }

  /** The facts met that may be wanted: fewer where all lists are read, or the best is far ahead. */
  private contenders(rest: number, { most, always, share }: Wanted): number[] {
    const { score, met, count } = this
    let best = 0
    for (let at = 0; at < count; at++) {
      const value = score[met[at] ?? 0] ?? 0
      if (value > best) best = value
    }
    const many = rest === 0 ? most + MARGIN : most * this.budget.contenders
    const few = rest === 0 ? always + MARGIN : always * this.budget.contenders
    const least = share * best - rest
    const floor = floorOf(met, count, score, many)
    return this.above(least > floor ? Math.min(least, floorOf(met, count, score, few)) : floor, many)
  }

  /** At most `k` facts that are met and have so much. */
  private above(floor: number, k: number): number[] {
    const { score, met, count } = this
    const found: number[] = []
    for (let at = 0; at < count; at++) {
      const fact = met[at] ?? 0
      if ((score[fact] ?? 0) > floor) found.push(fact)
    }
    // Of many facts that are alike, no more than there is room for.
    for (let at = 0; at < count && found.length < k; at++) {
      const fact = met[at] ?? 0
      if (score[fact] === floor) found.push(fact)
    }
    return found
  }

  private forget(): void {
    for (let at = 0; at < this.count; at++) this.score[this.met[at] ?? 0] = 0
    this.count = 0
  }

  private readOnly(term: number, gain: number): void {
    const { score, met } = this
    const { from, to, facts, weights } = listOf(term, this.index.postings)
    let count = this.count
    for (let at = from; at < to; at++) {
      const fact = facts[at] ?? 0
      const before = score[fact] ?? 0
      if (before === 0) met[count++] = fact
      score[fact] = before + gain * (weights[at] ?? 0)
    }
    this.count = count
  }

  /** A fact gets the best of a word's alternatives that it has, not their sum. */
  private readAlternate(term: number, gain: number): void {
    const { score, best, stamp, stamps, met } = this
    const { from, to, facts, weights } = listOf(term, this.index.postings)
    let count = this.count
    for (let at = from; at < to; at++) {
      const fact = facts[at] ?? 0
      const sum = score[fact] ?? 0
      if (sum === 0) met[count++] = fact
      const value = gain * (weights[at] ?? 0)
      const before = stamp[fact] === stamps ? (best[fact] ?? 0) : 0
      if (value <= before) continue
      stamp[fact] = stamps
      best[fact] = value
      score[fact] = sum + value - before
    }
    this.count = count
  }

  private scoreOf(fact: number, stands: Stands): number {
    const { tokens, postings } = this.index
    const length = readRow(tokens, fact, this.terms)
    const met = this.countTerms(stands.places, length)
    this.most.fill(0)
    let sum = 0
    for (let at = 0; at < met; at++) {
      const place = this.terms[at] ?? 0
      const weight = (stands.idf[place] ?? 0) * weightOf(this.counts[place] ?? 0, length, postings.mean)
      this.counts[place] = 0
      sum += this.raise(place, weight, stands)
    }
    return sum
  }

  /** The places of the terms that the sentence has move to the front, each once; how many there are. */
  private countTerms(places: Uint16Array, length: number): number {
    const { counts, terms } = this
    let met = 0
    for (let at = 0; at < length; at++) {
      const place = places[terms[at] ?? 0] ?? 0
      if (place === 0) continue
      if (counts[place] === 0) terms[met++] = place
      counts[place] = (counts[place] ?? 0) + 1
    }
    return met
  }

  /** Of what the term stands for, by how much it is the most so far. */
  private raise(place: number, weight: number, { first, words, weights, next }: Stands): number {
    const { most, shares } = this
    let more = 0
    for (let link = first[place] ?? 0; link > 0; link = next[link] ?? 0) {
      const word = words[link] ?? 0
      const value = (shares[word] ?? 0) * (weights[link] ?? 0) * weight
      const before = most[word] ?? 0
      if (value <= before) continue
      most[word] = value
      more += value - before
    }
    return more
  }
}

/** Weights of postings are rounded: so many more contenders make up for it. */
const MARGIN = 20
