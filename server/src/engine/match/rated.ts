/**
 * Facts that are claims which a fact-checker has rated: what a sentence is to such a statement, and what that makes of it.
 * To repeat what is rated false is an alarm and to deny it agrees with the fact-checker; what is only like it is neither.
 */
import type { Fact, FactBase, Relation } from '../model'
import type { Alignment } from './align'
import type { TextDecision } from './byText'
import type { Decision } from './verdict'

/**
 * The facts that judge, each rated claim with its publisher and date where only its documents name them. The very list of
 * the base where all judge as they stand: a draft judges nothing, nor does a rating that nobody knows the meaning of.
 */
export function judgingFacts({ facts, documents }: Pick<FactBase, 'facts' | 'documents'>): readonly Fact[] {
  if (!facts.some(({ draft, rating }) => draft || rating)) return facts
  const known = new Map(documents.map((document) => [document.id, document]))
  return facts.flatMap((fact) => {
    if (fact.draft || (fact.rating && !fact.rating.relation)) return []
    if (!fact.rating || (fact.publisher !== undefined && fact.asOf !== undefined)) return [fact]
    const source = fact.sources.flatMap(({ document }) => known.get(document) ?? [])[0]
    const publisher = fact.publisher ?? source?.publisher
    const asOf = fact.asOf ?? source?.date
    return [{ ...fact, ...(publisher === undefined ? {} : { publisher }), ...(asOf === undefined ? {} : { asOf }) }]
  })
}

/** A frame made of the statement alone asks for most of it; that the sentence repeats the claim, for nearly all of it. */
const NEARLY_ALL = 0.85

/** By a frame: the decision itself for a fact without a rating; undefined where the rating tells nothing of the sentence. */
export function byRating(decision: Decision, { frame, mass, possible, signals }: Alignment): Decision | undefined {
  const { rating } = frame.fact
  if (!rating) return decision
  const repeats =
    frame.says.size === 0 || signals.some(({ kind, occurrence }) => kind === 'says' && !occurrence.negated)
  const relation = heard(decision, repeats, rating.relation)
  const whole = frame.coverage === 0 || mass >= NEARLY_ALL * possible
  if (relation === undefined || (relation === 'contradicted' && !whole)) return undefined
  return { ...decision, relation }
}

/** By words alone. `alarming`: how likely the sentence has to say what is rated false. */
export function byRatingOfWords(decision: TextDecision, alarming: number): TextDecision | undefined {
  const { rating } = decision.fact
  if (!rating) return decision
  const relation = heard(decision, true, rating.relation)
  if (relation === undefined || (relation === 'contradicted' && decision.likely < alarming)) return undefined
  return { ...decision, relation }
}

/** `repeats`: beside what makes it stronger, the sentence has what the statement says. */
function heard(
  { relation, cause }: Pick<Decision, 'relation' | 'cause'>,
  repeats: boolean,
  rating: Relation | undefined,
): Relation | undefined {
  // What is rated true is a fact like any other.
  if (rating === 'supported') return relation
  if (relation === 'supported') return rating
  if (relation === 'overstated') return repeats ? rating : undefined
  // Another name or number is another claim, and of what is exaggerated the denial may be exaggerated too.
  const denied = cause === 'denies' || cause === 'opposite'
  return denied && rating === 'contradicted' ? 'supported' : undefined
}
