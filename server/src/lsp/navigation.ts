/** Where things are: definition, references, links of citations, symbols of the workspace. */
import {
  DefinitionRequest,
  DocumentLinkRequest,
  ReferencesRequest,
  SymbolKind,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver'
import { definitionAt, documentLinks, type Fact, factKey, hoverAt, referencesTo, SymbolSearch } from '../engine'
import { analysed } from './analysed'
import type { Routes } from './dispatcher'
import { type Services, type Subject, subjectOf } from './services'
import { object, position, shape, string, textDocument } from './shapes'
import { inSlices } from './slices'

const SYMBOL_KINDS = { fact: SymbolKind.Constant, claim: SymbolKind.String, theme: SymbolKind.Namespace } as const

export function registerNavigation(routes: Routes, services: Services): void {
  const place = object({ textDocument, position })
  routes.request(DefinitionRequest.type, shape(place), async (params) => {
    const subject = await subjectOf(services, params.textDocument.uri)
    return subject ? definitions(services, subject, services.convert.offset(subject.lined, params.position)) : []
  })
  routes.request(ReferencesRequest.type, shape(place), async (params, context) => {
    await analysed(services, context)
    const subject = await subjectOf(services, params.textDocument.uri)
    if (!subject) return []
    const { snapshot, uri, lined } = subject
    const isSource = (fact: Fact, note: string) => services.ownSources.of(snapshot, note).has(factKey(fact))
    const found = referencesTo(snapshot, uri, services.convert.offset(lined, params.position), isSource)
    return found.map((each) => services.places.location(snapshot, each))
  })
  routes.request(DocumentLinkRequest.type, shape(object({ textDocument })), async (params) => {
    const subject = await subjectOf(services, params.textDocument.uri)
    return subject ? links(services, subject) : []
  })
  routes.request(WorkspaceSymbolRequest.type, shape(object({ query: string })), async (params, context) => {
    const snapshot = await services.workspace.whenIndexed()
    context.checkpoint()
    const search = new SymbolSearch(snapshot, params.query)
    if (!search.isFull) await inSlices(snapshot.notes, (uri) => search.lookIn(uri), context.checkpoint)
    return search.found.map((symbol) => ({
      name: symbol.name,
      kind: SYMBOL_KINDS[symbol.kind],
      containerName: symbol.detail,
      location: services.places.location(snapshot, symbol.place),
    }))
  })
}

function definitions({ client, places, convert }: Services, { snapshot, uri, lined, reader }: Subject, offset: number) {
  const found = definitionAt(snapshot, uri, offset)
  const locations = found.map((each) => places.location(snapshot, each))
  const origin = client.locationLinks ? hoverAt(snapshot, uri, offset, reader)?.span : undefined
  if (!client.locationLinks) return locations
  return locations.map((location) => ({
    ...(origin ? { originSelectionRange: convert.range(lined, origin) } : {}),
    targetUri: location.uri,
    targetRange: location.range,
    targetSelectionRange: { start: location.range.start, end: location.range.start },
  }))
}

function links({ convert, places }: Services, { snapshot, uri, lined }: Subject) {
  return documentLinks(snapshot, uri).map((link) => ({
    range: convert.range(lined, link.span),
    target: places.link(snapshot, link.target),
    tooltip: link.tooltip,
  }))
}
