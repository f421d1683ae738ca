/** Two things that are compared, each where the other stands: with the opposite word, both texts say the same. */
import type { Item, Itemised } from './items'
import type { Link } from './links'
import type { Sides } from './sides'

const THAN = 'than'

/** Where what is compared with begins: behind "than", or behind the Vietnamese word that compares. */
export function thanIn({ marks, reading }: Itemised, by: Item): number | undefined {
  const than = marks.find((each) => each.ids.has(THAN) && each.first >= by.first)?.first
  return than ?? (reading.language === 'vi' ? by.last : undefined)
}

/** "English ones go faster than Vietnamese ones" for "Vietnamese ones go more slowly than English ones". */
export function isComparedBackwards({ kind, item, partner }: Link, { links, back, said, stated }: Sides): boolean {
  if (kind !== 'opposite' || !partner || item.kind !== 'quality') return false
  const [here, there] = [thanIn(said, item), thanIn(stated, partner)]
  if (here === undefined || there === undefined) return false
  return isFromBefore(links, here, there) && isFromBefore(back, there, here)
}

/** The first thing behind "than" stands before it in the other text. */
function isFromBefore(links: readonly Link[], than: number, other: number): boolean {
  const first = links.find(({ item: { first: at, kind } }) => at > than && kind !== 'quality')
  return first?.kind === 'met' && first.partner !== undefined && first.partner.last < other
}
