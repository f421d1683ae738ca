/** Another one in the place of the statement's: another doer, name or year. */
import type { Item, Itemised } from './items'
import { coverOf, type Link, NAMING } from './links'
import { namesIn, otherwiseNamed } from './names'
import { isOwn } from './ranks'
import type { Sides, Words } from './sides'

/** In the general lexicon: "by", "do". */
const DOER = 'by-agent'
const DOING = 'doer'

/** Who does it by the sentence, where that is none of those who do it by the statement. */
export function doerReplaced({ said, stated, links, back }: Sides): Words | undefined {
  const [here, there] = [doersIn(said), doersIn(stated)]
  const isNear = (all: readonly Link[], own: readonly Item[], others: readonly Item[]) =>
    all.some(
      ({ item, partner, kind }) =>
        kind !== 'none' && own.includes(item) && partner !== undefined && others.includes(partner),
    )
  const isMet = isNear(links, here, there) || isNear(back, there, here)
  return here.length === 0 || there.length === 0 || isMet ? undefined : { said: here, stated: there }
}

/** What stands right behind "by". */
export function doersIn({ items, reading }: Itemised): Item[] {
  const mark = items.find(({ ids }) => ids.has(DOING)) ?? reading.analysis.occurrences.find(({ ids }) => ids.has(DOER))
  if (!mark) return []
  const [doer] = items.filter(({ first, clause }) => first > mark.last && clause === mark.clause)
  return doer && (doer.kind === 'word' || doer.kind === 'thing') ? [doer] : []
}

/** What has but one doer: most of it, or the first of its kind. */
export function isOfOne({ said, stated }: Sides): boolean {
  return isOfMost({ said, stated }) || stated.ids.has(UNREPEATABLE)
}

const MOSTLY = 'mostly'
const UNREPEATABLE = 'unrepeatable'

/** Another name or year in the place of the statement's. */
export function replaced(sides: Sides): Words | 'elsewhere' | undefined {
  const parted = otherwiseNamed(sides)
  const strange = [...new Set([...strangers(sides.links, sides.back), ...parted.said])]
  if (strange.length === 0) return undefined
  const left = [...new Set([...unmetNames(sides.back, sides.links), ...parted.stated])]
  const unique = isOfOneTime(sides.stated) || (isOfMost(sides) && isOfSame(sides)) || isAnotherTime(strange, sides)
  const [one] = strange
  const partner =
    left.find(({ kind }) => kind === one?.kind) ?? left.find(({ kind }) => kind !== 'year' && one?.kind !== 'year')
  if (!unique || !one || !partner || areKin(one, partner)) return 'elsewhere'
  return {
    said: strange.filter(({ kind }) => kind === one.kind),
    stated: left.filter(({ kind }) => kind === partner.kind),
  }
}

/** "Rome" and "Roman". */
function areKin(one: Item, other: Item): boolean {
  const heads = (item: Item) => item.words.map(({ text }) => text.slice(0, HEAD).toLowerCase())
  return one.kind !== 'year' && heads(one).some((each) => each.length === HEAD && heads(other).includes(each))
}

const HEAD = 3

function isOfOneTime(text: Itemised): boolean {
  return text.ids.has(UNREPEATABLE) || text.items.some((item) => item.ids.has(FIRST) && !isOwn(item, text))
}

const FIRST = 'first-of-all'

/** Most of it comes from one place, and so not from another. */
function isOfMost({ said, stated }: Pick<Sides, 'said' | 'stated'>): boolean {
  return said.ids.has(MOSTLY) && stated.ids.has(MOSTLY)
}

/** "Most of the nurses come from Laos": names aside, it is what the statement tells of another place. */
function isOfSame({ links, back }: Sides): boolean {
  return [links, back].every((all) => coverOf(all.filter(({ item }) => !NAMING.has(item.kind))) >= MOSTLY_SAME)
}

const MOSTLY_SAME = 0.6

/** How much of both, years aside, has to be met so that it is one event of which another year is told. */
const SAME_EVENT = 0.75
/** All that the sentence tells is met: the statement may have told more of it. */
const WHOLE = 0.9
const PART = 0.5

/** What happens once, or goes on from or until a year, and all but the year is told of both. */
function isAnotherTime(strange: readonly Item[], { links, back, stated }: Sides): boolean {
  const timed = ({ item }: Link) => item.kind === 'year' || item.ids.has(MONTH)
  const [here = 0, there = 0] = [links, back].map((all) => coverOf(all.filter((link) => !timed(link))))
  const isSame = here >= SAME_EVENT && there >= (here >= WHOLE ? PART : SAME_EVENT)
  const years = stated.items.filter(({ kind }) => kind === 'year')
  if (!isSame || years.length !== 1 || !strange.every(({ kind }) => kind === 'year')) return false
  const isEdged = strange.some(({ edge }) => edge) && years.some(({ edge }) => edge)
  return isEdged || PUNCTUAL.some((id) => stated.ids.has(id))
}

const MONTH = 'month'

/** What is done at one time, and not year after year. */
const PUNCTUAL = ['punctual', 'begin', 'end', 'decide', 'overturn', 'refuse', 'replace']

/** Names and years of one text of which the other knows nothing, or only that they are in a place that it names. */
function unmetNames(links: readonly Link[], others: readonly Link[]): Item[] {
  const isLoose = ({ kind, item, partner }: Link) =>
    kind === 'near' && item.kind === 'place' && partner?.kind === 'place' && item.place !== partner.place
  // Hanoi for Vietnam is a part of it; Kenya and Rwanda, both in Africa, are two.
  const isApart = (link: Link) => isLoose(link) && others.some((other) => isLoose(other) && other.item !== link.partner)
  return links
    .filter((link) => NAMING.has(link.item.kind) && (link.kind === 'none' || isApart(link)))
    .map(({ item }) => item)
}

/** Names, years and numbers of which the statement knows nothing. */
function strangers(links: readonly Link[], back: readonly Link[]): Item[] {
  const numbers = links.filter(({ kind, item }) => kind === 'none' && item.kind === 'number').map(({ item }) => item)
  const unmet = new Set([...unmetNames(links, back), ...numbers])
  const partly = namesIn(links.map(({ item }) => item)).filter(({ items }) => items.some((item) => !unmet.has(item)))
  const known = new Set(partly.flatMap(({ items }) => items))
  return [...unmet].filter((item) => !known.has(item))
}
