/** Two things of a statement, each in the place of the other: "for freight, and will carry passengers" for "for passengers, … freight". */

import type { Knowledge } from '../relation/reading'
import { type Item, isDenied } from './items'
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
  const isPassive = ({ reading }: Sides['said']) =>
    reading.analysis.occurrences.some(({ ids }) => PASSIVE.some((id) => ids.has(id)))
  if (isPassive(said) !== isPassive(stated)) return undefined
  const pairs = inOrder(said.items, stated.items, knowledge)
  const sorted = pairs.map(({ at }) => at).sort((a, b) => a - b)
  const moved = pairs.filter(({ at }, index) => at !== sorted[index])
  const [one, other] = moved
  if (pairs.length < FEWEST || moved.length !== 2 || !one || !other) return undefined
  const apart = Math.abs(pairs.indexOf(one) - pairs.indexOf(other)) > 1
  if (
    !apart ||
    one.item.kind !== other.item.kind ||
    ![one, other].every(({ item }) => isThing(item)) ||
    !isGoverned(pairs, one, other)
  )
    return undefined
  return { said: [one.item, other.item], stated: [one.partner, other.partner] }
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

function isThing({ kind }: Item): boolean {
  return kind === 'word' || kind === 'thing' || kind === 'name' || kind === 'place'
}

/** Something is told between them. */
function isGoverned(pairs: readonly Placed[], one: Placed, other: Placed): boolean {
  const between = pairs.slice(pairs.indexOf(one) + 1, pairs.indexOf(other))
  return between.some(({ item: { kind } }) => kind === 'relation' || kind === 'quality')
}
