/** What the client tells of its documents, files, folders and settings. */
import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidOpenTextDocumentNotification,
  DidRenameFilesNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  InitializedNotification,
} from 'vscode-languageserver'
import { CONFIG_GLOB, FACT_GLOB, JUDGEMENTS_GLOB, NOTE_GLOB, TEXT_GLOB } from './capabilities'
import type { Routes } from './dispatcher'
import type { Services } from './services'
import { anything, array, integer, object, optional, range, shape, string, textDocument } from './shapes'
import { isConfigUri, isFactUri, isNoteUri } from './uris'
import type { WorkspaceListener } from './workspaceParts'

export function registerSync(routes: Routes, services: Services, listener: WorkspaceListener): void {
  registerDocuments(routes, services)
  registerFiles(routes, services, listener)
  routes.notification(InitializedNotification.type, anything(), () => registerWithClient(services))
  routes.notification(DidChangeConfigurationNotification.type, anything(), async (params) => {
    services.configuration.receive(params?.settings)
    await settingsChanged(services, listener)
  })
}

async function settingsChanged({ configuration, workspace }: Services, listener: WorkspaceListener): Promise<void> {
  if (await configuration.load()) await workspace.reindex()
  else listener.everythingChanged()
}

function registerDocuments(routes: Routes, { documents, workspace, longNotes }: Services): void {
  const item = object({ uri: string, languageId: string, text: string })
  routes.notification(DidOpenTextDocumentNotification.type, shape(object({ textDocument: item })), (params) =>
    workspace.opened(documents.open(params.textDocument)),
  )
  const change = object({ text: string, range: optional(range) })
  const changes = object({ textDocument: object({ uri: string, version: integer }), contentChanges: array(change) })
  routes.notification(DidChangeTextDocumentNotification.type, shape(changes), async (params) => {
    const made = documents.change(params)
    if (made) await workspace.changed(made)
  })
  routes.notification(DidCloseTextDocumentNotification.type, shape(object({ textDocument })), async (params) => {
    const closed = documents.close(params.textDocument.uri)
    if (!closed) return
    longNotes.forget(closed.uri)
    await workspace.closed(closed)
  })
}

function registerFiles(routes: Routes, services: Services, listener: WorkspaceListener): void {
  const { workspace, sources } = services
  const changed = (uri: string) => workspace.fileChanged(uri)
  const removed = (uri: string) => workspace.fileRemoved(uri)
  // What the editor saves it does not always watch.
  routes.notification(DidSaveTextDocumentNotification.type, shape(object({ textDocument })), async (params) => {
    if (isConfigUri(params.textDocument.uri)) await settingsChanged(services, listener)
  })
  const events = object({ changes: array(object({ uri: string, type: integer })) })
  routes.notification(DidChangeWatchedFilesNotification.type, shape(events), async ({ changes }) => {
    for (const { uri } of changes) if (sources.forget(uri)) listener.notesChanged([])
    if (changes.some(({ uri }) => isConfigUri(uri))) await settingsChanged(services, listener)
    await inTurn(changes.map(({ uri, type }) => ({ uri, take: type === FileChangeType.Deleted ? removed : changed })))
  })
  const files = object({ files: array(object({ uri: string })) })
  routes.notification(DidCreateFilesNotification.type, shape(files), async (params) => {
    if (!params.files.every(({ uri }) => isFile(uri))) return workspace.reindex()
    await inTurn(params.files.map(({ uri }) => ({ uri, take: changed })))
  })
  routes.notification(DidDeleteFilesNotification.type, shape(files), (params) =>
    inTurn(params.files.map(({ uri }) => ({ uri, take: removed }))),
  )
  const renames = object({ files: array(object({ oldUri: string, newUri: string })) })
  routes.notification(DidRenameFilesNotification.type, shape(renames), async (params) => {
    const gone = params.files.map(({ oldUri: uri }) => ({ uri, take: removed }))
    const come = params.files.map(({ newUri: uri }) => ({ uri, take: changed }))
    if (come.every(({ uri }) => isFile(uri))) return inTurn([...gone, ...come])
    await inTurn(gone)
    await workspace.reindex()
  })
}

/** What is no note and no fact base is a folder: all is looked through once for it. */
function isFile(uri: string): boolean {
  return isNoteUri(uri) || isFactUri(uri)
}

interface FileChange {
  readonly uri: string
  readonly take: (uri: string) => Promise<void>
}

/**
 * Notes one after the other, for there may be thousands; fact bases together: they are loaded once for all of them, and a
 * base that is renamed is not gone for a moment.
 */
async function inTurn(changes: readonly FileChange[]): Promise<void> {
  const facts = changes.filter(({ uri }) => isFactUri(uri)).map(({ uri, take }) => take(uri))
  for (const { uri, take } of changes) if (!isFactUri(uri)) await take(uri)
  await Promise.all(facts)
}

/** Watchers and events that can only be asked for now; a client that refuses them still works. */
async function registerWithClient({ connection, client, dispatcher }: Services): Promise<void> {
  const globs = [NOTE_GLOB, FACT_GLOB, CONFIG_GLOB, JUDGEMENTS_GLOB, TEXT_GLOB]
  const watchers = globs.map((globPattern) => ({ globPattern }))
  const asked = [
    ...(client.watchers ? [connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })] : []),
    ...(client.configurationEvents
      ? [connection.client.register(DidChangeConfigurationNotification.type, { section: 'claimlight' })]
      : []),
  ]
  for (const result of await Promise.allSettled(asked)) {
    if (result.status === 'rejected') dispatcher.warn(`The client refused to send changes: ${String(result.reason)}`)
  }
}
