/** Who says it: "growers say that …", "theo các nhà vườn, …". A sentence is not about those whom it quotes. */
import type { Analysis, Occurrence } from './analyse'
import { isComma } from './clauses'
import { LOGIC } from './logic'

/** In the general lexicon: "say that", "cho biết"; before its source: "according to", "theo". */
const ATTRIBUTION = 'attribution'
const ATTRIBUTION_TO = 'attribution-to'

/** What a noun may be made of beside itself. */
const PARTS = new Set(['thing', 'quality'])

/** A pronoun so near behind such a word stands for the source. */
const PRONOUN_REACH = 2

/**
 * The things that stand right before such a word, or behind one that comes before its source. Where a pronoun follows ("growers say
 * they prefer …"), it is about them after all. Names stay: who announces a thing mostly does it.
 */
export function sourcesIn(analysis: Analysis): readonly Occurrence[] {
  const marks = analysis.occurrences.filter(({ ids }) => ids.has(ATTRIBUTION))
  return marks.length === 0 ? NONE : marks.flatMap((mark) => sourceOf(mark, analysis))
}

const NONE: readonly Occurrence[] = []

function sourceOf(mark: Occurrence, analysis: Analysis): readonly Occurrence[] {
  const { occurrences } = analysis
  if (mark.ids.has(ATTRIBUTION_TO)) {
    const end = endOfPhrase(mark.last, analysis)
    return things(occurrences.filter(({ first, last }) => first > mark.last && last <= end))
  }
  if (isSaidOfThemselves(mark, occurrences)) return NONE
  const before = new Map(occurrences.filter(isPart).map((each) => [each.last, each]))
  let first = mark.first
  const next = () => (isBehindComma(first, analysis) ? undefined : before.get(first - 1))
  for (let each = next(); each; each = next()) first = each.first
  return things(occurrences.filter((each) => each.first >= first && each.last < mark.first))
}

/** "Tea is scarce in the port, they say": what a comma sets off is not who says it. */
function isBehindComma(at: number, { tokens, text }: Analysis): boolean {
  return isComma(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0))
}

/** The last token of what stands behind that one, to the comma or the end; itself where that is a statement, for who says it is not set off. */
function endOfPhrase(at: number, { occurrences, tokens, text }: Analysis): number {
  const isEnd = (_: unknown, index: number) =>
    index > at && isComma(text.slice(tokens[index]?.end ?? 0, tokens[index + 1]?.start ?? 0))
  const comma = tokens.findIndex(isEnd)
  const end = comma > at ? comma : tokens.length - 1
  const isStated = ({ concept, first }: Occurrence) => concept.kind === 'relation' && first > at && first <= end
  return occurrences.some(isStated) ? at : end
}

function isSaidOfThemselves(mark: Occurrence, occurrences: readonly Occurrence[]): boolean {
  const isNear = ({ first }: Occurrence) => first > mark.last && first - mark.last <= PRONOUN_REACH
  return occurrences.some((each) => each.ids.has(LOGIC.pronoun) && isNear(each))
}

function isPart({ concept, ids }: Occurrence): boolean {
  return PARTS.has(concept.kind) || ids.has(LOGIC.filler)
}

function things(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  return occurrences.filter(({ concept }) => PARTS.has(concept.kind))
}
