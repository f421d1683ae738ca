/** Shares of a hundred, and what stands before a number and bounds it: "almost a fifth", "starts at 12". */
import type { Mention } from '../match/spot'
import type { Range } from '../relation/numbers'
import type { Reading, ReadWord } from '../relation/reading'

export const PERCENT = '%'

const SHARE = /^share-(\d+)$/

/** "A fifth" is 20 of a hundred, and "almost a fifth" somewhat less. */
export function shareOf(
  ids: ReadonlySet<string>,
  bound: Bound | undefined,
): { readonly unit: string; readonly range?: Range } {
  for (const id of ids) {
    const value = Number(SHARE.exec(id)?.[1] ?? Number.NaN)
    if (!Number.isNaN(value))
      return { unit: PERCENT, range: bounded({ low: value * (1 - ABOUT), high: value * (1 + ABOUT) }, bound) }
  }
  return ids.has(MOSTLY) ? { unit: PERCENT, range: MOST } : { unit: '' }
}

/** "Most of" is more than half. */
const MOSTLY = 'mostly'
const MOST: Range = { low: 50, high: 100 }

/** Who says "a third" does not mean it to the point. */
const ABOUT = 0.05

type Bound = 'nearly' | 'from-there' | 'up-to-there'

/** What stands right before a number, beside what bounds it in general ("at least"). */
export function boundBefore(first: number, marks: readonly Mention[]): Bound | undefined {
  return BOUNDS.find((bound) => marks.some(({ ids, last }) => ids.has(bound) && last === first - 1))
}

const BOUNDS = ['nearly', 'from-there'] as const

/** "40 percent at most": of several numbers it bounds the one before it. */
export function boundBehind(
  { last, range }: ReadWord,
  { marks, reading }: { readonly marks: readonly Mention[]; readonly reading: Reading },
): Bound | undefined {
  if (!range || range.low !== range.high) return undefined
  const mark = marks.find(
    ({ ids, first }) => first > last && first - last <= REACH && (ids.has(MOST_BEHIND) || ids.has(LEAST_BEHIND)),
  )
  const isOther = (word: ReadWord) =>
    word.range !== undefined && word.first > last && word.first < (mark?.last ?? 0) + REACH_ON
  if (!mark || reading.words.some(isOther)) return undefined
  return mark.ids.has(MOST_BEHIND) ? 'up-to-there' : 'from-there'
}

const MOST_BEHIND = 'at-most-behind'
const LEAST_BEHIND = 'at-least-behind'

/** How many words may stand between; a number right behind the words is what they bound. */
const REACH = 6
const REACH_ON = 3

export function bounded({ low, high }: Range, bound: Bound | undefined): Range {
  if (bound === undefined) return { low, high }
  const value = Number.isFinite(high) ? high : low
  if (bound === 'up-to-there') return { low: Number.NEGATIVE_INFINITY, high: value }
  return bound === 'nearly' ? { low: value * NEARLY, high: value } : { low: value, high: Number.POSITIVE_INFINITY }
}

/** "Nearly" a number is at least so much of it. */
const NEARLY = 0.85
