/** Links of a Markdown report to places in notes and fact bases, relative to the working directory. */
import { relative } from 'node:path'
import { LineIndex, type Place, type Snapshot } from '../engine'
import { forward, pathOfUri } from './places'

/** `notes/a.md#L12`. Lines of a file are worked out once. */
export function linkFrom(cwd: string, snapshot: Snapshot): (place: Place) => string {
  const indexes = new Map<string, LineIndex | undefined>()
  const linesOf = (uri: string) => {
    if (!indexes.has(uri)) indexes.set(uri, snapshot.note(uri)?.lines ?? baseLines(uri, snapshot))
    return indexes.get(uri)
  }
  return ({ uri, span }) => {
    const lines = linesOf(uri)
    const path = escapePath(forward(fromHere(uri, cwd)))
    return lines ? `${path}#L${lines.positionAt(span.start).line + 1}` : path
  }
}

function baseLines(uri: string, snapshot: Snapshot): LineIndex | undefined {
  const base = snapshot.bases.find((each) => each.uri === uri)
  return base && new LineIndex(base.text)
}

/** Notes have their paths as given for uris, facts have `file:` uris. */
function fromHere(uri: string, cwd: string): string {
  return uri.startsWith('file:') ? relative(cwd, pathOfUri(uri)) : uri
}

/** What would begin a query or a fragment, or hide; the outline itself takes care of what would end a Markdown link. */
function escapePath(path: string): string {
  return path.replace(/[%?#]|\p{Cc}|\p{Bidi_Control}/gu, encodeURIComponent)
}
