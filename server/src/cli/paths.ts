/** How paths are written for people: relative to where they are, in forward slashes, safe to print. The engine is not needed for it. */
import { isAbsolute, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
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
