/** Claims in the protocol's terms. */
import { type Annotation, type ClaimItem, claims, type NoteView, type Snapshot, type Span, summary } from '../engine'
import type { ProtocolClaim, ProtocolClaimLocation, ProtocolCounts } from '../protocol'
import type { Services } from './services'

export function countsOf(annotations: readonly Annotation[]): ProtocolCounts {
  return { claims: annotations.length, ...summary(annotations) }
}

/** Of a whole note; judges what of it has not been judged. */
export function countsIn({ stretches }: NoteView): ProtocolCounts {
  stretches.judge(0, stretches.count)
  const { verdicts } = stretches.countsSoFar
  const { supported, contradicted, overstated, unverified } = verdicts
  return { claims: supported + contradicted + overstated + unverified, ...verdicts }
}

export function addCounts(a: ProtocolCounts, b: ProtocolCounts): ProtocolCounts {
  return {
    claims: a.claims + b.claims,
    supported: a.supported + b.supported,
    contradicted: a.contradicted + b.contradicted,
    overstated: a.overstated + b.overstated,
    unverified: a.unverified + b.unverified,
  }
}

export function claimsOf(
  { convert }: Services,
  snapshot: Snapshot,
  note: NoteView,
  within?: Span,
): readonly ProtocolClaim[] {
  return claims(snapshot, note.uri, within).map((item) => ({ ...plain(item), range: convert.range(note, item.span) }))
}

export function claimLocation({ places }: Services, snapshot: Snapshot, item: ClaimItem): ProtocolClaimLocation {
  return { ...plain(item), ...places.location(snapshot, item) }
}

function plain({ text, verdict, themes, reason, factId, base, checkedBy }: ClaimItem): Omit<ProtocolClaim, 'range'> {
  return {
    text,
    verdict,
    themes,
    reason,
    ...(factId === undefined ? {} : { factId }),
    ...(base === undefined ? {} : { base }),
    ...(checkedBy === undefined ? {} : { checkedBy }),
  }
}
