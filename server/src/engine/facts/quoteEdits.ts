/** Mends a quote that its document no longer holds, in the base's text: another in its place, or none. */
import type { FactBase, SourceRef } from '../model'
import type { Span } from '../text/span'
import type { BaseEdit } from './collectionEdits'
import type { NearQuote } from './nearestQuote'
import { pairRemoval } from './pairEdits'
import { type SourcePart, sourceParts } from './sourceParts'
import { onOneLine } from './yamlStyle'

type Written = Pick<FactBase, 'text'> & { readonly fact: { readonly span: Span } }

/** None where the quote is written in a way that it cannot be changed by itself. */
export function replacingQuote({ text, fact }: Written, source: SourceRef, found: NearQuote): readonly BaseEdit[] {
  const part = partOf(text, fact, source)
  if (!part?.quote) return []
  const isInBrackets = text.charAt(part.map.start) === '{'
  const newText = isInBrackets ? JSON.stringify(found.quote) : onOneLine(found.quote, false)
  const quote = { span: part.quote.value, newText }
  const position = part.position ? [{ span: part.position.value, newText: String(found.position) }] : []
  return [quote, ...position].sort((a, b) => a.span.start - b.span.start)
}

/** The rest of the source stays: it says where the fact comes from. */
export function removingQuote({ text, fact }: Written, source: SourceRef): readonly BaseEdit[] {
  const part = partOf(text, fact, source)
  const gone = part?.quote && pairRemoval(text, part.map, part.quote.pair)
  return gone ? [{ span: gone, newText: '' }] : []
}

/** The source as it is written; one whose parts come from elsewhere, by an anchor, is left alone. */
function partOf(text: string, { span }: { readonly span: Span }, source: SourceRef): SourcePart | undefined {
  return sourceParts(text, { span }).find(({ quote }) => quote?.text.trim() === source.quote)
}
