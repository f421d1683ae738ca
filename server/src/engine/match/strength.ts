/** Certainty and quantity: does the sentence put more than the fact's source does? */
import type { Strength } from '../model'
import type { Alignment } from './align'
import type { Analysis, Occurrence } from './analyse'
import { isSetApart } from './apart'
import { isAside } from './clauses'
import { isShareOfOther } from './governed'
import { LOGIC } from './logic'
import { ANY, saidOfAll } from './quantity'
import { intersects } from './sets'

/** Concepts of the general lexicon that raise a statement above each strength of a fact. */
const RAISES: Readonly<Record<Strength, readonly string[]>> = {
  may: ['certain', 'must', 'will', 'all', 'any', 'only', 'total', 'necessary', 'forever'],
  is: ['only', 'total', 'all', 'any', 'every-time', 'necessary', 'forever'],
  'one-of': ['only', 'foremost', 'total', 'necessary'],
  often: ['all', 'only', 'certain', 'necessary'],
  open: ['certain', 'will', 'all', 'total'],
  all: ['only', 'total', 'necessary'],
}

/** Concepts that keep a statement at a strength in spite of those. */
const KEEPS: Readonly<Partial<Record<Strength, readonly string[]>>> = {
  may: ['may', 'open-question'],
  is: ['open-question'],
  'one-of': ['one-of'],
  often: ['often'],
  open: ['open-question'],
}

/** Concepts that put a sentence above a fact of that strength and that the fact's own statement lacks; none where the sentence keeps to it. */
export function raisedAbove(strength: Strength, said: ReadonlySet<string>, stated: ReadonlySet<string>): string[] {
  const raised = RAISES[strength].filter((id) => said.has(id) && !stated.has(id) && id !== ANY)
  const kept = (KEEPS[strength] ?? []).some((id) => said.has(id))
  return kept ? raised.filter((id) => STANDS_ALONE.includes(id)) : raised
}

/** "If the ban lasts forever": what is only supposed overdoes nothing. */
const FOREVER = 'forever'

/** In the general lexicon: "only", "chỉ"; and "the". */
const ONLY = 'only'
const DEFINITE = 'definite'

/** These overdo a fact even where nothing else is said of it: "degrees alone", "the sole source". */
const STANDS_ALONE = [ONLY, 'total', 'necessary', 'forever']

/**
 * "Without cooperation no innovation", "if cooperation is lacking, there can be no …": two things that the fact is about, each
 * denied in a clause of its own, make one the condition of the other. What the fact itself calls lacking is no such denial.
 */
export function necessity(filled: readonly Occurrence[], { occurrences }: Analysis): Occurrence[] {
  const ownLack = new Set(filled.filter(({ ids }) => ids.has(LOGIC.not)).map(({ first }) => first))
  const lacks = occurrences.filter(
    (each) => (each.hypothetical || each.first === 0) && isLack(each) && !filled.includes(each),
  )
  const denied = filled.filter(
    (each) =>
      !isLack(each) &&
      ((each.negated && !each.negators.some((at) => ownLack.has(at))) ||
        lacks.some(({ clause, last }) => clause === each.clause && last < each.first)),
  )
  if (areDeniedApart(denied) || isWithoutFirst(denied, filled, occurrences)) return denied
  return occurrences.filter((each) => isOnlyThrough(each, filled, occurrences))
}

/** In the general lexicon: "except through", "trừ khi". */
const EXCEPTION = 'exception'

/** "No trade comes about except through tea": what is denied but for what stands behind that word; both are of the fact. */
function isOnlyThrough(
  { ids, first, last, clause, negated }: Occurrence,
  filled: readonly Occurrence[],
  occurrences: readonly Occurrence[],
): boolean {
  if (!ids.has(EXCEPTION) || !negated) return false
  const before = filled.filter((each) => each.clause === clause && each.last < first)
  return (
    before.length > 0 &&
    filled.some(
      (each) => each.clause === clause && each.first > last && !before.some((other) => intersects(other.ids, each.ids)),
    ) &&
    occurrences.some((each) => each.ids.has(LOGIC.not) && each.clause === clause && each.first < first)
  )
}

/** By denials of their own: "that tea is scarce in Japan is wrong" has one denial for both. */
function areDeniedApart(denied: readonly Occurrence[]): boolean {
  const areApart = (one: Occurrence, other: Occurrence) =>
    one.clause !== other.clause && !one.negators.some((at) => other.negators.includes(at))
  return denied.some((one) => denied.some((other) => areApart(one, other)))
}

/** "Without tea nobody thrives", "without tea the port could not exist": what is lacking and what then is denied may share a clause. */
function isWithoutFirst(
  denied: readonly Occurrence[],
  filled: readonly Occurrence[],
  occurrences: readonly Occurrence[],
): boolean {
  const without = new Set(occurrences.filter(({ ids }) => ids.has(LOGIC.without)).map(({ first }) => first))
  const lacking = ({ negators }: Occurrence) => negators.some((at) => without.has(at))
  const isDeniedBehind = ({ clause, last }: Occurrence) =>
    occurrences.some(
      (each) => each.ids.has(LOGIC.not) && each.clause === clause && each.first > last && !without.has(each.first),
    )
  return (
    denied.some(lacking) &&
    (denied.some((each) => each.negators.length > 0 && !lacking(each)) ||
      filled.some((each) => !lacking(each) && isDeniedBehind(each)))
  )
}

function isLack({ ids }: Occurrence): boolean {
  return ids.has(LOGIC.scarcity)
}

/**
 * What overdoes it, in the clauses that speak of the fact or next to them; empty when nothing does. `isRelated`: the sentence
 * says of it what the fact says.
 */
export function overstatement(
  analysis: Analysis,
  { frame, clauses, signals, filled }: Alignment,
  isRelated = signals.length > 0,
): Occurrence[] {
  const near = ({ clause }: Occurrence) =>
    clauses.size === 0 ||
    clauses.has(clause) ||
    (!isAside(clause, analysis.clauses) && [...clauses].some((each) => Math.abs(clause - each) <= 1))
  // "All but Japan may": all the others.
  if (isSetApart(analysis, frame)) return []
  const raises = RAISES[frame.strength]
  const focus = analysis.occurrences.filter(({ ids }) => frame.about[0] && intersects(ids, frame.about[0].ids))
  const said = signals.filter(({ kind }) => kind === 'says').map(({ occurrence }) => occurrence)
  const byDenial = said.some(({ negated }) => negated)
  const raising = analysis.occurrences.filter(
    (each) =>
      (each.ids.has(ANY) ? byDenial : !each.negated) &&
      !(each.hypothetical && each.ids.has(FOREVER)) &&
      near(each) &&
      !isShareOfOther(each, analysis, focus) &&
      !isOfSlot(each, filled) &&
      !isOfLittle(each, analysis) &&
      !isMerely(each, analysis) &&
      !isOfSome(each, analysis) &&
      !isParticle(each, analysis) &&
      raises.some((id) => each.ids.has(id)) &&
      !frame.mentions.has(each.concept.id),
  )
  const keeps = KEEPS[frame.strength] ?? []
  const raised =
    isRelated || frame.strength === 'open'
      ? raising
      : raising.filter((each) => STANDS_ALONE.some((id) => each.ids.has(id)))
  const kept = analysis.occurrences.some(
    (each) =>
      (keeps.some((id) => each.ids.has(id)) && !(each.negated && each.ids.has(LOGIC.may))) ||
      (each.negated && isQuantifier(each)),
  )
  const most = [...raised, ...saidOfAll(analysis, { frame, said, filled, focus })]
  return kept ? most.filter((each) => STANDS_ALONE.some((id) => each.ids.has(id))) : most
}

/** "Tea of every kind": where the phrase is what fills a slot, it does not say how much of the rest. */
function isOfSlot({ first, last }: Occurrence, filled: readonly Occurrence[]): boolean {
  return filled.some((each) => each.first === first && each.last === last)
}

/** A word for little stands at most this many words behind its "only". */
const LITTLE_REACH = 3

/** "They get only a trickle": says how little there is, and rules nothing else out. "Only a shortage stops them" does, before its verb. */
function isOfLittle({ ids, first, last, clause }: Occurrence, { occurrences, clauses }: Analysis): boolean {
  if (!ids.has(ONLY) || first < last || clauses[first - 1] !== clause) return false
  if (occurrences.some((each) => each.ids.has(DEFINITE) && each.last === first - 1)) return false
  const isNoun = (little: Occurrence) =>
    occurrences.some((each) => each.ids.has(NOMINAL) && each.first > last && each.last === little.first - 1)
  return occurrences.some(
    (each) =>
      each.clause === clause &&
      each.first > last &&
      each.first - last <= LITTLE_REACH &&
      each.ids.has(LOGIC.scarcity) &&
      !isNoun(each),
  )
}

/** "Not every problem comes down to tea": that holds of some. */
function isOfSome({ ids, first, clause }: Occurrence, { occurrences }: Analysis): boolean {
  return ids.has(ONLY) && occurrences.some((each) => each.ids.has(SHARE) && each.clause === clause && each.last < first)
}

/** In the general lexicon, above a base's words for how many: "only a few". */
const SHARE = 'share'

/** "It does not stop them, it only slows them", "không thiếu chè, chỉ thiếu chè ngon": less than what the clause before denies. */
function isMerely({ ids, first, clause }: Occurrence, { occurrences, clauses }: Analysis): boolean {
  if (!ids.has(ONLY) || clause === 0 || first - clauses.indexOf(clause) > MERELY_WITHIN) return false
  const before = occurrences.filter((each) => each.clause === clause - 1)
  return before.some((each) => each.ids.has(LOGIC.not) || each.negated)
}

/** A subject of a word or two, or "but", may stand before such an "only". */
const MERELY_WITHIN = 2

/** In the general lexicon: "chuyện", which makes a thing of the shortage behind it: "chỉ ngại chuyện thiếu trà". */
const NOMINAL = 'nominal'

/** In the general lexicon: "luôn", before a verb. */
const ALWAYS = 'always'

/** "Họ ưa chuộng nước Pháp luôn": at the end of a clause it is no more than stress. */
function isParticle({ ids, first, last, clause }: Occurrence, { clauses }: Analysis): boolean {
  return ids.has(ALWAYS) && first === last && clauses[last + 1] !== clause
}

/** "Not all", "not necessarily": less than what the fact says of all or as certain. */
export function weakenings(analysis: Analysis): Occurrence[] {
  return analysis.occurrences.filter((each) => each.negated && isQuantifier(each) && isNextToNegator(each, analysis))
}

function isQuantifier({ ids }: Occurrence): boolean {
  return ids.has(LOGIC.all) || ids.has(LOGIC.certain)
}

function isNextToNegator({ first }: Occurrence, { occurrences }: Analysis): boolean {
  return occurrences.some(({ ids, last }) => ids.has(LOGIC.not) && last === first - 1)
}

/** The concepts whose words say in a statement how strongly it is put. */
export function strengthConcepts(strength: Strength): readonly string[] {
  return KEEPS[strength] ?? []
}
