/** What in a sentence speaks against a statement, with the words of both: the reasons that a contradiction is told by. */
import type { Comparison } from './compare'
import { isMet, type Pair } from './pairing'
import type { ReadWord } from './reading'
import { isFlipped, isMissed } from './view'

/** `denied`: what the one asserts the other denies; `number`, `name`: another one in its place; `replaced`: another word. */
export type GroundKind = 'denied' | 'opposite' | 'exclusive' | 'number' | 'name' | 'replaced'

export interface Ground {
  readonly kind: GroundKind
  readonly said: ReadWord
  /** Undefined where nothing in the statement stands in its place. */
  readonly stated?: ReadWord
}

/** In the order of their weight. */
export function groundsOf({ pairs, back }: Comparison): Ground[] {
  const left = back.filter((pair) => !isMet(pair)).map((pair) => pair.word)
  return [
    ...pairs.flatMap((pair) => paired('opposite', pair, pair.relation === 'opposite')),
    ...pairs.flatMap((pair) => paired('denied', pair, isMet(pair) && isFlipped(pair))),
    ...pairs.flatMap((pair) => inPlace('number', pair, left, (word) => !Number.isNaN(word.value))),
    ...pairs.flatMap((pair) => paired('exclusive', pair, pair.relation === 'exclusive')),
    ...pairs.flatMap((pair) => inPlace('name', pair, left, (word) => word.name)),
    ...pairs.flatMap((pair) =>
      isMissed(pair) ? [{ kind: 'replaced', said: pair.word, ...partnerOf(pair) } as const] : [],
    ),
  ]
}

function partnerOf({ partner }: Pair): { readonly stated?: ReadWord } {
  return partner ? { stated: partner } : {}
}

function paired(kind: GroundKind, pair: Pair, holds: boolean): Ground[] {
  return holds ? [{ kind, said: pair.word, ...partnerOf(pair) }] : []
}

/** A number or name that the statement lacks, where it has one of its own that the sentence lacks. */
function inPlace(kind: GroundKind, pair: Pair, left: readonly ReadWord[], is: (word: ReadWord) => boolean): Ground[] {
  if (isMet(pair) || !is(pair.word)) return []
  const stated = left.find(is)
  return stated ? [{ kind, said: pair.word, stated }] : []
}
