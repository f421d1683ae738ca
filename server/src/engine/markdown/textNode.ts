/** The way from the text of a Markdown tree back to the note: what each character of it was written as. */

/** A stretch of a note that a text node was read from. */
export interface TextSource {
  readonly source: string
  readonly start: number
  readonly end: number
  /** How many block quotes it stands in: their marks come between its lines. */
  readonly quotes: number
}

/** Where each code unit of a text node's value stands in the note: from `starts[i]` to `ends[i]`. */
export interface TextMap {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/iy
/** References to `&` itself: what they stand for looks as if they had not been read. */
const AMPERSAND = /^&(?:amp|#0*38|#x0*26);$/i
/** What named references may put behind their first character. */
const SECOND_UNIT = /\u0331|\u0333|\u0338|\u200a|\u20d2|\u20e5|\ufe00|[\udc00-\udfff]/

/**
 * Walks over a text node's value and its source together. Between them lie only escapes (`\*`), character references
 * (`&amp;`), spaces at the ends of lines, and at the beginnings of lines indentation and quote marks.
 */
export function mapText(value: string, text: TextSource): TextMap {
  const starts = new Uint32Array(value.length)
  const ends = new Uint32Array(value.length)
  let from = skipToText(value, text)
  for (let at = 0; at < value.length; ) {
    from = skipToCharacter(value, at, from, text)
    const { units, length } = characterAt(value, at, from, text)
    for (let unit = 0; unit < units; unit++) {
      starts[at + unit] = Math.min(from + Math.min(unit, length - 1), text.end)
      ends[at + unit] = Math.min(unit === units - 1 ? from + length : from + Math.min(unit + 1, length), text.end)
    }
    at += units
    from += length
  }
  return { starts, ends }
}

/** How many code units of the value, and how many of the source, the character at this place has. */
function characterAt(
  value: string,
  at: number,
  from: number,
  { source }: TextSource,
): { units: number; length: number } {
  const unit = source.charCodeAt(from)
  if (unit === 92 && value.charCodeAt(at) === source.charCodeAt(from + 1) && /[!-/:-@[-`{-~]/.test(value.charAt(at)))
    return { units: 1, length: 2 }
  if (unit !== 38) return { units: 1, length: 1 }
  REFERENCE.lastIndex = from
  const reference = REFERENCE.exec(source)?.[0]
  if (!reference || (value.startsWith(reference, at) && !AMPERSAND.test(reference))) return { units: 1, length: 1 }
  return { units: referenceUnits(value, at, source.charAt(from + reference.length)), length: reference.length }
}

function referenceUnits(value: string, at: number, following: string): number {
  const second = value.charAt(at + 1)
  if (value.startsWith('fj', at) && following !== 'j') return 2
  return second !== following && SECOND_UNIT.test(second) ? 2 : 1
}

/** A task's text may begin on the line behind its box; the tree has it begin with the line break, or behind that. */
function skipToText(value: string, text: TextSource): number {
  if (/^\s/.test(value) || value[0] === text.source[text.start]) return text.start
  const lineBreak = /^[ \t]*(?:\r\n?|\n)/.exec(text.source.slice(text.start, text.end))?.[0] ?? ''
  return skipLinePrefix(value, 0, text.start + lineBreak.length, text)
}

function skipToCharacter(value: string, at: number, from: number, text: TextSource): number {
  const previous = value.charCodeAt(at - 1)
  const behindBreak = at > 0 && (previous === 10 || (previous === 13 && value.charCodeAt(at) !== 10))
  const start = behindBreak ? skipLinePrefix(value, at, from, text) : from
  const isBreak = value.charCodeAt(at) === 10 || value.charCodeAt(at) === 13
  return isBreak ? skipSpaces(text.source, start) : start
}

/** Behind a line break: over indentation, and over as many quote marks as there are quotes around (lazy lines have fewer). */
function skipLinePrefix(value: string, at: number, from: number, { source, quotes }: TextSource): number {
  let start = skipSpaces(source, from)
  for (let mark = 0; mark < quotes && source[start] === '>'; mark++) {
    if (
      value[at] === '>' &&
      value.startsWith(source.slice(start, start + 4).replace(/[ \t]*[\r\n\\&].*$|\s+$/s, ''), at)
    )
      break
    start = skipSpaces(source, start + 1)
  }
  return start
}

function skipSpaces(source: string, from: number): number {
  let at = from
  while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9) at++
  return at
}
