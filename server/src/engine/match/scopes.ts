/** What a sentence denies and what it only supposes: how far each negation and each condition reaches. */
import type { Concept } from '../model'
import type { Occurrence } from './analyse'
import { LOGIC } from './logic'

/** A mention before its scope is known. */
export interface Mention {
  readonly concept: Concept
  readonly ids: ReadonlySet<string>
  readonly tokens: readonly number[]
}

/** The clause and the half of each token. */
export interface Joints {
  readonly clauses: readonly number[]
  readonly halves: readonly number[]
}

export function withScopes(joints: Joints, mentions: readonly Mention[]): Occurrence[] {
  const denials = denialsIn(mentions)
  const conditional = new Set(firstTokens(mentions, LOGIC.condition).map((index) => joints.clauses[index]))
  return mentions.map((mention) => {
    const first = mention.tokens[0] ?? 0
    const last = mention.tokens.at(-1) ?? first
    const clause = joints.clauses[first] ?? 0
    const negators = denials.flatMap((denial) => (denies(denial, mention, joints) ? denial.at : []))
    const negated = negators.length % 2 === 1
    return { ...mention, first, last, clause, negators, negated, hypothetical: conditional.has(clause) }
  })
}

/** A word that denies, and how far it reaches. */
interface Denial {
  readonly at: number
  readonly reach: 'clause' | 'sentence' | 'claim' | 'object'
  /** The first token of the one word that it denies, or the first that it does not reach. */
  readonly only?: number
  readonly until?: number
}

function denialsIn(mentions: readonly Mention[]): Denial[] {
  const ends = firstTokens(mentions, LOGIC.adversative)
  return [
    ...firstTokens(mentions, LOGIC.notSentence).map((at): Denial => {
      const until = ends.find((end) => end > at)
      return { at, reach: 'sentence', ...(until === undefined ? {} : { until }) }
    }),
    ...firstTokens(mentions, LOGIC.notClaim).map((at): Denial => ({ at, reach: 'claim' })),
    ...clauseDenialsIn(mentions),
    ...firstTokens(mentions, LOGIC.notObject).map((at): Denial => ({ at, reach: 'object' })),
  ]
}

/** "Without rain no growth": where a thing is denied on its own, the next denial is about something else. */
function clauseDenialsIn(mentions: readonly Mention[]): Denial[] {
  const quantified = quantifiedBy(mentions)
  const negators = mentions.filter(({ ids }) => ids.has(LOGIC.not))
  return negators.map(({ tokens }): Denial => {
    const at = tokens[0] ?? 0
    const behind = (tokens.at(-1) ?? at) + 1
    const only = quantified.get(at)
    const absent = mentions.some((each) => each.concept.kind === 'thing' && each.tokens[0] === behind)
    const until = absent ? negators.find((each) => (each.tokens[0] ?? 0) > at)?.tokens[0] : undefined
    return { at, reach: 'clause', ...(only === undefined ? {} : { only }), ...(until === undefined ? {} : { until }) }
  })
}

function denies({ at, reach, only, until }: Denial, { tokens }: Mention, { clauses, halves }: Joints): boolean {
  const first = tokens[0] ?? 0
  const last = tokens.at(-1) ?? first
  switch (reach) {
    case 'sentence':
      return at < first && first < (until ?? Infinity)
    case 'claim':
      return at > last && halves[at] === halves[first]
    case 'clause':
      return at < first && clauses[at] === clauses[first] && (only ?? first) === first && first < (until ?? Infinity)
    case 'object':
      return at === last + 1 && clauses[at] === clauses[first]
  }
}

/** "Not all", "not necessarily": such a negator reaches no further than the word behind it. By its first token, where that word begins. */
function quantifiedBy(mentions: readonly Mention[]): ReadonlyMap<number, number> {
  const quantifiers = new Set([...firstTokens(mentions, LOGIC.all), ...firstTokens(mentions, LOGIC.certain)])
  const found = new Map<number, number>()
  for (const { ids, tokens } of mentions) {
    const behind = (tokens.at(-1) ?? 0) + 1
    if (ids.has(LOGIC.not) && quantifiers.has(behind)) found.set(tokens[0] ?? 0, behind)
  }
  return found
}

export function firstTokens(mentions: readonly Mention[], id: string): number[] {
  const found: number[] = []
  for (const { ids, tokens } of mentions) if (ids.has(id)) found.push(tokens[0] ?? 0)
  return found
}
