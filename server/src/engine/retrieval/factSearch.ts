/** Facts found by what their statements say: candidates, their closer ranking, and whether any of them is what a sentence is about. */
import type { Language } from '../model'
import { type Candidate, Searcher, type Wanted } from './candidates'
import { CONDITIONS, conditionsOf, weightsUnder } from './conditions'
import { COVERAGE_FEATURES, coverageFeatures } from './coverage'
import type { Writings } from './englishWords'
import { FEATURES } from './features'
import { initialsOf } from './initials'
import { joinedOf } from './joined'
import { type IndexStore, keptIndex } from './keptIndex'
import { lostMarks } from './lostMarks'
import { type Prepared, Preparer } from './prepared'
import { Queries, type Query, WEIGHTS } from './query'
import { type Looked, QuickLook } from './quickLook'
import { type Ranked, Ranker } from './rank'
import { dot } from './sides'
import type { TextIndex, TextRecords } from './textIndex'
import type { WordBook } from './wordBook'

/** Weights by name of the feature; one that is not named counts nothing. */
export interface SearchWeights {
  readonly ranking: Readonly<Record<string, number>>
  /** Added to these, by name of the condition (`conditions.ts`) under which they count. */
  readonly added: Readonly<Record<string, Readonly<Record<string, number>>>>
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

/** The index is built once, or taken from where it is kept; a search costs by the words of the sentence and how common they are among the facts. */
export function createFactSearch(
  records: TextRecords,
  book: WordBook,
  weights: SearchWeights,
  store?: IndexStore,
): FactSearch {
  return searchIn(keptIndex(records, book, store), book, weights)
}

/** Searches an index that has been built or loaded with the same words. */
export function searchIn(index: TextIndex, book: WordBook, weights: SearchWeights): FactSearch {
  const queries = new Queries(book, WEIGHTS, writingsOf(index, book))
  const preparer = new Preparer(index)
  const searcher = new Searcher(index)
  const ranker = new Ranker(index, weigherFor(index, weights), book)
  const coverage = vectorOf(COVERAGE_FEATURES, weights.coverage)
  const quick = new QuickLook(index, book)
  const closely = (looked: Looked, prepared: Prepared): readonly Candidate[] => {
    const clear = looked.covered >= PLAIN
    const own = firstOf(looked, clear ? SURE : ALSO)
    if (clear) return searcher.scored(own, prepared)
    const found = searcher.search(prepared, LOOKED_AT)
    const missed = own.filter((each) => found.every(({ fact }) => fact !== each))
    return [...found, ...searcher.scored(missed, prepared)]
  }
  return {
    index,
    candidates(text, language, k) {
      const looked = quick.look(text, language)
      if (looked.covered >= CLEAR) return candidatesOf(looked, k)
      return searcher.search(preparer.prepare(queries.of(text, language)), { most: k, always: k, share: 0 })
    },
    search(text, language, k) {
      const query = queries.of(text, language)
      const prepared = preparer.prepare(query)
      const ranked = ranker.rank(closely(quick.look(text, language), prepared), prepared)
      const features = coverageFeatures(query, ranked, index)
      return { ranked: ranked.slice(0, k), coverage: features ? logistic(dot(features, coverage)) : 0 }
    },
  }
}

/** How the facts of an index write what a sentence may write otherwise. */
export function writingsOf(index: TextIndex, book: WordBook): Writings {
  return { marks: lostMarks(index, book), initials: initialsOf(index), joined: joinedOf(index, book) }
}

/**
 * From this share of a sentence's weight on, where one fact has it in these very words, its own words are enough to name the
 * facts that it may be about: neither synonyms nor translations are asked.
 */
const CLEAR = 0.6
/** From here on it is plain which is meant, and fewer are looked at closely. With .6, MAP@5 falls by .001 to .006 on XNLI. */
const PLAIN = 0.75

/** Of the facts that have most of a sentence's own words: how many at most are looked at closely, and down to which share of the best one's score. */
interface Few {
  readonly always: number
  readonly share: number
}
const SURE: Few = { always: 8, share: 0.6 }
const ALSO: Few = { always: 4, share: 1 }

function firstOf({ count, facts, scores }: Looked, { always, share }: Few): number[] {
  const least = share * (scores[0] ?? 0)
  const found: number[] = []
  for (let at = 0; at < count && (at < always || (scores[at] ?? 0) >= least); at++) found.push(facts[at] ?? 0)
  return found
}

function candidatesOf({ count, facts, scores }: Looked, k: number): Candidate[] {
  return Array.from({ length: Math.min(count, k) }, (_, at) => ({ fact: facts[at] ?? 0, score: scores[at] ?? 0 }))
}

function weigherFor(index: TextIndex, weights: SearchWeights): (query: Query) => Float64Array {
  const ranking = [weights.ranking, ...CONDITIONS.map((name) => weights.added[name] ?? {})]
  const under = (language: Language, unmarked: boolean) =>
    weightsUnder(
      conditionsOf(index, { language, unmarked }),
      ranking.map((each) => vectorOf(FEATURES, each)),
    )
  const [english, vietnamese, unmarked] = [under('en', false), under('vi', false), under('vi', true)]
  return (query) => (query.language === 'en' ? english : query.unmarked ? unmarked : vietnamese)
}

export function vectorOf(names: readonly string[], weights: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(names, (name) => weights[name] ?? 0)
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
