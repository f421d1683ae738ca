/** What a writer says of claims, over the facts: marking, ignoring, taking back, and the list of it all. */
import { WillRenameFilesRequest, type WorkspaceEdit } from 'vscode-languageserver'
import {
  attached,
  dropJudgement,
  type FileChange,
  ignoreHere,
  isWritersVerdict,
  type Judgement,
  judgedClaim,
  moveJudgements,
  putJudgement,
  type Standing,
  WRITERS_VERDICTS,
  type WritersVerdict,
  withoutJudgements,
} from '../engine'
import {
  CHANGE_JUDGEMENT_REQUEST,
  type ChangeJudgementParams,
  IGNORE_HERE_REQUEST,
  type IgnoreHereParams,
  type IgnoreHereResult,
  JUDGEMENTS_REQUEST,
  type JudgementEditResult,
  type JudgementsResult,
  MARK_CHECKED_REQUEST,
  type MarkCheckedParams,
  type ProtocolJudgement,
  type ProtocolWorkspaceEdit,
} from '../protocol'
import type { Lined } from './convert'
import { RequestFailed, type Routes } from './dispatcher'
import type { HeldJudgements } from './judgements'
import { type Services, type Subject, subjectOf } from './services'
import { anything, array, InvalidParams, object, optional, position, shape, string } from './shapes'
import { inSlices } from './slices'
import { canonicalUri, isBelow, relativePath, uriBelow } from './uris'

export function registerChecking(routes: Routes, services: Services): void {
  const marking = object({ uri: string, position, verdict: string, reason: string })
  routes.custom<MarkCheckedParams, JudgementEditResult>(MARK_CHECKED_REQUEST, shape(marking), async (params) => {
    const subject = await subjectOf(services, params.uri)
    return subject ? mark(services, subject, params.position, verdictOf(params.verdict), params.reason) : null
  })
  const place = object({ uri: string, position })
  routes.custom<IgnoreHereParams, IgnoreHereResult>(IGNORE_HERE_REQUEST, shape(place), async (params) => {
    const subject = await subjectOf(services, params.uri)
    return subject ? ignore(services, subject, params.position) : null
  })
  const change = object({
    ...{ file: string, id: string },
    ...{ verdict: optional(string), reason: optional(string), claim: optional(place) },
  })
  routes.custom<ChangeJudgementParams, JudgementEditResult>(CHANGE_JUDGEMENT_REQUEST, shape(change), (params) =>
    changeJudgement(services, params),
  )
  routes.custom<unknown, JudgementsResult>(JUDGEMENTS_REQUEST, anything(), async (_, { checkpoint }) => {
    await services.workspace.whenIndexed()
    return judgements(services, checkpoint)
  })
  const renames = object({ files: array(object({ oldUri: string, newUri: string })) })
  routes.request(WillRenameFilesRequest.type, shape(renames), async ({ files }) => {
    await services.workspace.whenReady()
    return moved(services, files)
  })
}

function verdictOf(verdict: string): WritersVerdict {
  if (isWritersVerdict(verdict)) return verdict
  throw new InvalidParams(`verdict must be one of ${WRITERS_VERDICTS.join(', ')}`)
}

function mutable(changes: ProtocolWorkspaceEdit['changes']): NonNullable<WorkspaceEdit['changes']> {
  return Object.fromEntries(Object.entries(changes).map(([uri, edits]) => [uri, [...edits]]))
}

/** Now, to the second. */
function now(): string {
  return new Date().toISOString().replace(/\.\d+/, '')
}

function mark(
  services: Services,
  { snapshot, uri, lined }: Subject,
  at: MarkCheckedParams['position'],
  verdict: WritersVerdict,
  reason: string,
): JudgementEditResult {
  const file = services.workspace.judgements.placeOf(uri)
  if (!file)
    throw new RequestFailed(
      'This note is in no folder of the workspace, so there is no file to keep a judgement of it in. Open the folder that it is in.',
    )
  const note = snapshot.note(uri)
  const held = services.workspace.judgements.get(file.uri)
  const marking = { note: file.path, verdict, reason: reason.trim(), at: now() }
  const offset = services.convert.offset(lined, at)
  const judgement = note && judgedClaim(note, offset, marking, held?.file.judgements ?? [])
  return judgement ? editOf(services, file.uri, held, putJudgement(held?.file.text ?? '', judgement)) : null
}

/** In a note of no folder a comment does it. */
function ignore(services: Services, subject: Subject, at: IgnoreHereParams['position']): IgnoreHereResult {
  const { snapshot, uri, lined } = subject
  if (services.workspace.judgements.placeOf(uri)) return mark(services, subject, at, 'ignored', '')
  const edits = ignoreHere(snapshot, uri, services.convert.offset(lined, at))
  return edits.length === 0 ? null : { changes: services.places.changes(snapshot, edits) }
}

/** The workspace edit that ignores the claim at an offset; undefined where the client cannot make the file. */
export function ignoreClaimAt(services: Services, subject: Subject, offset: number): WorkspaceEdit | undefined {
  const edit = mark(services, subject, services.convert.position(subject.lined, offset), 'ignored', '')
  if (!edit) return undefined
  if ('changes' in edit) return { changes: mutable(edit.changes) }
  if (!services.client.documentChanges || !services.client.fileCreation) return undefined
  const [create, { textDocument, edits }] = edit.documentChanges
  return { documentChanges: [create, { textDocument, edits: [...edits] }] }
}

async function changeJudgement(services: Services, params: ChangeJudgementParams): Promise<JudgementEditResult> {
  await services.workspace.whenReady()
  const uri = canonicalUri(params.file)
  const held = services.workspace.judgements.get(uri)
  const judgement = held?.file.judgements.find(({ id }) => id === params.id)
  if (!held || !judgement) throw new RequestFailed('That judgement is not there any more.')
  const { verdict, reason, claim } = params
  const { text } = held.file
  if (verdict === undefined && reason === undefined && !claim)
    return editOf(services, uri, held, dropJudgement(text, judgement.id))
  const place = claim ? await reattached(services, held, judgement, claim) : judgement
  const changed = {
    ...place,
    ...(verdict === undefined ? {} : { verdict: verdictOf(verdict) }),
    ...(reason === undefined ? {} : { reason: reason.trim() }),
    at: now(),
  }
  return editOf(services, uri, held, putJudgement(text, changed))
}

async function reattached(
  services: Services,
  { folder }: HeldJudgements,
  judgement: Judgement,
  { uri, position: at }: IgnoreHereParams,
): Promise<Judgement> {
  const subject = await subjectOf(services, uri)
  const path = relativePath(folder, canonicalUri(uri))
  if (path === undefined) throw new RequestFailed('That note is not in the folder of the judgement.')
  const note = subject?.snapshot.note(subject.uri)
  const found = subject && note && attached(note, services.convert.offset(subject.lined, at), judgement, path)
  if (!found) throw new RequestFailed('There is no claim at that place.')
  return found
}

/** The change as a workspace edit, which makes the file where it is not there. */
function editOf(
  { convert, documents }: Services,
  uri: string,
  held: HeldJudgements | undefined,
  { span, newText }: FileChange,
): NonNullable<JudgementEditResult> {
  const own = documents.clientUri(uri)
  if (held) return { changes: { [own]: [{ range: convert.range(held, span), newText }] } }
  const start = { line: 0, character: 0 }
  return {
    documentChanges: [
      { kind: 'create', uri: own, options: { ignoreIfExists: true } },
      { textDocument: { uri: own, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  }
}

// ---------------------------------------------------------------- the list

async function judgements(services: Services, checkpoint: () => void): Promise<JudgementsResult> {
  const all: ProtocolJudgement[] = []
  for (const held of services.workspace.judgements.files()) {
    const standings = new Map<string, ReadonlyMap<Judgement, Standing>>()
    const notes = new Set(held.file.judgements.map(({ note }) => uriBelow(held.folder, note)))
    await inSlices(notes, (uri) => standings.set(uri, standingsIn(services, uri)), checkpoint)
    held.file.judgements.forEach((judgement, nth) => {
      const note = uriBelow(held.folder, judgement.note)
      const line = held.file.spans[nth] ?? { start: 0, end: 0 }
      const location = {
        uri: services.documents.clientUri(held.uri),
        range: services.convert.range(held, line),
      }
      all.push({ ...plain(judgement), location, ...place(services, note, standings.get(note)?.get(judgement)) })
    })
  }
  return all
}

function standingsIn({ workspace }: Services, uri: string): ReadonlyMap<Judgement, Standing> {
  const note = workspace.snapshot().note(uri)
  const all = note ? (workspace.judgements.of(uri)?.standings(withoutJudgements(note)) ?? []) : []
  return new Map(all.map((standing) => [standing.judgement, standing]))
}

function place(
  { workspace, documents, convert }: Services,
  uri: string,
  standing: Standing | undefined,
): Pick<ProtocolJudgement, 'uri' | 'range' | 'orphan'> {
  const own = documents.clientUri(uri)
  const lined: Lined | undefined = workspace.snapshot().note(uri)
  if (standing?.span && lined) return { uri: own, range: convert.range(lined, standing.span) }
  return { uri: own, orphan: standing?.orphan ?? 'note' }
}

function plain({ id, note, quote, verdict, reason, was, fact, at }: Judgement) {
  return {
    ...{ id, path: note, text: quote.exact, verdict, reason },
    ...(was === undefined ? {} : { was }),
    ...(fact === undefined ? {} : { fact }),
    ...(at === undefined ? {} : { at }),
  }
}

// ---------------------------------------------------------------- renamed notes

/** Notes, or folders of them, take their judgements along, as long as they stay in the workspace folder. */
function moved(
  services: Services,
  files: readonly { readonly oldUri: string; readonly newUri: string }[],
): WorkspaceEdit | null {
  const renames = files.map(({ oldUri, newUri }) => ({ from: canonicalUri(oldUri), to: canonicalUri(newUri) }))
  const changes: NonNullable<WorkspaceEdit['changes']> = {}
  for (const held of services.workspace.judgements.files()) {
    const change = moveJudgements(held.file.text, (path) => {
      const note = uriBelow(held.folder, path)
      const rename = renames.find(({ from }) => note === from || isBelow(from, note))
      return rename && relativePath(held.folder, rename.to + note.slice(rename.from.length))
    })
    if (!change) continue
    const edit = { range: services.convert.range(held, change.span), newText: change.newText }
    changes[services.documents.clientUri(held.uri)] = [edit]
  }
  return Object.keys(changes).length === 0 ? null : { changes }
}
