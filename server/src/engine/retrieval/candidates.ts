/**
 * The facts that share most with a sentence, by BM25 with synonyms and translations: the first, quick look. It has two
 * steps. The lists of the words that can give most are read, rarest words first, as far as a budget goes: these name the
 * contenders. The terms of each contender are then read, which gives its score exactly, common words among it: a contender
 * has some hundred terms, the list of a common word as many facts as there are.
 */
import { STEP, weightOf } from './postings'
import type { Prepared } from './prepared'
import { readNumbers } from './rows'
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

/** How many postings are read: all that there are in a small base, and a share of the facts in a large one. */
export interface Budget {
  readonly least: number
  readonly share: number
  /** How many contenders there are for each candidate asked for. */
  readonly contenders: number
}

export const BUDGET: Budget = { least: 20_000, share: 0.2, contenders: 4 }

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
    if (this.counts.length <= prepared.stands.size) this.counts = new Uint32Array(2 * prepared.stands.size + 1)
    this.most = new Float64Array(prepared.words.length)
    this.shares = Float64Array.from(prepared.query.words, ({ share }) => share)
    const found = contenders.map((fact) => ({ fact, score: this.scoreOf(fact, prepared.stands) }))
    found.sort((a, b) => b.score - a.score || a.fact - b.fact)
    const floor = share * (found[0]?.score ?? 0)
    return found.slice(0, most).filter(({ score }, at) => at < always || score >= floor)
  }

  /** Reads the lists that there is a budget for; returns what the others could give a fact at most. */
  private read({ query, words }: Prepared): number {
    const gains = words.map(({ most }, at) => (query.words[at]?.share ?? 0) * most)
    const order = words.map((_, at) => at).sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0))
    const { first, idf, peaks } = this.index.postings
    let left = Math.max(this.budget.least, this.budget.share * this.index.size)
    let rest = 0
    for (const at of order) {
      const { terms = [], weights = [] } = words[at] ?? {}
      let unread = 0
      this.stamps++
      for (let nth = 0; nth < terms.length; nth++) {
        const term = terms[nth] ?? 0
        const gain = (query.words[at]?.share ?? 0) * (weights[nth] ?? 0) * (idf[term] ?? 0) * STEP
        const cost = (first[term + 1] ?? 0) - (first[term] ?? 0)
        if (cost > left && this.count > 0) {
          unread = Math.max(unread, gain * (peaks[term] ?? 0))
          continue
        }
        left -= cost
        if (terms.length === 1) this.readOnly(term, gain)
        else this.readAlternate(term, gain)
      }
      rest += unread
    }
    return rest
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
    const { first, facts, weights } = this.index.postings
    let count = this.count
    const end = first[term + 1] ?? 0
    for (let at = first[term] ?? 0; at < end; at++) {
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
    const { first, facts, weights } = this.index.postings
    let count = this.count
    const end = first[term + 1] ?? 0
    for (let at = first[term] ?? 0; at < end; at++) {
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

  private scoreOf(fact: number, { places, idf, first, words, weights, next }: Stands): number {
    const { counts, most, terms, shares } = this
    const { tokens, postings } = this.index
    const length = readNumbers(tokens.bytes, tokens.starts[fact] ?? 0, tokens.starts[fact + 1] ?? 0, terms)
    // The places of the terms that the sentence has move to the front, each once.
    let met = 0
    for (let at = 0; at < length; at++) {
      const place = places[terms[at] ?? 0] ?? 0
      if (place === 0) continue
      if (counts[place] === 0) terms[met++] = place
      counts[place] = (counts[place] ?? 0) + 1
    }
    most.fill(0)
    let sum = 0
    for (let at = 0; at < met; at++) {
      const place = terms[at] ?? 0
      const weight = (idf[place] ?? 0) * weightOf(counts[place] ?? 0, length, postings.mean)
      counts[place] = 0
      for (let link = first[place] ?? 0; link > 0; link = next[link] ?? 0) {
        const word = words[link] ?? 0
        const value = (shares[word] ?? 0) * (weights[link] ?? 0) * weight
        const before = most[word] ?? 0
        if (value <= before) continue
        most[word] = value
        sum += value - before
      }
    }
    return sum
  }
}

/** Weights of postings are rounded: so many more contenders make up for it. */
const MARGIN = 20
