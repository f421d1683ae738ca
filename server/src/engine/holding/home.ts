/**
 * Which of the relations that a statement tells a relation of the sentence answers to: of "the price of the one has halved, while
 * that of the other has risen", the one of the clause that tells of what the sentence tells of.
 */
import type { Knowledge } from '../relation/reading'
import { areConverse } from './converse'
import { OPPOSITE } from './credits'
import type { Item } from './items'
import { bestOf, coverOf, type Link, sharesWord } from './links'

/** The links, each relation that says the opposite at home linked to that. */
export function atHome(links: readonly Link[], back: readonly Link[], knowledge: Knowledge): Link[] {
  const stated = back.map(({ item }) => item)
  const partnered = new Set(links.flatMap(({ kind, partner }) => (kind === 'met' && partner ? [partner] : [])))
  return links.map((link) => {
    if (link.kind !== 'met' || link.item.kind !== 'relation') return link
    const home = homeOf(link, links, back)
    const others = home === undefined ? [] : stated.filter(({ clause }) => clause === home)
    const free = isTaken(link, links) ? stated.filter((each) => !partnered.has(each)) : []
    const own = bestOf(link.item, [...others, ...free], knowledge)
    if (own.partner && areConverse(link.item, own.partner)) return link
    return own.kind === 'opposite' && own.credit >= OPPOSITE ? { ...link, ...own } : link
  })
}

/** "Lower rates push down prices" has two that fall, and "lower rates push up prices" one: the other stands for what rises. */
function isTaken({ item, partner }: Link, links: readonly Link[]): boolean {
  if (!partner || sharesWord(item, partner)) return false
  return links.some((other) => other.item !== item && other.partner === partner && sharesWord(other.item, partner))
}

/** How much of a clause the sentence's clause has to tell, and by how much more than of the one that the relation is met in. */
const HOME = 0.6
const MORE = 0.2

/** The clause that what stands with the relation is told in, where that is not the one in which it is met. A year tells it first. */
function homeOf({ item, partner }: Link, links: readonly Link[], back: readonly Link[]): number | undefined {
  const years = links.filter(
    (link) => link.item.kind === 'year' && link.kind === 'met' && link.item.clause === item.clause,
  )
  const [year] = years
  if (year && years.length === 1 && back.filter((link) => link.item.kind === 'year').length > 1)
    return year.partner?.clause === partner?.clause ? undefined : year.partner?.clause
  const told = (clause: number | undefined) =>
    coverBy(
      back.filter((link) => link.item.clause === clause && isThing(link)),
      item,
    )
  const here = told(partner?.clause)
  const [best] = [...new Set(back.map((link) => link.item.clause))]
    .map((clause) => ({ clause, cover: told(clause) }))
    .sort((a, b) => b.cover - a.cover)
  return best && best.cover >= HOME && best.cover >= here + MORE ? best.clause : undefined
}

function isThing({ item: { kind } }: Link): boolean {
  return kind === 'word' || kind === 'thing' || kind === 'name' || kind === 'place'
}

/** How much of it the clause of an item tells. */
function coverBy(links: readonly Link[], { clause }: Item): number {
  return coverOf(links.map((link) => (link.partner?.clause === clause ? link : { ...link, credit: 0 })))
}
