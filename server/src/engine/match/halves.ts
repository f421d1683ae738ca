/**
 * A sentence that joins two statements is read half by half: what one half speaks of does not make the other one about
 * something else, and each is judged by its own words. A half may leave out what the other has said already.
 */
import { type Alignment, align, fillSlots, intersects, SentenceIndex } from './align'
import { type Analysis, LOGIC, type Occurrence } from './analyse'
import type { CompiledFrame } from './frames'
import { type Decision, decide } from './verdict'

/** The ways to read a sentence, each tried where those before it find nothing that bears on a fact. */
export interface Readings {
  readonly whole: SentenceIndex
  /** Each half by itself, then each with what it leaves out filled in from the others. None where the sentence is of one piece. */
  readonly alone: readonly SentenceIndex[]
  readonly completed: readonly SentenceIndex[]
}

export function readingsOf(analysis: Analysis): Readings {
  const whole = new SentenceIndex(analysis)
  const halves = clausesOfHalves(analysis)
  if (halves.length < 2) return { whole, alone: [], completed: [] }
  const parts = halves.map((clauses, index) => ({
    clauses,
    subject: subjectOf(analysis, clauses, halves[index - 1] ?? NOTHING),
  }))
  return {
    whole,
    alone: parts.map((part) => new SentenceIndex(analysis, part)),
    completed: parts.map((part) => new SentenceIndex(analysis, { ...part, lender: whole })),
  }
}

/** "France bars Japan, but lets it trade": a half that begins with what is said has its subject in the half before. */
function subjectOf(analysis: Analysis, clauses: ReadonlySet<number>, before: ReadonlySet<number>): Occurrence[] {
  const own = analysis.occurrences.filter(({ clause }) => clauses.has(clause))
  const first = own.find(({ concept }) => concept.kind !== 'logic' && concept.kind !== 'cue')
  if (first?.concept.kind !== 'relation' || !isPredicate(first, own, analysis)) return []
  const others = analysis.occurrences.filter(({ clause }) => before.has(clause))
  const relation = others.find(({ concept }) => concept.kind === 'relation')
  const [clause = 0] = clauses
  return others
    .filter((each) => isThing(each) && each.last < (relation?.first ?? 0))
    .map((each) => ({ ...each, clause }))
}

/** "Lacks data", not "the lack of data hurts": nothing but logic is before it, and it has no verb of its own behind it. */
function isPredicate(relation: Occurrence, own: readonly Occurrence[], { tokens, clauses }: Analysis): boolean {
  const known = new Set(own.flatMap((each) => each.tokens))
  const before = [...tokens.keys()].filter((index) => index < relation.first && clauses[index] === relation.clause)
  if (before.some((index) => !known.has(index))) return false
  const leading = own.filter((each) => each.last < relation.first)
  if (leading.some(({ ids }) => VERBAL.some((id) => ids.has(id)))) return true
  return own.every((each) => each.concept.kind !== 'relation' || each.first <= relation.last)
}

/** What stands before a verb, and before no noun. */
const VERBAL = [LOGIC.not, LOGIC.pronoun, LOGIC.may, LOGIC.will]

function isThing({ concept: { kind } }: Occurrence): boolean {
  return kind === 'thing' || kind === 'place' || kind === 'organisation' || kind === 'product'
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
export function decisionsBy({ whole, alone, completed }: Readings, frame: CompiledFrame): Decision[] {
  if (!fillSlots(whole, frame)) return []
  const standing = alone.flatMap((half) => decisionOn(half, frame, isComplete))
  if (standing.length > 0) return standing
  const leaning = completed.flatMap((half) => decisionOn(half, frame, (alignment) => leans(half, alignment)))
  return leaning.length > 0 || alone.length > 0 ? leaning : decisionOn(whole, frame)
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

function isComplete({ missing }: Alignment): boolean {
  return missing === 0
}

/** A half that says something of the fact; what the fact is most about it may leave out only if it speaks of nothing else. */
function leans({ analysis, part }: SentenceIndex, { signals, focus, frame }: Alignment): boolean {
  if (signals.length === 0 || !part) return false
  if ([...focus].some((clause) => part.has(clause))) return true
  return analysis.occurrences.every(({ concept, ids }) => concept.kind !== 'thing' || intersects(ids, frame.mentions))
}

/**
 * The clauses of the half that is wrong: those of the words that decided. Undefined where nothing is wrong, or where
 * what the sentence says beside them is not known to hold.
 */
export function wrongHalf(
  analysis: Analysis,
  { relation, decisive, alignment }: Decision,
  frames: readonly CompiledFrame[],
): ReadonlySet<number> | undefined {
  if (relation === 'supported' || decisive.length === 0) return undefined
  const wrong = alignment.half ?? new Set(decisive.map((each) => each.clause))
  const rest = new Set(analysis.clauses.filter((clause) => !wrong.has(clause)))
  return rest.size > 0 && holds(new SentenceIndex(analysis, { clauses: rest }), frames) ? wrong : undefined
}

/** Read as a sentence of its own, so that what the wrong half speaks of does not make it one about something else. */
function holds(half: SentenceIndex, frames: readonly CompiledFrame[]): boolean {
  return frames.some((frame) =>
    decisionOn(half, frame, isComplete).some(
      ({ relation, alignment }) => relation === 'supported' && alignment.signals.length > 0,
    ),
  )
}
