/** Ignoring: the comment that keeps a line's claims, or one fact on that line, from being spoken of again. */
import type { NoteView, Snapshot } from '../host'
import type { Annotation } from '../model'
import type { FileEdit } from '../rules/rule'
import type { LineIndex } from '../text/lineIndex'
import { claimAt } from './locate'

/** The edit that ignores the line on which the claim at the offset ends; empty where there is no claim. */
export function ignoreHere(snapshot: Snapshot, uri: string, offset: number): readonly FileEdit[] {
  const note = snapshot.note(uri)
  const annotation = note && claimAt(note, offset)
  return note && annotation ? ignoreClaim(note, annotation) : []
}

/** The edit that ignores a claim's line, for that fact only where one is given. */
export function ignoreClaim(note: NoteView, annotation: Annotation, factId?: string): readonly FileEdit[] {
  const comment = `<!-- claimlight-ignore-line${factId === undefined ? '' : ` fact:${factId}`} -->`
  const offset = placeFor(note, annotation)
  return [{ uri: note.uri, span: { start: offset, end: offset }, newText: ` ${comment}` }]
}

/**
 * The end of the line, before a hard break's mark. In a heading or a table's row a comment there would be lost or break
 * the closing mark, so it goes right behind the claim, which is the same line.
 */
function placeFor(note: NoteView, { span }: Annotation): number {
  const { line } = note.lines.positionAt(span.end)
  const text = note.lines.slice(note.lines.lineStart(line), note.lines.lineEnd(line))
  const { stretches } = note
  const container = stretches
    .sentences(stretches.at(span.start))
    .find((each) => each.span.start === span.start)?.container
  if (container === 'cell' || container === 'header-cell' || container === 'heading')
    return behindMarks(note.lines, span.end)
  return note.lines.lineStart(line) + text.replace(/(\\|\s+)$/, '').length
}

/** Behind emphasis that closes right behind the claim, and its footnote references. */
function behindMarks(lines: LineIndex, end: number): number {
  return (
    end + (/^(?:[*_~]+|\[\^[^\]\s]+\])*/.exec(lines.slice(end, Math.min(end + 1000, lines.length)))?.[0].length ?? 0)
  )
}
