/** Counts of a report: notes, claims, and claims by verdict. */
import { type Annotation, summary, VERDICTS, type Verdict } from '../../engine'

export type Summary = Readonly<Record<'files' | 'claims' | Verdict, number>>

export const NOTHING: Summary = { files: 0, claims: 0, supported: 0, contradicted: 0, overstated: 0, unverified: 0 }

/** The counts with one note more. */
export function withNote(counts: Summary, annotations: readonly Annotation[]): Summary {
  const own = summary(annotations)
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, counts[verdict] + own[verdict]]))
  return { ...counts, ...verdicts, files: counts.files + 1, claims: counts.claims + annotations.length }
}
