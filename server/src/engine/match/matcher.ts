/** Judges sentences against fact bases: analysis, candidate frames, alignment, verdict, reason. Immutable once made. */
import type { FactBase, FactMatch, Language, Lexicon, Sentence } from '../model'
import type { Span } from '../text/span'
import { align, SentenceIndex } from './align'
import { type Analysis, analyse } from './analyse'
import { isClaim, themesOf } from './claim'
import { confidenceOf } from './confidence'
import { type CompiledFrame, compileFrames } from './frames'
import { type PhraseTable, phraseTable } from './phrases'
import { inOrderOfAlarm } from './ranking'
import { noFactReason, reasonFor } from './reasons'
import { softening } from './soften'
import { type Decision, decide } from './verdict'

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
  /** `reader`: the language of the reasons; 'auto' takes the sentence's. */
  judge(sentence: Sentence, reader: Language | 'auto'): Judgement
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
    judge(sentence, reader) {
      const key = `${reader} ${sentence.container} ${sentence.text}`
      const known = judged.get(key)
      if (known) return known
      const judgement = judgeSentence(sentence, groups, reader)
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

function judgeSentence(sentence: Sentence, groups: readonly CompiledGroup[], reader: Language | 'auto'): Judgement {
  const read = groups.map((group) => ({ group, analysis: analyse(sentence.text, group.table) }))
  const first = read[0]?.analysis
  if (!first) return { ...NOTHING, language: 'en' }
  const found = inOrderOfAlarm(read.flatMap(({ group, analysis }) => decisionsOn(analysis, group)))
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
  const sentence = new SentenceIndex(analysis)
  return frames.flatMap((frame) => {
    const alignment = align(sentence, frame)
    const decision = alignment && decide(analysis, alignment)
    return decision ? [{ ...decision, analysis, table, frames }] : []
  })
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
