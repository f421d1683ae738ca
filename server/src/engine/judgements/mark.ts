/** A judgement of the claim at a place, made when the writer says so. Costs the note's length. */
import { describeQuote, QuotedText, type TextQuote } from '../anchor/textQuote'
import { claimAt } from '../features/locate'
import type { NoteView } from '../host'
import type { Annotation } from '../model'
import { type Judgement, judgementId, type WritersVerdict } from './judgement'

/** What the writer says. */
export interface Marking {
  readonly verdict: WritersVerdict
  readonly reason: string
  /** Date and time, ISO 8601. */
  readonly at: string
  /** Path of the note from the file's folder. */
  readonly note: string
}

/**
 * The judgement of the claim that holds the offset; undefined where there is no claim. A claim that one of `known`, those of
 * the file, has judged already gets that one, changed.
 */
export function judgedClaim(
  note: NoteView,
  offset: number,
  marking: Marking,
  known: readonly Judgement[],
): Judgement | undefined {
  const claim = claimAt(note, offset)
  if (!claim) return undefined
  const before = known.find(({ id }) => id === claim.checked?.id)
  const taken = new Set(known.map(({ id }) => id))
  return judgementOf(note, claim, marking, { before, taken, quoted: new QuotedText(note.text) })
}

/** What there is beside the claim. */
export interface Among {
  /** The judgement that it has already. */
  readonly before: Judgement | undefined
  readonly taken: ReadonlySet<string>
  /** The note's text. */
  readonly quoted: QuotedText
}

/** As `judgedClaim`, for who judges many claims of one note. */
export function judgementOf(note: NoteView, claim: Annotation, marking: Marking, among: Among): Judgement {
  const quote = quoteOf(note, claim, among.quoted)
  if (among.before) return { ...among.before, ...marking, quote }
  const [best] = claim.facts
  const judgement = { ...marking, quote, ...(best ? { fact: `${best.base}:${best.id}` } : {}), was: claim.verdict }
  return { id: judgementId(judgement, among.taken), ...judgement }
}

/** The judgement, of the claim that holds the offset instead; undefined where there is no claim. */
export function attached(note: NoteView, offset: number, judgement: Judgement, path: string): Judgement | undefined {
  const claim = claimAt(note, offset)
  return claim && { ...judgement, note: path, quote: quoteOf(note, claim, new QuotedText(note.text)) }
}

function quoteOf({ lines }: NoteView, { span, heading }: Annotation, quoted: QuotedText): TextQuote {
  const quote = describeQuote(lines, span, heading)
  return quoted.places(quote.exact).length > 1 ? { ...quote, repeated: true } : quote
}
