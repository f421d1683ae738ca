/** Semantic tokens for editors that colour by them: claims with their verdict, citations. */
import type { NoteView, Snapshot } from '../host'
import type { LineIndex } from '../text/lineIndex'
import type { Span } from '../text/span'
import type { SemanticToken } from './types'

/**
 * In order, none overlapping, each within one line: a claim is cut where a citation stands and where a line ends. `within`:
 * only stretches of the note that touch that span are looked at.
 */
export function semanticTokens(snapshot: Snapshot, uri: string, within?: Span): readonly SemanticToken[] {
  const note = snapshot.note(uri)
  if (!note) return []
  const { stretches } = note
  const [first, last] = within ? [stretches.at(within.start), stretches.at(within.end)] : [0, stretches.count - 1]
  stretches.judge(first, last + 1)
  return Array.from({ length: last - first + 1 }, (_, nth) => tokensOf(note, first + nth)).flat()
}

/** Of one stretch: whoever wants those of a long note can pause between two. */
export function tokensOf({ lines: text, stretches }: NoteView, nth: number): readonly SemanticToken[] {
  const citations = stretches.citations(nth)
  const marks = citations.map(({ span, kind }): SemanticToken => ({ span, type: 'citation', modifiers: [kind] }))
  const claims = stretches.annotations(nth).flatMap(({ span, verdict }) => {
    const inner = citations.map((citation) => citation.span)
    const parts = cut(span, inner).flatMap((part) => lines(text, part))
    return parts.map((part): SemanticToken => ({ span: part, type: 'claim', modifiers: [verdict] }))
  })
  return [...claims, ...marks].sort((a, b) => a.span.start - b.span.start)
}

/** What is left of a span without the holes, which are in order. */
function cut(span: Span, holes: readonly Span[]): readonly Span[] {
  const parts: Span[] = []
  let { start } = span
  for (const hole of holes) {
    if (hole.end <= start || hole.start >= span.end) continue
    if (hole.start > start) parts.push({ start, end: hole.start })
    start = hole.end
  }
  if (start < span.end) parts.push({ start, end: span.end })
  return parts
}

/** The span's stretches on single lines, white space at their edges left out. */
function lines(text: LineIndex, span: Span): readonly Span[] {
  return [...text.slice(span.start, span.end).matchAll(/[^\r\n]*[^\s]/g)].map((match) => {
    const indent = match[0].length - match[0].trimStart().length
    const start = span.start + match.index
    return { start: start + indent, end: start + match[0].length }
  })
}
