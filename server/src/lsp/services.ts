/** What the handlers work with; made once, in `session.ts`. */
import type { Connection, Position, Range } from 'vscode-languageserver'
import { dayOf, type Lexicon, type NoteView, type ReaderOptions, type Snapshot, type Tallies } from '../engine'
import type { BaseEvidences } from './baseEvidences'
import type { ClientTraits } from './client'
import type { Configuration } from './configuration'
import type { Converter, Lined } from './convert'
import type { DiagnosticLists } from './diagnosticLists'
import type { Dispatcher, RequestContext } from './dispatcher'
import type { OpenDocuments } from './documents'
import type { Findings } from './findings'
import type { ServerIo } from './io'
import type { LongNotes } from './longNotes'
import type { OwnSources } from './ownSources'
import type { Places } from './places'
import { breathe } from './slices'
import type { SourceTexts } from './sourceTexts'
import { canonicalUri } from './uris'
import type { Uses } from './uses'
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
  /** The general ones. */
  readonly lexicons: readonly Lexicon[]
  readonly tallies: Tallies
  readonly uses: Uses
  readonly ownSources: OwnSources
  /** The fact bases that lenses have been asked for. */
  readonly lensesShown: Set<string>
  readonly sources: SourceTexts
  readonly io: ServerIo
  /** A text as a note that is judged by the facts of now. */
  readonly read: (uri: string, text: string) => NoteView
  readonly evidences: BaseEvidences
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

/**
 * As `subjectOf`, for what hangs on the claim at a place. Of a long note that was just opened, whose stretches are not made yet,
 * its head is the subject where the place stands in that: there it says what the whole note will say.
 */
export async function subjectAt(
  services: Services,
  clientUri: string,
  position: Position,
): Promise<Subject | undefined> {
  const { workspace, longNotes, convert } = services
  const uri = canonicalUri(clientUri)
  const now = await workspace.whenCurrent(uri)
  const note = now.note(uri)
  const head = note && longNotes.headWith(note, convert.offset(note, position))
  if (!head) return subjectOf(services, clientUri)
  return { snapshot: withNote(now, head), uri, lined: head, reader: readerOf(services, uri) }
}

/** As `subjectOf`, with the note judged, all of it or `near` a range: long ones in slices, and in the version that they have then. */
export async function judgedSubjectOf(
  services: Services,
  clientUri: string,
  { checkpoint }: RequestContext,
  near?: Range | null,
): Promise<Subject | undefined> {
  const { longNotes, convert } = services
  for (;;) {
    const subject = await subjectOf(services, clientUri)
    const note = subject?.snapshot.note(subject.uri)
    if (!subject || !note) return subject
    const within = near ? convert.span(note, near) : undefined
    if (within && !note.stretches.areJudged) longNotes.look(subject.uri, within.start)
    if (within ? longNotes.judgeSliceIn(note, within) : longNotes.judgeSlice(note)) return subject
    await breathe()
    checkpoint()
  }
}

/** The snapshot with another view of a note. */
export function withNote(snapshot: Snapshot, view: NoteView): Snapshot {
  const { bases, themes } = snapshot
  return {
    ...{ bases, themes },
    get notes() {
      return snapshot.notes
    },
    note: (uri) => (uri === view.uri ? view : snapshot.note(uri)),
    fact: (id, base) => snapshot.fact(id, base),
    base: (id) => snapshot.base(id),
  }
}

export function readerOf({ configuration }: Services, uri: string): ReaderOptions {
  const { reader, citations } = configuration.for(uri)
  return { reader, citations, today: dayOf(new Date()) }
}
