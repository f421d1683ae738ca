/** Code lenses of fact bases: above each fact, in how many notes it is used, or that it is a draft. */
import { type CodeLens, CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver'
import { baseStrings, factKey } from '../engine'
import { SHOW_FACT_USES_COMMAND, type ShowFactUsesArguments } from '../protocol'
import type { Routes } from './dispatcher'
import { readerOf, type Services } from './services'
import { isRecord, object, range, shape, textDocument } from './shapes'
import { canonicalUri, isFactUri } from './uris'

/** Drafts are used nowhere. The other lenses come without their numbers, which are asked for when one is on screen. */
export function registerLenses(routes: Routes, services: Services): void {
  routes.request(CodeLensRequest.type, shape(object({ textDocument })), async (params) => {
    const uri = canonicalUri(params.textDocument.uri)
    if (!isFactUri(uri)) return []
    const snapshot = await services.workspace.whenCurrent(uri)
    // Settings are known no sooner.
    if (!services.configuration.for(uri).codeLens) return []
    const base = snapshot.bases.find((each) => each.uri === uri)
    const lined = services.places.lined(snapshot, uri)
    if (!base || !lined) return []
    services.lensesShown.add(uri)
    const words = wordsFor(services, uri)
    return base.facts.map((fact) => ({
      range: services.convert.range(lined, fact.idSpan),
      ...(fact.draft
        ? { command: { title: words.draftLens, command: '' } }
        : { data: { uri: params.textDocument.uri, key: factKey(fact) } }),
    }))
  })
  routes.request(CodeLensResolveRequest.type, shape<CodeLens>(object({ range })), async (lens, context) => {
    const data: unknown = lens.data
    const { uri, key } = isRecord(data) ? data : {}
    if (typeof uri !== 'string' || typeof key !== 'string') return lens
    const counts = services.uses.latest ?? (await services.uses.count(context.checkpoint))
    const notes = counts.get(key) ?? 0
    const title = wordsFor(services, canonicalUri(uri)).usedInNotes(notes)
    const place: ShowFactUsesArguments = [{ uri, position: lens.range.start }]
    // A lens without a command shows its text and does nothing: other clients do not know ours.
    const runs = services.client.commandLinks && notes > 0
    return {
      ...lens,
      command: runs ? { title, command: SHOW_FACT_USES_COMMAND, arguments: [...place] } : { title, command: '' },
    }
  })
}

function wordsFor(services: Services, uri: string) {
  const { reader } = readerOf(services, uri)
  return baseStrings(reader === 'auto' ? 'en' : reader)
}
