/** Claims as lists show them, and how many there are of each verdict. */
import type { NoteView, Snapshot } from '../host'
import { type Annotation, VERDICTS, type Verdict } from '../model'
import type { Span } from '../text/span'
import type { ClaimItem } from './types'

/** A note's claims in its order; empty for an unknown note. `within`: those that touch that span, and no other is looked at. */
export function claims(snapshot: Snapshot, uri: string, within?: Span): readonly ClaimItem[] {
  const note = snapshot.note(uri)
  if (!note) return []
  const annotations = within ? annotationsIn(note, within) : note.annotations
  return annotations.map((annotation) => claimItem(uri, annotation))
}

function annotationsIn({ stretches }: NoteView, { start, end }: Span): readonly Annotation[] {
  const [first, last] = [stretches.at(start), stretches.at(end)]
  stretches.judge(first, last + 1)
  const near = Array.from({ length: last - first + 1 }, (_, nth) => stretches.annotations(first + nth)).flat()
  return near.filter(({ span }) => span.start <= end && span.end >= start)
}

export function claimItem(uri: string, annotation: Annotation): ClaimItem {
  const { span, text, verdict, themes, reason, facts, checked } = annotation
  const best = facts[0]
  return {
    ...{ uri, span, text, verdict, themes, reason },
    ...(best ? { factId: best.id, base: best.base } : {}),
    ...(checked ? { checkedBy: checked.id } : {}),
  }
}

/** How many annotations there are of each verdict. */
export function summary(annotations: readonly Annotation[]): Readonly<Record<Verdict, number>> {
  const counts = { supported: 0, contradicted: 0, overstated: 0, unverified: 0 } satisfies Record<Verdict, number>
  for (const verdict of VERDICTS) counts[verdict] = annotations.filter((each) => each.verdict === verdict).length
  return counts
}
