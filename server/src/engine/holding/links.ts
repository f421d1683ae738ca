/** What of one text answers to what of another, and how much of each is met. */

import { NEARNESS, relationOf } from '../relation/pairing'
import type { Knowledge, ReadWord } from '../relation/reading'
import type { WordRelation } from '../relation/senses'
import { isAscii } from '../retrieval/terms'
import { relateAmounts } from './amounts'
import { DENIED, NOTHING, OPPOSED, OPPOSITE, SAME } from './credits'
import { withDifferences } from './differences'
import { withEdges } from './edges'
import { atHome } from './home'
import type { Item, Itemised } from './items'
import { isWeekday } from './weekdays'

/** `clash`: another number of the same unit, or another name or place. */
export type LinkKind = 'met' | 'near' | 'opposite' | 'clash' | 'none'

export interface Link {
  readonly item: Item
  readonly partner?: Item
  readonly kind: LinkKind
  /** 0 to 1: how much of the item is there. */
  readonly credit: number
  readonly weight: number
  /** All of the other text that say the same. */
  readonly same: readonly Item[]
}

/** How much a word tells of which fact it is, by its key. */
export type Weigh = (item: Item) => number

const CREDIT: Readonly<Partial<Record<WordRelation, number>>> = {
  same: 1,
  synonym: 1,
  kin: 0.9,
  broader: 0.9,
  narrower: 0.8,
  akin: 0.5,
  sibling: 0.3,
  exclusive: 0.2,
}

/** Two texts with what of each answers to what of the other. */
export interface Linked {
  readonly links: readonly Link[]
  readonly back: readonly Link[]
}

export function linkBoth(said: Itemised, stated: Itemised, knowledge: Knowledge, weigh: Weigh): Linked {
  const back = linkUp(stated, said, knowledge, weigh)
  const own = withDifferences(linkUp(said, stated, knowledge, weigh), said, stated, knowledge)
  const links = withEdges(atHome(own, back, knowledge), back)
  return withReplaced({ links: withoutFalse(links, back), back: withoutFalse(withEdges(back, links), links) })
}

/** What has its like in the other text is nothing's opposite: "rising" beside "halve" where both halve. */
function withoutFalse(links: readonly Link[], back: readonly Link[]): Link[] {
  const isMutual = ({ item, partner }: Link) => links.some((link) => link.item === partner && link.partner === item)
  const met = new Set(back.flatMap((link) => (link.kind === 'met' && isMutual(link) ? [link.item] : [])))
  return links.map((link) =>
    link.kind === 'opposite' && link.partner && met.has(link.partner)
      ? { item: link.item, weight: link.weight, kind: 'none', credit: 0, same: link.same }
      : link,
  )
}

/** Names and years of which the other text knows nothing, where it has others of its own: half met, for they stand for each other. */
function withReplaced({ links, back }: Linked): Linked {
  const left = (all: readonly Link[], years: boolean) =>
    all.some(({ kind, item }) => kind === 'none' && NAMING.has(item.kind) && (item.kind === 'year') === years)
  const credited = (all: readonly Link[], others: readonly Link[]) =>
    all.map((link) =>
      link.kind === 'none' && NAMING.has(link.item.kind) && left(others, link.item.kind === 'year')
        ? { ...link, credit: REPLACED }
        : link,
    )
  return { links: credited(links, back), back: credited(back, links) }
}

const REPLACED = 0.5

export const NAMING: ReadonlySet<string> = new Set(['name', 'place', 'year'])

/** Each item of `from` with what answers to it in `to`. */
function linkUp(from: Itemised, to: Itemised, knowledge: Knowledge, weigh: Weigh): Link[] {
  return from.items.map((item) => ({ ...bestOf(item, to.items, knowledge), item, weight: weigh(item) }))
}

/** What of `partners` comes closest. */
export function bestOf(item: Item, partners: readonly Item[], knowledge: Knowledge): Omit<Link, 'item' | 'weight'> {
  let found: Pick<Link, 'kind' | 'credit' | 'partner'> = NOTHING
  const same: Item[] = []
  for (const partner of partners) {
    const link = relate(item, partner, knowledge)
    if (link.kind === 'met' && link.credit >= SURE) same.push(partner)
    const isCloser =
      link.credit === found.credit && link.credit > 0 && sharesWord(item, partner) && !sharesWord(item, found.partner)
    if (link.credit > found.credit || isCloser) found = { ...link, partner }
  }
  return { ...found, same }
}

const SURE = 0.9

/** Of two that say the same, the one that has a syllable of it is meant. */
export function sharesWord(item: Item, partner: Item | undefined): boolean {
  const syllables = ({ words }: Item) => words.flatMap(({ key }) => key.split(' '))
  const own = partner ? syllables(partner) : []
  return syllables(item).some((each) => own.includes(each))
}

/** "Lakes" are no part of "Lake City", and a city is not every city. */
function relateNamed(item: Item, partner: Item, knowledge: Knowledge): Pick<Link, 'kind' | 'credit'> {
  if (item.kind === 'relation' || partner.kind === 'relation') return NOTHING
  const named = relateWords(item.words, partner.words, knowledge)
  const isPart = [item, partner].some(({ kind, words }) => kind === 'place' && words.length > 1)
  return named.credit < NAMED || (isPart && !isNamed(item, partner)) ? NOTHING : named
}

function relate(item: Item, partner: Item, knowledge: Knowledge): Pick<Link, 'kind' | 'credit'> {
  if (item.range && partner.range) return relateAmounts(item, partner, knowledge)
  if (isCounted(item) || isCounted(partner)) return NOTHING
  if (isWeekday(item) || isWeekday(partner)) return isWeekday(item) && hasOwn(item, partner) ? SAME : NOTHING
  if (item.kind === 'place' && partner.kind === 'place') return relatePlaces(item, partner)
  if (item.kind === 'place' || partner.kind === 'place') return relateNamed(item, partner, knowledge)
  if (intersect(item.ids, partner.ids)) {
    const family = narrowness(item, partner)
    if (family.kind !== 'near') return family
    const words = relateWords(item.words, partner.words, knowledge)
    return words.credit > family.credit ? words : family
  }
  if (intersect(item.opposites, partner.ids) || intersect(partner.opposites, item.ids)) return OPPOSED
  return relateByWords(item, partner, knowledge)
}

function relateByWords(item: Item, partner: Item, knowledge: Knowledge): Pick<Link, 'kind' | 'credit'> {
  const link = relateWords(item.words, partner.words, knowledge)
  // "Took" and "not accept", "blocked" and "not allowed".
  const isTurned = item.denying !== partner.denying
  if (isTurned && link.kind === 'met') return DENIED
  if (isTurned && link.kind === 'opposite') return { kind: 'met', credit: WORDWISE }
  // What is known of a phrase goes before what is known of its words.
  return item.ids.size + partner.ids.size > 0 && link.kind !== 'opposite'
    ? { ...link, credit: Math.min(link.credit, WORDWISE) }
    : link
}

function isNamed(...items: readonly Item[]): boolean {
  return items.every(({ kind }) => kind === 'place' || kind === 'name')
}

const WORDWISE = 0.8
const NAMED = 0.95

/** Hanoi is in Vietnam, and is not Da Nang. */
function relatePlaces(item: Item, partner: Item): Pick<Link, 'kind' | 'credit'> {
  if (item.place === partner.place) return SAME
  return item.ids.has(partner.place) || partner.ids.has(item.place) ? { kind: 'near', credit: 0.6 } : NOTHING
}

function isCounted({ kind }: Item): boolean {
  return kind === 'number' || kind === 'year'
}

/** The more two items share of their families, the closer. */
function narrowness(item: Item, partner: Item): Pick<Link, 'kind' | 'credit'> {
  const opposed = intersect(item.opposites, partner.ids) || intersect(partner.opposites, item.ids)
  if (isLowest(item) !== isLowest(partner)) return OPPOSED
  const close = hasOwn(item, partner)
  if (opposed && !close) return OPPOSED
  return { kind: close ? 'met' : 'near', credit: close ? 1 : 0.5 }
}

/** "One of the cheapest", "one of the dearest": of the first of all, the one at the other end. */
function isLowest({ ids }: Item): boolean {
  return ids.has('least-of-all')
}

/** They are of one family that is no mere gathering of others. */
function hasOwn(item: Item, partner: Item): boolean {
  return [...item.ids].some((id) => !WIDE.has(id) && partner.ids.has(id))
}

const WIDE: ReadonlySet<string> = new Set(['change', 'month', 'weekday', 'unrepeatable'])

function relateWords(
  words: readonly ReadWord[],
  partners: readonly ReadWord[],
  { senses, book }: Knowledge,
): Pick<Link, 'kind' | 'credit'> {
  let best: Pick<Link, 'kind' | 'credit'> = NOTHING
  for (const word of words) {
    const akin = book.near(word.key)
    for (const partner of partners) {
      const relation = relationOf(word, partner, senses, akin)
      const made = linkOf(relation, word, partner, book)
      if (made.credit > best.credit) best = made
    }
  }
  return best
}

function linkOf(
  relation: WordRelation,
  word: ReadWord,
  partner: ReadWord,
  book: Knowledge['book'],
): Pick<Link, 'kind' | 'credit'> {
  if ((word.name || partner.name) && NEARNESS[relation] < NEARNESS.narrower) return NOTHING
  if (relation === 'opposite') return { kind: 'opposite', credit: 0.6 }
  const credit = CREDIT[relation] ?? 0
  if (isUndone(word.key, partner.key) || isUndone(partner.key, word.key)) return { kind: 'opposite', credit: OPPOSITE }
  if (credit < COMPOUND && isCompound(word, partner, book)) return { kind: 'met', credit: COMPOUND }
  if (credit === 0) return NOTHING
  return { kind: credit > 0.5 ? 'met' : 'near', credit }
}

const COMPOUND = 0.7

/** The shortest part that makes two words compounds of the same: "groundwater" and "water". */
const PART = 5

/** "Unroasted" for "roasted". */
function isUndone(long: string, short: string): boolean {
  return short.length >= PART - 1 && UNDOING.test(long) && long.replace(UNDOING, '') === short
}

/** Share of statements from which on a syllable stands in too many words to tell anything. */
const COMMON = 0.015

const UNDOING = /^(?:un|non|in|im|ir|il|dis)/

function isCompound({ key: a }: ReadWord, { key: b }: ReadWord, book: Knowledge['book']): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (!isAscii(a) || !isAscii(b)) return book.commonness(short) < COMMON && sharesSyllables(short, long)
  return short.length >= PART && (long.endsWith(short) || long.startsWith(short))
}

/** "Hộ" and "nông hộ", "cây cà phê" and "cà phê". */
function sharesSyllables(short: string, long: string): boolean {
  return ` ${long} `.includes(` ${short} `)
}

export function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const id of a) if (b.has(id)) return true
  return false
}

/** Share of the weight that is met, from 0 to 1. */
export function coverOf(links: readonly Link[]): number {
  const all = links.reduce((sum, { weight }) => sum + weight, 0)
  return all === 0 ? 0 : links.reduce((sum, { weight, credit }) => sum + weight * credit, 0) / all
}
