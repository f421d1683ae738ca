import type { FactBase, FactMatch, Language, Lexicon, Sentence } from '../model'
import type { Span } from '../text/span'

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

/** Judges sentences against fact bases; immutable, made once for a set of bases and lexicons. */
export interface Matcher {
  judge(sentence: Sentence): Judgement
}

export function createMatcher(_bases: readonly FactBase[], _lexicons: readonly Lexicon[]): Matcher {
  return { judge: () => ({ language: 'en', isClaim: false, themes: [], matches: [], confidence: 0, reason: '' }) }
}
