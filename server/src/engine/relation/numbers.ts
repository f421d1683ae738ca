/** Numbers as texts give them, in digits or in words: which values they leave open, and how those of two texts stand to each other. */
import type { Language } from '../model'
import type { WordData } from '../words/wordData'
import type { WordRelation } from './senses'

/** The values that "at least 50" or "the 1990s" leaves open, both ends among them. */
export interface Range {
  readonly low: number
  readonly high: number
}

export interface NumberReader {
  /** The number that the words begin with, and how many of them it has: "1,200", "2 million", "hai mươi lăm". */
  read(words: readonly string[], language: Language): ReadNumber | undefined
}

export interface ReadNumber {
  /** "1,200" is 1200, "2,5" is 2.5, "20%" is 20, "twelve" is 12. */
  readonly value: number
  readonly length: number
}

export function createNumberReader(
  words: Pick<WordData, 'numbers' | 'multipliers' | 'within' | 'last' | 'joints'>,
): NumberReader {
  const known = { en: numeralsOf(words, 'en'), vi: numeralsOf(words, 'vi') }
  return {
    read(texts, language) {
      const [first = ''] = texts
      return DIGIT.test(first) ? readDigits(texts, known[language]) : readWords(texts, known[language])
    },
  }
}

interface Numerals {
  readonly values: ReadonlyMap<string, number>
  readonly within: ReadonlyMap<string, number>
  readonly last: ReadonlyMap<string, number>
  readonly factors: ReadonlyMap<string, number>
  readonly joints: ReadonlySet<string>
}

function numeralsOf(words: Parameters<typeof createNumberReader>[0], language: Language): Numerals {
  const map = (of: Readonly<Record<string, number>>) => new Map(Object.entries(of))
  return {
    values: map(words.numbers[language]),
    within: map(words.within[language]),
    last: map(words.last[language]),
    factors: map(words.multipliers[language]),
    joints: new Set(words.joints[language]),
  }
}

function readDigits(texts: readonly string[], { factors }: Numerals): ReadNumber | undefined {
  let value = inDigits(texts[0] ?? '')
  let length = 1
  for (let factor = factors.get(texts[1] ?? ''); factor !== undefined; factor = factors.get(texts[length] ?? '')) {
    value *= factor
    length++
  }
  return Number.isNaN(value) ? undefined : { value, length }
}

/** Factors from here on end a part of the number: "two million | three hundred". */
const THOUSAND = 1000
const TEN = 10

/** What has been read: the parts that are closed, and the one that is open. */
interface Parts {
  readonly closed: number
  readonly open: number
}

function readWords(texts: readonly string[], numerals: Numerals): ReadNumber | undefined {
  let parts: Parts = { closed: 0, open: 0 }
  let length = 0
  for (let at = 0; at < texts.length; ) {
    const joined = length > 0 && numerals.joints.has(texts[at] ?? '') ? at + 1 : at
    const next = withWord(parts, texts.slice(joined, joined + 2), numerals, length === 0)
    if (!next) break
    parts = next
    at = joined + 1
    length = at
  }
  return length === 0 ? undefined : { value: parts.closed + parts.open, length }
}

function withWord(
  { closed, open }: Parts,
  [word = '', next = '']: readonly string[],
  { values, within, last, factors }: Numerals,
  isFirst: boolean,
): Parts | undefined {
  const factor = isFirst ? undefined : factors.get(word)
  if (factor !== undefined && open > 0)
    return factor < THOUSAND ? { closed, open: open * factor } : { closed: closed + open * factor, open: 0 }
  const isDigitOfTen = open >= TEN && open % TEN === 0
  const value =
    values.get(word) ??
    (factors.has(next) ? within.get(word) : undefined) ??
    (isDigitOfTen ? last.get(word) : undefined)
  if (value === undefined) return undefined
  const room = open === 0 ? Number.POSITIVE_INFINITY : open % 100 === 0 ? 100 : open % TEN === 0 ? TEN : 0
  return value < room ? { closed, open: open + value } : undefined
}

/** A letter before them makes a name of digits: "CO2". */
const DIGIT = /^[^\p{L}\p{N}]*\p{N}/u

/** Three digits behind a mark, and marks between all such groups, make thousands: in both languages' writing. */
function inDigits(text: string): number {
  const bare = text.replace(/[^\p{N}.,]/gu, '').replace(/[.,]+$/, '')
  const plain = /^\p{N}{1,3}(?:[.,]\p{N}{3})+$/u.test(bare) ? bare.replace(/[.,]/g, '') : bare.replace(',', '.')
  return Number(plain)
}

/** A whole number of four digits that is as likely a year as not. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value < 2100
}

/** What bounds a number: the ids of the constructions before it. */
export type Bound = 'at-least' | 'at-most' | 'roughly' | 'since-then' | 'until-then'

/** How far "about" reaches, as a share of the number. */
const ROUGHLY = 0.1

/** "After 1990" is said of years alone, "more than 50" of any number. `plural`: "1990s", "1990's". */
export function rangeOf(value: number, bound: Bound | undefined, plural: boolean): Range {
  const year = isYear(value)
  const high = plural && year ? value + yearsFrom(value) - 1 : value
  if (bound === 'at-least' || (bound === 'since-then' && year)) return { low: value, high: Number.POSITIVE_INFINITY }
  if (bound === 'at-most' || (bound === 'until-then' && year)) return { low: Number.NEGATIVE_INFINITY, high }
  if (bound === 'roughly') return { low: value * (1 - ROUGHLY), high: value * (1 + ROUGHLY) }
  return { low: value, high }
}

const YEARS_IN_DECADE = 10
const YEARS_IN_CENTURY = 100

/** "The 1800s" are a century, "the 1810s" a decade. */
function yearsFrom(value: number): number {
  return value % YEARS_IN_CENTURY === 0 ? YEARS_IN_CENTURY : YEARS_IN_DECADE
}

/** "The 19th century" is 1801 to 1900. */
export function centuryOf(value: number): Range {
  return { low: (value - 1) * YEARS_IN_CENTURY + 1, high: value * YEARS_IN_CENTURY }
}

/** True where both are of years, or neither is. */
export function areComparable(a: Range, b: Range): boolean {
  return isOfYears(a) === isOfYears(b)
}

function isOfYears({ low, high }: Range): boolean {
  return isYear(Number.isFinite(low) ? low : high)
}

/** How the number `b` stands to `a`: `narrower` where `a` leaves open all that `b` does. Whether they count the same is for others to say. */
export function relateRanges(a: Range, b: Range): WordRelation {
  if (a.low === b.low && a.high === b.high) return 'same'
  if (a.low <= b.low && b.high <= a.high) return 'narrower'
  if (b.low <= a.low && a.high <= b.high) return 'broader'
  return a.high < b.low || b.high < a.low ? 'exclusive' : 'none'
}
