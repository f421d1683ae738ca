/** What goes out of the editor: reports of one note or of all, and the bibliography of the fact bases, as texts to be saved. */
import {
  loadExports,
  type NoteView,
  type ReportContext,
  type ReportName,
  type Snapshot,
  type UnreadFile,
} from '../engine'
import { EXPORT_FORMATS, EXPORT_REQUEST, type ExportFormat, type ExportParams, type ExportResult } from '../protocol'
import { type RequestContext, RequestFailed, type Routes } from './dispatcher'
import { judgedSubjectOf, readerOf, type Services } from './services'
import { object, optional, shape, string } from './shapes'
import { inSlices } from './slices'
import { canonicalUri, relativePath } from './uris'

const NAMES: Readonly<Record<ExportFormat, string>> = {
  markdown: 'claimlight-report.md',
  csv: 'claims.csv',
  sarif: 'claims.sarif',
  'web-annotation': 'claims.jsonld',
  'csl-json': 'sources.json',
  bibtex: 'sources.bib',
}

export function registerExporting(routes: Routes, services: Services): void {
  const exported = object({ format: string, uri: optional(string) })
  routes.custom<ExportParams, ExportResult>(EXPORT_REQUEST, shape(exported), async (params, context) => {
    const format = EXPORT_FORMATS.find((each) => each === params.format)
    if (!format)
      throw new RequestFailed(`There is no format "${params.format}". The formats: ${EXPORT_FORMATS.join(', ')}.`)
    const name = NAMES[format]
    if (format === 'csl-json' || format === 'bibtex') return { text: await bibliography(services, format), name }
    return { text: await report(services, format, params, context), name }
  })
}

async function bibliography({ workspace }: Services, format: 'csl-json' | 'bibtex'): Promise<string> {
  const [{ cslJson, bibtex }, { bases }] = await Promise.all([loadExports(), workspace.whenReady()])
  return format === 'bibtex' ? bibtex(bases) : cslJson(bases)
}

async function report(
  services: Services,
  format: ReportName,
  { uri, workDoneToken }: ExportParams,
  context: RequestContext,
): Promise<string> {
  const [{ reportWriter }, digest] = await Promise.all([loadExports(), services.io.loadDigest()])
  const { snapshot, uris } = await subject(services, uri ?? undefined, context)
  const writer = reportWriter(format, { ...contextOf(services, snapshot, uri ? canonicalUri(uri) : ''), digest })
  const progress = services.connection.window.attachWorkDoneProgress(workDoneToken)
  progress.begin('Claimlight: exporting', 0, `0/${uris.length}`, true)
  const pieces = [writer.begin()]
  const state = { percent: 0 }
  const add = (each: string, index: number) => {
    const note: NoteView | undefined = snapshot.note(each)
    if (note) pieces.push(writer.note(note))
    const percent = Math.floor((100 * (index + 1)) / uris.length)
    if (percent > state.percent) progress.report(percent, `${index + 1}/${uris.length}`)
    state.percent = percent
  }
  try {
    await inSlices(uris, add, context.checkpoint)
  } finally {
    progress.done()
  }
  return [...pieces, writer.end(uri ? [] : unreadOf(services))].join('')
}

/** One note, or all of the workspace. */
async function subject(
  services: Services,
  uri: string | undefined,
  context: RequestContext,
): Promise<{ readonly snapshot: Snapshot; readonly uris: readonly string[] }> {
  if (uri === undefined) {
    const snapshot = await services.workspace.whenIndexed()
    return { snapshot, uris: [...snapshot.notes].sort() }
  }
  const one = await judgedSubjectOf(services, uri, context)
  if (!one?.snapshot.note(one.uri))
    throw new RequestFailed('This file is no note that Claimlight reads, or it is switched off for it.')
  return { snapshot: one.snapshot, uris: [one.uri] }
}

/** `uri`: the note whose settings hold; '' where all notes are meant. */
function contextOf(services: Services, snapshot: Snapshot, uri: string): Omit<ReportContext, 'digest'> {
  const { configuration, io } = services
  const pathOf = (each: string) => pathIn(services, each)
  return {
    ...{ snapshot, pathOf, severities: configuration.for(uri).severities, ...readerOf(services, uri) },
    shown: new Set(['contradicted', 'overstated', 'supported']),
    hrefOf: (each) => pathOf(each).split('/').map(escapeName).join('/'),
    ...{ version: io.version, now: new Date().toISOString(), byteOrderMark: true },
  }
}

/** From its workspace folder, behind the folder's name where there are several; its address where it lies in none. */
function pathIn({ configuration, documents }: Services, uri: string): string {
  const folder = configuration.folderOf(uri)
  const path = folder === undefined ? undefined : relativePath(folder, uri)
  if (folder === undefined || path === undefined) return documents.clientUri(uri)
  const name = relativePath(folder.slice(0, folder.lastIndexOf('/') + 1), folder)
  return configuration.folderUris.length > 1 && name ? `${name}/${path}` : path
}

function escapeName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

function unreadOf(services: Services): readonly UnreadFile[] {
  return services.workspace
    .oversized()
    .map((uri) => ({ path: pathIn(services, uri), message: 'larger than claimlight.maxFileSize' }))
}
