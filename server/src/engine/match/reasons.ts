/** One sentence for people on why a verdict is what it is, with the words of the note and of the fact that decided it. */
import type { Language } from '../model'
import { intersects } from './align'
import { type Analysis, analyse, type Occurrence } from './analyse'
import type { PhraseTable } from './phrases'
import { strengthConcepts } from './strength'
import type { Decision } from './verdict'

type Template = (note: string, fact: string) => string

const TEMPLATES: Readonly<Record<Language, Readonly<Record<Decision['cause'], Template>>>> = {
  en: {
    agrees: (note) => (note === '' ? 'The source says the same.' : `The source says the same of ${note}.`),
    opposite: (note, fact) => `The note has ${note}, the source ${fact}.`,
    denies: (note, fact) => `The note's ${note} denies what the source states: ${fact}.`,
    swapped: (_, fact) =>
      `The source has it the other way round: who acts and who is acted on have changed places (${fact}).`,
    replaced: (note, fact) => `The note names ${note} where the source has ${fact}.`,
    exceeds: (note, fact) => `The note goes further than the source: ${note} against ${fact}.`,
    strength: (note, fact) => `The note puts it more strongly than the source: ${note} against ${fact}.`,
  },
  vi: {
    agrees: (note) => (note === '' ? 'Nguồn cũng nói như vậy.' : `Nguồn cũng nói như vậy về ${note}.`),
    opposite: (note, fact) => `Ghi chú viết ${note}, trái với ${fact} trong nguồn.`,
    denies: (note, fact) => `${note} trong ghi chú phủ nhận điều nguồn nêu: ${fact}.`,
    swapped: (_, fact) => `Nguồn nói ngược lại: bên tác động và bên chịu tác động bị đổi chỗ (${fact}).`,
    replaced: (note, fact) => `Ghi chú nêu ${note}, còn nguồn nêu ${fact}.`,
    exceeds: (note, fact) => `Ghi chú đi xa hơn nguồn: ${note} so với ${fact}.`,
    strength: (note, fact) => `Ghi chú nói mạnh hơn nguồn: ${note} so với ${fact}.`,
  },
}

/** How many of the matched words a reason quotes. */
const QUOTED = 3

export function reasonFor(analysis: Analysis, decision: Decision, table: PhraseTable): string {
  const { language } = analysis
  const template = TEMPLATES[language][decision.cause]
  if (decision.cause === 'agrees') return template(quotes(matched(analysis, decision)), '')
  return template(quotes(noteWords(analysis, decision)), quote(factWords(decision, language, table)))
}

/** What the sentence has in common with the fact, in its own order. */
function matched(analysis: Analysis, { alignment }: Decision): string[] {
  const says = alignment.signals.filter((signal) => signal.kind === 'says').map((signal) => signal.occurrence)
  const shared = [...says, ...alignment.filled].slice(0, QUOTED).sort((a, b) => a.first - b.first)
  return [...new Set(shared.map((each) => wording(analysis, each)))]
}

function noteWords(analysis: Analysis, { decisive, cause }: Decision): string[] {
  const inner = (each: Occurrence) =>
    decisive.some(
      (other) => other.tokens.length > each.tokens.length && other.first <= each.first && each.last <= other.last,
    )
  const outer = decisive.filter((each) => !inner(each))
  const words = outer.map((each) =>
    cause === 'denies' && each.negated ? negatedWording(analysis, each) : wording(analysis, each),
  )
  return [...new Set(words)].slice(0, QUOTED)
}

/** The note's own text of an occurrence, its gap included. */
function wording({ text, tokens }: Analysis, { first, last }: Occurrence): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0)
}

/** "no … shortage": from the negator to what it negates, shortened in the middle. */
function negatedWording(analysis: Analysis, occurrence: Occurrence): string {
  const negator = occurrence.negators.at(-1)
  const token = negator === undefined ? undefined : analysis.tokens[negator]
  if (negator === undefined || !token) return wording(analysis, occurrence)
  if (negator > occurrence.last)
    return analysis.text.slice(analysis.tokens[occurrence.first]?.start ?? token.start, token.end)
  const start = analysis.text.slice(token.start, token.end)
  const gap =
    occurrence.first > negator + 3
      ? ' … '
      : analysis.text.slice(token.end, analysis.tokens[occurrence.first]?.start ?? token.end)
  return start + gap + wording(analysis, occurrence)
}

/** The words of the fact's statement that stand against the note's; the whole statement where none can be picked out. */
function factWords({ alignment, cause }: Decision, language: Language, table: PhraseTable): string {
  const { fact, says, strength } = alignment.frame
  const statement = fact.statement[language] ?? fact.statement.en ?? fact.statement.vi ?? ''
  const analysis = analyse(statement, table)
  const wanted = cause === 'strength' ? new Set(strengthConcepts(strength)) : says
  const found =
    analysis.occurrences.find((each) => intersects(each.ids, wanted)) ??
    analysis.occurrences.find((each) => intersects(each.ids, says))
  if (!found || cause === 'swapped') return statement
  return found.negated ? negatedWording(analysis, found) : wording(analysis, found)
}

function quotes(words: readonly string[]): string {
  return words.map(quote).join(', ')
}

function quote(text: string): string {
  return `“${text}”`
}
