/** A claim with the writer's verdict in place of the facts'. */
import { strings } from '../features/strings'
import type { BlockAnnotation } from '../match/annotate'
import type { Annotation, Language } from '../model'
import type { Judgement } from './judgement'

/** Undefined for a claim that is ignored. Facts stay, with what each of them says of it. */
export function checked<Claim extends Annotation | BlockAnnotation>(
  claim: Claim,
  judgement: Judgement | undefined,
  reader: Language | 'auto',
): Claim | undefined {
  if (!judgement) return claim
  const { id, verdict, reason, at, was } = judgement
  if (verdict === 'ignored') return undefined
  const { soften, ...rest } = claim
  const words = strings(reader === 'auto' ? claim.language : reader)
  return {
    ...rest,
    verdict,
    // The writer has looked: that is as sure as it gets.
    confidence: 1,
    facts: verdict === 'unverified' ? [] : claim.facts,
    reason: words.markedAsChecked(reason),
    ...(verdict === 'overstated' && soften ? { soften } : {}),
    checked: { id, verdict, reason, was: was ?? claim.verdict, ...(at === undefined ? {} : { at }) },
  } as Claim
}
