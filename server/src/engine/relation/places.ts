/** Words that stand in the same place of two texts: "brewed in Hue" for Hanoi, "walks into" for out of. */
import { isMet, isMissed, isNumber, type Pair } from './pairing'
import type { Reading, ReadWord } from './reading'
import type { Senses } from './senses'

/** Two words in one place. */
export interface Placed {
  readonly said: ReadWord
  readonly stated: ReadWord
  /** How much speaks for it being the same place. */
  readonly weight: number
}

/** From this weight on two words stand in one place. */
const PLACED = 2

/** How far from a word the one that is met may stand, in words of content: names are of several. */
const REACH = 3

/** For each word of the sentence that is open, the open word of the statement that stands in its place. */
export function placesOf(
  pairs: readonly Pair[],
  back: readonly Pair[],
  said: Reading,
  stated: Reading,
): ReadonlyMap<ReadWord, Placed> {
  const [here, there] = [neighboursOf(pairs, said), neighboursOf(back, stated)]
  const found = new Map<ReadWord, Placed>()
  for (const one of here) {
    let best: Placed | undefined
    for (const other of there) {
      if (kindOf(one.word) !== kindOf(other.word)) continue
      const weight = weigh(one, other)
      if (weight >= PLACED && weight > (best?.weight ?? 0)) best = { said: one.word, stated: other.word, weight }
    }
    if (best) found.set(one.word, best)
  }
  return found
}

/** A word that is open, with what stands around it. */
interface Neighbours {
  readonly word: ReadWord
  /** The sentence's word before and behind that both texts have. */
  readonly before: ReadWord | undefined
  readonly behind: ReadWord | undefined
  /** The little word right before it ("in"). */
  readonly joint: string
  readonly atEnd: boolean
}

function isOpen(pair: Pair): boolean {
  return isMissed(pair) || pair.relation === 'exclusive' || pair.relation === 'opposite'
}

/** Neighbours are told by the sentence's words, so that those of both sides can be compared. */
function neighboursOf(pairs: readonly Pair[], { analysis }: Reading): Neighbours[] {
  return pairs.flatMap((pair, at) => {
    if (!isOpen(pair)) return []
    const { word } = pair
    return [
      {
        word,
        before: metNear(pairs, at, -1),
        behind: metNear(pairs, at, 1),
        joint: jointBefore(pairs, at, analysis.tokens[word.first - 1]?.text ?? ''),
        atEnd: at === pairs.length - 1,
      },
    ]
  })
}

function metNear(pairs: readonly Pair[], from: number, step: 1 | -1): ReadWord | undefined {
  for (let at = from + step; Math.abs(at - from) <= REACH; at += step) {
    const pair = pairs[at]
    if (!pair || pair.word.clause !== pairs[from]?.word.clause) return undefined
    if (isMet(pair)) return pair.word
    if (kindOf(pair.word) !== kindOf(pairs[from].word)) return undefined
  }
  return undefined
}

function jointBefore(pairs: readonly Pair[], at: number, token: string): string {
  return pairs[at - 1]?.word.last === (pairs[at]?.word.first ?? 0) - 1 ? '' : token
}

function weigh(one: Neighbours, other: Neighbours): number {
  return (
    (isSame(one.before, other.before) ? 2 : 0) +
    (isSame(one.behind, other.behind) ? 2 : 0) +
    (one.joint !== '' && one.joint === other.joint ? 1 : 0) +
    (one.atEnd && other.atEnd ? 0.5 : 0)
  )
}

function isSame(a: ReadWord | undefined, b: ReadWord | undefined): boolean {
  return a !== undefined && a.key === b?.key
}

function kindOf(word: ReadWord): 'number' | 'name' | 'word' {
  if (isNumber(word)) return 'number'
  return word.name ? 'name' : 'word'
}

/** Little words that are opposites beside the same word: "in the box" and "out of the box", "more rain" and "less rain". */
export function contrastsOf(
  pairs: readonly Pair[],
  back: readonly Pair[],
  said: Reading,
  stated: Reading,
  senses: Senses,
): readonly Placed[] {
  const open = (list: readonly Pair[]) => list.filter(isOpen).map((pair) => pair.word)
  const there = [...stated.links, ...open(back)]
  const little = new Set([...said.links, ...stated.links])
  return [...said.links, ...open(pairs)].flatMap((one) =>
    there.flatMap((other): Placed[] => {
      // Two words of content that are opposites are a pair as it is.
      if (!little.has(one) && !little.has(other)) return []
      if (senses.relate(one.key, other.key) !== 'opposite') return []
      const weight = sharedAnchors(one, other, said, stated)
      return weight > 0 ? [{ said: one, stated: other, weight }] : []
    }),
  )
}

/** How many of the words before and behind are the same on both sides. */
function sharedAnchors(one: ReadWord, other: ReadWord, said: Reading, stated: Reading): number {
  const [before, behind] = around(said.words, one)
  const [earlier, later] = around(stated.words, other)
  return (isSame(before, earlier) ? 1 : 0) + (isSame(behind, later) ? 1 : 0)
}

function around(
  words: readonly ReadWord[],
  { first, last }: ReadWord,
): readonly [ReadWord | undefined, ReadWord | undefined] {
  return [words.findLast((word) => word.last < first), words.find((word) => word.first > last)]
}
