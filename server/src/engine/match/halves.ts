/** A sentence that joins a true half to a false one is judged by the false one; this says which half that is. */
import { align, SentenceIndex } from './align'
import type { Analysis } from './analyse'
import type { CompiledFrame } from './frames'
import { type Decision, decide } from './verdict'

/**
 * The clauses of the half that is wrong: those of the words that decided. Undefined where nothing is wrong, or where
 * what the sentence says beside them is not known to hold.
 */
export function wrongHalf(
  analysis: Analysis,
  { relation, decisive }: Decision,
  frames: readonly CompiledFrame[],
): ReadonlySet<number> | undefined {
  if (relation === 'supported' || decisive.length === 0) return undefined
  const wrong = new Set(decisive.map((each) => each.clause))
  const rest = analysis.occurrences.filter(({ clause }) => !wrong.has(clause))
  return rest.length > 0 && holds({ ...analysis, occurrences: rest }, frames) ? wrong : undefined
}

/** Read as a sentence of its own, so that what the wrong half speaks of does not make it one about something else. */
function holds(half: Analysis, frames: readonly CompiledFrame[]): boolean {
  const sentence = new SentenceIndex(half)
  return frames.some((frame) => {
    const alignment = align(sentence, frame)
    if (!alignment || alignment.missing > 0 || alignment.signals.length === 0) return false
    return decide(half, alignment)?.relation === 'supported'
  })
}
