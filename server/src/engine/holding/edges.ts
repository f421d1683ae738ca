/** With which year what is told begins or ends: "since 2017", "from November 2028", "starts in 2035", "until 2030", "expires in 2031". */
import type { Mention } from '../match/spot'
import type { Reading, ReadWord } from '../relation/reading'

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
