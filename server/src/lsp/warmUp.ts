/**
 * Judges what the facts themselves say, in slices, before a note is opened: the first judgements cost some hundred times as
 * much as later ones, for the engine compiles the facts and V8 compiles the engine.
 */
import type { EngineHost } from '../engine'
import type { Dispatcher } from './dispatcher'
import { breathe } from './slices'

const URI = 'claimlight:warm-up'
/** Of more facts an index is made first, which takes seconds: that waits until a note is there to be held against them. */
const MOST_FACTS = 1000
const MOST_STATEMENTS = 100

export async function warmUp(host: EngineHost, dispatcher: Dispatcher): Promise<void> {
  const facts = host.snapshot().bases.flatMap((base) => base.facts)
  if (facts.length > MOST_FACTS) return
  const statements = facts.flatMap(({ statement }) => Object.values(statement)).slice(0, MOST_STATEMENTS)
  const { stretches } = host.view(URI, statements.join('\n\n'))
  for (let nth = 0; nth < stretches.count && dispatcher.running; nth++) {
    await breathe()
    stretches.judge(nth, nth + 1)
  }
}
