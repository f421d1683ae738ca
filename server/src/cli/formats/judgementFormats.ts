/** How judgements are listed: one file a format, loaded when it is asked for. */
import type { Judgement, Span, Standing } from '../../engine'
import type { ReportStyle } from './format'

export interface ListedJudgement {
  readonly judgement: Judgement
  /** `12:3`, and the same in offsets; undefined for an orphan. */
  readonly place?: string
  readonly span?: Span
  readonly orphan?: Standing['orphan'] | 'note'
}

export type JudgementStyle = Pick<ReportStyle, 'paint' | 'columns'>

export type JudgementFormat = (listed: readonly ListedJudgement[], style: JudgementStyle) => Iterable<string>

export const JUDGEMENT_FORMATS: Readonly<Record<string, () => Promise<JudgementFormat>>> = {
  pretty: async () => (await import('./judgementsPretty')).judgementsPretty,
  json: async () => (await import('./judgementsJson')).judgementsJson,
}
