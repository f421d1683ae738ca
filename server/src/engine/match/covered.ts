/**
 * A sentence that speaks of all that a fact is about, and puts what it says of it in words that no lexicon knows: "the frost
 * has been kind to the tea market". Measured on labelled sentences that other writers made, nearly all such sentences are
 * about the fact; what they say of it shows from their denials and words of degree alone.
 */
import { formerly, isAbsent, isOfWhatIsOver } from './absence'
import { type Alignment, align, RELATION_WEIGHT, type SentenceIndex } from './align'
import type { Analysis, Occurrence } from './analyse'
import { setApart } from './apart'
import { isBackground } from './elsewhere'
import { type CompiledFrame, NAMES } from './frames'
import { isCorrection, NEEDS } from './governed'
import { hasStrangeWord } from './guards'
import { LOGIC } from './logic'
import { intersects } from './sets'
import { overstatement, weakenings } from './strength'
import type { Decision } from './verdict'

/** Weight of the slots that have to be filled: fewer are shared by chance. */
const LEAST_MASS = 3

/**
 * Share of all that the fact is about, by weight, that has to be there for a sentence to agree with it: in notes near the
 * field that no fact bears on, what lacked more ("Osaka trains most welders", of where they would rather work and why) was
 * another claim.
 */
const LEAST_SHARE = 0.88

/**
 * Share of the sentence's words that have to be known, for more than the relation's own should not be in the dark; and the
 * same of one that has none of the fact's names, as most sentences of other fields have not.
 */
const UNDERSTOOD = 0.84
const UNDERSTOOD_WITHOUT_NAME = 0.95

/** How sure: the relation itself has not been understood. */
const AGREED = 0.6
const DENIED = 0.5

/** In the general lexicon: "half of", "three times". */
const MEASURE = 'measure'

/** None where the sentence has a word for the fact's relation, for then it has been judged by that. `least`: the share of its words to be known. */
export function coveredBy(
  sentence: SentenceIndex,
  frame: CompiledFrame,
  least = leastUnderstood(sentence.analysis, frame),
): Decision[] {
  const { ids, analysis } = sentence
  if (!isPutInWords(frame) || hasStrangeWord(sentence, frame) || sentence.understood < least) return []
  if (ids.has(MEASURE) || speaks(ids, frame) || !hasParties(ids, frame)) return []
  const alignment = align(sentence, frame)
  return alignment && isCovered(alignment) && !isAboutMore(analysis, frame) ? decided(analysis, alignment) : []
}

/**
 * "A shortage of leaves does not so much as ruffle the houses": the sentence tells of a shortage as it goes by, and denies what it
 * does, in words that no lexicon knows. Asked where all that speaks says that there is one.
 */
export function deniedOfLack(
  sentence: SentenceIndex,
  near: readonly CompiledFrame[],
  found: readonly Decision[],
): readonly Decision[] {
  const isOfLack = ({ relation, alignment: { frame } }: Decision) =>
    relation === 'supported' && frame.says.has(LOGIC.scarcity)
  if (found.length === 0 || !found.every(isOfLack)) return NONE
  return near
    .filter(({ about }) => about.some(({ ids }) => ids.has(LOGIC.scarcity)))
    .flatMap((frame) => coveredBy(sentence, frame, UNDERSTOOD))
    .filter(({ relation }) => relation === 'contradicted')
}

const NONE: readonly [] = []

function leastUnderstood({ occurrences }: Analysis, { mentions }: CompiledFrame): number {
  const isNamed = occurrences.some((each) => NAMES.has(each.concept.kind) && intersects(each.ids, mentions))
  return isNamed ? UNDERSTOOD : UNDERSTOOD_WITHOUT_NAME
}

/**
 * A frame that a person wrote, with a relation that is no name; a claim that was rated is repeated in words that are known. How
 * much there is of a thing is told by no other words than those for it: a field says all kinds of things of its things.
 */
function isPutInWords({ fact, says, coverage, namedKinds }: CompiledFrame): boolean {
  return !fact.rating && says.size > 0 && !says.has(LOGIC.scarcity) && coverage === 0 && namedKinds.size === 0
}

function speaks(ids: ReadonlySet<string>, { says, denies, opposites, exceeds }: CompiledFrame): boolean {
  return [says, denies, opposites, exceeds].some((words) => intersects(ids, words))
}

/** Who does it and to whom, where the fact tells: "the US and tea" may be about anything. */
function hasParties(ids: ReadonlySet<string>, { agent, patient }: CompiledFrame): boolean {
  return [agent, patient].every((party) => party.size === 0 || intersects(ids, party))
}

function isCovered({ frame, filled, mass, anchored, swapped }: Alignment): boolean {
  if (!anchored || swapped || mass < LEAST_MASS) return false
  return frame.strength === 'may' || !filled.some(({ hypothetical }) => hypothetical)
}

/** A thing of the field that the fact does not speak of makes it another claim. */
function isAboutMore({ occurrences }: Analysis, { mentions }: CompiledFrame): boolean {
  const own = occurrences.filter(({ ids }) => intersects(ids, mentions))
  const isOwn = (thing: Occurrence) => own.some(({ first, last }) => first <= thing.first && thing.last <= last)
  return occurrences.some((each) => each.concept.kind === 'thing' && each.concept.theme !== undefined && !isOwn(each))
}

/** "It can grow without a ban", "they train on no data": what is absent does not tell what it would do. */
function isOfAbsence({ occurrences }: Analysis, { filled }: Alignment): boolean {
  // "Never fazed them": of a word that no lexicon knows, it is that which is denied.
  const isBehindUnknown = ({ first }: Occurrence) => !occurrences.some(({ tokens }) => tokens.includes(first - 1))
  const isSuch = (each: Occurrence) =>
    each.ids.has(LOGIC.not) || (isAbsent(each, occurrences) && !isBehindUnknown(each))
  return occurrences.some(({ ids }) => ids.has(LOGIC.without)) || filled.some(isSuch)
}

/** In the general lexicon: "destroys", "turns away from". */
const ADVERSE = 'adverse'

/** Something is done against it that the fact does not speak of: that agrees with no fact. */
function isAdverse({ occurrences }: Analysis, { mentions }: CompiledFrame): boolean {
  return occurrences.some(({ ids, concept, negated }) => ids.has(ADVERSE) && !negated && !mentions.has(concept.id))
}

/** What the source leaves open, told for a fact; not as what may be. */
function toldForSure({ occurrences }: Analysis, { frame, filled }: Alignment): readonly Occurrence[] {
  if (frame.strength !== 'open' || occurrences.some(({ ids }) => ids.has(LOGIC.may))) return []
  return filled.filter(({ concept: { kind } }) => kind === 'relation')
}

/** Who does what to whom cannot be told where the verb is not understood, but that it is the other way round is likely. */
function isInOrder({ occurrences }: Analysis, { agent, patient }: CompiledFrame): boolean {
  const at = (party: ReadonlySet<string>) => occurrences.find(({ ids }) => intersects(ids, party))?.first
  const [by, to] = [at(agent), at(patient)]
  return by === undefined || to === undefined || by < to
}

/** "Whether the tea is varied leaves the port untouched": what is said of it is known, and is nothing that the fact says. */
function saysElse({ occurrences }: Analysis, { mentions }: CompiledFrame): boolean {
  return occurrences.some(({ ids }) => ids.has(UNAFFECTED) && !intersects(ids, mentions))
}

/** "However scarce tea is, …" goes on with what comes about in spite of that, and not of it. */
function isGranted({ occurrences }: Analysis, { filled }: Alignment): boolean {
  return filled.some(({ hypothetical }) => hypothetical) && occurrences.some(({ ids }) => ids.has(LOGIC.conceded))
}

/** In the general lexicon: "untouched", "chẳng ảnh hưởng gì". */
const UNAFFECTED = 'unaffected'

/** "They call for better data": what is asked for is not said to be so. */
function isAsked({ occurrences }: Analysis, { mentions }: CompiledFrame): boolean {
  return occurrences.some(({ ids, negated }) => ids.has(NEEDS) && !negated && !intersects(ids, mentions))
}

/** "Has not given up on it in spite of the tax": what is denied is known, and not of what the fact is most about. */
function deniesElse(negator: Occurrence, { occurrences }: Analysis, { about, mentions }: CompiledFrame): boolean {
  const { first, clause } = negator
  const isFocus = ({ ids, clause: other }: Occurrence) =>
    other === clause && about[0] !== undefined && intersects(ids, about[0].ids)
  const isOther = ({ concept, ids, negators }: Occurrence) =>
    concept.kind === 'relation' && negators.includes(first) && !intersects(ids, mentions)
  return occurrences.some(isOther) && !occurrences.some(isFocus)
}

function decided(analysis: Analysis, alignment: Alignment): Decision[] {
  const { clauses, frame } = alignment
  const negators = analysis.occurrences.filter(
    ({ ids, clause, first }) => ids.has(LOGIC.not) && clauses.has(clause) && !isCorrection(first, analysis),
  )
  if (
    isAsked(analysis, frame) ||
    isOfAbsence(analysis, alignment) ||
    formerly(analysis).length > 0 ||
    setApart(analysis).length > 0 ||
    isBackground(analysis, alignment) ||
    isOfWhatIsOver(analysis, alignment)
  )
    return []
  if (negators.some((each) => deniesElse(each, analysis, frame))) return []
  const isDenied = negators.length % 2 === 1
  // That something may come about is denied in words that are known, or not at all.
  if (isDenied && frame.strength !== 'may')
    return [{ relation: 'contradicted', alignment, decisive: negators, grounds: DENIED, cause: 'denies' }]
  if (frame.fact.strength === 'open' && frame.strength !== 'open') return []
  const over = [...overstatement(analysis, alignment, true), ...toldForSure(analysis, alignment)]
  if (over.length > 0)
    return [{ relation: 'overstated', alignment, decisive: over, grounds: AGREED, cause: 'strength', isGuess: true }]
  if (isDenied || alignment.mass < LEAST_SHARE * (alignment.possible - RELATION_WEIGHT)) return []
  if (!isInOrder(analysis, frame) || isGranted(analysis, alignment) || saysElse(analysis, frame)) return []
  if ((frame.strength === 'is' && weakenings(analysis).length > 0) || isAdverse(analysis, frame)) return []
  return [{ relation: 'supported', alignment, decisive: [], grounds: AGREED, cause: 'agrees', isGuess: true }]
}
