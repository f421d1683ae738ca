/**
 * A note as an annotated listing: its lines as they are, under each the marks of its claims, then what was found.
 *
 *     12 | - Export limits will destroy the industry.
 *        |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *        | overstated export-limits-may-slow (0.93): The note goes further …
 *
 * A claim that goes on over lines is marked on each, and explained under its last.
 */
import type { Annotation, NoteView } from '../../server/src/engine'

export function listing(note: NoteView): string {
  const gutter = String(note.lines.lineCount).length
  const rows: string[] = []
  for (let line = 0; line < note.lines.lineCount; line++) {
    const [start, end] = [note.lines.lineStart(line), note.lines.lineEnd(line)]
    rows.push(`${String(line + 1).padStart(gutter)} | ${note.text.slice(start, end)}`)
    for (const claim of note.annotations) {
      const from = Math.max(claim.span.start, start)
      const to = Math.min(claim.span.end, end)
      if (from >= to) continue
      rows.push(`${' '.repeat(gutter)} | ${' '.repeat(from - start)}${'^'.repeat(to - from)}`)
      if (claim.span.end <= end) rows.push(...explained(claim).map((text) => `${' '.repeat(gutter)} | ${text}`))
    }
  }
  return `${rows.map((row) => row.trimEnd()).join('\n')}\n`
}

function explained(claim: Annotation): string[] {
  const { verdict, facts, themes, reason, citations, soften } = claim
  const best = facts[0]
  const what = best ? ` ${best.id}` : ''
  return [
    `${verdict}${what} [${themes.join(' ')}]${citations.length ? ` cites ${citations.join(' ')}` : ''}`,
    `  ${reason}`,
    ...(soften ? [`  soften: ${soften.replacement}`] : []),
  ]
}
