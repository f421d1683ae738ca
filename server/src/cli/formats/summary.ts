/** Counts of a report: notes, claims, and claims by verdict. */
import type { Verdict } from '../../engine'
import type { Report } from './format'

export type Summary = Readonly<Record<'files' | 'claims' | Verdict, number>>

/** From the most alarming on; `--fail-on` counts down this list. */
export const ALARM = ['contradicted', 'overstated', 'unverified'] as const

export function summaryOf({ snapshot, notes }: Report): Summary {
  const verdicts = notes.flatMap((path) => snapshot.note(path)?.annotations ?? []).map(({ verdict }) => verdict)
  const counts: Record<Verdict, number> = { supported: 0, contradicted: 0, overstated: 0, unverified: 0 }
  for (const verdict of verdicts) counts[verdict]++
  return { files: notes.length, claims: verdicts.length, ...counts }
}
