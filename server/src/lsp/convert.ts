/**
 * Between the engine's offsets (UTF-16 code units into a text) and LSP's lines and characters, in the encoding that was
 * agreed on: UTF-16, or UTF-8 (characters are bytes of a line's UTF-8 form). The one place where this is done.
 */
import type { Position, Range } from 'vscode-languageserver'
import type { LineIndex, Span } from '../engine'

export type Encoding = 'utf-16' | 'utf-8'

/** A text with its lines: a note, or a fact base's file. */
export interface Lined {
  readonly text: string
  readonly lines: LineIndex
}

export class Converter {
  constructor(readonly encoding: Encoding) {}

  /** "ạb", 1 → character 1 in UTF-16, 3 in UTF-8. Offsets beyond the text are clipped to it. */
  position({ text, lines }: Lined, offset: number): Position {
    const { line, character } = lines.positionAt(offset)
    if (this.encoding === 'utf-16') return { line, character }
    const start = lines.lineStart(line)
    return { line, character: byteLength(text, start, start + character) }
  }

  /** Lines beyond the text are clipped to its end, characters beyond a line to the line's. */
  offset({ text, lines }: Lined, { line, character }: Position): number {
    if (this.encoding === 'utf-16' || line >= lines.lineCount) return lines.offsetAt({ line, character })
    return offsetOfByte(text, lines.lineStart(line), lines.lineEnd(line), character)
  }

  range(lined: Lined, span: Span): Range {
    return { start: this.position(lined, span.start), end: this.position(lined, span.end) }
  }

  /** A range given backwards is taken as an empty one at its start. */
  span(lined: Lined, range: Range): Span {
    const start = this.offset(lined, range.start)
    return { start, end: Math.max(start, this.offset(lined, range.end)) }
  }
}

/** The encoding to speak, of those that the client lists in its order of liking; without a list it is UTF-16. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  const known = offered?.find((encoding) => encoding === 'utf-8' || encoding === 'utf-16')
  return known === 'utf-8' ? 'utf-8' : 'utf-16'
}

/** Bytes that `text.slice(start, end)` takes in UTF-8. A lone half of a surrogate pair counts three, as U+FFFD does. */
function byteLength(text: string, start: number, end: number): number {
  let bytes = 0
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at) ?? 0
    bytes += bytesOf(code)
    at += code > 0xffff ? 2 : 1
  }
  return bytes
}

/** The offset of the character that begins at or spans that byte of the line; the line's end when it has fewer. */
function offsetOfByte(text: string, start: number, end: number, byte: number): number {
  let at = start
  let bytes = 0
  while (at < end) {
    const code = text.codePointAt(at) ?? 0
    bytes += bytesOf(code)
    if (bytes > byte) return at
    at += code > 0xffff ? 2 : 1
  }
  return end
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
