/** Semantic tokens: claims and citations for editors that colour by them. */
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver'
import { type Span, semanticTokens } from '../engine'
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './capabilities'
import type { Routes } from './dispatcher'
import { judgedSubjectOf, type Services, type Subject, subjectOf } from './services'
import { object, range, shape, textDocument } from './shapes'

export function registerSemanticTokens(routes: Routes, services: Services): void {
  routes.request(SemanticTokensRequest.type, shape(object({ textDocument })), async (params, context) => {
    const subject = await judgedSubjectOf(services, params.textDocument.uri, context)
    return subject ? encode(services, subject) : { data: [] }
  })
  routes.request(SemanticTokensRangeRequest.type, shape(object({ textDocument, range })), async (params) => {
    const subject = await subjectOf(services, params.textDocument.uri)
    if (!subject) return { data: [] }
    const span = services.convert.span(subject.lined, params.range)
    services.longNotes.look(subject.uri, span.start)
    return encode(services, subject, span)
  })
}

function encode({ convert }: Services, { snapshot, uri, lined }: Subject, within?: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  for (const { span, type, modifiers } of semanticTokens(snapshot, uri, within)) {
    if (within && (span.end <= within.start || span.start >= within.end)) continue
    const { start, end } = convert.range(lined, span)
    builder.push(
      start.line,
      start.character,
      end.character - start.character,
      TOKEN_TYPES.indexOf(type),
      bits(modifiers),
    )
  }
  return builder.build()
}

function bits(modifiers: readonly string[]): number {
  return modifiers.reduce((set, modifier) => {
    const bit = TOKEN_MODIFIERS.indexOf(modifier)
    return bit < 0 ? set : set | (1 << bit)
  }, 0)
}
