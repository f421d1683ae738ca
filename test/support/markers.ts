/** Notes with marks in them, as tests write them: `<|>` is a cursor, `⟦…⟧` a range. */
import type { Span } from '../../server/src/engine/text/span'

export interface Marked {
  /** The text without its marks. */
  readonly text: string
  /** Offsets of the cursors in `text`, in order. */
  readonly cursors: readonly number[]
  /** The ranges in `text`, in the order of their beginnings. */
  readonly spans: readonly Span[]
}

/** `a⟦b⟧c<|>` → `abc`, one span from 1 to 2, a cursor at 3. Throws where a range is not closed: the test is wrong. */
export function readMarks(marked: string): Marked {
  let text = ''
  const cursors: number[] = []
  const spans: { start: number; end: number }[] = []
  const open: { start: number; end: number }[] = []
  for (const piece of marked.split(/(<\|>|[⟦⟧])/)) {
    if (piece === '<|>') cursors.push(text.length)
    else if (piece === '⟦') {
      const span = { start: text.length, end: -1 }
      spans.push(span)
      open.push(span)
    } else if (piece === '⟧') {
      const span = open.pop()
      if (!span) throw new Error(`⟧ without ⟦ in ${JSON.stringify(marked)}`)
      span.end = text.length
    } else text += piece
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in ${JSON.stringify(marked)}`)
  return { text, cursors, spans }
}

/** The one cursor of a marked text. Throws where there is none, or more than one. */
export function readCursor(marked: string): { readonly text: string; readonly cursor: number } {
  const { text, cursors } = readMarks(marked)
  const [cursor, ...more] = cursors
  if (cursor === undefined || more.length > 0) throw new Error(`One <|> is needed in ${JSON.stringify(marked)}`)
  return { text, cursor }
}

/** Puts `⟦…⟧` around spans of a text; spans may nest but not cross. */
export function markSpans(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: '⟦', order: 1 },
    { at: end, mark: '⟧', order: 0 },
  ])
  let marked = ''
  let from = 0
  for (const { at, mark } of marks.sort((a, b) => a.at - b.at || a.order - b.order)) {
    marked += text.slice(from, at) + mark
    from = at
  }
  return marked + text.slice(from)
}
