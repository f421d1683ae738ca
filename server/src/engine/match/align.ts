/** One sentence held against one frame: which slots it fills, and what it then asserts, denies or overdoes. */
import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame, Slot } from './frames'
import { isForeign } from './guards'
import { rolesSwapped } from './roles'

export type SignalKind = 'says' | 'denies' | 'exceeds'

/** A place in the sentence that bears on the verdict. */
export interface Signal {
  readonly kind: SignalKind
  readonly occurrence: Occurrence
}

export interface Alignment {
  readonly frame: CompiledFrame
  /** What fills the slots, in the frame's order. */
  readonly filled: readonly Occurrence[]
  readonly signals: readonly Signal[]
  readonly swapped: boolean
  /** Weight of what was met, and of all that could be. */
  readonly mass: number
  readonly possible: number
  /** Clauses that speak of what the fact is about. */
  readonly clauses: ReadonlySet<number>
}

/** What the relation weighs beside the slots. */
const RELATION_WEIGHT = 1

export function align(sentence: SentenceIndex, frame: CompiledFrame): Alignment | undefined {
  if (intersects(sentence.ids, frame.unless)) return undefined
  const filled: Occurrence[] = []
  let mass = 0
  let possible = 0
  for (const slot of frame.about) {
    possible += slot.weight
    const present = sentence.fills(slot)
    if (present) mass += slot.weight
    else if (slot.required) return undefined
    filled.push(...sentence.occurrencesOf(slot.ids))
  }
  if (mass < frame.coverage * possible || isForeign(sentence, frame)) return undefined
  const clauses = focusClauses(sentence, frame)
  const signals = signalsOf(sentence.analysis, frame, clauses)
  const related = frame.says.size === 0 || signals.length > 0
  return {
    frame,
    filled,
    signals,
    swapped: rolesSwapped(sentence.analysis, frame),
    mass: mass + (related ? RELATION_WEIGHT : 0),
    possible: possible + RELATION_WEIGHT,
    clauses,
  }
}

/** The clauses that hold the frame's first slot, the one that it is most about; all where none does. */
function focusClauses(sentence: SentenceIndex, frame: CompiledFrame): ReadonlySet<number> {
  const focus = frame.about[0] ? sentence.occurrencesOf(frame.about[0].ids) : []
  return new Set(focus.map((occurrence) => occurrence.clause))
}

function signalsOf(analysis: Analysis, frame: CompiledFrame, clauses: ReadonlySet<number>): Signal[] {
  const all = analysis.occurrences.flatMap((occurrence) => signalOf(occurrence, frame))
  const near = all.filter((signal) => clauses.has(signal.occurrence.clause))
  return near.length > 0 ? near : all
}

function signalOf(occurrence: Occurrence, frame: CompiledFrame): Signal[] {
  const { ids, negated, hypothetical } = occurrence
  if (intersects(ids, frame.exceeds)) return negated || hypothetical ? [] : [{ kind: 'exceeds', occurrence }]
  const says = intersects(ids, frame.says)
  const denies = intersects(ids, frame.denies)
  if (!says && !denies) return []
  if (!says && negated && !intersects(ids, frame.opposites)) return []
  const asserts = says !== (negated !== frame.negative)
  if (!asserts && hypothetical) return []
  return [{ kind: asserts ? 'says' : 'denies', occurrence }]
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
