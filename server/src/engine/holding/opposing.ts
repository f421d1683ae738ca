/** By which of what they tell two texts part: opposites, denials, prohibitions, what is left untouched. */
import { isOfNumber, thanIn } from './compared'
import { areConverse } from './converse'
import { isUnit } from './counted'
import { OPPOSITE } from './credits'
import { type Item, type Itemised, isClose, isDenied } from './items'
import { intersect, type Link } from './links'
import type { Sides } from './sides'

const CHANGE = 'change'
const UNAFFECTED = 'unaffected'
const PROHIBITION = ['ban', 'allow']

/** The link by which sentence and statement part; undefined where they say the same. */
export function opposing({ links, back, said, stated }: Sides): Link | undefined {
  // Where both speak of what is banned or allowed, that is held against each other by itself.
  const bothRule = [said, stated].every(({ ids }) => PROHIBITION.some((id) => ids.has(id)))
  const turned = ({ item, partner }: Link) =>
    partner !== undefined && isDenied(item, !bothRule) !== isDenied(partner, !bothRule)
  const telling = links.filter(
    (link) => link.partner && !isHedging(link.item, said) && (isTelling(link) || isContrasted(link)),
  )
  const heads = headsOf(telling)
  const agreed = deniedByBoth(telling, !bothRule)
  const opposed = telling.filter(
    (link) => link.kind === 'opposite' && !turned(link) && !isConverse(link, links, said, stated),
  )
  const denied = telling.filter(
    (link) =>
      link.kind === 'met' &&
      turned(link) &&
      heads.has(link) &&
      !link.partner?.soft &&
      (!bothRule || isRule(link.item) || isClose(link.item) !== isClose(link.partner ?? link.item)) &&
      !isAnswered(link.item, stated.items) &&
      !isOfAgreed(link, agreed) &&
      isOfMetHead(link, { links, back }),
  )
  const isChanged = stated.items.some((item) => item.ids.has(CHANGE) && !isDenied(item))
  const untouched = links.filter(({ item, kind }) => item.ids.has(UNAFFECTED) && kind !== 'met' && isChanged)
  const [plain] = [...untouched, ...opposed.filter(isPlain), ...denied.filter(isPlainlyDenied)]
  if (plain) return plain
  const drifting = driftOf({ links, back, said, stated })
  if (drifting) return drifting
  const agreeing = telling.filter(
    (link) => link.item.kind === 'relation' && (link.kind === 'met') !== turned(link) && link.kind !== 'near',
  )
  const against = [...opposed, ...denied]
  return against.length > agreeing.length ? against[0] : undefined
}

/** The denials and prohibitions of both texts that deny one and the same: "may no longer be rented", "ban the renting". */
function deniedByBoth(links: readonly Link[], banned: boolean): ReadonlySet<number>[] {
  const both = links.filter(
    ({ item, partner, kind }) => kind === 'met' && partner && isDenied(item, banned) && isDenied(partner, banned),
  )
  const over = (items: readonly (Item | undefined)[]) =>
    new Set(items.flatMap((item) => (item ? [...item.negators, ...item.bans] : [])))
  return [over(both.map(({ item }) => item)), over(both.map(({ partner }) => partner))]
}

/** It is denied by nothing but what denies the same in both. */
function isOfAgreed({ item, partner }: Link, [here, there]: readonly ReadonlySet<number>[]): boolean {
  const isAgreed = (of: Item | undefined, known: ReadonlySet<number> | undefined) =>
    [...(of?.negators ?? []), ...(of?.bans ?? [])].every((at) => known?.has(at))
  return isAgreed(item, here) && isAgreed(partner, there)
}

/** "Fewer people ride" for "the number of riders has risen": more or less of it than before. */
function driftOf({ links, back, said, stated }: Pick<Sides, 'links' | 'back' | 'said' | 'stated'>): Link | undefined {
  const loose = (all: readonly Link[], text: Itemised) =>
    all.filter(({ kind, item }) => (kind === 'none' || kind === 'near') && isDrift(item, text) && !isDenied(item))
  const others = loose(back, stated)
  for (const link of loose(links, said)) {
    const partner = others.find(({ item }) => DRIFTS.some((ways) => areOpposed(ways, link.item, item)))?.item
    if (partner) return { ...link, partner }
  }
  return undefined
}

/** Goes up or down by itself; "more than", of a number or of another thing, does not. */
function isDrift(item: Item, text: Itemised): boolean {
  return item.kind === 'relation' || (thanIn(text, item) === undefined && !isOfNumber(item, text.items))
}

function areOpposed([more, fall]: readonly [string, string], one: Item, other: Item): boolean {
  return (one.ids.has(more) && other.ids.has(fall)) || (one.ids.has(fall) && other.ids.has(more))
}

const DRIFTS = [
  ['less', 'rise'],
  ['more', 'fall'],
] as const

/** "Nobody knows of it": part of what leaves something open. */
function isHedging({ first, last }: Item, { reading }: Itemised): boolean {
  return reading.analysis.occurrences.some((each) => each.ids.has(OPEN) && each.first <= first && each.last >= last)
}

const OPEN = 'open-question'

/** "China buys it from Laos" for "Laos sells it to China": the one is the other, seen from the other side. */
function isConverse({ item, partner }: Link, links: readonly Link[], said: Itemised, stated: Itemised): boolean {
  if (!partner || !areConverse(item, partner)) return false
  const [here, there] = [doerOf(item, said), doerOf(partner, stated)]
  const other = links.find((link) => link.item === here)
  return here !== undefined && there !== undefined && other?.partner !== there
}

/** Who stands before it. */
function doerOf({ first, clause }: Item, { items }: Itemised): Item | undefined {
  return items.find((each) => each.last < first && each.clause === clause && DOERS.has(each.kind))
}

const DOERS: ReadonlySet<string> = new Set(['name', 'place', 'thing', 'word'])
function isRule({ ids }: Item): boolean {
  return PROHIBITION.some((id) => ids.has(id))
}

/** "Did not pay" denies the word "toll", and says what "without paying" does. */
function isAnswered(item: Item, stated: readonly Item[]): boolean {
  const isOpposite = (other: Item) => intersect(item.opposites, other.ids) || intersect(other.opposites, item.ids)
  return stated.some((other) => isOpposite(other) && !areConverse(item, other) && isDenied(item) !== isDenied(other))
}

/** By words of families, or by the same word undone: not only by what two words may mean. */
function isPlain({ credit }: Link): boolean {
  return credit >= OPPOSITE
}

/** Of the links under one denial the first: what stands further behind is not what is denied. */
function headsOf(links: readonly Link[]): ReadonlySet<Link> {
  const seen = new Set<string>()
  return new Set(
    links.filter(({ item, partner }) => {
      const over = `${[...item.negators, 'b', ...item.bans].join()}/${[...(partner?.negators ?? []), 'b', ...(partner?.bans ?? [])].join()}`
      return !seen.has(over) && seen.add(over)
    }),
  )
}

function isTelling({ item, partner }: Link): boolean {
  return [item, partner].every((each) => each && TELLING.has(each.kind)) && !isMeasure(item)
}

const TELLING: ReadonlySet<string> = new Set(['relation', 'word', 'quality'])

/** "Every year", "many": what has no opposite is not what is denied. */
function isMeasure({ kind, opposites, ids }: Item): boolean {
  return (kind === 'quality' && opposites.size === 0) || isUnit(ids)
}

/** "At stations rather than at home": right behind the denial. */
function isContrasted({ item, partner }: Link): boolean {
  const isPlace = [item, partner].every((each) => each && PLACES.has(each.kind))
  return isPlace && partner !== undefined && isClose(item) !== isClose(partner)
}

const PLACES: ReadonlySet<string> = new Set(['thing', 'place', 'name'])

/** Words that weigh less ("make") are not what a denial is of. */
export const LIGHT = 0.3

/** What a denial or a prohibition is first said of is told by the other text, too: else it denies something else. */
function isOfMetHead({ item, partner }: Link, { links, back }: Pick<Sides, 'links' | 'back'>): boolean {
  const isMet = (of: Item | undefined, all: readonly Link[]) => {
    const over = of ? [...of.negators, ...of.bans] : []
    if (!of || over.length === 0 || isClose(of)) return true
    const head = all.find(
      ({ item, weight }) => weight >= LIGHT && [...item.negators, ...item.bans].some((at) => over.includes(at)),
    )
    return head === undefined || head.kind === 'met' || head.kind === 'opposite'
  }
  return isMet(item, links) && isMet(partner, back)
}

/** A relation, or what stands right behind the negator: "not scarce". */
function isPlainlyDenied({ item, partner }: Link): boolean {
  return item.kind === 'relation' || isClose(item) || (partner !== undefined && isClose(partner))
}
