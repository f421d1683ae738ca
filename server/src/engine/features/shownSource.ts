/** A source as people are shown it: without what stands there already in other words. */
import { asRead } from '../facts/quotes'
import type { Snapshot } from '../host'
import type { Fact, SourceRef } from '../model'

/**
 * The quote as it is read, and none where it is the fact's own statement, as a draft's is; no heading that is the document's
 * title. Only a quote that says something of its own makes a reader look twice.
 */
export function shownSource(snapshot: Snapshot, { base, statement }: Fact, source: SourceRef): SourceRef {
  const { quote, heading, ...rest } = source
  const document = snapshot.base(base)?.documents.find(({ id }) => id === source.document)
  const isTitle = heading !== undefined && isAmong(heading, Object.values(document?.title ?? {}))
  const said = quote === undefined ? '' : asRead(quote)
  return {
    ...rest,
    ...(heading === undefined || isTitle ? {} : { heading }),
    ...(said === '' || isAmong(said, Object.values(statement)) ? {} : { quote: said }),
  }
}

function isAmong(text: string, others: readonly string[]): boolean {
  const read = asRead(text)
  return others.some((other) => asRead(other) === read)
}
