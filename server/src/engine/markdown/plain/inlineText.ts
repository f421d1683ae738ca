/** The text of a block's inline content, and the way back to the stretch that it is from. */
import type { Line } from './lines'

export interface InlineText {
  readonly value: string
  /** Where the character at an offset of `value` begins, and where the one before it ends. */
  startOf(offset: number): number
  endOf(offset: number): number
  /** Ends of parts of the text from one offset to another, each of which stands in the stretch as it is. */
  partsOf(from: number, to: number): readonly number[]
}

/** Content that is a part of the stretch as it stands there. */
export class WholeText implements InlineText {
  constructor(readonly value: string) {}

  startOf(offset: number): number {
    return offset
  }

  endOf(offset: number): number {
    return offset
  }

  partsOf(_from: number, to: number): readonly number[] {
    return [to]
  }
}

/**
 * Content whose lines have marks or indentation of containers between them, or spaces at their ends. The parser drops one
 * space there; two or more are a break, which is read as a space that stands where they do.
 */
export class JoinedText implements InlineText {
  readonly value: string
  readonly hasBreak: boolean
  /** Where parts begin that stand in the stretch as they are: in `value` and in the stretch by turns. */
  private readonly parts: number[] = []

  constructor(source: string, lines: readonly Line[]) {
    let value = ''
    let hasBreak = false
    lines.forEach(({ start, end, next }, nth) => {
      this.parts.push(value.length, start)
      value += source.slice(start, end)
      if (nth === lines.length - 1) return
      const from = source.charCodeAt(end) === 32 && source.charCodeAt(end + 1) !== 32 ? end + 1 : end
      if (from === end && source.charCodeAt(end) === 32) hasBreak = true
      if (from > end) this.parts.push(value.length, from)
      value += source.slice(from, next)
    })
    this.value = value
    this.hasBreak = hasBreak
  }

  startOf(offset: number): number {
    const nth = this.partAt(offset)
    return offset - this.read(nth) + this.read(nth + 1)
  }

  endOf(offset: number): number {
    return offset === 0 ? this.startOf(0) : this.startOf(offset - 1) + 1
  }

  /** A wiki-link stays whole. */
  partsOf(from: number, to: number): readonly number[] {
    const ends: number[] = []
    const isCut = !this.value.slice(from, to).includes('[[')
    for (let nth = this.partAt(from) + 2; isCut && nth < this.parts.length && this.read(nth) < to; nth += 2)
      ends.push(this.read(nth))
    return [...ends, to]
  }

  /** The part that holds the character at an offset of `value`, as an index of its first number. */
  private partAt(offset: number): number {
    let low = 0
    let high = this.parts.length / 2 - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.read(middle * 2) > offset) high = middle - 1
      else low = middle
    }
    return low * 2
  }

  private read(index: number): number {
    return this.parts[index] ?? 0
  }
}

/** True where nothing stands between the lines but their breaks. */
export function isWhole(source: string, lines: readonly Line[]): boolean {
  return lines.every((line, nth) => {
    const before = lines[nth - 1]
    return !before || (line.start === before.next && source.charCodeAt(before.end) !== 32)
  })
}
