/** What `Workspace` and its halves are made of, and who hears of changes. */
import type { Connection } from 'vscode-languageserver'
import type { EngineHost } from '../engine'
import type { ClientTraits } from './client'
import type { Configuration } from './configuration'
import type { Dispatcher } from './dispatcher'
import type { OpenDocuments } from './documents'
import type { FactFiles } from './factFiles'
import type { ServerIo } from './io'
import type { LongNotes } from './longNotes'

export interface WorkspaceListener {
  /** These notes have another text, other options, or are gone. */
  notesChanged(uris: readonly string[]): void
  /** The facts have changed, or the notes as a whole: all that was said before may be out of date. */
  everythingChanged(): void
}

export interface WorkspaceParts {
  readonly host: EngineHost
  readonly io: ServerIo
  readonly connection: Connection
  readonly client: ClientTraits
  readonly dispatcher: Dispatcher
  readonly documents: OpenDocuments
  readonly configuration: Configuration
  readonly factFiles: FactFiles
  readonly longNotes: LongNotes
}
