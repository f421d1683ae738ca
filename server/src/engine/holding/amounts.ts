/** How an amount or a year of one text stands to one of another. */
import { type Range, relateRanges } from '../relation/numbers'
import type { Knowledge } from '../relation/reading'
import { countTheSame } from './counted'
import { CLASH, NOTHING, OPPOSED, SAME } from './credits'
import type { Item } from './items'
import type { Link } from './links'

/** "24 million" with nothing counted may be of anything that has the same value. */
export function relateAmounts(one: Item, partner: Item, knowledge: Knowledge): Pick<Link, 'kind' | 'credit'> {
  const item = measuredIn(partner.unit, one, knowledge)
  const { range, kind, unit, edge } = item
  if (!range || !partner.range) return NOTHING
  if ((kind === 'year') !== (partner.kind === 'year')) return NOTHING
  if (edge && edge.side === partner.edge?.side) return relateEdges(edge.year, partner.edge.year)
  const relation = relateRanges(range, partner.range)
  const isUncounted = kind !== 'year' && (unit === '' || partner.unit === '')
  if (!countTheSame(item, partner, knowledge) && !(isUncounted && relation === 'same')) return NOTHING
  if (kind === 'year') return relation === 'exclusive' ? NOTHING : SAME
  // "Field 3" and "field 25" are two fields: a number that counts nothing names.
  const link = relateBounds(range, partner.range)
  // "Most of" denies 34 in a hundred, and does not tell 95.
  if (item.ids.has(MOSTLY) !== partner.ids.has(MOSTLY) && link.kind === 'met') return HALFWAY
  return link.kind !== 'clash' || unit !== '' ? link : NOTHING
}

/** "Ninety minutes" as an hour and a half, where the other text counts hours. */
function measuredIn(unit: string, item: Item, { measures }: Knowledge): Item {
  const [own, other] = [measures[item.unit], measures[unit]]
  if (!item.range || !own || !other || own.of !== other.of || item.unit === unit) return item
  const times = own.size / other.size
  return { ...item, unit, range: { low: item.range.low * times, high: item.range.high * times } }
}

function relateBounds(range: Range, other: Range): Pick<Link, 'kind' | 'credit'> {
  if (areOpposedBounds(range, other)) return OPPOSED
  if (areOtherBounds(range, other)) return CLASH
  if (isBeyond(range, other)) return BOUNDED
  return relateRanges(range, other) === 'exclusive' ? CLASH : SAME
}

/** "At most half" and "more than half": with a denial, "not more than half", they say the same. */
function areOpposedBounds(range: Range, other: Range): boolean {
  const meets = ({ high }: Range, { low }: Range) => Number.isFinite(high) && Math.abs(high - low) <= SAME_BOUND * high
  const isUpper = ({ low }: Range) => low === Number.NEGATIVE_INFINITY
  const isLower = ({ high }: Range) => high === Number.POSITIVE_INFINITY
  return (
    (isUpper(range) && isLower(other) && meets(range, other)) ||
    (isLower(range) && isUpper(other) && meets(other, range))
  )
}

const MOSTLY = 'mostly'
const HALFWAY = { kind: 'near', credit: 0.5 } as const

const SAME_BOUND = 0.001

/** "Up to sixty" for "up to six". */
function areOtherBounds({ low, high }: Range, other: Range): boolean {
  return low === Number.NEGATIVE_INFINITY && other.low === low && Math.abs(high - other.high) > NEARLY * other.high
}

const NEARLY = 0.1

/** "Twelve" and "at least twelve" are more than "at least eight" tells. */
function isBeyond({ low }: Range, other: Range): boolean {
  return other.high === Number.POSITIVE_INFINITY && low > other.low * BEYOND
}

const BEYOND = 1.25
/** It may be so, and the statement does not say it. */
const BOUNDED = { kind: 'near', credit: 0.6 } as const

/** "After 2020" and "since 2021" are the same; "since 2024" is not "since 2017". */
function relateEdges(year: number, other: number): Pick<Link, 'kind' | 'credit'> {
  if (year === other) return SAME
  return Math.abs(year - other) > 1 ? NOTHING : { kind: 'near', credit: 0.6 }
}
