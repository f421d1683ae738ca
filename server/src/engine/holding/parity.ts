/**
 * Whether two texts that speak of one thing say the same of it or the opposite, counted: each denial, each word that undoes ("exempt",
 * "stopped") and each opposite turns once more what is told. An even number on both sides together leaves the two of one mind.
 */
import { LOGIC } from '../match/logic'
import type { Mention } from '../match/spot'
import type { Reading } from '../relation/reading'
import { isComparedBackwards } from './compared'
import { areConverse } from './converse'
import { OPPOSITE } from './credits'
import type { Item, Itemised } from './items'
import { type Link, sharesWord } from './links'
import { headEnd } from './scope'
import type { Sides } from './sides'

/**
 * `unclear`: what turns stands over words of which the other text knows nothing, or two words may be opposites and may not;
 * `unknown`: a word may turn it and may not.
 */
export type Parity = 'even' | 'odd' | 'unclear' | 'unknown'

/** Something that turns what stands with it. */
export interface Turn {
  readonly first: number
  readonly last: number
  readonly tokens: readonly number[]
  readonly clause: number
  /** Undefined where it is no more than a denial. */
  readonly item: Item | undefined
  /** It is over all that follows, and not over the first of it. */
  readonly isOfMore: boolean
}

/** Families whose words undo what stands with them. */
const TURNING = ['ban', 'prevent', 'refuse', 'exempt', 'no-part', 'overturn', 'hardly-any', 'seldom-so']
/** The same, of words that belong to no family or to one that undoes nothing. */
const UNDOING = 'undoing'

/** Things that weigh less are not what is turned. */
const LIGHT = 0.3

export function turnsIn(text: Itemised): Turn[] {
  const { items } = text
  const own = items
    .filter(({ ids }) => TURNING.some((id) => ids.has(id)))
    .map((item) => ({ ...item, item, isOfMore: true }))
  const turns: Turn[] = [...own]
  for (const turn of [...undoingIn(text), ...denialsIn(text)])
    if (!turns.some(({ tokens }) => tokens.some((at) => turn.tokens.includes(at)))) turns.push(turn)
  return turns
}

/** "Lift the ban" undoes nothing by its "ban". */
function undoingIn({ items, marks, reading: { analysis } }: Itemised): Turn[] {
  const holding = (mark: Mention) => items.find(({ tokens }) => mark.tokens.every((at) => tokens.includes(at)))
  return marks
    .filter((mark) => mark.ids.has(UNDOING))
    .filter((mark) => (holding(mark)?.tokens.length ?? 0) <= mark.tokens.length && !isOfPhrase(mark, analysis))
    .map((mark) => ({
      ...placeOf(mark),
      clause: analysis.clauses[mark.first] ?? 0,
      item: holding(mark),
      isOfMore: true,
    }))
}

/** "Without doubt". */
function isOfPhrase({ tokens }: Mention, { occurrences }: Reading['analysis']): boolean {
  return occurrences.some(
    (each) =>
      each.tokens.length > tokens.length &&
      !each.ids.has(LOGIC.not) &&
      each.concept.kind === 'logic' &&
      tokens.every((at) => each.tokens.includes(at)),
  )
}

function placeOf({ first, last, tokens }: Mention): Pick<Turn, 'first' | 'last' | 'tokens'> {
  return { first, last, tokens }
}

/** Those that deny something: by where they end, and as long as the longest that ends there. */
function denialsIn({ items, reading: { analysis } }: Itemised): Turn[] {
  return [...new Set(items.flatMap(({ negators }) => negators))].map((last) => {
    const ending = analysis.occurrences.filter((each) => headEnd(each) === last && each.ids.has(LOGIC.not))
    const [longest] = ending.sort((a, b) => a.first - b.first || b.tokens.length - a.tokens.length)
    const tokens = longest?.tokens ?? [last]
    return {
      first: longest?.first ?? last,
      last,
      tokens,
      clause: analysis.clauses[last] ?? 0,
      item: undefined,
      isOfMore: false,
    }
  })
}

/** With the turns that nothing answers to, and the opposites: what the two texts part by, or agree by twice. */
export interface Counted {
  readonly parity: Parity
  readonly here: readonly Turn[]
  readonly there: readonly Turn[]
  readonly opposed: readonly Link[]
}

export function parityOf({ links, back, said, stated }: Pick<Sides, 'links' | 'back' | 'said' | 'stated'>): Counted {
  const sides = { links, back, said, stated }
  const here = turnsIn(said).filter((turn) => !isAnswered(turn, links))
  const all = turnsIn(stated)
  const there = all.filter((turn) => !isAnswered(turn, back) && isOfMet(turn, back))
  const turned = new Set([...here, ...there].flatMap(({ item }) => item ?? []))
  const opposed = links.filter(
    (link) => isOpposed(link, sides) && !turned.has(link.item) && !(link.partner && turned.has(link.partner)),
  )
  const isLoose =
    isOfOtherTurn(all, there) ||
    looseIn(here, links) ||
    looseIn(there, back) ||
    opposed.some(({ credit }) => credit < OPPOSITE)
  const isUnknown = isPerhaps(links, said, stated) || isPerhaps(back, stated, said)
  const pairs = new Set(opposed.map(({ partner }) => partner)).size
  const isEven = (here.length + there.length + pairs) % 2 === 0
  return { parity: isUnknown ? 'unknown' : isLoose ? 'unclear' : isEven ? 'even' : 'odd', here, there, opposed }
}

/** "Suspended it and lifted the suspension": the sentence tells of the one. */
function isOfOtherTurn(all: readonly Turn[], left: readonly Turn[]): boolean {
  return left.some(({ item }) => item) && all.some((turn) => turn.item && !left.includes(turn))
}

/** A word that turns some things and not others, where the other text has none of these for it. */
function isPerhaps(links: readonly Link[], { marks, reading }: Itemised, { marks: others }: Itemised): boolean {
  const { occurrences } = reading.analysis
  const conditional = occurrences.filter(({ ids }) => CONDITIONS.some((id) => ids.has(id)))
  const only = conditional.length === 0 ? [] : occurrences.filter(({ ids }) => ids.has(ONLY))
  const isOfCondition = (tokens: readonly number[]) =>
    [...conditional, ...only].some((each) => tokens.every((at) => each.tokens.includes(at)))
  return marks.some(({ ids, tokens }) => {
    // "Only if" says on what it depends, and turns nothing.
    if (!ids.has(PERHAPS) || isOfCondition(tokens)) return false
    const link = links.find(({ item }) => tokens.some((at) => item.tokens.includes(at)))
    // "Shut" for "open": what it turns is told by the other text's word.
    if (link?.kind === 'opposite' && link.credit >= OPPOSITE) return false
    return link?.kind !== 'met' || !isLike(link, others)
  })
}

function isLike({ item, partner }: Link, others: Itemised['marks']): boolean {
  if (!partner) return false
  const isMarked = others.some(
    ({ ids, tokens }) => (ids.has(PERHAPS) || ids.has(UNDOING)) && tokens.some((at) => partner.tokens.includes(at)),
  )
  return isMarked || sharesWord(item, partner)
}

const SURE = 0.9

const PERHAPS = 'undoing-perhaps'
const ONLY = 'only'
const CONDITIONS = ['necessary', LOGIC.condition]

/** The other text says the same with a word of its own: neither turns anything in the other's eyes. */
function isAnswered({ item }: Turn, links: readonly Link[]): boolean {
  const isTold = (link: Link) => link.kind === 'met' && (link.credit >= SURE || link.item.kind !== 'word')
  return item !== undefined && links.some((link) => link.item === item && isTold(link))
}

function isOpposed(link: Link, sides: Pick<Sides, 'links' | 'back' | 'said' | 'stated'>): boolean {
  const { kind, item, partner } = link
  if (kind !== 'opposite' || !partner || areConverse(item, partner)) return false
  if (RECORDS.some((id) => item.ids.has(id))) return false
  if (isMeasure(item, sides.said) || isMeasure(partner, sides.stated)) return false
  return !isComparedBackwards(link, sides)
}

/** They go with the rise or the fall that they end. */
const RECORDS = ['record-high', 'record-low']

/** "Four metres wide", "narrower than four metres": which of its sizes is told. */
function isMeasure({ first, last, kind }: Item, { items }: Itemised): boolean {
  const isNear = (item: Item) =>
    (item.first > last && item.first - last <= REACH) || (item.last < first && first - item.last <= REACH)
  return kind === 'word' && items.some((item) => item.range !== undefined && item.kind === 'number' && isNear(item))
}

const REACH = 2

/** In a clause of which the other text knows something. */
function isOfMet({ clause }: Turn, links: readonly Link[]): boolean {
  return links.some(({ item, kind, weight }) => item.clause === clause && kind !== 'none' && weight >= LIGHT)
}

const HALF = 0.5

/** It only comes near what another one is: "doctors" beside "clinic", where both have the clinic. */
export function isTaken({ kind, item, partner }: Link, links: readonly Link[]): boolean {
  return kind === 'near' && links.some((link) => link.item !== item && link.kind === 'met' && link.partner === partner)
}

/** What is turned first, or stands before what turns it where nothing follows, is unknown to the other text. */
function looseIn(turns: readonly Turn[], links: readonly Link[]): boolean {
  const heads = new Set(turns.flatMap(({ item }) => item ?? []))
  return turns.some((turn) => {
    const beside = links.filter(
      ({ item, weight }) => item.clause === turn.clause && !heads.has(item) && weight >= LIGHT,
    )
    // "Unless the owner holds a permit": what undoes is over all that follows.
    if (turn.isOfMore && beside.some(({ item, kind }) => item.first > turn.last && kind === 'met')) return false
    const behind = beside.find(({ item }) => item.first > turn.last)
    const head = behind ?? (turn.item ? beside.findLast(({ item }) => item.last < turn.first) : undefined)
    return head === undefined || head.credit < HALF || isTaken(head, links)
  })
}
