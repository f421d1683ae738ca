/** What keeps a sentence from being taken for what the statement says, though its words are met and nothing contradicts. */
import { isComparing, isOfNumber, thanIn } from './compared'
import { type Item, type Itemised, isDenied } from './items'
import type { Link } from './links'
import { LIGHT } from './opposing'
import { isTaken, parityOf, turnsIn } from './parity'
import { doersIn } from './replaced'
import type { Sides } from './sides'

/** True where something that decides what a sentence says has nothing in the statement that answers to it. */
export function isDoubtful(sides: Sides): boolean {
  const { links, back, ranks, said, stated } = sides
  if (isOfOtherKind(said, stated) || links.some(isBeyond) || isComparedAlone(links, said)) return true
  if (isSubstituted(links, back) || isOfOtherDoer(links, back)) return true
  if (ranks?.relation === 'agrees') return false
  return (
    isDirected(sides) ||
    isHindered(sides) ||
    isDeniedAlone(sides) ||
    isTurnedUnclearly(sides) ||
    isByOther(sides) ||
    isOfOtherDeed(sides)
  )
}

/** The one denies or undoes what the other tells in words of which it knows nothing. */
function isTurnedUnclearly(sides: Sides): boolean {
  const { parity, here, there, opposed } = parityOf(sides)
  return (parity === 'unclear' || parity === 'unknown') && (here.length + there.length + opposed.length) % 2 === 1
}

/** Another number than the statement's, which sets it a bound. */
function isBeyond({ kind, item, partner }: Link): boolean {
  return kind === 'near' && item.kind === 'number' && partner?.kind === 'number'
}

/** "More than the others did", where the statement compares nothing. */
function isComparedAlone(links: readonly Link[], said: Itemised): boolean {
  return links.some(({ item, kind }) => {
    const than = kind === 'none' && isComparing(item) && !isOfNumber(item, said.items) ? thanIn(said, item) : undefined
    const behind = than === undefined ? undefined : said.items.find(({ first }) => first > than)
    const isMet = links.some((link) => link.item === behind && link.kind === 'met')
    return behind !== undefined && behind.clause === item.clause && (behind.kind !== 'relation' || isMet)
  })
}

/** What is compared is not the same: older, and richer. */
function isOfOtherKind(said: Itemised, stated: Itemised): boolean {
  const [here = [], there = []] = [said, stated].map(({ ids }) => [...ids].filter((id) => KIND.test(id)))
  return here.length > 0 && there.length > 0 && !here.some((id) => there.includes(id))
}

const KIND = /^kind-/

/** Another word where the statement has one of its own, between the same: "barred men from working", "barred women from working". */
function isSubstituted(links: readonly Link[], back: readonly Link[]): boolean {
  const isFollowed = (all: readonly Link[]) => {
    const told = all.filter(({ item }) => !ROUND.has(item.kind))
    return told.filter(({ kind }) => kind === 'met').length >= FOLLOWED * told.length
  }
  if (!isFollowed(links) || !isFollowed(back)) return false
  const stated = back.map(({ item }) => item)
  return links.some((link, at) => {
    const before = links[at - 1]
    if (!isForeign(link, links) || before?.kind !== 'met' || !before.partner) return false
    const behind = links[endOfForeign(links, at)]
    const place = stated.indexOf(before.partner) + 1
    const end = endOfForeign(back, place)
    return end > place && (behind ? behind.kind === 'met' : true) && stated[end] === behind?.partner
  })
}

/** Behind the foreign words that begin here. */
function endOfForeign(links: readonly Link[], from: number): number {
  const length = links.slice(from).findIndex((link) => !isForeign(link, links))
  return length < 0 ? links.length : from + length
}

/** A word that tells much, and that the other text knows nothing of. */
function isForeign(link: Link, links: readonly Link[]): boolean {
  const { kind, item, weight, credit } = link
  return (
    (kind === 'none' || credit <= LOOSE || isTaken(link, links)) &&
    (item.kind === 'word' || item.kind === 'thing') &&
    weight >= SUBSTANTIAL
  )
}

/** How much, when, and how often: it may be left out. */
const ROUND: ReadonlySet<string> = new Set(['year', 'number', 'quality'])

/** Share of the things of both that have to be met: who puts it in words of his own exchanges words all the time. */
const FOLLOWED = 0.7
const LOOSE = 0.3
const SUBSTANTIAL = 0.4

/** "FIFA scrapped its cap" for "FIFA capped the fees, but a court stopped it": what is told of the one is told of the other. */
function isOfOtherDoer(links: readonly Link[], back: readonly Link[]): boolean {
  const doerIn = (all: readonly Link[], { clause, first }: Item) =>
    all.find(({ item }) => item.clause === clause && item.last < first && DOING.has(item.kind))
  return links.some(({ kind, item, partner }) => {
    if (kind !== 'met' || item.kind !== 'relation' || !partner) return false
    const [here, there] = [doerIn(links, item), doerIn(back, partner)]
    const isElsewhere = here?.kind === 'met' && here.partner !== undefined && here.partner.clause !== partner.clause
    return isElsewhere && there?.kind === 'none' && there.item.clause === partner.clause
  })
}

const DOING: ReadonlySet<string> = new Set(['name', 'place', 'word', 'thing'])

/** Which way something goes, with nothing that answers to it; what turns it may be answered by what turns the other. */
function isDirected(sides: Sides): boolean {
  const loose = sides.links.filter(
    ({ kind, item }) => kind === 'none' && item.kind === 'relation' && DIRECTED.some((id) => item.ids.has(id)),
  )
  if (loose.length === 0) return false
  const { parity, here } = parityOf(sides)
  return parity !== 'even' || !loose.every(({ item }) => here.some((turn) => turn.item === item))
}

/** What the statement tells does not come about, and the sentence says nothing of what keeps it from it. What turns is counted elsewhere. */
function isHindered({ back, stated }: Sides): boolean {
  const hindering = back.filter(
    ({ kind, item }) =>
      (kind === 'none' || kind === 'near') && item.kind === 'relation' && HINDERING.some((id) => item.ids.has(id)),
  )
  const turns = hindering.length > 0 ? turnsIn(stated) : []
  return hindering.some(({ item }) => !turns.some(({ tokens }) => item.tokens.some((at) => tokens.includes(at))))
}

const HINDERING = ['hinder', 'unable', 'excluded', 'oppose', 'end']

const DIRECTED = [
  'rise',
  'fall',
  'hinder',
  'prevent',
  'lose',
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
  'oppose',
  'export',
  'import',
]

/** A denial in the sentence alone, over something that the statement does not tell, and does not undo in its own way. */
function isDeniedAlone(sides: Sides): boolean {
  const { links, back } = sides
  const isUnder = ({ item }: { readonly item: Item }) => isDenied(item, true)
  const isAlone = links.some((link) => isUnder(link) && link.kind === 'none' && link.weight >= LIGHT)
  if (!isAlone || back.some(isUnder)) return false
  const { parity, there } = parityOf(sides)
  return parity !== 'even' || there.length === 0
}

/** "By hand" for "by machines": of who or what does it the statement knows nothing. */
function isByOther({ said, links }: Sides): boolean {
  const doers = doersIn(said)
  return links.some(({ item, kind }) => kind === 'none' && doers.includes(item))
}

/** "They sold it their boats" for "they sued it over the cables": what is done, and with what, is told of by neither of the other. */
function isOfOtherDeed({ links, back }: Sides): boolean {
  const own = (all: readonly Link[], kinds: ReadonlySet<string>) =>
    all
      .filter(({ kind, credit, item }) => (kind === 'none' || credit <= HALF) && kinds.has(item.kind))
      .reduce((sum, { weight }) => sum + weight, 0)
  return own(links, DEEDS) > 0 && own(links, THINGS) >= OTHER.said && own(back, ALL) >= OTHER.stated
}

const HALF = 0.5
const DEEDS: ReadonlySet<string> = new Set(['relation'])
const THINGS: ReadonlySet<string> = new Set(['word', 'thing', 'name'])
const ALL: ReadonlySet<string> = new Set([...DEEDS, ...THINGS])
/** What of the sentence and of the statement has nothing like it in the other, in weight. */
const OTHER = { said: 0.6, stated: 1.3 } as const
