/** Is a sentence a claim at all, and about which themes? Questions, to-dos, instructions, plans and definitions are none. */
import type { Sentence } from '../model'
import type { Analysis } from './analyse'

/**
 * Concepts of the general lexicon that make a sentence none, and how far into it they may stand (in words).
 * `unlinked`: the cue is weak (many verbs look like orders), and a sentence that speaks of a fact is a claim all the same.
 */
const NO_CLAIM: readonly { readonly id: string; readonly within: number; readonly unlinked?: boolean }[] = [
  { id: 'cue-todo', within: 3 },
  { id: 'cue-instruction', within: 1, unlinked: true },
  { id: 'cue-question', within: 2 },
  { id: 'cue-plan', within: 9 },
  { id: 'cue-definition', within: 12 },
  { id: 'cue-courtesy', within: 1 },
]

/** A shorter piece of text on a theme is a label, not a statement. */
const FEWEST_WORDS = 4

export function isClaim(sentence: Sentence, analysis: Analysis, linked: boolean): boolean {
  if (sentence.container === 'heading' || sentence.container === 'task' || sentence.container === 'header-cell')
    return false
  if (/\?["'”’)\]]*\s*$/.test(sentence.text)) return false
  const cue = analysis.occurrences.some((each) =>
    NO_CLAIM.some(({ id, within, unlinked }) => each.first < within && each.ids.has(id) && !(unlinked && linked)),
  )
  if (cue) return false
  return linked || analysis.tokens.length >= FEWEST_WORDS
}

/** Themes by the sentence's own words, the most mentioned first. */
export function themesOf(analysis: Analysis): string[] {
  const counts = new Map<string, number>()
  for (const { concept } of analysis.occurrences) {
    if (concept.theme !== undefined) counts.set(concept.theme, (counts.get(concept.theme) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([theme]) => theme)
}
