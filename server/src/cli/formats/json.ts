/** The report for programs, version 1: see `server/README.md`. Offsets are UTF-16 code units into each note's decoded text. */
import type { Annotation } from '../../engine'
import type { Report } from './format'
import { summaryOf } from './summary'

export function* json(report: Report): Iterable<string> {
  yield '{\n  "version": 1,\n  "files": ['
  for (const [index, path] of report.notes.entries()) {
    const claims = (report.snapshot.note(path)?.annotations ?? []).map(claimOf)
    yield `${index ? ',' : ''}\n    ${JSON.stringify({ path, claims })}`
  }
  yield `${report.notes.length ? '\n  ' : ''}],\n  "summary": ${JSON.stringify(summaryOf(report))}\n}\n`
}

function claimOf({ span, text, themes, verdict, confidence, facts, reason }: Annotation) {
  return {
    start: span.start,
    end: span.end,
    text,
    themes,
    verdict,
    confidence: rounded(confidence),
    facts: facts.map(linkOf),
    reason,
  }
}

function linkOf({ id, base, relation, score }: Annotation['facts'][number]) {
  return { id, base, relation, score: rounded(score) }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
