/** The reports that there are, by name. */
import { CsvWriter } from './csv'
import { GithubWriter } from './github'
import { MarkdownWriter } from './markdown'
import type { ReportContext, ReportWriter } from './report'
import { SarifWriter } from './sarif'
import { WebAnnotationWriter } from './webAnnotation'

export const REPORTS = ['sarif', 'github', 'csv', 'markdown', 'web-annotation'] as const
export type ReportName = (typeof REPORTS)[number]

const WRITERS: Readonly<Record<ReportName, new (context: ReportContext) => ReportWriter>> = {
  sarif: SarifWriter,
  github: GithubWriter,
  csv: CsvWriter,
  markdown: MarkdownWriter,
  'web-annotation': WebAnnotationWriter,
}

export function reportWriter(name: ReportName, context: ReportContext): ReportWriter {
  return new WRITERS[name](context)
}
