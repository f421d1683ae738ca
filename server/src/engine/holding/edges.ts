/** With which year what is told begins or ends: "since 2017", "from November 2028", "starts in 2035", "until 2030", "expires in 2031". */
import type { Mention } from '../match/spot'
import type { Reading, ReadWord } from '../relation/reading'
import type { Link } from './links'

export interface Edge {
  readonly side: 'from' | 'until'
  readonly year: number
}

/** Among the constructions, and the families. */
const SINCE = 'since-then'
const UNTIL = 'until-then'
const BEGIN = 'begin'
const END = 'end'
const MONTH = 'month'

/** How many words stand at most between what begins and its year. */
const REACH = 4

export function edgeOf(
  { value, first, range, clause }: ReadWord,
  { reading: { analysis }, mentions }: { readonly reading: Reading; readonly mentions: readonly Mention[] },
): { readonly edge?: Edge } {
  if (range && Number.isFinite(range.low) && !Number.isFinite(range.high)) return from(range.low)
  if (range && !Number.isFinite(range.low)) return { edge: { side: 'until', year: range.high } }
  const month = mentions.find(({ ids, last }) => ids.has(MONTH) && last < first && first - last <= 2)
  const head = month ? month.first : first
  const mark = analysis.occurrences.find(
    ({ ids, last }) => last < head && head - last === 1 && (ids.has(SINCE) || ids.has(UNTIL)),
  )
  if (month && mark) return mark.ids.has(SINCE) ? from(value) : { edge: { side: 'until', year: value } }
  const starts = mentions.findLast(({ ids }) => ids.has(BEGIN) || ids.has(END))
  if (!starts || analysis.clauses[starts.first] !== clause || starts.last >= head || head - starts.last > REACH)
    return {}
  return starts.ids.has(BEGIN) ? from(value) : { edge: { side: 'until', year: value } }
}

function from(year: number): { readonly edge: Edge } {
  return { edge: { side: 'from', year } }
}

/** "Ends in 2031" tells no more than "until 2031": what begins or ends is met where the other text has a year of that side. */
export function withEdges(links: readonly Link[], others: readonly Link[]): Link[] {
  const sidesOf = (all: readonly Link[]) => all.flatMap(({ item: { edge } }) => (edge ? [edge.side] : []))
  const [own, other] = [sidesOf(links), sidesOf(others)]
  return links.map((link) => {
    const side = link.item.ids.has(END) ? 'until' : link.item.ids.has(BEGIN) ? 'from' : undefined
    const isTold = link.kind === 'none' && side !== undefined && own.includes(side) && other.includes(side)
    return isTold ? { ...link, kind: 'met', credit: 1 } : link
  })
}
