/**
 * Reads a text file as UTF-8, or says in one clear message why it cannot be: missing, a folder, no permission, too
 * large, not UTF-8. The text is the file's decoded text as it is: a byte order mark and CRLF are kept, so that offsets
 * are those of the file.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** 20 MB, in bytes. */
export const DEFAULT_MAX_BYTES = 20 * 1024 * 1024

export type ReadFailure = 'missing' | 'folder' | 'no-permission' | 'too-large' | 'not-utf8' | 'unreadable'

export interface Unread {
  readonly ok: false
  readonly code: ReadFailure
  readonly message: string
}

export type ReadResult = { readonly ok: true; readonly text: string } | Unread

const HEAD_BYTES = 4096

/** How a file begins, as UTF-8; '' for one that cannot be read. */
export function headOfFile(path: string): string {
  let file: number | undefined
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const bytes = Buffer.alloc(HEAD_BYTES)
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD_BYTES, 0))
  } catch {
    return ''
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** `maxBytes`: larger files are not read. Never throws. */
export async function readText(path: string, maxBytes: number = DEFAULT_MAX_BYTES): Promise<ReadResult> {
  let file: FileHandle | undefined
  try {
    const { open } = await import('node:fs/promises')
    // Not blocking: a named pipe would otherwise hold us until someone writes to it.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    return unfit(path, await file.stat(), maxBytes) ?? decodeText(path, await file.readFile())
  } catch (error) {
    return ioFailure(path, error)
  } finally {
    await file?.close()
  }
}

/** The same for programs that have nothing else to do. */
export function readTextNow(path: string, maxBytes: number = DEFAULT_MAX_BYTES): ReadResult {
  const read = readBytesNow(path, maxBytes)
  return read.ok ? decodeText(path, read.bytes) : read
}

/**
 * The same for threads that have nothing else to do: the file's bytes, undecoded, in a buffer of their own, and what the
 * system said of it before they were read. A profile of
 * ten thousand notes has the promises of `readText` at five times the cost of these four calls.
 */
export function readBytesNow(
  path: string,
  maxBytes: number,
  room?: ReadingRoom,
): { readonly ok: true; readonly bytes: Uint8Array; readonly stats: Stats } | Unread {
  let file: number | undefined
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(file)
    const problem = unfit(path, stats, maxBytes)
    if (problem) return problem
    return { ok: true, bytes: room?.read(file, stats.size) ?? new Uint8Array(readFileSync(file)), stats }
  } catch (error) {
    return ioFailure(path, error)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/**
 * Memory for one file after the other: the bytes of one are good until the next is read. Ten thousand buffers that a thread
 * leaves behind stay with its allocator: 60 MB, for as long as the program runs.
 */
export class ReadingRoom {
  private bytes = new Uint8Array(64 * 1024)

  /** All of an open file, that is some `size` bytes long. */
  read(file: number, size: number): Uint8Array {
    if (size >= this.bytes.length) this.bytes = new Uint8Array(2 * size)
    let end = 0
    // To its end, and not to its size: it may have grown meanwhile.
    for (;;) {
      const read = readSync(file, this.bytes, end, this.bytes.length - end, null)
      end += read
      if (read === 0) return this.bytes.subarray(0, end)
      if (end === this.bytes.length) this.grow()
    }
  }

  private grow(): void {
    const larger = new Uint8Array(2 * this.bytes.length)
    larger.set(this.bytes)
    this.bytes = larger
  }
}

function unfit(path: string, stat: Stats, maxBytes: number): Unread | undefined {
  if (stat.isDirectory()) return failure('folder', `${path}: this is a folder; name a file`)
  if (!stat.isFile()) return failure('unreadable', `${path}: this is no regular file`)
  if (stat.size > maxBytes) return failure('too-large', tooLarge(path, stat.size, maxBytes))
  return undefined
}

/** Decodes a file's bytes; `name` is what messages call it. */
export function decodeText(name: string, bytes: Uint8Array): ReadResult {
  const utf16 = utf16Name(bytes)
  if (utf16) return failure('not-utf8', `${name}: the file is in ${utf16}, not UTF-8; save it as UTF-8`)
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    const at = firstBadByte(bytes)
    return failure('not-utf8', `${name}: not UTF-8 (byte ${at + 1}, line ${lineOf(bytes, at)}); save it as UTF-8`)
  }
}

function failure(code: ReadFailure, message: string): Unread {
  return { ok: false, code, message }
}

function tooLarge(path: string, size: number, limit: number): string {
  return `${path}: ${megabytes(size)} is more than the limit of ${megabytes(limit)}; split the file, or raise the limit (claimlight.maxFileSize, in MB)`
}

/** `1.5 MB`. */
export function megabytes(bytes: number): string {
  const value = bytes / (1024 * 1024)
  return `${value >= 10 || Number.isInteger(value) ? Math.ceil(value) : value.toFixed(value < 0.1 ? 3 : 1)} MB`
}

function utf16Name(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)'
  return undefined
}

/** Index of the first byte that belongs to no UTF-8 character. Halving works: a prefix either decodes so far or not. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle
    else bad = middle - 1
  }
  if (good < bytes.length) return good
  // All is well but for its end, within a character: that begins before its continuation bytes.
  return bytes.findLastIndex((byte) => (byte & 0xc0) !== 0x80)
}

/** True when these bytes are UTF-8, or its beginning, cut within a character. */
function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function lineOf(bytes: Uint8Array, at: number): number {
  return bytes.subarray(0, at).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1)
}

/** What is told of an error of `node:fs`. */
export function ioFailure(path: string, error: unknown): Unread {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failure('missing', `${path}: no such file; check the path`)
    case 'EISDIR':
      return failure('folder', `${path}: this is a folder; name a file`)
    case 'EACCES':
    case 'EPERM':
      return failure('no-permission', `${path}: no permission to read it; change its permissions`)
    default:
      return failure(
        'unreadable',
        `${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
      )
  }
}
