/** What of a sentence tells who says so, or where it stands to be read, and is no part of what is said. */
import type { Analysis } from './analyse'
import type { Mention } from './spot'

/** Concepts of the general lexicon that frame a sentence without being part of what it claims. */
export const ATTRIBUTION = 'attribution'
const ATTRIBUTION_TO = 'attribution-to'
const REFERENCE = 'reference'
const TITLE = 'person-title'
export const ASIDE = [ATTRIBUTION, REFERENCE, TITLE]

/** Such a word where it stands. */
type Mark = Pick<Mention, 'ids' | 'first' | 'last' | 'tokens'>

/** Tokens around "according to …", "… says that", "see section 3": they tell where a claim comes from, not what it is. */
export function asides(analysis: Analysis): ReadonlySet<number> {
  const aside = new Set<number>()
  for (const mark of analysis.occurrences) {
    const { ids, first, last, clause } = mark
    if (!ASIDE.some((id) => ids.has(id))) continue
    for (let index = startOfAside(mark); index <= endOfAside({ last }); index++) aside.add(index)
    if (!ids.has(ATTRIBUTION)) continue
    // "According to a fund manager in Porto, …": who says so, to the comma.
    if (first === 0) for (const index of restOfClause(last, analysis)) aside.add(index)
    if (!isBehindSource(mark)) continue
    for (const each of analysis.occurrences) if (each.clause === clause && each.first < first) aside.add(each.first)
  }
  return aside
}

/** Tokens behind that one in its clause, and in brackets behind that; none where the sentence has no other clause. */
function restOfClause(at: number, { clauses, text, tokens }: Analysis): number[] {
  const last = clauses.lastIndexOf(clauses[at] ?? 0)
  const gap = (index: number) => text.slice(tokens[index]?.end ?? 0, tokens[index + 1]?.start ?? text.length)
  let end = last
  if (gap(last).includes('(')) while (end + 1 < tokens.length && !gap(end).includes(')')) end++
  return end + 1 < clauses.length ? Array.from({ length: end - at }, (_, index) => at + 1 + index) : []
}

/** First and last token around such a word. */
export function startOfAside(mark: Mark): number {
  const { ids, first } = mark
  return ids.has(ATTRIBUTION) && isBehindSource(mark) ? first - 4 : first
}

/** "Bruno in Porto says"; not "according to Bruno", and not "as Bruno puts it", where who says so stands behind, or within. */
function isBehindSource({ ids, first, last, tokens }: Mark): boolean {
  return !ids.has(ATTRIBUTION_TO) && last - first < tokens.length
}

export function endOfAside({ last }: Pick<Mention, 'last'>): number {
  return last + 3
}

/** Tokens that tell who says so, and are no part of what is said: "a friend of hers insists that …", "theo anh ấy, …". */
export function reporting(analysis: Analysis): ReadonlySet<number> {
  const told = new Set<number>()
  const { occurrences, clauses } = analysis
  for (const mark of occurrences) {
    const { ids, first, last, clause } = mark
    if (!ids.has(ATTRIBUTION)) continue
    const start = isBehindSource(mark) ? clauses.indexOf(clause) : first
    for (let at = start; at <= last; at++) told.add(at)
    if (first === 0) for (const at of restOfClause(last, analysis)) told.add(at)
  }
  return told
}
