/** Where sentences begin and end in prose, English and Vietnamese. Linear in the text's length. */
import type { Span } from './span'

/**
 * The sentences of one paragraph's prose, in order, none overlapping: each from its first to its last character, with
 * closing punctuation, quotes and brackets; leading list signs (`– `, `2. `) left out; pieces without a letter left out.
 * `He met Dr. Lee. It cost 3.5 tỷ…` → `He met Dr. Lee.`, `It cost 3.5 tỷ…`
 *
 * `abbreviations` are written as they are in a text, their stop included (`Dr.`, `TS.`); they end no sentence, unless
 * a word follows that is among them as `… The`: one that begins a sentence even there.
 */
export function splitSentences(text: string, abbreviations: ReadonlySet<string>): Span[] {
  const spans: Span[] = []
  const brackets = new Brackets(text)
  let start = sentenceStart(text, 0)
  for (const match of text.matchAll(STOPS)) {
    const stop = stopAt(text, start, match.index, match[0])
    if (match.index < start || brackets.openAt(start, stop.end) || !endsSentence(stop, abbreviations)) continue
    addSpan(spans, text, start, stop.end)
    start = sentenceStart(text, stop.end)
  }
  addSpan(spans, text, start, text.trimEnd().length)
  return spans
}

const STOPS = /[.!?…。！？]+/g
const CLOSERS = /["'”’»›)\]}」』]*/y
const OPENERS = /["'“‘«‹([{「『¿¡]*/y
const LIST_SIGN = /\s*(?:(?:[–—•·▪‣→⇒+*-]|\d{1,3}[.)]|\(?[\da-z]{1,2}\))\s+)?/y
const MARKER = /^(?:\d{1,3}|\p{L}|[ivx]{1,4})$/iu
/** An enumeration inside a sentence: `for two reasons: 1. …`. */
const INNER_MARKER = /[:;,(]\s*\d{1,2}$/
const INITIALS = /(?:^|[^\p{L}\p{N}])\p{Lu}\.(?:\s?\p{Lu}\.)*$/u
const LAST_TOKEN = /\S+$/
const WORD = /[\p{L}\p{M}]+/uy

/** A run of stops that may end a sentence, and what stands around it. */
interface Stop {
  readonly text: string
  readonly sentence: number
  readonly at: number
  readonly sign: string
  /** Behind closing quotes and brackets. */
  readonly end: number
  /** The next character but spaces and opening quotes; the text's length where none follows. */
  readonly next: number
}

function stopAt(text: string, sentence: number, at: number, sign: string): Stop {
  const end = matchEnd(CLOSERS, text, at + sign.length)
  let next = end
  while (next < text.length && isSpace(text, next)) next++
  return { text, sentence, at, sign, end, next: matchEnd(OPENERS, text, next) }
}

function endsSentence(stop: Stop, abbreviations: ReadonlySet<string>): boolean {
  const { text, at, sign, end, next } = stop
  if (next >= text.length) return end === text.length || isSpace(text, end)
  if (/[。！？]$/.test(sign)) return true
  if (!isSpace(text, end) || /[([]/.test(text.charAt(at - 1))) return false
  const abbreviated = sign === '.' && isAbbreviated(stop, abbreviations)
  if (/^\p{Ll}/u.test(text.slice(next, next + 2))) return !abbreviated && endsBeforeLowerCase(stop)
  if (sign === '.' && isMarker(stop)) return false
  return !abbreviated || abbreviations.has(`… ${wordAt(text, next)}`)
}

/** Only who writes without capitals begins a sentence with a small letter; trailing dots and quotes go on. */
function endsBeforeLowerCase({ text, sentence, at, sign, end }: Stop): boolean {
  const first = /\p{L}/u.exec(text.slice(sentence, at))?.[0] ?? ''
  const wroteSmall = first !== first.toUpperCase()
  return wroteSmall && (sign === '.' || (/[!?]/.test(sign) && end === at + sign.length))
}

function isMarker({ text, sentence, at }: Stop): boolean {
  return MARKER.test(text.slice(sentence, at)) || INNER_MARKER.test(text.slice(Math.max(sentence, at - 8), at))
}

function isAbbreviated({ text, sentence, at }: Stop, abbreviations: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(sentence, at - 40), at + 1)
  if (INITIALS.test(before)) return true
  const token = (LAST_TOKEN.exec(before)?.[0] ?? '').normalize('NFC')
  // `(PGS.TS.` → `PGS.TS.`, then `TS.`; `U.S./U.K.` → `U.K.`
  for (let from = 0; from < token.length - 1; from++) {
    if (from > 0 && /[\p{L}\p{N}]/u.test(token.charAt(from - 1))) continue
    const word = token.slice(from)
    if (abbreviations.has(word) || abbreviations.has(word.charAt(0).toLowerCase() + word.slice(1))) return true
  }
  return false
}

/** The word at an offset; '' where it is an abbreviation itself ("vs. No. 5"). */
function wordAt(text: string, at: number): string {
  const end = matchEnd(WORD, text, at)
  return text[end] === '.' ? '' : text.slice(at, end).normalize('NFC')
}

function sentenceStart(text: string, at: number): number {
  return matchEnd(LIST_SIGN, text, at)
}

function addSpan(spans: Span[], text: string, start: number, end: number): void {
  if (end > start && /\p{L}/u.test(text.slice(start, end))) spans.push({ start, end })
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

/** Where a sticky pattern that matches from `at` ends; `at` where it doesn't. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match ? at + match[0].length : at
}

/** Says whether a round bracket that opened inside of the sentence is still open: no sentence ends in there. */
class Brackets {
  private readonly lastClose: number
  private sentence = -1
  private at = 0
  private depth = 0

  constructor(private readonly text: string) {
    this.lastClose = text.lastIndexOf(')')
  }

  /** Asked with offsets that never go back, so that each character is looked at once or twice. */
  openAt(sentence: number, end: number): boolean {
    if (end > this.lastClose) return false
    if (sentence !== this.sentence) {
      this.sentence = sentence
      this.at = sentence + 1
      this.depth = 0
    }
    for (; this.at < end; this.at++) {
      if (this.text[this.at] === '(') this.depth++
      else if (this.text[this.at] === ')' && this.depth > 0) this.depth--
    }
    return this.depth > 0
  }
}
