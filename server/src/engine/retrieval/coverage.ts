/**
 * Is a sentence about any of the facts at all? A score by itself does not say: what counts is the weight of what is met,
 * and the lead of the first fact.
 */
import { FEATURES } from './features'
import type { Query } from './query'
import type { Ranked } from './rank'
import type { TextIndex } from './textIndex'

interface Standing {
  readonly first: Ranked
  readonly second: Ranked | undefined
  readonly fifth: Ranked | undefined
  /** How many words the sentence has beside stop words, and among how many statements words are weighed. */
  readonly words: number
  readonly statements: number
}

/** Beside the features of the first fact. Divisors keep the numbers near 0 to 1. */
const MEASURES = {
  score: ({ first }: Standing) => first.score / 10,
  /** How far the first fact is ahead of the second, and of the fifth: a crowd of alike facts is about something near. */
  lead: ({ first, second }: Standing) => (first.score - (second?.score ?? 0)) / 5,
  leadFifth: ({ first, fifth }: Standing) => (first.score - (fifth?.score ?? 0)) / 5,
  /** How long the sentence is: little is met by chance of a long one. */
  words: ({ words }: Standing) => words / 30,
  logWords: ({ words }: Standing) => Math.log1p(words),
  /** Among how many statements words are weighed: the more, the more each weighs. */
  statements: ({ statements }: Standing) => Math.log1p(statements) / 10,
  one: () => 1,
} satisfies Record<string, (standing: Standing) => number>

/** Names of the features, in the order of their vector: of the first fact, then of the sentence and the lead. */
export const COVERAGE_FEATURES: readonly string[] = [...FEATURES, ...Object.keys(MEASURES)]

const measures = Object.values(MEASURES)

/** Undefined where nothing is found. */
export function coverageFeatures(query: Query, ranked: readonly Ranked[], index: TextIndex): Float64Array | undefined {
  const [first, second, , , fifth] = ranked
  if (!first) return undefined
  const words = query.terms.filter((term) => !term.stop).length
  const standing = { first, second, fifth, words, statements: index.size + index.background.size }
  return Float64Array.of(...first.features, ...measures.map((measure) => measure(standing)))
}
