/** New facts: what one would say and where it can go, and the edits that put it there. */
import {
  documentTitle,
  draftFact,
  draftFromText,
  type FactDraft,
  LineIndex,
  type NoteView,
  newFactIn,
  type Snapshot,
} from '../engine'
import {
  NEW_FACT_CHOICES_REQUEST,
  NEW_FACT_REQUEST,
  type NewFactChoicesParams,
  type NewFactChoicesResult,
  type NewFactParams,
  type NewFactResult,
  type NewFactSource,
} from '../protocol'
import { RequestFailed, type Routes } from './dispatcher'
import type { Services } from './services'
import { object, optional, range, shape, string } from './shapes'
import { canonicalUri, isFactUri, isNoteUri, pathFrom } from './uris'

const SOURCE = { uri: string, range, text: optional(string) }

export function registerNewFact(routes: Routes, services: Services): void {
  routes.custom<NewFactChoicesParams, NewFactChoicesResult>(
    NEW_FACT_CHOICES_REQUEST,
    shape(object(SOURCE)),
    async (params) => {
      const snapshot = await services.workspace.whenReady()
      const { draft } = drafted(services, snapshot, params)
      const labels = new Map(snapshot.themes.map(({ id, label }) => [id, { ...label }]))
      return {
        statement: draft.statement,
        bases: snapshot.bases
          .filter(({ uri }) => !services.workspace.isBundled(uri))
          .map(({ uri, id, title, themes }) => ({
            ...{ uri: services.documents.clientUri(uri), id, title: { ...title } },
            themes: themes.map((theme) => ({ id: theme.id, label: { ...theme.label } })),
          })),
        themes: draft.themes.map((id) => ({ id, label: labels.get(id) ?? {} })),
      }
    },
  )
  const whole = object({ ...SOURCE, base: string, theme: string })
  routes.custom<NewFactParams, NewFactResult>(NEW_FACT_REQUEST, shape(whole), (params) => newFact(services, params))
}

async function newFact(services: Services, params: NewFactParams): Promise<NewFactResult> {
  const baseUri = canonicalUri(params.base)
  if (!isFactUri(baseUri))
    throw new RequestFailed('A fact base is a file named *.facts.yaml, *.facts.json or *.facts.jsonl.')
  if (services.workspace.isBundled(baseUri))
    throw new RequestFailed('The facts that come with Claimlight keep as they are.')
  const theme = params.theme.trim()
  if (!/^[\p{L}\p{M}\p{N}_.-]+(?:\/[\p{L}\p{M}\p{N}_.-]+)*$/u.test(theme))
    throw new RequestFailed(`A theme cannot be called "${theme}". Use letters, digits, "-", "_" and ".".`)
  const snapshot = await services.workspace.whenCurrent(baseUri)
  const { draft, note } = drafted(services, snapshot, params)
  const file = await baseText(services, snapshot, baseUri)
  const path = pathFrom(baseUri, canonicalUri(params.uri))
  const title = documentTitle(note) ?? path?.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const document = path === undefined || title === undefined ? undefined : { path, title }
  const made = newFactIn(snapshot, { uri: baseUri, text: file ?? '' }, draft, { theme, document })
  if ('problem' in made) throw new RequestFailed(made.problem)
  const before = { lines: new LineIndex(file ?? '') }
  return {
    uri: services.documents.clientUri(baseUri),
    isNew: file === undefined,
    edits: made.edits.map(({ span, newText }) => ({ range: services.convert.range(before, span), newText })),
    factId: made.id,
    position: services.convert.position({ lines: new LineIndex(made.text) }, made.cursor),
  }
}

/** Undefined for a file that is not there. */
async function baseText(services: Services, snapshot: Snapshot, uri: string): Promise<string | undefined> {
  const known = services.documents.get(uri)?.lines.text ?? snapshot.bases.find((base) => base.uri === uri)?.text
  if (known !== undefined) return known
  const result = await services.io.readFile(uri, services.configuration.for(uri).maxBytes)
  if (!result.ok && result.code !== 'missing') throw new RequestFailed(result.message)
  return result.ok ? result.text : undefined
}

function drafted(
  services: Services,
  snapshot: Snapshot,
  params: NewFactSource,
): { readonly draft: FactDraft; readonly note: NoteView } {
  const uri = canonicalUri(params.uri)
  const text = params.text ?? undefined
  const note = text === undefined ? snapshot.note(uri) : services.read(uri, text)
  if (!note)
    throw new RequestFailed('This document is none that Claimlight reads. Select the words in a note or a text file.')
  const span = services.convert.span(note, params.range)
  const isMarkdown = text === undefined || isNoteUri(uri)
  const draft = isMarkdown ? draftFact(snapshot, note, span) : draftFromText(snapshot, note, span, services.lexicons)
  if (!draft)
    throw new RequestFailed('There is no sentence here. Select what the fact should say, or put the cursor into it.')
  return { draft, note }
}
