/**
 * A sentence held against the statement of a fact that has no frame: is it about the fact, and does it say what the fact says?
 * By rules alone, each with the words that it goes by; what they cannot tell is left to the measured likeness of the words.
 */

import { LOGIC } from '../match/logic'
import type { Strength } from '../model'
import { otherAgent } from '../relation/agents'
import { pairUp } from '../relation/pairing'
import type { Knowledge, Reading, ReadWord } from '../relation/reading'
import { comparedBackwards, isComparedBackwards } from './compared'
import { OPPOSITE } from './credits'
import { asResolved, asSettled, asUndone, exceeding, isAskedWhich, isOpen, universal } from './degree'
import { isDoubtful } from './doubts'
import { withDrifts } from './drift'
import { isComplement, isOfOther, isOfOtherDay, isOfOtherThing, isOfSibling } from './elsewhere'
import { exchanged } from './exchanged'
import type { Item, Itemised } from './items'
import { coverOf, type Link, type Linked, linkBoth, type Weigh } from './links'
import { isSameName, namesIn, withNames } from './names'
import { opposing } from './opposing'
import { type Counted, parityOf, turnsIn } from './parity'
import { partiesExchanged } from './parties'
import { areComparable, rankIn, relateRanks } from './ranks'
import { byRank, isRanking, withRanks } from './rankVerdict'
import { doerReplaced, isOfOne, replaced } from './replaced'
import { type Held, type Made, type Ranks, type Sides, wordsOf } from './sides'

/** Shares of the sentence and of the statement that have to be met, and of both together. */
const LEAST = { said: 0.58, stated: 0.34, both: 1.15 } as const

/** How much of a statement has to be there that ranks things, where the sentence ranks nothing. */
const LEAST_UNRANKED = 0.6

const NO_PART = 'no-part'

/** Of what is told of names and numbers, so much has to be met: two that are named may have much to do with each other. */
const LEAST_TOLD = 0.35

function isTold({ item: { kind } }: Link): boolean {
  return kind === 'relation' || kind === 'word' || kind === 'thing' || kind === 'quality'
}

/** What is ranked has to be met, beside the words that rank it. */
function isOfRank({ item }: Link, { said }: Ranks): boolean {
  return item === said.by || isRanking(item)
}

/** What it says of it is not known; `turned`: not even which way, for both have what denies or undoes, or something else is told. */
export type Unsure = 'unsure' | 'turned'

export function isUnsure(made: Held | Unsure | undefined, relation: Held['relation']): boolean {
  return made === 'turned' || (made === 'unsure' && relation === 'supported')
}

export function hold(
  ownSaid: Itemised,
  ownStated: Itemised,
  { strength, knowledge, weigh }: { readonly strength: Strength; readonly knowledge: Knowledge; readonly weigh: Weigh },
): Held | Unsure | undefined {
  const [drifting, other] = [withDrifts(ownSaid), withDrifts(ownStated)]
  const [said, stated] = [withNames(drifting, other), withNames(other, drifting)]
  const [rank, otherRank] = [rankIn(said), rankIn(stated)]
  const ranks =
    rank && otherRank && areComparable(rank, otherRank)
      ? { said: rank, stated: otherRank, relation: relateRanks(rank, otherRank) }
      : undefined
  const { links, back } = withRanks(linkBoth(said, stated, knowledge, weigh), ranks)
  const here = coverOf(links)
  const there = here < WHOLE ? coverOf(back) : Math.max(coverOf(back), PART * coverOf(ofPart(back)))
  if (here < LEAST.said || there < LEAST.stated || here + there < LEAST.both) return undefined
  if (coverOf(links.filter(isTold)) < LEAST_TOLD) return ranks ? 'turned' : undefined
  const sides = { said, stated, links, back, strength, ranks }
  const ranked = ranks ? links.filter((link) => isTold(link) && !isOfRank(link, ranks)) : []
  if (ranked.length > 0 && coverOf(ranked) < LEAST_TOLD) return 'unsure'
  const made = judge(sides, knowledge)
  const isPart = otherRank !== undefined && !rank && there < LEAST_UNRANKED && !said.ids.has(NO_PART)
  if (isPart && !(made && made !== 'unsure' && made.relation === 'contradicted')) return undefined
  if (made === 'unsure') return isTurned(sides) ? 'turned' : made
  return made && { ...made, cover: Math.min(1, (here + there) / 2), links }
}

/** Denials and the like in both texts, or in one of them over what is not understood. */
function isTurned(sides: Sides): boolean {
  const [here, there] = [turnsIn(sides.said).length > 0, turnsIn(sides.stated).length > 0]
  return (here && there) || ((here || there) && parityOf(sides).parity !== 'odd')
}

/** A sentence of which so much is met may be about a part of the statement; how much that counts. */
const WHOLE = 0.72
const PART = 0.9

/** Fewer things make no statement of their own. */
const FEWEST = 3

/** What stands in the clauses of the statement of which most is met. */
function ofPart(back: readonly Link[]): readonly Link[] {
  const clauses = new Set(back.map(({ item }) => item.clause))
  const met = new Set([...clauses].filter((each) => coverOf(back.filter(({ item }) => item.clause === each)) >= 0.5))
  const part = back.filter(({ item }) => met.has(item.clause))
  return part.length < FEWEST ? back : part
}

function judge(sides: Sides, knowledge: Knowledge): Made | 'unsure' | undefined {
  const ranked = byRank(sides)
  if (ranked !== 'none') return ranked
  const other = replaced(sides)
  if (other === 'elsewhere') return (isAskedWhich(sides) && asResolved(sides)) || 'unsure'
  const settled = asSettled(sides)
  if (settled) return settled
  if (!other && isComplement(sides)) return agreed(sides)
  const undone = asUndone(sides)
  if (undone) return undone
  const unresolved = asResolved(sides)
  if (unresolved) return unresolved
  const against = byDenial(sides)
  if (against) return against
  if (other) return { relation: 'contradicted', cause: 'replaced', ...other }
  const others = byOthers(sides, knowledge)
  if (others) return others === 'elsewhere' ? undefined : others
  const isTold = isOfFirst(sides) || isLeftOpen(sides)
  return exceeding(sides) ?? universal(sides) ?? (!isTold && isDoubtful(sides) ? 'unsure' : agreed(sides))
}

function agreed(sides: Sides): Made {
  return { relation: 'supported', cause: 'agrees', said: met(sides), stated: [] }
}

/** By opposites and denials; `unsure`: it may be of something else, or turn two things that make the same again. */
function byDenial(sides: Sides): Made | 'unsure' | undefined {
  if (isLeftOpen(sides) || isOfFirst(sides)) return undefined
  const against = opposing(unranked(sides))
  const counted = sides.ranks || isOfFirstInTime(sides) ? undefined : parityOf(sides)
  if (!against || isComparedBackwards(against, sides)) return byTurns(counted, sides)
  const isAgainst =
    isOfOther(sides) || isOfSibling(sides) || isOfOtherDay(sides) ? 'unsure' : standsAgainst(against, counted, sides)
  if (isAgainst !== true) return isAgainst || undefined
  return { relation: 'contradicted', cause: against.kind === 'opposite' ? 'opposite' : 'denies', ...wordsOf(against) }
}

/** What the count of all that turns makes of a denial or an opposite. */
function standsAgainst(against: Link, counted: Counted | undefined, sides: Sides): boolean | 'unsure' {
  const parity = counted?.parity
  if (!counted || parity === 'odd') return parity === 'odd' || !isTurnedTwice(against, sides) || 'unsure'
  if (parity === 'even' && isCounted(against, counted)) return false
  // "Thanks to" stands against "prevented", and what it brings about may be denied.
  const isOpen = (isOfCause(against) && isOfTurn(against, counted)) || (parity === 'unknown' && against.kind === 'met')
  return isOpen || isTurnedTwice(against, sides) ? 'unsure' : true
}

/** So much of both, added, is met where the count alone tells that they part. */
const TOGETHER = 1.4

function isOfSame({ links, back }: Linked): boolean {
  return coverOf(links) + coverOf(back) >= TOGETHER
}

/** A denial, an opposite that is among those counted, or a word that undoes and has one. */
function isCounted(against: Link, { here, there, opposed }: Counted): boolean {
  return against.kind === 'met' || opposed.includes(against) || isOfTurn(against, { here, there })
}

function isOfCause({ item, partner }: Link): boolean {
  return item.ids.has(CAUSE) || partner?.ids.has(CAUSE) === true
}

const CAUSE = 'cause'

function isOfTurn({ item, partner }: Link, { here, there }: Pick<Counted, 'here' | 'there'>): boolean {
  return [...here, ...there].some((turn) => turn.item && (turn.item === item || turn.item === partner))
}

/** By an odd number of denials, words that undo, and opposites. */
function byTurns(counted: Counted | undefined, sides: Sides): Made | 'unsure' | undefined {
  if (counted?.parity !== 'odd' || isOfOther(sides)) return undefined
  if (isOfOtherDay(sides)) return 'unsure'
  if (!isOfSame(sides)) return 'unsure'
  const { here, there, opposed } = counted
  const [link] = opposed
  if (link) return { relation: 'contradicted', cause: 'opposite', ...wordsOf(link) }
  return { relation: 'contradicted', cause: 'denies', said: here.slice(0, 1), stated: there.slice(0, 1) }
}

/** Who was first, and before whom there was none. */
function isOfFirstInTime({ said, stated }: Sides): boolean {
  return [said, stated].some(({ ids }) => ids.has(EARLIEST)) && [said, stated].some(({ ids }) => ids.has(EARLIER))
}

const HIGHEST = 'record-high'
const LOWEST = 'record-low'

/** "High pay makes them stay" for "low pay makes them leave". */
function isTurnedTwice({ kind, item }: Link, { links }: Sides): boolean {
  const turned = links.filter(
    (link) =>
      link.kind === 'opposite' &&
      link.credit >= OPPOSITE &&
      link.item.kind !== 'word' &&
      !link.item.ids.has(HIGHEST) &&
      !link.item.ids.has(LOWEST) &&
      link.item.clause === item.clause,
  )
  return kind === 'opposite' && turned.length > 1 && turned.length % 2 === 0
}

/** Who leaves open what the statement leaves open denies nothing. */
function isLeftOpen({ strength, said }: Sides): boolean {
  return strength === 'open' && isOpen(said)
}

/** "Had not raised it for seventeen years before" denies nothing of "for the first time in seventeen years". */
function isOfFirst({ said, stated }: Sides): boolean {
  return said.ids.has(EARLIER) && stated.ids.has(EARLIEST) && said.reading.logic.has(LOGIC.not)
}

const EARLIER = 'earlier'
const EARLIEST = 'first-in-time'

/** Where the ranks agree, the words for them oppose nothing, and what denies others denies nothing. */
function unranked(sides: Sides): Sides {
  const { ranks, links } = sides
  if (ranks?.relation !== 'agrees') return sides
  if (ranks.said.place !== 0 || ranks.stated.place !== 0)
    return {
      ...sides,
      links: links.filter(({ kind, item }) => kind === 'opposite' && item.kind === 'relation' && !isRanking(item)),
    }
  return { ...sides, links: links.filter(({ item }) => item !== ranks.said.by) }
}

/** Another doer or number, or two that have changed places. */
function byOthers(sides: Sides, knowledge: Knowledge): Made | 'unsure' | 'elsewhere' | undefined {
  const doer = doerReplaced(sides)
  if (doer) return isOfOne(sides) ? { relation: 'contradicted', cause: 'replaced', ...doer } : 'elsewhere'
  const number = sides.links.find(({ kind }) => kind === 'clash')
  if (number)
    return isOfSibling(sides) || isOfOtherThing(sides)
      ? 'elsewhere'
      : { relation: 'contradicted', cause: 'replaced', ...wordsOf(number) }
  const compared = sides.ranks ? undefined : comparedBackwards(sides)
  if (compared === 'unsure') return compared
  if (compared) return { relation: 'contradicted', cause: 'replaced', ...wordsOf(compared) }
  const parties = partiesExchanged(sides)
  if (parties) return { relation: 'contradicted', cause: 'replaced', ...parties }
  const places = sides.ranks ? undefined : exchanged(sides)
  if (places === 'unsure') return places
  if (sides.links.some((link) => isComparedBackwards(link, sides))) return undefined
  if (places) return { relation: 'contradicted', cause: 'replaced', ...places }
  const swapped = bySwap(sides, knowledge)
  return swapped === 'unsure' ? 'elsewhere' : swapped
}

function met({ links }: Sides): Item[] {
  return links.filter(({ kind }) => kind === 'met').map(({ item }) => item)
}

/** "Ca Mau sued Kien Giang" has the words of "Kien Giang sued Ca Mau". Of names alone it is plain who is who. */
function bySwap({ said, stated, ranks }: Sides, knowledge: Knowledge): Made | 'unsure' | undefined {
  const [sentence, statement] = [said.reading, stated.reading]
  if (ranks) return undefined
  const other = otherAgent({ sentence, statement, pairs: pairUp(sentence, statement, knowledge) })
  if (!other) return areExchanged(said, stated) ? 'unsure' : undefined
  const named = [isNamed(other.said, sentence), isNamed(other.stated, statement)].filter((each) => each).length
  if (named === 0 || (named === 1 && !other.sure)) return undefined
  return other.sure
    ? { relation: 'contradicted', cause: 'replaced', said: [other.said], stated: [other.stated] }
    : 'unsure'
}

/** At the head of a sentence, where any word has a capital, a name is told by a second one. */
function isNamed({ name, first, last }: ReadWord, { analysis: { tokens } }: Reading): boolean {
  return name || (tokens[first]?.capitalised === true && tokens[last + 1]?.capitalised === true)
}

/** Two names, each in the other's place, and no passive in one text alone to account for it. */
function areExchanged(said: Itemised, stated: Itemised): boolean {
  const [here, there] = [namesIn(said.items), namesIn(stated.items)]
  const isCopular = ({ reading }: Itemised) => reading.logic.has(COPULA)
  // "The first country is Rwanda" and "Rwanda is the first country".
  if (isCopular(said) && isCopular(stated)) return false
  const isPassive = ({ reading }: Itemised) =>
    reading.analysis.occurrences.some(({ ids }) => PASSIVES[reading.language].some((id) => ids.has(id)))
  if (here.length !== 2 || there.length !== 2 || isPassive(said) !== isPassive(stated)) return false
  return isSameName(here[0], there[1]) && isSameName(here[1], there[0])
}

const COPULA = 'copula'
const PASSIVES = { en: ['by-agent'], vi: ['by-agent', 'undergoes', 'passive', 'receives'] } as const
