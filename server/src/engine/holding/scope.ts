/** What stands over the things that a text speaks of: denials, prohibitions, what is only tried. */
import { LOGIC } from '../match/logic'
import type { Mention } from '../match/spot'
import type { Reading } from '../relation/reading'
import type { Item } from './items'

export interface Scope {
  /** The negators, and the prohibitions, before a token of the same clause: where the first stretch of each ends. */
  negators(first: number): readonly number[]
  bans(first: number): readonly number[]
  soft(first: number): Item['soft']
}

/** What is banned, prevented or refused is so far denied. */
const PROHIBITING = ['ban', 'prevent'] as const
const REFUSING = 'refuse'
/** What is tried, difficult or only supposed is not yet done. */
const SOFTENING = ['struggle', 'seek'] as const
/** "Cannot" denies what follows; "is ruled out" what stands before it, too. */
const INCAPABLE = 'unable'
const EXCLUDED = 'excluded'
const DENIAL = 'denial'
/** These deny, and rank too ("nobody makes more"). */
const NOBODY = 'none-other'
/** "Never anything but" denies nothing. */
const IN_FORM = 'nothing-but'

/** How many words behind "tries to", "without" and "refused" are meant by it. */
const REACH = { soft: 5, without: 3, refused: 3 } as const

type Mark = Pick<Mention, 'first' | 'last' | 'tokens'>

/** Where its first stretch ends: what stands in the gap of "không … nào" is denied, too. */
export function headEnd({ first, tokens }: Pick<Mention, 'first' | 'tokens'>): number {
  let end = first
  while (tokens.includes(end + 1)) end++
  return end
}

export function scopeOf({ analysis }: Reading, mentions: readonly Mention[], marks: readonly Mention[]): Scope {
  const { occurrences, clauses } = analysis
  const inForm = marks.filter(({ ids }) => ids.has(IN_FORM))
  const inside = new Set([...mentions.filter(({ ids }) => !ids.has(NOBODY)), ...inForm].flatMap(({ tokens }) => tokens))
  const swallowed = occurrences.filter(({ concept }) => concept.kind === 'relation')
  // "No longer need" is a word of its own for the general lexicons.
  const isSwallowed = ({ first, last }: Mark) => swallowed.some((each) => each.first <= first && each.last >= last)
  const free = [
    ...occurrences.filter(({ ids }) => ids.has(LOGIC.not)),
    ...marks.filter((each) => each.ids.has(DENIAL) && isSwallowed(each)),
  ].filter(({ first }) => !inside.has(first))
  const lacking = free.filter(({ ids }) => ids.has(LOGIC.without))
  const having = (id: string) => mentions.filter(({ ids }) => ids.has(id))
  const narrow = [...free.filter((each) => !lacking.includes(each)), ...having(INCAPABLE)]
  const wide = occurrences.filter(({ ids }) => ids.has(LOGIC.notSentence))
  const bans = PROHIBITING.flatMap(having)
  const refusals = having(REFUSING)
  const excluded = having(EXCLUDED)
  const isBefore = (each: Mark, first: number) =>
    headEnd(each) < first && !each.tokens.includes(first) && clauses[each.first] === clauses[first]
  const before = (all: readonly Mark[], first: number, reach = Number.POSITIVE_INFINITY) =>
    all.filter((each) => isBefore(each, first) && first - headEnd(each) <= reach)
  return {
    negators: (first) =>
      lasts([
        ...before(narrow, first),
        ...before(lacking, first, REACH.without),
        ...excluded.filter((each) => clauses[each.first] === clauses[first] && each.first !== first),
        ...wide.filter((each) => headEnd(each) < first),
      ]),
    bans: (first) => lasts([...before(bans, first), ...before(refusals, first, REACH.refused)]),
    soft: (first) =>
      SOFTENING.find((id) =>
        mentions.some((each) => each.ids.has(id) && each.last < first && first - each.last <= REACH.soft),
      ),
  }
}

/** Once each: the same words may be several concepts, and "no longer" begins with "no". */
function lasts(marks: readonly Mark[]): number[] {
  const ends = new Map<number, number>()
  for (const mark of marks) ends.set(mark.first, Math.max(headEnd(mark), ends.get(mark.first) ?? mark.first))
  return [...new Set(ends.values())]
}
