/** Words that would deny a fact or oppose it, and that in this sentence do neither. */
import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame } from './frames'
import { isAimedAt, isUndone } from './governed'
import { isDenial, LOGIC } from './logic'
import { intersects } from './sets'
import type { Signal } from './signals'

/** In the general lexicon: "no … without", "không có … thì không thể". */
const NECESSARY = 'necessary'

/** "They would like to sell it there", "without a licence it cannot be sold": a wish, or what is so under a condition alone. */
export function isUnrealised(opposite: Occurrence, analysis: Analysis): boolean {
  const isUnder = ({ ids, first, clause }: Occurrence) =>
    ids.has(NECESSARY) && clause === opposite.clause && first <= opposite.first
  return isAimedAt(opposite, analysis) || analysis.occurrences.some(isUnder)
}

/** "It slows them and will not kill them", "it is no guarantee": the word for more than the fact says is denied, and not the fact. */
export function isMoreDenied(
  { first, last }: Occurrence,
  { occurrences }: Analysis,
  { exceeds }: CompiledFrame,
): boolean {
  const isMore = ({ ids }: Occurrence) => ids.has(LOGIC.certain) || intersects(ids, exceeds)
  return occurrences.some((each) => each.negated && each.first === first && each.last === last && isMore(each))
}

/** "Has not dashed the hope": a verb stands right behind the denial, and only that is denied. */
export function isObjectOfDenied({ concept, first, negators }: Occurrence, { occurrences }: Analysis): boolean {
  const negator = occurrences.find((each) => each.first === negators.at(-1) && isDenial(each.concept))
  if (!negator || concept.kind !== 'thing') return false
  return occurrences.some(
    (each) => each.concept.kind === 'relation' && each.first === negator.last + 1 && each.last < first,
  )
}

/** In the general lexicon: "rather than", "thay vì". */
const CONTRAST = 'contrast'

/** "Instead of buying tea, they grow it": where it opens the sentence, it tells what is not done, and denies nothing. */
export function isInsteadOf({ negators }: Occurrence, { occurrences, clauses }: Analysis): boolean {
  return occurrences.some(
    ({ ids, first, clause }) =>
      ids.has(CONTRAST) && negators.includes(first) && clauses[first - 1] !== clause && clauses.at(-1) !== clause,
  )
}

/**
 * "It is hard to grow if no tea is collected": what comes about where a thing that the fact asks for is lacking is said the other
 * way round of that thing.
 */
export function withAbsentCondition(
  signals: readonly Signal[],
  { about }: CompiledFrame,
  analysis: Analysis,
): readonly Signal[] {
  const { occurrences } = analysis
  if (signals.length === 0 || !occurrences.some(({ negated, hypothetical }) => negated && hypothetical)) return signals
  const isAbsent = about.some(({ required, ids }) => {
    const filling = required ? occurrences.filter((each) => intersects(each.ids, ids)) : []
    return filling.length > 0 && filling.every((each) => each.negated && each.hypothetical && !isUndone(each, analysis))
  })
  if (!isAbsent) return signals
  return signals.map(({ kind, occurrence }): Signal => {
    if (occurrence.hypothetical) return { kind, occurrence }
    if (kind === 'denies' || kind === 'opposes') return { kind: 'says', occurrence }
    return kind === 'says' ? { kind: 'denies', occurrence } : { kind, occurrence }
  })
}

/** Before what is taken for granted, in the general lexicon: "under", "theo". */
const GRANTED = 'granted-before'

/** Such a word stands at most this many words before it. */
const REACH = 3

/** "No way to get it under the ban": there is one, whatever is denied before. */
export function isTakenForGranted({ first, negators }: Occurrence, { occurrences }: Analysis): boolean {
  return occurrences.some(
    ({ ids, last }) =>
      ids.has(GRANTED) && last < first && first - last <= REACH && negators.every((negator) => negator < last),
  )
}

/** "They rarely choose Japan over France": not to prefer another to it is to prefer it. */
export function isOtherNotPreferred(
  relation: Occurrence,
  { occurrences }: Analysis,
  { patient, agent }: CompiledFrame,
): boolean {
  if (patient.size === 0 || agent.size > 0) return false
  const behind = occurrences.filter(
    ({ concept, first, clause }) => concept.kind === 'place' && first > relation.first && clause === relation.clause,
  )
  const [object, ...rest] = behind
  return object !== undefined && !intersects(object.ids, patient) && rest.some(({ ids }) => intersects(ids, patient))
}
