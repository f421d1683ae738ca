/** A fact as reports for programs list it: all that the base says of it, and what its documents are called and where they are. */
import type { Fact, Snapshot, SourceRef } from '../../engine'

/** Keys that a fact has no value for are left out. */
export function factEntry(snapshot: Snapshot, fact: Fact) {
  const { id, base, theme, statement, strength, notes, url, publisher, quote, asOf, validUntil, citekey } = fact
  const { rating, draft } = fact
  const sources = fact.sources.map((source) => sourceEntry(snapshot, fact, source))
  const evidence = { notes, url, publisher, quote, asOf, validUntil, citekey, rating, draft }
  return { id, base, theme, statement, strength, sources, ...evidence }
}

function sourceEntry(snapshot: Snapshot, fact: Fact, { document: name, section, sentence, heading, quote }: SourceRef) {
  const document = snapshot.base(fact.base)?.documents.find(({ id }) => id === name)
  const { title, url, publisher, date } = document ?? {}
  return { document: name, section, sentence, heading, quote, title, url, publisher, date }
}
