/** Places in files, as people are told them: line and column. */
import { LineIndex } from '../engine'
import { pathOfUri, shownPath } from './paths'

export { forward, pathOfUri, shownPath } from './paths'

/** `12:3`, one-based, as editors and terminals count. */
export function lineAndColumn(lines: LineIndex, offset: number): string {
  const { line, character } = lines.positionAt(offset)
  return `${line + 1}:${character + 1}`
}

/** `bases/mine.facts.yaml:12:3` */
export function placeIn(uri: string, text: string, offset: number, cwd: string): string {
  return `${shownPath(pathOfUri(uri), cwd)}:${lineAndColumn(new LineIndex(text), offset)}`
}
