/**
 * Between the engine's offsets (UTF-16 code units into a text) and LSP's lines and characters, in the encoding that was
 * agreed on: UTF-16, or UTF-8 (characters are bytes of a line's UTF-8 form). The one place where this is done.
 */
import type { Position, Range } from 'vscode-languageserver'
import type { LineIndex, Span } from '../engine'

export type Encoding = 'utf-16' | 'utf-8'

/** A text by its lines: a note, or a fact base's file. */
export interface Lined {
  readonly lines: LineIndex
}

export class Converter {
  constructor(readonly encoding: Encoding) {}

  /** "ạb", 1 → character 1 in UTF-16, 3 in UTF-8. Offsets beyond the text are clipped to it. */
  position({ lines }: Lined, offset: number): Position {
    const { line, character } = lines.positionAt(offset)
    if (this.encoding === 'utf-16') return { line, character }
    const start = lines.lineStart(line)
    return { line, character: byteLength(lines.slice(start, start + character)) }
  }

  /** Lines beyond the text are clipped to its end, characters beyond a line to the line's. */
  offset({ lines }: Lined, { line, character }: Position): number {
    if (this.encoding === 'utf-16' || line >= lines.lineCount) return lines.offsetAt({ line, character })
    const start = lines.lineStart(line)
    return start + indexOfByte(lines.slice(start, lines.lineEnd(line)), character)
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

/** Bytes that a text takes in UTF-8. A lone half of a surrogate pair counts three, as U+FFFD does. */
function byteLength(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    bytes += bytesOf(code)
    at += code > 0xffff ? 2 : 1
  }
  return bytes
}

/** The index of the character that begins at or spans that byte of the line; its length when it has fewer. */
function indexOfByte(line: string, byte: number): number {
  let at = 0
  let bytes = 0
  while (at < line.length) {
    const code = line.codePointAt(at) ?? 0
    bytes += bytesOf(code)
    if (bytes > byte) return at
    at += code > 0xffff ? 2 : 1
  }
  return line.length
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
