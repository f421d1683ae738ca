/** The part of `protocol.ts` that is about exports; imported through that file alone. */

export const EXPORT_FORMATS = ['markdown', 'csv', 'sarif', 'web-annotation', 'csl-json', 'bibtex'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const EXPORT_REQUEST = 'claimlight/export'
export interface ExportParams {
  readonly format: ExportFormat
  /** One note; without it, all of the workspace. Bibliographies are of the fact bases, whatever is given. */
  readonly uri?: string
  /** Progress is reported to it (`$/progress`), a note at a time. */
  readonly workDoneToken?: string | number
}
/** Cancelled like any request (`$/cancelRequest`). */
export interface ExportResult {
  readonly text: string
  /** What to call the file: `claims.csv`. */
  readonly name: string
}
