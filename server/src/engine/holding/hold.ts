/**
 * A sentence held against the statement of a fact that has no frame: is it about the fact, and does it say what the fact says?
 * By rules alone, each with the words that it goes by; what they cannot tell is left to the measured likeness of the words.
 */

import type { Occurrence } from '../match/analyse'
import { raisedAbove, strengthConcepts } from '../match/strength'
import type { Piece } from '../match/wording'
import type { Strength } from '../model'
import { otherAgent } from '../relation/agents'
import { pairUp } from '../relation/pairing'
import type { Knowledge } from '../relation/reading'
import { type Item, type Itemised, isDenied } from './items'
import { coverOf, intersect, type Link, type Linked, linkBoth, NAMING, OPPOSITE, type Weigh } from './links'
import { type Named, namesIn } from './names'
import { type Rank, type RankRelation, rankIn, relateRanks } from './ranks'

/** What the sentence is to the statement, and the words of both that decide. */
export interface Held {
  readonly relation: 'supported' | 'contradicted' | 'overstated'
  readonly cause: 'agrees' | 'denies' | 'opposite' | 'replaced' | 'strength'
  readonly said: readonly Piece[]
  readonly stated: readonly Piece[]
  /** 0 to 1: how well each of the two is covered by the other. */
  readonly cover: number
  readonly links: readonly Link[]
}

/** Both texts with what of each answers to the other. */
interface Sides extends Linked {
  readonly said: Itemised
  readonly stated: Itemised
  readonly strength: Strength
  readonly ranks: Ranks | undefined
}

/** The ranks that both texts speak of. */
interface Ranks {
  readonly said: Rank
  readonly stated: Rank
  readonly relation: RankRelation
}

/** Shares of the sentence and of the statement that have to be met, and of both together. */
const LEAST = { said: 0.58, stated: 0.34, both: 1.15 } as const

/** How much of a statement has to be there that ranks things, where the sentence ranks nothing. */
const LEAST_UNRANKED = 0.6

export function hold(
  said: Itemised,
  stated: Itemised,
  { strength, knowledge, weigh }: { readonly strength: Strength; readonly knowledge: Knowledge; readonly weigh: Weigh },
  debug?: (...all: unknown[]) => void,
): Held | undefined {
  const [rank, other] = [rankIn(said), rankIn(stated)]
  const ranks = rank && other ? { said: rank, stated: other, relation: relateRanks(rank, other) } : undefined
  const { links, back } = withRanks(linkBoth(said, stated, knowledge, weigh), ranks)
  const here = coverOf(links)
  const there = here < WHOLE ? coverOf(back) : Math.max(coverOf(back), PART * coverOf(ofPart(back)))
  debug?.(here, there, ranks?.relation, links, back)
  if (here < LEAST.said || there < LEAST.stated || here + there < LEAST.both) return undefined
  if (other && !rank && there < LEAST_UNRANKED) return undefined
  const made = judge({ said, stated, links, back, strength, ranks }, knowledge)
  return made && { ...made, cover: Math.min(1, (here + there) / 2), links }
}

/** A sentence of which so much is met may be about a part of the statement; how much that counts. */
const WHOLE = 0.72
const PART = 0.9

/** Fewer things make no statement of their own. */
const FEWEST = 3

/** What stands in the clauses of the statement of which most is met. */
function ofPart(back: readonly Link[]): readonly Link[] {
  const clauses = new Set(back.map(({ item }) => item.clause))
  const met = new Set([...clauses].filter((each) => coverOf(back.filter(({ item }) => item.clause === each)) >= 0.5))
  const part = back.filter(({ item }) => met.has(item.clause))
  return part.length < FEWEST ? back : part
}

/** Where both ranks bear on each other, the words for them are met, whatever they are. */
function withRanks({ links, back }: Linked, ranks: Ranks | undefined): Linked {
  if (!ranks || ranks.relation === 'unclear') return { links, back }
  const met = (all: readonly Link[], by: Item): Link[] =>
    all.map((link) => (link.item === by || isOfRank(link.item) ? { ...link, kind: 'met', credit: 1 } : link))
  return { links: met(links, ranks.said.by), back: met(back, ranks.stated.by) }
}

function isOfRank({ ids }: Item): boolean {
  return RANKING.some((id) => ids.has(id))
}

const RANKING = ['first-of-all', 'second-of-all', 'one-of-several', 'as-much']

type Made = Pick<Held, 'relation' | 'cause' | 'said' | 'stated'>

function judge(sides: Sides, knowledge: Knowledge): Made | undefined {
  const ranked = byRank(sides)
  if (ranked !== 'none') return ranked
  const other = replaced(sides)
  if (other === 'elsewhere') return undefined
  const undone = asUndone(sides)
  if (undone) return undone
  const against = sides.ranks?.relation === 'agrees' ? undefined : opposing(sides)
  if (against)
    return { relation: 'contradicted', cause: against.kind === 'opposite' ? 'opposite' : 'denies', ...wordsOf(against) }
  if (other) return { relation: 'contradicted', cause: 'replaced', ...other }
  const doer = doerReplaced(sides)
  if (doer) return isOfOne(sides) ? { relation: 'contradicted', cause: 'replaced', ...doer } : undefined
  const number = sides.links.find(({ kind }) => kind === 'clash')
  if (number) return { relation: 'contradicted', cause: 'replaced', ...wordsOf(number) }
  const swapped = bySwap(sides, knowledge)
  if (swapped) return swapped === 'unsure' ? undefined : swapped
  return exceeding(sides) ?? { relation: 'supported', cause: 'agrees', said: met(sides), stated: [] }
}

/** "Ca Mau sued Kien Giang" has the words of "Kien Giang sued Ca Mau". Of names alone it is plain who is who. */
function bySwap({ said, stated, ranks }: Sides, knowledge: Knowledge): Made | 'unsure' | undefined {
  const [sentence, statement] = [said.reading, stated.reading]
  const other = ranks ? undefined : otherAgent({ sentence, statement, pairs: pairUp(sentence, statement, knowledge) })
  if (!other?.said.name || !other.stated.name) return undefined
  return other.sure
    ? { relation: 'contradicted', cause: 'replaced', said: [other.said], stated: [other.stated] }
    : 'unsure'
}

function wordsOf({ item, partner }: Link): Pick<Made, 'said' | 'stated'> {
  return { said: [item], stated: partner ? [partner] : [] }
}

function met({ links }: Sides): Item[] {
  return links.filter(({ kind }) => kind === 'met').map(({ item }) => item)
}

function byRank(sides: Sides): Made | undefined | 'none' {
  const { ranks } = sides
  if (!ranks) return 'none'
  const { said, stated, relation } = ranks
  if (relation === 'unclear') return said.place === 0 ? 'none' : undefined
  const words = { said: wordsOfRank(said), stated: wordsOfRank(stated) }
  if (relation === 'agrees') return 'none'
  if (relation === 'exceeds') return { relation: 'overstated', cause: 'strength', ...words }
  return { relation: 'contradicted', cause: 'replaced', ...words }
}

function wordsOfRank({ of, by }: Rank): Item[] {
  return [...(of?.items ?? []), by].sort((a, b) => a.first - b.first)
}

const CHANGE = 'change'
const UNAFFECTED = 'unaffected'
const PROHIBITION = ['ban', 'allow']

/** The link by which sentence and statement part; undefined where they say the same. */
function opposing({ links, said, stated }: Sides): Link | undefined {
  // Where both speak of what is banned or allowed, that is held against each other by itself.
  const bothRule = [said, stated].every(({ ids }) => PROHIBITION.some((id) => ids.has(id)))
  const turned = ({ item, partner }: Link) =>
    partner !== undefined && isDenied(item, !bothRule) !== isDenied(partner, !bothRule)
  const telling = links.filter(({ item, partner }) => partner && isTelling(item) && isTelling(partner))
  const heads = headsOf(telling)
  const opposed = telling.filter((link) => link.kind === 'opposite' && !turned(link))
  const denied = telling.filter((link) => link.kind === 'met' && turned(link) && heads.has(link))
  const isChanged = stated.items.some((item) => item.ids.has(CHANGE) && !isDenied(item))
  const untouched = links.filter(({ item, kind }) => item.ids.has(UNAFFECTED) && kind !== 'met' && isChanged)
  const [plain] = [...untouched, ...opposed.filter(isPlain), ...denied.filter(isPlainlyDenied)]
  if (plain) return plain
  const agreeing = telling.filter(
    (link) => link.item.kind === 'relation' && (link.kind === 'met') !== turned(link) && link.kind !== 'near',
  )
  const against = [...opposed, ...denied]
  return against.length > agreeing.length ? against[0] : undefined
}

/** By words of families, or by the same word undone: not only by what two words may mean. */
function isPlain({ credit }: Link): boolean {
  return credit >= OPPOSITE
}

/** Of the links under one denial the first: what stands further behind is not what is denied. */
function headsOf(links: readonly Link[]): ReadonlySet<Link> {
  const seen = new Set<string>()
  return new Set(
    links.filter(({ item, partner }) => {
      const over = `${[...item.negators, 'b', ...item.bans].join()}/${[...(partner?.negators ?? []), 'b', ...(partner?.bans ?? [])].join()}`
      return !seen.has(over) && seen.add(over)
    }),
  )
}

function isTelling({ kind }: Item): boolean {
  return kind === 'relation' || kind === 'word' || kind === 'quality'
}

/** In the general lexicon: "by", "do". */
const DOER = 'by-agent'
const DOING = 'doer'

/** Who does it by the sentence, where that is none of those who do it by the statement. */
function doerReplaced({ said, stated, links }: Sides): Pick<Made, 'said' | 'stated'> | undefined {
  const [here, there] = [doersIn(said), doersIn(stated)]
  const isMet = links.some(
    ({ item, partner, kind }) =>
      kind !== 'none' && here.includes(item) && partner !== undefined && there.includes(partner),
  )
  return here.length === 0 || there.length === 0 || isMet ? undefined : { said: here, stated: there }
}

/** What stands behind "by", up to the next thing that is told. */
function doersIn({ items, reading }: Itemised): Item[] {
  const mark = items.find(({ ids }) => ids.has(DOING)) ?? reading.analysis.occurrences.find(({ ids }) => ids.has(DOER))
  if (!mark) return []
  const behind = items.filter(({ first, clause }) => first > mark.last && clause === mark.clause)
  const end = behind.findIndex(({ kind }) => kind === 'relation')
  return (end < 0 ? behind : behind.slice(0, end)).filter(({ kind }) => kind === 'word' || kind === 'thing')
}

/** What has but one doer: most of it, or the first of its kind. */
function isOfOne({ said, stated }: Sides): boolean {
  return (said.ids.has(MOSTLY) && stated.ids.has(MOSTLY)) || stated.ids.has(UNREPEATABLE)
}

const MOSTLY = 'mostly'
const UNREPEATABLE = 'unrepeatable'

/** A relation, or what stands right behind the negator: "not scarce". */
function isPlainlyDenied({ item, partner }: Link): boolean {
  const isClose = ({ negators, first }: Item) => negators.some((at) => first - at <= CLOSE)
  return item.kind === 'relation' || isClose(item) || (partner !== undefined && isClose(partner))
}

const CLOSE = 2

/** Another name or year in the place of the statement's. */
function replaced(sides: Sides): Pick<Made, 'said' | 'stated'> | 'elsewhere' | undefined {
  const strange = strangers(sides.links)
  if (strange.length === 0) return undefined
  const left = sides.back.filter(({ kind, item }) => kind === 'none' && NAMING.has(item.kind)).map(({ item }) => item)
  const unique = sides.stated.ids.has(UNREPEATABLE) || sides.stated.ids.has('first-of-all')
  const [one] = strange
  const partner =
    left.find(({ kind }) => kind === one?.kind) ?? left.find(({ kind }) => kind !== 'year' && one?.kind !== 'year')
  if (!unique || !one || !partner) return 'elsewhere'
  return {
    said: strange.filter(({ kind }) => kind === one.kind),
    stated: left.filter(({ kind }) => kind === partner.kind),
  }
}

/** Names, years and numbers of which the statement knows nothing. */
function strangers(links: readonly Link[]): Item[] {
  const unmet = new Set(
    links
      .filter(({ kind, item }) => kind === 'none' && (NAMING.has(item.kind) || item.kind === 'number'))
      .map(({ item }) => item),
  )
  const partly = namesIn(links.map(({ item }) => item)).filter(({ items }) => items.some((item) => !unmet.has(item)))
  const known = new Set(partly.flatMap(({ items }: Named) => items))
  return [...unmet].filter((item) => !known.has(item))
}

/** "Will not be able to prove" for "may find it hard to prove", "has replaced" for "is looking for ways to replace". */
function asUndone({ links, said, strength }: Sides): Made | undefined {
  const outdone = links.find(
    ({ item, partner }) =>
      item.kind === 'relation' &&
      partner &&
      intersect(item.outdoes, partner.ids) &&
      !intersect(partner.outdoes, item.outdoes),
  )
  if (outdone) return { relation: 'overstated', cause: 'strength', ...wordsOf(outdone) }
  const undone = links.find(({ item, partner }) => isDenied(item) && partner?.soft && !isDenied(partner))
  if (undone) return { relation: 'overstated', cause: 'strength', ...wordsOf(undone) }
  if (strength !== 'open' || said.ids.has(SEEKING) || OPEN.some((id) => said.reading.logic.has(id))) return undefined
  const done = links.find(({ item, partner, kind }) => kind === 'met' && item.kind === 'relation' && partner?.soft)
  return done && { relation: 'overstated', cause: 'strength', ...wordsOf(done) }
}

const SEEKING = 'seek'
const OPEN = ['may', 'open-question']

/** It says more than the statement: as certain, of all. */
function exceeding({ said, stated, strength, ranks }: Sides): Made | undefined {
  const raised = raisedAbove(strength, said.reading.logic, stated.reading.logic).filter(
    (id) => !ranks || !OF_RANK.has(id),
  )
  const over = said.reading.analysis.occurrences.find(
    (each) => !each.negated && raised.some((id) => each.ids.has(id)) && !isOfAmount(each, said),
  )
  const degree = stated.reading.analysis.occurrences.find(({ ids }) =>
    strengthConcepts(strength).some((id) => ids.has(id)),
  )
  return over && { relation: 'overstated', cause: 'strength', said: [over], stated: degree ? [degree] : [] }
}

/** "Only a few years later", "just 40": what is small, and excludes nothing. */
function isOfAmount({ ids, last }: Occurrence, { items }: Itemised): boolean {
  const isAmount = (item: Item) => item.range !== undefined || AMOUNTS.some((id) => item.ids.has(id))
  return ids.has(ONLY) && items.some((item) => isAmount(item) && item.first > last && item.first - last <= AMOUNT_REACH)
}

const ONLY = 'only'
/** What these say is told by the ranks, where both texts have some. */
const OF_RANK: ReadonlySet<string> = new Set([ONLY, 'foremost'])
const AMOUNTS = ['few', 'less']
const AMOUNT_REACH = 2
