/** Fits the weights by which candidates are ranked: the right ones of a sentence are to have the largest share of e^score. */
import { Searcher } from '../../../../server/src/engine/retrieval/candidates'
import {
  CONDITIONS,
  conditionsOf,
  type Ranking,
  weightsUnder,
} from '../../../../server/src/engine/retrieval/conditions'
import { LOOKED_AT, writingsOf } from '../../../../server/src/engine/retrieval/factSearch'
import { FEATURES } from '../../../../server/src/engine/retrieval/features'
import { Preparer } from '../../../../server/src/engine/retrieval/prepared'
import { Queries, WEIGHTS } from '../../../../server/src/engine/retrieval/query'
import { Ranker } from '../../../../server/src/engine/retrieval/rank'
import { dot } from '../../../../server/src/engine/retrieval/sides'
import { buildIndex } from '../../../../server/src/engine/retrieval/textIndex'
import type { WordBook } from '../../../../server/src/engine/retrieval/wordBook'
import { descend, evenly, Scale } from './descent'
import type { Collection } from './sets'

/** A question with its candidates. */
export interface Contest {
  /** Which of `CONDITIONS` hold. */
  readonly conditions: readonly boolean[]
  readonly candidates: readonly { readonly features: Float64Array; readonly right: boolean }[]
  /** How many records it is about, found or not. */
  readonly wanted: number
  readonly topic: number
}

export function contestsOf({ records, questions }: Collection, book: WordBook): Contest[] {
  const index = buildIndex(records, book)
  const queries = new Queries(book, WEIGHTS, writingsOf(index, book))
  const preparer = new Preparer(index)
  const searcher = new Searcher(index)
  const ranker = new Ranker(index, () => [], book)
  return questions.map(({ text, language, gold, topic }) => {
    const query = queries.of(text, language)
    const prepared = preparer.prepare(query)
    const ranked = ranker.rank(searcher.search(prepared, LOOKED_AT), prepared)
    const candidates = ranked.map(({ fact, features }) => ({ features, right: gold.has(fact) }))
    return { conditions: conditionsOf(index, query), candidates, wanted: gold.size, topic }
  })
}

const EPOCHS = 12
const SHRINK = 0.01

export interface Group {
  readonly name: string
  readonly contests: readonly Contest[]
  /** How much it counts beside the others, whatever their size. */
  readonly weight: number
}

/** Weights that always count, and beside them what is added under a condition: each feature is seen once more for each that holds. */
export function fitRanking(groups: readonly Group[]): Ranking {
  const usable = groups.map((group) => ({ ...group, contests: group.contests.filter(isWon).map(spread) }))
  const weights = evenly(usable.map(({ contests, weight }) => ({ size: contests.length, weight })))
  const examples = usable.flatMap(({ contests }, at) =>
    contests.map((contest) => ({ contest, weight: weights[at] ?? 0 })),
  )
  const scale = new Scale(examples.flatMap(({ contest }) => contest.candidates.map(({ features }) => features)))
  const scaled = examples.map(({ contest, weight }) => ({
    rows: contest.candidates.map(({ features }) => scale.to(features)),
    right: contest.candidates.map(({ right }) => right),
    weight,
  }))
  const fitted = descend({
    size: (1 + CONDITIONS.length) * FEATURES.length,
    examples: scaled.length,
    epochs: EPOCHS,
    shrink: SHRINK,
    slope(example, current, gradient) {
      const { rows = [], right = [], weight = 0 } = scaled[example] ?? {}
      const raised = raise(rows.map((row) => dot(row, current)))
      const total = raised.reduce((sum, each) => sum + each, 0)
      const rights = raised.reduce((sum, each, at) => sum + (right[at] ? each : 0), 0)
      rows.forEach((row, at) => {
        const each = raised[at] ?? 0
        const pull = weight * (each / total - (right[at] ? each / rights : 0))
        for (let feature = 0; feature < row.length; feature++)
          gradient[feature] = (gradient[feature] ?? 0) + pull * (row[feature] ?? 0)
      })
    },
  })
  const { weights: all } = scale.back(fitted)
  const size = FEATURES.length
  return Array.from({ length: 1 + CONDITIONS.length }, (_, nth) => all.slice(nth * size, (nth + 1) * size))
}

/** Features as they are, and again for each condition: 0 where it does not hold. */
function spread(contest: Contest): Contest {
  const shares = [1, ...contest.conditions.map(Number)]
  const candidates = contest.candidates.map(({ features, right }) => ({
    features: Float64Array.from(shares.flatMap((share) => Array.from(features, (value) => share * value))),
    right,
  }))
  return { ...contest, candidates }
}

/** Whether a right record is among the candidates at all. */
export function isWon({ candidates }: Contest): boolean {
  return candidates.some(({ right }) => right)
}

function raise(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  return scores.map((score) => Math.exp(score - most))
}

/** Mean average precision of the first five. */
export function precisionOf(contests: readonly Contest[], ranking: Ranking): number {
  const all = contests.map(({ conditions, candidates, wanted }) => {
    const weights = weightsUnder(conditions, ranking)
    const order = candidates.map(({ features, right }) => ({ score: dot(features, weights), right }))
    let [hits, sum] = [0, 0]
    order
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .forEach(({ right }, at) => {
        if (right) sum += ++hits / (at + 1)
      })
    return sum / Math.min(wanted, 5)
  })
  return all.reduce((sum, each) => sum + each, 0) / all.length
}

export const FOLDS = 4

export function inFold(topic: number, fold: number): boolean {
  return topic % FOLDS === fold
}

/** The contests' precision where none is ranked by weights that its topic took part in. */
export function crossValidate(groups: readonly Group[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = ({ topic }: Contest) => !inFold(topic, fold)
    const fitted = fitRanking(groups.map((group) => ({ ...group, contests: group.contests.filter(others) })))
    for (const { name, contests } of groups) {
      const held = contests.filter(({ topic }) => inFold(topic, fold))
      if (held.length > 0)
        sums.set(name, (sums.get(name) ?? 0) + (precisionOf(held, fitted) * held.length) / contests.length)
    }
  }
  return sums
}
