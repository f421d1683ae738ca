/** Which of the facts that bear on a sentence speaks first: the best met, but an alarm that is nearly as well met before it. */
import type { Relation } from '../model'
import type { Decision } from './verdict'

const ALARM: Readonly<Record<Relation, number>> = { contradicted: 2, overstated: 1, supported: 0 }

/** An alarm goes first when it is met at least this well beside the best: a half that is wrong makes the whole wrong. */
const NEARLY = 0.7

/** One decision a fact, its best; first the one that the verdict is taken from. */
export function inOrderOfAlarm<D extends Decision>(decisions: readonly D[]): D[] {
  const most = decisions.reduce((best, { alignment }) => Math.max(best, alignment.mass), 0)
  const sorted = [...decisions].sort((a, b) => rank(b, most) - rank(a, most))
  const facts = new Set<unknown>()
  return sorted.filter(({ alignment }) => !facts.has(alignment.frame.fact) && facts.add(alignment.frame.fact))
}

function rank({ alignment, relation, grounds }: Decision, most: number): number {
  const alarm = alignment.mass >= NEARLY * most ? ALARM[relation] : 0
  return alarm * 100 + alignment.mass * grounds + alignment.mass / alignment.possible
}
