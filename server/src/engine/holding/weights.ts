/** How much each thing that a text speaks of tells of what it is about: by how rare it is in general, and among the facts. */
import type { ReadWord } from '../relation/reading'
import { idOf, type TextIndex } from '../retrieval/textIndex'
import { PAIR } from '../retrieval/vocabulary'
import type { WordBook } from '../retrieval/wordBook'
import { isUnit } from './counted'
import type { Item, ItemKind } from './items'
import type { Weigh } from './links'

/** What the kinds weigh: what is told of things more than how much or how often. */
const WEIGHTS: Readonly<Record<ItemKind, number>> = {
  relation: 0.7,
  quality: 0.3,
  thing: 0.5,
  place: 0.8,
  name: 0.9,
  number: 0.6,
  year: 0.5,
  word: 1,
}

/** How much of its weight a word keeps that all facts have. */
const EVERYWHERE = 0.4

/** How much of its weight what is told keeps where it is put in the commonest of words ("get"), and from which rarity on it keeps all. */
const LIGHT = 0.4
const PLAIN = 0.6

/** How much of its weight a unit of measure keeps: it goes with its number. */
const UNIT = 0.35

/** What a word weighs that tells nothing of what a text is about. */
const SLIGHT = 0.1

/** Fewer facts tell nothing of how common a word is among them. */
const FEWEST = 5

export function weigher(index: TextIndex, { commonness }: Pick<WordBook, 'commonness'>): Weigh {
  const { postings, size } = index
  const spread = (key: string) => {
    const id = idOf(key, index)
    return id === undefined ? 0 : (postings.first.at(id + 1) - postings.first.at(id)) / size
  }
  const ofWord = (word: ReadWord) => {
    const keys = keysOf(word.key)
    const shared = size < FEWEST ? 0 : Math.min(...keys.map(spread))
    return { rare: rarity(Math.max(...keys.map(commonness), RAREST)), own: 1 - (1 - EVERYWHERE) * shared }
  }
  return ({ kind, words, ids, light }: Item) => {
    if (light) return SLIGHT

    const seen = words.map(ofWord)
    const own = seen.length > 0 ? Math.max(...seen.map((each) => each.own)) : 1
    const rare = Math.max(0, ...seen.map((each) => each.rare))
    if (kind === 'word') return rare * own * (isUnit(ids) ? UNIT : 1)
    return (
      WEIGHTS[kind] *
      own *
      (kind === 'relation' && seen.length > 0 ? LIGHT + (1 - LIGHT) * Math.min(1, rare / PLAIN) : 1)
    )
  }
}

const RAREST = 1e-4

/** 1 for the rarest word, 0 for one that all texts have. */
function rarity(share: number): number {
  return Math.log(share) / Math.log(RAREST)
}

function keysOf(key: string): string[] {
  const parts = key.split(' ')
  return parts.length < 2 ? [key] : parts.slice(1).map((part, at) => `${parts[at]}${PAIR}${part}`)
}
