/** Two things of a statement, each in the place of the other: "for freight, and will carry passengers" for "for passengers, … freight". */

import { LOGIC } from '../match/logic'
import type { Knowledge } from '../relation/reading'
import { type Item, type Itemised, isDenied } from './items'
import { type Link, relate } from './links'
import type { Sides, Words } from './sides'

/** Fewer tell no order. */
const FEWEST = 4

/** Of these it does not matter which is named first. */
const MUTUAL = 'connect'
const PASSIVE = ['by-agent', 'undergoes']

/** What the two are; undefined where nothing is exchanged, or the order may have other reasons. */
export function exchanged({ said, stated }: Pick<Sides, 'said' | 'stated'>, knowledge: Knowledge): Words | undefined {
  if ([said, stated].some(({ ids }) => ids.has(MUTUAL))) return undefined
  const pairs = inOrder(said.items, stated.items, knowledge)
  const sorted = pairs.map(({ at }) => at).sort((a, b) => a - b)
  const moved = pairs.filter(({ at }, index) => at !== sorted[index])
  const [one, other] = moved
  if (pairs.length < FEWEST || moved.length !== 2 || !one || !other) return undefined
  const apart = Math.abs(pairs.indexOf(one) - pairs.indexOf(other)) > 1
  if (
    !apart ||
    !areAlike(one, other) ||
    ![one, other].every(({ item }) => isThing(item)) ||
    !isGoverned(pairs, one, other)
  )
    return undefined
  if (isPassive(said, [one.item, other.item]) !== isPassive(stated, [one.partner, other.partner])) return undefined
  return { said: [one.item, other.item], stated: [one.partner, other.partner] }
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
function inOrder(said: readonly Item[], stated: readonly Item[], knowledge: Knowledge): Placed[] {
  const taken = new Set<number>()
  return said.flatMap((item) => {
    const at = stated.findIndex(
      (other, index) =>
        !taken.has(index) && isSame(relate(item, other, knowledge)) && isDenied(item) === isDenied(other),
    )
    const partner = stated[at]
    if (!partner) return []
    taken.add(at)
    return [{ item, partner, at }]
  })
}

function isSame({ kind, credit }: Pick<Link, 'kind' | 'credit'>): boolean {
  return kind === 'met' && credit >= SURE
}

const SURE = 0.9
const NOUN = /(?:er|or|tion)s?$/

function isThing({ kind }: Item): boolean {
  return kind === 'word' || kind === 'thing' || kind === 'name' || kind === 'place'
}

/** Two names, or two things. */
function areAlike(one: Placed, other: Placed): boolean {
  const isNamed = ({ item, partner }: Placed) => [item, partner].some(({ kind }) => kind === 'name' || kind === 'place')
  return one.item.kind === other.item.kind || (isNamed(one) && isNamed(other))
}

/** Something is told between them, and by no noun ("maker"). */
function isGoverned(pairs: readonly Placed[], one: Placed, other: Placed): boolean {
  const between = pairs.slice(pairs.indexOf(one) + 1, pairs.indexOf(other))
  const isTelling = ({ kind, words }: Item) =>
    kind === 'quality' || (kind === 'relation' && !words.some(({ text }) => NOUN.test(text)))
  return between.some(({ item }) => isTelling(item))
}
