/**
 * Judges what the facts themselves say, in slices, before a note is opened: the first judgements cost some hundred times as
 * much as later ones, for the engine compiles the facts and V8 compiles the engine.
 */
import { type EngineHost, type Fact, stripMarks } from '../engine'
import type { Dispatcher } from './dispatcher'
import { breathe } from './slices'

const URI = 'claimlight:warm-up'
/** Of more facts an index is made first, which takes seconds: that waits until a note is there to be held against them. */
const MOST_FACTS = 1000
const MOST_STATEMENTS = 100

export async function warmUp(host: EngineHost, dispatcher: Dispatcher): Promise<void> {
  const facts = host.snapshot().bases.flatMap((base) => base.facts)
  if (facts.length > MOST_FACTS) return
  const { stretches } = host.view(URI, warmUpText(facts))
  for (let nth = 0; nth < stretches.count && dispatcher.running; nth++) {
    await breathe()
    stretches.judge(nth, nth + 1)
  }
}

/**
 * The first statements, and last one in Vietnamese without its marks: what is known of lost marks is gathered when the first
 * such sentence comes, which takes longer than a keystroke may.
 */
export function warmUpText(facts: readonly Pick<Fact, 'statement'>[]): string {
  const statements = facts.flatMap(({ statement }) => Object.values(statement)).slice(0, MOST_STATEMENTS)
  const vietnamese = facts.find(({ statement }) => statement.vi)?.statement.vi
  return [...statements, ...(vietnamese ? [stripMarks(vietnamese)] : [])].join('\n\n')
}
