/** Does the sentence say more than the statement: as done, as certain, of all? */
import type { Occurrence } from '../match/analyse'
import { LOGIC } from '../match/logic'
import type { Mention } from '../match/spot'
import { raisedAbove, strengthConcepts } from '../match/strength'
import { type Item, type Itemised, isDenied } from './items'
import { coverOf, intersect, NAMING } from './links'
import { parityOf } from './parity'
import { type Made, type Sides, wordsOf } from './sides'

/** "Will not be able to prove" for "may find it hard to prove", "has replaced" for "is looking for ways to replace". */
export function asUndone({ links, said, strength }: Sides): Made | undefined {
  const outdone = links.find(
    ({ item, partner }) =>
      item.kind === 'relation' &&
      partner &&
      intersect(item.outdoes, partner.ids) &&
      !intersect(partner.outdoes, item.outdoes),
  )
  if (outdone) return { relation: 'overstated', cause: 'strength', ...wordsOf(outdone) }
  const undone = links.find(({ item, partner }) => isDenied(item) && partner?.soft === STRUGGLING && !isDenied(partner))
  if (undone) return { relation: 'overstated', cause: 'strength', ...wordsOf(undone) }
  if (strength !== 'open' || isOpen(said)) return undefined
  const done = links.find(
    ({ item, partner, kind }) =>
      kind === 'met' && item.kind === 'relation' && !isDenied(item) && partner?.soft === SEEKING,
  )
  return done && { relation: 'overstated', cause: 'strength', ...wordsOf(done) }
}

/** What the statement only asks is told as if it was settled, one way or the other. */
export function asResolved({ said, stated, strength, links }: Sides): Made | undefined {
  if (strength !== 'open' || !isAsking(stated) || isOpen(said)) return undefined
  const told =
    links.find(({ item, kind }) => kind === 'met' && item.kind === 'relation') ??
    links.find(({ kind }) => kind === 'met')
  return told && { relation: 'overstated', cause: 'strength', ...wordsOf(told) }
}

/** That it is known or decided denies what the statement says: that it is not. */
export function asSettled({ said, stated, strength }: Sides): Made | undefined {
  if (strength !== 'open' || !isAsking(stated)) return undefined
  const { occurrences } = said.reading.analysis
  const isDeniedMark = ({ first }: Mention) =>
    occurrences.some(({ ids, last }) => ids.has(LOGIC.not) && last < first && first - last <= NEGATED)
  const settled = said.marks.find((mark) => mark.ids.has(SETTLED) && !isDeniedMark(mark))
  const open = stated.reading.analysis.occurrences.find(({ ids }) => ids.has(QUESTION))
  return settled && { relation: 'contradicted', cause: 'denies', said: [settled], stated: open ? [open] : [] }
}

const SETTLED = 'settled'
const NEGATED = 2

function isAsking({ reading, ids }: Itemised): boolean {
  return reading.logic.has(QUESTION) || ids.has(ASKING)
}

/** "Which country will deliver it is open": who names one says more, whichever it is. Names aside, most of it has to be told. */
export function isAskedWhich({ stated, links, back }: Sides): boolean {
  const [here, there] = [links, back].map((all) => coverOf(all.filter(({ item }) => !NAMING.has(item.kind))))
  return stated.ids.has(ASKING_WHICH) && (here ?? 0) >= MOST && (there ?? 0) >= MOST / 2
}

const ASKING_WHICH = 'asking-which'
const MOST = 0.6

/** It leaves open whether it is so. */
export function isOpen({ ids, reading }: Itemised): boolean {
  return ids.has(SEEKING) || ids.has(ASKING) || OPEN.some((id) => reading.logic.has(id))
}

const QUESTION = 'open-question'
const SEEKING = 'seek'
const ASKING = 'asking'
const STRUGGLING = 'struggle'
const OPEN = ['may', 'open-question']

/** It says more than the statement: as certain, of all. */
export function exceeding({ said, stated, strength, ranks }: Sides): Made | undefined {
  const { logic } = stated.reading
  // What is "unknown" in both hedges neither.
  const isHedged = (id: string) => id === QUESTION && strength !== 'open' && logic.has(id)
  // What holds of growers holds of all of them, where it is a rule; and of all what holds of any.
  const isGeneral = logic.has(ANY) || (strength === 'is' && isRuleOfAll(stated))
  const isBound = isGeneral || logic.has(ONLY) || CONDITIONS.some((id) => logic.has(id) || stated.ids.has(id))
  const isSaidSo = (id: string) => (isGeneral && GENERAL.has(id)) || (isBound && BINDING.has(id))
  const own = new Set([...said.reading.logic].filter((id) => !isHedged(id) && !isSaidSo(id)))
  const raised = raisedAbove(strength, own, logic).filter((id) => !ranks || !OF_RANK.has(id))
  const over = said.reading.analysis.occurrences.find(
    (each) => !each.negated && raised.some((id) => each.ids.has(id)) && !isOfAmount(each, said),
  )
  const degree = stated.reading.analysis.occurrences.find(({ ids }) =>
    strengthConcepts(strength).some((id) => ids.has(id)),
  )
  return over && { relation: 'overstated', cause: 'strength', said: [over], stated: degree ? [degree] : [] }
}

/** "Not one stands full" for "most stand empty": of none the opposite is of all. "Never anything but" is always. */
export function universal({ said, stated, strength, ranks, ...links }: Sides): Made | undefined {
  if (ranks || !PARTIAL.has(strength) || stated.marks.some(({ ids }) => ids.has(UNIVERSAL))) return undefined
  const always = said.marks.find(({ ids }) => ids.has(ALWAYS))
  if (always) return { relation: 'overstated', cause: 'strength', said: [always], stated: [] }
  const { parity, here, there } = parityOf({ said, stated, ...links })
  const none = here.find(({ tokens }) =>
    said.marks.some((mark) => mark.ids.has(UNIVERSAL) && mark.tokens.some((at) => tokens.includes(at))),
  )
  return none && parity === 'even'
    ? { relation: 'overstated', cause: 'strength', said: [none], stated: there.slice(0, 1) }
    : undefined
}

const ANY = 'any'
const GENERAL: ReadonlySet<string> = new Set(['all', ANY])

/** What holds on a condition, holds only so, and each time. */
const CONDITIONS = [LOGIC.condition, 'necessary', 'proviso']
const BINDING: ReadonlySet<string> = new Set(['only', 'necessary', 'every-time'])

/** What is banned, allowed, owed or waived, and of whom no number or share is told. */
function isRuleOfAll({ ids, items }: Itemised): boolean {
  const rule = items.find((item) => isIn(RULING, item))
  if (!rule || COUNTING.some((id) => ids.has(id))) return false
  return !items.some(({ range, first }) => range && first < rule.first)
}

const RULING = ['ban', 'allow', 'need', 'exempt']
const COUNTING = ['few', 'many', 'mostly', 'hardly-any', 'one-of-several']

const UNIVERSAL = 'none-ever'
const ALWAYS = 'never-but'
/** What is true of some, or may be. */
const PARTIAL: ReadonlySet<string> = new Set(['may', 'often', 'one-of', 'open'])

function isIn(families: readonly string[], { ids }: Item): boolean {
  return families.some((id) => ids.has(id))
}

/** "Only a few years later", "just 40": what is small, and excludes nothing. */
function isOfAmount({ ids, first, last }: Occurrence, { items }: Itemised): boolean {
  if (items.some((item) => item.first <= first && item.last > last && isIn(PERIODS, item))) return true
  if (items.some((item) => item.first < first && item.last >= first && isIn(SHARES, item))) return true
  // "Only have to pay half": what is done with it may stand between.
  const isNear = (item: Item) => {
    const between = items.filter((each) => each.first > last && each.last < item.first && each.kind === 'relation')
    return item.first - last - between.reduce((sum, { tokens }) => sum + tokens.length, 0) <= AMOUNT_REACH
  }
  const isAmount = (item: Item) => item.range !== undefined || isIn(AMOUNTS, item) || isIn(PERIODS, item)
  return ids.has(ONLY) && items.some((item) => isAmount(item) && item.first > last && isNear(item))
}

const ONLY = 'only'
/** What these say is told by the ranks, where both texts have some. */
const OF_RANK: ReadonlySet<string> = new Set([ONLY, 'foremost'])
const AMOUNTS = ['few', 'less']
/** "Nearly all" is not all. */
const SHARES = ['mostly']
/** "Every year" is not all there is. */
const PERIODS = ['yearly', 'monthly', 'daily']
const AMOUNT_REACH = 2
