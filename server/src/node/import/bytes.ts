/** A file's text as bytes of UTF-8, piece by piece: byte order marks are left out, UTF-16 is turned into UTF-8. */
import { createReadStream } from 'node:fs'

export interface ByteOptions {
  readonly signal: AbortSignal
  /** How many bytes of the file have been read. */
  readonly onRead: (bytes: number) => void
}

const PIECE = 256 * 1024

/** Rejects where the file cannot be read (errors of `node:fs`), or the signal says so (an `AbortError`). */
export async function* utf8Pieces(path: string, { signal, onRead }: ByteOptions): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: PIECE, signal })
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let isFirst = true
  for await (const piece of stream) {
    let bytes: Buffer = Buffer.from(piece)
    onRead(bytes.length)
    if (isFirst) {
      isFirst = false
      const encoding = utf16Of(bytes)
      if (encoding) decoder = new TextDecoder(encoding)
      else if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
    }
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes
  }
  const rest = decoder?.decode()
  if (rest) yield Buffer.from(rest)
}

/** By its mark, or by every second byte of the first letters being none. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : undefined
}

export const LINE_FEED = 0x0a

/** How many lines end in the bytes. */
export function lineEnds(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++
  return count
}

/** The index behind the last line feed, 0 where there is none. */
export function behindLastLine(bytes: Buffer): number {
  return bytes.lastIndexOf(LINE_FEED) + 1
}
