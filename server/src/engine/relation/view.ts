/** Two texts with their words paired, as the features look at them. */
import type { WordBook } from '../retrieval/wordBook'
import { isYear } from './numbers'
import { isMet, isMissed, isNumber, type Pair } from './pairing'
import type { Placed } from './places'
import type { Reading, ReadWord } from './reading'
import type { WordRelation } from './senses'
import type { SoleDifference } from './sole'

/** What two texts are viewed from. */
export interface Paired {
  readonly sentence: Reading
  /** The statement, or the sentence of it that comes closest. */
  readonly statement: Reading
  readonly pairs: readonly Pair[]
  readonly back: readonly Pair[]
  readonly places: ReadonlyMap<ReadWord, Placed>
  readonly contrasts: readonly Placed[]
  readonly sole: SoleDifference | undefined
  readonly book: WordBook
  /** The statement with all its sentences: the share of the sentence's words met in it, and its size. */
  readonly whole: { readonly met: number; readonly sentences: number; readonly words: number }
}

export interface View extends Paired {
  /** Words of the sentence, at least 1: what shares are taken of. */
  readonly size: number
  readonly met: readonly Pair[]
  readonly missed: readonly Pair[]
  /** Met words that the one text denies and the other asserts. */
  readonly flipped: readonly Pair[]
  readonly numbers: readonly Pair[]
  readonly names: readonly Pair[]
  /** Words whose partner is merely akin, or excluded, and itself not met: another one in the same place. */
  readonly stands: readonly Pair[]
  readonly backMissed: readonly Pair[]
  readonly last: Pair | undefined
}

const STAND_INS: ReadonlySet<WordRelation> = new Set(['akin', 'exclusive', 'sibling'])

export function viewOf(paired: Paired): View {
  const { pairs, back } = paired
  const met = pairs.filter(isMet)
  const left = new Set(back.flatMap((pair) => (isMet(pair) ? [] : [pair.word.first])))
  return {
    ...paired,
    size: Math.max(pairs.length, 1),
    met,
    missed: pairs.filter(isMissed),
    flipped: met.filter(isFlipped),
    numbers: pairs.filter((pair) => isNumber(pair.word)),
    names: pairs.filter((pair) => pair.word.name),
    stands: pairs.filter(
      ({ relation, partner }) => partner !== undefined && STAND_INS.has(relation) && left.has(partner.first),
    ),
    backMissed: back.filter(isMissed),
    last: pairs.at(-1),
  }
}

/** What the one asserts the other denies, and neither only supposes. */
export function isFlipped({ word, partner }: Pair): boolean {
  return partner !== undefined && word.negated !== partner.negated && !word.supposed && !partner.supposed
}

export function countOf({ pairs }: View, relation: WordRelation): number {
  return pairs.filter((pair) => pair.relation === relation).length
}

/** 1 where the general concept of that id stands in the text. */
export function has(reading: Reading, id: string): number {
  return reading.logic.has(id) ? 1 : 0
}

/** 1 where the concept stands in the sentence and not in the statement. */
export function hasMore({ sentence, statement }: View, id: string): number {
  return Math.max(0, has(sentence, id) - has(statement, id))
}

/** The most words of the sentence that are met in one clause or two neighbouring ones of the statement. */
export function metInWindow({ met, statement }: View): number {
  const clauses = new Map<number, number>()
  for (const { partner } of met) {
    if (partner) clauses.set(partner.clause, (clauses.get(partner.clause) ?? 0) + 1)
  }
  let most = 0
  for (const [clause, count] of clauses) most = Math.max(most, count + (clauses.get(clause + 1) ?? 0))
  return statement.words.length === 0 ? 0 : most
}

/** Missed words next to one that is met, where the statement has another word in that place: "brewed in Hue" for Hanoi. */
export function replacements({ pairs, back }: View): number {
  const open = (pair: Pair) => isMissed(pair) || pair.relation === 'exclusive'
  const unmet = new Set(back.filter(open).map((pair) => pair.word.first))
  return pairs.filter((pair, at) => {
    if (!open(pair)) return false
    const [before, after] = [pairs[at - 1]?.partner, pairs[at + 1]?.partner]
    const behind = before !== undefined && [1, 2].some((step) => unmet.has(before.last + step))
    const ahead = after !== undefined && [1, 2].some((step) => unmet.has(after.first - step))
    return behind || ahead
  }).length
}

/** Neighbouring words that stand in the other order in the statement. */
export function swaps({ met }: View): number {
  return met.filter(({ partner }, at) => {
    const next = met[at + 1]?.partner
    return next !== undefined && partner !== undefined && next.first < partner.first && next.clause === partner.clause
  }).length
}

/** Years are named alone: another year in its place is another date. */
export function yearsClash({ pairs, back }: View): boolean {
  const unmetYear = (pair: Pair) => isYear(pair.word.value) && !isMet(pair)
  return pairs.some(unmetYear) && back.some(unmetYear)
}

/** Share of the words met that stand in the statement's order. */
export function inOrder({ met }: View): number {
  const ordered = met.filter((pair, at) => at === 0 || (pair.partner?.first ?? 0) >= (met[at - 1]?.partner?.first ?? 0))
  return met.length === 0 ? 0 : ordered.length / met.length
}

/** Three words met whose order is turned round: "the dog bites the man" for "the man bites the dog". */
export function turns({ met }: View): number {
  const at = (index: number) => met[index]?.partner
  return met.filter((_, index) => {
    const [a, b, c] = [at(index), at(index + 1), at(index + 2)]
    return (
      a !== undefined &&
      b !== undefined &&
      c !== undefined &&
      c.last < b.first &&
      b.last < a.first &&
      a.clause === c.clause
    )
  }).length
}

/** The pair of the first word that names the class of a subject. */
export function classPair({ sentence, pairs }: View): Pair | undefined {
  const [head] = sentence.classes
  return head ? pairs.find((pair) => pair.word === head) : undefined
}
