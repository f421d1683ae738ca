/** The facts for programs, version 1: see `server/README.md`. */
import type { Fact } from '../../engine'
import type { Report } from './format'

export function* factsJson({ snapshot }: Report): Iterable<string> {
  const facts = snapshot.bases.flatMap((base) => base.facts)
  yield '{\n  "version": 1,\n  "facts": ['
  for (const [index, fact] of facts.entries()) yield `${index ? ',' : ''}\n    ${JSON.stringify(entryOf(fact))}`
  yield `${facts.length ? '\n  ' : ''}]\n}\n`
}

function entryOf(fact: Fact) {
  const { id, base, theme, statement, notes, url, publisher, quote, asOf, validUntil, citekey, rating, draft } = fact
  const sources = fact.sources.map(({ document, section, sentence, heading, quote: words }) => {
    return { document, section, sentence, heading, quote: words }
  })
  const evidence = { notes, url, publisher, quote, asOf, validUntil, citekey, rating, draft }
  return { id, base, theme, statement, sources, ...evidence }
}
