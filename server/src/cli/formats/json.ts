/** The report for programs, version 1: see `server/README.md`. Offsets are UTF-16 code units into each note's decoded text. */
import type { Annotation } from '../../engine'
import type { CheckReport } from './format'

export async function* json(report: CheckReport): AsyncIterable<string> {
  yield '{\n  "version": 1,\n  "files": ['
  let separator = '\n    '
  for await (const { uri, annotations } of report.notes()) {
    yield `${separator}${JSON.stringify({ path: uri, claims: annotations.map(claimOf) })}`
    separator = ',\n    '
  }
  const summary = report.summary()
  yield `${summary.files ? '\n  ' : ''}],\n  "summary": ${JSON.stringify(summary)}\n}\n`
}

function claimOf({ span, text, themes, verdict, confidence, facts, reason, checked }: Annotation) {
  return {
    start: span.start,
    end: span.end,
    text,
    themes,
    verdict,
    confidence: rounded(confidence),
    facts: facts.map(linkOf),
    reason,
    ...(checked
      ? { checked: { verdict: checked.verdict, reason: checked.reason, was: checked.was, at: checked.at } }
      : {}),
  }
}

function linkOf({ id, base, relation, score }: Annotation['facts'][number]) {
  return { id, base, relation, score: rounded(score) }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
