/** What a report of checked notes is made with, and how: note by note, so that nobody has to hold all of them. */
import { findings } from '../features/findings'
import type { SeveritySettings } from '../features/types'
import type { NoteView, Snapshot } from '../host'
import type { Language, Verdict } from '../model'
import type { Finding } from '../rules/rule'

export interface ReportContext {
  /** The facts; its notes are not asked for. */
  readonly snapshot: Snapshot
  readonly severities: SeveritySettings
  readonly reader: Language | 'auto'
  /** Which verdicts a report for people lists; formats for programs list all, or what is found. */
  readonly shown: ReadonlySet<Verdict>
  /** `notes/a.md`: from the folder that the report is about, `/` between names; a `file:` address outside of it. */
  readonly pathOf: (uri: string) => string
  /** Where a link in the report leads to that file: as `pathOf`, from the folder that the report will lie in. Percent-encoded. */
  readonly hrefOf: (uri: string) => string
  /** Claimlight's. */
  readonly version: string
  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
  readonly digest: (text: string) => string
  /** When the notes were read: `2026-11-27T08:00:00.000Z`. */
  readonly now: string
  /** Begin a table with a byte order mark, by which spreadsheets know UTF-8. */
  readonly byteOrderMark?: boolean
}

/** A file that could not be read. */
export interface UnreadFile {
  /** As `pathOf`. */
  readonly path: string
  readonly message: string
}

/** The report is what `begin`, `note` for each note, and `end` return, one behind the other. */
export interface ReportWriter {
  begin(): string
  note(note: NoteView): string
  end(unread: readonly UnreadFile[]): string
}

/** What the rules find in a note, which need not be in the snapshot. */
export function findingsOf({ snapshot, severities, reader }: ReportContext, note: NoteView): readonly Finding[] {
  const { bases, themes } = snapshot
  const alone: Snapshot = {
    ...{ bases, themes, notes: [note.uri] },
    note: (uri) => (uri === note.uri ? note : undefined),
    fact: (id, base) => snapshot.fact(id, base),
    base: (id) => snapshot.base(id),
  }
  return findings(alone, note.uri, severities, { reader })
}
