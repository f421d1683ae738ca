/**
 * Cause and effect in each other's place: "new flavours spur blending" where the fact has blending spur new flavours. Which is
 * which shows from the fact's own statements: what stands before an active verb with an object does it to what stands behind.
 */
import { type Alignment, intersects } from './align'
import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame, Slot } from './frames'
import { LOGIC } from './logic'

/** In the general lexicon: "forces", "khiến"; and "feels", "chịu", which make the relation's subject what undergoes it. */
const CAUSES = 'causes'
const UNDERGOES = 'undergoes'

/** A word that turns the relation round stands at most this many words before it. */
const REACH = 2

type Side = 'before' | 'behind'

/** True where all that the fact has on one side of its verb is on the other side here. Who does it to whom, in names, is told elsewhere. */
export function isReversed(analysis: Analysis, { frame, signals, filled }: Alignment): boolean {
  if (frame.agent.size > 0 || frame.patient.size > 0) return false
  const says = signals.filter(({ kind }) => kind === 'says').map(({ occurrence }) => occurrence)
  return says.some((relation) => {
    const pivot = pivotOf(relation, analysis)
    return pivot !== undefined && isMirrored(frame, (slot) => sideOf(slot, pivot, filled))
  })
}

function isMirrored(frame: CompiledFrame, sideHere: (slot: Slot) => Side | undefined): boolean {
  const asked = frame.about.filter(({ required }) => required)
  const here = asked.map(sideHere)
  if (!here.includes('before') || !here.includes('behind')) return false
  return Object.values(frame.statements).some((statement) => {
    const stated = sidesIn(statement, frame, asked)
    return (
      stated !== undefined &&
      here.every((side, index) => side !== undefined && stated[index] !== undefined && side !== stated[index])
    )
  })
}

/** Where the slots stand in a statement that has some on each side of its verb. */
function sidesIn(
  statement: Analysis,
  { says }: CompiledFrame,
  asked: readonly Slot[],
): (Side | undefined)[] | undefined {
  const { occurrences } = statement
  for (const relation of occurrences.filter(({ ids }) => intersects(ids, says))) {
    if (!isActive(relation, statement)) continue
    const sides = asked.map((slot) => sideOf(slot, relation, occurrences))
    if (sides.includes('before') && sides.includes('behind')) return sides
  }
  return undefined
}

/** Undefined where it stands on both sides, or on none. */
function sideOf({ ids }: Slot, pivot: Occurrence, occurrences: readonly Occurrence[]): Side | undefined {
  const own = occurrences.filter((each) => each !== pivot && intersects(each.ids, ids))
  if (own.length === 0) return undefined
  if (own.every(({ last }) => last < pivot.first)) return 'before'
  return own.every(({ first }) => first > pivot.last) ? 'behind' : undefined
}

/** The verb: the relation itself, where its object follows at once; else a verb behind it that tells what comes of it. */
function pivotOf(relation: Occurrence, analysis: Analysis): Occurrence | undefined {
  if (hasObject(relation, analysis) && isActive(relation, analysis)) return relation
  return analysis.occurrences.find(
    (each) => each.ids.has(CAUSES) && each.first !== relation.first && isActive(each, analysis),
  )
}

/**
 * Qualities stand before the things that they are of in English alone; and an English relation of several words, such as
 * "gets a boost", may be done by what stands behind it.
 */
function hasObject({ last, tokens }: Occurrence, { occurrences, language }: Analysis): boolean {
  if (language === 'en' && tokens.length > 1) return false
  const isObject = ({ kind }: Occurrence['concept']) =>
    kind === 'thing' || kind === 'place' || (kind === 'quality' && language === 'en')
  return occurrences.some(({ first, concept }) => first === last + 1 && isObject(concept))
}

function isActive({ first }: Occurrence, { occurrences }: Analysis): boolean {
  const turns = ({ ids }: Occurrence) => ids.has(UNDERGOES) || ids.has(LOGIC.passive)
  return !occurrences.some((each) => turns(each) && each.first <= first && first - each.last <= REACH)
}
