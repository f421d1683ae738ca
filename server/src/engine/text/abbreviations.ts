/** Stops that belong to a word: abbreviations of the lexicon, initials, names like `Yahoo!`. */
import { isAsciiCapital, isAsciiLetter, isSpace, matchEnd } from './scan'

/**
 * As a lexicon lists them, written as they are in a text, their stop included:
 * `Co.` ends no sentence unless a word follows that begins one; `Dr. …` never ends one; `No. 1` is one before a number
 * only; `… The` and `… Tuy nhiên` are words that begin a sentence.
 */
export type Abbreviations = ReadonlySet<string>

/** A stop at an offset of a text, in a sentence whose words begin at `sentence`. */
export interface WordStop {
  readonly text: string
  readonly sentence: number
  readonly at: number
}

const INITIALS = /(?:^|[^\p{L}\p{M}\p{N}])\p{Lu}\.(?:\s?\p{Lu}\.)*$/u
/** `6 P.M.`, `300 B.C.`: no initials. */
const UNIT = /\d\s?(?:\p{L}\.){2,3}$/u
/** `At 6 p.m.`: what the sentence is about is still to come. */
const OPENING = /^\p{L}+ [\d:.,]+\s?(?:\p{L}\.){2,3}$/u
const ONE_LETTER = /(?:^|[^\p{L}\p{M}\p{N}])\p{L}\.$/u
const LETTER = /[\p{L}\p{M}\p{N}]/u
const NUMBER = /^(?:[\p{N}§#]|(?:[VXLC]|[IVXLC]{2,})(?![\p{L}\p{M}])|\p{Lu}\p{N})/u
const WORD = /[\p{L}\p{M}]+/uy

/** True where a single stop belongs to its word, and the sentence goes on behind it, at `next`. */
export function isAbbreviated({ text, sentence, at }: WordStop, next: number, abbreviations: Abbreviations): boolean {
  const before = composed(text.slice(Math.max(sentence, at - 40), at + 1))
  const small = !isAsciiCapital(text.charCodeAt(next)) && /^\p{Ll}/u.test(text.slice(next, next + 2))
  for (const word of endings(before)) {
    if (abbreviations.has(`${word} …`)) return true
    if (abbreviations.has(`${word} 1`) && (small || NUMBER.test(text.slice(next, next + 8)))) return true
    if (abbreviations.has(word)) return small || !beginsSentence(text, next, abbreviations)
  }
  // Whole words are neither initials nor units.
  if (isLetter(before, before.length - 2) && isLetter(before, before.length - 3)) return false
  if (UNIT.test(before)) return small || OPENING.test(before)
  if (ONE_LETTER.test(before) && /\d/.test(text.charAt(next))) return true
  return INITIALS.test(before) && !beginsSentence(text, next, abbreviations)
}

/** True where the lexicon says of the word (or two) at the offset that it begins a sentence. */
export function beginsSentence(text: string, at: number, abbreviations: Abbreviations): boolean {
  const end = matchEnd(WORD, text, at)
  // An abbreviation itself: "vs. No. 5".
  if (end === at || text[end] === '.') return false
  const word = composed(text.slice(at, end))
  if (abbreviations.has(`… ${word}`)) return true
  const second = composed(text.slice(end + 1, matchEnd(WORD, text, end + 1)))
  return abbreviations.has(`… ${word} ${second}`)
}

/** NFC. Asking for it costs much more than seeing that nothing there could be composed. */
function composed(text: string): string {
  return COMPOSED.test(text) ? text : text.normalize('NFC')
}

const COMPOSED = /^[\0-\u02ff\u1ea0-\u1ef9\u2010-\u2027]*$/

function isLetter(text: string, at: number): boolean {
  return isAsciiLetter(text.charCodeAt(at)) || LETTER.test(text.charAt(at))
}

/** `(PGS.TS.` → `PGS.TS.`, `TS.`; `U.S./U.K.` → `U.S./U.K.`, …, `U.K.`; each with its first letter small as well. */
function* endings(before: string): Iterable<string> {
  let start = before.length
  while (start > 0 && !isSpace(before, start - 1)) start--
  const token = before.slice(start)
  for (let from = 0; from < token.length - 1; from++) {
    if (from > 0 && isLetter(token, from - 1)) continue
    const word = token.slice(from)
    yield word
    const first = word.charAt(0).toLowerCase()
    if (first !== word.charAt(0)) yield first + word.slice(1)
  }
}
