/** Another one in the place of the statement's: another doer, name or year. */
import type { Item, Itemised } from './items'
import { type Link, NAMING } from './links'
import { namesIn } from './names'
import type { Sides, Words } from './sides'

/** In the general lexicon: "by", "do". */
const DOER = 'by-agent'
const DOING = 'doer'

/** Who does it by the sentence, where that is none of those who do it by the statement. */
export function doerReplaced({ said, stated, links }: Sides): Words | undefined {
  const [here, there] = [doersIn(said), doersIn(stated)]
  const isMet = links.some(
    ({ item, partner, kind }) =>
      kind !== 'none' && here.includes(item) && partner !== undefined && there.includes(partner),
  )
  return here.length === 0 || there.length === 0 || isMet ? undefined : { said: here, stated: there }
}

/** What stands right behind "by". */
function doersIn({ items, reading }: Itemised): Item[] {
  const mark = items.find(({ ids }) => ids.has(DOING)) ?? reading.analysis.occurrences.find(({ ids }) => ids.has(DOER))
  if (!mark) return []
  const [doer] = items.filter(({ first, clause }) => first > mark.last && clause === mark.clause)
  return doer && (doer.kind === 'word' || doer.kind === 'thing') ? [doer] : []
}

/** What has but one doer: most of it, or the first of its kind. */
export function isOfOne({ said, stated }: Sides): boolean {
  return (said.ids.has(MOSTLY) && stated.ids.has(MOSTLY)) || stated.ids.has(UNREPEATABLE)
}

const MOSTLY = 'mostly'
const UNREPEATABLE = 'unrepeatable'

/** Another name or year in the place of the statement's. */
export function replaced(sides: Sides): Words | 'elsewhere' | undefined {
  const strange = strangers(sides.links)
  if (strange.length === 0) return undefined
  const left = sides.back.filter(({ kind, item }) => kind === 'none' && NAMING.has(item.kind)).map(({ item }) => item)
  const unique = sides.stated.ids.has(UNREPEATABLE) || sides.stated.ids.has('first-of-all')
  const [one] = strange
  const partner =
    left.find(({ kind }) => kind === one?.kind) ?? left.find(({ kind }) => kind !== 'year' && one?.kind !== 'year')
  if (!unique || !one || !partner) return 'elsewhere'
  return {
    said: strange.filter(({ kind }) => kind === one.kind),
    stated: left.filter(({ kind }) => kind === partner.kind),
  }
}

/** Names, years and numbers of which the statement knows nothing. */
function strangers(links: readonly Link[]): Item[] {
  const unmet = new Set(
    links
      .filter(({ kind, item }) => kind === 'none' && (NAMING.has(item.kind) || item.kind === 'number'))
      .map(({ item }) => item),
  )
  const partly = namesIn(links.map(({ item }) => item)).filter(({ items }) => items.some((item) => !unmet.has(item)))
  const known = new Set(partly.flatMap(({ items }) => items))
  return [...unmet].filter((item) => !known.has(item))
}
