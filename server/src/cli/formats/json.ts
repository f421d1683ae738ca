/** The report for programs, version 1: see `server/docs/automation.md`. Offsets are UTF-16 code units into each note's decoded text. */
import { type Annotation, type Fact, factKey } from '../../engine'
import { factEntry } from './factEntry'
import type { CheckReport } from './format'

export async function* json(report: CheckReport): AsyncIterable<string> {
  yield '{\n  "version": 1,\n  "files": ['
  let separator = '\n    '
  const named = new Map<string, Fact>()
  for await (const { uri, annotations } of report.notes()) {
    for (const match of annotations.flatMap(({ facts }) => facts)) {
      const fact = named.has(factKey(match)) ? undefined : report.snapshot.fact(match.id, match.base)
      if (fact) named.set(factKey(fact), fact)
    }
    yield `${separator}${JSON.stringify({ path: uri, claims: annotations.map(claimOf) })}`
    separator = ',\n    '
  }
  const summary = report.summary()
  yield `${summary.files ? '\n  ' : ''}],\n  "facts": [`
  yield* listed([...named.values()].map((fact) => factEntry(report.snapshot, fact)))
  yield `],\n  "summary": ${JSON.stringify(summary)}\n}\n`
}

/** The facts that claims name, each once, in the order in which they are named: a claim says of each only which it is. */
function* listed(facts: readonly object[]): Iterable<string> {
  for (const [nth, fact] of facts.entries()) yield `${nth ? ',' : ''}\n    ${JSON.stringify(fact)}`
  if (facts.length > 0) yield '\n  '
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
