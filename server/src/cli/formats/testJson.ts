/** What became of the examples for programs, version 1: see `server/README.md`. Lines and columns are one-based. */
import { LineIndex } from '../../engine'
import type { TriedBase } from '../examples'
import { testSummary } from './testSummary'

export function* testJson(bases: readonly TriedBase[]): Iterable<string> {
  yield '{\n  "version": 1,\n  "bases": ['
  for (const [index, base] of bases.entries()) yield `${index ? ',' : ''}\n    ${JSON.stringify(entryOf(base))}`
  yield `${bases.length ? '\n  ' : ''}],\n  "summary": ${JSON.stringify(testSummary(bases))}\n}\n`
}

function entryOf({ path, base, outcomes }: TriedBase) {
  const lines = new LineIndex(base.text)
  const examples = outcomes.map(({ expectation, passed, verdict, fact, confidence, reason, obstacle }) => {
    const { line, character } = lines.positionAt(expectation.span.start)
    const { sentence, verdict: wanted, fact: named } = expectation
    return {
      line: line + 1,
      column: character + 1,
      sentence,
      passed,
      expected: { verdict: wanted, fact: named },
      actual: { verdict, fact, confidence, reason },
      obstacle,
    }
  })
  return { path, base: base.id, examples }
}
