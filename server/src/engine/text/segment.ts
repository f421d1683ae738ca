/** Sentences of plain text, where a line break may part sentences or only wrap a line. Linear in the text's length. */
import type { Lexicon } from '../model'
import { splitPieces } from './sentences'
import type { Span } from './span'

/**
 * The sentences of plain text in either language, in order, as spans in UTF-16 code units: every character but the white
 * space between sentences is in one of them, list signs and all. Abbreviations are the lexicons'.
 * `1. Dr. Lee left. 2. So\ndid we.` → `1. Dr. Lee left.`, `2. So\ndid we.`
 *
 * A line break is a space, unless the line is one of its own: a blank line follows, a list sign begins the next, it was
 * not broken for want of room, or no line around ends like a sentence.
 */
export function segment(text: string, lexicons: readonly Lexicon[]): Span[] {
  const abbreviations = new Set(lexicons.flatMap((lexicon) => lexicon.abbreviations))
  return stretches(text).flatMap(({ start, end }) =>
    splitPieces(text.slice(start, end), abbreviations).map((piece) => ({
      start: start + piece.start,
      end: start + piece.end,
    })),
  )
}

interface Line extends Span {
  readonly text: string
}

/** Narrower text is no wrapped text: each of its lines that begins with a capital is one of its own. */
const NARROWEST = 40
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/
const LIST_SIGN = /^(?:[•·▪‣⁃◦●○■□▸►➤–—→⇒+*-]\s|[•▪‣⁃●■]|\(?(?:\d{1,3}|\p{Ll})[.)]+\s)/u
const CAPITAL = /^["'“‘«([]*[\p{Lu}\p{Lt}\p{N}]/u

/** The text without its line breaks that end a sentence. */
function stretches(text: string): Span[] {
  return paragraphs(text).flatMap((lines) => {
    const isList = lines.every((line) => !SENTENCE_END.test(line.text))
    const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0)
    const spans: { start: number; end: number }[] = []
    let above: Line | undefined
    for (const line of lines) {
      const last = spans.at(-1)
      if (above && last && !isList && wraps(above, line, width)) last.end = line.end
      else spans.push({ start: line.start, end: line.end })
      above = line
    }
    return spans
  })
}

function wraps(above: Line, line: Line, width: number): boolean {
  if (LIST_SIGN.test(line.text)) return false
  if (!CAPITAL.test(line.text) || SENTENCE_END.test(above.text) || /[,;(–—-]$/.test(above.text)) return true
  const word = line.text.search(/\s|$/)
  return width >= NARROWEST && above.text.length + 1 + word > width
}

/** Runs of lines that are not blank, each line without the white space around it. */
function paragraphs(text: string): Line[][] {
  const all: Line[][] = [[]]
  for (const { 0: raw, index } of text.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    const line = raw.trim()
    const start = index + raw.length - raw.trimStart().length
    if (line !== '') all.at(-1)?.push({ text: line, start, end: start + line.length })
    else if (isBlank(text, index)) all.push([])
  }
  return all.filter((lines) => lines.length > 0)
}

/** True for white space between two line breaks, and for a line break behind another. */
function isBlank(text: string, at: number): boolean {
  return at > 0 && /[\r\n]/.test(text.charAt(at - 1))
}
