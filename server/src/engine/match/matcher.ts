/** Judges sentences against fact bases: analysis, candidate frames, alignment, verdict, reason. Immutable once made. */
import type { FactBase, FactMatch, Language, Lexicon, Sentence } from '../model'
import type { Span } from '../text/span'
import { align, SentenceIndex } from './align'
import { type Analysis, analyse } from './analyse'
import { isClaim, themesOf } from './claim'
import { type CompiledFrame, compileFrames } from './frames'
import { type PhraseTable, phraseTable } from './phrases'
import { inOrderOfAlarm } from './ranking'
import { reasonFor } from './reasons'
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
  judge(sentence: Sentence): Judgement
}

/** How many facts an annotation names at most. */
const MOST_FACTS = 3

export function createMatcher(bases: readonly FactBase[], lexicons: readonly Lexicon[]): Matcher {
  const table = phraseTable([...lexicons, ...bases.map((base) => base.lexicon)])
  const frames = bases.flatMap((base) => base.facts.flatMap((fact) => compileFrames(fact, table)))
  const judged = new Map<string, Judgement>()
  return {
    judge(sentence) {
      const key = `${sentence.container} ${sentence.text}`
      const known = judged.get(key)
      if (known) return known
      const judgement = judgeSentence(sentence, frames, table)
      if (judged.size >= MOST_REMEMBERED) judged.clear()
      judged.set(key, judgement)
      return judgement
    },
  }
}

/** Sentences remembered by their text: typing changes one, the rest of the note stays. */
const MOST_REMEMBERED = 50_000

function judgeSentence(sentence: Sentence, frames: readonly CompiledFrame[], table: PhraseTable): Judgement {
  const analysis = analyse(sentence.text, table)
  const decisions = inOrderOfAlarm(decisionsOn(analysis, frames))
  const best = decisions[0]
  const own = themesOf(analysis)
  const themes = best ? [...new Set([best.alignment.frame.fact.theme, ...own])] : own
  const claim = themes.length > 0 && isClaim(sentence, analysis, best !== undefined)
  if (!claim) return { ...NOTHING, language: analysis.language }
  if (!best)
    return { ...NOTHING, language: analysis.language, isClaim: true, themes, reason: NO_FACT[analysis.language] }
  const soften = softening(analysis, best, table)
  return {
    language: analysis.language,
    isClaim: true,
    themes,
    matches: decisions.slice(0, MOST_FACTS).map((decision) => matchOf(analysis, decision, table)),
    confidence: confidenceOf(analysis, best),
    reason: reasonFor(analysis, best, table),
    ...(soften ? { soften } : {}),
  }
}

const NOTHING = { isClaim: false, themes: [], matches: [], confidence: 0, reason: '' } as const

const NO_FACT: Readonly<Record<Language, string>> = {
  en: 'No fact of the fact bases bears on this.',
  vi: 'Chưa có dữ kiện nào trong kho nói về điều này.',
}

function decisionsOn(analysis: Analysis, frames: readonly CompiledFrame[]): Decision[] {
  const sentence = new SentenceIndex(analysis)
  return frames.flatMap((frame) => {
    const alignment = align(sentence, frame)
    const decision = alignment && decide(analysis, alignment)
    return decision ? [decision] : []
  })
}

function matchOf(analysis: Analysis, decision: Decision, table: PhraseTable): FactMatch {
  const { frame, mass, possible } = decision.alignment
  return {
    id: frame.fact.id,
    base: frame.fact.base,
    relation: decision.relation,
    score: round((mass / possible) * decision.grounds),
    reason: reasonFor(analysis, decision, table),
  }
}

/** Grows with the share of the fact that is met and the share of the sentence that is understood. */
function confidenceOf(analysis: Analysis, { alignment, grounds }: Decision): number {
  const understood =
    new Set(analysis.occurrences.flatMap((each) => each.tokens)).size / Math.max(analysis.tokens.length, 1)
  const met = alignment.mass / alignment.possible
  return round(grounds * (0.35 + 0.4 * met + 0.25 * understood))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
