/** The composition root: everything that serves one client, made in the order of what needs what. Loaded after `initialize`. */
import type { Connection, WorkspaceFoldersChangeEvent } from 'vscode-languageserver'
import { createHost, type EngineHost, FactFinder, Tallies } from '../engine'
import { BaseEvidences } from './baseEvidences'
import { BaseWatch } from './baseWatch'
import { registerChecking } from './checking'
import type { ClientTraits } from './client'
import { ConfigFiles } from './configFiles'
import { Configuration } from './configuration'
import { Converter } from './convert'
import { registerCustomRequests } from './customRequests'
import { DiagnosticLists } from './diagnosticLists'
import { Publisher, registerPulling } from './diagnostics'
import { type Dispatcher, Routes } from './dispatcher'
import { OpenDocuments } from './documents'
import { registerEditing } from './editing'
import { registerExporting } from './exporting'
import { FactFiles } from './factFiles'
import { Findings } from './findings'
import { registerHover } from './hover'
import { registerImporting } from './importing'
import type { ServerIo } from './io'
import { Judge } from './judge'
import { registerLenses } from './lenses'
import { LongNotes } from './longNotes'
import { registerNavigation } from './navigation'
import { registerNewFact } from './newFact'
import { OwnSources } from './ownSources'
import { Places } from './places'
import { registerRename } from './rename'
import { registerReview } from './review'
import { registerSemanticTokens } from './semanticTokens'
import type { Services } from './services'
import { pause, Signal } from './slices'
import { SourceTexts } from './sourceTexts'
import { registerSync } from './sync'
import { registerThemes } from './themes'
import { registerTools } from './tools'
import { Uses } from './uses'
import { warmUp } from './warmUp'
import { Workspace } from './workspace'

export interface Session {
  readonly routes: Routes
  changeFolders(event: WorkspaceFoldersChangeEvent): Promise<void>
  stop(): void
}

export interface SessionParts {
  readonly connection: Connection
  readonly dispatcher: Dispatcher
  readonly io: ServerIo
  readonly client: ClientTraits
}

/**
 * In ms. Notes that are known from an earlier time are read in less, by this thread: a profile had warming up take as long as
 * all of that, which so waited. While others are judged, by others, this thread has nothing to do.
 */
const READING_KNOWN_NOTES = 1000

export async function createSession(parts: SessionParts): Promise<Session> {
  const { dispatcher } = parts
  const bundled = await parts.io.loadBundled()
  for (const problem of bundled.problems) dispatcher.warn(problem)
  const changes = new Signal()
  const judge = new Judge(changes)
  const indices = await parts.io.openIndices?.(parts.client.cacheFolder)
  const host = createHost(bundled.lexicons, bundled.words, undefined, indices)
  const services = createServices(parts, host, bundled, judge)
  const publisher = new Publisher(services)
  judge.attach(services, publisher)
  const indexed = services.workspace.reindex()
  const finder = () => new FactFinder(bundled.words, bundled.lexicons, indices)
  new BaseWatch(services, { host, changes, publisher, finder }).start()
  void dispatcher.background('Warming up', async () => {
    await services.workspace.whenReady()
    await Promise.race([indexed, pause(READING_KNOWN_NOTES)])
    await warmUp(host, dispatcher)
  })
  const routes = createRoutes(services, judge, changes, finder())
  return {
    routes,
    changeFolders({ added, removed }) {
      services.configuration.changeFolders(added, removed)
      return services.workspace.reindex()
    },
    stop: () => services.workspace.stop(),
  }
}

function createServices(
  { connection, dispatcher, io, client }: SessionParts,
  host: EngineHost,
  bundled: Awaited<ReturnType<ServerIo['loadBundled']>>,
  judge: Judge,
): Services {
  const convert = new Converter(client.encoding)
  const documents = new OpenDocuments(convert)
  const configuration = new Configuration(connection, dispatcher, client, new ConfigFiles(io, documents, dispatcher))
  const factFiles = new FactFiles(bundled.factFiles, documents, () => configuration.usesBundled)
  const longNotes = new LongNotes()
  const workspace = new Workspace(
    { host, io, connection, client, dispatcher, documents, configuration, factFiles, longNotes },
    judge,
  )
  const evidences = new BaseEvidences()
  const findings = new Findings(configuration, workspace, evidences)
  const tallies = new Tallies()
  const ownSources = new OwnSources()
  const uses = new Uses(workspace, tallies, ownSources)
  const sources = new SourceTexts(io, documents, configuration)
  const other = (uri: string) => configuration.files.lined(uri) ?? workspace.judgements.get(uri)
  const places = new Places(convert, documents, client.documentChanges, other)
  const diagnostics = new DiagnosticLists(places, convert, client, io.rulesPage())
  return {
    ...{ connection, client, io, dispatcher, convert, documents, configuration, workspace },
    ...{ findings, places, longNotes, diagnostics, lexicons: bundled.lexicons, tallies },
    ...{ uses, ownSources, sources, evidences, lensesShown: new Set<string>() },
    read: (uri, text) => host.view(uri, text),
  }
}

function createRoutes(services: Services, judge: Judge, changes: Signal, finder: FactFinder): Routes {
  const routes = new Routes()
  registerSync(routes, services, judge)
  if (services.client.pullDiagnostics) registerPulling(routes, services, changes)
  registerHover(routes, services)
  registerNavigation(routes, services)
  registerEditing(routes, services)
  registerRename(routes, services)
  registerLenses(routes, services)
  registerNewFact(routes, services)
  registerSemanticTokens(routes, services)
  registerCustomRequests(routes, services)
  registerThemes(routes, services)
  registerReview(routes, services)
  registerChecking(routes, services)
  registerExporting(routes, services)
  registerTools(routes, services, finder)
  registerImporting(routes, services)
  return routes
}
