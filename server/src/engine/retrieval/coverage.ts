/**
 * Is a sentence about any of the facts at all? A score by itself does not say: what counts is the weight of what is met,
 * and the lead of the first fact.
 */
import { FEATURES, featureOf } from './features'
import type { Query } from './query'
import type { Ranked } from './rank'
import { idfOf, type TextIndex, unknownIdf } from './textIndex'

interface Standing {
  readonly first: Ranked
  readonly second: Ranked | undefined
  readonly fifth: Ranked | undefined
  /** Words of the sentence but stop words: how many, and what they weigh. */
  readonly words: number
  readonly weight: number
  /** Share of the sentence's weight that the first fact has. */
  readonly met: number
  readonly facts: number
}

const mass = (ranked: Ranked | undefined) => (ranked ? featureOf(ranked.features, 'mass') : 0)

const FEW = 400

/** Beside the features of the first fact. Divisors keep the numbers near 0 to 1. */
const MEASURES = {
  score: ({ first }: Standing) => first.score / 10,
  /** How far the first fact is ahead of the second, and of the fifth: a crowd of alike facts is about something near. */
  lead: ({ first, second }: Standing) => (first.score - (second?.score ?? 0)) / 5,
  leadFifth: ({ first, fifth }: Standing) => (first.score - (fifth?.score ?? 0)) / 5,
  /** How far it is ahead of the second in what it has of the sentence. */
  leadMass: ({ first, second }: Standing) => mass(first) - mass(second),
  /** How long the sentence is: little is met by chance of a long one. */
  words: ({ words }: Standing) => words / 30,
  logWords: ({ words }: Standing) => Math.log1p(words),
  /** What its words weigh, and those of them that the first fact lacks. */
  weight: ({ weight }: Standing) => weight / 100,
  missedWeight: ({ weight, met }: Standing) => (weight * (1 - met)) / 100,
  /** How many of its words are met. */
  metWords: ({ words, met }: Standing) => (met * words) / 10,
  /** How many facts there are: among more, more is met by chance. Below hundreds, words are weighed by general statements. */
  facts: ({ facts }: Standing) => Math.log(Math.max(facts, FEW)) / 10,
  one: () => 1,
} satisfies Record<string, (standing: Standing) => number>

/** Names of the features, in the order of their vector: of the first fact, then of the sentence and the lead. */
export const COVERAGE_FEATURES: readonly string[] = [...FEATURES, ...Object.keys(MEASURES)]

const measures = Object.values(MEASURES)

/** Undefined where nothing is found. */
export function coverageFeatures(query: Query, ranked: readonly Ranked[], index: TextIndex): Float64Array | undefined {
  const [first, second, , , fifth] = ranked
  if (!first) return undefined
  const content = query.terms.filter((term) => !term.stop)
  const weight = content.reduce((total, { key }) => total + (idfOf(key, index) ?? unknownIdf(key, index)), 0)
  const met = featureOf(first.features, 'queryInAny')
  const standing = { first, second, fifth, words: content.length, weight, met, facts: index.size }
  return Float64Array.of(...first.features, ...measures.map((measure) => measure(standing)))
}
