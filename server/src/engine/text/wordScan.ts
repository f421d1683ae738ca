/**
 * The words of a text as it is written, without its normal form: one look at each character, where each is one in normal
 * form too. In composed Latin text that is so; anything else is left to `words(normalise(text))`, which this must agree with.
 */
import { foldCluster } from './normalise'

/** Called for each word, in order: its span, and whether a comma, a semicolon, a colon or a bracket stands before it. */
export type MakeWord<Made> = (start: number, end: number, apart: boolean) => Made

/** Undefined where the text has a character that needs the long way. */
export function scanWords<Made>(text: string, make: MakeWord<Made>): Made[] | undefined {
  const made: Made[] = []
  let apart = false
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    if (kind === HARD) return undefined
    const end = wordEnd(text, at, kind)
    if (end > at) {
      made.push(make(at, end, apart))
      apart = false
      at = end
    } else {
      if (kind === COMMA || kind === JOINT) apart = true
      at++
    }
  }
  return made
}

/** Where the word that begins here ends, `kind` being that of its first character; `at` itself where none does. */
export function wordEnd(text: string, at: number, kind: number): number {
  if (kind === LETTER) return kindAt(text, at + 1) === STOP ? stoppedEnd(text, at) : lettersEnd(text, at)
  if (kind === DIGIT) return numberEnd(text, at)
  return kind === CURRENCY && kindAt(text, at + 1) === DIGIT ? numberEnd(text, at + 1) : at
}

/** "u.s.", "e.g."; not "a.bc", which is two words. */
function stoppedEnd(text: string, start: number): number {
  let end = start
  for (let at = start + 1; kindAt(text, at) === STOP && kindAt(text, at + 1) === LETTER; ) {
    at += 2
    if (kindAt(text, at) < DIGIT) end = at
  }
  if (end === start) return lettersEnd(text, start)
  return kindAt(text, end) === STOP ? end + 1 : end
}

function lettersEnd(text: string, start: number): number {
  let end = start + 1
  for (let kind = kindAt(text, end); kind >= DIGIT || kind === UNDERSCORE; kind = kindAt(text, end)) end++
  while (kindAt(text, end) === APOSTROPHE && kindAt(text, end + 1) >= DIGIT) end = alphanumericEnd(text, end + 1)
  return end
}

function numberEnd(text: string, start: number): number {
  let end = digitsEnd(text, start)
  for (let kind = kindAt(text, end); kind === STOP || kind === COMMA; kind = kindAt(text, end)) {
    if (kindAt(text, end + 1) !== DIGIT) return end
    end = digitsEnd(text, end + 1)
  }
  const kind = kindAt(text, end)
  return kind === PERCENT || kind === CURRENCY ? end + 1 : alphanumericEnd(text, end)
}

function digitsEnd(text: string, start: number): number {
  let end = start
  while (kindAt(text, end) === DIGIT) end++
  return end
}

function alphanumericEnd(text: string, start: number): number {
  let end = start
  while (kindAt(text, end) >= DIGIT) end++
  return end
}

/** What the character at an offset is to words; `HARD` for one that needs the long way. */
export function kindAt(text: string, at: number): number {
  // Behind the end there is no code but NaN, for whose sake V8 would take all of them for fractions: that took twice as long.
  if (at >= text.length) return GAP
  const code = text.charCodeAt(at)
  if (code < KINDS.length) return KINDS[code] || kindOfNew(code)
  return code === PLACEHOLDER ? GAP : HARD
}

/** Stands for what is left out of a note's prose, such as code. */
const PLACEHOLDER = 0xfffc

/** What a character is to words; from `DIGIT` on it is part of one. */
export const HARD = 1
const GAP = 2
const JOINT = 3
const COMMA = 4
export const STOP = 5
const APOSTROPHE = 6
export const PERCENT = 7
const UNDERSCORE = 8
export const CURRENCY = 9
const DIGIT = 10
const LETTER = 11

const MARKS_OF_THEIR_OWN: Readonly<Record<string, number>> = {
  ',': COMMA,
  ';': JOINT,
  ':': JOINT,
  '(': JOINT,
  ')': JOINT,
  '.': STOP,
  "'": APOSTROPHE,
  '%': PERCENT,
  _: UNDERSCORE,
}

/** Latin letters, those of Vietnamese among them, punctuation, signs of currency. */
const COMPOSED: readonly (readonly [first: number, last: number])[] = [
  [0, 0x2ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x205f],
  [0x20a0, 0x20bf],
]

/** By code unit; 0 for one that has not come yet: a short note needs a tenth of them, and all cost a start some milliseconds. */
const KINDS = new Uint8Array(0x20c0)

function kindOfNew(code: number): number {
  const isKnown = COMPOSED.some(([first, last]) => code >= first && code <= last)
  const kind = isKnown ? kindOf(code) : HARD
  KINDS[code] = kind
  return kind
}

function kindOf(code: number): number {
  const folded = foldCluster(String.fromCharCode(code))
  if (folded.length !== 1) return HARD
  const own = MARKS_OF_THEIR_OWN[folded]
  if (own !== undefined) return own
  if (/\p{L}/u.test(folded)) return LETTER
  if (/\p{N}/u.test(folded)) return DIGIT
  return /\p{Sc}/u.test(folded) ? CURRENCY : GAP
}
