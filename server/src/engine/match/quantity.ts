/** Of how many it is said: words and denials that come to "all", where the fact's source says less. */
import { areBetween } from './absence'
import type { Analysis, Occurrence } from './analyse'
import { unrivalled } from './exclusive'
import type { CompiledFrame } from './frames'
import { LOGIC } from './logic'
import { intersects } from './sets'

/** Means "all" where the fact is asserted by a denial: "no access to any". */
export const ANY = 'any'

/** What in the sentence says what the fact says, what fills its slots, and of these what it is most about. */
export interface Told {
  readonly frame: CompiledFrame
  readonly said: readonly Occurrence[]
  readonly filled: readonly Occurrence[]
  readonly focus: readonly Occurrence[]
}

/** What makes it be of all, or of one before all others; none where nothing does. */
export function saidOfAll(analysis: Analysis, { frame, said, filled, focus }: Told): readonly Occurrence[] {
  switch (frame.strength) {
    case 'open':
    case 'all':
      return []
    case 'is':
      return [...ofNoSuch(said, analysis), ...ofNoneOther(said, frame, analysis)]
    case 'one-of':
      return [...ofEvery(said, analysis), ...unrivalled(analysis, filled), ...ofOthers(said, analysis)]
    case 'may':
      return [...ofNone(said, analysis), ...ofNotOne(filled, focus, analysis)]
    case 'often':
      return ofNone(said, analysis)
  }
}

/** In the general lexicon: "not one", "không ai". */
const NOT_ONE = 'not-one'

/** In the general lexicon: "never". */
const NEVER = 'never'

/** In the general lexicon: "no" before its noun. */
const NO_SUCH = 'no-such'

/**
 * "There is no house that it has not changed": two denials, the first of which is of a thing, say it of all such. One denial does not:
 * what a fact states plainly is said of all that it is about, and "not one is allowed" adds nothing to a ban.
 */
function ofNoSuch(said: readonly Occurrence[], { occurrences }: Analysis): Occurrence[] {
  return occurrences.filter(
    ({ ids, first }) =>
      (ids.has(NO_SUCH) || ids.has(NOT_ONE)) &&
      said.some(({ negated, negators }) => !negated && negators.length > 1 && negators[0] === first),
  )
}

/**
 * "No house is as it was", "not one has escaped it": an opposite of what the fact says, denied of any. Not of how much there is
 * ("no abundance"), and not where the fact tells who does it to whom: a ban is of all.
 */
function ofNoneOther(
  said: readonly Occurrence[],
  { opposites, says, patient }: CompiledFrame,
  { occurrences }: Analysis,
): Occurrence[] {
  if (patient.size > 0 || says.has(LOGIC.scarcity)) return []
  return occurrences.filter(
    ({ ids, first, last }) =>
      (ids.has(NO_SUCH) || ids.has(NOT_ONE) || ids.has(LOGIC.notObject)) &&
      // "Is no help": of one thing.
      said.some(
        (each) =>
          each.negated && each.negators[0] === first && each.first !== last + 1 && intersects(each.ids, opposites),
      ),
  )
}

/** "Not one of them avoids tea": two denials, the first of which is of how many, say it of all. */
function ofNone(said: readonly Occurrence[], { occurrences }: Analysis): Occurrence[] {
  return occurrences.filter(
    ({ ids, first }) => (ids.has(NOT_ONE) || ids.has(NEVER)) && said.some(({ negators }) => negators.includes(first)),
  )
}

/** "Where rain is scarce, not a single house opens": of what may be hindered, that is all. What the fact is most about is told of elsewhere. */
function ofNotOne(
  filled: readonly Occurrence[],
  focus: readonly Occurrence[],
  { occurrences }: Analysis,
): Occurrence[] {
  const told = new Set(focus.map(({ clause }) => clause))
  return occurrences.filter(
    ({ ids, first, clause }) =>
      (ids.has(NOT_ONE) || ids.has(NEVER)) &&
      !told.has(clause) &&
      filled.some(({ negators }) => negators.includes(first)),
  )
}

/** "The root of every problem", "the whole of the problem", "khó khăn nào cũng": where the fact has one of several, that is all of them. "Of all problems, …" is not. */
function ofEvery(said: readonly Occurrence[], analysis: Analysis): Occurrence[] {
  const { occurrences, language } = analysis
  const isLight = ({ ids }: Occurrence) => ids.has(GENITIVE) || ids.has(ARTICLE)
  // Vietnamese "nào" stands behind its noun, and "cũng" before the verb.
  const isOf = ({ first, last, tokens }: Occurrence, noun: Occurrence) =>
    (noun.first > last && areBetween(last, noun.first, occurrences, isLight)) ||
    (language === 'vi' && tokens.length > 1 && noun.last === first - 1)
  return occurrences.filter(
    (each) =>
      each.ids.has(LOGIC.all) &&
      !each.negated &&
      !isBesideOthers(each, analysis) &&
      said.some((noun) => isOf(each, noun)),
  )
}

/** In the general lexicon: "of", "của"; and "a", "the". */
const GENITIVE = 'genitive'
const ARTICLE = 'article'

/** "Like all problems, …", "of all problems, …". */
function isBesideOthers({ first }: Occurrence, { occurrences, clauses }: Analysis): boolean {
  return occurrences.some(
    (each) =>
      each.last === first - 1 &&
      (each.ids.has(BESIDE) || (each.ids.has(GENITIVE) && clauses[each.first] !== clauses[each.first - 1])),
  )
}

/** In the general lexicon: "other", "khác"; and "like", "among", "bên cạnh". */
const OTHERS = 'others'
const BESIDE = 'beside'

/** "Outweighs all the other problems", "nặng hơn tất cả các vấn đề khác": held against the rest of what it is one of. "Like any other problem" is not. */
function ofOthers(said: readonly Occurrence[], analysis: Analysis): Occurrence[] {
  const { occurrences, language } = analysis
  const isQuantifier = ({ ids }: Occurrence) => ids.has(LOGIC.all) || ids.has(ANY)
  const isNear = (one: Occurrence, other: Occurrence) =>
    one.last < other.first && other.first - one.last <= OTHERS_REACH
  const isOfRest = (noun: Occurrence, quantifier: Occurrence) =>
    occurrences.some(
      (each) =>
        each.ids.has(OTHERS) &&
        (language === 'vi' ? each.first === noun.last + 1 : isNear(quantifier, each) && each.last === noun.first - 1),
    )
  return occurrences.filter(
    (each) =>
      isQuantifier(each) &&
      !each.negated &&
      said.some((noun) => isNear(each, noun) && isOfRest(noun, each)) &&
      !isBesideOthers(each, analysis),
  )
}

/** Words from "all" to its noun: "all the other". */
const OTHERS_REACH = 3
