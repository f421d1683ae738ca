/**
 * Fits the weights that tell whether any fact is what a sentence is about. Half of the topics lose their facts: sentences
 * about these are the hard cases, for the index still holds facts like theirs; prose without a claim is the easy one.
 */
import { Searcher } from '../../../../server/src/engine/retrieval/candidates'
import { conditionsOf, type Ranking, weightsUnder } from '../../../../server/src/engine/retrieval/conditions'
import { COVERAGE_FEATURES, coverageFeatures } from '../../../../server/src/engine/retrieval/coverage'
import { LOOKED_AT, writingsOf } from '../../../../server/src/engine/retrieval/factSearch'
import { Preparer } from '../../../../server/src/engine/retrieval/prepared'
import { Queries, WEIGHTS } from '../../../../server/src/engine/retrieval/query'
import { Ranker } from '../../../../server/src/engine/retrieval/rank'
import { dot } from '../../../../server/src/engine/retrieval/sides'
import { buildIndex } from '../../../../server/src/engine/retrieval/textIndex'
import type { WordBook } from '../../../../server/src/engine/retrieval/wordBook'
import { descend, Scale } from './descent'
import type { Collection, Question, Sentence } from './sets'

export interface Case {
  readonly features: Float64Array
  /** Whether the index has what the sentence is about. */
  readonly covered: boolean
  /** Whether that comes first. */
  readonly right: boolean
  readonly prose: boolean
  readonly topic: number
}

/** Topics of the parity keep their facts. */
export function casesOf(
  { records, questions }: Collection,
  prose: readonly Sentence[],
  parity: number,
  ranking: Ranking,
  book: WordBook,
): Case[] {
  const stays = ({ topic }: Question) => topic % 2 === parity
  const dropped = new Set(questions.filter((question) => !stays(question)).flatMap(({ gold }) => [...gold]))
  const kept = [...records.keys()].filter((fact) => !dropped.has(fact))
  const index = buildIndex(
    kept.flatMap((fact) => records[fact] ?? []),
    book,
  )
  const queries = new Queries(book, WEIGHTS, writingsOf(index, book))
  const preparer = new Preparer(index)
  const searcher = new Searcher(index)
  const ranker = new Ranker(index, (query) => weightsUnder(conditionsOf(index, query), ranking), book)
  const look = ({ text, language }: Sentence) => {
    const query = queries.of(text, language)
    const prepared = preparer.prepare(query)
    const ranked = ranker.rank(searcher.search(prepared, LOOKED_AT), prepared)
    const features = coverageFeatures(query, ranked, index) ?? new Float64Array(COVERAGE_FEATURES.length)
    return { features, first: kept[ranked[0]?.fact ?? -1] ?? -1 }
  }
  const asked = questions.filter((each) => !stays(each) || [...each.gold].some((fact) => !dropped.has(fact)))
  const about = asked.map((question): Case => {
    const { features, first } = look(question)
    const covered = stays(question)
    return { features, covered, right: covered && question.gold.has(first), prose: false, topic: question.topic }
  })
  const beside = prose.map((sentence, topic): Case => {
    return { features: look(sentence).features, covered: false, right: false, prose: true, topic }
  })
  return [...about, ...beside]
}

/** Tells facts apart, but not whether there is one: a fit without is as good, and separates better. */
const LEFT_OUT = COVERAGE_FEATURES.indexOf('bodyNames')

const EPOCHS = 60

const SHRINK = 0.01

/** Prose counts more: it is what notes mostly are. */
const PROSE = 3

export interface CaseGroup {
  readonly name: string
  readonly cases: readonly Case[]
  /** What each case counts beside those of other groups. */
  readonly weight: number
}

/** Logistic regression. */
export function fitCoverage(groups: readonly CaseGroup[]): Float64Array {
  const all = groups.flatMap(({ cases, weight }) =>
    cases.map((each) => ({ ...each, weight: weight * (each.prose ? PROSE : 1) })),
  )
  const mean = all.reduce((sum, { weight }) => sum + weight, 0) / all.length
  const examples = all.map((each) => ({ ...each, weight: each.weight / mean }))
  const scale = new Scale(examples.map(({ features }) => features))
  const rows = examples.map(({ features }) => scale.to(features).with(LEFT_OUT, 0))
  const fitted = descend({
    size: COVERAGE_FEATURES.length,
    examples: rows.length,
    epochs: EPOCHS,
    shrink: SHRINK,
    slope(example, current, gradient) {
      const row = rows[example] ?? new Float64Array(0)
      const { covered = false, weight = 0 } = examples[example] ?? {}
      const pull = weight * (1 / (1 + Math.exp(-dot(row, current))) - (covered ? 1 : 0))
      row.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + pull * value
      })
    },
  })
  const { weights: raw, offset } = scale.back(fitted)
  const one = COVERAGE_FEATURES.indexOf('one')
  raw[one] = (raw[one] ?? 0) + offset
  return raw
}

export interface Separation {
  /** Areas under the curve: how often a covered sentence has more than one that is not, hard ones and prose. */
  readonly hard: number
  readonly prose: number
  /** Share of the covered sentences that can be shown with the right fact while nine in ten of all shown are right. */
  readonly shown: number
}

export function separationOf(cases: readonly Case[], weightsOf: (each: Case) => Float64Array): Separation {
  const scored = cases.map((each) => ({ ...each, score: dot(each.features, weightsOf(each)) }))
  const scores = (keep: (each: Case) => boolean) => scored.filter(keep).map(({ score }) => score)
  const covered = scores((each) => each.covered)
  return {
    hard: area(
      covered,
      scores((each) => !each.covered && !each.prose),
    ),
    prose: area(
      covered,
      scores((each) => each.prose),
    ),
    shown: shownAt(0.9, scored) / covered.length,
  }
}

function area(more: readonly number[], less: readonly number[]): number {
  let sum = 0
  for (const a of more) for (const b of less) sum += a > b ? 1 : a === b ? 0.5 : 0
  return sum / (more.length * less.length)
}

/** The most right ones that can be shown, best score first, while `precision` of all shown are right. */
function shownAt(precision: number, scored: readonly { readonly score: number; readonly right: boolean }[]): number {
  let [right, most] = [0, 0]
  for (const [at, each] of [...scored].sort((a, b) => b.score - a.score).entries()) {
    if (each.right) right++
    if (right >= precision * (at + 1)) most = right
  }
  return most
}
