/** A sentence held against an index: what is worked out once for all its candidates. */
import type { Query, QueryWord } from './query'
import { idfOf, type TextIndex, unknownIdf } from './textIndex'

export interface Prepared {
  /** What each word of the sentence weighs: its share of its inverse document frequency. */
  readonly weights: Float64Array
  /** Their sum, or 1 where it is nothing. */
  readonly total: number
  /** By number of a term: how much of which word it stands for. */
  readonly standsFor: ReadonlyMap<number, readonly Stand[]>
  /** Words of full share that are names. */
  readonly names: readonly number[]
}

export interface Stand {
  readonly word: number
  /** From 0 to 1. */
  readonly weight: number
}

export function prepare({ words }: Query, index: TextIndex): Prepared {
  const weights = Float64Array.from(words, (word) => word.share * wordIdf(word, index))
  return {
    weights,
    total: weights.reduce((total, each) => total + each, 0) || 1,
    standsFor: standing(words, index),
    names: words.flatMap(({ term, share }, at) => (term.name && share === 1 ? [at] : [])),
  }
}

function standing(words: readonly QueryWord[], index: TextIndex): ReadonlyMap<number, readonly Stand[]> {
  const standsFor = new Map<number, Stand[]>()
  words.forEach(({ alternatives }, word) => {
    for (const { key, weight } of alternatives) {
      const term = index.idOf(key)
      if (term === undefined) continue
      const known = standsFor.get(term)
      if (known) known.push({ word, weight })
      else standsFor.set(term, [{ word, weight }])
    }
  })
  return standsFor
}

/** Of the word itself, or, where no fact has it, of its rarest alternative. */
function wordIdf({ alternatives }: QueryWord, index: TextIndex): number {
  const [first] = alternatives
  const own = idfOf(first?.key ?? '', index)
  if (own !== undefined) return own
  const known = alternatives.flatMap(({ key }) => idfOf(key, index) ?? [])
  return known.length > 0 ? Math.max(...known) : unknownIdf(first?.key ?? '', index)
}
