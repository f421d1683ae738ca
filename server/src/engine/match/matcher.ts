/** Judges sentences against fact bases: analysis, candidate frames, alignment, verdict, reason. Immutable once made. */
import type { FactBase, FactMatch, Language, Lexicon, Sentence } from '../model'
import type { Span } from '../text/span'
import { type Analysis, analyse } from './analyse'
import { isClaim, themesOf } from './claim'
import { confidenceOf } from './confidence'
import { decisionsInContext, pointsBack } from './context'
import { type CompiledFrame, compileFrames } from './frames'
import { decisionsBy, readingsOf } from './halves'
import { type PhraseTable, phraseTable } from './phrases'
import { inOrderOfAlarm } from './ranking'
import { noFactReason, reasonFor } from './reasons'
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
  readonly frames: readonly CompiledFrame[]
}

/** Each group has words of its own: what one base calls a thing does not disturb how another is read. */
export function createMatcher(groups: readonly CompiledGroup[]): Matcher {
  const judged = new Map<string, Judgement>()
  return {
    groups,
    judge(sentence, reader, before) {
      const key = `${reader} ${sentence.container} ${sentence.text}\n${before?.text ?? ''}`
      const known = judged.get(key)
      if (known) return known
      const judgement = judgeSentence(sentence, groups, reader, before)
      if (judged.size >= MOST_REMEMBERED) judged.clear()
      judged.set(key, judgement)
      return judgement
    },
  }
}

/** Sentences remembered by their text: typing changes one, the rest of the note stays. */
const MOST_REMEMBERED = 50_000

export function compileGroup({ bases, lexicons }: MatcherGroup): CompiledGroup {
  const table = phraseTable(lexicons)
  return { table, frames: bases.flatMap((base) => base.facts.flatMap((fact) => compileFrames(fact, table))) }
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
): { readonly read: readonly ReadGroup[]; readonly found: readonly Found[] } {
  const read = groups.map((group) => ({ group, analysis: analyse(text, group.table) }))
  const own = read.flatMap(({ group, analysis }) => decisionsOn(analysis, group))
  const found = own.length > 0 || !before ? own : read.flatMap((each) => decisionsBehind(before, each))
  return { read, found: inOrderOfAlarm(found) }
}

function decisionsBehind(before: Sentence, { group, analysis }: ReadGroup): Found[] {
  if (!pointsBack(analysis)) return []
  const { table, frames } = group
  const antecedent = analyse(before.text, table)
  const theme = inOrderOfAlarm(decisionsOn(antecedent, group))[0]?.alignment.frame.fact.theme
  const near = frames.filter(({ fact }) => fact.theme === theme)
  return decisionsInContext(analysis, antecedent, near).map((decision) => ({ ...decision, analysis, table, frames }))
}

function judgeSentence(
  sentence: Sentence,
  groups: readonly CompiledGroup[],
  reader: Language | 'auto',
  before: Sentence | undefined,
): Judgement {
  const { read, found } = readSentence(sentence, groups, before)
  const first = read[0]?.analysis
  if (!first) return { ...NOTHING, language: 'en' }
  const best = found[0]
  const own = [...new Set(read.flatMap(({ analysis }) => themesOf(analysis)))]
  const themes = best ? [...new Set([best.alignment.frame.fact.theme, ...own])] : own
  const { language } = first
  const spoken = reader === 'auto' ? language : reader
  if (themes.length === 0 || !isClaim(sentence, first, best !== undefined)) return { ...NOTHING, language }
  if (!best) return { ...NOTHING, language, isClaim: true, themes, reason: noFactReason(spoken) }
  const matches = found.slice(0, MOST_FACTS).map((each) => matchOf(each, spoken))
  const soften = softening(best.analysis, best, best.table)
  return {
    language,
    isClaim: true,
    themes,
    matches,
    confidence: confidenceOf(best),
    reason: matches[0]?.reason ?? '',
    ...(soften ? { soften } : {}),
  }
}

const NOTHING = { isClaim: false, themes: [], matches: [], confidence: 0, reason: '' } as const

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
