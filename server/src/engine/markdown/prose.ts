/** What a reader reads of one paragraph, and where each character of it stands in the note. */
import { firstIndex } from '../text/search'
import type { Span } from '../text/span'

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
  /** Where each code unit of `text` begins and ends in the note. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** In the order of their ends. */
  readonly wrappers: readonly Wrapper[]
  /** In order. */
  readonly references: readonly Reference[]
}

/** Collects a paragraph's prose from left to right. White space of any kind and length becomes one space. */
export class ProseBuilder {
  private readonly units: string[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly wrappers: Wrapper[] = []
  private readonly references: Reference[] = []

  get length(): number {
    return this.units.length
  }

  /** Adds one code unit that is written from `start` to `end`. */
  add(unit: string, start: number, end: number): void {
    const isSpace = unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t'
    if (isSpace && (this.units.at(-1) ?? ' ') === ' ') return
    this.units.push(isSpace ? ' ' : unit)
    this.starts.push(start)
    this.ends.push(end)
  }

  /** Marks what was added since the prose was `from` long as wrapped by the markup at `span`. */
  wrap(from: number, span: Span): void {
    let start = from
    let end = this.units.length
    while (start < end && this.units[start] === ' ') start++
    while (end > start && this.units[end - 1] === ' ') end--
    if (start < end) this.wrappers.push({ span, content: { start, end } })
  }

  refer(label: string): void {
    this.references.push({ at: this.units.length, label })
  }

  finish(): Prose {
    const { units, starts, ends, wrappers, references } = this
    return { text: units.join(''), starts, ends, wrappers, references }
  }
}

/**
 * Where a stretch of prose stands in the note, from its first to its last character. Markup that wraps a part of it is
 * taken in whole; markup that wraps all of it, or reaches beyond it, stays outside.
 * `⟦**Data** is scarce.⟧ **⟦Chips too.⟧**`
 */
export function spanInNote(prose: Prose, { start, end }: Span): Span {
  let from = prose.starts[start] ?? 0
  let to = prose.ends[end - 1] ?? from
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
