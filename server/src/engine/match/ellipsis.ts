/** What a half of a sentence leaves out because the half before has said it: its subject, or all but what is different. */
import type { Analysis, Occurrence } from './analyse'
import { LOGIC } from './logic'

/** Mentions of the half before, as if they stood at the head of the half; none where it says all itself. */
export function saidBefore(
  analysis: Analysis,
  half: ReadonlySet<number>,
  before: ReadonlySet<number>,
): readonly Occurrence[] {
  const own = analysis.occurrences.filter(({ clause }) => half.has(clause))
  const others = analysis.occurrences.filter(({ clause }) => before.has(clause))
  const [clause = 0] = half
  if (isEcho(own, half, analysis)) return predicateOf(others).map((each) => ({ ...each, clause }))
  const relation = own.find(isRelation)
  if (!relation || isAnswered(own, half, analysis)) return contrasted(own, others).map((each) => ({ ...each, clause }))
  return isHeadless(relation, own, analysis) ? subjectOf(others).map((each) => ({ ...each, clause })) : []
}

/** In the general lexicon: "and so is". */
const ECHO = 'echo'

/** "And so is the port", "nor is the port": what was said before is said of another, as it was said. "Nor does it hurt the port" says all itself. */
function isEcho(own: readonly Occurrence[], half: ReadonlySet<number>, { clauses }: Analysis): boolean {
  const start = clauses.findIndex((clause) => half.has(clause))
  const opens = (id: string) => own.some(({ ids, first }) => ids.has(id) && first === start)
  return opens(ECHO) || (opens(LOGIC.not) && opens(LOGIC.additive) && !own.some(isRelation))
}

/** All that is said of the subject: the first word that says something of it, and what stands behind. */
function predicateOf(half: readonly Occurrence[]): Occurrence[] {
  const start = half.find(isRelation)?.first ?? Infinity
  return half.filter((each) => each.first >= start && isContent(each))
}

/** "nhưng cảng thì không": a denial that ends the half is all that it says. */
function isAnswered(own: readonly Occurrence[], half: ReadonlySet<number>, { clauses }: Analysis): boolean {
  const end = clauses.findLastIndex((clause) => half.has(clause))
  return own.some(({ ids, last }) => ids.has(LOGIC.not) && last === end)
}

/** "Bars Japan from the auctions, but not from the port", "nhưng cảng thì không": the same is said again, the other way round; not behind "so". */
function contrasted(own: readonly Occurrence[], others: readonly Occurrence[]): Occurrence[] {
  const negators = own.filter(({ ids }) => ids.has(LOGIC.not))
  const content = own.filter(isContent)
  const [negator, second] = negators
  const [first, last] = [content[0], content.at(-1)]
  if (!negator || second || !first || !last || own.some(({ ids }) => ids.has(LOGIC.result))) return []
  if (negator.first > first.first && negator.first < last.last) return []
  const said = others.filter(isRelation)
  const denied = said.map((each) => ({ ...each, negated: !each.negated, negators: [...each.negators, negator.first] }))
  return [...subjectOf(others), ...denied]
}

/** What stands before the first word that says something of it. */
function subjectOf(half: readonly Occurrence[]): Occurrence[] {
  const relation = half.find(isRelation)
  return half.filter((each) => isThing(each) && each.last < (relation?.first ?? 0))
}

/** "Lacks data", not "the lack of data hurts": nothing but logic is before it, and a verb of its own is not behind it. */
function isHeadless(relation: Occurrence, own: readonly Occurrence[], analysis: Analysis): boolean {
  if (own.some((each) => isContent(each) && each.first < relation.first)) return false
  const known = new Set(own.flatMap((each) => each.tokens))
  const before = [...analysis.tokens.keys()].filter(
    (index) => index < relation.first && analysis.clauses[index] === relation.clause,
  )
  if (before.some((index) => !known.has(index))) return false
  const leading = own.filter((each) => each.last < relation.first)
  if (leading.some(({ ids }) => VERBAL.some((id) => ids.has(id)))) return true
  if (isVerbAdded(before, leading, analysis)) return true
  return own.every((each) => !isRelation(each) || each.first <= relation.last)
}

/** What stands before a verb, and before no noun. */
const VERBAL = [LOGIC.not, LOGIC.pronoun, LOGIC.may, LOGIC.will]

/** "Bars Japan and lets France trade": without a comma, "and" joins a verb to a verb. */
function isVerbAdded(before: readonly number[], leading: readonly Occurrence[], { text, tokens }: Analysis): boolean {
  const [joint] = before
  if (joint === undefined || before.length > 1 || !leading.some(({ ids }) => ids.has(LOGIC.additive))) return false
  return /^\s*$/.test(text.slice(tokens[joint - 1]?.end ?? 0, tokens[joint]?.start ?? 0))
}

function isContent({ concept: { kind } }: Occurrence): boolean {
  return kind !== 'logic' && kind !== 'cue'
}

function isRelation({ concept }: Occurrence): boolean {
  return concept.kind === 'relation'
}

function isThing({ concept: { kind } }: Occurrence): boolean {
  return kind === 'thing' || kind === 'place' || kind === 'organisation' || kind === 'product'
}
