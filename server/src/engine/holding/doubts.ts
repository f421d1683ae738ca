/** What keeps a sentence from being taken for what the statement says, though its words are met and nothing contradicts. */
import { type Item, type Itemised, isDenied } from './items'
import type { Link } from './links'
import { LIGHT } from './opposing'
import type { Sides } from './sides'

/** True where something that decides what a sentence says has nothing in the statement that answers to it. */
export function isDoubtful({ links, back, ranks, said, stated }: Sides): boolean {
  if (isOfOtherKind(said, stated)) return true
  if (ranks?.relation === 'agrees') return false
  return links.some(isLoose) || isDeniedAlone(links, back)
}

/** What is compared is not the same: older, and richer. */
function isOfOtherKind(said: Itemised, stated: Itemised): boolean {
  const [here = [], there = []] = [said, stated].map(({ ids }) => [...ids].filter((id) => KIND.test(id)))
  return here.length > 0 && there.length > 0 && !here.some((id) => there.includes(id))
}

const KIND = /^kind-/

/** Which way something goes, with nothing that answers to it. */
function isLoose({ kind, item }: Link): boolean {
  return kind === 'none' && item.kind === 'relation' && DIRECTED.some((id) => item.ids.has(id))
}

const DIRECTED = [
  'rise',
  'fall',
  'ban',
  'refuse',
  'overturn',
  'uphold',
  'unable',
  'excluded',
  'win',
  'defeated',
  'own',
  'rent',
]

/** A denial in the sentence alone, over something that the statement does not tell. */
function isDeniedAlone(links: readonly Link[], back: readonly Link[]): boolean {
  const isUnder = ({ item }: { readonly item: Item }) => isDenied(item, true)
  return links.some((link) => isUnder(link) && link.kind === 'none' && link.weight >= LIGHT) && !back.some(isUnder)
}
