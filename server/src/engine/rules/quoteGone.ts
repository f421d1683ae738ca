import type { BaseEdit } from '../facts/collectionEdits'
import { nearestQuote } from '../facts/nearestQuote'
import { removingQuote, replacingQuote } from '../facts/quoteEdits'
import type { SourceText } from '../facts/quotes'
import { baseStrings } from '../features/baseStrings'
import type { Fact, SourceDocument, SourceRef } from '../model'
import type { Span } from '../text/span'
import { type BaseRule, type BaseRuleContext, plainFinding } from './baseRule'
import type { Finding, Fix } from './rule'

/** A quote whose document has been edited since: the fact may no longer say what its source says. */
export const quoteGone: BaseRule = {
  code: 'quote-gone',
  title: { en: 'Quote that its document no longer holds', vi: 'Trích dẫn không còn trong tài liệu' },
  description:
    'The fact quotes a document whose text is a file of the workspace (`path`), and the words do not stand in it any more; or there is no such file. Line breaks, marks of emphasis and the kind of quotation marks make no difference, and “…” stands for words that are left out. The place that `position` names is looked at first. Fixes take the words that are nearest now, where some are near, or the quote out.',
  defaultSeverity: 'warning',
  check: (context) => {
    const { base, evidence } = context
    if (!evidence.sources) return []
    const gone = base.documents.flatMap((document) => fileGone(context, document))
    return [...gone, ...base.facts.flatMap((fact) => fact.sources.flatMap((source) => quotes(context, fact, source)))]
  },
}

function fileGone(context: BaseRuleContext, { id, path }: SourceDocument): readonly Finding[] {
  const { base, evidence, language } = context
  if (path === undefined || evidence.sources?.get(id) !== null) return []
  const name = base.names.find((use) => use.kind === 'document' && use.role === 'declaration' && use.name === id)
  const span = name?.span ?? { start: 0, end: 0 }
  return [plainFinding(quoteGone.code, context, span, baseStrings(language).fileGone(path))]
}

function quotes(context: BaseRuleContext, fact: Fact, source: SourceRef): readonly Finding[] {
  const { base, evidence, language } = context
  const text = evidence.sources?.get(source.document)
  if (source.quote === undefined || !text || text.holds(source)) return []
  const path = base.documents.find(({ id }) => id === source.document)?.path ?? source.document
  const message = baseStrings(language).quoteGone(path)
  const finding = plainFinding(quoteGone.code, context, placeOf(base.text, fact, source.quote), message)
  return [{ ...finding, fixes: () => fixes(context, fact, source, text) }]
}

/** The words that are nearest now, where some are; or no quote. */
function fixes({ base, language }: BaseRuleContext, fact: Fact, source: SourceRef, text: SourceText): readonly Fix[] {
  const words = baseStrings(language)
  const written = { text: base.text, fact }
  const near = nearestQuote(text, source.quote ?? '')
  const fix = (title: string, edits: readonly BaseEdit[], preferred: boolean): readonly Fix[] =>
    edits.length === 0
      ? []
      : [{ title, kind: 'quickfix', preferred, edits: edits.map((edit) => ({ uri: base.uri, ...edit })) }]
  return [
    ...(near ? fix(words.quoteAsNow(near.quote), replacingQuote(written, source, near), true) : []),
    ...fix(words.removeQuote, removingQuote(written, source), false),
  ]
}

/** The quote where it is written as it reads; else the fact's id. */
function placeOf(text: string, { span, idSpan }: Fact, quote: string): Span {
  const start = text.slice(span.start, span.end).indexOf(quote)
  return start < 0 ? idSpan : { start: span.start + start, end: span.start + start + quote.length }
}
