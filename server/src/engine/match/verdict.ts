/** From an alignment to a verdict, with the words that decide it. */
import type { Relation } from '../model'
import type { Alignment } from './align'
import type { Analysis, Occurrence } from './analyse'
import { LOGIC } from './analyse'
import type { Signal } from './signals'
import { necessity, overstatement } from './strength'

export interface Decision {
  readonly relation: Relation
  readonly alignment: Alignment
  /** What in the sentence decides; empty where all is as the fact has it. */
  readonly decisive: readonly Occurrence[]
  /** How sure the grounds are, 0 to 1. */
  readonly grounds: number
  /** Why, for the explanation. */
  readonly cause: 'agrees' | 'denies' | 'opposite' | 'swapped' | 'replaced' | 'exceeds' | 'strength'
}

/**
 * Undefined when the sentence speaks of the same things without saying anything that bears on the fact. To contradict takes
 * the strongest grounds: the sentence names something of the fact's field, and nothing that the fact is about is missing.
 */
export function decide(analysis: Analysis, alignment: Alignment): Decision | undefined {
  const decision = weigh(analysis, alignment)
  const strong = alignment.anchored && alignment.missing === 0
  return decision?.relation === 'contradicted' && !strong ? undefined : decision
}

function weigh(analysis: Analysis, alignment: Alignment): Decision | undefined {
  const { frame, signals, swapped } = alignment
  const of = (kind: Signal['kind']) =>
    signals.filter((signal) => signal.kind === kind).map((signal) => signal.occurrence)
  const [says, denies, opposes, exceeds] = [of('says'), of('denies'), of('opposes'), of('exceeds')]
  if (swapped) return { relation: 'contradicted', alignment, decisive: says, grounds: 1, cause: 'swapped' }
  const condition = necessity(alignment.filled)
  if (condition.length > 0)
    return { relation: 'overstated', alignment, decisive: condition, grounds: 0.9, cause: 'strength' }
  if (denies.length > 0 && denies.length + opposes.length >= says.length)
    return {
      relation: 'contradicted',
      alignment,
      decisive: denies,
      grounds: 1,
      cause: denies.some((each) => each.negated) ? 'denies' : 'opposite',
    }
  if (opposes.length > says.length)
    return { relation: 'contradicted', alignment, decisive: opposes, grounds: 1, cause: 'opposite' }
  const instead = says.length === 0 ? replacements(analysis, alignment) : []
  if (instead.length > 0)
    return { relation: 'contradicted', alignment, decisive: instead, grounds: 0.9, cause: 'replaced' }
  if (exceeds.length > 0) return { relation: 'overstated', alignment, decisive: exceeds, grounds: 1, cause: 'exceeds' }
  const over = overstatement(analysis, alignment)
  if (over.length > 0 && (signals.length > 0 || isMostlyThere(alignment)))
    return { relation: 'overstated', alignment, decisive: over, grounds: says.length > 0 ? 1 : 0.8, cause: 'strength' }
  if (says.length > 0) return { relation: 'supported', alignment, decisive: [], grounds: 1, cause: 'agrees' }
  if (frame.says.size > 0) return undefined
  return withoutRelation(analysis, alignment)
}

/** A frame that asserts by what it is about alone is denied by a stray negation only if it is next to all of it. */
function withoutRelation(analysis: Analysis, alignment: Alignment): Decision | undefined {
  const negators = analysis.occurrences.filter((each) => each.ids.has(LOGIC.not))
  const negative = negators.length % 2 === 1
  if (negative === alignment.frame.negative)
    return { relation: 'supported', alignment, decisive: [], grounds: 0.9, cause: 'agrees' }
  if (alignment.mass < 0.9 * alignment.possible) return undefined
  return { relation: 'contradicted', alignment, decisive: negators, grounds: 0.7, cause: 'denies' }
}

/** Names that the sentence has where the fact has its own: "brewed in Hue" for Hanoi. */
function replacements(analysis: Analysis, { frame, focus }: Alignment): Occurrence[] {
  return analysis.occurrences.filter(
    (each) =>
      !each.negated &&
      !each.hypothetical &&
      frame.namedKinds.has(each.concept.kind) &&
      focus.has(each.clause) &&
      !frame.mentions.has(each.concept.id),
  )
}

/** Where nothing is said that the fact says, "only" overdoes it if more than half of the fact is there ("degrees alone …"). */
function isMostlyThere({ mass, possible }: Alignment): boolean {
  return mass > possible / 2
}
