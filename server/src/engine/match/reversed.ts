/**
 * Cause and effect in each other's place: "new flavours spur blending" where the fact has blending spur new flavours. Which is
 * which shows from the fact's own statements: what stands before an active verb with an object does it to what stands behind.
 */
import type { Alignment } from './align'
import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame, Slot } from './frames'
import { LOGIC } from './logic'
import { intersects } from './sets'

/** In the general lexicon: "forces", "khiến"; and "feels", "chịu", which make the relation's subject what undergoes it. */
const CAUSES = 'causes'
const UNDERGOES = 'undergoes'

/** A word that turns the relation round stands at most this many words before it. */
const REACH = 2

/** `both`: on either side; `none`: nowhere. */
type Side = 'before' | 'behind' | 'both' | 'none'

/** True where all that the fact has on one side of its verb is on the other side here. Who does it to whom, in names, is told elsewhere. */
export function isReversed(analysis: Analysis, { frame, signals, filled }: Alignment): boolean {
  if (frame.agent.size > 0 || frame.patient.size > 0) return false
  const says = signals.filter(({ kind }) => kind === 'says').map(({ occurrence }) => occurrence)
  // A thing that tells of the relation is a noun: "has a chance".
  const verbs = says.filter(({ concept }) => concept.kind === 'relation')
  return verbs.some((relation) => {
    const pivot = pivotOf(relation, analysis)
    return pivot !== undefined && isMirrored(frame, (slot) => sideOf(slot, pivot, filled))
  })
}

function isMirrored(frame: CompiledFrame, sideHere: (slot: Slot) => Side): boolean {
  const here = frame.about.map((slot) => ({ side: sideHere(slot), required: slot.required }))
  return Object.values(frame.statements).some((statement) => {
    const stated = sidesIn(statement, frame)
    if (!stated) return false
    const turned = here.filter(({ side }, index) => stated[index] === OPPOSITE[side])
    const rest = here.filter((each) => each.required && each.side !== 'none' && !turned.includes(each))
    return rest.length === 0 && new Set(turned.map(({ side }) => side)).size > 1
  })
}

const OPPOSITE: Readonly<Record<Side, Side | undefined>> = {
  before: 'behind',
  behind: 'before',
  both: undefined,
  none: undefined,
}

/** Where the slots stand in a statement that has some on each side of its verb. */
function sidesIn(statement: Analysis, { says, about }: CompiledFrame): readonly Side[] | undefined {
  const { occurrences } = statement
  for (const relation of occurrences.filter(({ ids }) => intersects(ids, says))) {
    if (!isActive(relation, statement)) continue
    const sides = about.map((slot) => sideOf(slot, relation, occurrences))
    if (sides.includes('before') && sides.includes('behind')) return sides
  }
  return undefined
}

function sideOf({ ids }: Slot, pivot: Occurrence, occurrences: readonly Occurrence[]): Side {
  const own = occurrences.filter((each) => each !== pivot && intersects(each.ids, ids))
  if (own.length === 0) return 'none'
  if (own.every(({ last }) => last < pivot.first)) return 'before'
  return own.every(({ first }) => first > pivot.last) ? 'behind' : 'both'
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
  if (language === 'en' && tokens.length > 2) return false
  const isObject = ({ kind }: Occurrence['concept']) =>
    kind === 'thing' || kind === 'place' || (kind === 'quality' && language === 'en')
  for (let at = last + 1; at <= last + 1 + UNKNOWN[language]; at++) {
    const here = occurrences.filter(({ tokens: own }) => own.includes(at))
    if (here.length > 0) return here.some(({ concept }) => isObject(concept))
  }
  return false
}

/** Words that no lexicon knows may stand before the object: "spurs porcelain sales"; Vietnamese ones are mostly of two syllables. */
const UNKNOWN = { en: 1, vi: 2 } as const

function isActive({ first }: Occurrence, { occurrences }: Analysis): boolean {
  const turns = ({ ids }: Occurrence) => ids.has(UNDERGOES) || ids.has(LOGIC.passive)
  return !occurrences.some((each) => turns(each) && each.first <= first && first - each.last <= REACH)
}
