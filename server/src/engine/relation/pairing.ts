/** Which word of a statement each word of a sentence answers to, and how. */
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
  akin: 0.3,
  none: 0,
}

/** True where the partner says the same, or something wider. */
export function isMet({ relation }: Pair): boolean {
  return relation === 'same' || relation === 'synonym' || relation === 'broader' || relation === 'kin'
}

/** Each word of `from` with its partner in `to`. A word that stands in both texts is nobody's opposite. */
export function pairUp(from: Reading, to: Reading, { senses, book }: Pick<Knowledge, 'senses' | 'book'>): Pair[] {
  const exact = new Map<string, ReadWord[]>()
  for (const word of to.words) exact.set(word.key, [...(exact.get(word.key) ?? []), word])
  const own = new Set(from.words.map((word) => word.key))
  let near = 0
  return from.words.map((word) => {
    const same = exact.get(word.key)
    if (same) {
      const partner = nearestTo(same, near)
      near = partner.first
      return { word, partner, relation: 'same' }
    }
    const best = bestPartner(word, to, { senses, book, own })
    if (best.partner && best.relation !== 'none') near = best.partner.first
    return best
  })
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
  const akin = new Set(book.near(word.key).map((each) => each.key))
  for (const partner of to.words) {
    const close = relationOf(word, partner, senses)
    const relation = close === 'none' ? looselyRelated(word, partner, akin) : close
    const taken = (relation === 'opposite' || relation === 'exclusive') && own.has(partner.key)
    if (!taken && NEARNESS[relation] > NEARNESS[best.relation]) best = { word, partner, relation }
  }
  return best
}

/** Directly, or by what the two words mean in English. */
function relationOf(word: ReadWord, partner: ReadWord, senses: Senses): WordRelation {
  if (!Number.isNaN(word.value) || !Number.isNaN(partner.value)) return word.key === partner.key ? 'same' : 'none'
  const direct = senses.relate(word.key, partner.key)
  if (direct !== 'none' || (word.meanings[0] === word.key && partner.meanings[0] === partner.key)) return direct
  const [first] = word.meanings
  if (first !== undefined && partner.meanings.includes(first)) return 'synonym'
  if (partner.meanings[0] !== undefined && word.meanings.includes(partner.meanings[0])) return 'synonym'
  return senses.relate(first ?? '', partner.meanings[0] ?? '')
}

/** Shortest common beginning that makes two words one family ("religion", "religious"). */
const FAMILY = 4

function looselyRelated(word: ReadWord, partner: ReadWord, akin: ReadonlySet<string>): WordRelation {
  if (!Number.isNaN(word.value) || !Number.isNaN(partner.value)) return 'none'
  const [a, b] = [word.key, partner.key]
  const least = Math.max(FAMILY, Math.ceil(Math.min(a.length, b.length) * 0.75))
  if (a.length >= FAMILY && /^[a-z]+$/.test(a) && a.slice(0, least) === b.slice(0, least)) return 'kin'
  return akin.has(b) ? 'akin' : 'none'
}
