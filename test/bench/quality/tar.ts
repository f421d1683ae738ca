/**
 * Reads the Markdown files out of a package's tarball, in memory, so that nothing of a package is written or run.
 * Headers as POSIX has them (ustar, and pax records for long names), with GNU's long names.
 */
import { gunzipSync } from 'node:zlib'

export interface PackedFile {
  /** As in the tarball, without its first folder: `docs/en/start.md`. */
  readonly path: string
  readonly text: string
}

const BLOCK = 512
/** No package of the list unpacks to more; a tarball that does is refused, not read for ever. */
const MOST_BYTES = 1_000_000_000

/** The files whose path `wanted` accepts, in the order of the tarball. Throws where it is no tarball. */
export function filesIn(tarball: Buffer, wanted: (path: string) => boolean): PackedFile[] {
  const data = gunzipSync(tarball, { maxOutputLength: MOST_BYTES })
  const files: PackedFile[] = []
  let longName: string | undefined
  for (let at = 0; at + BLOCK <= data.length && data[at] !== 0; ) {
    const header = data.subarray(at, at + BLOCK)
    const size = Number.parseInt(textOf(header, 124, 12), 8) || 0
    const body = data.subarray(at + BLOCK, at + BLOCK + size)
    const kind = textOf(header, 156, 1)
    if (kind === 'x' || kind === 'L') {
      longName = kind === 'L' ? textOf(body, 0, size) : paxPath(body)
    } else {
      const path = (longName ?? nameOf(header)).replace(/^[^/]*\//, '')
      if ((kind === '0' || kind === '') && wanted(path)) files.push({ path, text: body.toString('utf8') })
      longName = undefined
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}

/** A field up to its first NUL. */
function textOf(bytes: Buffer, start: number, length: number): string {
  return bytes.toString('utf8', start, start + length).replace(/\0[\s\S]*$/, '')
}

function nameOf(header: Buffer): string {
  const prefix = textOf(header, 345, 155)
  return prefix === '' ? textOf(header, 0, 100) : `${prefix}/${textOf(header, 0, 100)}`
}

/** `27 path=package/docs/start.md\n` among a pax header's records. */
function paxPath(body: Buffer): string | undefined {
  return /^\d+ path=(.*)$/m.exec(body.toString('utf8'))?.[1]
}
