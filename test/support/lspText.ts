/** Texts and positions in the encoding that client and server have agreed on: `utf-16`, or `utf-8` with positions in bytes. */
import type { Position, Range, TextEdit } from 'vscode-languageserver/node'

/** `offset` in UTF-16 code units. */
export function positionAt(text: string, offset: number, encoding: string): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length - 1, character: lengthOf(before.at(-1) ?? '', encoding) }
}

export function textIn(text: string, { start, end }: Range, encoding: string): string {
  return text.slice(offsetOf(text, start, encoding), offsetOf(text, end, encoding))
}

/** The text with the edits made; all count from the text as it is. */
export function edited(text: string, edits: readonly TextEdit[], encoding: string): string {
  const at = (position: Position) => offsetOf(text, position, encoding)
  return edits
    .toSorted((a, b) => at(b.range.start) - at(a.range.start))
    .reduce((done, { range, newText }) => done.slice(0, at(range.start)) + newText + done.slice(at(range.end)), text)
}

export function lengthOf(line: string, encoding: string): number {
  return encoding === 'utf-8' ? Buffer.byteLength(line) : line.length
}

function offsetOf(text: string, { line, character }: Position, encoding: string): number {
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/)
  const within = lines[line] ?? ''
  const before =
    encoding === 'utf-8' ? Buffer.from(within).subarray(0, character).toString() : within.slice(0, character)
  return lines.slice(0, line).join('').length + before.length
}
