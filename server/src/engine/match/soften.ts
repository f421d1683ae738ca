/** Where one word carries an overstatement, the word that the source would have. */
import type { Language, Strength } from '../model'
import type { Span } from '../text/span'
import type { Analysis } from './analyse'
import type { PhraseTable } from './phrases'
import type { Decision } from './verdict'

/** What each strength says instead of each intensifier; ids of concepts, whose first word in a language is the plain one. */
const MILDER: Readonly<Partial<Record<Strength, Readonly<Record<string, string>>>>> = {
  may: { will: 'may' },
  often: { always: 'often' },
}

/** The replacement in the sentence's text; undefined where the verb or more than one word would have to change as well. */
export function softening(
  analysis: Analysis,
  decision: Decision,
  table: PhraseTable,
): { span: Span; replacement: string } | undefined {
  if (decision.relation !== 'overstated' || decision.decisive.length !== 1) return undefined
  const { rating } = decision.alignment.frame.fact
  // To put what is rated exaggerated more mildly does not mend it.
  if (rating && rating.relation !== 'supported') return undefined
  const milder = MILDER[decision.alignment.frame.strength] ?? {}
  for (const [id, concept] of Object.entries(milder)) {
    const found = decision.decisive.find(
      (each) => each.ids.has(id) && each.tokens.length === each.last - each.first + 1,
    )
    const replacement = firstWord(table, concept, analysis.language)
    const [first, last] = [analysis.tokens[found?.first ?? -1], analysis.tokens[found?.last ?? -1]]
    if (found && first && last && replacement !== undefined) {
      return {
        span: { start: first.start, end: last.end },
        replacement: first.capitalised ? capitalise(replacement) : replacement,
      }
    }
  }
  return undefined
}

function firstWord(table: PhraseTable, concept: string, language: Language): string | undefined {
  return table.concepts.get(concept)?.words[language][0]
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
