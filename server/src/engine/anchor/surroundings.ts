/** How alike the surroundings of a place are to those that a quote was taken from. */
import type { Span } from '../text/span'
import { fold } from './fold'

/** A text, whole or in chunks: a string is one, and a `LineIndex`. */
export interface Sliceable {
  readonly length: number
  slice(start: number, end?: number): string
}

/** Code units of context on either side: some eight words. */
const CONTEXT = 48
/** Code units that are looked at for them: white space may shrink to a third. */
const LOOKED_AT = 3 * CONTEXT

/** What stands right before and right behind, folded, cut at a word. */
export interface Surroundings {
  readonly prefix: string
  readonly suffix: string
}

export function surroundings(text: Sliceable, span: Span): Surroundings {
  return surroundingsIn(writtenAround(text, span))
}

interface Written {
  readonly before: string
  readonly behind: string
}

function writtenAround(text: Sliceable, { start, end }: Span): Written {
  return {
    before: text.slice(Math.max(0, start - LOOKED_AT), start),
    behind: text.slice(end, Math.min(end + LOOKED_AT, text.length)),
  }
}

function surroundingsIn(written: Written): Surroundings {
  const [before, behind] = [fold(written.before), fold(written.behind)]
  return {
    prefix:
      before.length <= CONTEXT ? before.trimStart() : before.slice(-CONTEXT).replace(/^\S*\s+|^[\udc00-\udfff]/, ''),
    suffix:
      behind.length <= CONTEXT ? behind.trimEnd() : behind.slice(0, CONTEXT).replace(/\s+\S*$|[\ud800-\udbff]$/, ''),
  }
}

/** So many places are remembered, by what is written around them. */
const MOST_REMEMBERED = 2000

/** One surroundings that places may have, and how alike quotes are to it. The same object for the same surroundings. */
interface Kind {
  readonly found: Side
  readonly by: WeakMap<Partial<Surroundings>, number>
}

/** Read once: from the quote outwards, and the words of it. */
interface Side {
  readonly before: string | undefined
  readonly behind: string | undefined
  readonly wordsBefore: readonly string[]
  readonly wordsBehind: readonly string[]
}

/**
 * How alike places are to what quotes were taken from, remembered: between two versions of a text hardly any place has
 * other surroundings. Quotes are told apart as objects.
 */
export class Likenesses {
  private readonly known = new Map<string, Kind>()
  private readonly noted = new WeakMap<Partial<Surroundings>, Side>()
  private readonly tables = new WeakMap<object, { kinds: readonly Kind[]; readonly rows: readonly number[][] }>()

  of(text: Sliceable, place: Span, quote: Partial<Surroundings>): number {
    return this.like(this.kindOf(text, place), quote)
  }

  /**
   * For each quote its likeness to each place. For the same list of quotes and as many places as the time before, only
   * places with other surroundings cost more than a look.
   */
  table(
    text: Sliceable,
    places: readonly Span[],
    quotes: readonly Partial<Surroundings>[],
  ): readonly (readonly number[])[] {
    const kinds = places.map((place) => this.kindOf(text, place))
    const before = this.tables.get(quotes)
    if (before?.kinds.length !== kinds.length) {
      const rows = quotes.map((quote) => kinds.map((kind) => this.like(kind, quote)))
      this.tables.set(quotes, { kinds, rows })
      return rows
    }
    for (const [nth, kind] of kinds.entries()) {
      if (before.kinds[nth] === kind) continue
      for (const [row, quote] of quotes.entries()) before.rows[row]?.splice(nth, 1, this.like(kind, quote))
    }
    before.kinds = kinds
    return before.rows
  }

  private like({ found, by }: Kind, quote: Partial<Surroundings>): number {
    const known = by.get(quote)
    if (known !== undefined) return known
    const like = likeness(this.notedBy(quote), found)
    by.set(quote, like)
    return like
  }

  private notedBy(quote: Partial<Surroundings>): Side {
    const known =
      this.noted.get(quote) ?? sideOf(quote.prefix && fold(quote.prefix), quote.suffix && fold(quote.suffix))
    this.noted.set(quote, known)
    return known
  }

  /** Those that have been met last are kept. */
  private kindOf(text: Sliceable, place: Span): Kind {
    const written = writtenAround(text, place)
    const key = `${written.before}\0${written.behind}`
    const kind = this.known.get(key) ?? kindOf(written)
    this.known.delete(key)
    this.known.set(key, kind)
    const [oldest] = this.known.size > MOST_REMEMBERED ? this.known.keys() : []
    if (oldest !== undefined) this.known.delete(oldest)
    return kind
  }
}

function kindOf(written: Written): Kind {
  const { prefix, suffix } = surroundingsIn(written)
  return { found: sideOf(prefix, suffix), by: new WeakMap() }
}

/** Folded both. */
function sideOf(before: string | undefined, behind: string | undefined): Side {
  const outwards = before === undefined ? undefined : [...before].reverse().join('')
  return {
    before: outwards,
    behind,
    wordsBefore: wordsOf(outwards ?? ''),
    wordsBehind: wordsOf(behind ?? ''),
  }
}

/** 0 to 1 for each side. One that nobody noted counts half, and so does the text's beginning or end: those move easily. */
function likeness(noted: Side, found: Side): number {
  const before = sideLikeness([noted.before, noted.wordsBefore], [found.before ?? '', found.wordsBefore])
  return before + sideLikeness([noted.behind, noted.wordsBehind], [found.behind ?? '', found.wordsBehind])
}

/** Both from the quote outwards, with their words: how far they are the same, or how many words they share where one was changed. */
function sideLikeness(
  [noted, words]: readonly [string | undefined, readonly string[]],
  [found, others]: readonly [string, readonly string[]],
): number {
  if (noted === undefined || noted.trim() === '') return UNKNOWN
  const most = Math.min(noted.length, CONTEXT)
  let same = 0
  while (same < most && noted[same] === found[same]) same++
  return same === most ? 1 : Math.max(same / most, sharedWords(words, others))
}

const UNKNOWN = 0.5

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function sharedWords(noted: readonly string[], found: readonly string[]): number {
  if (noted.length === 0) return 0
  const left = [...found]
  let shared = 0
  for (const word of noted) {
    const at = left.indexOf(word)
    if (at < 0) continue
    shared++
    left.splice(at, 1)
  }
  return shared / noted.length
}
