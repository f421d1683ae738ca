/** Takes `draft: true` out of a fact, which accepts it: comments, order and style of the file stay. */
import type { Fact } from '../model'
import { contains, type Span } from '../text/span'
import type { BaseEdit } from './collectionEdits'

/** Undefined for what is no draft, and where the key is written in a way that cannot be taken out by itself. */
export function acceptingEdit(text: string, { span, draftSpan }: Fact): BaseEdit | undefined {
  if (!draftSpan) return undefined
  const quote = text.charAt(draftSpan.start - 1)
  const pair = { start: draftSpan.start - (quote === '"' || quote === "'" ? 1 : 0), end: draftSpan.end }
  // A key that a fact has by way of an anchor stands elsewhere, and other facts may have it too.
  if (!contains(span, pair) || !PAIR.test(text.slice(pair.start, pair.end))) return undefined
  const gone = text.charAt(span.start) === '{' ? goneInBrackets(text, span, pair) : goneInBlock(text, pair)
  return gone && { span: gone, newText: '' }
}

const PAIR = /^(["']?)draft\1\s*:\s*true$/i

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

function goneInBrackets(text: string, fact: Span, { start, end }: Span): Span {
  const comma = /^\s*,/.exec(text.slice(end, fact.end))?.[0]
  const line = lineStart(text, start)
  if (comma !== undefined) {
    const behind = end + comma.length
    const isAlone = line > fact.start && /^\s*$/.test(text.slice(line, start))
    if (isAlone && /^[ \t]*$/.test(text.slice(behind, lineEnd(text, behind))))
      return wholeLine(text, { start: line, end: behind })
    return { start, end: behind + (/^[ \t]*/.exec(text.slice(behind))?.[0].length ?? 0) }
  }
  const before = /,\s*$/.exec(text.slice(fact.start, start))
  return before ? { start: fact.start + before.index, end } : { start, end }
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
