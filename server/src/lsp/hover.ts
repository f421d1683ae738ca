/** Hover: the card of the claim or citation under the cursor, as Markdown or as plain text. */
import { HoverRequest, MarkupKind } from 'vscode-languageserver'
import { type HoverCard, type HoverMarkdownOptions, hoverAt, hoverMarkdown, MARKS, strings } from '../engine'
import type { CiteFactArguments, IgnoreHereArguments, OpenFactArguments } from '../protocol'
import { baseHover } from './baseWriting'
import { configHover } from './configHelp'
import type { Routes } from './dispatcher'
import { type Services, type Subject, subjectAt } from './services'
import { object, position, shape, textDocument } from './shapes'
import { isConfigUri, isFactUri } from './uris'

export function registerHover(routes: Routes, services: Services): void {
  routes.request(HoverRequest.type, shape(object({ textDocument, position })), async (params, context) => {
    if (isFactUri(params.textDocument.uri)) return baseHover(services, params, context)
    const subject = await subjectAt(services, params.textDocument.uri, params.position)
    if (!subject) return null
    const { snapshot, uri, lined, reader } = subject
    const offset = services.convert.offset(lined, params.position)
    if (isConfigUri(uri)) return configHover(services, subject, offset)
    services.longNotes.look(uri, offset)
    const card = hoverAt(snapshot, uri, offset, reader)
    if (!card) return null
    const contents = services.client.markdownHover
      ? { kind: MarkupKind.Markdown, value: hoverMarkdown(card, linksOf(services, subject)) }
      : { kind: MarkupKind.PlainText, value: plainText(card) }
    return { contents, range: services.convert.range(lined, card.span) }
  })
}

/** Links that run commands are given what the protocol says: lines and characters, in the client's spelling of uris. */
function linksOf({ client, convert, documents, places }: Services, { snapshot, lined }: Subject): HoverMarkdownOptions {
  return {
    commandLinks: client.commandLinks,
    factUri: (place) => places.link(snapshot, place),
    commandArgument(command): OpenFactArguments[0] | CiteFactArguments[0] | IgnoreHereArguments[0] {
      if (command.command === 'claimlight.openFact') return places.location(snapshot, command)
      const place = { uri: documents.clientUri(command.uri), position: convert.position(lined, command.offset) }
      if (command.command === 'claimlight.citeFact') return { ...place, factId: command.factId, base: command.base }
      return place
    },
  }
}

/** The same card without marks and links, for clients that show text as it is. */
function plainText({ annotation, facts, language }: HoverCard): string {
  const words = strings(language)
  const head = annotation ? `${MARKS[annotation.verdict]} ${words.verdicts[annotation.verdict]}` : words.fact
  const reasons = annotation ? [`${words.why}: ${annotation.reason}`] : []
  const parts = facts.map(({ fact, statements, sources, evidence, namesBase, baseTitle }) => {
    const titles = sources.map((source) => `${words.source}: ${source.title}`)
    const rows = evidence.map(({ label, text, url }) => `${label}: ${text}${url === undefined ? '' : ` (${url})`}`)
    const base = namesBase ? [`${words.factBase}: ${baseTitle}`] : []
    return [...statements.map((statement) => statement.text), ...titles, ...rows, ...base, fact.id].join('\n')
  })
  return [head, ...reasons, ...parts].join('\n\n')
}
