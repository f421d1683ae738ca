/** The notes that a command is given: files, folders, standard input; each found, or a message that says why not. */
import { accessSync, constants, type Stats, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { discover } from '../node/discover'
import { decodeText, megabytes, type ReadResult, readTextNow, type Unread } from '../node/readText'
import type { Console } from './console'
import { forward } from './places'
import type { Trouble } from './trouble'

/** A note that stands in a file, one whose text is known, or what is wrong with a path. */
export type FoundNote = { readonly kind: 'file'; readonly file: NoteFile } | ReadNote

export type ReadNote =
  | { readonly kind: 'text'; readonly path: string; readonly text: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

export interface NoteFile {
  /** As given: `notes/a.md` for the PATH `notes`. */
  readonly path: string
  readonly absolute: string
}

interface ReadingOptions {
  /** Bytes. */
  readonly maxSize: number
  readonly stdinFilename: string
  /** False for a note of a folder that the settings leave out; by its absolute path. */
  readonly admits: (absolute: string) => boolean
}

/** Notes in the order of the paths, those of a folder sorted; a note that is named twice is found once. */
export async function findNotes(
  paths: readonly string[],
  options: ReadingOptions,
  console: Console,
): Promise<readonly FoundNote[]> {
  const found: FoundNote[] = []
  const seen = new Set<string>()
  for (const path of new Set(paths)) {
    found.push(
      ...(path === '-' ? [await fromStdin(options, console)] : await fromPath(path, seen, options, console.cwd)),
    )
  }
  return found
}

async function fromStdin({ stdinFilename: path, maxSize }: ReadingOptions, console: Console): Promise<FoundNote> {
  return textNote(path, await readStream(console.stdin, path, maxSize))
}

async function readStream(stream: Readable, name: string, maxSize: number): Promise<ReadResult> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxSize) return { ok: false, code: 'too-large', message: `${name}: ${overLimit(maxSize)}` }
    chunks.push(bytes)
  }
  return decodeText(name, Buffer.concat(chunks))
}

async function fromPath(
  path: string,
  seen: Set<string>,
  { admits }: ReadingOptions,
  cwd: string,
): Promise<readonly FoundNote[]> {
  const target = await lookUp(path, admits, cwd)
  if (!target.ok) return [trouble({ severity: 'error', place: path, message: target.message })]
  if (target.files.length === 0) return [trouble({ severity: 'warning', place: path, message: NO_NOTES })]
  const fresh = target.files.filter(({ absolute }) => !seen.has(absolute))
  for (const { absolute } of fresh) seen.add(absolute)
  return fresh.map((file) => ({ kind: 'file', file }))
}

const NO_NOTES = 'no notes here; notes are files named *.md or *.markdown, outside node_modules and dot-folders'

type LookedUp =
  | { readonly ok: true; readonly files: readonly NoteFile[] }
  | { readonly ok: false; readonly message: string }

async function lookUp(path: string, admits: ReadingOptions['admits'], cwd: string): Promise<LookedUp> {
  const absolute = resolve(cwd, path)
  const found = statusOf(absolute)
  if (found instanceof Error) return { ok: false, message: reasonOf(found) }
  if (!found.isDirectory()) return { ok: true, files: [{ path: forward(join(path)), absolute }] }
  if (!canBeListed(absolute)) return { ok: false, message: 'no permission to list this folder; change its permissions' }
  const { notes } = await discover(absolute)
  return {
    ok: true,
    files: notes
      .filter((note) => admits(resolve(note)))
      .map((note) => ({ path: forward(join(path, relative(absolute, note))), absolute: resolve(note) })),
  }
}

/** At once, as all that is done for single files: the promises of `node:fs` cost a short command more than its files. */
function statusOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function canBeListed(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

function reasonOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file or folder; check the path'
    case 'EACCES':
      return 'no permission to read it; change its permissions'
    default:
      return `cannot be read (${error.message})`
  }
}

/** The note's text, or what is wrong with its file. */
export function readNote(file: NoteFile, maxSize: number): ReadNote {
  const result = readTextNow(file.absolute, maxSize)
  return result.ok ? { kind: 'text', path: file.path, text: result.text } : unreadable(file, result, maxSize)
}

/** What is said of a file that could not be read. */
export function unreadable({ path, absolute }: NoteFile, result: Unread, maxSize: number): ReadNote {
  const message = result.code === 'too-large' ? overLimit(maxSize) : result.message.replace(`${absolute}: `, '')
  return textNote(path, { ...result, message })
}

function overLimit(maxSize: number): string {
  return `larger than ${megabytes(maxSize)}; split it, or raise the limit with --max-size`
}

function textNote(path: string, result: ReadResult): ReadNote {
  if (result.ok) return { kind: 'text', path, text: result.text }
  return trouble({ severity: 'error', place: path, message: result.message.replace(`${path}: `, '') })
}

function trouble(each: Trouble): ReadNote {
  return { kind: 'trouble', trouble: each }
}
