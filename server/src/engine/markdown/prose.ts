/** What a reader reads of one paragraph, and where each character of it stands in the note. */
import { firstIndex } from '../text/search'
import type { Span } from '../text/span'
import { Places } from './places'

/** Stands in prose for what is not prose: inline code, a formula, a bare URL. */
export const PLACEHOLDER = '\ufffc'

/** Markup around a stretch of prose, its marks and a link's address included. */
export interface Wrapper {
  /** In the note. */
  readonly span: Span
  /** In the prose: what it wraps. */
  readonly content: Span
}

/** A footnote reference, between two characters of the prose. */
export interface Reference {
  readonly at: number
  readonly label: string
}

export interface Prose {
  readonly text: string
  /** Where each code unit of `text` stands in the note. */
  readonly places: Places
  /** In the order of their ends. */
  readonly wrappers: readonly Wrapper[]
  /** In order. */
  readonly references: readonly Reference[]
}

/** Collects a paragraph's prose from left to right. White space of any kind and length becomes one space. */
export class ProseBuilder {
  private text = ''
  private endsInSpace = true
  private readonly places = new Places()
  private readonly wrappers: Wrapper[] = []
  private readonly references: Reference[] = []

  get length(): number {
    return this.text.length
  }

  /** Adds one code unit that is written from `start` to `end`. */
  add(unit: string, start: number, end: number): void {
    const isSpace = isSpaceCode(unit.charCodeAt(0))
    if (isSpace && this.endsInSpace) return
    this.places.add(this.text.length, start, end - start)
    this.text += isSpace ? ' ' : unit
    this.endsInSpace = isSpace
  }

  /** Adds what is read as it is written, from `start` on. */
  addRun(run: string, start: number): void {
    if (!this.endsInSpace && !WIDE_SPACE.test(run)) this.addWords(run, start)
    else if (!OTHER_SPACE.test(run)) this.addWords(run, start)
    else this.addSpaced(run, start)
  }

  /** Marks what was added since the prose was `from` long as wrapped by the markup at `span`. */
  wrap(from: number, span: Span): void {
    this.wrappers.push({ span, content: { start: from, end: this.text.length } })
  }

  refer(label: string): void {
    this.references.push({ at: this.text.length, label })
  }

  finish(): Prose {
    const { text, places, wrappers, references } = this
    return {
      text,
      places,
      wrappers: wrappers.length === 0 ? NONE : wrappers.flatMap((wrapper) => trimmed(wrapper, text)),
      references,
    }
  }

  /** Text in which white space is one space at most. */
  private addWords(words: string, start: number): void {
    if (words === '') return
    this.places.add(this.text.length, start, 1)
    this.text += words
    this.endsInSpace = words.endsWith(' ')
  }

  private addSpaced(run: string, start: number): void {
    let at = 0
    for (const { 0: space, index } of run.matchAll(SPACES)) {
      this.addWords(run.slice(at, index), start + at)
      this.add(' ', start + index, start + index + 1)
      at = index + space.length
    }
    this.addWords(run.slice(at), start + at)
  }
}

const NONE: readonly Wrapper[] = []

/** White space that becomes one space, behind a word and behind a space. */
const WIDE_SPACE = /[\t\n\r]| [ \t\n\r]/
const OTHER_SPACE = /^ |[\t\n\r]| [ \t\n\r]/
const SPACES = /[ \t\n\r]+/g

function isSpaceCode(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

/** Spaces at its ends are not what markup wraps; a wrapper around nothing is none. */
function trimmed({ span, content }: Wrapper, text: string): readonly Wrapper[] {
  let { start, end } = content
  while (start < end && text.charCodeAt(start) === 32) start++
  while (end > start && text.charCodeAt(end - 1) === 32) end--
  return start < end ? [{ span, content: { start, end } }] : []
}

/**
 * Where a stretch of prose stands in the note, from its first to its last character. Markup that wraps a part of it is
 * taken in whole; markup that wraps all of it, or reaches beyond it, stays outside.
 * `⟦**Data** is scarce.⟧ **⟦Chips too.⟧**`
 */
export function spanInNote(prose: Prose, { start, end }: Span): Span {
  let from = prose.places.startOf(start)
  let to = end > start ? prose.places.endOf(end - 1) : from
  const first = firstIndex(prose.wrappers, ({ content }) => content.end > start)
  for (let nth = first; nth < prose.wrappers.length; nth++) {
    const wrapper = prose.wrappers[nth]
    if (!wrapper || wrapper.content.end > end) break
    const { span, content } = wrapper
    const isPart = content.start >= start && (content.start > start || content.end < end)
    if (!isPart) continue
    from = Math.min(from, span.start)
    to = Math.max(to, span.end)
  }
  return { start: from, end: to }
}
