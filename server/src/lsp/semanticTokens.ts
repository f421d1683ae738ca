/** Semantic tokens: claims and citations for editors that colour by them. */
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver'
import { type SemanticToken, semanticTokens, tokensOf } from '../engine'
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './capabilities'
import type { Converter, Lined } from './convert'
import type { Routes } from './dispatcher'
import { judgedSubjectOf, type Services, subjectOf } from './services'
import { object, range, shape, textDocument } from './shapes'
import { inSlices } from './slices'

export function registerSemanticTokens(routes: Routes, services: Services): void {
  const { convert } = services
  routes.request(SemanticTokensRequest.type, shape(object({ textDocument })), async (params, context) => {
    const subject = await judgedSubjectOf(services, params.textDocument.uri, context)
    const note = subject?.snapshot.note(subject.uri)
    const encoder = new Encoder(convert)
    const stretches = Array.from({ length: note?.stretches.count ?? 0 }, (_, nth) => nth)
    await inSlices(stretches, (nth) => note && encoder.add(note, tokensOf(note, nth)), context.checkpoint)
    return encoder.tokens()
  })
  routes.request(SemanticTokensRangeRequest.type, shape(object({ textDocument, range })), async (params) => {
    const subject = await subjectOf(services, params.textDocument.uri)
    const encoder = new Encoder(convert)
    if (!subject) return encoder.tokens()
    const within = convert.span(subject.lined, params.range)
    services.longNotes.look(subject.uri, within.start)
    const tokens = semanticTokens(subject.snapshot, subject.uri, within)
    encoder.add(
      subject.lined,
      tokens.filter(({ span }) => span.end > within.start && span.start < within.end),
    )
    return encoder.tokens()
  })
}

/** Takes tokens in their order, and makes LSP's numbers of them. */
class Encoder {
  private readonly builder = new SemanticTokensBuilder()

  constructor(private readonly convert: Converter) {}

  add(lined: Lined, tokens: readonly SemanticToken[]): void {
    for (const { span, type, modifiers } of tokens) {
      const { start, end } = this.convert.range(lined, span)
      const length = end.character - start.character
      this.builder.push(start.line, start.character, length, TOKEN_TYPES.indexOf(type), bits(modifiers))
    }
  }

  tokens(): SemanticTokens {
    return this.builder.build()
  }
}

function bits(modifiers: readonly string[]): number {
  return modifiers.reduce((set, modifier) => {
    const bit = TOKEN_MODIFIERS.indexOf(modifier)
    return bit < 0 ? set : set | (1 << bit)
  }, 0)
}
