/**
 * The facts that have each term, and what the term weighs in them by BM25: S. Robertson, H. Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009.
 */
import { type Background, rarity } from './background'
import type { Rows } from './rows'
import type { Vocabulary } from './vocabulary'

/** Immutable. Facts that have term `t`, in rising order: `facts[first[t]] … facts[first[t + 1] - 1]`. */
export interface Postings {
  readonly first: Uint32Array
  readonly facts: Uint32Array
  /** BM25 weights without the inverse document frequency, beside `facts`. */
  readonly weights: Float32Array
  /** The largest of its weights by number of the term. */
  readonly peaks: Float32Array
  /** Inverse document frequency by number of the term, above 0. */
  readonly idf: Float32Array
}

const K1 = 1.2
const B = 0.5

export function invert(tokens: Rows, vocabulary: Vocabulary, background: Background): Postings {
  const size = tokens.starts.length - 1
  const terms = vocabulary.size
  const frequency = documentFrequency(tokens, terms)
  const first = new Uint32Array(terms + 1)
  for (let term = 0; term < terms; term++) first[term + 1] = (first[term] ?? 0) + (frequency[term] ?? 0)
  const idf = Float32Array.from(frequency, (df) => rarity('', df, size, background))
  if (background.size > 0)
    for (const [key, term] of vocabulary.spellings()) idf[term] = rarity(key, frequency[term] ?? 0, size, background)
  return { first, idf, ...fill(tokens, first) }
}

function documentFrequency({ values, starts }: Rows, vocabulary: number): Uint32Array {
  const frequency = new Uint32Array(vocabulary)
  const seen = new Int32Array(vocabulary).fill(-1)
  for (let fact = 0; fact + 1 < starts.length; fact++) {
    for (let at = starts[fact] ?? 0; at < (starts[fact + 1] ?? 0); at++) {
      const term = values[at] ?? 0
      if (seen[term] === fact) continue
      seen[term] = fact
      frequency[term] = (frequency[term] ?? 0) + 1
    }
  }
  return frequency
}

function fill({ values, starts }: Rows, first: Uint32Array): Pick<Postings, 'facts' | 'weights' | 'peaks'> {
  const size = starts.length - 1
  const mean = values.length / Math.max(size, 1)
  const facts = new Uint32Array(first[first.length - 1] ?? 0)
  const weights = new Float32Array(facts.length)
  const peaks = new Float32Array(first.length - 1)
  const next = first.slice()
  const counts = new Uint32Array(first.length)
  for (let fact = 0; fact < size; fact++) {
    const terms = values.subarray(starts[fact], starts[fact + 1])
    const norm = K1 * (1 - B + (B * terms.length) / mean)
    for (const term of terms) counts[term] = (counts[term] ?? 0) + 1
    for (const term of terms) {
      const count = counts[term] ?? 0
      if (count === 0) continue
      counts[term] = 0
      const slot = next[term] ?? 0
      facts[slot] = fact
      weights[slot] = (count * (K1 + 1)) / (count + norm)
      peaks[term] = Math.max(peaks[term] ?? 0, weights[slot] ?? 0)
      next[term] = slot + 1
    }
  }
  return { facts, weights, peaks }
}
