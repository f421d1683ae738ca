/** Two things that are compared, each where the other stands: with the opposite word, both texts say the same. */
import { type Item, type Itemised, isClose } from './items'
import type { Link, Linked } from './links'
import type { Sides } from './sides'

const THAN = 'than'

/** Where what is compared with begins: at "than". A Vietnamese word that compares ends with it ("nhiều … hơn"). */
export function thanIn({ marks, reading, items }: Itemised, by: Item): number | undefined {
  const than = marks.find((each) => each.ids.has(THAN) && each.first >= by.first)?.first
  if (than !== undefined || reading.language !== 'vi' || by.last === by.first) return than
  // "Tốn nhiều điện hơn": with nothing behind it, than before.
  return items.some(({ first, clause }) => first > by.last && clause === by.clause) ? by.last : undefined
}

/** Whether what stands on either side of the comparison stands there in the other text, too. */
export type Order = 'same' | 'crossed' | 'unclear'

type Texts = Linked & Pick<Sides, 'said' | 'stated'>

/** The order of what two words of comparison compare; undefined where one of them compares nothing. */
export function orderOf({ item, partner }: Link, { links, said, stated }: Texts): Order | undefined {
  if (!partner || !isComparing(item) || isOfNumber(item, said.items) || isOfNumber(partner, stated.items))
    return undefined
  const [here, there] = [thanIn(said, item), thanIn(stated, partner)]
  if (here === undefined && there !== undefined) return orderOfOne(there, links, stated.items)
  if (here === undefined || there === undefined) return undefined
  const pairs = inPairs(links).flatMap((pair) =>
    isRun(pair.item, item) ? [] : [{ ...pair, from: pair.item.first > here, to: pair.partner.first > there }],
  )
  // What stands before "than" in both texts may be what both sides have.
  const telling = pairs.filter(({ from, to }) => from || to)
  const things = telling.filter((pair) => !ROUND.has(pair.item.kind))
  return orderIn(things.length > 0 ? things : telling)
}

/** "In the valleys tea costs more" for "tea is cheaper in the hills than in the valleys": it tells of what stands behind "than" alone. */
function orderOfOne(than: number, links: readonly Link[], stated: readonly Item[]): Order | undefined {
  const met = new Set(inPairs(links).map(({ partner }) => partner))
  const isThing = ({ kind, first }: Item) => first > than && (kind === 'word' || kind === 'thing' || NAMES.has(kind))
  const behind = stated.filter(isThing)
  const before = stated.filter((item) => item.last < than && isThing({ ...item, first: than + 1 }))
  const isTold = behind.length > 0 && behind.every((item) => met.has(item))
  return isTold && before.some((item) => !met.has(item)) ? 'crossed' : undefined
}

const NAMES: ReadonlySet<string> = new Set(['name', 'place'])

interface Placed {
  readonly weight: number
  /** Behind "than" in the sentence, and in the statement. */
  readonly from: boolean
  readonly to: boolean
}

function orderIn(pairs: readonly Placed[]): Order | undefined {
  const weightOf = (from: boolean, to: boolean) =>
    pairs.filter((pair) => pair.from === from && pair.to === to).reduce((sum, { weight }) => sum + weight, 0)
  const [same, forth, back] = [weightOf(true, true), weightOf(false, true), weightOf(true, false)]
  if (same + forth + back === 0) return undefined
  if (forth > 0 && back > 0 && forth + back > CLEARLY * same) return 'crossed'
  return same > 0 && (forth === 0 || back === 0 || same > CLEARLY * (forth + back)) ? 'same' : 'unclear'
}

/** By how much the one order has to outweigh the other: what both sides share stands anywhere. */
const CLEARLY = 2

/** "More than 90 days", "under thirty": a bound of the number. */
export function isOfNumber({ last }: Item, items: readonly Item[]): boolean {
  return items.some(({ range, first }) => range !== undefined && first > last && first - last <= MARK_REACH)
}

/** "Is the": an article may stand between. */
export const MARK_REACH = 2

/** Where and when it is so, which stands anywhere. */
const ROUND: ReadonlySet<string> = new Set(['place', 'name', 'year', 'number', 'quality'])

/** "Grow faster": what is compared is how it is done. */
function isRun({ kind, last }: Item, by: Item): boolean {
  return kind === 'relation' && last === by.first - 1
}

/** Each item with the first one of the statement that is the same and not taken: "sugar-free" is not "with sugar". */
function inPairs(links: readonly Link[]): { readonly item: Item; readonly partner: Item; readonly weight: number }[] {
  const taken = new Set<Item>()
  return links.flatMap(({ item, partner, same, kind, weight }) => {
    const all = same.length > 0 ? same : partner && kind === 'met' ? [partner] : []
    const left = all.filter((other) => !taken.has(other) && isClose(item) === isClose(other))
    const free = left.find((other) => hasSameKey(item, other)) ?? left[0]
    if (!free) return []
    taken.add(free)
    return [{ item, partner: free, weight }]
  })
}

/** "Sugar" and not "sugary". */
function hasSameKey(item: Item, other: Item): boolean {
  return item.words.some(({ key }) => other.words.some((word) => word.key === key))
}

/** "English ones go faster than Vietnamese ones" for "Vietnamese ones go more slowly than English ones". */
export function isComparedBackwards(link: Link, texts: Texts): boolean {
  return link.kind === 'opposite' && orderOf(link, texts) === 'crossed'
}

/** "Spent more on them than it got for others" for "got more for others than it spent on them": the same word, and the sides exchanged. */
export function comparedBackwards(texts: Texts): Link | 'unsure' | undefined {
  const orders = texts.links.filter(({ kind }) => kind === 'met').map((link) => ({ link, order: orderOf(link, texts) }))
  const crossed = orders.find(({ order }) => order === 'crossed')
  return crossed?.link ?? (orders.some(({ order }) => order === 'unclear') ? 'unsure' : undefined)
}

/** "Less" is a fall, too. */
export function isComparing({ ids }: Item): boolean {
  return COMPARING.some((id) => ids.has(id))
}

const COMPARING = ['more', 'less', 'quick', 'slow']
