/** A sentence as each group of fact bases reads it, and what the facts of each say to it. */
import type { Sentence } from '../model'
import { type Analysis, type Spotted, spotted, withJoints } from './analyse'
import { likelihood, type TextDecision } from './byText'
import { mayHaveHalves } from './clauses'
import { decisionsInContext, isIntroducedBy, pointsBack } from './context'
import { coveredBy, deniedOfLack } from './covered'
import { type Ordered, ordered } from './dispute'
import type { Frames } from './frameIndex'
import type { CompiledFrame } from './frames'
import { type CompiledGroup, withCandidates } from './groups'
import { isAnyStrange, strangeWordsOf } from './guards'
import { decisionsBy, readingsOf } from './halves'
import type { PhraseTable } from './phrases'
import { inOrderOfAlarm } from './ranking'
import type { Decision } from './verdict'

/** A decision, and what it was made with. */
export interface Found extends Decision {
  readonly analysis: Analysis
  readonly table: PhraseTable
  readonly frames: Frames
}

/** A group, and a sentence as it is read with the group's words. */
export class ReadGroup {
  readonly group: CompiledGroup
  readonly spotted: Spotted
  private analysed: Analysis | undefined

  constructor(group: CompiledGroup, text: string) {
    this.group = withCandidates(group, text)
    this.spotted = spotted(text, group.table)
  }

  /** Worked out when asked for: nine in ten sentences mention too little of any fact. */
  get analysis(): Analysis {
    this.analysed ??= withJoints(this.spotted)
    return this.analysed
  }

  decisions(): Found[] {
    const { table, frames } = this.group
    const near = this.withoutStrange(frames.within(this.spotted))
    if (near.length === 0) return []
    const { analysis } = this
    const readings = readingsOf(analysis)
    const found = near.flatMap((frame) => decisionsBy(readings, frame)).filter((each) => this.agreesInDetail(each))
    const denied = deniedOfLack(readings.whole, near, found)
    const told = denied.length > 0 ? denied : found
    const made = told.length > 0 ? told : near.flatMap((frame) => coveredBy(readings.whole, frame))
    return made.map((decision) => ({
      ...decision,
      analysis,
      table,
      frames,
    }))
  }

  /** Of a frame that a person wrote, the frame tells; words that are met do not tell who does it, nor how many. */
  private agreesInDetail({ relation, alignment: { frame } }: Decision): boolean {
    const { texts } = this.group
    if (!texts || relation === 'contradicted' || frame.fact.frames.length > 0) return true
    const { text } = this.spotted
    return texts.agreesInDetail(text, frame.fact) && !texts.doubts(text, frame.fact, relation)
  }

  /**
   * Those that no name or number makes the sentence one about something else than, as far as that is told before it is
   * analysed. A profile had two in three sentences that come near a fact end here.
   */
  private withoutStrange(near: readonly CompiledFrame[]): readonly CompiledFrame[] {
    const { spotted } = this
    if (near.length === 0 || mayHaveHalves(spotted.text, spotted.tokens.length, spotted.mentions)) return near
    const strange = strangeWordsOf(spotted)
    return near.filter((frame) => frame.namedKinds.size > 0 || !isAnyStrange(strange, frame))
  }

  /** Where it says nothing by itself and points back to the sentence before. */
  decisionsBehind(antecedent: ReadGroup | undefined, before: readonly Found[]): Found[] {
    if (!antecedent || !pointsBack(this.spotted.mentions)) return []
    const { table, frames } = this.group
    const { analysis } = this
    const decide = (near: readonly CompiledFrame[]) => decisionsInContext(analysis, antecedent.analysis, near)
    const ofTheme = decide(this.framesOfTheme(before))
    const found = ofTheme.length > 0 ? ofTheme : decide(this.framesIntroducedBy(antecedent, before.length > 0))
    return found.map((decision) => ({ ...decision, analysis, table, frames }))
  }

  /** Those of the theme that the sentence before speaks of. */
  private framesOfTheme(before: readonly Found[]): readonly CompiledFrame[] {
    const { table, frames } = this.group
    const theme = inOrderOfAlarm(before.filter((each) => each.table === table))[0]?.alignment.frame.fact.theme
    return theme === undefined ? [] : frames.all.filter(({ fact }) => fact.theme === theme)
  }

  /** Those whose subject it names: a thing of a theme, or, where it speaks of a fact, whatever the frame asks for. */
  private framesIntroducedBy({ spotted: { mentions } }: ReadGroup, speaks: boolean): readonly CompiledFrame[] {
    return this.group.frames.all.filter((frame) => isIntroducedBy(mentions, frame, speaks))
  }
}

/** What is made of a sentence: by frames, then by the words alone where none of a group's frames speaks, the likeliest first. */
export interface Read extends Ordered {
  readonly read: readonly ReadGroup[]
  /** True where a frame speaks. */
  readonly speaks: boolean
}

/** The sentence as each group reads it, and the decisions on it in the order that they are told in. */
export function readSentence(
  { text }: Pick<Sentence, 'text'>,
  groups: readonly CompiledGroup[],
  before: Pick<Sentence, 'text'> | undefined,
  memory: Memory = new Memory(),
): Read {
  const { read, own: alone } = memory.of(text, groups)
  const held = groups.flatMap(({ table, texts }) => {
    const decision = texts?.hold(text)
    return decision && !isSaidBy(alone, decision) ? [{ table, decision }] : []
  })
  const own = held.length === 0 ? alone : alone.filter((each) => !isDerivedIn(each, held))
  const antecedents = own.length === 0 && before ? memory.of(before.text, groups) : undefined
  const found = antecedents
    ? read.flatMap((each, index) => each.decisionsBehind(antecedents.read[index], antecedents.own))
    : own
  const byText = [...held.map(({ decision }) => decision), ...decisionsByText(text, groups, found, held)]
  const speaks = found.length > 0
  if (!speaks && byText.length === 0) return { read, speaks, ...NOTHING }
  const byTexts = byText.map((decision) => ({ how: 'text', decision }) as const)
  const byFrames = inOrderOfAlarm(found).map((decision) => ({ how: 'frame', decision }) as const)
  return { read, speaks, ...ordered([...byFrames, ...byTexts], text) }
}

const NONE: readonly [] = []
const NOTHING: Ordered = { bearings: NONE, disputed: false }

/** What the rules make of a sentence, and the words of which group they were asked for. */
interface HeldIn {
  readonly table: PhraseTable
  readonly decision: TextDecision
}

/** A frame says the same of the same fact, and can tell more of why. */
function isSaidBy(found: readonly Found[], { fact, relation }: TextDecision): boolean {
  return found.some((each) => each.alignment.frame.fact === fact && each.relation === relation)
}

/** A frame that was made of the statement knows less of it than the rules do. */
function isDerivedIn({ table, alignment }: Found, held: readonly HeldIn[]): boolean {
  return alignment.frame.fact.frames.length === 0 && held.some((each) => each.table === table)
}

function decisionsByText(
  text: string,
  groups: readonly CompiledGroup[],
  found: readonly Found[],
  held: readonly HeldIn[],
): readonly TextDecision[] {
  if (!groups.some(({ texts }) => texts)) return NONE
  const silent = groups.filter(({ table }) => ![...found, ...held].some((each) => each.table === table))
  const decisions = silent.flatMap(({ texts }) => texts?.decide(text) ?? [])
  return decisions.sort((a, b) => likelihood(b) - likelihood(a))
}

/** A sentence as the groups read it by itself, and what the facts then say. */
interface ReadAlone {
  readonly read: readonly ReadGroup[]
  readonly own: readonly Found[]
}

const RECENT = 16

/** What has been read of late: a sentence is looked at again when the next one points back to it. */
export class Memory {
  private texts = new Map<string, ReadAlone>()

  of(text: string, groups: readonly CompiledGroup[]): ReadAlone {
    const known = this.texts.get(text)
    if (known) return known
    const read = groups.map((group) => new ReadGroup(group, text))
    const made = { read, own: read.flatMap((each) => each.decisions()) }
    // A new map, for what a cleared one held lives on for long: see `RecentCache`.
    if (this.texts.size >= RECENT) this.texts = new Map()
    this.texts.set(text, made)
    return made
  }
}
