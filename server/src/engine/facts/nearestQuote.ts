/**
 * What a quote may have become in a document that was edited since: the stretch that shares most words with it. It is for a
 * person to look at, and nothing where none is clearly nearest.
 */
import { asRead, type SourceText } from './quotes'

export interface NearQuote {
  /** As it is read: markup looked through, line breaks as spaces. */
  readonly quote: string
  /** Where it begins in the document's text, in UTF-16 code units. */
  readonly position: number
}

/** Shorter ones are like too much, longer ones take long. In words. */
const LENGTHS = { least: 4, most: 80 }
/** How much both must share, 0 to 1, and how much more than any other stretch. */
const LIKE = 0.6
const AHEAD = 0.1
/** How many words further a sentence may reach that has been added to. */
const REACH = 12

export function nearestQuote(source: SourceText, quote: string): NearQuote | undefined {
  const wanted = wordsOf(quote).map(({ word }) => word)
  if (wanted.length < LENGTHS.least || wanted.length > LENGTHS.most) return undefined
  const text = withoutAddresses(source.text)
  const words = wordsOf(text)
  const place = bestWindow(words, wanted)
  if (!place) return undefined
  const { from, to } = grown(words, refined(words, wanted, place), { text, quote })
  if (likeness(words, wanted, { from, to }) < LIKE) return undefined
  const [first, last] = [words[from], words[to - 1]]
  if (!first || !last) return undefined
  const stop = WHOLE.test(quote.trim()) ? (STOP.exec(text.slice(last.end))?.[0] ?? '') : ''
  const found = asRead(source.text.slice(first.start, last.end + stop.length))
  return source.holds({ quote: found }) ? { quote: found, position: first.start } : undefined
}

/** A sentence to its end. */
const WHOLE = /[.!?…]["”’)]*$/
const STOP = /^["”’)*_]*[.!?…]["”’)*_]*/

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Of words, the last one left out. */
interface Window {
  readonly from: number
  readonly to: number
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => {
    return { word: word.normalize('NFC').toLowerCase(), start: index, end: index + word.length }
  })
}

/** Addresses and footnote marks have words, and are not read. */
function withoutAddresses(text: string): string {
  return text.replace(/\]\([^)\s]*\)|\[\^[^\]\s]+\]/g, (mark) => ' '.repeat(mark.length))
}

/** As long as the quote; undefined where another one that does not overlap it is nearly as good. */
function bestWindow(words: readonly Word[], wanted: readonly string[]): Window | undefined {
  const size = wanted.length
  const missing = counted(wanted)
  const shares: number[] = []
  let shared = 0
  for (let at = 0; at < words.length; at++) {
    if (take(missing, words[at]?.word, -1) >= 0) shared++
    if (at >= size && take(missing, words[at - size]?.word, 1) > 0) shared--
    shares.push(shared / size)
  }
  const last = shares.reduce((best, share, at) => (share > (shares[best] ?? 0) ? at : best), 0)
  const best = shares[last] ?? 0
  const isRivalled = shares.some((share, at) => Math.abs(at - last) >= size && share > best - AHEAD)
  return best === 0 || isRivalled ? undefined : { from: Math.max(0, last - size + 1), to: last + 1 }
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The count after the change; words that are not wanted have none. */
function take(missing: Map<string, number>, word: string | undefined, by: number): number {
  const count = word === undefined ? undefined : missing.get(word)
  if (word === undefined || count === undefined) return by < 0 ? -1 : 0
  missing.set(word, count + by)
  return count + by
}

/** Shorter or longer at either end, where that is more alike. */
function refined(words: readonly Word[], wanted: readonly string[], window: Window): Window {
  const reach = Math.ceil(wanted.length / 2)
  let best = window
  let most = likeness(words, wanted, window)
  for (let from = Math.max(0, window.from - reach); from < window.from + reach; from++) {
    for (let to = from + 1; to <= Math.min(words.length, window.to + reach); to++) {
      const like = likeness(words, wanted, { from, to })
      if (like > most) [best, most] = [{ from, to }, like]
    }
  }
  return best
}

/** 0 to 1: what both share of what both have. */
function likeness(words: readonly Word[], wanted: readonly string[], { from, to }: Window): number {
  const missing = counted(wanted)
  let shared = 0
  for (let at = from; at < to; at++) if (take(missing, words[at]?.word, -1) >= 0) shared++
  return (2 * shared) / (wanted.length + to - from)
}

/** To the ends of its sentence, where the quote was a whole one. */
function grown(words: readonly Word[], { from, to }: Window, { text, quote }: { text: string; quote: string }): Window {
  const gap = (at: number) => text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length)
  const begins = words[from]?.word === wordsOf(quote)[0]?.word
  const grows = { first: !begins && /^["“‘(]?\p{Lu}/u.test(quote.trim()), last: WHOLE.test(quote.trim()) }
  const isEnd = (at: number) => at === 0 || at === words.length || /[.!?…]|\n\s*\n|^\s*#|\n#/.test(gap(at))
  const step = (at: number, by: 1 | -1) => {
    let now = at
    while (!isEnd(now) && Math.abs(now - at) < REACH) now += by
    return isEnd(now) ? now : at
  }
  return { from: grows.first ? step(from, -1) : from, to: grows.last ? step(to, 1) : to }
}
