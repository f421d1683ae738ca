/**
 * The words that stand in a text of Markdown, without reading it: each word that a reader would read there is among them.
 * Markup is looked at only as far as it may join what is written apart: `ch**ip**s`, `ch<b>ip</b>`, `ch&iacute;p`.
 */
import { CURRENCY, HARD, kindAt, PERCENT, STOP, wordEnd } from './wordScan'

/**
 * Tells `visit` the span of each word in order, until that is false. False where it was, and where a word may be read that is
 * not written in one piece.
 */
export function eachWrittenWord(text: string, visit: (start: number, end: number) => boolean): boolean {
  // An underscore may be a part of a word or emphasis, a backslash or an ampersand something else.
  if (text.includes('_') || text.includes('\\') || REFERENCE.test(text)) return false
  let behind = 0
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    const end = kind < CURRENCY ? at : wordEnd(text, at, kind)
    if (end === at) {
      if (kind === HARD) return false
      at++
      continue
    }
    if (mayJoin(text, behind, at) || !visit(at, end)) return false
    behind = end
    at = end
  }
  return !mayEnd(text, behind, text.length)
}

const SPACE = 32
/** A character reference. */
const REFERENCE = /&[#a-z]/i

/** True where what stands between two words may be read as nothing, or as a part of one of them. */
function mayJoin(text: string, behind: number, at: number): boolean {
  if (at - behind < 2 && (at === behind || text.charCodeAt(behind) === SPACE)) return false
  let run = at
  while (run > behind && !isSpaceAt(text, run - 1)) run--
  const isWhole = run === behind && behind > 0
  return (run < at && joins(text, run, at, isWhole)) || mayEnd(text, behind, at)
}

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === SPACE || (code >= 9 && code <= 13)
}

/** What stands before a word without a space. A link's text and its address are parted by it, whatever becomes of the link. */
function joins(text: string, from: number, to: number, isWhole: boolean): boolean {
  let isMarked = false
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at)
    const isCurrency = kindAt(text, at) === CURRENCY
    if (isParting(text, at)) at++
    else if (CLOSING.has(sign)) return true
    else if (isCurrency && (isMarked || OPENING.has(text.charAt(at + 1)))) return true
    else if (OPENING.has(sign)) {
      if (isWhole && !text.startsWith('[^', at)) return true
      isMarked = true
    }
  }
  return false
}

/** `](` and `][` between the two parts of a link. */
function isParting(text: string, at: number): boolean {
  return text.startsWith('](', at) || (text.startsWith('][', at) && isReference(text, at + 1))
}

/** `[text][label]`: read as its text. Where a link of its own follows the label's brackets, the two may be read as one word. */
function isReference(text: string, open: number): boolean {
  const close = text.indexOf(']', open + 1)
  return close > 0 && !/^[[(:\p{L}\p{N}]/u.test(text.charAt(close + 1))
}

/** What stands behind a word without a space: `**20**%`, `**U.S**.` */
function mayEnd(text: string, behind: number, to: number): boolean {
  let isMarked = false
  for (let at = behind; at < to && !isSpaceAt(text, at); at++) {
    const sign = text.charAt(at)
    const kind = kindAt(text, at)
    if (CLOSING.has(sign) || OPENING.has(sign)) isMarked = true
    else if (isMarked && (kind === PERCENT || kind === CURRENCY)) return true
    else if (isMarked && kind === STOP && kindAt(text, behind - 2) === STOP) return true
  }
  return false
}

const OPENING: ReadonlySet<string> = new Set(['*', '~', '['])
const CLOSING: ReadonlySet<string> = new Set(['>', ')', ']'])
