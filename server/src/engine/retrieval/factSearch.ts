/** Facts found by what their statements say: candidates, their closer ranking, and whether any of them is what a sentence is about. */
import type { Language } from '../model'
import { type Candidate, Searcher, type Wanted } from './candidates'
import { COVERAGE_FEATURES, coverageFeatures } from './coverage'
import { FEATURES } from './features'
import { Preparer } from './prepared'
import { Queries } from './query'
import { type Ranked, Ranker } from './rank'
import { dot } from './sides'
import { buildIndex, type TextIndex, type TextRecord } from './textIndex'
import type { WordBook } from './wordBook'

/** Weights by name of the feature; one that is not named counts nothing. */
export interface SearchWeights {
  readonly ranking: Readonly<Record<string, number>>
  /** Added to these where facts have titles, which change what the rest tells. */
  readonly titled: Readonly<Record<string, number>>
  readonly coverage: Readonly<Record<string, number>>
}

export interface Found {
  /** Best first: the number of the record, and a score that compares within this answer only. */
  readonly ranked: readonly Ranked[]
  /** 0 to 1: how likely the first of them is what the sentence is about. */
  readonly coverage: number
}

export interface FactSearch {
  readonly index: TextIndex
  /** The first look alone: at most `k` facts by the words that they share with the text. */
  candidates(text: string, language: Language, k: number): readonly Candidate[]
  /** At most `k` facts. Nothing is found for a text that shares no word with any. */
  search(text: string, language: Language, k: number): Found
}

/**
 * How many candidates are looked at closely. On none of the public sets does a look at those below three tenths of the best
 * one's score change which facts are shown; some are needed to see how far the first is ahead.
 */
export const LOOKED_AT: Wanted = { most: 60, always: 8, share: 0.3 }

/** The index is built once; a search costs by the words of the sentence and how common they are among the facts. */
export function createFactSearch(records: readonly TextRecord[], book: WordBook, weights: SearchWeights): FactSearch {
  return searchIn(buildIndex(records, book), book, weights)
}

/** Searches an index that has been built or loaded with the same words. */
export function searchIn(index: TextIndex, book: WordBook, weights: SearchWeights): FactSearch {
  const queries = new Queries(book)
  const preparer = new Preparer(index)
  const searcher = new Searcher(index)
  const ranker = new Ranker(index, rankingOf(index, weights), book)
  const coverage = vectorOf(COVERAGE_FEATURES, weights.coverage)
  return {
    index,
    candidates: (text, language, k) =>
      searcher.search(preparer.prepare(queries.of(text, language)), { most: k, always: k, share: 0 }),
    search(text, language, k) {
      const query = queries.of(text, language)
      const prepared = preparer.prepare(query)
      const ranked = ranker.rank(searcher.search(prepared, LOOKED_AT), prepared)
      const features = coverageFeatures(query, ranked, index)
      return { ranked: ranked.slice(0, k), coverage: features ? logistic(dot(features, coverage)) : 0 }
    },
  }
}

/** By the titles of the whole base, so that its facts compare with each other. */
function rankingOf({ titled: has }: TextIndex, { ranking, titled }: SearchWeights): Float64Array {
  const common = vectorOf(FEATURES, ranking)
  if (!has) return common
  const more = vectorOf(FEATURES, titled)
  return common.map((weight, at) => weight + (more[at] ?? 0))
}

export function vectorOf(names: readonly string[], weights: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(names, (name) => weights[name] ?? 0)
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
