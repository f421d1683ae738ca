/**
 * Findings as LSP's diagnostics: pushed for what is open, or pulled where the client can. A pulling client is not
 * pushed to. Either way a note is judged once for many quick edits, in its latest version.
 */
import {
  type Diagnostic,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  ProgressType,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { NoteView, Snapshot } from '../engine'
import type { RequestContext, Routes } from './dispatcher'
import { type Services, withNote } from './services'
import { array, object, optional, shape, string, textDocument } from './shapes'
import { breathe, inSlices, type Signal } from './slices'
import { canonicalUri } from './uris'

/** All that is found in one file; `isWhole` false: in what has been judged of it. */
export function diagnosticsOf(services: Services, snapshot: Snapshot, uri: string, isWhole = true): Diagnostic[] {
  const { findings, diagnostics } = services
  return diagnostics.of(snapshot, uri, (isWhole ? findings.in(snapshot, uri) : findings.soFar(snapshot, uri)).parts)
}

/** Files that there can be findings in: all notes, configurations, and the fact bases and judgements that a user can mend. */
export function judgedFiles(services: Services, snapshot: Snapshot): readonly string[] {
  const { workspace, configuration } = services
  const bases = snapshot.bases.map((base) => base.uri).filter((uri) => !workspace.isBundled(uri))
  const judgements = workspace.judgements.files().map(({ uri }) => uri)
  const others = [...bases, ...configuration.files.uris(), ...judgements]
  return [...new Set([...snapshot.notes, ...workspace.oversized(), ...others])].sort()
}

// ---------------------------------------------------------------- pushed

/** Publishes diagnostics of open notes and of fact bases, and takes them back when the file goes. */
export class Publisher {
  private readonly published = new Set<string>()

  constructor(private readonly services: Services) {}

  /** `isWhole` false: a part of a long note has been judged, and more will come. */
  publish(uri: string, isWhole = true): void {
    const { workspace, documents, client, dispatcher, configuration } = this.services
    if (client.pullDiagnostics || !dispatcher.running) return
    const snapshot = workspace.snapshot()
    const isBase = snapshot.bases.some((base) => base.uri === uri)
    const isOurs = isBase || (configuration.files.lined(uri) ?? workspace.judgements.get(uri)) !== undefined
    const shown = documents.get(uri) !== undefined || isOurs
    const diagnostics = shown ? diagnosticsOf(this.services, snapshot, uri, isWhole) : []
    if (diagnostics.length === 0 && !documents.get(uri) && !this.published.has(uri)) return
    this.send(uri, diagnostics)
  }

  /** What is found at the beginning of a long note, whose first stretches are in `head`. */
  publishHead(head: NoteView): void {
    const { workspace, client, dispatcher } = this.services
    if (client.pullDiagnostics || !dispatcher.running) return
    this.send(head.uri, diagnosticsOf(this.services, withNote(workspace.snapshot(), head), head.uri, false))
  }

  /** Files that diagnostics are shown for. */
  shown(): readonly string[] {
    return [...this.published]
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    const { documents, connection } = this.services
    const version = documents.get(uri)?.version
    if (diagnostics.length > 0) this.published.add(uri)
    else this.published.delete(uri)
    void connection.sendDiagnostics({
      uri: documents.clientUri(uri),
      diagnostics,
      ...(version === undefined ? {} : { version }),
    })
  }
}

// ---------------------------------------------------------------- pulled

type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport

export function registerPulling(routes: Routes, services: Services, changes: Signal): void {
  const one = object({ textDocument, previousResultId: optional(string) })
  routes.request(DocumentDiagnosticRequest.type, shape(one), (params, context) => {
    const uri = canonicalUri(params.textDocument.uri)
    return currentReport(services, uri, params.previousResultId, context)
  })
  const all = object({ previousResultIds: array(object({ uri: string, value: string })) })
  routes.request(WorkspaceDiagnosticRequest.type, shape(all), async (params, context) => {
    const before = new Map(params.previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]))
    const items = await workspaceReports(services, before, context, changes)
    if (params.partialResultToken === undefined) return { items: [...items] }
    const progress = new ProgressType<WorkspaceDiagnosticReportPartialResult>()
    await services.connection.sendProgress(progress, params.partialResultToken, { items: [...items] })
    return { items: [] }
  })
}

/**
 * A long note that was just opened is judged in slices. A client that can be told to ask again is answered with what is
 * known after the first few; others wait for all of it.
 */
async function currentReport(
  services: Services,
  uri: string,
  previous: string | undefined,
  { checkpoint }: RequestContext,
): Promise<Report> {
  const { workspace, longNotes, client } = services
  const current = (await workspace.whenCurrent(uri)).note(uri)
  const head = current && client.diagnosticRefresh ? longNotes.headOf(current) : undefined
  if (head) {
    for (; !longNotes.judgeSlice(head); checkpoint()) await breathe()
    if (workspace.snapshot().note(uri) === current)
      return partialReport(services, withNote(workspace.snapshot(), head), uri)
  }
  for (let left = longNotes.slicesBeforePart(uri); ; left--) {
    const snapshot = workspace.snapshot()
    const note = snapshot.note(uri)
    if (!note || longNotes.judgeSlice(note)) return report(services, snapshot, uri, previous)
    if (client.diagnosticRefresh && left <= 1) return partialReport(services, snapshot, uri)
    await breathe()
    checkpoint()
  }
}

function partialReport(services: Services, snapshot: Snapshot, uri: string): Report {
  const { parts, id } = services.findings.soFar(snapshot, uri)
  services.longNotes.promise(uri)
  return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: services.diagnostics.of(snapshot, uri, parts) }
}

/**
 * Clients ask again as soon as they are answered. So one that knows all already waits here for news, as the protocol
 * suggests, and costs nothing meanwhile.
 */
async function workspaceReports(
  services: Services,
  before: ReadonlyMap<string, string>,
  context: RequestContext,
  changes: Signal,
): Promise<readonly WorkspaceDocumentDiagnosticReport[]> {
  for (;;) {
    const seen = changes.count
    const reports = await allReports(services, before, context)
    const news = reports.filter((each) => each.kind === DocumentDiagnosticReportKind.Full)
    if (news.length > 0 || before.size === 0) return reports
    await changes.next(context.token, seen)
  }
}

async function allReports(
  services: Services,
  before: ReadonlyMap<string, string>,
  { checkpoint }: RequestContext,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const { workspace, documents } = services
  const snapshot = await workspace.whenIndexed()
  const reports: WorkspaceDocumentDiagnosticReport[] = []
  const gone = [...before].filter(([, id]) => id !== 'none').map(([uri]) => uri)
  const files = [...new Set([...judgedFiles(services, snapshot), ...gone])]
  const add = (uri: string) => {
    const version = documents.get(uri)?.version ?? null
    reports.push({ ...report(services, snapshot, uri, before.get(uri)), uri: documents.clientUri(uri), version })
  }
  await inSlices(files, add, checkpoint)
  return reports
}

function report(services: Services, snapshot: Snapshot, uri: string, previous: string | undefined): Report {
  const { id } = services.findings.in(snapshot, uri)
  if (id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
  const items = diagnosticsOf(services, snapshot, uri)
  return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items }
}
