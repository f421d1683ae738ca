/**
 * "It is dear, but not because tea is scarce", "không phải vì thiếu trà": such a cause is neither asserted nor denied for itself.
 * Where it is a part of the fact that the rest of the sentence speaks of, the fact is denied.
 */
import type { SentenceIndex } from './align'
import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame } from './frames'
import { intersects } from './sets'
import type { Signal } from './signals'

/** In the general lexicon: "not because", "không phải vì". */
const DENIED = 'denied-cause'

/** What is said to be no cause: from there to the end of its clause. */
function deniedCauses({ occurrences, clauses }: Analysis): ReadonlySet<Occurrence> {
  const marks = occurrences.filter(({ ids }) => ids.has(DENIED))
  const isBehind = ({ last }: Occurrence, { first, clause }: Occurrence) => first > last && clause === clauses[last + 1]
  return new Set(marks.flatMap((mark) => occurrences.filter((each) => isBehind(mark, each))))
}

export function withDeniedCause(
  signals: readonly Signal[],
  { about, mentions }: CompiledFrame,
  { analysis, lender }: SentenceIndex,
): readonly Signal[] {
  const denied = deniedCauses(analysis)
  if (denied.size === 0) return signals
  const left = signals.filter(({ occurrence }) => !denied.has(occurrence))
  const cause = about
    .filter(({ required }) => required)
    .map(({ ids }) => analysis.occurrences.filter((each) => intersects(each.ids, ids)))
    .find((filling) => filling.length > 0 && filling.every((each) => denied.has(each)))?.[0]
  // A half may leave to the other one what is the cause.
  if (!cause || lender || isNamedInstead(left, cause, mentions, analysis)) return left
  return left.map((each) => (each.kind === 'says' ? { kind: 'denies', occurrence: cause } : each))
}

/** "It is dear not because of tea but because of rice": behind what is no cause stands what is one, and the fact may be about that. */
function isNamedInstead(
  signals: readonly Signal[],
  cause: Occurrence,
  mentions: CompiledFrame['mentions'],
  { occurrences }: Analysis,
): boolean {
  const isToldBefore = signals.some(({ occurrence }) => occurrence.last < cause.first)
  return isToldBefore && occurrences.some(({ ids, clause }) => clause > cause.clause && intersects(ids, mentions))
}
