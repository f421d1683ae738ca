/** By how much something has changed, held against what it was before and is now: "two pounds dearer", "from 8 to 10 pounds". */
import type { Mention } from '../match/spot'
import type { Knowledge } from '../relation/reading'
import { countTheSame } from './counted'
import { OPPOSITE } from './credits'
import { DRIFT } from './drift'
import type { Item } from './items'
import type { Link } from './links'
import { PERCENT } from './shares'

/** Right before a number: "by", "thêm". */
const BY_SO_MUCH = 'by-so-much'
/** Right behind what a number counts: "two pounds more". */
const COMPARING = ['more', 'less', DRIFT]

/** True where the number tells how much more or less it is than before, and not how much there is. */
export function isOfChange(number: Item, items: readonly Item[], marks: readonly Mention[]): boolean {
  if (marks.some(({ ids, last }) => ids.has(BY_SO_MUCH) && last === number.first - 1)) return true
  const end = number.counted.at(-1)?.last ?? number.last
  const unit = items.find(({ first }) => first === number.last + 1)
  const behind = Math.max(end, unit?.unit === '' && number.unit !== '' ? unit.last : end)
  const isRight = (first: number) => first === behind + 1 || number.counted.some((word) => word.first === first)
  return items.some(({ ids, first }) => isRight(first) && COMPARING.some((id) => ids.has(id)))
}

/** Two amounts of one text, of which the one became the other. */
interface Change {
  readonly from: Item
  readonly to: Item
}

/** Where a text has two amounts that may be before and after, and no more. */
function changeIn(items: readonly Item[]): Change | undefined {
  const [from, to, ...others] = items.filter(
    ({ kind, range }) => kind === 'number' && range && range.low === range.high,
  )
  if (!from || !to || others.length > 0) return undefined
  return from.unit === '' || to.unit === '' || from.unit === to.unit ? { from, to } : undefined
}

/** How likely both say the same: a share is rounded, an amount is not. */
function isOfSize(number: Item, { from, to }: Change, knowledge: Knowledge): boolean | undefined {
  const [value = Number.NaN, before = 0, after = 0] = [number, from, to].map(({ range }) => range?.low)
  if (number.unit === PERCENT && to.unit !== PERCENT)
    return Math.abs(Math.abs(after - before) - (before * value) / 100) <= ROUNDED * before
  const counting = to.unit === '' ? from : to
  return countTheSame(number, counting, knowledge)
    ? Math.abs(Math.abs(after - before) - value) <= EXACT * value
    : undefined
}

/** Of the amount before. */
const ROUNDED = 0.015
/** Of the difference. */
const EXACT = 0.02

type Text = { readonly items: readonly Item[]; readonly marks: readonly Mention[] }

/** A number that tells of a change is none that tells how much there is; with before and after it can be worked out. */
export function withDifferences(links: readonly Link[], said: Text, stated: Text, knowledge: Knowledge): Link[] {
  const change = changeIn(stated.items)
  return links.map((link) => {
    const { item, partner, kind } = link
    if (item.kind !== 'number' || kind === 'met' || !isOfChange(item, said.items, said.marks)) return link
    if (partner && isOfChange(partner, stated.items, stated.marks)) return link
    const same = change && isOfSize(item, change, knowledge)
    if (change && same !== undefined)
      return { ...link, partner: change.to, kind: same ? 'met' : 'clash', credit: same ? 1 : OPPOSITE }
    return kind === 'clash' ? { item, weight: link.weight, same: link.same, kind: 'none', credit: 0 } : link
  })
}
