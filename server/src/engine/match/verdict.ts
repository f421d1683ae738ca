/** From an alignment to a verdict, with the words that decide it. */
import type { Relation } from '../model'
import { formerly, isOfAbsentCause, isOfWhatIsOver } from './absence'
import type { Alignment } from './align'
import type { Analysis, Occurrence } from './analyse'
import { isMeanwhile } from './elsewhere'
import { isMadeSole } from './exclusive'
import { LOGIC } from './logic'
import { isHeldAgainst, isInRelative, otherNames } from './names'
import { byRating } from './rated'
import { isReversed } from './reversed'
import { intersects } from './sets'
import { isTimed, type Signal } from './signals'
import { necessity, overstatement, weakenings } from './strength'

export interface Decision {
  readonly relation: Relation
  readonly alignment: Alignment
  /** What in the sentence decides; empty where all is as the fact has it. */
  readonly decisive: readonly Occurrence[]
  /** How sure the grounds are, 0 to 1. */
  readonly grounds: number
  /** Why, for the explanation. */
  readonly cause: 'agrees' | 'denies' | 'opposite' | 'swapped' | 'replaced' | 'exceeds' | 'strength'
  /** The words for the fact's relation have not been understood: it is about the fact, and is taken to agree. */
  readonly isGuess?: boolean
}

/**
 * Undefined when the sentence speaks of the same things without saying anything that bears on the fact. To contradict takes
 * the strongest grounds: the sentence names something of the fact's field.
 */
export function decide(analysis: Analysis, alignment: Alignment): Decision | undefined {
  const weighed = weigh(analysis, alignment)
  if (!weighed || isOfWhatIsOver(analysis, alignment) || isReversed(analysis, alignment)) return undefined
  if (isBeforeName(analysis, alignment)) return undefined
  const strong = alignment.anchored
  const decision = byRating(weighed, alignment)
  const contradicts = weighed.relation === 'contradicted' || decision?.relation === 'contradicted'
  if (contradicts) return strong && !isElsewhen(analysis, weighed) ? decision : undefined
  return isOnceSaid(analysis, weighed) ? undefined : decision
}

/** "Trade had grown before Otto came": what was before a thing is not what it does. */
function isBeforeName({ occurrences }: Analysis, { filled }: Alignment): boolean {
  const names = filled.filter(({ concept: { kind } }) => kind === 'product' || kind === 'organisation')
  return occurrences.some(({ ids, last }) => ids.has(BEFORE) && names.some(({ first }) => first === last + 1))
}

/** Of what once was, or what would be without a thing that the fact is about. */
function isElsewhen(analysis: Analysis, { alignment, decisive, cause }: Decision): boolean {
  return (
    isOfBefore(analysis, alignment) ||
    isOfThePast(analysis, decisive) ||
    isMeanwhile(analysis, alignment) ||
    (cause === 'opposite' && isOfAbsentCause(analysis, alignment, decisive))
  )
}

/** "They once preferred tea": what was so is not said to be so. */
function isOnceSaid(analysis: Analysis, { relation, alignment: { signals } }: Decision): boolean {
  const says = signals.filter(({ kind }) => kind === 'says').map(({ occurrence }) => occurrence)
  return relation === 'supported' && isOfThePast(analysis, says)
}

/** "They once sold tea there": what decides stands in a clause that tells of the past. */
function isOfThePast(analysis: Analysis, decisive: readonly Occurrence[]): boolean {
  const past = new Set(formerly(analysis).map(({ clause }) => clause))
  return decisive.length > 0 && decisive.every(({ clause }) => past.has(clause))
}

/** In the general lexicon, at the head of a sentence: "before the". */
const BEFORE = 'before'

/** "Before the ban, they sold tea there", "they sold tea there before the ban": what once was does not deny what is. */
function isOfBefore(analysis: Analysis, { frame }: Alignment): boolean {
  return analysis.occurrences.some(
    (each) =>
      (each.first === 0 && each.ids.has(BEFORE)) || (intersects(each.ids, frame.says) && isTimed(each, analysis)),
  )
}

function weigh(analysis: Analysis, alignment: Alignment): Decision | undefined {
  const { frame, signals, swapped } = alignment
  const of = (kind: Signal['kind']) =>
    signals.filter((signal) => signal.kind === kind).map((signal) => signal.occurrence)
  const [says, exceeds] = [of('says'), of('exceeds')]
  if (swapped) return contradiction(alignment, says, 'swapped')
  const condition = necessity(alignment.filled, analysis)
  if (condition.length > 0)
    return { relation: 'overstated', alignment, decisive: condition, grounds: 0.9, cause: 'strength' }
  const against = contradictionOf(analysis, alignment, says.length)
  if (against && against.cause !== 'replaced' && isRaised(analysis, alignment, against.decisive))
    return { ...against, relation: 'overstated', grounds: 0.9, cause: 'strength' }
  if (against) return against
  if (exceeds.length > 0) return { relation: 'overstated', alignment, decisive: exceeds, grounds: 1, cause: 'exceeds' }
  const over = overstatement(analysis, alignment)
  if (over.length > 0 && (signals.length > 0 || isMostlyThere(alignment)))
    return { relation: 'overstated', alignment, decisive: over, grounds: says.length > 0 ? 1 : 0.8, cause: 'strength' }
  if (says.length > 0) return isOnlySupposed(says, analysis) ? undefined : agreement(analysis, alignment)
  return frame.says.size > 0 ? undefined : withoutRelation(analysis, alignment)
}

function isRaised(analysis: Analysis, alignment: Alignment, denied: readonly Occurrence[]): boolean {
  return isExcepted(analysis, alignment, denied) || isMadeSole(analysis, alignment, denied)
}

/** In the general lexicon: "unless". */
const EXCEPTION = 'exception'

/** "Unless it comes from Uji, tea is no proof of taste": the fact is not denied but made to hold for that alone. */
function isExcepted({ occurrences }: Analysis, { filled }: Alignment, denied: readonly Occurrence[]): boolean {
  const told = new Set(denied.map(({ clause }) => clause))
  return occurrences.some(
    ({ ids, clause }) =>
      ids.has(EXCEPTION) &&
      filled.some((each) => !told.has(each.clause) && (each.clause === clause || each.clause === clause + 1)),
  )
}

/** "If the ban were lifted, trade would grow", "cấm đến đâu thì cũng bán": the sentence asserts what follows, not what it supposes. */
function isOnlySupposed(says: readonly Occurrence[], { occurrences }: Analysis): boolean {
  const isFollowed = ({ hypothetical, concept: { kind } }: Occurrence) =>
    !hypothetical && kind !== 'logic' && kind !== 'cue'
  const isGranted = ({ ids, first }: Occurrence) =>
    ids.has(LOGIC.conceded) && says.every(({ hypothetical, last }) => hypothetical && last < first)
  return (
    says.every(({ hypothetical }) => hypothetical) && occurrences.some((each) => isFollowed(each) || isGranted(each))
  )
}

/** By its words the sentence says what the fact says: it may still say it of fewer, or as less certain. */
function agreement(analysis: Analysis, alignment: Alignment): Decision | undefined {
  const less = weakenings(analysis)
  const { strength } = alignment.frame
  if (less.length > 0 && strength === 'all') return contradiction(alignment, less, 'denies')
  if (less.length > 0 && strength === 'is') return undefined
  return { relation: 'supported', alignment, decisive: [], grounds: 1, cause: 'agrees' }
}

/** Its words deny the fact, or oppose it, more than they assert it; or it has another name in the place of the fact's. */
function contradictionOf(analysis: Analysis, alignment: Alignment, asserting: number): Decision | undefined {
  const of = (kind: Signal['kind']) =>
    alignment.signals.filter((signal) => signal.kind === kind).map((signal) => signal.occurrence)
  const says = of('says')
  // "Not one treats it as minor": what denies the opposite denies nothing else.
  const denies = of('denies').filter(({ first }) => !says.some(({ negators }) => negators.includes(first)))
  const opposes = of('opposes')
  if (denies.length > 0 && denies.length + opposes.length >= asserting && !isUsedUp(denies, alignment))
    return contradiction(alignment, denies, denies.some((each) => each.negated) ? 'denies' : 'opposite')
  if (opposes.length > asserting) return contradiction(alignment, opposes, 'opposite')
  const { frame, focus, owners } = alignment
  const named =
    owners.length > 0
      ? owners
      : otherNames(analysis, frame).filter(
          (name) => focus.has(name.clause) || isBesideSlot(name, alignment) || isInRelative(name, alignment, analysis),
        )
  const isReplaced = (asserting === 0 || isNamedApart(named, alignment)) && !isHeldAgainst(alignment, analysis)
  const instead = isReplaced ? named : []
  return instead.length > 0 ? { ...contradiction(alignment, instead, 'replaced'), grounds: 0.9 } : undefined
}

/** "Those that are sold here are built by Otto, while Ana's are not for sale": the fact's name stands apart from all that it is about. */
function isNamedApart(named: readonly Occurrence[], { signals, filled }: Alignment): boolean {
  const told = new Set(filled.map(({ clause }) => clause))
  const says = signals.filter(({ kind }) => kind === 'says')
  return named.some(({ clause }) => told.has(clause)) && says.every(({ occurrence }) => !told.has(occurrence.clause))
}

/** "The kilns that are sold here, Otto built them": right beside another word of what the fact is about. */
function isBesideSlot({ first, last }: Occurrence, { filled }: Alignment): boolean {
  return filled.some((each) => each.first === last + 1 || each.last === first - 1)
}

/** "It is hard to build without good data" has the lack of data that the fact speaks of: the same "without" denies nothing more. */
function isUsedUp(denied: readonly Occurrence[], { filled }: Alignment): boolean {
  const absences = new Set(filled.filter(({ ids }) => ids.has(LOGIC.not)).map(({ first }) => first))
  return denied.every(({ negators, concept }) => concept.kind === 'thing' && negators.some((at) => absences.has(at)))
}

function contradiction(alignment: Alignment, decisive: readonly Occurrence[], cause: Decision['cause']): Decision {
  return { relation: 'contradicted', alignment, decisive, grounds: 1, cause }
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
/**
 * Where nothing is said that the fact says, "only" overdoes it if more than half of the fact is there ("degrees alone …"). How
 * much there is of a thing has words of its own: "a press is only as good as its ink" says nothing of how scarce ink is.
 */
function isMostlyThere({ frame, mass, possible }: Alignment): boolean {
  return mass > possible / 2 && !frame.says.has(LOGIC.scarcity)
}
