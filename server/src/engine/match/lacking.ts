/** Whether a sentence may leave out one of the things that it has to speak of to be about a fact: writers leave out what is plain. */
import type { SentenceIndex } from './align'
import type { Occurrence } from './analyse'
import type { CompiledFrame, Slot } from './frames'
import { intersects } from './sets'

/** "Wages are higher in Osaka than in Kyoto": the place that the fact is about is not named, and others are that fill no slot. */
function isElsewhere(sentence: SentenceIndex, frame: CompiledFrame, filled: readonly Occurrence[]): boolean {
  const places = sentence.analysis.occurrences.filter(({ concept }) => concept.kind === 'place')
  const isPlace = ({ required, ids }: Slot) => required && frame.places.some((id) => ids.has(id))
  return (
    places.length > 0 &&
    frame.about.some((slot) => isPlace(slot) && !sentence.fills(slot)) &&
    !places.some((each) => filled.includes(each))
  )
}

/**
 * Whether one of its slots may be missing: where some word is not known, which may well be the one that is. "Otto sold tiles
 * before the ban" does not tell who made those that are banned.
 */
export function canLack(sentence: SentenceIndex, frame: CompiledFrame, filled: readonly Occurrence[]): boolean {
  return (
    frame.namedKinds.size === 0 &&
    sentence.understood < 1 &&
    isOnTopic(sentence, frame) &&
    !isElsewhere(sentence, frame, filled) &&
    !lacksWhom(sentence, frame)
  )
}

/** "Wages are higher in the south", where the fact has them higher in France: a slot for whom or what the relation is about. */
function lacksWhom(sentence: SentenceIndex, { about, patient }: CompiledFrame): boolean {
  return about.some((slot) => slot.required && intersects(slot.ids, patient) && !sentence.fills(slot))
}

/** "France taxes the export of cheese": places alone do not make up for the thing of the field that is missing. */
function isOnTopic(sentence: SentenceIndex, frame: CompiledFrame): boolean {
  return (
    frame.topics.size === 0 ||
    intersects(sentence.ids, frame.topics) ||
    (sentence.lender !== undefined && isOnTopic(sentence.lender, frame))
  )
}
