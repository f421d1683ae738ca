/** Semantic tokens: claims and citations for editors that colour by them. A token never crosses a line or another token. */
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver'
import { type SemanticToken, type Span, semanticTokens } from '../engine'
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './capabilities'
import type { Lined } from './convert'
import type { Routes } from './dispatcher'
import { type Services, type Subject, subjectOf } from './services'
import { object, range, shape, textDocument } from './shapes'

export function registerSemanticTokens(routes: Routes, services: Services): void {
  routes.request(SemanticTokensRequest.type, shape(object({ textDocument })), async (params) => {
    const subject = await subjectOf(services, params.textDocument.uri)
    return subject ? encode(services, subject, { start: 0, end: subject.lined.text.length }) : { data: [] }
  })
  routes.request(SemanticTokensRangeRequest.type, shape(object({ textDocument, range })), async (params) => {
    const subject = await subjectOf(services, params.textDocument.uri)
    return subject ? encode(services, subject, services.convert.span(subject.lined, params.range)) : { data: [] }
  })
}

function encode({ convert }: Services, { snapshot, uri, lined }: Subject, within: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  const tokens = apart(semanticTokens(snapshot, uri)).flatMap((token) => perLine(lined, token))
  for (const { span, type, modifiers } of tokens) {
    if (span.end <= within.start || span.start >= within.end) continue
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

/** Claims without the citations that stand in them, in the text's order. */
function apart(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const citations = tokens.filter((token) => token.type === 'citation').sort(byStart)
  const claims = tokens.filter((token) => token.type === 'claim').flatMap((claim) => without(claim, citations))
  const ends = { last: 0 }
  return [...citations, ...claims].sort(byStart).filter(({ span }) => {
    if (span.start < ends.last) return false
    ends.last = span.end
    return true
  })
}

function without(claim: SemanticToken, citations: readonly SemanticToken[]): SemanticToken[] {
  const pieces: SemanticToken[] = []
  let start = claim.span.start
  for (const { span } of citations) {
    if (span.end <= start || span.start >= claim.span.end) continue
    if (span.start > start) pieces.push({ ...claim, span: { start, end: span.start } })
    start = span.end
  }
  if (start < claim.span.end) pieces.push({ ...claim, span: { start, end: claim.span.end } })
  return pieces
}

function perLine({ lines }: Lined, token: SemanticToken): SemanticToken[] {
  const first = lines.positionAt(token.span.start).line
  const last = lines.positionAt(token.span.end).line
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((line) => {
    const start = Math.max(token.span.start, lines.lineStart(line))
    const end = Math.min(token.span.end, lines.lineEnd(line))
    return start < end ? [{ ...token, span: { start, end } }] : []
  })
}

function byStart(a: SemanticToken, b: SemanticToken): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}
