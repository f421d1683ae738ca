/** Records of JSON files, be they one document or an object a line. */
import type { RawRecord } from '../../engine'

export async function jsonRecords(isLines: boolean, pieces: AsyncIterable<Buffer>): Promise<AsyncIterable<RawRecord>> {
  if (isLines) return (await import('./jsonLines')).readJsonLines(pieces)
  return (await import('./jsonElements')).readJsonElements(pieces)
}

/** An object a line, and not one document: by its name, or since each of its first lines is a whole object. */
export function areLines(path: string, head: string): boolean {
  const [first = '', second = ''] = head
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (/^[[{]$/.test(first)) return false
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return true
  return first.startsWith('{') && second.startsWith('{') && isWhole(first)
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
