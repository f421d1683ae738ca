/** By which of what they tell two texts part: opposites, denials, prohibitions, what is left untouched. */
import { type Item, isDenied } from './items'
import { intersect, type Link, OPPOSITE } from './links'
import type { Sides } from './sides'

const CHANGE = 'change'
const UNAFFECTED = 'unaffected'
const PROHIBITION = ['ban', 'allow']

/** The link by which sentence and statement part; undefined where they say the same. */
export function opposing({ links, said, stated }: Sides): Link | undefined {
  // Where both speak of what is banned or allowed, that is held against each other by itself.
  const bothRule = [said, stated].every(({ ids }) => PROHIBITION.some((id) => ids.has(id)))
  const turned = ({ item, partner }: Link) =>
    partner !== undefined && isDenied(item, !bothRule) !== isDenied(partner, !bothRule)
  const telling = links.filter(({ item, partner }) => partner && isTelling(item) && isTelling(partner))
  const heads = headsOf(telling)
  const agreed = deniedByBoth(telling, !bothRule)
  const opposed = telling.filter((link) => link.kind === 'opposite' && !turned(link))
  const denied = telling.filter(
    (link) =>
      link.kind === 'met' &&
      turned(link) &&
      heads.has(link) &&
      !link.partner?.soft &&
      (!bothRule || isRule(link.item)) &&
      !isAnswered(link.item, stated.items) &&
      !isOfAgreed(link, agreed),
  )
  const isChanged = stated.items.some((item) => item.ids.has(CHANGE) && !isDenied(item))
  const untouched = links.filter(({ item, kind }) => item.ids.has(UNAFFECTED) && kind !== 'met' && isChanged)
  const [plain] = [...untouched, ...opposed.filter(isPlain), ...denied.filter(isPlainlyDenied)]
  if (plain) return plain
  const agreeing = telling.filter(
    (link) => link.item.kind === 'relation' && (link.kind === 'met') !== turned(link) && link.kind !== 'near',
  )
  const against = [...opposed, ...denied]
  return against.length > agreeing.length ? against[0] : undefined
}

/** The denials and prohibitions of both texts that deny one and the same: "may no longer be rented", "ban the renting". */
function deniedByBoth(links: readonly Link[], banned: boolean): ReadonlySet<number>[] {
  const both = links.filter(
    ({ item, partner, kind }) => kind === 'met' && partner && isDenied(item, banned) && isDenied(partner, banned),
  )
  const over = (items: readonly (Item | undefined)[]) =>
    new Set(items.flatMap((item) => (item ? [...item.negators, ...item.bans] : [])))
  return [over(both.map(({ item }) => item)), over(both.map(({ partner }) => partner))]
}

/** It is denied by nothing but what denies the same in both. */
function isOfAgreed({ item, partner }: Link, [here, there]: readonly ReadonlySet<number>[]): boolean {
  const isAgreed = (of: Item | undefined, known: ReadonlySet<number> | undefined) =>
    [...(of?.negators ?? []), ...(of?.bans ?? [])].every((at) => known?.has(at))
  return isAgreed(item, here) && isAgreed(partner, there)
}

function isRule({ ids }: Item): boolean {
  return PROHIBITION.some((id) => ids.has(id))
}

/** "Did not pay" denies the word "toll", and says what "without paying" does. */
function isAnswered(item: Item, stated: readonly Item[]): boolean {
  const isOpposite = (other: Item) => intersect(item.opposites, other.ids) || intersect(other.opposites, item.ids)
  return stated.some((other) => isOpposite(other) && isDenied(item) !== isDenied(other))
}

/** By words of families, or by the same word undone: not only by what two words may mean. */
function isPlain({ credit }: Link): boolean {
  return credit >= OPPOSITE
}

/** Of the links under one denial the first: what stands further behind is not what is denied. */
function headsOf(links: readonly Link[]): ReadonlySet<Link> {
  const seen = new Set<string>()
  return new Set(
    links.filter(({ item, partner }) => {
      const over = `${[...item.negators, 'b', ...item.bans].join()}/${[...(partner?.negators ?? []), 'b', ...(partner?.bans ?? [])].join()}`
      return !seen.has(over) && seen.add(over)
    }),
  )
}

function isTelling({ kind }: Item): boolean {
  return kind === 'relation' || kind === 'word' || kind === 'quality'
}

/** A relation, or what stands right behind the negator: "not scarce". */
function isPlainlyDenied({ item, partner }: Link): boolean {
  const isClose = ({ negators, first }: Item) => negators.some((at) => first - at <= CLOSE)
  return item.kind === 'relation' || isClose(item) || (partner !== undefined && isClose(partner))
}

const CLOSE = 2
