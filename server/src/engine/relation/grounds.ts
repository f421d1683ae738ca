/** What in a sentence speaks against a statement, with the words of both: the reasons that a contradiction is told by. */
import type { Comparison } from './compare'
import { isMet, isMissed, isNumber, isOpposed, type Pair } from './pairing'
import type { ReadWord } from './reading'
import { isFlipped } from './view'

/** `denied`: what the one asserts the other denies; `number`, `name`: another one in its place; `replaced`: another word. */
export type GroundKind = 'denied' | 'opposite' | 'exclusive' | 'number' | 'name' | 'replaced'

export interface Ground {
  readonly kind: GroundKind
  readonly said: ReadWord
  /** Undefined where nothing in the statement stands in its place. */
  readonly stated?: ReadWord
}

type Comparable = Pick<Comparison, 'pairs' | 'back' | 'places' | 'contrasts'>

/** In the order of their weight. */
export function groundsOf(comparison: Comparable): Ground[] {
  const { pairs, contrasts } = comparison
  const strong = [
    ...pairs.flatMap((pair) => paired('opposite', pair, pair.relation === 'opposite' && isOpposed(pair))),
    ...contrasts.map(({ said, stated }): Ground => ({ kind: 'opposite', said, stated })),
    ...pairs.flatMap((pair) => paired('denied', pair, isMet(pair) && isFlipped(pair))),
    ...pairs.flatMap((pair) => inPlace('number', pair, comparison, isNumber)),
    ...pairs.flatMap((pair) => paired('exclusive', pair, pair.relation === 'exclusive' && isOpposed(pair))),
    ...pairs.flatMap((pair) => inPlace('name', pair, comparison, (word) => word.name)),
  ]
  const told = new Set(strong.map((ground) => ground.said))
  return [...strong, ...pairs.flatMap((pair) => (told.has(pair.word) ? [] : replaced(pair, comparison)))]
}

function paired(kind: GroundKind, { word, partner }: Pair, holds: boolean): Ground[] {
  return holds && partner ? [{ kind, said: word, stated: partner }] : []
}

/** A number or name that the statement lacks, where it has one of its own that the sentence lacks: in the very place, if any. */
function inPlace(
  kind: GroundKind,
  pair: Pair,
  { back, places }: Comparable,
  is: (word: ReadWord) => boolean,
): Ground[] {
  if (isMet(pair) || !is(pair.word)) return []
  const stated = places.get(pair.word)?.stated ?? back.find((each) => !isMet(each) && is(each.word))?.word
  return stated ? [{ kind, said: pair.word, stated }] : []
}

function replaced(pair: Pair, { places }: Comparable): Ground[] {
  if (!isMissed(pair)) return []
  const stated = places.get(pair.word)?.stated ?? pair.partner
  return [{ kind: 'replaced', said: pair.word, ...(stated ? { stated } : {}) }]
}
