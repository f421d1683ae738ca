/** Fact bases that are read with the same words, made ready to be held against sentences. */
import type { FactBase, Lexicon, Mentioned } from '../model'
import { createTextFacts, type GeneralWords, type TextFacts } from './byText'
import { type Frames, indexed, withFrames } from './frameIndex'
import { compileFrames, mentionsOf, readStatements } from './frames'
import { type PhraseTable, phraseTable } from './phrases'
import { judgingFacts } from './rated'

/** Fact bases that are read with the same words. */
export interface MatcherGroup {
  readonly bases: readonly FactBase[]
  readonly lexicons: readonly Lexicon[]
}

/** A group's words and frames, ready to be held against sentences. */
export interface CompiledGroup {
  readonly table: PhraseTable
  /** Asked of every sentence. */
  readonly frames: Frames
  /** Facts without frames of their own, where words are known to find them by. */
  readonly texts?: TextFacts
}

/** `general` is asked for only where a fact has no frame; where there is none, every such fact is asked by a frame derived for it. */
export function compileGroup({ bases, lexicons }: MatcherGroup, general?: () => GeneralWords): CompiledGroup {
  const table = phraseTable(lexicons)
  const facts = bases.flatMap(judgingFacts)
  const bare = general ? facts.filter((fact) => fact.frames.length === 0) : []
  const framed = bare.length > 0 ? facts.filter((fact) => fact.frames.length > 0) : facts
  const mentioned = mentionedBy(bases, lexicons)
  const frames = indexed(framed.flatMap((fact) => compileFrames(fact, table, mentioned.get(fact.base)?.[fact.id])))
  if (!general || bare.length === 0) return { table, frames }
  return { table, frames, texts: createTextFacts(bare, general(), table) }
}

/** For `FactBase.mentioned`: worked out where a base is built, for it costs a reading of all statements. */
export function mentionedIn({ facts }: Pick<FactBase, 'facts'>, lexicons: readonly Lexicon[]): Mentioned['facts'] {
  const table = phraseTable(lexicons)
  return Object.fromEntries(facts.map((fact) => [fact.id, [...mentionsOf(readStatements(fact, table))]]))
}

/** What the statements of each base's facts mention, where it is known for these lexicons. */
function mentionedBy(
  bases: readonly FactBase[],
  lexicons: readonly Lexicon[],
): ReadonlyMap<string, Mentioned['facts']> {
  const fits = (known: readonly Lexicon[]) =>
    known.length === lexicons.length && known.every((each, nth) => each === lexicons[nth])
  return new Map(
    bases.flatMap(({ id, mentioned }) => (mentioned && fits(mentioned.lexicons) ? [[id, mentioned.facts]] : [])),
  )
}

/** Of the facts without frames, those that the sentence may be about are asked by frames derived for them. */
export function withCandidates(group: CompiledGroup, text: string): CompiledGroup {
  const derived = group.texts?.candidates(text) ?? []
  return derived.length === 0 ? group : { ...group, frames: withFrames(group.frames, derived) }
}
