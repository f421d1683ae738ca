/** A sentence held against an index: what is worked out once for all its candidates. */
import { Memo } from './memo'
import { STEP } from './postings'
import type { Query, QueryWord } from './query'
import { Stands } from './stands'
import { idfOf, idOf, type TextIndex, unknownIdf } from './textIndex'
import type { Alternative } from './wordBook'

/** A word of the sentence as the index has it: the same in every sentence. */
export interface Known {
  /** What stands for the word, by what it can give at most, and how much of the word each is, 0 to 1. */
  readonly terms: readonly number[]
  readonly weights: readonly number[]
  /** Inverse document frequency of the word itself, or, where no fact has it, of its rarest alternative. */
  readonly idf: number
  /** The most that a fact can get by the word. */
  readonly most: number
}

/** Good until the next sentence is prepared. */
export interface Prepared {
  readonly query: Query
  readonly words: readonly Known[]
  /** What each word of the sentence weighs: its share of its inverse document frequency. */
  readonly weights: Float64Array
  /** Their sum, or 1 where it is nothing. */
  readonly total: number
  /** Words of full share that are names. */
  readonly names: readonly number[]
  readonly stands: Stands
}

/** Scratch memory: one sentence at a time. */
export class Preparer {
  private readonly stands: Stands
  /** By a word's alternatives: the same word has the same ones, in every sentence. */
  private readonly known = new Memo<Known>()

  constructor(private readonly index: TextIndex) {
    this.stands = new Stands(index)
  }

  prepare(query: Query): Prepared {
    const { index, stands } = this
    stands.clear()
    const words = query.words.map(({ alternatives }) =>
      this.known.get(alternatives, () => knownOf(alternatives, index)),
    )
    for (let word = 0; word < words.length; word++) {
      const { terms = [], weights = [] } = words[word] ?? {}
      for (let at = 0; at < terms.length; at++) stands.add(terms[at] ?? 0, word, weights[at] ?? 0)
    }
    const weights = Float64Array.from(query.words, ({ share }, at) => share * (words[at]?.idf ?? 0))
    const total = weights.reduce((sum, each) => sum + each, 0) || 1
    return { query, words, weights, total, names: namesOf(query.words), stands }
  }
}

function namesOf(words: readonly QueryWord[]): number[] {
  return words.flatMap(({ term, share }, at) => (term.name && share === 1 ? [at] : []))
}

function knownOf(alternatives: readonly Alternative[], index: TextIndex): Known {
  const { idf, peaks } = index.postings
  const found = alternatives.flatMap(({ key, weight }) => {
    const term = idOf(key, index)
    return term === undefined ? [] : [{ term, weight, most: weight * idf.at(term) * peaks.at(term) * STEP }]
  })
  found.sort((a, b) => b.most - a.most)
  return {
    terms: found.map(({ term }) => term),
    weights: found.map(({ weight }) => weight),
    idf: wordIdf(alternatives, index),
    most: found[0]?.most ?? 0,
  }
}

function wordIdf(alternatives: readonly Alternative[], index: TextIndex): number {
  const [first] = alternatives
  const own = idfOf(first?.key ?? '', index)
  if (own !== undefined) return own
  const known = alternatives.flatMap(({ key }) => idfOf(key, index) ?? [])
  return known.length > 0 ? Math.max(...known) : unknownIdf(first?.key ?? '', index)
}
