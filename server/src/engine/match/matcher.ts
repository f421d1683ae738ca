/** Judges sentences against fact bases: analysis, candidate frames, alignment, verdict, reason. Immutable once made. */
import type { FactBase, FactMatch, Language, Lexicon, Sentence } from '../model'
import type { Knowledge } from '../relation/reading'
import type { Span } from '../text/span'
import type { WordData } from '../words/wordData'
import { type Analysis, analyse } from './analyse'
import { createTextFacts, likelihood, type TextDecision, type TextFacts } from './byText'
import { isClaim, themesOf } from './claim'
import { confidenceOf } from './confidence'
import { decisionsInContext, pointsBack } from './context'
import { type CompiledFrame, compileFrames } from './frames'
import { decisionsBy, readingsOf } from './halves'
import { type PhraseTable, phraseTable } from './phrases'
import { inOrderOfAlarm } from './ranking'
import { noFactReason, reasonByText, reasonFor } from './reasons'
import { softening } from './soften'
import type { Decision } from './verdict'

/** What the matcher says of one sentence; spans in `sentence.text`. */
export interface Judgement {
  readonly language: Language
  readonly isClaim: boolean
  readonly themes: readonly string[]
  readonly matches: readonly FactMatch[]
  readonly confidence: number
  readonly reason: string
  /** It speaks of no fact by itself, and may with the sentence before it. */
  readonly pointsBack: boolean
  readonly soften?: { readonly span: Span; readonly replacement: string }
}

export interface Matcher {
  /** What it judges with. */
  readonly groups: readonly CompiledGroup[]
  /** `reader`: the language of the reasons; 'auto' takes the sentence's. `before`: what the sentence may point back to. */
  judge(sentence: Sentence, reader: Language | 'auto', before?: Sentence): Judgement
}

/** How many facts an annotation names at most. */
const MOST_FACTS = 3

/** Fact bases that are read with the same words. */
export interface MatcherGroup {
  readonly bases: readonly FactBase[]
  readonly lexicons: readonly Lexicon[]
}

/** A group's words and frames, ready to be held against sentences. */
export interface CompiledGroup {
  readonly table: PhraseTable
  /** Asked of every sentence. */
  readonly frames: readonly CompiledFrame[]
  /** Facts without frames of their own, where words are known to find them by. */
  readonly texts?: TextFacts
}

/** General knowledge of words, asked for when a base needs it. */
export interface GeneralWords {
  readonly knowledge: Knowledge
  readonly weights: WordData['weights']
}

/** Each group has words of its own: what one base calls a thing does not disturb how another is read. */
export function createMatcher(groups: readonly CompiledGroup[]): Matcher {
  const judged = new Map<string, Judgement>()
  const given = { groups, memory: new Map<string, ReadAlone>() }
  const remembered = (key: string, judge: () => Judgement): Judgement => {
    const known = judged.get(key)
    if (known) return known
    const judgement = judge()
    if (judged.size >= MOST_REMEMBERED) judged.clear()
    judged.set(key, judgement)
    return judgement
  }
  return {
    groups,
    judge(sentence, reader, before) {
      const key = `${reader} ${sentence.container} ${sentence.text}`
      const alone = remembered(key, () => judgeSentence(sentence, given, reader, undefined))
      if (!before || !alone.pointsBack) return alone
      return remembered(`${key}\n${before.text}`, () => judgeSentence(sentence, given, reader, before))
    },
  }
}

/** Sentences remembered by their text: typing changes one, the rest of the note stays. */
const MOST_REMEMBERED = 50_000

/** `general` is asked for only where a fact has no frame; where there is none, every such fact is asked by a frame derived for it. */
export function compileGroup({ bases, lexicons }: MatcherGroup, general?: () => GeneralWords): CompiledGroup {
  const table = phraseTable(lexicons)
  const facts = bases.flatMap((base) => base.facts)
  const bare = general ? facts.filter((fact) => fact.frames.length === 0) : []
  const framed = bare.length > 0 ? facts.filter((fact) => fact.frames.length > 0) : facts
  const frames = framed.flatMap((fact) => compileFrames(fact, table))
  if (!general || bare.length === 0) return { table, frames }
  const { knowledge, weights } = general()
  return { table, frames, texts: createTextFacts(bare, knowledge, weights, table) }
}

/** A decision, and what it was made with. */
export interface Found extends Decision {
  readonly analysis: Analysis
  readonly table: PhraseTable
  readonly frames: readonly CompiledFrame[]
}

/** A group, and a sentence as it is read with the group's words. */
export interface ReadGroup {
  readonly group: CompiledGroup
  readonly analysis: Analysis
}

/** The sentence as each group reads it, and the decisions on it in the order that they are told in. */
export function readSentence(
  { text }: Sentence,
  groups: readonly CompiledGroup[],
  before: Sentence | undefined,
  memory: Memory = new Map(),
): Read {
  const { read, own } = readAlone(text, groups, memory)
  const antecedents = own.length === 0 && before ? readAlone(before.text, groups, memory) : undefined
  const found = antecedents
    ? read.flatMap((each, index) => decisionsBehind(each, antecedents.read[index]?.analysis, antecedents.own))
    : own
  const byText = found.length > 0 ? [] : groups.flatMap(({ texts }) => texts?.decide(text) ?? [])
  return { read, found: inOrderOfAlarm(found), byText: byText.sort((a, b) => likelihood(b) - likelihood(a)) }
}

/** What is made of a sentence. `byText`: where no frame speaks, what the words alone say, the likeliest first. */
export interface Read {
  readonly read: readonly ReadGroup[]
  readonly found: readonly Found[]
  readonly byText: readonly TextDecision[]
}

/** Of the facts without frames, those that the sentence may be about are asked by frames derived for them. */
function withCandidates(group: CompiledGroup, text: string): CompiledGroup {
  const derived = group.texts?.candidates(text) ?? []
  return derived.length === 0 ? group : { ...group, frames: [...group.frames, ...derived] }
}

/** A sentence as the groups read it by itself, and what the facts then say. */
interface ReadAlone {
  readonly read: readonly ReadGroup[]
  readonly own: readonly Found[]
}

/** What has been read of late: a sentence is looked at again when the next one points back to it. */
type Memory = Map<string, ReadAlone>

const RECENT = 100

function readAlone(text: string, groups: readonly CompiledGroup[], memory: Memory): ReadAlone {
  const known = memory.get(text)
  if (known) return known
  const read = groups.map((group) => ({ group: withCandidates(group, text), analysis: analyse(text, group.table) }))
  const made = { read, own: read.flatMap(({ group, analysis }) => decisionsOn(analysis, group)) }
  if (memory.size >= RECENT) memory.clear()
  memory.set(text, made)
  return made
}

function decisionsBehind(
  { group, analysis }: ReadGroup,
  antecedent: Analysis | undefined,
  decisions: readonly Found[],
): Found[] {
  if (!antecedent || !pointsBack(analysis)) return []
  const { table, frames } = group
  const theme = inOrderOfAlarm(decisions.filter((each) => each.table === table))[0]?.alignment.frame.fact.theme
  if (theme === undefined) return []
  const near = frames.filter(({ fact }) => fact.theme === theme)
  return decisionsInContext(analysis, antecedent, near).map((decision) => ({ ...decision, analysis, table, frames }))
}

function judgeSentence(
  sentence: Sentence,
  { groups, memory }: { readonly groups: readonly CompiledGroup[]; readonly memory: Memory },
  reader: Language | 'auto',
  before: Sentence | undefined,
): Judgement {
  const { read, found, byText } = readSentence(sentence, groups, before, memory)
  const first = read[0]?.analysis
  if (!first) return { ...NOTHING, language: 'en' }
  const best = found[0]
  const fact = best?.alignment.frame.fact ?? byText[0]?.fact
  const own = read.flatMap(({ analysis }) => themesOf(analysis))
  const themes = [...new Set([...(fact ? [fact.theme] : []), ...own])]
  const { language } = first
  const spoken = reader === 'auto' ? language : reader
  const leans = !best && read.some(({ analysis }) => pointsBack(analysis))
  const nothing = { ...NOTHING, language, pointsBack: leans }
  if (themes.length === 0 || !isClaim(sentence, first, fact !== undefined)) return nothing
  const claim = { ...nothing, isClaim: true, themes }
  if (!best)
    return byText.length > 0
      ? { ...claim, ...judgedByText(byText, spoken) }
      : { ...claim, reason: noFactReason(spoken) }
  const matches = found.slice(0, MOST_FACTS).map((each) => matchOf(each, spoken))
  const soften = softening(best.analysis, best, best.table)
  return {
    ...claim,
    matches,
    confidence: confidenceOf(best),
    reason: matches[0]?.reason ?? '',
    ...(soften ? { soften } : {}),
  }
}

function judgedByText(
  decisions: readonly TextDecision[],
  spoken: Language,
): Pick<Judgement, 'matches' | 'confidence' | 'reason'> {
  const matches = decisions.slice(0, MOST_FACTS).map((each) => ({
    id: each.fact.id,
    base: each.fact.base,
    relation: each.relation,
    score: round(each.coverage),
    reason: reasonByText(each, spoken),
  }))
  const [first] = decisions
  return { matches, confidence: first ? round(likelihood(first)) : 0, reason: matches[0]?.reason ?? '' }
}

const NOTHING = { isClaim: false, themes: [], matches: [], confidence: 0, reason: '', pointsBack: false } as const

export function decisionsOn(analysis: Analysis, { frames, table }: CompiledGroup): Found[] {
  const readings = readingsOf(analysis)
  return frames.flatMap((frame) =>
    decisionsBy(readings, frame).map((decision) => ({ ...decision, analysis, table, frames })),
  )
}

export function matchOf(found: Found, spoken: Language): FactMatch {
  const { frame, mass, possible } = found.alignment
  return {
    id: frame.fact.id,
    base: frame.fact.base,
    relation: found.relation,
    score: round((mass / possible) * found.grounds),
    reason: reasonFor(found.analysis, found, { table: found.table, frames: found.frames, spoken }),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
