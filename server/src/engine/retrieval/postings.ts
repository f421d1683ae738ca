/**
 * The facts that have each term, and what the term weighs in them by BM25: S. Robertson, H. Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009.
 */
import { type Background, rarity } from './background'
import { forEachRow, type Rows } from './rows'
import { Stored } from './stored'
import type { Vocabulary } from './vocabulary'

/** Immutable. Facts that have term `t`, in rising order: `facts[first[t]] … facts[first[t + 1] - 1]`. */
export interface Postings {
  readonly first: Stored<Uint32Array>
  readonly facts: Stored<Uint32Array>
  /** BM25 weights without the inverse document frequency, beside `facts`; in `STEP`s, since they only choose whom to look at. */
  readonly weights: Stored<Uint8Array>
  /** The largest of its weights by number of the term. */
  readonly peaks: Stored<Uint8Array>
  /** Inverse document frequency by number of the term, above 0. */
  readonly idf: Stored<Float32Array>
  /** How many terms a fact has on average. */
  readonly mean: number
}

const K1 = 1.2
const B = 0.5

/** What 1 of a posting's weight is. */
export const STEP = (K1 + 1) / 255

/** BM25 weight of a term that stands `count` times in a fact of `length` terms. */
export function weightOf(count: number, length: number, mean: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / mean))
}

/** The facts of a term, and beside them its weights, at places `from` to `to`. */
export function listOf(term: number, { first, facts, weights }: Postings) {
  const [from, to] = [first.at(term), first.at(term + 1)]
  return { from, to, facts: facts.read(from, to), weights: weights.read(from, to) }
}

export function invert(tokens: Rows, vocabulary: Vocabulary, background: Background): Postings {
  const size = tokens.starts.length - 1
  const terms = vocabulary.size
  const { frequency, mean } = countTerms(tokens, terms)
  const first = new Uint32Array(terms + 1)
  for (let term = 0; term < terms; term++) first[term + 1] = (first[term] ?? 0) + (frequency[term] ?? 0)
  const idf = Float32Array.from(frequency, (df) => rarity('', df, size, background))
  if (background.size > 0)
    for (const [key, term] of vocabulary.spellings()) idf[term] = rarity(key, frequency[term] ?? 0, size, background)
  return { first: new Stored(first), idf: new Stored(idf), mean, ...fill(tokens, first, mean) }
}

function countTerms(tokens: Rows, terms: number): { readonly frequency: Uint32Array; readonly mean: number } {
  const frequency = new Uint32Array(terms)
  const seen = new Int32Array(terms).fill(-1)
  let all = 0
  forEachRow(tokens, (fact, values, count) => {
    all += count
    for (let at = 0; at < count; at++) {
      const term = values[at] ?? 0
      if (seen[term] === fact) continue
      seen[term] = fact
      frequency[term] = (frequency[term] ?? 0) + 1
    }
  })
  return { frequency, mean: Math.max(all, 1) / Math.max(tokens.starts.length - 1, 1) }
}

function fill(tokens: Rows, first: Uint32Array, mean: number): Pick<Postings, 'facts' | 'weights' | 'peaks'> {
  const facts = new Uint32Array(first[first.length - 1] ?? 0)
  const weights = new Uint8Array(facts.length)
  const peaks = new Uint8Array(first.length - 1)
  const next = first.slice()
  const counts = new Uint32Array(first.length)
  forEachRow(tokens, (fact, terms, length) => {
    for (let at = 0; at < length; at++) counts[terms[at] ?? 0] = (counts[terms[at] ?? 0] ?? 0) + 1
    for (let at = 0; at < length; at++) {
      const term = terms[at] ?? 0
      const count = counts[term] ?? 0
      if (count === 0) continue
      counts[term] = 0
      const slot = next[term] ?? 0
      const weight = Math.max(1, Math.round(weightOf(count, length, mean) / STEP))
      facts[slot] = fact
      weights[slot] = weight
      if (weight > (peaks[term] ?? 0)) peaks[term] = weight
      next[term] = slot + 1
    }
  })
  return { facts: new Stored(facts), weights: new Stored(weights), peaks: new Stored(peaks) }
}
