/** The one difference of two texts that say the same otherwise: "the river flows to the north" and "… to the south". */
import { isMet, isMissed, isNumber, isOpposed, type Pair } from './pairing'
import type { Placed } from './places'
import type { Reading, ReadWord } from './reading'
import { isFlipped } from './view'

/** `opposite`: where both cannot be so of anything; `other`: where both cannot be so of one and the same. */
export interface SoleDifference {
  readonly kind: 'opposite' | 'other'
  readonly said: ReadWord
  readonly stated: ReadWord
}

interface Compared {
  readonly pairs: readonly Pair[]
  readonly places: ReadonlyMap<ReadWord, Placed>
  readonly contrasts: readonly Placed[]
}

/** Words of the statement that may stand beside the difference: more, and it may be told of something else. */
const BESIDE = 3

/** Undefined where more than one word differs, where one is denied or supposed in one text alone, or where none is an opposite. */
export function soleDifference(compared: Compared): SoleDifference | undefined {
  const { pairs } = compared
  const open = pairs.filter((pair) => !isMet(pair) && pair.relation !== 'narrower')
  const settled = pairs.every(({ word, partner }) => !word.supposed && !partner?.supposed)
  if (!settled || open.length > 1 || pairs.length <= open.length) return undefined
  if (pairs.some((pair) => isMet(pair) && isFlipped(pair))) return undefined
  return differenceOf(open[0], compared)
}

function differenceOf(only: Pair | undefined, { pairs, places, contrasts }: Compared): SoleDifference | undefined {
  const contrast = only ? contrasts.find((each) => each.said === only.word) : contrasts[0]
  if (contrast) return { kind: 'opposite', said: contrast.said, stated: contrast.stated }
  if (!only) return undefined
  const { word, partner, relation } = only
  if (isOpposed(only) && partner)
    return { kind: relation === 'opposite' ? 'opposite' : 'other', said: word, stated: partner }
  const place = places.get(word)
  return place && isNumber(word) && pairs[0] !== only ? { kind: 'other', said: word, stated: place.stated } : undefined
}

/**
 * True where the difference alone makes a contradiction: both speak of one and the same, the statement says hardly more,
 * and the difference is in what is said of the subject, not in the subject.
 */
export function isPlain(sole: SoleDifference, { sentence, statement, pairs, back }: Sides): boolean {
  if (!sentence.definite || !statement.definite || back.filter(isMissed).length > BESIDE) return false
  return sole.kind === 'opposite' || pairs[0]?.word !== sole.said
}

interface Sides {
  readonly sentence: Reading
  readonly statement: Reading
  readonly pairs: readonly Pair[]
  readonly back: readonly Pair[]
}
