/** Two things that are compared, each where the other stands: with the opposite word, both texts say the same. */
import type { Item, Itemised } from './items'
import type { Link } from './links'
import type { Sides } from './sides'

const THAN = 'than'

/** Where what is compared with begins: at "than". A Vietnamese word that compares ends with it ("nhiều … hơn"). */
export function thanIn({ marks, reading }: Itemised, by: Item): number | undefined {
  const than = marks.find((each) => each.ids.has(THAN) && each.first >= by.first)?.first
  return than ?? (reading.language === 'vi' && by.last > by.first ? by.last : undefined)
}

/** "English ones go faster than Vietnamese ones" for "Vietnamese ones go more slowly than English ones". */
export function isComparedBackwards({ kind, item, partner }: Link, { links, back, said, stated }: Sides): boolean {
  if (kind !== 'opposite' || !partner || item.kind !== 'quality') return false
  const [here, there] = [thanIn(said, item), thanIn(stated, partner)]
  if (here === undefined || there === undefined) return false
  return isFromBefore(links, here, there) && isFromBefore(back, there, here)
}

/** "Spent more on them than it got for others" for "got more for others than it spent on them": the same word, and the sides exchanged. */
export function comparedBackwards({ links, back, said, stated }: Sides): Link | undefined {
  return links.find(({ kind, item, partner }) => {
    if (kind !== 'met' || !partner || !COMPARING.some((id) => item.ids.has(id))) return false
    const [here, there] = [thanIn(said, item), thanIn(stated, partner)]
    return (
      here !== undefined && there !== undefined && areAllBefore(links, here, there) && areAllBefore(back, there, here)
    )
  })
}

const COMPARING = ['more', 'less']

/** All that is met behind "than" stands before it in the other text. */
function areAllBefore(links: readonly Link[], than: number, other: number): boolean {
  const met = links.filter(
    ({ item: { first, kind }, ...link }) => first > than && kind !== 'quality' && link.kind === 'met',
  )
  return met.length > 0 && met.every(({ partner }) => partner !== undefined && partner.last < other)
}

/** The first thing behind "than" stands before it in the other text. */
function isFromBefore(links: readonly Link[], than: number, other: number): boolean {
  const first = links.find(({ item: { first: at, kind } }) => at > than && kind !== 'quality')
  return first?.kind === 'met' && first.partner !== undefined && first.partner.last < other
}
