/** What in a sentence bears on a frame's verdict: asserts it, denies it, or goes beyond it. */
import type { SentenceIndex } from './align'
import type { Analysis, Occurrence } from './analyse'
import { withApart } from './apart'
import { withDeniedCause } from './deniedCause'
import { isFading } from './elsewhere'
import { type CompiledFrame, NAMES, type Slot } from './frames'
import {
  isAimedAt,
  isCorrection,
  isEvaded,
  isNeeded,
  isOfDegree,
  isOfOpposed,
  isOfOtherObject,
  isOfTopic,
  isOfUnknown,
  isOpposed,
  isSaidOfOther,
  isShareOfOther,
  isUndone,
} from './governed'
import { intersects } from './sets'
import { withoutTurned } from './turned'
import {
  isInsteadOf,
  isMoreDenied,
  isObjectOfDenied,
  isOtherNotPreferred,
  isTakenForGranted,
  isUnrealised,
  withAbsentCondition,
} from './unsaid'

/** `opposes`: an opposite of what the fact says; `denies`: the fact's own words negated, or words that the base lists against it. */
export type SignalKind = 'says' | 'opposes' | 'denies' | 'exceeds'

export interface Signal {
  readonly kind: SignalKind
  readonly occurrence: Occurrence
}

/**
 * Signals in the clauses that speak of what the fact is most about; from all clauses where those have none. What goes beyond it
 * may stand with anything that the fact is about: "access is limited, so building models is impossible".
 */
export function signalsOf(sentence: SentenceIndex, frame: CompiledFrame, filled: readonly Occurrence[]): Signal[] {
  const focus = focusOf(sentence, frame)
  const clauses = new Set(focus.map((each) => each.clause))
  const all = sentence.analysis.occurrences
    .flatMap((occurrence) => {
      // Hardly any word of a sentence is one, so what may take it back is asked of those that are.
      const own = signalOf(occurrence, frame, sentence.analysis)
      return own.length > 0 && isTakenBack(occurrence, sentence.analysis, focus, filled) ? [] : own
    })
    .filter((signal) => signal.kind === 'says' || !isSlotItself(signal.occurrence, filled))
    .filter((signal) => !isNoneOfOther(signal, focus))
    .map((signal) => withObject(signal, focus, sentence.analysis))
    .map((signal) => withCorrection(signal, frame, sentence))
  const told = new Set(filled.map((each) => each.clause))
  const near = all.filter(({ kind, occurrence: { clause } }) => (kind === 'exceeds' ? told : clauses).has(clause))
  const turned = withoutTurned(near.length > 0 ? near : all, frame, sentence.analysis)
  const apart = withApart(turned, frame, sentence.analysis)
  const left = withDeniedCause(withAbsentCondition(apart, frame, sentence.analysis), frame, sentence)
  return withoutCause(withoutSubject(left, filled, sentence.analysis), focus, sentence.analysis)
}

function isTakenBack(
  occurrence: Occurrence,
  analysis: Analysis,
  focus: readonly Occurrence[],
  filled: readonly Occurrence[],
): boolean {
  return (
    isTimed(occurrence, analysis) ||
    isInsteadOf(occurrence, analysis) ||
    isEvaded(occurrence, analysis) ||
    isNeeded(occurrence, analysis) ||
    isOfTopic(occurrence, analysis, focus, filled) ||
    isOfDegree(occurrence, analysis) ||
    isFading(occurrence, analysis) ||
    isOfUnknown(occurrence, analysis, focus) ||
    isShareOfOther(occurrence, analysis, focus)
  )
}

/** In the general lexicon: "before the", "prior to". */
const BEFORE = 'before'

/** Such a word stands at most this many words before what it times, and only names and qualities between. */
const BEFORE_REACH = 3

/** "Sold there before the French ban": what only tells when asserts nothing. */
export function isTimed({ first }: Occurrence, { occurrences }: Analysis): boolean {
  const between = (each: Occurrence, start: number) => each.first > start && each.last < first
  return occurrences.some(
    ({ ids, last }) =>
      ids.has(BEFORE) &&
      last < first &&
      first - last <= BEFORE_REACH &&
      occurrences.every(
        (each) => !between(each, last) || each.concept.kind === 'place' || each.concept.kind === 'quality',
      ),
  )
}

/** "The lack of rain does not hinder growth": a word of the subject asserts nothing where the verb behind it says otherwise. */
function withoutSubject(signals: readonly Signal[], filled: readonly Occurrence[], analysis: Analysis): Signal[] {
  const against = signals.filter(({ kind }) => kind === 'denies' || kind === 'opposes')
  const predicates = against.filter(({ occurrence }) => isPredicate(occurrence, analysis))
  const isBefore = ({ occurrence }: Signal, others: readonly Signal[]) =>
    others.some((each) => each.occurrence.clause === occurrence.clause && each.occurrence.first > occurrence.last)
  const isSubject = (signal: Signal) =>
    signal.kind === 'says' &&
    !isVerbOfName(signal.occurrence, analysis) &&
    ((filled.includes(signal.occurrence) && isBefore(signal, against)) || isBefore(signal, predicates))
  return signals.filter((signal) => !isSubject(signal))
}

/** "Japan bars all that was sold there": right behind who does it, the word is a verb, and what stands behind it is its object. */
function isVerbOfName({ first, concept }: Occurrence, { occurrences, tokens }: Analysis): boolean {
  const isPossessive = /['’]s?$/.test(tokens[first - 1]?.text ?? '')
  return (
    concept.kind === 'relation' &&
    !isPossessive &&
    occurrences.some(({ concept: { kind }, last }) => kind === 'place' && last === first - 1)
  )
}

/** In the general lexicon: "prompt", "khiến". */
const CAUSES = 'causes'

/** "Prompts them to cut growth": a verb that makes somebody do what follows does not say what that does to the thing behind it. */
function withoutCause(signals: readonly Signal[], focus: readonly Occurrence[], { occurrences }: Analysis): Signal[] {
  const against = signals.filter(({ kind }) => kind === 'denies' || kind === 'opposes')
  const isBetween = (cause: Occurrence, verb: Occurrence) =>
    focus.some(({ first, last }) => first > cause.last && last < verb.first)
  const isOf = (cause: Occurrence, { occurrence: verb }: Signal) =>
    verb.clause === cause.clause && verb.first > cause.last && !isBetween(cause, verb)
  const isCause = ({ first }: Occurrence) => occurrences.some((each) => each.first === first && each.ids.has(CAUSES))
  return signals.filter(
    ({ kind, occurrence }) =>
      kind !== 'says' || !against.some((verb) => isOf(occurrence, verb)) || !isCause(occurrence),
  )
}

/** "Is next to nothing": behind a form of "to be", what the whole subject comes to. */
function isPredicate({ first }: Occurrence, { occurrences }: Analysis): boolean {
  return occurrences.some(({ ids, last }) => ids.has(COPULA) && last === first - 1)
}

/** In the general lexicon: "is". */
const COPULA = 'copula'

/** What fills the frame's first slot, the one that it is most about. */
export function focusOf(sentence: SentenceIndex, frame: CompiledFrame): readonly Occurrence[] {
  return frame.about[0] ? sentence.occurrencesOf(frame.about[0].ids) : []
}

function signalOf(occurrence: Occurrence, frame: CompiledFrame, analysis: Analysis): Signal[] {
  const { ids, negated, hypothetical } = occurrence
  if (intersects(ids, frame.exceeds))
    return negated || hypothetical || isAimedAt(occurrence, analysis) ? [] : [{ kind: 'exceeds', occurrence }]
  if (intersects(ids, frame.says)) {
    if (isOfOtherObject(occurrence, analysis, frame) || isSaidOfOther(occurrence, analysis, frame)) return []
    const isUnsaid = isDenied(occurrence, analysis, frame) !== isUndone(occurrence, analysis)
    if (isUnsaid && (isMoreDenied(occurrence, analysis, frame) || isObjectOfDenied(occurrence, analysis))) return []
    if (isUnsaid && isSaidAnyway(occurrence, analysis, frame)) return asserted(!frame.negative, 'denies', occurrence)
    return asserted(isUnsaid === frame.negative, 'denies', occurrence)
  }
  if (intersects(ids, frame.opposites))
    return isUnrealised(occurrence, analysis) ? [] : asserted(negated !== frame.negative, 'opposes', occurrence)
  return intersects(ids, frame.denies) && !negated && !hypothetical ? [{ kind: 'denies', occurrence }] : []
}

function isSaidAnyway(occurrence: Occurrence, analysis: Analysis, frame: CompiledFrame): boolean {
  return isTakenForGranted(occurrence, analysis) || isOtherNotPreferred(occurrence, analysis, frame)
}

/** In the general lexicon: "of", "của"; "by", "bởi". */
const OWNER_MARKS = ['genitive', 'by-agent']

/** "They cannot buy kilns built by Otto" denies that they buy, and not who built them: a verb before the name takes the denial; "not of Otto" has none. */
function isDenied(
  { negated, negators, first, concept: { kind } }: Occurrence,
  { occurrences }: Analysis,
  { about }: CompiledFrame,
): boolean {
  const negator = negators.at(-1)
  if (!negated || negator === undefined || !NAMES.has(kind)) return negated
  const isMark = (at: number) =>
    occurrences.some((each) => each.first === at && OWNER_MARKS.some((id) => each.ids.has(id)))
  const isOther = ({ concept, ids, first: at }: Occurrence) =>
    concept.kind === 'relation' && !isMark(at) && !about.some((slot) => intersects(ids, slot.ids))
  return !occurrences.some((each) => negator < each.first && each.last < first && isOther(each))
}

/** What is only supposed denies nothing ("if the ban were lifted"). */
function asserted(holds: boolean, otherwise: SignalKind, occurrence: Occurrence): Signal[] {
  if (holds) return [{ kind: 'says', occurrence }]
  return occurrence.hypothetical ? [] : [{ kind: otherwise, occurrence }]
}

/** "Where tea is scarce, not a single house opens": there is none of something else than what the fact is most about. */
function isNoneOfOther({ kind, occurrence: { ids, first, clause } }: Signal, focus: readonly Occurrence[]): boolean {
  if (kind !== 'exceeds' || !NONE.some((id) => ids.has(id)) || focus.length === 0) return false
  return focus.every((each) => each.clause !== clause && !each.negators.includes(first))
}

/** In the general lexicon: "not one", "absolutely no". */
const NONE = ['not-one', 'none-at-all']

/** "Dropping the old kiln": the word that fills a slot ("drop") is not at the same time an opposite of the relation ("less"). */
function isSlotItself(occurrence: Occurrence, filled: readonly Occurrence[]): boolean {
  return filled.some((each) => each !== occurrence && each.first === occurrence.first && each.last === occurrence.last)
}

/** "Brings no knowledge": where what it is about is denied behind the relation, so is the relation. */
function withObject(signal: Signal, focus: readonly Occurrence[], analysis: Analysis): Signal {
  const { occurrence, kind } = signal
  if (kind !== 'says' || occurrence.negated) return signal
  const objects = focus.filter((each) => each.clause === occurrence.clause && each.first > occurrence.last)
  const denied =
    objects.length > 0 &&
    objects.every(
      (each) =>
        isDeniedBehind(each, occurrence) &&
        !isObjectOfDenied(each, analysis) &&
        !isOfOpposed(each, analysis.occurrences),
    )
  return denied ? { kind: 'denies', occurrence: objects[0] ?? occurrence } : signal
}

function isDeniedBehind({ negated, negators }: Occurrence, { last }: Occurrence): boolean {
  return negated && (negators.at(-1) ?? 0) > last
}

/**
 * "Rice, not tea, is what they want": where what it is about, or another thing that the fact asks for, is denied for something
 * else, the relation is asserted of that.
 */
function withCorrection(signal: Signal, { about }: CompiledFrame, { analysis }: SentenceIndex): Signal {
  const { occurrence, kind } = signal
  if (kind !== 'says' || occurrence.negated) return signal
  const { occurrences } = analysis
  const isOther = (each: Occurrence) =>
    each.negated &&
    each.negators.every(
      (at) =>
        !occurrence.negators.includes(at) &&
        (isOpposed(each, occurrences) || (isCorrection(at, analysis) && !isOfOpposed(each, occurrences))),
    )
  const replaced = occurrences.filter(isOther)
  if (replaced.length === 0) return signal
  const isReplaced = ({ required, ids }: Slot) =>
    required && occurrences.every((each) => !intersects(each.ids, ids) || replaced.includes(each))
  const of = about.filter(isReplaced).flatMap((slot) => replaced.filter((each) => intersects(each.ids, slot.ids)))
  return of[0] ? { kind: 'denies', occurrence: of[0] } : signal
}
