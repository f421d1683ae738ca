/** What a sentence denies and what it only supposes: how far each negation and each condition reaches. */
import type { Occurrence } from './analyse'
import { LOGIC } from './logic'
import type { Mention } from './spot'

/** The clause and the half of each token, and whether a comma is before it. */
export interface Joints {
  readonly clauses: readonly number[]
  readonly halves: readonly number[]
  isBehindComma(token: number): boolean
}

export function withScopes(joints: Joints, mentions: readonly Mention[]): Occurrence[] {
  const denials = denialsIn(mentions, joints)
  const conditions = [
    ...firstTokens(mentions, LOGIC.condition),
    ...firstTokens(mentions, INVERSION).filter((at) => at === 0),
  ]
  const ends = new Map([
    ...conditions.map((at) => [joints.clauses[at] ?? 0, endOfCondition(at, joints, mentions)] as const),
    ...concessionEnds(joints, mentions),
  ])
  return mentions.map((mention) => {
    const { concept, ids, tokens, first, last } = mention
    const clause = joints.clauses[first] ?? 0
    const negators = denials.length === 0 ? NONE : negatorsOver(mention, denials, joints)
    const negated = negators.length % 2 === 1
    const hypothetical = first < (ends.get(clause) ?? 0)
    return { concept, ids, tokens, first, last, clause, negators, negated, hypothetical }
  })
}

/** In the general lexicon: "were", "should", which open a condition where they open a sentence. */
const INVERSION = 'inversion'

/** "Có mưa cỡ nào thì chè cũng tốt": what is granted whatever its degree is not asserted, to the word that says so. By clause. */
function concessionEnds({ clauses }: Joints, mentions: readonly Mention[]): (readonly [number, number])[] {
  const opensIn = (clause: number | undefined, { ids, last }: Mention) =>
    clauses[last] === clause && (ids.has(AFFIRMED) || ids.has(LOGIC.concessive))
  return mentions
    .filter(({ ids, last }) => ids.has(LOGIC.conceded) && last + 1 < clauses.length)
    .map(({ first }) => ({ first, clause: clauses[first - 1] }))
    .filter(({ first, clause }) => mentions.some((each) => each.last < first && opensIn(clause, each)))
    .map(({ first, clause = 0 }) => [clause, first] as const)
}

const NONE: readonly number[] = []

function negatorsOver(mention: Mention, denials: readonly Denial[], joints: Joints): number[] {
  const first = mention.tokens[0] ?? 0
  const isDenial = !mention.ids.has(LOGIC.not) && denials.some(({ at }) => at === first)
  return denials
    .filter((denial) => denies(denial, mention, joints) || (isDenial && undoes(denial, first, joints)))
    .map(({ at }) => at)
}

/** "Not one has failed to": what says how many by a denial is undone by the next denial of its clause. */
function undoes({ at, reach }: Denial, first: number, { clauses }: Joints): boolean {
  return reach === 'clause' && at > first && clauses[at] === clauses[first]
}

/** In the general lexicon: "may", "will". */
const MODAL = [LOGIC.may, LOGIC.will]

/** "If it rains the port is finished": where nothing else is said, the last relation of the condition's clause is what follows. */
function endOfCondition(at: number, { clauses, halves }: Joints, mentions: readonly Mention[]): number {
  const [clause, half] = [clauses[at] ?? 0, halves[at]]
  const content = mentions.filter(({ concept: { kind } }) => kind !== 'logic' && kind !== 'cue')
  const clauseOf = ({ tokens: [first = 0] }: Mention) => clauses[first] ?? 0
  const isElsewhere = (each: Mention) => halves[each.tokens[0] ?? 0] === half && clauseOf(each) !== clause
  const relations = content.filter((each) => each.concept.kind === 'relation' && clauseOf(each) === clause)
  const follows = modalOf(clause, at, { clauses, content, mentions })
  const isLast = !content.some((each) => halves[each.tokens[0] ?? 0] === half && clauseOf(each) > clause)
  if (follows !== undefined && isLast && clauses[0] !== clause) return follows
  const opens = clauses.indexOf(clause) === at
  return !opens || content.some(isElsewhere) || relations.length < 2
    ? Infinity
    : (relations.at(-1)?.tokens[0] ?? Infinity)
}

/** "The tax, if it lasts, may hurt the port", without a second comma: what may or will be follows from what is supposed. */
function modalOf(
  clause: number,
  at: number,
  {
    clauses,
    content,
    mentions,
  }: { clauses: readonly number[]; content: readonly Mention[]; mentions: readonly Mention[] },
): number | undefined {
  const modal = mentions.find(
    ({ ids, first }) => first > at && clauses[first] === clause && MODAL.some((id) => ids.has(id)),
  )
  const isSupposed = modal && content.some(({ first, last }) => first > at && last < modal.first)
  return isSupposed ? modal.first : undefined
}

/** A word that denies, and how far it reaches. */
interface Denial {
  readonly at: number
  readonly reach: 'clause' | 'sentence' | 'claim' | 'object'
  /** The first token of the one word that it denies, or the first that it does not reach. */
  readonly only?: number
  readonly until?: number
}

/** In the general lexicon: "đâu", and "có" before it. */
const NOT_FINAL = 'not-final'
const NOT_AT_END = 'not-at-end'
const AFFIRMED = 'affirmed'

const DENYING = [LOGIC.not, LOGIC.notSentence, LOGIC.notClaim, LOGIC.notObject, NOT_FINAL, NOT_AT_END]

function denialsIn(mentions: readonly Mention[], joints: Joints): Denial[] {
  // Most sentences deny nothing: one look instead of many.
  if (!mentions.some(({ ids }) => DENYING.some((id) => ids.has(id)))) return []
  const ends = [...firstTokens(mentions, LOGIC.adversative), ...firstTokens(mentions, LOGIC.because)].sort(
    (a, b) => a - b,
  )
  const ofSentence = firstTokens(mentions, LOGIC.notSentence)
  return [
    ...ofSentence.map((at): Denial => {
      const until = ends.find((end) => end > at)
      return { at, reach: 'sentence', ...(until === undefined ? {} : { until }) }
    }),
    ...firstTokens(mentions, LOGIC.notClaim).map((at): Denial => ({ at, reach: 'claim' })),
    ...finalDenials(mentions, joints).map((at): Denial => ({ at, reach: 'claim' })),
    // One word denies once, though several lists may have it.
    ...clauseDenialsIn(mentions, joints).filter(({ at }) => !ofSentence.includes(at)),
    ...firstTokens(mentions, LOGIC.notObject).map((at): Denial => ({ at, reach: 'object' })),
  ]
}

/** "Có thiếu trà đâu": at the very end it denies what "có" affirms; behind a denial it only stresses that one. */
function finalDenials(mentions: readonly Mention[], { halves }: Joints): number[] {
  const end = halves.length - 1
  const final = mentions.find(({ ids, last }) => last === end && (ids.has(NOT_FINAL) || ids.has(NOT_AT_END)))
  const stands = (id: string) => firstTokens(mentions, id).some((at) => halves[at] === halves[end])
  if (!final || stands(LOGIC.not) || stands(LOGIC.notSentence)) return []
  return final.ids.has(NOT_AT_END) || stands(AFFIRMED) ? [final.first] : []
}

/** Mentions in one place stand together, and there are no more than this. */
const SAME_PLACE = 6

/** "Without rain no growth": where a thing is denied on its own, the next denial is about something else. */
function clauseDenialsIn(mentions: readonly Mention[], joints: Joints): Denial[] {
  const quantified = quantifiedBy(mentions)
  const isNegator = ({ ids }: Mention) => ids.has(LOGIC.not)
  // One word denies once, though several lists may have it.
  const negators = mentions.filter(
    (each, index) =>
      isNegator(each) &&
      !isAnswer(each, mentions, joints) &&
      !isFewRivals(each, mentions) &&
      !mentions
        .slice(Math.max(index - SAME_PLACE, 0), index)
        .some((other) => isNegator(other) && startsWith(other, each)),
  )
  return negators.map((negator): Denial => {
    const at = negator.tokens[0] ?? 0
    const behind = (negator.tokens.at(-1) ?? at) + 1
    const only = quantified.get(at)
    const absent =
      !isOfWhole(negator, mentions) &&
      mentions.some((each) => each.concept.kind === 'thing' && each.tokens[0] === behind)
    const following = absent ? negators.find((each) => (each.tokens[0] ?? 0) > at)?.tokens[0] : undefined
    const next = following === undefined || isOfAny(at, following, mentions) ? undefined : following
    const until = endOfLack(negator, mentions) ?? endOfCorrection(negator, mentions, joints) ?? next
    return { at, reach: 'clause', ...(only === undefined ? {} : { only }), ...(until === undefined ? {} : { until }) }
  })
}

/** "Không phải trà không ngon": a phrase that opens the sentence denies all of it, the next denial too; "not tea" denies tea. */
function isOfWhole({ first }: Mention, mentions: readonly Mention[]): boolean {
  return first === 0 && mentions.some((each) => each.first === 0 && each.last > 0 && each.ids.has(CORRECTIVE))
}

/** "Không có quán nào không bán trà": both denials are of what follows, which makes it hold for all. */
function isOfAny(negator: number, next: number, mentions: readonly Mention[]): boolean {
  return mentions.some(({ ids, first, last }) => ids.has(WHICHEVER) && first > negator && last < next)
}

/** In the general lexicon: "nào". */
const WHICHEVER = 'whichever'

/** "No, tea is not scarce", "so no, …": an answer, and no part of what is said. "Never, as Ana says, was tea scarce" denies that it was. */
function isAnswer(each: Mention, mentions: readonly Mention[], { isBehindComma }: Joints): boolean {
  const { first, last } = each
  if (first !== last || first > 1 || !isBehindComma(last + 1)) return false
  return mentions.some((other) => other.ids.has(ANSWER) && startsWith(other, each))
}

/** "Few problems weigh as heavily as the lack of tea": there are few like it, and it is one of them. */
function isFewRivals({ ids, last }: Mention, mentions: readonly Mention[]): boolean {
  return ids.has(FEW) && mentions.some((each) => each.ids.has(RIVALS) && each.first > last)
}

/** In the general lexicon: "few", "hiếm có"; and "as heavily as", "lớn bằng". */
const FEW = 'few'
const RIVALS = 'rivals'

/** In the general lexicon: "no", "không". */
const ANSWER = 'answer'

/** "Without good rain it is hard to grow tea": that reaches to the end of the first thing behind it. */
function endOfLack({ ids, tokens }: Mention, mentions: readonly Mention[]): number | undefined {
  if (!ids.has(LOGIC.without)) return undefined
  const at = tokens.at(-1) ?? 0
  const lacking = mentions.find(({ concept, tokens: [first = 0] }) => concept.kind === 'thing' && first > at)
  return lacking && (lacking.tokens.at(-1) ?? at) + 1
}

/** In the general lexicon: "not", "không phải"; and "rather than", "chứ không phải", which need no comma. */
export const CORRECTIVE = 'corrective'
const CORRECTIVE_ALWAYS = 'corrective-always'

/** "Barley, not tea, is what they want": a thing that is denied for another takes no verb along. */
function endOfCorrection({ tokens }: Mention, mentions: readonly Mention[], joints: Joints): number | undefined {
  const [at = 0] = tokens
  const isSuch = (id: string) => mentions.some((each) => each.ids.has(id) && each.tokens[0] === at)
  if (!isSuch(CORRECTIVE) || !(joints.isBehindComma(at) || isSuch(CORRECTIVE_ALWAYS))) return undefined
  const behind = mentions.filter(({ tokens: [first = 0] }) => first > (tokens.at(-1) ?? at))
  const end = behind.find((each) => isVerbal(each) && !behind.some((other) => isNoun(other) && startsWith(other, each)))
  const until = end?.tokens[0] ?? Infinity
  const next = (tokens.at(-1) ?? at) + 1
  const isKnown = behind.some((each) => each.tokens[0] === next)
  const isOther = !isKnown && end !== undefined && !isRelation(end)
  return isOther || (isKnown && behind.some((each) => isNoun(each) && (each.tokens[0] ?? 0) < until))
    ? until
    : undefined
}

function isNoun({ concept: { kind } }: Mention): boolean {
  return kind === 'thing' || kind === 'place' || kind === 'organisation' || kind === 'product'
}

/** One phrase may be read as a thing and as a relation. */
function startsWith(one: Mention, other: Mention): boolean {
  return one.tokens[0] === other.tokens[0]
}

function isVerbal(each: Mention): boolean {
  return isRelation(each) || VERBAL.some((id) => each.ids.has(id))
}

function isRelation({ concept }: Mention): boolean {
  return concept.kind === 'relation'
}

/** What goes before a verb, and before no noun. */
const VERBAL = [LOGIC.passive, LOGIC.may, LOGIC.will, LOGIC.not, 'copula']

function denies(
  { at, reach, only, until }: Denial,
  { tokens }: Mention,
  { clauses, halves, isBehindComma }: Joints,
): boolean {
  const last = tokens.at(-1) ?? 0
  // "Pours no cold water": a denial in a phrase's gap denies the phrase; not one of a thing put right there ("puts tea, not rice, first").
  const isInGap = (tokens[0] ?? 0) < at && at < last && !tokens.includes(at) && !isBehindComma(at)
  const first = reach === 'clause' && isInGap ? last : (tokens[0] ?? 0)
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
