/** Two things of a statement, each in the place of the other: "for freight, and will carry passengers" for "for passengers, … freight". */

import { LOGIC } from '../match/logic'
import { isComparing as compares, thanIn } from './compared'
import { type Item, type Itemised, isDenied } from './items'
import { type Link, sharesWord } from './links'
import type { Sides, Words } from './sides'

/** Fewer tell no order. */
const FEWEST = 4

/** Of these it does not matter which is named first. */
const MUTUAL = 'connect'
const PASSIVE = ['by-agent', 'undergoes']

/**
 * What the two are; undefined where nothing is exchanged, or the order may have other reasons; `unsure`: of two other
 * things the same is told.
 */
export function exchanged({
  said,
  stated,
  links,
}: Pick<Sides, 'said' | 'stated' | 'links'>): Words | 'unsure' | undefined {
  if ([said, stated].some(({ ids }) => ids.has(MUTUAL))) return undefined
  const pairs = inOrder(links, stated.items)
  const blocks = pairs.length < FEWEST ? undefined : blocksOf(pairs)
  if (!blocks || !isGoverned(blocks, said, stated)) return undefined
  const [one, other] = [blocks.first, blocks.last].map(headOf)
  if (!one || !other || !areAlike(one, other) || ![one, other].every(({ item }) => isThing(item))) return undefined
  if ([one, other].every(isNumberOnly)) return 'unsure'
  if (isPassive(said, [one.item, other.item]) !== isPassive(stated, [one.partner, other.partner])) return undefined
  const all = [...blocks.first, ...blocks.last]
  return { said: all.map(({ item }) => item), stated: all.map(({ partner }) => partner) }
}

/** Things that stand together, in the place of others that stand together, and what is told between the two. */
interface Blocks {
  readonly first: readonly Placed[]
  readonly between: readonly Placed[]
  readonly last: readonly Placed[]
}

/** "A b C" for "C b A"; undefined where the order is another one. */
function blocksOf(pairs: readonly Placed[]): Blocks | undefined {
  const sorted = [...pairs].sort((a, b) => a.at - b.at)
  const from = pairs.findIndex((pair, index) => pair !== sorted[index])
  const to = pairs.findLastIndex((pair, index) => pair !== sorted[index]) + 1
  if (from < 0) return undefined
  const length = to - from
  for (let first = 1; first < length; first++) {
    for (let last = 1; first + last <= length; last++) {
      const blocks = {
        first: pairs.slice(from, from + first),
        between: pairs.slice(from + first, to - last),
        last: pairs.slice(to - last, to),
      }
      const turned = [...blocks.last, ...blocks.between, ...blocks.first]
      if (turned.every((pair, index) => pair === sorted[from + index])) return blocks
    }
  }
  return undefined
}

/** Of an English stretch the last thing, of a Vietnamese one as good as any. */
function headOf(block: readonly Placed[]): Placed | undefined {
  return block.findLast(({ item }) => isThing(item)) ?? block[0]
}

/** "By", "bị"; "be" right before what is told between the two. */
function isPassive({ items, reading }: Itemised, [one, other]: readonly [Item, Item]): boolean {
  const [from, to] = [Math.min(one.first, other.first), Math.max(one.last, other.last)]
  const isBeside = (last: number) =>
    last > from && last < to && items.some(({ kind, first }) => kind === 'relation' && first === last + 1)
  return reading.analysis.occurrences.some(
    ({ ids, last }) => PASSIVE.some((id) => ids.has(id)) || (ids.has(LOGIC.passive) && isBeside(last)),
  )
}

interface Placed {
  readonly item: Item
  readonly partner: Item
  /** Where the partner stands among the items of the statement. */
  readonly at: number
}

/** Each item with the first one of the statement that is the same and not taken. */
function inOrder(links: readonly Link[], stated: readonly Item[]): Placed[] {
  const taken = new Set<Item>()
  return links.flatMap(({ item, same }) => {
    const partner = same.find((other) => !taken.has(other) && isDenied(item) === isDenied(other))
    if (!partner) return []
    taken.add(partner)
    return [{ item, partner, at: stated.indexOf(partner) }]
  })
}

const NOUN = /(?:er|or|tion)s?$/

function isThing({ kind, ids }: Item): boolean {
  return (
    ids.has(MONTH) ||
    kind === 'number' ||
    kind === 'year' ||
    kind === 'word' ||
    kind === 'thing' ||
    kind === 'name' ||
    kind === 'place'
  )
}

/** "Field 10 sells in market 30" and "field 30 in market 10" are both true: numbers that count nothing name something. */
function isNumberOnly({ item, partner }: Placed): boolean {
  return [item, partner].every(({ kind, unit }) => kind === 'number' && unit === '')
}

/** Two names, or two things. */
function areAlike(one: Placed, other: Placed): boolean {
  const classOf = ({ item, partner }: Placed) => {
    if (item.ids.has(MONTH) || item.range) return item.kind
    return [item, partner].some(({ kind }) => kind === 'name' || kind === 'place')
  }
  return classOf(one) === classOf(other)
}

/** Something is told between them, and by no noun ("maker"); or the one is put in the other's place. */
function isGoverned({ between, first, last }: Blocks, said: Itemised, stated: Itemised): boolean {
  // "The result of" has them the other way round than "causes".
  const isTelling = ({ item, partner }: Placed) =>
    compares(item) ||
    item.ids.has(INSTEAD) ||
    (item.kind === 'relation' && sharesWord(item, partner) && !item.words.some(({ text }) => NOUN.test(text)))
  if (isRoute({ between, first, last }, said, stated)) return true
  if (between.length > 0) return between.some(isTelling)
  const isReplacing = ({ items }: Itemised, at: number) =>
    items.some((item) => item.ids.has(REPLACING) && item.first < at)
  const [one] = first
  const [other] = last
  if (one && other && isComparing(said, one.item, other.item) && isComparing(stated, other.partner, one.partner))
    return true
  return one !== undefined && isReplacing(said, one.item.first) && isReplacing(stated, one.partner.first)
}

/** "From Paris to Rome" for "from Rome to Paris", of what moves. */
function isRoute({ between, first: [one], last: [other] }: Blocks, said: Itemised, stated: Itemised): boolean {
  if (!one || !other || between.length > 1 || ![said, stated].every(({ ids }) => ids.has(MOVING))) return false
  const before = ({ reading: { analysis } }: Itemised, { first }: Item) => analysis.tokens[first - 1]?.text
  const [from, to] = [before(said, one.item), before(said, other.item)]
  return from !== to && from === before(stated, other.partner) && to === before(stated, one.partner)
}

const MOVING = 'moving'

/** "Than" stands between the two. */
function isComparing(text: Itemised, one: Item, other: Item): boolean {
  const than = thanIn(text, one)
  return than !== undefined && than > one.last && than < other.first
}

/** "Thay … bằng" is in Vietnamese what "as much" is. */
const INSTEAD = 'as-much'
const REPLACING = 'replace'
const MONTH = 'month'
