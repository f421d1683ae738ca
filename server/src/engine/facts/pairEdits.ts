/** Takes a key with its value out of a map of a YAML or JSON text: its line, or its comma, goes with it, comments stay. */
import type { Span } from '../text/span'

/** What to delete. `pair`: from the key, its quotes among it, to the end of the value. Undefined where that would take more along. */
export function pairRemoval(text: string, map: Span, pair: Span): Span | undefined {
  return text.charAt(map.start) === '{' ? goneInBrackets(text, map, pair) : goneInBlock(text, pair)
}

/** The key with the quotes that it stands in. */
export function keyStart(text: string, start: number): number {
  const before = text.charAt(start - 1)
  return before === '"' || before === "'" ? start - 1 : start
}

function goneInBlock(text: string, { start, end }: Span): Span | undefined {
  const line = lineStart(text, start)
  const lead = text.slice(line, start)
  const behind = /^[ \t]*(?=#)/.exec(text.slice(end, lineEnd(text, end)))
  // A comment behind it stays where it was.
  if (behind && BEGINNING.test(lead)) return { start, end: end + behind[0].length }
  if (/^\s*$/.test(lead)) return wholeLine(text, { start: line, end })
  if (!BEGINNING.test(lead)) return undefined
  const gap = /^\s*/.exec(text.slice(end))?.[0] ?? ''
  // The next key takes its place behind the dash; a comment before that stays on its line.
  return text.charAt(end + gap.length) === '#' ? { start, end } : { start, end: end + gap.length }
}

/** What may stand before a key on its line: nothing, or the dash of its item. */
const BEGINNING = /^\s*(?:-\s+)*$/

function goneInBrackets(text: string, map: Span, { start, end }: Span): Span {
  const comma = /^\s*,/.exec(text.slice(end, map.end))?.[0]
  const line = lineStart(text, start)
  if (comma !== undefined) {
    const behind = end + comma.length
    const isAlone = line > map.start && /^\s*$/.test(text.slice(line, start))
    if (isAlone && /^[ \t]*$/.test(text.slice(behind, lineEnd(text, behind))))
      return wholeLine(text, { start: line, end: behind })
    return { start, end: behind + (/^[ \t]*/.exec(text.slice(behind))?.[0].length ?? 0) }
  }
  const before = /,\s*$/.exec(text.slice(map.start, start))
  return before ? { start: map.start + before.index, end } : { start, end }
}

/** With its line break, or the one before it at the text's end. */
function wholeLine(text: string, { start, end }: Span): Span {
  const last = lineEnd(text, end)
  const ending = LINE_BREAK.exec(text.slice(last, last + 2))?.[0] ?? ''
  if (ending !== '') return { start, end: last + ending.length }
  const before = /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(start - 2, 0), start))?.[0] ?? ''
  return { start: start - before.length, end: last }
}

const LINE_BREAK = /^(?:\r\n|\n|\r)/

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

function lineEnd(text: string, offset: number): number {
  for (let at = offset; ; at++) if (at >= text.length || text[at] === '\n' || text[at] === '\r') return at
}
