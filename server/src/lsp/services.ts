/** What the handlers work with; made once, in `session.ts`. */
import type { Connection } from 'vscode-languageserver'
import { dayOf, type ReaderOptions, type Snapshot } from '../engine'
import type { ClientTraits } from './client'
import type { Configuration } from './configuration'
import type { Converter, Lined } from './convert'
import type { DiagnosticLists } from './diagnosticLists'
import type { Dispatcher, RequestContext } from './dispatcher'
import type { OpenDocuments } from './documents'
import type { Findings } from './findings'
import type { LongNotes } from './longNotes'
import type { Places } from './places'
import { breathe } from './slices'
import { canonicalUri } from './uris'
import type { Workspace } from './workspace'

export interface Services {
  readonly connection: Connection
  readonly client: ClientTraits
  readonly dispatcher: Dispatcher
  readonly convert: Converter
  readonly documents: OpenDocuments
  readonly configuration: Configuration
  readonly workspace: Workspace
  readonly findings: Findings
  readonly places: Places
  readonly longNotes: LongNotes
  readonly diagnostics: DiagnosticLists
}

/** A note or fact base that a request is about, as it is now. */
export interface Subject {
  readonly snapshot: Snapshot
  readonly uri: string
  readonly lined: Lined
  readonly reader: ReaderOptions
}

/** Undefined for a file that is no note and no fact base, or is switched off. */
export async function subjectOf(services: Services, clientUri: string): Promise<Subject | undefined> {
  const { workspace, documents } = services
  const uri = canonicalUri(clientUri)
  for (;;) {
    const now = await workspace.whenCurrent(uri)
    // A note that is not open may be one that has not been read yet.
    const snapshot = documents.get(uri) || now.note(uri) ? now : await workspace.whenIndexed()
    const note = snapshot.note(uri)
    if (note && !services.longNotes.cutSlice(note)) {
      await breathe()
      continue
    }
    const lined = services.places.lined(snapshot, uri)
    return lined && { snapshot, uri, lined, reader: readerOf(services, uri) }
  }
}

/** As `subjectOf`, with the whole note judged: long ones in slices, and in the version that they have then. */
export async function judgedSubjectOf(
  services: Services,
  clientUri: string,
  { checkpoint }: RequestContext,
): Promise<Subject | undefined> {
  for (;;) {
    const subject = await subjectOf(services, clientUri)
    const note = subject?.snapshot.note(subject.uri)
    if (!note || services.longNotes.judgeSlice(note)) return subject
    await breathe()
    checkpoint()
  }
}

export function readerOf({ configuration }: Services, uri: string): ReaderOptions {
  return { reader: configuration.for(uri).reader, today: dayOf(new Date()) }
}
