/** The text of a block's inline content, and the way back to the stretch that it is from. */
import type { Line } from './lines'

export interface InlineText {
  readonly value: string
  /** Where the character at an offset of `value` begins, and where the one before it ends. */
  startOf(offset: number): number
  endOf(offset: number): number
  /** Where the text from an offset on may be cut, at `to` or before, so that each part of it stands in the stretch as it is. */
  runEnd(offset: number, to: number): number
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

  runEnd(_offset: number, to: number): number {
    return to
  }
}

/** Content whose lines have marks or indentation of containers between them. */
export class JoinedText implements InlineText {
  readonly value: string
  /** Where lines begin, in `value` and in the stretch by turns. */
  private readonly starts: number[] = []

  constructor(source: string, lines: readonly Line[]) {
    let value = ''
    lines.forEach(({ start, end, next }, nth) => {
      this.starts.push(value.length, start)
      value += source.slice(start, nth === lines.length - 1 ? end : next)
    })
    this.value = value
  }

  startOf(offset: number): number {
    const { starts } = this
    let at = starts.length - 2
    while (at > 0 && (starts[at] ?? 0) > offset) at -= 2
    return offset - (starts[at] ?? 0) + (starts[at + 1] ?? 0)
  }

  endOf(offset: number): number {
    return offset === 0 ? this.startOf(0) : this.startOf(offset - 1) + 1
  }

  /** A wiki-link stays whole. */
  runEnd(offset: number, to: number): number {
    const feed = this.value.indexOf('\n', offset)
    if (feed < 0 || feed + 1 >= to || this.value.slice(offset, to).includes('[[')) return to
    return feed + 1
  }
}

/** True where each line begins right behind the break of the one before. */
export function isWhole(lines: readonly Line[]): boolean {
  return lines.every((line, nth) => nth === 0 || line.start === lines[nth - 1]?.next)
}
