/** What keeps a sentence from being taken for what the statement says, though its words are met and nothing contradicts. */
import { type Item, type Itemised, isDenied } from './items'
import type { Link } from './links'
import { LIGHT } from './opposing'
import type { Sides } from './sides'

/** True where something that decides what a sentence says has nothing in the statement that answers to it. */
export function isDoubtful({ links, back, ranks, said, stated }: Sides): boolean {
  if (isOfOtherKind(said, stated)) return true
  if (isSubstituted(links, back)) return true
  if (ranks?.relation === 'agrees') return false
  return links.some(isLoose) || isDeniedAlone(links, back)
}

/** What is compared is not the same: older, and richer. */
function isOfOtherKind(said: Itemised, stated: Itemised): boolean {
  const [here = [], there = []] = [said, stated].map(({ ids }) => [...ids].filter((id) => KIND.test(id)))
  return here.length > 0 && there.length > 0 && !here.some((id) => there.includes(id))
}

const KIND = /^kind-/

/** Another word where the statement has one of its own, between the same: "barred men from working", "barred women from working". */
function isSubstituted(links: readonly Link[], back: readonly Link[]): boolean {
  const isFollowed = (all: readonly Link[]) => all.filter(({ kind }) => kind === 'met').length >= FOLLOWED * all.length
  if (!isFollowed(links) || !isFollowed(back)) return false
  const stated = back.map(({ item }) => item)
  return links.some((link, at) => {
    const [before, behind] = [links[at - 1], links[at + 1]]
    if (!isForeign(link) || before?.kind !== 'met' || (behind && behind.kind !== 'met')) return false
    const place = (before.partner ? stated.indexOf(before.partner) : -2) + 1
    const other = back[place]
    return other !== undefined && isForeign(other) && stated[place + 1] === behind?.partner
  })
}

/** A word that tells much, and that the other text knows nothing of. */
function isForeign({ kind, item, weight, credit }: Link): boolean {
  return (
    (kind === 'none' || credit <= LOOSE) && (item.kind === 'word' || item.kind === 'thing') && weight >= SUBSTANTIAL
  )
}

/** Share of the things of both that have to be met: who puts it in words of his own exchanges words all the time. */
const FOLLOWED = 0.7
const LOOSE = 0.3
const SUBSTANTIAL = 0.4

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
