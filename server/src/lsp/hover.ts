/** Hover: the card of the claim or citation under the cursor, as Markdown or as plain text. */
import { HoverRequest, MarkupKind } from 'vscode-languageserver'
import { type HoverCard, hoverAt, hoverMarkdown } from '../engine'
import type { Routes } from './dispatcher'
import { type Services, subjectOf } from './services'
import { object, position, shape, textDocument } from './shapes'

export function registerHover(routes: Routes, services: Services): void {
  const { client, convert, places } = services
  routes.request(HoverRequest.type, shape(object({ textDocument, position })), async (params) => {
    const subject = await subjectOf(services, params.textDocument.uri)
    if (!subject) return null
    const { snapshot, uri, lined, reader } = subject
    const card = hoverAt(snapshot, uri, convert.offset(lined, params.position), reader)
    if (!card) return null
    const factUri = (place: { uri: string; span: { start: number; end: number } }) => places.link(snapshot, place)
    const contents = client.markdownHover
      ? { kind: MarkupKind.Markdown, value: hoverMarkdown(card, { commandLinks: client.commandLinks, factUri }) }
      : { kind: MarkupKind.PlainText, value: plainText(card) }
    return { contents, range: convert.range(lined, card.span) }
  })
}

/** The same card without marks, for clients that show text as it is. */
export function plainText(card: HoverCard): string {
  const { annotation } = card
  const head = annotation ? [`${annotation.verdict}: ${annotation.reason}`] : []
  const facts = card.facts.map((each) => {
    const statements = each.statements.map((statement) => statement.text)
    const sources = each.sources.map((source) => [source.title, source.sectionTitle].filter(Boolean).join(', '))
    return [`${each.fact.id} (${each.baseTitle}, ${each.themeLabel})`, ...statements, ...sources].join('\n')
  })
  return [...head, ...facts].join('\n\n')
}
