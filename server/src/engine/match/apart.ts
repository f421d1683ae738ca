/**
 * "Everyone except Japan", "France, but not Japan", "trừ Nhật Bản": names that the sentence sets apart from those of which it
 * says something. Of them it says the other way round.
 */
import type { Analysis, Occurrence } from './analyse'
import { type CompiledFrame, NAMES } from './frames'
import { LOGIC } from './logic'
import { intersects } from './sets'
import type { Signal } from './signals'

/** In the general lexicon: "except", "trừ"; those of them that may add as well ("besides", "ngoài"); and "to", "cho". */
const EXCEPT = 'apart-from'
const BESIDES = 'besides'
const TOWARDS = 'towards'

/** Names behind a word of exception, or behind a denial that has no verb of its own. */
export function setApart({ occurrences }: Analysis): readonly Occurrence[] {
  const isOfAll = occurrences.some(({ ids }) => ids.has(LOGIC.all))
  const excepts = ({ ids }: Occurrence) => ids.has(EXCEPT) && (isOfAll || !ids.has(BESIDES))
  const marks = occurrences.filter((each) => excepts(each) || each.ids.has(LOGIC.not))
  if (marks.length === 0) return marks
  return occurrences.filter(
    (name) => NAMES.has(name.concept.kind) && marks.some((mark) => sets(mark, name, occurrences)),
  )
}

function sets(mark: Occurrence, name: Occurrence, occurrences: readonly Occurrence[]): boolean {
  const isOver = mark.ids.has(EXCEPT) || name.negators.includes(mark.first)
  if (!isOver || mark.last >= name.first || !isOfNames(mark, occurrences)) return false
  // "Tea from France, not tea from Japan": what is said again.
  const isAgain = ({ concept }: Occurrence) =>
    concept.kind === 'thing' && occurrences.some((each) => each.concept === concept && each.last < mark.first)
  const light = new Set(
    occurrences.filter((each) => each.ids.has(TOWARDS) || isAgain(each)).flatMap(({ tokens }) => tokens),
  )
  for (let at = mark.last + 1; at < name.first; at++) if (!light.has(at)) return false
  return true
}

/** A denial with a verb behind it denies that verb; an exception has none. Vietnamese "cho" is a verb ("let") and such a word. */
function isOfNames({ ids, first: at }: Occurrence, occurrences: readonly Occurrence[]): boolean {
  if (ids.has(EXCEPT)) return true
  const isTowards = (token: number) => occurrences.some((each) => each.first === token && each.ids.has(TOWARDS))
  const isVerb = ({ concept, first, negators }: Occurrence) =>
    concept.kind === 'relation' && first > at && negators.includes(at) && !isTowards(first)
  return !occurrences.some(isVerb)
}

/** True where a name that the fact knows is spoken of only to set it apart. */
export function isSetApart(analysis: Analysis, frame: CompiledFrame): boolean {
  return ownApart(analysis, frame) !== undefined
}

/**
 * One whom the fact is about: where it tells whom something is done to, that one ("they prefer France, not Japan" is about
 * France); else one that is denied for a name that the fact knows nothing of.
 */
function ownApart(analysis: Analysis, { mentions, agent, patient }: CompiledFrame): Occurrence | undefined {
  const apart = setApart(analysis)
  const isOwn = ({ ids }: Occurrence) => intersects(ids, mentions)
  const isElsewhere = ({ concept }: Occurrence) =>
    analysis.occurrences.some((each) => each.concept === concept && !apart.includes(each))
  const isForOther = (name: Occurrence) => {
    const other = analysis.occurrences.findLast(
      ({ concept: { kind }, last }) => kind === name.concept.kind && last < name.first,
    )
    return other === undefined || !isOwn(other)
  }
  const isParty = (name: Occurrence) =>
    patient.size === 0 ? isForOther(name) : intersects(name.ids, patient) || intersects(name.ids, agent)
  return apart.find((each) => isOwn(each) && isParty(each) && !isElsewhere(each))
}

/** "…, but not for Brazil": what a half says of a name that it sets apart, and that the fact knows nothing of, it says of no other. */
export function isOfOthersApart(half: Analysis, { mentions }: CompiledFrame): boolean {
  return setApart(half).some(({ ids }) => !intersects(ids, mentions))
}

/** What others may, the one set apart may not; and what all others are barred from, it is not. */
export function withApart(signals: readonly Signal[], frame: CompiledFrame, analysis: Analysis): readonly Signal[] {
  const own = signals.length > 0 ? ownApart(analysis, frame) : undefined
  if (!own) return signals
  const isOfIt = ({ negators }: Occurrence) => negators.some((at) => own.negators.includes(at))
  return signals.map(({ kind, occurrence }): Signal => {
    if (isOfIt(occurrence)) return { kind, occurrence }
    if (kind === 'opposes') return { kind: 'says', occurrence }
    return kind === 'says' ? { kind: 'denies', occurrence: own } : { kind, occurrence }
  })
}
