/** What a report format is, and the registry of them: one file a format, loaded when it is asked for. */
import type { ChalkInstance } from 'chalk'
import type { Language, Snapshot, Verdict } from '../../engine'
import type { Words } from '../words'

/** What `check` found. */
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
}

/** Yields the report in pieces, so that a large one need not be held. */
export type ReportFormat = (report: Report, style: ReportStyle) => Iterable<string>

export const REPORT_FORMATS: Readonly<Record<string, () => Promise<ReportFormat>>> = {
  pretty: async () => (await import('./pretty')).pretty,
  json: async () => (await import('./json')).json,
}

export const FACT_FORMATS: Readonly<Record<string, () => Promise<ReportFormat>>> = {
  pretty: async () => (await import('./factsPretty')).factsPretty,
  json: async () => (await import('./factsJson')).factsJson,
}

export const EXPLAIN_FORMATS: Readonly<Record<string, () => Promise<ReportFormat>>> = {
  pretty: async () => (await import('./explainPretty')).explainPretty,
  json: async () => (await import('./explainJson')).explainJson,
}
