/** What a number counts: a unit of measure, a share of a hundred, or the words of content that stand behind it. */
import type { Mention } from '../match/spot'
import { isNumber, relationOf } from '../relation/pairing'
import type { Knowledge, Reading, ReadWord } from '../relation/reading'
import type { WordRelation } from '../relation/senses'
import { PERCENT } from './shares'

/** The units of measure, by the tokens that they begin at. */
export type Units = ReadonlyMap<number, string>

const UNIT = /^unit-/
const UNIT_PERCENT = 'unit-percent'

export function unitsOf(mentions: readonly Mention[]): Units {
  return new Map(
    mentions.flatMap(({ ids, first }) => {
      const unit = [...ids].find((id) => UNIT.test(id))
      return unit === undefined ? [] : [[first, unit === UNIT_PERCENT ? PERCENT : unit] as const]
    }),
  )
}

/** Words that a number counts in. */
export function isUnit(ids: ReadonlySet<string>): boolean {
  for (const id of ids) if (UNIT.test(id) || id === PERCENT) return true
  return false
}

export interface Counted {
  /** Of measure, '%' for a share of a hundred, the meaning of the word right behind, or '' where nothing is counted. */
  readonly unit: string
  /** The words of content behind it: "five *municipal museums*". */
  readonly counted: readonly ReadWord[]
}

export function countedBy(word: ReadWord, { words, analysis }: Reading, units: Units): Counted {
  const unit = units.get(word.last + 1)
  if (unit !== undefined) return { unit, counted: [] }
  if (analysis.text.slice(analysis.tokens[word.first]?.start, (analysis.tokens[word.last]?.end ?? 0) + 2).includes('%'))
    return { unit: PERCENT, counted: [] }
  const counted = runBehind(word, words)
  const [next] = counted
  if (!next || next.name) return { unit: '', counted: [] }
  return { unit: next.meanings[0] ?? next.key, counted }
}

/** How many words of content may stand between a number and what it counts. */
const LONGEST = 3

function runBehind(word: ReadWord, words: readonly ReadWord[]): ReadWord[] {
  const run: ReadWord[] = []
  for (let last = word.last; run.length < LONGEST; ) {
    const next = words.find(({ first }) => first === last + 1)
    if (!next || isNumber(next)) break
    run.push(next)
    last = next.last
  }
  return run
}

const ALIKE: ReadonlySet<WordRelation> = new Set(['same', 'synonym', 'kin', 'broader', 'narrower'])

/** "Five city museums" and "five municipal museums", "200 people" and "200 visitors". */
export function countTheSame(one: Counted, other: Counted, { senses, book }: Knowledge): boolean {
  if (one.unit === other.unit) return true
  return one.counted.some((word) => {
    const akin = book.near(word.key)
    return other.counted.some((partner) => ALIKE.has(relationOf(word, partner, senses, akin)))
  })
}
