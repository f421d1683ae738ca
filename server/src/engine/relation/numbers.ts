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
  /** "1,200" is 1200, "2,5" is 2.5, "20%" is 20, "twelve" is 12; NaN for a word that is no number. */
  valueOf(word: string, language: Language): number
  /** What a number before the word is multiplied by ("million"); 1 for any other word. */
  multiplierOf(word: string, language: Language): number
}

export function createNumberReader({ numbers, multipliers }: Pick<WordData, 'numbers' | 'multipliers'>): NumberReader {
  const maps = (words: WordData['numbers']) => ({
    en: new Map(Object.entries(words.en)),
    vi: new Map(Object.entries(words.vi)),
  })
  const [values, factors] = [maps(numbers), maps(multipliers)]
  return {
    valueOf: (word, language) => (DIGIT.test(word) ? inDigits(word) : (values[language].get(word) ?? Number.NaN)),
    multiplierOf: (word, language) => factors[language].get(word) ?? 1,
  }
}

const DIGIT = /\p{N}/u

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
