/** One sentence held against one frame: which slots it fills, and what it then asserts, denies or overdoes. */
import type { Analysis, Occurrence } from './analyse'
import { isOfOthersApart } from './apart'
import { asides, reporting } from './asides'
import type { CompiledFrame, Slot } from './frames'
import { hasStrangeWord, isForeign, type StrangeWord, settingOf, strangeWordsIn } from './guards'
import { LOGIC } from './logic'
import { otherOwners } from './names'
import { once } from './once'
import { isOfOtherPlace } from './ownPlaces'
import { rolesSwapped } from './roles'
import { intersects } from './sets'
import { focusOf, type Signal, signalsOf } from './signals'
import { sourcesIn } from './sources'

export interface Alignment {
  readonly frame: CompiledFrame
  /** What fills the slots, in the frame's order. */
  readonly filled: readonly Occurrence[]
  readonly signals: readonly Signal[]
  readonly swapped: boolean
  /** Other names as owners of what the frame is most about. */
  readonly owners: readonly Occurrence[]
  /** False where the sentence names nothing of the fact's field: no name of it, no word that has a theme. */
  readonly anchored: boolean
  /** Weight of what was met, and of all that could be. */
  readonly mass: number
  readonly possible: number
  /** Clauses that hold what the frame is most about, and clauses that hold any of all this. */
  readonly focus: ReadonlySet<number>
  readonly clauses: ReadonlySet<number>
  /** The clauses that were read, where that is a half of the sentence. */
  readonly half?: ReadonlySet<number>
}

/** What the relation weighs beside the slots. */
export const RELATION_WEIGHT = 1

/**
 * "The tool may only be used internally" shares everyday words with many a fact. A sentence that names nothing of the
 * fact's field is about the fact only where there is hardly anything else in it.
 */
const UNDERSTOOD_WITHOUT_ANCHOR = 0.85

export function align(sentence: SentenceIndex, frame: CompiledFrame): Alignment | undefined {
  if (frame.unless.size > 0 && intersects(sentence.ids, frame.unless)) return undefined
  const met = fillSlots(sentence, frame)
  if (!met || (frame.namedKinds.size === 0 && hasStrangeWord(sentence, frame))) return undefined
  const { possible } = met
  const anchored = isAnchored(sentence, frame)
  if (!anchored && sentence.understood < UNDERSTOOD_WITHOUT_ANCHOR) return undefined
  const filled = frame.about.flatMap((slot) => sentence.occurrencesOf(slot.ids))
  const focus = focusOf(sentence, frame)
  const owners = otherOwners(sentence, frame, focus)
  const owned = owners.length > 0
  if (met.missing > 0 && !owned) return undefined
  const signals = signalsOf(sentence, frame, filled)
  const related = frame.says.size === 0 || signals.length > 0 || owned
  const mass = met.mass + (related ? RELATION_WEIGHT : 0)
  const total = possible + RELATION_WEIGHT
  const clauses = new Set([...filled, ...signals.map((signal) => signal.occurrence)].map((each) => each.clause))
  if (!owned && (isAboutElse(sentence, frame, clauses) || isOfOtherPlace(sentence.analysis, frame, filled)))
    return undefined
  return {
    frame,
    filled,
    signals,
    anchored,
    owners,
    focus: new Set(focus.map((each) => each.clause)),
    swapped: rolesSwapped(sentence.analysis, frame),
    mass,
    possible: total,
    clauses,
    ...(sentence.part ? { half: sentence.part } : {}),
  }
}

/** What is filled in from the rest of the sentence brings the names that it stands with. */
function isAboutElse(sentence: SentenceIndex, frame: CompiledFrame, clauses: ReadonlySet<number>): boolean {
  return (
    (sentence.lender !== undefined && isOfOthersApart(sentence.analysis, frame)) ||
    isForeign(sentence, frame, clauses) ||
    (sentence.lender !== undefined && isForeign(sentence.lender, frame, clauses))
  )
}

/** Of a half, by what the other half lends it as well. */
function isAnchored({ ids, lender }: SentenceIndex, frame: CompiledFrame): boolean {
  return (
    frame.anchors.size === 0 || intersects(ids, frame.anchors) || (lender !== undefined && isAnchored(lender, frame))
  )
}

interface Filling {
  /** Required slots that nothing fills: at most one. */
  readonly missing: number
  readonly mass: number
  readonly possible: number
}

/** Undefined where too much is missing: more than the one that another owner may make up for, or what the frame is most about. */
export function fillSlots(sentence: SentenceIndex, frame: CompiledFrame): Filling | undefined {
  let [missing, mass] = [0, 0]
  for (const slot of frame.about) {
    if (sentence.fills(slot)) mass += slot.weight
    else if (slot.required) missing++
    if (missing > 1 || (missing === 1 && slot === frame.about[0])) return undefined
  }
  const possible = weightOf(frame.about)
  return mass < frame.coverage * possible ? undefined : { missing, mass, possible }
}

export function weightOf(slots: readonly Slot[]): number {
  let weight = 0
  for (const slot of slots) weight += slot.weight
  return weight
}

/** What of a sentence is read. */
export interface Part {
  readonly clauses?: ReadonlySet<number>
  /** What it leaves out because it has been said before. */
  readonly said?: readonly Occurrence[]
  readonly lender?: SentenceIndex
}

/** A sentence's concepts by id, or those of a part of it; made once and held against many frames. */
export class SentenceIndex {
  /** The occurrences are those of the part. */
  readonly analysis: Analysis
  readonly ids: ReadonlySet<string>
  private readonly byId: ReadonlyMap<string, readonly Occurrence[]>
  private readonly keys: () => ReadonlySet<string>
  private strange: readonly StrangeWord[] | undefined

  /** The clauses that are read; all of them where it is left out. */
  readonly part: ReadonlySet<number> | undefined
  /** The place that the sentence sets at its head for all that follows. */
  readonly setting: Occurrence | undefined
  /** Fills the slots that the part leaves open. */
  readonly lender: SentenceIndex | undefined

  constructor(analysis: Analysis, { clauses, said = [], lender }: Part = {}) {
    this.part = clauses
    this.lender = lender
    this.setting = settingOf(analysis)
    const own = clauses ? analysis.occurrences.filter(({ clause }) => clauses.has(clause)) : analysis.occurrences
    this.analysis = clauses ? { ...analysis, occurrences: [...said, ...own] } : analysis
    const byId = new Map<string, Occurrence[]>()
    const add = (id: string, occurrence: Occurrence) => {
      const known = byId.get(id)
      if (known) known.push(occurrence)
      else byId.set(id, [occurrence])
    }
    const sources = new Set(sourcesIn(analysis))
    for (const occurrence of this.analysis.occurrences)
      if (!sources.has(occurrence)) for (const id of occurrence.ids) add(id, occurrence)
    this.ids = new Set(byId.keys())
    this.byId = byId
    for (const absence of absences(this.analysis.occurrences)) add(LOGIC.scarcity, absence)
    this.keys = once(() => new Set(analysis.tokens.flatMap(({ key }, index) => (this.covers(index) ? `=${key}` : []))))
  }

  get strangeWords(): readonly StrangeWord[] {
    this.strange ??= strangeWordsIn(this.analysis, (token) => this.covers(token))
    return this.strange
  }

  /** Share of the words read that the lexicons know, 0 to 1; who says so is not counted. Asked once for each frame that the sentence may bear on. */
  get understood(): number {
    return this.known()
  }

  private readonly known = once((): number => {
    const { tokens, occurrences } = this.analysis
    const told = reporting(this.analysis)
    const counts = (token: number) => this.covers(token) && !told.has(token)
    const read = tokens.filter((_, index) => counts(index)).length
    const known = new Set(occurrences.flatMap((each) => each.tokens.filter(counts)))
    return known.size / Math.max(read, 1)
  })

  /** True for the tokens of the part that is read. */
  covers(token: number): boolean {
    return this.part === undefined || this.part.has(this.analysis.clauses[token] ?? -1)
  }

  fills(slot: Slot): boolean {
    return this.has(slot) || (this.lender?.has(slot) ?? false)
  }

  private has(slot: Slot): boolean {
    for (const id of slot.ids) if (this.byId.has(id) || (id.startsWith('=') && this.keys().has(id))) return true
    return false
  }

  /** The part's own; what is lent only where it has none. */
  occurrencesOf(ids: ReadonlySet<string>): readonly Occurrence[] {
    const own = this.ownOf(ids)
    return own.length > 0 || !this.lender ? own : this.lender.occurrencesOf(ids)
  }

  private ownOf(ids: ReadonlySet<string>): readonly Occurrence[] {
    const own = new Set<Occurrence>()
    for (const id of ids) for (const occurrence of this.byId.get(id) ?? []) own.add(occurrence)
    return [...own]
  }
}

/**
 * "Without good data", "không có dữ liệu", "not enough data": where a thing is denied on its own, or that there is enough of it,
 * there is none or little of it. It fills a slot, and asserts nothing.
 */
function absences(occurrences: readonly Occurrence[]): Occurrence[] {
  const between = new Map(occurrences.filter(isBeside).map((each) => [each.first, each.last]))
  const objectOf = ({ last }: Occurrence) => {
    let next = last + 1
    for (let end = between.get(next); end !== undefined; end = between.get(next)) next = end + 1
    return next
  }
  const lacks = (lack: Occurrence, { concept, first, clause }: Occurrence) =>
    concept.kind === 'thing' &&
    clause === lack.clause &&
    (first === lack.last + 1 || (isObjectOf(lack, concept) && first === objectOf(lack)))
  const isLack = (each: Occurrence) => each.ids.has(LOGIC.not) || isSupposedAway(each, occurrences)
  return occurrences.filter(
    (each) =>
      (each.negated && each.ids.has(LOGIC.plenty)) || (isLack(each) && occurrences.some((thing) => lacks(each, thing))),
  )
}

/** "Take away good leaves, and the houses close": at the head of a sentence that goes on with what then follows. */
function isSupposedAway({ ids, first, last }: Occurrence, occurrences: readonly Occurrence[]): boolean {
  return first === 0 && ids.has(LOGIC.takesAway) && occurrences.some((each) => each.first > last && isFollowing(each))
}

function isFollowing({ ids }: Occurrence): boolean {
  return ids.has(LOGIC.additive) || ids.has(THEN)
}

/** In the general lexicon: "thì". */
const THEN = 'then'

/** "Without reliable data" lacks them, whatever they are; "no better data" is said of the field's own things alone. */
function isObjectOf({ ids }: Occurrence, { theme }: Occurrence['concept']): boolean {
  return theme !== undefined || ids.has(LOGIC.without) || ids.has(LOGIC.takesAway)
}

/** What may stand between a denial and a thing of the field that it denies. */
function isBeside({ concept, ids }: Occurrence): boolean {
  return concept.kind === 'quality' || ids.has(LOGIC.filler)
}

/** True where all things that are spoken of belong to the fact, in one sense of their words. */
export function keepsTo(analysis: Analysis, { mentions }: CompiledFrame): boolean {
  const { occurrences } = analysis
  const aside = asides(analysis)
  const own = occurrences.filter(({ ids }) => intersects(ids, mentions))
  const isOwn = (thing: Occurrence) => own.some(({ first, last }) => first <= thing.first && thing.last <= last)
  return occurrences.every((each) => each.concept.kind !== 'thing' || aside.has(each.first) || isOwn(each))
}
