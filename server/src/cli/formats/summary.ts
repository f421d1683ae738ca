/** Counts of a report: notes, claims, and claims by verdict. */
import { summary, type Verdict } from '../../engine'
import type { Report } from './format'

export type Summary = Readonly<Record<'files' | 'claims' | Verdict, number>>

export function summaryOf({ snapshot, notes }: Report): Summary {
  const annotations = notes.flatMap((path) => snapshot.note(path)?.annotations ?? [])
  return { files: notes.length, claims: annotations.length, ...summary(annotations) }
}
