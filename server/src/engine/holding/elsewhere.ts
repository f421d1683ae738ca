/** What tells that a sentence and a statement that have much of each other speak of two things, so that what parts them decides nothing. */
import { isUnit } from './counted'
import type { Item } from './items'
import type { Link, Linked } from './links'
import { LIGHT } from './opposing'
import { parityOf } from './parity'
import { PERCENT } from './shares'
import type { Sides } from './sides'
import { isWeekday } from './weekdays'

/** "Banned the hunting of seals" for "never banned the hunting of otters": each has a word of its own that tells more than most. */
export function isOfOther({ links, back }: Linked): boolean {
  const isOwn = ({ kind, item, weight }: Link) => kind === 'none' && item.kind === 'word' && weight >= TELLING
  return links.some(isOwn) && back.some(isOwn)
}

const TELLING = 0.7

/** "The yield of maize" for "the yield of rice": a word has none but one that is like it, and means another. */
export function isOfSibling({ links, back }: Linked): boolean {
  const isLike = ({ kind, credit, item, partner, weight }: Link, others: readonly Link[]) => {
    if (kind !== 'near' || credit > ALIKE || !partner || ![item, partner].every(isThing)) return false
    const other = others.find((each) => each.item === partner)
    if (!other || other.kind === 'met') return false
    return Math.max(weight, other.weight) >= TELLING && Math.min(weight, other.weight) >= LIGHT
  }
  return links.some((link) => isLike(link, back)) || back.some((link) => isLike(link, links))
}

const ALIKE = 0.5

function isThing({ kind, ids }: Item): boolean {
  return (kind === 'word' || kind === 'thing') && !isUnit(ids)
}

/** A number of late parcels is none of broken connections: each text has words of its own that tell much. */
export function isOfOtherThing({ links, back }: Linked): boolean {
  const own = (all: readonly Link[], kinds: ReadonlySet<string>) =>
    all.filter(({ kind, item }) => kind === 'none' && kinds.has(item.kind)).reduce((sum, { weight }) => sum + weight, 0)
  return own(links, THINGS) >= TELLING && own(back, THINGS_DONE) >= LESS_TELLING
}

const THINGS: ReadonlySet<string> = new Set(['word', 'thing', 'name'])
const THINGS_DONE: ReadonlySet<string> = new Set([...THINGS, 'relation'])
const LESS_TELLING = 0.45

/** "Open at the weekend" for "closed on Mondays": of that day the sentence tells nothing, but where it tells of every day. */
export function isOfOtherDay({ back, said }: Sides): boolean {
  const days = back.filter(({ item }) => isWeekday(item))
  return days.length > 0 && days.every(({ kind }) => kind === 'none') && !said.ids.has(DAILY)
}

const DAILY = 'daily'

/** "13 percent have none" for "87 percent have some". */
export function isComplement(sides: Sides): boolean {
  const isWhole = ({ item, partner }: Link) => {
    const [one, another] = [item.range, partner?.range]
    return item.unit === PERCENT && one && another && Math.abs(one.low + another.high - WHOLE_SHARE) <= NEARLY
  }
  const clashes = sides.links.filter(({ kind }) => kind === 'clash')
  return clashes.length === 1 && clashes.every(isWhole) && parityOf(sides).parity === 'odd'
}

const WHOLE_SHARE = 100
const NEARLY = 1
