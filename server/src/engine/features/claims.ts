/** Claims as lists show them, and how many there are of each verdict. */
import type { Snapshot } from '../host'
import { type Annotation, VERDICTS, type Verdict } from '../model'
import type { ClaimItem } from './types'

/** A note's claims in its order; empty for an unknown note. */
export function claims(snapshot: Snapshot, uri: string): readonly ClaimItem[] {
  return (snapshot.note(uri)?.annotations ?? []).map((annotation) => claimItem(uri, annotation))
}

export function claimItem(uri: string, annotation: Annotation): ClaimItem {
  const { span, text, verdict, themes, reason, facts } = annotation
  const best = facts[0]
  return { uri, span, text, verdict, themes, reason, ...(best ? { factId: best.id, base: best.base } : {}) }
}

/** How many annotations there are of each verdict. */
export function summary(annotations: readonly Annotation[]): Readonly<Record<Verdict, number>> {
  const counts = { supported: 0, contradicted: 0, overstated: 0, unverified: 0 } satisfies Record<Verdict, number>
  for (const verdict of VERDICTS) counts[verdict] = annotations.filter((each) => each.verdict === verdict).length
  return counts
}
