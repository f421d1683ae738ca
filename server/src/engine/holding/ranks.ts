/**
 * Who comes first, second, is one of several, or is above whom: "only Brazil grows more than Vietnam" and "Vietnam is second
 * to Brazil" say the same, and "Vietnam is one of the largest" less than "the largest".
 */

import { LOGIC } from '../match/logic'
import { isComparing, isOfNumber, MARK_REACH, thanIn } from './compared'
import { type Item, type Itemised, isDenied } from './items'
import { isSameName, type Named, namesIn } from './names'

/** What a text says of the order of things; `place` 0 where it only compares two. */
export interface Rank {
  readonly place: 0 | 1 | 2 | 'among'
  /** The place is at the lower end: "fewest", "the least". */
  readonly low: boolean
  /** Who has the place; for a comparison, who is above. Undefined where it is no name. */
  readonly of: Named | undefined
  /** Who is right above the second, or below the one who is above. */
  readonly other: Named | undefined
  /** The words that say so. */
  readonly by: Item
  readonly denied: boolean
}

export type RankRelation = 'agrees' | 'denies' | 'exceeds' | 'unclear'

const FIRST = 'first-of-all'
const LEAST = 'least-of-all'
/** "The first country to": nobody before it. */
const EARLIEST = 'first-in-time'
const SECOND = 'second-of-all'
const AMONG = 'one-of-several'
const ONLY = 'only'

export function rankIn(text: Itemised): Rank | undefined {
  const { items } = text
  const names = withOwners(namesIn(items), text)
  const by = (id: string) => items.find((item) => item.ids.has(id) && !isCompared(item, text) && !isOwn(item, text))
  const [among, second, first] = [by(AMONG), by(SECOND), by(LEAST) ?? by(FIRST)]
  const excluding = exclusionIn(text, names)
  if (excluding) return excluding
  const compared = comparisonIn(text, names)
  if (compared && isLed(compared, text)) return { ...compared, place: 2, of: compared.other, other: compared.of }
  const earliest = items.find((item) => item.ids.has(EARLIEST) && !isOfNumber(item, items))
  if (earliest) return { ...placed(1, earliest, names, text), by: earliest }
  if (among) return placed('among', among, names, text)
  if (second) return { ...placed(2, second, names, text), other: names.find((name) => name.first > second.last) }
  if (first) return placed(1, first, names, text)
  return compared
}

/** "More than the poorest did": it is what is compared with. */
function isCompared({ first, kind }: Item, { marks, items }: Itemised): boolean {
  const than = marks.findLast((mark) => mark.ids.has('than') && mark.last < first && first - mark.last <= MARK_REACH)
  return kind === 'quality' && than !== undefined && items.some((item) => item.last <= than.last && isComparing(item))
}

/** "Its oldest plant": the first among its own, as another one has one, too. */
export function isOwn({ first, last }: Item, { reading: { analysis, language } }: Itemised): boolean {
  return analysis.occurrences.some(
    (each) => each.ids.has(POSSESSOR) && (language === 'vi' ? each.first - last === 1 : each.last === first - 1),
  )
}

const POSSESSOR = 'possessor'

/** "The City of Vienna" is one name. */
function withOwners(names: readonly Named[], { reading: { analysis } }: Itemised): Named[] {
  const isOwned = (before: Named | undefined, { first }: Named) =>
    before !== undefined &&
    analysis.occurrences.some(
      (each) => each.first === before.last + 1 && each.last === first - 1 && OWNERS.some((id) => each.ids.has(id)),
    )
  const joined: Named[] = []
  for (const name of names) {
    const before = joined.at(-1)
    const isOne = before !== undefined && isOwned(before, name)
    if (isOne) joined.pop()
    joined.push(isOne ? withOwner(before, name) : name)
  }
  return joined
}

function withOwner(name: Named, owner: Named): Named {
  const keys = new Set([...name.keys, ...owner.keys])
  return { ...name, items: [...name.items, ...owner.items], keys, last: owner.last }
}

/** "Only Brazil grows more than Vietnam"; "more than all of England alone" leads nothing. */
function isLed({ of }: Rank, { reading }: Itemised): boolean {
  return reading.analysis.occurrences.some(({ ids, first }) => ids.has(ONLY) && of !== undefined && first < of.first)
}

const AS_MUCH = 'as-much'
const NONE_OTHER = 'none-other'
/** "No … is bigger than". */
const FOREMOST = 'foremost'

/** "No other country grows as much as Vietnam": a denial at the head, and the one behind the words of comparison comes first. */
function exclusionIn(text: Itemised, names: readonly Named[]): Rank | undefined {
  const { items, reading } = text
  const isNone =
    items.some(({ ids, first }) => first === 0 && ids.has(NONE_OTHER)) ||
    reading.analysis.occurrences.some(({ ids, first }) => first === 0 && (ids.has(LOGIC.not) || ids.has(FOREMOST)))
  const by = items.find(({ ids }) => ids.has(AS_MUCH) || EXCLUDED.some((id) => ids.has(id)))
  const than = by && thanIn(text, by)
  const of = by && (than === undefined ? lastBehind(by, names) : names.find((name) => name.first > than))
  if (!isNone || !by) return undefined
  const named = of ? { ...of, denied: false } : undefined
  return { place: 1, low: DOWNWARD.some((id) => by.ids.has(id)), of: named, other: undefined, by, denied: false }
}

/** "As the Serum Institute of India": the first part of the last name. */
function lastBehind({ first }: Item, names: readonly Named[]): Named | undefined {
  const [last, before] = names.filter((name) => name.last > first).reverse()
  return last && before && last.first - before.last <= MARK_REACH ? before : last
}

/** The name before the words of rank that is not denied; else the one that "is" leads to. */
function placed(place: 1 | 2 | 'among', by: Item, names: readonly Named[], text: Itemised): Rank {
  const all = names.filter((name) => name.first < headOf(by, text) && !isBehind(name, DOERS, text))
  const free = all.filter((name) => !isBehind(name, OWNERS, text))
  const before = free.length > 0 ? free : all
  const named = names.find((name) => name.first > by.last && isBehind(name, COPULA, text))
  const apart = before.filter((name) => !isOpeningPhrase(name, text))
  const of = [...apart, ...before].find(({ denied }) => !denied) ?? before[0] ?? named
  return { place, low: isLow(by, text), of, other: undefined, by, denied: isDenied(by) }
}

/** "Kills more Mexicans than any other": it begins with "more". */
function headOf({ first, ids }: Item, { items }: Itemised): number {
  const more = ids.has(FIRST) && items.findLast((item) => item.first < first && COMPARED.some((id) => item.ids.has(id)))
  return more ? more.first : first
}

/** "Fewest"; "one of the smallest"; "fewer than any other". */
function isLow({ ids, first }: Item, { items }: Itemised): boolean {
  const ranked = ids.has(AMONG) ? items.find((item) => item.first > first && item.ids.has(FIRST)) : undefined
  if (ids.has(LEAST) || ranked?.ids.has(LEAST)) return true
  const before = items.findLast((item) => item.first < first && [...UPWARD, ...DOWNWARD].some((id) => item.ids.has(id)))
  return (
    ids.has(FIRST) &&
    before !== undefined &&
    DOWNWARD.some((id) => before.ids.has(id)) &&
    !UPWARD.some((id) => before.ids.has(id))
  )
}

/** In the general lexicon: "by", "of". */
const DOERS = ['by-agent']
const OWNERS = ['genitive']
const COPULA = ['copula']

/** "Opened by Swiss nuns": who does it, or whose it is, is not what is ranked. "The largest buyer is the Union": it is what it is. */
function isBehind({ first }: Named, marks: readonly string[], { reading }: Itemised): boolean {
  return reading.analysis.occurrences.some(
    ({ ids, last }) => last < first && first - last <= MARK_REACH && marks.some((id) => ids.has(id)),
  )
}

/** "Within the Union, Latvia …": where it is ranked, with a comma behind. */
function isOpeningPhrase({ first, last }: Named, { reading: { analysis } }: Itemised): boolean {
  return first > 0 && analysis.text[analysis.tokens[last]?.end ?? 0] === ','
}

/** What compares, and which way. */
const UPWARD = ['more', 'rise']
/** "No car sold better than …" */
const BETTER = [...UPWARD, 'improve']
const DOWNWARD = ['less', 'fall']
/** "No country did it before Rwanda" */
const EARLIER = 'earlier'
const COMPARED = [...UPWARD, ...DOWNWARD]
const EXCLUDED = [...BETTER, ...DOWNWARD, EARLIER]

/** A name before "more", and one behind: the first is above. */
function comparisonIn(text: Itemised, names: readonly Named[]): Rank | undefined {
  const { items, reading } = text
  // "Nhiều hơn Brazil": who is below stands right behind.
  const isVietnamese = reading.language === 'vi'
  for (const by of comparing(text)) {
    const isMore = UPWARD.some((id) => by.ids.has(id))
    if (!isMore && !DOWNWARD.some((id) => by.ids.has(id))) continue
    if (isOfNumber(by, items)) continue
    const apart = apartBy(by, names, text)
    const behind =
      apart?.behind ??
      names.find((name) => name.first > by.first && (!isVietnamese || name.first - by.last <= THAN_REACH))
    const before = apart?.before ?? names.findLast((name) => name.last < by.first)
    if (!before || !behind || isSameName(before, behind)) continue
    const [of, other] = isMore ? [before, behind] : [behind, before]
    return { place: 0, low: false, of, other, by, denied: isDenied(by) }
  }
  return undefined
}

/** "The first country to" and "none before it" tell of time, and are told by their words where both say "the first". */
export function areComparable(said: Rank, stated: Rank): boolean {
  const isFirst = ({ by }: Rank) => by.ids.has(EARLIEST)
  const isNoneBefore = ({ by }: Rank) => by.ids.has(EARLIER)
  const inTime = [said, stated].filter((each) => isFirst(each) || isNoneBefore(each))
  return inTime.length === 0 || (inTime.length === 2 && isFirst(said) !== isFirst(stated))
}

const THAN_REACH = 4

/** The words that may compare: of "older stars higher wages than" the ones nearest to "than" first. */
function comparing({ items, marks }: Itemised): readonly Item[] {
  const than = marks.find(({ ids }) => ids.has('than'))?.first
  if (than === undefined) return items
  return [...items.filter(({ first }) => first <= than).reverse(), ...items.filter(({ first }) => first > than)]
}

/** "More nurses from Laos than from Nepal": the last name before "than", behind the words of comparison, and the first behind it. */
function apartBy(
  by: Item,
  names: readonly Named[],
  text: Itemised,
): { readonly before: Named; readonly behind: Named } | undefined {
  const at = thanIn(text, by) ?? 0
  const before = names.findLast((name) => name.first > by.first && name.last < at)
  const behind = names.find((name) => name.first > at)
  return before && behind ? { before, behind } : undefined
}

/** What the sentence's rank is to the statement's. */
export function relateRanks(said: Rank, stated: Rank): RankRelation {
  const relation = said.place === 0 ? ofComparison(said, stated) : ofPlace(said, stated)
  if (!said.denied || relation === 'unclear') return relation
  return relation === 'denies' ? 'agrees' : relation === 'agrees' ? 'denies' : 'unclear'
}

function ofComparison({ of, other }: Rank, stated: Rank): RankRelation {
  if (stated.place === 1)
    return isSameName(of, stated.of) ? 'agrees' : isSameName(other, stated.of) ? 'denies' : 'unclear'
  if (stated.place === 'among') return 'unclear'
  const [above, below] = stated.place === 2 ? [stated.other, stated.of] : [stated.of, stated.other]
  if (isSameName(of, above) && isSameName(other, below)) return 'agrees'
  return isSameName(of, below) && isSameName(other, above) ? 'denies' : 'unclear'
}

function ofPlace(said: Rank, stated: Rank): RankRelation {
  if (stated.place === 0) return ofOneAmongTwo(said, stated)
  const isOfSame = isSameName(said.of, stated.of) || (!said.of && !stated.of)
  return isOfSame ? ofSame(said, stated) : ofOthers(said, stated)
}

/** Of two that are compared, the one is called the first of all: more than the comparison tells. */
function ofOneAmongTwo({ place, of, low }: Rank, stated: Rank): RankRelation {
  const [above, below] = low ? [stated.other, stated.of] : [stated.of, stated.other]
  if (place !== 1 || !of) return 'unclear'
  return isSameName(of, below) ? 'denies' : isSameName(of, above) ? 'exceeds' : 'unclear'
}

function ofSame(said: Rank, stated: Rank): RankRelation {
  if (said.place === stated.place) return (said.of?.denied ?? false) !== (said.low !== stated.low) ? 'denies' : 'agrees'
  if (stated.place === 'among') return 'exceeds'
  return said.place === 'among' ? 'agrees' : 'denies'
}

/** Of two that are named, one alone can be the first. */
function ofOthers({ place, of }: Rank, stated: Rank): RankRelation {
  return place === stated.place && place !== 'among' && of && stated.of ? 'denies' : 'unclear'
}
