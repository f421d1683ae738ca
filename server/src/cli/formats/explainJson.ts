/** Derivations for programs, version 1. `start` and `end` of a sentence are UTF-16 code units into the decoded text, those in it into its own `text`. */
import type { Derivation } from '../../engine'
import type { Report } from './format'

export function* explainJson({ snapshot, notes }: Report): Iterable<string> {
  const derivations = notes.flatMap((path) => snapshot.note(path)?.derivations() ?? [])
  yield '{\n  "version": 1,\n  "sentences": ['
  for (const [index, each] of derivations.entries()) yield `${index ? ',' : ''}\n    ${JSON.stringify(entryOf(each))}`
  yield `${derivations.length ? '\n  ' : ''}]\n}\n`
}

function entryOf({ span, ...rest }: Derivation) {
  return { start: span.start, end: span.end, ...rest }
}
