/**
 * One spelling for each file's uri. Clients escape differently (`a%20(1).md`, `a%20%281%29.md`), and a note must not be
 * known twice for that. The spelling is VS Code's: everything escaped but letters, digits and `-._~/`, the drive's
 * letter small. Other schemes (`untitled:`) are kept as they are.
 */

/** In no need of another spelling. */
const PLAIN = /^file:\/\/\/[\w\-.~/]*$/

/** `file:///C:/a (1).md` → `file:///c%3A/a%20%281%29.md`. */
export function canonicalUri(uri: string): string {
  // Nearly all are, and of ten thousand notes a profile shows the escaping before the reading.
  if (PLAIN.test(uri)) return uri
  const match = /^file:\/\/([^/?#]*)(\/[^?#]*)/i.exec(uri)
  if (!match) return uri
  const [, authority = '', path = ''] = match
  const segments = decode(path).replace(/^\/([A-Z]):/, (drive) => drive.toLowerCase())
  return `file://${authority.toLowerCase()}${segments.split('/').map(escapeSegment).join('/')}`
}

/** Both canonical. */
export function isBelow(folder: string, uri: string): boolean {
  return uri.startsWith(folder) && (folder.endsWith('/') || uri[folder.length] === '/')
}

/** Both canonical; the path of a file below a folder, unescaped, or undefined where it is not below it. */
export function relativePath(folder: string, uri: string): string | undefined {
  if (!isBelow(folder, uri)) return undefined
  return decode(uri.slice(folder.endsWith('/') ? folder.length : folder.length + 1))
}

/** The canonical uri of a file by its path below a folder, unescaped. */
export function uriBelow(folder: string, path: string): string {
  return canonicalUri(`${folder.replace(/\/$/, '')}/${path.split('/').map(escapeSegment).join('/')}`)
}

export function isNoteUri(uri: string): boolean {
  return /\.(md|markdown)$/i.test(uri)
}

export function isFactUri(uri: string): boolean {
  return /\.facts\.(ya?ml|jsonl?)$/i.test(uri)
}

/** The writers' judgements (`JUDGEMENTS_FILE`); they count in the root of a workspace folder only. */
export function isJudgementsUri(uri: string): boolean {
  return uri.endsWith('/claimlight.judgements.jsonl')
}

/** `claimlight.config.yaml`, wherever it lies: only those at the top of a folder hold. */
export function isConfigUri(uri: string): boolean {
  return uri.endsWith('/claimlight.config.yaml')
}

function escapeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** A `%` that escapes nothing stays what it is. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The path of a file as seen from another file's folder, unescaped: `../report 1.md`. Undefined where one is no file. Both canonical. */
export function pathFrom(from: string, uri: string): string | undefined {
  if (!from.startsWith('file://') || !uri.startsWith('file://')) return undefined
  const folder = from.split('/').slice(0, -1)
  const parts = uri.split('/')
  const same = parts.findIndex((part, nth) => part !== folder[nth])
  // `file:`, ``, the host, and on Windows the drive have to be the same.
  if (same < 3 || (/^[a-z]%3A$/.test(parts[3] ?? '') && same < 4)) return undefined
  return [...folder.slice(same).map(() => '..'), ...parts.slice(same)].map(decode).join('/')
}
