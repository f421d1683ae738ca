/** Conditions under which what is seen of a candidate tells something else, and is weighed otherwise. */
import { FEATURES } from './features'
import type { Query } from './query'
import type { TextIndex } from './textIndex'

type Facts = Pick<TextIndex, 'titled' | 'bilingual' | 'languages'>
type Asked = Pick<Query, 'language' | 'unmarked'>

const MEASURES = {
  /** Facts have titles: by the whole base, so that its facts compare with each other. */
  titled: ({ titled }: Facts) => titled,
  /** Facts say the same in two languages: a sentence that says all of one has half of its weight. */
  bilingual: ({ bilingual }: Facts) => bilingual,
  /** No fact is in the sentence's language: it is met by translations alone. */
  foreign: ({ languages }: Facts, { language }: Asked) => !languages.includes(language),
  /** The sentence is in Vietnamese without its marks: its words stand for many others, and hardly any is met as it is. */
  unmarked: (_: Facts, { unmarked }: Asked) => unmarked,
} satisfies Record<string, (facts: Facts, query: Asked) => boolean>

export type Condition = keyof typeof MEASURES

/** Names of the conditions, in the order of `conditionsOf`. */
export const CONDITIONS: readonly string[] = Object.keys(MEASURES)

const measures = Object.values(MEASURES)

/** Which of `CONDITIONS` hold. */
export function conditionsOf(facts: Facts, query: Asked): readonly boolean[] {
  return measures.map((measure) => measure(facts, query))
}

/** Weights in the order of `FEATURES`: those that always count, then those that are added under each of `CONDITIONS`. */
export type Ranking = readonly Float64Array[]

/** The weights that count under these conditions. */
export function weightsUnder(conditions: readonly boolean[], [always, ...added]: Ranking): Float64Array {
  return Float64Array.from(FEATURES, (_, feature) =>
    added.reduce((sum, more, at) => sum + (conditions[at] ? (more[feature] ?? 0) : 0), always?.[feature] ?? 0),
  )
}
