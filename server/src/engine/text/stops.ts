/** Whether a stop ends a sentence, and where the sentence ends with it. */
import { type Abbreviations, beginsSentence, isAbbreviated, type WordStop } from './abbreviations'
import { isAsciiCapital, isAsciiLetter, isSpace, matchEnd } from './scan'

/** Every run of signs that may end a sentence; dots with spaces between them are one run. */
const STOPS = /[.!?…。！？]+(?:[ \u00a0\u202f]\.(?![^\s"'”’)\]]))*/y

const STOP = /[.!?…。！？]/g

/** Where the next run of stops begins; the text's length where none does. */
export function nextStop(text: string, from: number): number {
  STOP.lastIndex = from
  return STOP.test(text) ? STOP.lastIndex - 1 : text.length
}

/** The run of stops at an offset. */
export function stopsAt(text: string, at: number): string {
  return text.slice(at, matchEnd(STOPS, text, at))
}

/** A run of stops. Offsets are UTF-16 code units. */
export interface Stop extends WordStop {
  /** The sentence's first letter. */
  readonly letter: number
  readonly sign: string
  /** Where the quotation around opened; -1 where there is none. */
  readonly quote: number
}

/** What is behind a stop: closing signs up to `end`, spaces, opening signs up to `next`; the text's length at its end. */
interface Behind {
  readonly end: number
  readonly next: number
  readonly closers: string
  readonly openers: string
}

const CLOSERS = /["'”’»›)\]}」』]*(?:\s[”»])?(?:\[\d{1,3}(?:[,–-]\s?\d{1,3})*\])*[⁰¹²³⁴-⁹]*/y
/** Closes whatever opened before, and one that needs an open quotation: `… " – he said`, `… " Then`. */
const SPACED_CLOSER = /\s"(?=[.,;:!?…)]|\s[–—-])/y
const SPACED_QUOTE = /\s"(?=\s|$)/y
/** Numbers of notes, as copied text has them: `in common.11 12 Then`. */
const NOTE_NUMBERS = /\d{1,3}(?:[ ,–-]\d{1,3})*(?=\s+\p{Lu})/uy
const OPENERS = /(?:[–—-]\s+)?["'“‘«‹([{「『¿¡]*/y
const MARKER = /^(?:\d{1,3}|\p{L}|[ivx]{1,4})$/iu
const ONE_LETTER = /(?:^|[^\p{L}\p{M}])\p{L}\p{M}*$/u
const SMALL_WORD = /(?:^|[\s"'“(])(?:\p{Ll}\p{M}*){2,}$/u
/** An enumeration inside a sentence: `for two reasons: 1. …`. */
const INNER_MARKER = /(?:[:;]\s+|\()\d{1,2}$/

/** Where the sentence ends that a stop ends, closing signs included; undefined where it goes on. */
export function sentenceEnd(stop: Stop, abbreviations: Abbreviations): number | undefined {
  const { text, at, sign } = stop
  const behind = lookBehind(stop)
  const { end, next } = behind
  if (next >= text.length) return end === text.length || isSpace(text, end) ? end : undefined
  if (sign !== '.' && /[。！？]$/.test(sign)) return end
  if (!isSpace(text, end)) return missesSpace(stop, behind, abbreviations) ? end : undefined
  if (isOpening(text.charCodeAt(at - 1)) || isInterjection(stop, behind)) return undefined
  if (sign.length > 1 && /\s/.test(sign)) return omissionEnd(stop, behind)
  return endsSentence(stop, behind, abbreviations) ? end : undefined
}

function lookBehind({ text, at, sign, quote }: Stop): Behind {
  const from = at + sign.length
  // Most stops have but a space between them and the next word.
  if (quote < 0 && text.charCodeAt(from) === 32 && isPlainLetter(text.charCodeAt(from + 1)))
    return { end: from, next: from + 1, closers: '', openers: '' }
  let end = matchEnd(CLOSERS, text, from)
  if (isSpace(text, end)) {
    end = matchEnd(SPACED_CLOSER, text, end)
    const stillOpen = text.charAt(quote) === '"' && !text.slice(from, end).includes('"')
    if (stillOpen) end = matchEnd(SPACED_QUOTE, text, end)
  } else if (end === from && sign === '.' && /\p{Ll}{4}$/u.test(text.slice(Math.max(0, at - 4), at)))
    end = matchEnd(NOTE_NUMBERS, text, from)
  let space = end
  while (space < text.length && isSpace(text, space)) space++
  const next = matchEnd(OPENERS, text, space)
  return { end, next, closers: text.slice(from, end), openers: text.slice(space, next) }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** `(` and `[` */
function isOpening(code: number): boolean {
  return code === 40 || code === 91
}

/** Latin letters, those with marks among them: no closing or opening sign. */
function isPlainLetter(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00)
}

function endsSentence(stop: Stop, behind: Behind, abbreviations: Abbreviations): boolean {
  const { text, sentence, at, sign } = stop
  const { next, closers, openers } = behind
  if (sign.length === 1 && isAbbreviated(stop, next, abbreviations)) return false
  const dashed = openers !== '' && /^[–—-]/.test(openers)
  // Small, then none: words like `iPhone` stand for capitals.
  if (!isAsciiCapital(text.charCodeAt(next)) && /^\p{Ll}(?!\p{Lu})/u.test(text.slice(next, next + 3)))
    return dashed ? sign === '.' && closers === '' : endsBeforeSmall(stop, behind)
  // `"Why?" – Nam asked.`
  if (dashed && /["”»]/.test(closers) && openers.trimEnd().length === 1)
    return beginsSentence(text, next, abbreviations)
  if (sign !== '.' && /^(?:\.{2,}|…)$/.test(sign)) return !/\d/.test(text.charAt(next))
  if (sign !== '.') return true
  if (at - sentence < 8 && MARKER.test(text.slice(sentence, at))) return false
  return !isDigit(text.charCodeAt(at - 1)) || !INNER_MARKER.test(text.slice(Math.max(sentence, at - 8), at))
}

/** Small letters begin a sentence where who writes does without capitals, and in a quotation: `He left. "because …"`. */
function endsBeforeSmall({ text, letter, at, sign }: Stop, { closers, openers }: Behind): boolean {
  if (sign === '.' && closers === '' && /["“«]/.test(openers))
    return !ONE_LETTER.test(text.slice(Math.max(0, at - 3), at))
  const wroteSmall = letter < at && /^\p{Ll}/u.test(text.slice(letter, letter + 2))
  return wroteSmall && (sign === '.' || (/[!?]/.test(sign) && closers === ''))
}

/** `"No! Not that."` is said in one breath. */
function isInterjection({ text, at, sign, quote }: Stop, { closers }: Behind): boolean {
  return quote >= 0 && closers === '' && /^[!?]/.test(sign) && at - quote < 20 && !/\s/.test(text.slice(quote, at))
}

/** `in time.Then we left`: a slip where the word behind is one that begins sentences, and no part of a name or address. */
function missesSpace({ text, at, sign }: Stop, { end, next }: Behind, abbreviations: Abbreviations): boolean {
  if (sign !== '.' || next !== at + 1 || !/^\p{Lu}/u.test(text.slice(next, next + 2))) return false
  if (!SMALL_WORD.test(text.slice(Math.max(0, at - 40), at))) return false
  return /^[\p{L}\p{M}]+[\s,]/u.test(text.slice(end, end + 20)) && beginsSentence(text, next, abbreviations)
}

/**
 * Dots with spaces between them: three leave something out of a sentence, four end it too. A stop at the word before
 * them is the sentence's own: `It ended. . . . Then` → `It ended.`, `. . . Then`
 */
function omissionEnd({ text, at, sign }: Stop, { end, next, closers }: Behind): number | undefined {
  const dots = sign.replace(/[^.]/g, '').length
  if (/^\p{Ll}/u.test(text.slice(next, next + 2)) || dots < 3) return undefined
  if (isSpace(text, at - 1)) return dots > 3 ? end : undefined
  return dots > 3 && closers === '' ? at + 1 : end
}
