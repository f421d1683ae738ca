/** "Fewer in 2023 than in 2021", "more than a year before": what is compared with is another time, so that it tells of a rise or a fall. */
import { thanIn } from './compared'
import type { Item, Itemised } from './items'

/** Said of the time before. */
const TIME_BEFORE = 'time-before'

/** How many words stand at most between "than" and the time. */
const REACH = 3

const RISE = 'rise'
const FALL = 'fall'
const CHANGE = 'change'
/** Marks what was a comparison. */
export const DRIFT = 'drift'

/** The text, what compares two times in it as what goes up or down. */
export function withDrifts(text: Itemised): Itemised {
  if (!text.ids.has('more') && !text.ids.has('less')) return text
  const whole = {
    ...text,
    items: text.items.map((item) => (isOfLess(item, text) ? { ...item, ids: LESS, opposites: NONE } : item)),
  }
  const items = whole.items.map((item) => driftOf(item, whole) ?? item)
  return { ...text, items }
}

const LESS: ReadonlySet<string> = new Set(['less'])
const NONE: ReadonlySet<string> = new Set()

/** "Ít khiếu nại về mất sóng hơn": too much stands between for a phrase with a gap. */
function isOfLess({ ids, first, last, kind, clause }: Item, { reading, items }: Itemised): boolean {
  if (reading.language !== 'vi' || kind !== 'quality' || first !== last || !ids.has('more')) return false
  const less = reading.analysis.occurrences.findLast((each) => each.ids.has('less') && each.last < first)
  const isCompared = (item: Item) => item.first > (less?.last ?? first) && item.last < first && item.ids.has('more')
  return less !== undefined && less.clause === clause && !items.some(isCompared)
}

function driftOf(item: Item, text: Itemised): Item | undefined {
  const isLess = item.ids.has('less')
  if (!COMPARING.has(item.kind) || isLess === item.ids.has('more')) return undefined
  const than = thanIn(text, item)
  if (than === undefined) return undefined
  const way = wayOf(than, text)
  if (way === undefined) return undefined
  const [id, opposite] = isLess === (way === 'forth') ? [FALL, RISE] : [RISE, FALL]
  return { ...item, kind: 'relation', ids: new Set([id, CHANGE, DRIFT]), opposites: new Set([opposite]) }
}

const COMPARING: ReadonlySet<string> = new Set(['quality', 'relation'])

/** `back`: what is compared with is the later time. Undefined where it is no time. */
function wayOf(than: number, { items, marks }: Itemised): 'forth' | 'back' | undefined {
  const isNear = (first: number) => first > than && first - than <= REACH
  const years = items.filter(({ kind }) => kind === 'year')
  const then = years.find(({ first }) => isNear(first))
  if (!then) return marks.some(({ ids, first }) => ids.has(TIME_BEFORE) && isNear(first)) ? 'forth' : undefined
  const others = years.filter((year) => year !== then)
  const [now] = others
  if (others.length !== 1 || !now?.range || !then.range) return undefined
  return now.range.low > then.range.low ? 'forth' : 'back'
}
