/** The part of `protocol.ts` that is about importing files into fact bases; imported through that file alone. */

export type ProtocolImportKind = 'claimreview' | 'csv' | 'tsv' | 'jsonl' | 'article'

export const IMPORT_PLAN_REQUEST = 'claimlight/importPlan'
export interface ImportPlanParams {
  /** A file. */
  readonly uri: string
}
/** What the file is, by its name and content, and where its fact base would stand; a base may be there already. */
export interface ImportPlanResult {
  readonly kind: ProtocolImportKind
  readonly output: string
}

export const IMPORT_REQUEST = 'claimlight/import'
export interface ImportParams {
  /** A file. */
  readonly uri: string
  /** The fact base: `*.facts.jsonl`, of an article `*.facts.yaml`. Without it, beside the file. */
  readonly output?: string
  /** Without it, by name and content. */
  readonly from?: ProtocolImportKind
  /** Replace a base that is there. */
  readonly force?: boolean
  /** Progress is reported to it (`$/progress`). */
  readonly workDoneToken?: string | number
}
/** Cancelled like any request: then nothing is written. */
export interface ImportResult {
  readonly output: string
  readonly facts: number
  /** How many records were skipped. */
  readonly skipped: number
  /** What was taken and what was not, why, and where it stands: lines for people, unescaped. */
  readonly report: readonly string[]
}
