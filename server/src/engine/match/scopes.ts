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

export function withScopes({ clauses, halves }: Joints, mentions: readonly Mention[]): Occurrence[] {
  const negators = firstTokens(mentions, LOGIC.not)
  const wide = firstTokens(mentions, LOGIC.notSentence)
  const objects = firstTokens(mentions, LOGIC.notObject)
  const claims = firstTokens(mentions, LOGIC.notClaim)
  const quantified = quantifiedBy(mentions)
  const conditional = new Set(firstTokens(mentions, LOGIC.condition).map((index) => clauses[index]))
  const ends = firstTokens(mentions, LOGIC.adversative)
  return mentions.map((mention) => {
    const first = mention.tokens[0] ?? 0
    const last = mention.tokens.at(-1) ?? first
    const clause = clauses[first] ?? 0
    const before = (index: number) => index < first && !mention.tokens.includes(index)
    const reaches = (index: number) => (quantified.get(index) ?? first) === first
    const over = [
      ...wide.filter((index) => before(index) && !ends.some((end) => index < end && end <= first)),
      ...claims.filter((index) => index > last && halves[index] === halves[first]),
      ...negators.filter((index) => before(index) && clauses[index] === clause && reaches(index)),
      ...objects.filter((index) => index === last + 1 && clauses[index] === clause),
    ]
    return {
      ...mention,
      first,
      last,
      clause,
      negators: over,
      negated: over.length % 2 === 1,
      hypothetical: conditional.has(clause),
    }
  })
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
  return mentions.filter((mention) => mention.ids.has(id)).flatMap((mention) => mention.tokens.slice(0, 1))
}
