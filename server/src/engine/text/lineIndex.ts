/**
 * Lines of a text, for the edges that speak of lines: offset → line and character, and back.
 * Lines end at LF, CRLF and CR, as LSP has it. All in UTF-16 code units, zero-based.
 */
export interface LinePosition {
  readonly line: number
  readonly character: number
}

export class LineIndex {
  private readonly starts: Uint32Array

  constructor(private readonly text: string) {
    this.starts = lineStarts(text)
  }

  get lineCount(): number {
    return this.starts.length
  }

  /** Offsets beyond the text are clipped to it. `"a\nb"`, 2 → line 1, character 0. */
  positionAt(offset: number): LinePosition {
    const at = Math.min(Math.max(offset, 0), this.text.length)
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.start(middle) <= at) low = middle
      else high = middle - 1
    }
    return { line: low, character: at - this.start(low) }
  }

  /** Lines beyond the text are clipped to its end, characters beyond a line to the end of it. */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) return 0
    if (position.line >= this.starts.length) return this.text.length
    return Math.min(this.start(position.line) + Math.max(position.character, 0), this.lineEnd(position.line))
  }

  /** Offset of the line's first character. */
  lineStart(line: number): number {
    return line < this.starts.length ? this.start(line) : this.text.length
  }

  /** Offset behind the line's last character, its line break left out. */
  lineEnd(line: number): number {
    let end = line + 1 < this.starts.length ? this.start(line + 1) : this.text.length
    const start = this.lineStart(line)
    if (end > start && this.text.charCodeAt(end - 1) === 10) end--
    if (end > start && this.text.charCodeAt(end - 1) === 13) end--
    return end
  }

  private start(line: number): number {
    return this.starts[line] ?? 0
  }
}

function lineStarts(text: string): Uint32Array {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return Uint32Array.from(starts)
}
