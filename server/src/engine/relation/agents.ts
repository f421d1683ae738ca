/**
 * Who does it: "the union sued the ministry" and "the ministry sued the union" have the same words. Where the one that stands
 * before a verb in one text stands elsewhere in the other, and another that both name does it there, the two do not say the same.
 */
import type { Occurrence } from '../match/analyse'
import { LOGIC } from '../match/logic'
import { isMet, isNumber, type Pair } from './pairing'
import type { Reading, ReadWord } from './reading'

/** `sure`: each text begins with who does it, so that the roles are plain. */
export interface OtherAgent {
  readonly said: ReadWord
  readonly stated: ReadWord
  readonly sure: boolean
}

interface Sides {
  readonly sentence: Reading
  readonly statement: Reading
  readonly pairs: readonly Pair[]
}

/** Undefined where both have the same one do it, or it is not plain who does. */
export function otherAgent({ sentence, statement, pairs }: Sides): OtherAgent | undefined {
  if (isMutual(sentence) || isMutual(statement)) return undefined
  const partners = new Map(pairs.filter(isMet).map(({ word, partner }) => [word, partner]))
  for (const [verb, stated] of partners) {
    if (!stated || !isVerb(verb, sentence) || !isVerb(stated, statement)) continue
    const [here, there] = [agentOf(verb, sentence), agentOf(stated, statement)]
    if (!here || !there) continue
    const [hereStated, thereSaid] = [partners.get(here.word), wordOf(there.word, partners)]
    if (!hereStated || !thereSaid || hereStated === there.word || thereSaid === here.word) continue
    if (isBeside(hereStated, there.word, statement) || isBeside(here.word, thereSaid, sentence)) continue
    const crossed = isBehind(thereSaid, verb, here) && isBehind(hereStated, stated, there)
    if (crossed) return { said: here.word, stated: there.word, sure: here.opens && there.opens }
  }
  return undefined
}

function isVerb(word: ReadWord, reading: Reading): boolean {
  return isVerbal(word) && !isNoun(word, reading)
}

function wordOf(stated: ReadWord, partners: ReadonlyMap<ReadWord, ReadWord | undefined>): ReadWord | undefined {
  for (const [word, partner] of partners) if (partner === stated) return word
  return undefined
}

/** "The Swiss watchmaker Otto": a trade with the name right behind it; "the battery": right behind an article. Neither is done by anyone. */
function isNoun({ text, first, last }: ReadWord, { words, language, analysis }: Reading): boolean {
  if (language !== 'en') return false
  const isTitle = TRADE.test(text) && words.some((word) => word.name && word.first === last + 1)
  const isPointedAt = ({ ids, last: end }: Occurrence) => end === first - 1 && POINTING.some((id) => ids.has(id))
  return isTitle || analysis.occurrences.some(isPointedAt)
}

const TRADE = /(?:er|or|ist|ian)s?$/

interface Agent {
  readonly word: ReadWord
  readonly isPassive: boolean
  /** Nothing but words that point at it stands before it. */
  readonly opens: boolean
}

/** Who does not do it stands behind an active verb, and anywhere in a passive. */
function isBehind(other: ReadWord, verb: ReadWord, { isPassive }: Agent): boolean {
  return isPassive || other.first > verb.last
}

/** Two words of one name or one phrase. */
function isBeside(one: ReadWord, other: ReadWord, { words }: Reading): boolean {
  const [first, second] = one.first < other.first ? [one, other] : [other, one]
  const between = words.filter((word) => word.first > first.last && word.last < second.first)
  return second.first - first.last - 1 === between.length && between.every((word) => word.name)
}

function isVerbal(word: ReadWord): boolean {
  return !word.name && !isNumber(word) && !word.negated && !word.supposed
}

function agentOf(verb: ReadWord, reading: Reading): Agent | undefined {
  const { analysis, words, language } = reading
  const marks = analysis.occurrences.filter(({ ids }) => ids.has(LOGIC.passive) || ids.has(RECEIVES[language]))
  const mark = marks.findLast(({ last, clause }) => last < verb.first && clause === verb.clause)
  const by = analysis.occurrences.find(({ ids, first }) => ids.has(BY) && first > verb.last)
  if (language === 'en' && by && mark && verb.first - mark.last <= MARK_REACH) {
    const doer = words.find(({ first }) => first > by.last)
    return doer && { word: doer, isPassive: true, opens: true }
  }
  const before = words.findLast(({ last, clause }) => last < verb.first && clause === verb.clause)
  if (!before || (language === 'en' && mark && verb.first - mark.last <= MARK_REACH)) return undefined
  const isPassive = mark !== undefined && mark.last < before.first
  if (language === 'en' && isPassive) return undefined
  if (mark && !isPassive && verb.first - mark.last <= MARK_REACH) return undefined
  return { word: before, isPassive, opens: isPassive || isOpening(before, reading) }
}

/** In the general lexicon: "by"; "được", which Vietnamese has before the doer of what is welcome. */
const BY = 'by-agent'
const RECEIVES = { en: 'receives', vi: 'receives' } as const

/** "Is", "has been" and a word between stand before a participle. */
const MARK_REACH = 2

/** "The new ministry": no preposition before it, which would make it a place or an object. */
function isOpening({ first, sentence }: ReadWord, { words, analysis }: Reading): boolean {
  const own = new Set(
    words.filter((word) => word.sentence === sentence).flatMap(({ first: from, last }) => range(from, last)),
  )
  const pointing = new Set(
    analysis.occurrences.filter(({ ids }) => POINTING.some((id) => ids.has(id))).flatMap(({ tokens }) => tokens),
  )
  for (let at = 0; at < first; at++) if (!own.has(at) && !pointing.has(at)) return false
  return true
}

/** In the general lexicon and among the constructions: "the", "a". */
const POINTING = ['definite', 'indefinite', 'article']

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Among the constructions: "with", "married", "và": what the one does the other does as well. */
const MUTUAL = 'mutual'

function isMutual({ analysis }: Reading): boolean {
  return analysis.occurrences.some(({ ids }) => ids.has(MUTUAL))
}
