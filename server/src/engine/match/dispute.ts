/**
 * Two facts, of one base or of two, that a sentence cannot both agree with: one asserts what it says, the other denies it. Then
 * sources disagree. An alarm has no precedence here, as it has where one half of a sentence is wrong: the fact that is better
 * met speaks, of two that are met alike the later one, and both are shown. Of two claims that it repeats, one of them rated
 * false, the one that it repeats word for word is the one it makes.
 */
import { type Fact, LANGUAGES, type Relation } from '../model'
import { normalise } from '../text/normalise'
import type { Occurrence } from './analyse'
import type { TextDecision } from './byText'
import type { Found } from './readSentence'

/** How sure a verdict is that another source disputes, of how sure it would be without. */
export const DISPUTED = 0.75

/** What a sentence is to one fact, however that was found. */
export type Bearing =
  | { readonly how: 'frame'; readonly decision: Found }
  | { readonly how: 'text'; readonly decision: TextDecision }

/** In the order given, but for a dispute: then its two first, the one that speaks before the other. */
export interface Ordered {
  readonly bearings: readonly Bearing[]
  readonly disputed: boolean
}

/** `bearings`: of the sentence `text`, the one whose verdict would be taken first. */
export function ordered(bearings: readonly Bearing[], text: string): Ordered {
  const [first, ...others] = bearings
  const other = first && others.find((each) => isDispute(first, each))
  if (!first || !other) return { bearings, disputed: false }
  const pair = (isRepeatedBefore(other, first, text) ?? speaksBefore(other, first)) ? [other, first] : [first, other]
  return { bearings: [...pair, ...others.filter((each) => each !== other)], disputed: true }
}

export function factOf(bearing: Bearing): Fact {
  return bearing.how === 'text' ? bearing.decision.fact : bearing.decision.alignment.frame.fact
}

/** 0 to 1, to two places: how much of the fact the sentence meets, and how sure the grounds are. */
export function scoreOf(bearing: Bearing): number {
  if (bearing.how === 'text') return round(bearing.decision.coverage)
  const { mass, possible } = bearing.decision.alignment
  return round((mass / possible) * bearing.decision.grounds)
}

const OPPOSITE: Readonly<Partial<Record<Relation, Relation>>> = { supported: 'contradicted', contradicted: 'supported' }

function isDispute(a: Bearing, b: Bearing): boolean {
  return OPPOSITE[a.decision.relation] === b.decision.relation && isOfOneThing(a, b)
}

/**
 * By words a fact is found for the sentence as a whole. By frames, all that the one is met with has to meet the other too:
 * "bars them from tools, but not from GPUs" agrees with one fact and denies another.
 */
function isOfOneThing(a: Bearing, b: Bearing): boolean {
  if (a.how === 'text' || b.how === 'text') return true
  const [mine, other] = [tokensOf(a.decision), tokensOf(b.decision)]
  const [fewer, more] = mine.size < other.size ? [mine, other] : [other, mine]
  return fewer.size > 0 && [...fewer].every((token) => more.has(token)) && meetInRelation(a.decision, b.decision)
}

/** All bases read the same words of a sentence, each with its own concepts. */
function tokensOf({ alignment: { filled, signals } }: Found): ReadonlySet<number> {
  return new Set([...filled, ...signals.map(({ occurrence }) => occurrence)].flatMap(placesOf))
}

/** The words that assert the one are those that speak against the other; a fact that asserts by what it is about has none. */
function meetInRelation(a: Found, b: Found): boolean {
  const [mine, other] = [a, b].map(({ alignment: { signals } }) =>
    signals.flatMap(({ occurrence }) => placesOf(occurrence)),
  )
  if (!mine || !other || mine.length === 0 || other.length === 0) return true
  return mine.some((token) => other.includes(token))
}

function placesOf({ first, last }: Occurrence): number[] {
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
}

/** Undefined where the sentence does not repeat both, or repeats both of them or neither of them word for word. */
function isRepeatedBefore(a: Bearing, b: Bearing, text: string): boolean | undefined {
  if (a.decision.cause !== 'agrees' || b.decision.cause !== 'agrees') return undefined
  const [mine, other] = [isWordForWord(a, text), isWordForWord(b, text)]
  return mine === other ? undefined : mine
}

function isWordForWord(bearing: Bearing, text: string): boolean {
  const { statement } = factOf(bearing)
  return LANGUAGES.some((language) => bare(statement[language] ?? '') === bare(text))
}

/** Without the stop, which claims are often published without. */
function bare(text: string): string {
  return normalise(text).text.replace(/[\s.]+$/, '')
}

function speaksBefore(a: Bearing, b: Bearing): boolean {
  const better = scoreOf(a) - scoreOf(b)
  return better > 0 || (better === 0 && (factOf(a).asOf ?? '') > (factOf(b).asOf ?? ''))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
