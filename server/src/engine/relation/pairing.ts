/** Which word of a statement each word of a sentence answers to, and how. */
import type { Alternative } from '../retrieval/wordBook'
import { areComparable, relateRanges } from './numbers'
import type { Knowledge, Reading, ReadWord } from './reading'
import type { Senses, WordRelation } from './senses'

export interface Pair {
  readonly word: ReadWord
  /** The word of the other text that comes closest; undefined where none comes near. */
  readonly partner?: ReadWord
  readonly relation: WordRelation
}

/** How near each relation brings two words, from 0 to 1. */
export const NEARNESS: Readonly<Record<WordRelation, number>> = {
  same: 1,
  synonym: 0.9,
  kin: 0.85,
  broader: 0.8,
  narrower: 0.6,
  opposite: 0.5,
  exclusive: 0.45,
  sibling: 0.35,
  akin: 0.3,
  none: 0,
}

/** True where the partner says the same, or something wider. */
export function isMet({ relation }: Pair): boolean {
  return relation === 'same' || relation === 'synonym' || relation === 'broader' || relation === 'kin'
}

/** True where nothing of the other text comes near in meaning. */
export function isMissed({ relation }: Pair): boolean {
  return relation === 'none' || relation === 'akin' || relation === 'sibling'
}

/** Opposites, or members of one kind, that are both asserted or both denied: "not dangerous" is no opposite of "safe". */
export function isOpposed({ word, partner, relation }: Pair): boolean {
  return (relation === 'opposite' || relation === 'exclusive') && word.negated === partner?.negated
}

export function isNumber(word: ReadWord): boolean {
  return !Number.isNaN(word.value)
}

/** Each word of `from` with its partner in `to`. A word that stands in both texts is nobody's opposite. */
export function pairUp(from: Reading, to: Reading, { senses, book }: Pick<Knowledge, 'senses' | 'book'>): Pair[] {
  const exact = new Map<string, ReadWord[]>()
  for (const word of to.words) exact.set(word.key, [...(exact.get(word.key) ?? []), word])
  const own = new Set(from.words.map((word) => word.key))
  let near = 0
  return from.words.map((word) => {
    const same = exact.get(word.key)
    const pair: Pair = same ? sameWord(word, nearestTo(same, near)) : bestPartner(word, to, { senses, book, own })
    if (pair.partner && pair.relation !== 'none') near = pair.partner.first
    return pair
  })
}

/** The same number may be bounded differently: "50" is not "at least 50". */
function sameWord(word: ReadWord, partner: ReadWord): Pair {
  if (!word.range || !partner.range) return { word, partner, relation: 'same' }
  const relation = relateRanges(word.range, partner.range)
  return { word, partner, relation: relation === 'none' || relation === 'exclusive' ? 'kin' : relation }
}

/** Of several equal words, the one that stands closest behind the last partner: words keep their order. */
function nearestTo(words: readonly ReadWord[], at: number): ReadWord {
  const distance = (word: ReadWord) => (word.first >= at ? word.first - at : (at - word.first) * 2)
  return words.reduce((best, word) => (distance(word) < distance(best) ? word : best))
}

function bestPartner(
  word: ReadWord,
  to: Reading,
  { senses, book, own }: Pick<Knowledge, 'senses' | 'book'> & { readonly own: ReadonlySet<string> },
): Pair {
  let best: Pair = { word, relation: 'none' }
  const akin = book.near(word.key)
  for (const partner of to.words) {
    const relation = relationOf(word, partner, senses, akin)
    const taken = (relation === 'opposite' || relation === 'exclusive') && own.has(partner.key)
    if (!taken && NEARNESS[relation] > NEARNESS[best.relation]) best = { word, partner, relation }
  }
  return best
}

/** `akin`: the stems that keep the company of `word`. */
export function relationOf(
  word: ReadWord,
  partner: ReadWord,
  senses: Senses,
  akin: readonly Alternative[],
): WordRelation {
  if (word.key === partner.key) return sameWord(word, partner).relation
  if (isNumber(word) || isNumber(partner)) return relateNumbers(word, partner)
  const close = relateMeanings(word, partner, senses)
  if (close === 'none' || close === 'sibling') {
    const loose = looselyRelated(word, partner, akin)
    return NEARNESS[loose] > NEARNESS[close] ? loose : close
  }
  return word.negated && partner.negated ? turned(close) : close
}

/** Under a denial the wider word says more: who has no animal has no dog. */
function turned(relation: WordRelation): WordRelation {
  if (relation === 'broader') return 'narrower'
  return relation === 'narrower' ? 'broader' : relation
}

/** A bound takes in other numbers; two years are never the same. Other numbers may count different things. */
function relateNumbers(word: ReadWord, partner: ReadWord): WordRelation {
  if (!word.range || !partner.range || !areComparable(word.range, partner.range)) return 'none'
  const relation = relateRanges(word.range, partner.range)
  return relation === 'exclusive' ? 'none' : relation
}

/** Directly, or by what the two words mean in English. */
function relateMeanings(word: ReadWord, partner: ReadWord, senses: Senses): WordRelation {
  const direct = senses.relate(word.key, partner.key)
  if (direct !== 'none' || (word.meanings[0] === word.key && partner.meanings[0] === partner.key)) return direct
  const [first] = word.meanings
  const [other] = partner.meanings
  if (first !== undefined && partner.meanings.includes(first)) return 'synonym'
  if (other !== undefined && word.meanings.includes(other)) return 'synonym'
  return senses.relate(first ?? '', other ?? '')
}

/** Shortest common beginning that makes two words one family ("religion", "religious"). */
const FAMILY = 4

function looselyRelated(word: ReadWord, partner: ReadWord, akin: readonly Alternative[]): WordRelation {
  const [a, b] = [word.key, partner.key]
  const least = Math.max(FAMILY, Math.ceil(Math.min(a.length, b.length) * 0.75))
  if (a.length >= FAMILY && /^[a-z]+$/.test(a) && a.slice(0, least) === b.slice(0, least)) return 'kin'
  return akin.some((each) => each.key === b) ? 'akin' : 'none'
}
