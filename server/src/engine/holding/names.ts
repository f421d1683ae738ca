/** Who and what is named: names as they stand together, and whether two are of the same. */
import { type Item, type Itemised, isDenied } from './items'
import { intersect, type Link, type Linked } from './links'
import { isWeekday } from './weekdays'

export interface Named {
  readonly items: readonly Item[]
  /** Its place, and the keys of its words. */
  readonly keys: ReadonlySet<string>
  readonly first: number
  readonly last: number
  readonly denied: boolean
}

/** "Dak Lak" is one name, "Vietnam" and "Brazil" are two: places that stand side by side, too. */
export function namesIn(items: readonly Item[]): Named[] {
  const runs: Item[][] = []
  for (const item of items) {
    if ((item.kind !== 'name' && item.kind !== 'place') || isWeekday(item)) continue
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before?.kind === item.kind && before.place === item.place && before.last === item.first - 1)
      run.push(item)
    else runs.push([item])
  }
  return runs.map((run) => ({
    items: run,
    keys: new Set(
      run.flatMap(({ place, words }) => [place, ...words.map(({ key }) => key)].filter((key) => key !== '')),
    ),
    first: run[0]?.first ?? 0,
    last: run.at(-1)?.last ?? 0,
    denied: run.every((item) => isDenied(item)),
  }))
}

export function isSameName(a: Named | undefined, b: Named | undefined): boolean {
  return a !== undefined && b !== undefined && intersect(a.keys, b.keys)
}

/** At the head of a sentence, where any word has a capital, the other text tells whether it is a name. */
export function withNames(text: Itemised, { items: others }: Itemised): Itemised {
  const [head] = text.items
  const [key] = head?.words.map((word) => word.key) ?? []
  const other = others.find(
    ({ kind, words, first }) => BARE.has(kind) && first > 0 && words.some((word) => word.key === key),
  )
  if (!head || !other || !BARE.has(head.kind) || head.first > 0 || head.kind === other.kind) return text
  return { ...text, items: text.items.map((item) => (item === head ? { ...item, kind: other.kind } : item)) }
}

const BARE: ReadonlySet<string> = new Set(['name', 'word'])

/** Names of two texts of which each has a word of its own beside a common one: "the City Museum", "the Textile Museum". */
export function otherwiseNamed({ links, back }: Linked): {
  readonly said: readonly Item[]
  readonly stated: readonly Item[]
} {
  const [here, there] = [runsOf(links), runsOf(back)]
  for (const run of here) {
    const parted = there.map((other) => partedBy(run, other))
    if (parted.length > 0 && parted.every((each) => each?.said.length !== 0)) {
      const [one] = parted.flatMap((each) => (each && each.stated.length > 0 ? [each] : []))
      if (one) return one
    }
  }
  return { said: [], stated: [] }
}

/** Names of several words, by their links. */
function runsOf(links: readonly Link[]): (readonly Link[])[] {
  const linkOf = new Map(links.map((link) => [link.item, link]))
  return namesIn(links.map(({ item }) => item))
    .map(({ items }) => items.flatMap((item) => linkOf.get(item) ?? []))
    .filter((run) => run.length > 1 && run.every(({ item }) => item.kind === 'name'))
}

/** What each has of its own, where they share a common word; undefined where they share none, or one that is theirs alone. */
function partedBy(
  run: readonly Link[],
  other: readonly Link[],
): { readonly said: readonly Item[]; readonly stated: readonly Item[] } | undefined {
  const isIn = ({ same, partner }: Link, all: readonly Link[]) =>
    all.some(({ item }) => item === partner || same.includes(item))
  const shared = run.filter((link) => isIn(link, other))
  if (shared.length === 0 || !shared.every(({ item }) => item.common)) return undefined
  return {
    said: run.filter((link) => !isIn(link, other)).map(({ item }) => item),
    stated: other.filter((link) => !isIn(link, run)).map(({ item }) => item),
  }
}
