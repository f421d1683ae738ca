/** Lists that are written into a line: `1. Tea 2. Rice`, `a) tea b) rice`, `• Tea • Rice`. Linear in the text's length. */
import { isAsciiCapital, isSpace, matchEnd } from './scan'
import type { Span } from './span'

/** The mark of an item, as a span of the text in UTF-16 code units: `2. ` with the space behind it. */
export interface ListMark extends Span {
  /** False for a mark in the run of a sentence: `for two reasons: 1. …`, `… tea, b) rice`. */
  readonly begins: boolean
}

interface Item extends ListMark {
  readonly value: number
}

const BULLETS = '•·▪‣⁃◦●○■□▸►➤'
const BULLET = new RegExp(`[${BULLETS}]`)
const MARK = new RegExp(`(?<=^|[\\s${BULLETS}])(\\(?)(\\d{1,3}|[a-z]|[ivx]{2,4})(\\.\\)|[.)])\\s+(?=\\S)`, 'g')
/** Nothing where `MARK` has nothing: that one looks back at every character, and took a tenth of the time of reading. */
const ANY_MARK = new RegExp(`(?:^|[\\s${BULLETS}])\\(?(?:\\d{1,3}|[a-z]|[ivx]{2,4})[.)]{1,2}\\s`)
const START = new RegExp(
  `(?:\\s+|[.…]+(?=\\s))*(?:[${BULLETS}]\\s*|[–—→⇒+*-]\\s+)?(?:(?:\\d{1,3}(?:\\.\\)|[.)])|\\(?[\\da-z]{1,2}\\))\\s+)?`,
  'y',
)
const ENDED = /[.!?…]["'”’)\]]*$/
const INNER_END = /[.!?…]["'”’)\]]*\s+\p{Lu}/u

/** Where a sentence's words begin: behind spaces, trailing dots and list signs (`– `, `2. `, `• 9. `). */
export function behindListSigns(text: string, at: number): number {
  let words = at
  while (isSpace(text, words)) words++
  // Most sentences begin with a capital, which no list sign has.
  return isAsciiCapital(text.charCodeAt(words)) ? words : matchEnd(START, text, at)
}

/**
 * The marks of the text's lists, in order. Marks make a list where they count on (`1.`, `2.`; `a)`, `b)`) from the
 * beginning of the text or of a sentence, or are bullets like the one that begins the text.
 * `1. Tea 2. Rice` → `1. `, `2. `
 */
export function listMarks(text: string): ListMark[] {
  const marks = bullets(text)
  if (!ANY_MARK.test(text)) return marks
  const lists = new Map<string, Item[]>()
  const keep = (items: readonly Item[]) => items.length > 1 && marks.push(...items)
  for (const match of text.matchAll(MARK)) {
    const [mark, bracket = '', sign = '', stop = ''] = match
    const span = { start: match.index, end: match.index + mark.length }
    const before = text.slice(Math.max(0, span.start - 20), span.start).trimEnd()
    for (const [kind, value] of readings(sign)) {
      const key = `${bracket}${kind}${stop}`
      const items = lists.get(key) ?? []
      const last = items.at(-1)
      const next = last?.value === value - 1
      if (next && countsOn(text.slice(last.end, span.start), before))
        items.push({ ...span, value, begins: items[0]?.begins === true && !/[,;]$/.test(before) })
      else if (next || value === 1) {
        keep(items)
        lists.set(key, value === 1 ? firstItems(span, before) : [])
      }
    }
  }
  for (const items of lists.values()) keep(items)
  return marks.sort((a, b) => a.start - b.start)
}

/** A list begins where a sentence may, or behind a colon. */
function firstItems(span: Span, before: string): Item[] {
  const introduced = before.endsWith(':')
  return introduced || before === '' || ENDED.test(before) ? [{ ...span, value: 1, begins: !introduced }] : []
}

/** Where items consist of whole sentences, the next begins behind one: `1. We met. We ate in room 2. It was late.` */
function countsOn(item: string, before: string): boolean {
  return ENDED.test(before) || !INNER_END.test(item)
}

/** What a sign may count: `i` is a letter and a Roman number. */
function readings(sign: string): [kind: string, value: number][] {
  if (/\d/.test(sign)) return [['number', Number(sign)]]
  const letter: [string, number][] = sign.length === 1 ? [['letter', sign.charCodeAt(0) - 96]] : []
  return /^[ivx]+$/.test(sign) ? [...letter, ['roman', romanValue(sign)]] : letter
}

function romanValue(sign: string): number {
  const digits = [...sign].map((digit) => ({ i: 1, v: 5, x: 10 })[digit] ?? 0)
  return digits.reduce((sum, digit, nth) => sum + (digit < (digits[nth + 1] ?? 0) ? -digit : digit), 0)
}

function bullets(text: string): ListMark[] {
  const marks: ListMark[] = []
  let first = 0
  while (first < text.length && isSpace(text, first)) first++
  const sign = text.charAt(first)
  if (!BULLET.test(sign)) return marks
  for (let at = first; at >= 0; at = text.indexOf(sign, at + 1)) {
    if (at === first || isSpace(text, at - 1)) marks.push({ start: at, end: behindListSigns(text, at), begins: true })
  }
  return marks
}
