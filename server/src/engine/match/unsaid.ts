/** Words that would deny a fact or oppose it, and that in this sentence do neither. */
import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame } from './frames'
import { isAimedAt } from './governed'
import { intersects } from './sets'

/** In the general lexicon: "no … without", "không có … thì không thể". */
const NECESSARY = 'necessary'

/** "They would like to sell it there", "without a licence it cannot be sold": a wish, or what is so under a condition alone. */
export function isUnrealised(opposite: Occurrence, analysis: Analysis): boolean {
  const isUnder = ({ ids, first, clause }: Occurrence) =>
    ids.has(NECESSARY) && clause === opposite.clause && first <= opposite.first
  return isAimedAt(opposite, analysis) || analysis.occurrences.some(isUnder)
}

/** "It slows them and will not kill them": the word for more than the fact says is denied, and not the fact. */
export function isMoreDenied(
  { first, last }: Occurrence,
  { occurrences }: Analysis,
  { exceeds }: CompiledFrame,
): boolean {
  return occurrences.some(
    (each) => each.negated && each.first === first && each.last === last && intersects(each.ids, exceeds),
  )
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
