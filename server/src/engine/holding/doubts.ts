/** What keeps a sentence from being taken for what the statement says, though its words are met and nothing contradicts. */
import { type Item, isDenied } from './items'
import type { Link } from './links'
import type { Sides } from './sides'

/** True where something that decides what a sentence says has nothing in the statement that answers to it. */
export function isDoubtful({ links, back, ranks }: Sides): boolean {
  if (ranks?.relation === 'agrees') return false
  return links.some(isLoose) || isDeniedAlone(links, back)
}

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
  return links.some((link) => isUnder(link) && link.kind === 'none') && !back.some(isUnder)
}
