/**
 * A sentence that joins two statements is read half by half: what one half speaks of does not make the other one about
 * something else, and each is judged by its own words. A half may leave out what the other has said already.
 */
import { type Alignment, align, fillSlots, keepsTo, SentenceIndex } from './align'
import type { Analysis, Occurrence } from './analyse'
import { saidBefore } from './ellipsis'
import type { Frames } from './frameIndex'
import type { CompiledFrame } from './frames'
import { LOGIC } from './logic'
import { once } from './once'
import { intersects } from './sets'
import { type Decision, decide } from './verdict'

/** The ways to read a sentence: as a whole where it is of one piece, else half by half. */
export interface Readings {
  readonly whole: SentenceIndex
  readonly isOfHalves: boolean
  /** Each half by itself; and, for a fact that none bears on so, each with what it leaves out filled in from the others. */
  readonly alone: () => readonly SentenceIndex[]
  readonly completed: () => readonly SentenceIndex[]
}

export function readingsOf(analysis: Analysis): Readings {
  const whole = new SentenceIndex(analysis)
  const halves = clausesOfHalves(analysis)
  if (halves.length < 2) return { whole, isOfHalves: false, alone: () => [], completed: () => [] }
  const parts = once(() =>
    halves.map((clauses, index) => ({ clauses, said: saidBefore(analysis, clauses, halves[index - 1] ?? NOTHING) })),
  )
  return {
    whole,
    isOfHalves: true,
    alone: once(() => parts().map((part) => new SentenceIndex(analysis, part))),
    completed: once(() => parts().map((part) => new SentenceIndex(analysis, { ...part, lender: whole }))),
  }
}

const NOTHING: ReadonlySet<number> = new Set()

function clausesOfHalves({ clauses, halves }: Analysis): ReadonlySet<number>[] {
  const found: Set<number>[] = []
  for (const [index, half] of halves.entries()) {
    const clause = clauses[index] ?? 0
    const known = found[half]
    if (known) known.add(clause)
    else found[half] = new Set([clause])
  }
  return found
}

/** Several where several halves bear on the fact. */
export function decisionsBy({ whole, isOfHalves, alone, completed }: Readings, frame: CompiledFrame): Decision[] {
  if (!isOfHalves) return decisionOn(whole, frame)
  if (!fillSlots(whole, frame)) return []
  const standing = alone().flatMap((half) => decisionOn(half, frame))
  if (standing.length > 0) {
    const narrow = withoutWide(completed(), frame)
    const narrowed = narrow.length < completed().length ? narrowedDown(standing, narrow, frame) : []
    return narrowed.length > 0 ? narrowed : [...standing, ...takenBack(standing, narrow, frame)]
  }
  return completed().flatMap((half) => decisionOn(half, frame, (alignment) => leans(half, alignment)))
}

/**
 * "They have plenty of tea, but little of it is good": what one half says of a thing at large, another narrows down to a quality
 * of it. What it says of that counts.
 */
function narrowedDown(
  standing: readonly Decision[],
  narrow: readonly SentenceIndex[],
  frame: CompiledFrame,
): Decision[] {
  const isWide = ({ relation, cause, alignment: { half } }: Decision) =>
    relation === 'contradicted' && cause !== 'replaced' && narrow.every(({ part }) => part !== half)
  if (!standing.some(isWide)) return []
  return narrow
    .flatMap((half) => decisionOn(half, frame, ({ signals }) => signals.length > 0))
    .filter(({ relation }) => relation === 'supported')
}

/** Without the halves that speak at large of what others speak of by a quality; all, where none does. */
function withoutWide(halves: readonly SentenceIndex[], frame: CompiledFrame): readonly SentenceIndex[] {
  const [focus] = frame.about
  const isIn = ({ part }: SentenceIndex, { clause }: Occurrence) => part?.has(clause) ?? true
  const has = (half: SentenceIndex) =>
    half.analysis.occurrences.some(
      (each) =>
        each.concept.kind === 'quality' &&
        isIn(half, each) &&
        (intersects(each.ids, frame.mentions) || isBesideFocus(each, half.analysis.occurrences, frame)),
    )
  if (!halves.some(has)) return halves
  const speaks = (half: SentenceIndex) =>
    half.analysis.occurrences.some((each) => focus !== undefined && isIn(half, each) && intersects(each.ids, focus.ids))
  return halves.filter((half) => has(half) || !speaks(half))
}

/** "Top AI experts" where the fact is about experts. */
function isBesideFocus(quality: Occurrence, occurrences: readonly Occurrence[], { about }: CompiledFrame): boolean {
  const [focus] = about
  const isNear = ({ first, last }: Occurrence) =>
    Math.min(Math.abs(first - quality.last), Math.abs(quality.first - last)) <= BESIDE
  return focus !== undefined && occurrences.some((each) => intersects(each.ids, focus.ids) && isNear(each))
}

/** A word of the field may stand between a quality and its thing. */
const BESIDE = 2

/** "Tea is scarce, but that is no cause for worry": one half says it, and another, which speaks of nothing else, denies a part of it. */
function takenBack(
  standing: readonly Decision[],
  completed: readonly SentenceIndex[],
  frame: CompiledFrame,
): Decision[] {
  if (standing.some(({ relation }) => relation !== 'supported')) return []
  const told = new Set(standing.flatMap(({ alignment: { half } }) => [...(half ?? [])]))
  return completed.flatMap((half) => {
    const { part } = half
    if (!part || [...part].some((clause) => told.has(clause))) return []
    const isWithin = ({ first, negators }: Occurrence) =>
      [first, ...negators].every((at) => part.has(half.analysis.clauses[at] ?? -1))
    const isOfHalf = ({ signals }: Alignment) =>
      signals.length > 0 && signals.every(({ kind, occurrence }) => kind !== 'says' && isWithin(occurrence))
    return decisionOn(half, frame, (alignment) => isOfHalf(alignment) && keepsTo(half.analysis, frame))
  })
}

function decisionOn(
  sentence: SentenceIndex,
  frame: CompiledFrame,
  suffices: (alignment: Alignment) => boolean = () => true,
): Decision[] {
  const alignment = align(sentence, frame)
  const decision = alignment && suffices(alignment) ? decide(sentence.analysis, alignment) : undefined
  return decision ? [decision] : []
}

/**
 * A half that says something of the fact. What the fact is most about it may leave out only if it speaks of nothing else, or
 * tells what follows from the half before.
 */
function leans({ analysis, part }: SentenceIndex, { signals, focus, frame }: Alignment): boolean {
  if (signals.length === 0 || !part) return false
  if ([...focus].some((clause) => part.has(clause))) return true
  return keepsTo(analysis, frame) || analysis.occurrences.some(({ ids }) => ids.has(LOGIC.result))
}

/**
 * The clauses of the half that is wrong: those of the words that decided. Undefined where nothing is wrong, or where
 * what the sentence says beside them is not known to hold.
 */
export function wrongHalf(
  analysis: Analysis,
  { relation, decisive, alignment }: Decision,
  frames: Frames,
): ReadonlySet<number> | undefined {
  if (relation === 'supported' || decisive.length === 0) return undefined
  const wrong = alignment.half ?? new Set(decisive.map((each) => each.clause))
  const rest = new Set(analysis.clauses.filter((clause) => !wrong.has(clause)))
  return rest.size > 0 && holds(new SentenceIndex(analysis, { clauses: rest }), frames) ? wrong : undefined
}

/** Read as a sentence of its own, so that what the wrong half speaks of does not make it one about something else. */
function holds(half: SentenceIndex, frames: Frames): boolean {
  const { tokens, occurrences } = half.analysis
  return frames
    .within({ tokens, mentions: occurrences })
    .some((frame) =>
      decisionOn(half, frame).some(
        ({ relation, alignment }) => relation === 'supported' && alignment.signals.length > 0,
      ),
    )
}
