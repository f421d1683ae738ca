/**
 * What an opposite before it turns round: "tea is at the bottom of their priorities" gives it none, and "nobody stays out of the
 * race to buy tea" has all buy it. The word that comes first decides, and the one that stands in its object says nothing of its own.
 */
import { areBetween } from './absence'
import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame } from './frames'
import { LOGIC } from './logic'
import { intersects } from './sets'
import type { Signal } from './signals'

/** The signals without those that stand in the object of a word that speaks the other way. */
export function withoutTurned(signals: readonly Signal[], frame: CompiledFrame, analysis: Analysis): readonly Signal[] {
  if (signals.length < 2) return signals
  const turns = signals.filter(({ occurrence: { ids } }) => intersects(ids, frame.denies))
  if (turns.length === 0) return signals
  return signals.filter((signal) => !turns.some((turn) => isTurnedBy(turn, signal, frame, analysis)))
}

function isTurnedBy(turn: Signal, signal: Signal, frame: CompiledFrame, { occurrences }: Analysis): boolean {
  const [opposite, said] = [turn.occurrence, signal.occurrence]
  if (said.clause !== opposite.clause || said.first <= opposite.last) return false
  if (!intersects(said.ids, frame.says) || intersects(said.ids, frame.denies)) return false
  if (!isOtherWay(turn, signal)) return false
  // Between such a word and its object: names, qualities, what is light, and what the fact is about.
  const isLight = (each: Occurrence) =>
    each.concept.kind === 'quality' ||
    each.concept.kind === 'place' ||
    each.concept.kind === 'cue' ||
    each.ids.has(LOGIC.filler) ||
    frame.about.some((slot) => intersects(each.ids, slot.ids))
  return areBetween(opposite.last, said.first, occurrences, (each) => isLight(each) && !each.ids.has(LOGIC.additive))
}

/** The one asserts and the other speaks against it, under the same denials. */
function isOtherWay(turn: Signal, signal: Signal): boolean {
  const [one, other] = [turn.occurrence.negators, signal.occurrence.negators]
  if (one.length !== other.length || one.some((at) => !other.includes(at))) return false
  return turn.kind === 'says' ? signal.kind === 'denies' : signal.kind === 'says'
}
