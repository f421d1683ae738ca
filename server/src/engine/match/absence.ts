/** What is not there, or no longer: of that, a sentence does not tell what it does. */
import type { Alignment } from './align'
import type { Analysis, Occurrence } from './analyse'
import { LOGIC } from './logic'
import { intersects } from './sets'

/** Between a denial and the thing that it denies there is at most one word: "không có dữ liệu". */
const BESIDE = 2

/** Behind what is over, in the general lexicon: "ends", "được dỡ bỏ". */
const OVER = 'over'

/** "Without good data", "no rain": denied by a word that stands right before it. */
export function isAbsent({ first, negated }: Occurrence, occurrences: readonly Occurrence[]): boolean {
  return negated && occurrences.some(({ ids, last }) => ids.has(LOGIC.not) && first > last && first - last <= BESIDE)
}

/**
 * "Without rain the trade withers": what follows from the absence of one thing that the fact is about does not deny what it
 * does where it is. What the fact is most about, and what it calls lacking itself, is not meant.
 */
export function isOfAbsentCause(
  { occurrences }: Analysis,
  { filled, frame }: Alignment,
  follows: readonly Occurrence[],
): boolean {
  const [focus] = frame.about
  if (frame.about.some(({ ids }) => ids.has(LOGIC.scarcity)) || frame.says.has(LOGIC.scarcity)) return false
  const isHarm = follows.every(({ ids }) => ids.has(ADVERSE))
  const ownLack = filled.filter(({ ids }) => ids.has(LOGIC.not)).map(({ first }) => first)
  return filled.some(
    (each) =>
      (isLacking(each, occurrences, frame) || (isHarm && isScarce(each, occurrences))) &&
      !(focus && intersects(each.ids, focus.ids)) &&
      !each.negators.some((at) => ownLack.includes(at)) &&
      (isWithout(each, occurrences) || follows.every(({ first }) => first > each.last)),
  )
}

/** "Withers without rain": wherever it stands, this denies no verb. */
function isWithout({ negators }: Occurrence, occurrences: readonly Occurrence[]): boolean {
  return occurrences.some(({ ids, first }) => ids.has(LOGIC.without) && negators.includes(first))
}

/** In the general lexicon, above "slows", "withers": such is what a lack brings. */
const ADVERSE = 'adverse'

function isScarce({ concept, first }: Occurrence, occurrences: readonly Occurrence[]): boolean {
  return concept.kind === 'thing' && occurrences.some(({ ids, last }) => ids.has(LOGIC.scarcity) && last === first - 1)
}

/** Denied on its own: with no verb between. "Without importance for growth" denies what the fact says of it. */
function isLacking(thing: Occurrence, occurrences: readonly Occurrence[], { says }: Alignment['frame']): boolean {
  if (thing.concept.kind !== 'thing') return false
  const denials = thing.negated ? occurrences.filter(({ ids, last }) => ids.has(LOGIC.not) && last < thing.first) : []
  const denial = denials.at(-1)
  return (
    denial !== undefined &&
    areBetween(denial.last, thing.first, occurrences, ({ concept, ids }) => {
      return (concept.kind === 'quality' && !intersects(ids, says)) || ids.has(LOGIC.filler)
    })
  )
}

/** "When the ban ends, trade will boom": what comes after a thing does not tell what comes of it, be it supposed or told. */
export function isOfWhatIsOver({ occurrences }: Analysis, { filled, frame }: Alignment): boolean {
  const ends = occurrences.filter(({ ids, negated }) => ids.has(OVER) && !negated)
  const isThing = ({ concept: { kind } }: Occurrence) => kind === 'place' || kind === 'thing'
  return ends.some((end) =>
    filled.some(
      ({ ids, last, concept: { kind } }) =>
        kind !== 'place' &&
        last < end.first &&
        areBetween(last, end.first, occurrences, isThing) &&
        !intersects(ids, frame.says),
    ),
  )
}

/** True where every token between the two belongs to what is such. */
export function areBetween(
  last: number,
  first: number,
  occurrences: readonly Occurrence[],
  isSuch: (each: Occurrence) => boolean,
): boolean {
  const within = occurrences.filter((each) => each.first > last && each.last < first)
  const known = new Set(within.filter(isSuch).flatMap(({ tokens }) => tokens))
  for (let index = last + 1; index < first; index++) if (!known.has(index)) return false
  return true
}

/** In the general lexicon: "used to", "once", "trước kia". */
const FORMERLY = 'formerly'

/** What tells of the past. "Once kilns are sold" tells of what comes behind: a thing follows there, and then its verb. */
export function formerly({ occurrences, language }: Analysis): Occurrence[] {
  const isSubject = ({ ids, concept: { kind } }: Occurrence) => NOUNS.has(kind) || ids.has(LOGIC.pronoun)
  const isVerbal = ({ ids, concept: { kind } }: Occurrence) => ids.has(LOGIC.passive) || kind === 'relation'
  const isConjunction = ({ last, tokens }: Occurrence) =>
    language === 'en' &&
    tokens.length === 1 &&
    occurrences.some(
      (next) =>
        next.first === last + 1 &&
        isSubject(next) &&
        occurrences.some((verb) => isVerbal(verb) && verb.first > next.last && verb.first - next.last <= VERB_REACH),
    )
  return occurrences.filter((each) => each.ids.has(FORMERLY) && !each.negated && !isConjunction(each))
}

/** Words from a subject to its verb. */
const VERB_REACH = 2

const NOUNS: ReadonlySet<string> = new Set(['thing', 'place', 'organisation', 'product'])
