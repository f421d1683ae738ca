/** What a verb before a noun makes of it: "dodges the ban" does not say that there is one, and "revokes the ban" that there is none. */
import type { ConceptKind } from '../model'
import type { Analysis, Occurrence } from './analyse'
import { type CompiledFrame, NAMES } from './frames'
import { LOGIC } from './logic'
import { CORRECTIVE } from './scopes'
import { intersects } from './sets'

/** In the general lexicon: "dodges", "lách"; and "revokes", "gác lại". */
const EVADES = 'evades'
const UNDOES = 'undoes'

/** Such a word stands at most this many words before its noun. */
const REACH = 3

export function isEvaded(noun: Occurrence, analysis: Analysis): boolean {
  return isObjectOf(EVADES, noun, analysis)
}

export function isUndone(noun: Occurrence, analysis: Analysis): boolean {
  return isObjectOf(UNDOES, noun, analysis)
}

function isObjectOf(id: string, { first, clause }: Occurrence, { occurrences, tokens }: Analysis): boolean {
  const isLight = ({ concept: { kind }, ids }: Occurrence) => kind === 'place' || ids.has(LOGIC.filler)
  return occurrences.some((verb) => {
    if (!verb.ids.has(id) || verb.clause !== clause || verb.last >= first || first - verb.last > REACH) return false
    const light = new Set(occurrences.filter(isLight).flatMap((each) => each.tokens))
    return tokens.slice(verb.last + 1, first).every((_, index) => light.has(verb.last + 1 + index))
  })
}

/**
 * "Prefers barley rather than tea": where something that the fact asks for, other than what it is most about, is denied behind
 * the relation, the relation is asserted of something else.
 */
export function isOfOtherObject(relation: Occurrence, { occurrences }: Analysis, { about }: CompiledFrame): boolean {
  const behindRelation = ({ first, clause }: Occurrence) => clause === relation.clause && first > relation.last
  const isDenied = (each: Occurrence) =>
    each.negated &&
    (each.negators.at(-1) ?? 0) > relation.last &&
    occurrences.some((mark) => isContrast(mark, each.negators)) &&
    !isOpposed(each, occurrences)
  return about.slice(1).some(({ required, ids }) => {
    const own = occurrences.filter((each) => intersects(each.ids, ids) && each !== relation)
    return required && own.length > 0 && own.every((each) => behindRelation(each) && isDenied(each))
  })
}

/** "Bars France and does not bar Japan": said again the other way round, of a name that the fact does not say it of. */
export function isSaidOfOther(
  relation: Occurrence,
  { occurrences }: Analysis,
  { patient, says }: CompiledFrame,
): boolean {
  if (patient.size === 0 || relation.negators.length === 0) return false
  const placesBehind = (verb: Occurrence) => {
    const behind = occurrences.filter(({ first, clause }) => first > verb.first && clause === verb.clause)
    const next = behind.findIndex(({ concept: { kind }, first }) => kind === 'relation' && first > verb.last)
    return (next < 0 ? behind : behind.slice(0, next)).filter(({ concept: { kind } }) => kind === 'place')
  }
  const isPatient = (name: Occurrence) => intersects(name.ids, patient)
  const places = placesBehind(relation)
  if (places.length === 0 || places.some(isPatient)) return false
  const isOther = (verb: Occurrence) => verb.negators.length === 0 && intersects(verb.ids, says)
  return occurrences.some((each) => isOther(each) && placesBehind(each).some(isPatient))
}

/** In the general lexicon: "rather than", "hơn là". */
const CONTRAST = 'contrast'

function isContrast({ ids, first }: Occurrence, negators: readonly number[]): boolean {
  return ids.has(CONTRAST) && negators.includes(first)
}

/** "A glut, and not a shortage": its opposite is asserted in the same clause, or the one before. */
export function isOpposed(
  { concept: { opposite }, first, clause }: Occurrence,
  occurrences: readonly Occurrence[],
): boolean {
  return occurrences.some(
    (each) => !each.negated && each.last < first && clause - each.clause < 2 && opposite.some((id) => each.ids.has(id)),
  )
}

/** "A shortage, not a glut of tea": where it is how much there is that is denied for its opposite, what it is of is not. */
export function isOfOpposed({ first, negators }: Occurrence, occurrences: readonly Occurrence[]): boolean {
  return occurrences.some(
    (each) =>
      each.negated &&
      each.first < first &&
      each.negators.some((at) => negators.includes(at)) &&
      isOpposed(each, occurrences),
  )
}

/** "Barley, not tea, is …": the denial at that token is of a thing alone, for another; no relation is under it. */
export function isCorrection(at: number, { occurrences }: Analysis): boolean {
  if (!occurrences.some(({ ids, first }) => first === at && ids.has(CORRECTIVE))) return false
  const denied = occurrences.filter(({ negators }) => negators.includes(at))
  const isThing = ({ concept: { kind } }: Occurrence) => kind === 'thing' || NAMES.has(kind)
  return denied.some(isThing) && denied.every((each) => isThing(each) || each.concept.kind !== 'relation')
}

/** In the general lexicon: "enough", "đủ". */
const SUFFICIENT = 'sufficient'

/** "Fine enough", "đủ ngon": how much of a quality, not of a thing. */
export function isOfDegree({ ids, first, last }: Occurrence, { occurrences, language }: Analysis): boolean {
  if (!ids.has(LOGIC.plenty)) return false
  const isGrading = occurrences.some((each) => each.ids.has(SUFFICIENT) && each.first === first && each.last === last)
  const isGraded = (each: Occurrence) => (language === 'en' ? each.last === first - 1 : each.first === last + 1)
  return isGrading && occurrences.some((each) => each.concept.kind === 'quality' && isGraded(each))
}

/** In the general lexicon, above a base's words for how many: "only a few". */
const SHARE = 'share'

/** In the general lexicon: "of", "the"; not "that", behind which another statement is made. */
const JOINS = ['genitive', 'definite']

/** "Only a few of the leaves": how many of a thing that is not what the fact is most about. */
export function isShareOfOther(
  { ids, last, clause }: Occurrence,
  { occurrences, language }: Analysis,
  focus: readonly Occurrence[],
): boolean {
  if (!ids.has(SHARE)) return false
  const joins = language === 'en' ? JOINS : [LOGIC.filler]
  const isIn = ({ concept: { kind }, ids: own, clause: other }: Occurrence) =>
    other === clause && (kind === 'thing' || kind === 'quality' || kind === 'place' || joins.some((id) => own.has(id)))
  const within = new Set(occurrences.filter(isIn).flatMap(({ tokens }) => tokens))
  let end = last + 1
  while (within.has(end)) end++
  const isCounted = ({ first }: Occurrence) => first > last && first < end
  return !focus.some(isCounted) && occurrences.some((each) => each.concept.kind === 'thing' && isCounted(each))
}

/** Before what something is about, in the general lexicon: "on", "về". */
const TOPIC = 'topic'

/** What may stand before a topic without being that which the topic is of: "nothing about". */
const LIGHT: ReadonlySet<ConceptKind> = new Set(['quality', 'logic', 'place'])

/**
 * "No lack of essays on tea": something else stands between the relation and what the fact is most about, which
 * is no more than its topic. A tax on tea is more, where the fact speaks of one.
 */
export function isOfTopic(
  relation: Occurrence,
  { occurrences }: Analysis,
  focus: readonly Occurrence[],
  filled: readonly Occurrence[],
): boolean {
  // Asked of each relation of each frame, and most sentences have no such word.
  if (focus.length === 0 || !occurrences.some(({ ids }) => ids.has(TOPIC))) return false
  const light = new Set(occurrences.filter(({ concept: { kind } }) => LIGHT.has(kind)).flatMap(({ tokens }) => tokens))
  const isOnlyTopic = ({ first, clause }: Occurrence) => {
    const mark = occurrences.find(
      (each) => each.ids.has(TOPIC) && each.first > relation.last && each.last < first && first - each.last <= REACH,
    )
    if (!mark || clause !== relation.clause || filled.some((each) => each.last === mark.first - 1)) return false
    // "They talk a lot about tea": how much is said of it, not how much there is.
    if (relation.ids.has(LOGIC.plenty) && mark.first === relation.last + 1) return true
    const between = occurrences.filter((each) => each.first > relation.last && each.last < mark.first)
    if (between.some(({ concept: { kind } }) => kind === 'thing')) return false
    for (let index = relation.last + 1; index < mark.first; index++) if (!light.has(index)) return true
    return false
  }
  return focus.every(isOnlyTopic)
}

/** In the general lexicon: "needs", "đòi hỏi". */
export const NEEDS = 'needs'

/** What a noun is made of: "top" of "top experts" is no relation. */
const NOUN: ReadonlySet<ConceptKind> = new Set(['thing', 'quality'])

/** In the general lexicon: "cannot get". */
const BARRED = 'barred'

/** "Needs plenty of rain", "cannot get enough rain": what is asked for, or out of reach, is not said to be there. Another relation between makes a statement of its own. */
export function isNeeded({ ids, first, clause }: Occurrence, { occurrences }: Analysis): boolean {
  if (!ids.has(LOGIC.plenty)) return false
  const isNoun = (at: number) => occurrences.some((each) => each.first === at && NOUN.has(each.concept.kind))
  const isBetween = (each: Occurrence, need: Occurrence) =>
    each.concept.kind === 'relation' && each.first > need.last && each.last < first && !isNoun(each.first)
  return occurrences.some(
    (need) =>
      (need.ids.has(NEEDS) || need.ids.has(BARRED)) &&
      need.clause === clause &&
      need.last < first &&
      !need.negated &&
      !occurrences.some((each) => isBetween(each, need)),
  )
}

/** In the general lexicon: "wants to", "nhằm". */
const AIMS = 'aims'

/** Such a word stands at most this many words before what is wished for. */
const AIM_REACH = 5

/** "Wants to become the leader": what is wished for has not come about. */
export function isAimedAt({ first, clause }: Occurrence, { occurrences }: Analysis): boolean {
  return occurrences.some(
    (aim) =>
      aim.ids.has(AIMS) && aim.clause === clause && !aim.negated && aim.last < first && first - aim.last <= AIM_REACH,
  )
}

/** In the general lexicon: "of", "của". */
const GENITIVE = 'genitive'

/** What an amount is of stands so near behind: "a paucity of first-rank AI specialists". */
const NOUN_REACH = 6

/** "The shortage of nurses": how many of a thing for which no lexicon has a word, and of nothing that the fact is about. */
export function isOfUnknown(amount: Occurrence, { occurrences }: Analysis, focus: readonly Occurrence[]): boolean {
  const { ids, last, clause } = amount
  if (!ids.has(LOGIC.scarcity) && !ids.has(LOGIC.plenty)) return false
  const joint = occurrences.find((each) => each.first === last + 1 && each.clause === clause && each.ids.has(GENITIVE))
  if (!joint) return false
  const isKnown = (at: number) => occurrences.some(({ tokens }) => tokens.includes(at))
  const isNear = ({ first }: Occurrence) => first > joint.last && first - joint.last <= NOUN_REACH
  return !isKnown(joint.last + 1) && !focus.some(isNear)
}
