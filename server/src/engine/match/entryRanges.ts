/** Ranges of entries that have their first keys in common, and how those are found that go on with a key. */
import type { EntryBook } from '../model'
import { GAP, placeOf } from './entryBook'
import { once } from './once'

/** Entries of one lexicon that have their first keys in common. */
export interface Range {
  readonly book: EntryBook
  readonly source: number
  readonly from: number
  readonly to: number
}

/** More than a lexicon has, or a concept in a language. */
export const MOST_ENTRIES = 2 ** 24

/** How many keys are looked for among the sorted ones before a table of all is made: that takes as long as some hundred looks. */
const FIRST_LOOKS = 500

/** Entries by their first key. */
export function headsOf(ranges: readonly Range[]): Finder {
  const table = once(() => split(ranges, 0, ({ book }) => book.heads))
  let looks = 0
  return (key) => {
    if (looks++ >= FIRST_LOOKS) return narrowed(table(), key, 0)
    return ranges.flatMap((range) => {
      const from = headAt(range.book, key)
      return from === undefined ? [] : [{ ...range, from, to: behind(range.book, from, range.to, 0) }]
    })
  }
}

/** The first entry that begins with that key: entries are sorted by their keys. */
function headAt(book: EntryBook, key: string): number | undefined {
  const { heads, keys } = book
  const keyOf = (head: number) => keys[placeAt(book, heads[head] ?? 0, 0)] ?? ''
  let [low, high] = [0, heads.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (keyOf(middle) < key) low = middle + 1
    else high = middle
  }
  return low < heads.length && keyOf(low) === key ? heads[low] : undefined
}

/** The entries that go on with a key. */
export type Finder = (key: string) => readonly Range[]

/** The first entry that does not end after `depth` keys of its first part. */
export function endOf({ book: { starts, path }, from, to }: Range, depth: number): number {
  let at = from
  for (; at < to; at++) {
    const place = (starts[at] ?? 0) + depth
    if (place < (starts[at + 1] ?? 0) && path[place] !== GAP) break
  }
  return at
}

/** The entries that are the first with their key at `depth`. */
export function startsIn({ book, from, to }: Range, depth: number): readonly number[] {
  const starts: number[] = []
  for (let at = from; at < to; at = behind(book, at, to, depth)) starts.push(at)
  return starts
}

/** The first entry behind `at` with another key at `depth`. */
function behind(book: EntryBook, at: number, to: number, depth: number): number {
  const place = placeAt(book, at, depth)
  let next = at + 1
  while (next < to && placeAt(book, next, depth) === place) next++
  return next
}

/** The place among the keys of the one at `depth`. */
export function placeAt({ starts, path }: EntryBook, entry: number, depth: number): number {
  return placeOf(path[(starts[entry] ?? 0) + depth] ?? 0)
}

/** Entries by their key at `depth`, where all have one. */
interface Split {
  readonly ranges: readonly Range[]
  /** By key: the number of a range, and of those behind the first. Numbers, for most of the thousands are never asked for. */
  readonly first: ReadonlyMap<string, number>
  readonly more: ReadonlyMap<string, readonly number[]>
}

/** `starts`: the entries that are the first with their key, where these are known. */
export function split(ranges: readonly Range[], depth: number, starts: (range: Range) => Iterable<number>): Split {
  const first = new Map<string, number>()
  const more = new Map<string, number[]>()
  ranges.forEach((range, nth) => {
    const { book } = range
    for (const from of starts(range)) {
      const key = book.keys[placeAt(book, from, depth)] ?? ''
      const number = nth * MOST_ENTRIES + from
      const others = more.get(key)
      if (others) others.push(number)
      else if (first.has(key)) more.set(key, [number])
      else first.set(key, number)
    }
  })
  return { ranges, first, more }
}

/** The entries of all ranges that have that key at `depth`. */
export function narrowed({ ranges, first, more }: Split, key: string, depth: number): readonly Range[] {
  const number = first.get(key)
  if (number === undefined) return []
  return [number, ...(more.get(key) ?? [])].flatMap((each) => {
    const range = ranges[Math.floor(each / MOST_ENTRIES)]
    const from = each % MOST_ENTRIES
    return range ? [{ ...range, from, to: behind(range.book, from, range.to, depth) }] : []
  })
}
