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

/**
 * How alike places are to what quotes were taken from, remembered: between two versions of a text hardly any place has
 * other surroundings. Places and quotes are told apart as objects.
 */
export class Likenesses {
  private readonly known = new Map<string, WeakMap<Partial<Surroundings>, number>>()
  private readonly places = new WeakMap<Span, { readonly written: Written; readonly by: WeakMap<object, number> }>()

  of(text: Sliceable, place: Span, quote: Partial<Surroundings>): number {
    const { written, by } = this.at(text, place)
    const known = by.get(quote)
    if (known !== undefined) return known
    const like = likeness(quote, surroundingsIn(written))
    by.set(quote, like)
    return like
  }

  private at(text: Sliceable, place: Span) {
    const known = this.places.get(place)
    if (known) return known
    const written = writtenAround(text, place)
    const key = `${written.before}\0${written.behind}`
    if (this.known.size > MOST_REMEMBERED) this.known.clear()
    const by = this.known.get(key) ?? new WeakMap<Partial<Surroundings>, number>()
    this.known.set(key, by)
    this.places.set(place, { written, by })
    return { written, by }
  }
}

/** 0 to 1 for each side. One that nobody noted counts half, and so does the text's beginning or end: those move easily. */
function likeness(noted: Partial<Surroundings>, found: Surroundings): number {
  const before = sideLikeness(reversed(noted.prefix), reversed(found.prefix) ?? '')
  return before + sideLikeness(noted.suffix && fold(noted.suffix), found.suffix)
}

/** Both from the quote outwards: how far they are the same, or how many words they share where one was changed. */
function sideLikeness(noted: string | undefined, found: string): number {
  if (noted === undefined || noted.trim() === '') return UNKNOWN
  const most = Math.min(noted.length, CONTEXT)
  let same = 0
  while (same < most && noted[same] === found[same]) same++
  return Math.max(same / most, sharedWords(wordsOf(noted), wordsOf(found)))
}

const UNKNOWN = 0.5

function reversed(text: string | undefined): string | undefined {
  return text === undefined ? undefined : [...fold(text)].reverse().join('')
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function sharedWords(noted: readonly string[], found: readonly string[]): number {
  if (noted.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of noted) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  return shared / noted.length
}
