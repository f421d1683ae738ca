/**
 * Places in a text that last while the text around them is edited: by what stands there, and what stood around it, as the
 * TextQuoteSelector of the W3C Web Annotation model has it (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 *
 * A place is found again where its exact words stand, once. Where they stand several times, what stands around them has to
 * tell, clearly. Where they stand no longer, there is no place: nothing is ever found by being alike.
 */
import type { Span } from '../text/span'
import { type Folded, fold, foldWithMap } from './fold'
import { Likenesses, type Sliceable, surroundings } from './surroundings'

/** Texts are folded (`fold`): NFC, white space as single spaces. */
export interface TextQuote {
  readonly exact: string
  /** What stood right before, some words; '' at the text's beginning, undefined where nobody noted it. */
  readonly prefix?: string
  readonly suffix?: string
  /** The heading that it stood under, as it is read. */
  readonly heading?: string
  /** The words stood there more than once: those that are left alone may be the others. */
  readonly repeated?: boolean
}

/** What is known beside the text. */
export interface QuoteHints {
  /** Where it began when it was last seen, in UTF-16 code units: tells apart what is alike all round. */
  readonly position?: number
  /** The heading above an offset, as it is read; '' for none. Asked where the surroundings do not tell. */
  readonly headingAt?: (offset: number) => string
  /** Even a place that is the only one must have the surroundings: other places may not be known. */
  readonly isPart?: boolean
  /** For those who ask again and again. */
  readonly likenesses?: Likenesses
}

/** A quote of that span of the text; costs what the span and some words around it are long. */
export function describeQuote(text: Sliceable, span: Span, heading?: string): TextQuote {
  const exact = fold(text.slice(span.start, span.end)).trim()
  return { exact, ...surroundings(text, span), ...(heading ? { heading } : {}) }
}

/** Where the quote stands in the text as it is; undefined where it does not, or where that is not clear. */
export function findQuote(text: string, quote: TextQuote, hints: QuoteHints = {}): Span | undefined {
  return new QuotedText(text).find(quote, hints)
}

/** A text in which several quotes are looked for: folded once, a megabyte in some milliseconds. */
export class QuotedText {
  private readonly folded: Folded

  constructor(private readonly text: string) {
    this.folded = foldWithMap(text)
  }

  find(quote: TextQuote, hints: QuoteHints = {}): Span | undefined {
    const places = this.places(quote.exact)
    const nth = chooseQuoted(this.text, quote, places, hints)
    return nth === undefined ? undefined : places[nth]
  }

  /** All places of the words, as whole words. */
  places(exact: string): readonly Span[] {
    const { text } = this.folded
    const needle = fold(exact).trim()
    const places: Span[] = []
    if (needle === '') return places
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      const end = at + needle.length
      if (isWithinWord(text, at) || isWithinWord(text, end)) continue
      places.push({ start: this.folded.at(at), end: this.folded.at(end) })
    }
    return places
  }
}

/** So many places of the same words are not told apart: that would take long, and be chance. */
const MOST_PLACES = 200
/** Of 2 at most, what the best place must have more than any other. Where several have as much, their headings tell. */
const MARGIN = 0.35
/** What a place must have that may not be the one, the same heading counted in. */
const LEAST = 0.9
const SAME_HEADING = 0.5

/** Which of several spans, whose words are all those of the quote, is its place; undefined where that is not clear. */
export function chooseQuoted(
  text: Sliceable,
  quote: TextQuote,
  places: readonly Span[],
  hints: QuoteHints = {},
): number | undefined {
  return chooseEach(text, [quote], places, hints)[0]
}

/** As `chooseQuoted`, for several quotes of the same words: the same list of them, asked again, costs what has changed. */
export function chooseEach(
  text: Sliceable,
  quotes: readonly TextQuote[],
  places: readonly Span[],
  hints: QuoteHints = {},
): readonly (number | undefined)[] {
  const { position, headingAt, isPart = false, likenesses = new Likenesses() } = hints
  const known = position === undefined ? -1 : places.findIndex(({ start }) => start === position)
  if (places.length === 0) return quotes.map(() => undefined)
  if (places.length > MOST_PLACES) return quotes.map(() => (known < 0 ? undefined : known))
  const headings: (string | undefined)[] = []
  const heading = (nth: number) => {
    headings[nth] ??= headingAt?.(places[nth]?.start ?? 0)
    return headings[nth]
  }
  const isSure = ({ repeated }: TextQuote) => places.length === 1 && !repeated && !isPart
  if (quotes.every(isSure)) return quotes.map(() => 0)
  const table = likenesses.table(text, places, quotes)
  return quotes.map((quote, nth) => (isSure(quote) ? 0 : chosenBy(table[nth] ?? [], quote, known, heading)))
}

/** By the likeness of each place. */
function chosenBy(
  scores: readonly number[],
  quote: TextQuote,
  known: number,
  heading: (nth: number) => string | undefined,
): number | undefined {
  const hasHeading = (nth: number) => quote.heading !== undefined && heading(nth) === quote.heading
  let best = 0
  for (const score of scores) if (score > best) best = score
  const near: number[] = []
  for (let nth = 0; nth < scores.length; nth++) if ((scores[nth] ?? 0) > best - MARGIN) near.push(nth)
  const chosen = near.length === 1 ? near[0] : (onlyOne(near.filter(hasHeading)) ?? near.find((nth) => nth === known))
  if (chosen === undefined) return undefined
  const score = scores[chosen] ?? 0
  return score >= LEAST || score + (hasHeading(chosen) ? SAME_HEADING : 0) >= LEAST ? chosen : undefined
}

function onlyOne(places: readonly number[]): number | undefined {
  return places.length === 1 ? places[0] : undefined
}

/** `offset` has a letter or digit on either side. */
function isWithinWord(text: string, offset: number): boolean {
  return WORD_ENDS.test(text.slice(Math.max(0, offset - 2), offset)) && WORD_BEGINS.test(text.slice(offset, offset + 2))
}

const WORD_ENDS = /[\p{L}\p{M}\p{N}]$/u
const WORD_BEGINS = /^[\p{L}\p{M}\p{N}]/u
