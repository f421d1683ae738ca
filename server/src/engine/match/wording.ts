/** The words of a text that a reason or a derivation quotes: as they stand there, never in normal form. */
import type { Language } from '../model'
import type { Analysis, Occurrence } from './analyse'
import type { Slot } from './frames'
import { LOGIC } from './logic'

/** A stretch of a text, as its first and last token. */
export type Piece = Pick<Occurrence, 'first' | 'last'>

/** Between two quoted pieces at most so many words are quoted with them; longer gaps become "…". */
const LONGEST_GAP = 2

/** A longer stretch is cut off behind this many words. */
const LONGEST_STRETCH = 12

/** The text of an occurrence, its gap included: "keep … from". */
export function wording({ text, tokens }: Analysis, { first, last }: Piece): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0)
}

/** "no … shortage": the occurrence with the last of the negators over it; without one, the occurrence alone. */
function negatedWording(analysis: Analysis, occurrence: Occurrence): string {
  const negator = occurrence.negators.at(-1)
  if (negator === undefined) return wording(analysis, occurrence)
  return joined(analysis, [negatorAt(analysis, negator), occurrence])
}

/** With its negator where it is denied: what stands in the note is "no shortage", not "shortage". */
export function assertedWording(analysis: Analysis, occurrence: Occurrence): string {
  return occurrence.negated ? negatedWording(analysis, occurrence) : wording(analysis, occurrence)
}

/** The whole negator that begins at that token: "no longer", "chẳng hề". */
export function negatorAt({ occurrences }: Analysis, at: number): Piece {
  const whole = occurrences.find((each) => each.first === at && NEGATORS.some((id) => each.ids.has(id)))
  return whole && whole.last - whole.first < whole.tokens.length ? whole : { first: at, last: at }
}

const NEGATORS = [LOGIC.not, LOGIC.notSentence, LOGIC.notObject, LOGIC.notClaim]

/** Pieces of a text in its order, with what stands between them where that is short: "France … bars Japan". */
export function joined({ text, tokens }: Analysis, pieces: readonly Piece[]): string {
  const sorted = [...pieces].sort((a, b) => a.first - b.first)
  let quoted = ''
  let last = -1
  for (const piece of sorted) {
    if (piece.last <= last) continue
    const gap = last < 0 ? '' : piece.first - last - 1 > LONGEST_GAP ? ' … ' : between(text, tokens, last, piece.first)
    const start = tokens[Math.max(piece.first, last + 1)]?.start ?? 0
    quoted += gap + text.slice(start, tokens[piece.last]?.end ?? start)
    last = piece.last
  }
  return quoted
}

function between(text: string, tokens: Analysis['tokens'], last: number, first: number): string {
  const start = tokens[last]?.end ?? 0
  return text.slice(start, Math.max(start, tokens[Math.max(first, last + 1)]?.start ?? start))
}

/** A half is told of by its own words. */
export function inHalf(analysis: Analysis, { half }: { readonly half?: ReadonlySet<number> }): Analysis {
  return half ? { ...analysis, occurrences: analysis.occurrences.filter(({ clause }) => half.has(clause)) } : analysis
}

/** The clauses as they stand, from the first to the last of them; a word that only joins them to what is before is left out. */
export function clauseText(analysis: Analysis, clauses: ReadonlySet<number>): string {
  const { text, tokens, occurrences } = analysis
  const inside = tokens.map((_, index) => index).filter((index) => clauses.has(analysis.clauses[index] ?? -1))
  const [head] = inside
  const joint = occurrences.find((each) => each.first === head && each.ids.has(LOGIC.clause))
  const from = joint ? joint.last + 1 : (head ?? 0)
  const end = inside.at(-1) ?? from
  const to = Math.min(end, from + LONGEST_STRETCH - 1)
  return text.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? 0) + (to < end ? ' …' : '')
}

/** The words that fill a slot, each once: of its concepts, or the word itself where no lexicon knows it. */
export function slotWords(analysis: Analysis, slot: Slot): string[] {
  const mentions = analysis.occurrences.filter((each) => [...each.ids].some((id) => slot.ids.has(id)))
  const plain = analysis.tokens.filter((token) => slot.ids.has(`=${token.key}`))
  return unique([
    ...mentions.map((each) => wording(analysis, each)),
    ...plain.map(({ start, end }) => analysis.text.slice(start, end)),
  ])
}

/** Quotation marks of the text's own are left out: one pair is enough, and half a pair is too much. */
export function quote(text: string): string {
  return `“${text.replace(/["“”„«»]/g, '')}”`
}

/** `“a”`, `“a” and “b”`, `“a”, “b” and “c”`. */
export function quotes(words: readonly string[], language: Language): string {
  const quoted = words.map(quote)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${AND[language]} ${last}`
}

const AND: Readonly<Record<Language, string>> = { en: 'and', vi: 'và' }

export function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}

/** `: “short of” meets “scarce”`, or `: both have “scarce”`; '' where the fact asserts by what it is about alone. */
export function agreement(note: string, fact: string, both: string, meets: string): string {
  if (note === '') return ''
  return note.toLowerCase() === fact.toLowerCase() ? `: ${both} ${note}` : `: ${note} ${meets} ${fact}`
}

/** `“never raise” against “raise”`; the fact's words alone where no word of the note stands against them. */
export function contrast(note: string, fact: string, between = 'against'): string {
  return note === '' ? fact : `${note} ${between} ${fact}`
}
