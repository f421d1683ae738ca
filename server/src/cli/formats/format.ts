/** What a report format is, and the registry of them: one file a format, loaded when it is asked for. */
import type { ChalkInstance } from 'chalk'
import type { Language, NoteView, SeveritySettings, Snapshot, Verdict } from '../../engine'
import type { TriedBase } from '../examples'
import type { Trouble } from '../trouble'
import type { Words } from '../words'
import type { Summary } from './summary'

/** What a command works on. */
export interface Report {
  readonly snapshot: Snapshot
  /** Paths of the notes, as given, in order; each is its note's uri in the snapshot. */
  readonly notes: readonly string[]
}

export interface ReportStyle {
  readonly paint: ChalkInstance
  /** Columns of the terminal. */
  readonly columns: number
  readonly reader: Language | 'auto'
  readonly words: Words
  /** Which verdicts a format for people lists; formats for programs list all. */
  readonly shown: ReadonlySet<Verdict>
  readonly quiet: boolean
  readonly cwd: string
  /** When it is read: what was valid until a day before is past. Without it nothing is. */
  readonly now?: Date | undefined
  /** How serious a finding is, where that is set. */
  readonly severities?: SeveritySettings | undefined
  /** The file that the report goes to; standard output without one. */
  readonly output?: string | undefined
}

/** Yields the report in pieces, so that a large one need not be held. */
export type ReportFormat = (report: Report, style: ReportStyle) => Iterable<string>

/** What `check` finds, note by note. */
export interface CheckReport {
  /** The facts; its notes are below. */
  readonly snapshot: Snapshot
  /** Judged as they are taken; a note's uri is its path as given. */
  notes(): AsyncIterable<NoteView>
  /** Counts of the notes that have been taken. */
  summary(): Summary
  /** What is wrong with the notes that have been taken. */
  readonly unread: readonly Trouble[]
}

/** Yields the report as the notes are judged. */
export type CheckFormat = (report: CheckReport, style: ReportStyle) => AsyncIterable<string>

export const REPORT_FORMATS: Readonly<Record<string, () => Promise<CheckFormat>>> = {
  pretty: async () => (await import('./pretty')).pretty,
  json: async () => (await import('./json')).json,
  sarif: async () => (await import('./sarif')).sarif,
  github: async () => (await import('./github')).github,
  csv: async () => (await import('./csv')).csv,
  markdown: async () => (await import('./markdown')).markdown,
}

export const FACT_FORMATS: Readonly<Record<string, () => Promise<ReportFormat>>> = {
  pretty: async () => (await import('./factsPretty')).factsPretty,
  json: async () => (await import('./factsJson')).factsJson,
}

export const EXPLAIN_FORMATS: Readonly<Record<string, () => Promise<ReportFormat>>> = {
  pretty: async () => (await import('./explainPretty')).explainPretty,
  json: async () => (await import('./explainJson')).explainJson,
}

/** Yields what became of the examples of fact bases. */
export type TestFormat = (bases: readonly TriedBase[], style: ReportStyle) => Iterable<string>

export const TEST_FORMATS: Readonly<Record<string, () => Promise<TestFormat>>> = {
  pretty: async () => (await import('./testPretty')).testPretty,
  json: async () => (await import('./testJson')).testJson,
}

export interface ExportFormat {
  /** False for those that are made of fact bases alone. */
  readonly takesNotes: boolean
  load(): Promise<CheckFormat>
}

export const EXPORT_FORMATS: Readonly<Record<string, ExportFormat>> = {
  'web-annotation': { takesNotes: true, load: async () => (await import('./webAnnotation')).webAnnotation },
  'csl-json': { takesNotes: false, load: async () => (await import('./cslJson')).cslJson },
  bibtex: { takesNotes: false, load: async () => (await import('./bibtex')).bibtex },
}
