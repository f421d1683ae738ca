/** Places in files and names of things, as the formats of the field write them. */
import type { LineIndex } from '../text/lineIndex'
import type { Span } from '../text/span'

/** Lines and columns count from 1, columns and offsets in UTF-16 code units; a byte order mark does not count. */
export interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  /** Behind the last character. */
  readonly endColumn: number
  readonly charOffset: number
  readonly charLength: number
}

const BYTE_ORDER_MARK = '\uFEFF'

/** The code units that stand before the text proper: 1 for a byte order mark, else 0. */
export function markLength(lines: LineIndex): number {
  return lines.slice(0, 1) === BYTE_ORDER_MARK ? 1 : 0
}

export function regionOf(lines: LineIndex, span: Span): Region {
  const mark = markLength(lines)
  const [start, end] = [Math.max(span.start, mark), Math.max(span.end, mark)]
  const column = ({ line, character }: { line: number; character: number }) => character + 1 - (line === 0 ? mark : 0)
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)]
  return {
    ...{ startLine: from.line + 1, startColumn: column(from), endLine: to.line + 1, endColumn: column(to) },
    ...{ charOffset: start - mark, charLength: end - start },
  }
}

/** A path as a relative address: `Dữ liệu/a b.md` → `D%E1%BB%AF%20li%E1%BB%87u/a%20b.md`. Addresses stay as they are. */
export function addressOf(path: string): string {
  if (path.startsWith('file:')) return path
  const address = path.split('/').map(encodeName).join('/')
  // `a:b.md` would be an address of the scheme `a`.
  return /^[^/]*:/.test(address) ? `./${address}` : address
}

/** Halves of surrogate pairs cannot be encoded. */
function encodeName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/%3A/g, ':')
}

/** The same name for the same digest: a UUID of version 8 (RFC 9562), made of its first 122 bits. */
export function uuidOf(digest: string): string {
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const [a, b, c, d, e] = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(13, 16),
    digest.slice(17, 20),
    digest.slice(20, 32),
  ]
  return `urn:uuid:${a}-${b}-8${c}-${variant}${d}-${e}`
}
