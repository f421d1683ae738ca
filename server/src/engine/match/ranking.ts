/** Which of the facts that bear on a sentence speaks first: the best met, but an alarm that is nearly as well met before it. */
import type { Relation } from '../model'
import type { Alignment } from './align'
import type { Decision } from './verdict'

const ALARM: Readonly<Record<Relation, number>> = { contradicted: 2, overstated: 1, supported: 0 }

/** An alarm goes first when it is met at least this well beside the best: a half that is wrong makes the whole wrong. */
const NEARLY = 0.7

/** How much better a later half has to be met to speak before the first; and one that lacks something before one that is whole. */
const LATER = 2

/** The same before a half that has to borrow a slot from another half. */
const BORROWED = 4

/** One decision a fact, its best; first the one that the verdict is taken from. */
export function inOrderOfAlarm<D extends Decision>(decisions: readonly D[]): D[] {
  if (decisions.length === 0) return []
  const ranked = decisions.map((decision) => ({ decision, rank: rank(decision, mostMet(decisions, decision)) }))
  const sorted = ranked.sort((a, b) => b.rank - a.rank).map(({ decision }) => decision)
  const facts = new Set<unknown>()
  return sorted.filter(({ alignment }) => !facts.has(alignment.frame.fact) && facts.add(alignment.frame.fact))
}

/** The most of what is met in the same half: how much the other half says of its fact does not silence this one's. */
function mostMet(decisions: readonly Decision[], { alignment: { half } }: Decision): number {
  const beside = decisions.filter(({ alignment }) => !half || !alignment.half || alignment.half === half)
  return beside.reduce((best, { alignment }) => Math.max(best, alignment.mass), 0)
}

/** Half of the sentence, with a slot that only another half fills. */
function isBorrowed({ half, filled }: Alignment): boolean {
  return half !== undefined && filled.some(({ clause }) => !half.has(clause))
}

function rank({ alignment, relation, grounds, cause, isGuess }: Decision, most: number): number {
  // Another name than the fact's makes all else that is said one of another thing.
  const alarm = alignment.mass >= NEARLY * most || cause === 'replaced' ? ALARM[relation] : 0
  const later = isGuess || (alignment.half && !alignment.half.has(0)) ? LATER : 0
  return (
    alarm * 100 +
    alignment.mass * grounds +
    alignment.mass / alignment.possible -
    (isBorrowed(alignment) ? BORROWED : later)
  )
}
