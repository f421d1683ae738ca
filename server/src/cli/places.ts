/** How paths are written for people: relative to where they are, in forward slashes, safe to print. */
import { isAbsolute, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LineIndex } from '../engine'
import { safe } from './terminal'

/** Relative where it lies under `cwd`, else as it is. */
export function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path)
  const shown = inside && !inside.startsWith('..') && !isAbsolute(inside) ? inside : path
  return safe(forward(shown))
}

/** With `/` between folders on every system. */
export function forward(path: string): string {
  return path.split(sep).join('/')
}

export function pathOfUri(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri
}

/** `12:3`, one-based, as editors and terminals count. */
export function lineAndColumn(lines: LineIndex, offset: number): string {
  const { line, character } = lines.positionAt(offset)
  return `${line + 1}:${character + 1}`
}

/** `bases/mine.facts.yaml:12:3` */
export function placeIn(uri: string, text: string, offset: number, cwd: string): string {
  return `${shownPath(pathOfUri(uri), cwd)}:${lineAndColumn(new LineIndex(text), offset)}`
}
