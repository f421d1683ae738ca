/** One sentence held against one frame: which slots it fills, and what it then asserts, denies or overdoes. */
import { type Analysis, type Occurrence, understood } from './analyse'
import type { CompiledFrame, Slot } from './frames'
import { isForeign } from './guards'
import { rolesSwapped } from './roles'
import { focusOf, type Signal, signalsOf } from './signals'

export interface Alignment {
  readonly frame: CompiledFrame
  /** What fills the slots, in the frame's order. */
  readonly filled: readonly Occurrence[]
  readonly signals: readonly Signal[]
  readonly swapped: boolean
  /** Required slots that nothing fills: at most one. */
  readonly missing: number
  /** False where the sentence names nothing of the fact's field: no name of it, no word that has a theme. */
  readonly anchored: boolean
  /** Weight of what was met, and of all that could be. */
  readonly mass: number
  readonly possible: number
  /** Clauses that hold what the frame is most about, and clauses that hold any of all this. */
  readonly focus: ReadonlySet<number>
  readonly clauses: ReadonlySet<number>
}

/** What the relation weighs beside the slots. */
export const RELATION_WEIGHT = 1

/** One required slot may be missing where this much of the frame is there all the same: writers leave out what is plain. */
const ENOUGH_WITHOUT = 0.72

/**
 * "The tool may only be used internally" shares everyday words with many a fact. A sentence that names nothing of the
 * fact's field is about the fact only where there is hardly anything else in it.
 */
const UNDERSTOOD_WITHOUT_ANCHOR = 0.85

export function align(sentence: SentenceIndex, frame: CompiledFrame): Alignment | undefined {
  if (intersects(sentence.ids, frame.unless)) return undefined
  const met = fillSlots(sentence, frame)
  if (!met) return undefined
  const { filled, missing } = met
  const signals = signalsOf(sentence, frame, filled)
  const related = frame.says.size === 0 || signals.length > 0
  const mass = met.mass + (related ? RELATION_WEIGHT : 0)
  const possible = met.possible + RELATION_WEIGHT
  const anchored = isAnchored(sentence, frame)
  if (missing > 0 && (signals.length === 0 || mass < ENOUGH_WITHOUT * possible || !anchored)) return undefined
  if (!anchored && understood(sentence.analysis) < UNDERSTOOD_WITHOUT_ANCHOR) return undefined
  const clauses = new Set([...filled, ...signals.map((signal) => signal.occurrence)].map((each) => each.clause))
  if (isForeign(sentence, frame, clauses)) return undefined
  const focus = new Set(focusOf(sentence, frame).map((each) => each.clause))
  return {
    frame,
    filled,
    signals,
    missing,
    anchored,
    focus,
    swapped: rolesSwapped(sentence.analysis, frame),
    mass,
    possible,
    clauses,
  }
}

function isAnchored(sentence: SentenceIndex, { anchors }: CompiledFrame): boolean {
  return anchors.size === 0 || intersects(sentence.ids, anchors)
}

interface Filling {
  readonly filled: readonly Occurrence[]
  readonly missing: number
  readonly mass: number
  readonly possible: number
}

/** Undefined where too much is missing. What the frame is most about, its first slot, may not be. */
export function fillSlots(sentence: SentenceIndex, frame: CompiledFrame): Filling | undefined {
  const present = frame.about.map((slot) => sentence.fills(slot))
  const missing = frame.about.filter((slot, index) => slot.required && !present[index]).length
  if (missing > 1 || (missing === 1 && frame.about[0]?.required && !present[0])) return undefined
  const sum = (slots: readonly Slot[]) => slots.reduce((total, slot) => total + slot.weight, 0)
  const mass = sum(frame.about.filter((_, index) => present[index]))
  const possible = sum(frame.about)
  if (mass < frame.coverage * possible) return undefined
  return { filled: frame.about.flatMap((slot) => sentence.occurrencesOf(slot.ids)), missing, mass, possible }
}

/** A sentence's concepts by id, made once and held against many frames. */
export class SentenceIndex {
  readonly ids: ReadonlySet<string>
  private readonly byId: ReadonlyMap<string, readonly Occurrence[]>
  private readonly keys: ReadonlySet<string>

  constructor(readonly analysis: Analysis) {
    const byId = new Map<string, Occurrence[]>()
    for (const occurrence of analysis.occurrences) {
      for (const id of occurrence.ids) byId.set(id, [...(byId.get(id) ?? []), occurrence])
    }
    this.byId = byId
    this.ids = new Set(byId.keys())
    this.keys = new Set(analysis.tokens.map((token) => `=${token.key}`))
  }

  fills(slot: Slot): boolean {
    return intersects(slot.ids, this.ids) || intersects(slot.ids, this.keys)
  }

  occurrencesOf(ids: ReadonlySet<string>): Occurrence[] {
    return [...new Set([...ids].flatMap((id) => this.byId.get(id) ?? []))]
  }
}

/** True when the two sets share a member; the smaller one is walked. */
export function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const id of few) if (many.has(id)) return true
  return false
}
