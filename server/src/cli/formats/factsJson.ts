/** The facts for programs, version 1: see `server/docs/automation.md`. */
import { factEntry } from './factEntry'
import type { Report } from './format'

export function* factsJson({ snapshot }: Report): Iterable<string> {
  const facts = snapshot.bases.flatMap((base) => base.facts)
  yield '{\n  "version": 1,\n  "facts": ['
  for (const [index, fact] of facts.entries())
    yield `${index ? ',' : ''}\n    ${JSON.stringify(factEntry(snapshot, fact))}`
  yield `${facts.length ? '\n  ' : ''}]\n}\n`
}
