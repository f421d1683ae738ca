/** What a note's ignore comments cover. */
import type { Annotation, Directive } from '../model'
import type { LineIndex } from '../text/lineIndex'
import { overlaps, type Span } from '../text/span'

/** A stretch of the note in which annotations by these facts (by any, where none is named) are ignored. */
export interface IgnoredRegion {
  readonly span: Span
  readonly facts: readonly string[]
}

/**
 * True where the writer has asked not to hear of an annotation: where one of the regions touches it. A region that names
 * facts (`fact:ID`, or `fact:BASE:ID`) covers only annotations whose best fact is among them.
 */
export function isIgnored(regions: readonly IgnoredRegion[], annotation: Pick<Annotation, 'span' | 'facts'>): boolean {
  return regions.some(({ span, facts }) => overlaps(span, annotation.span) && concerns(facts, annotation))
}

/**
 * `line`: the comment's own line; `next-line`: the next line that is neither blank nor a comment alone; `start` … `end`: what lies between, to
 * the note's end where no `end` follows; `file`: everything. A claim is covered where any part of it is.
 */
export function ignoredRegions(lines: LineIndex, directives: readonly Directive[]): readonly IgnoredRegion[] {
  return directives.flatMap((directive, nth) => {
    const span = coverOf(directive, directives.slice(nth + 1), lines)
    return span ? [{ span, facts: directive.facts }] : []
  })
}

function concerns(facts: readonly string[], { facts: [best] }: Pick<Annotation, 'facts'>): boolean {
  if (facts.length === 0) return true
  return best !== undefined && (facts.includes(best.id) || facts.includes(`${best.base}:${best.id}`))
}

function coverOf({ kind, span, facts }: Directive, later: readonly Directive[], lines: LineIndex): Span | undefined {
  switch (kind) {
    case 'line':
      return { start: lineSpan(lines, span.start).start, end: lineSpan(lines, span.end).end }
    case 'next-line':
      return nextLine(lines, span.end)
    case 'start':
      return { start: span.start, end: later.find((each) => ends(each, facts))?.span.start ?? lines.length }
    case 'end':
      return undefined
    case 'file':
      return { start: 0, end: lines.length }
  }
}

/** An `end` that names no facts ends every stretch; one that does, those that name one of them. */
function ends({ kind, facts }: Directive, started: readonly string[]): boolean {
  return kind === 'end' && (facts.length === 0 || facts.some((fact) => started.includes(fact)))
}

function lineSpan(lines: LineIndex, offset: number): Span {
  const { line } = lines.positionAt(offset)
  return { start: lines.lineStart(line), end: lines.lineEnd(line) }
}

/** Blank, or a comment alone: several may stand above the line that they are about. */
const SKIPPED = /^\s*(?:<!--(?:(?!-->).)*-->\s*)?$/

function nextLine(lines: LineIndex, offset: number): Span | undefined {
  for (let line = lines.positionAt(offset).line + 1; line < lines.lineCount; line++) {
    const span = { start: lines.lineStart(line), end: lines.lineEnd(line) }
    if (!SKIPPED.test(lines.slice(span.start, span.end))) return span
  }
  return undefined
}
