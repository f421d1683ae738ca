/** What the order of things that both texts speak of makes of them. */
import type { Item, Itemised } from './items'
import type { Link, Linked } from './links'
import type { Rank } from './ranks'
import type { Made, Ranks, Sides } from './sides'

export function byRank(sides: Sides): Made | undefined | 'none' {
  const { ranks } = sides
  if (!ranks) return 'none'
  const { said, stated, relation } = ranks
  if (relation === 'unclear') return said.place === 0 ? 'none' : undefined
  const words = { said: wordsOfRank(said, sides.said), stated: wordsOfRank(stated, sides.stated) }
  if (relation === 'agrees') return 'none'
  if (relation === 'exceeds') return { relation: 'overstated', cause: 'strength', ...words }
  return { relation: 'contradicted', cause: 'replaced', ...words }
}

/** "One of the" goes with the word behind it. */
function wordsOfRank({ of, by }: Rank, { items }: Itemised): Item[] {
  const next = items.filter((item) => item.first === by.last + 1 && isRanking(item))
  return [...(of?.items ?? []), by, ...next].sort((a, b) => a.first - b.first)
}

export function isRanking({ ids }: Item): boolean {
  return RANKING.some((id) => ids.has(id))
}

const RANKING = ['first-of-all', 'second-of-all', 'one-of-several', 'as-much']

/** Where both ranks bear on each other, the words for them are met, whatever they are. */
export function withRanks({ links, back }: Linked, ranks: Ranks | undefined): Linked {
  if (!ranks || ranks.relation === 'unclear') return { links, back }
  const met = (all: readonly Link[], by: Item): Link[] =>
    all.map((link) => (link.item === by || isRanking(link.item) ? { ...link, kind: 'met', credit: 1 } : link))
  return { links: met(links, ranks.said.by), back: met(back, ranks.stated.by) }
}
