/** The notes that a command is given: files, folders, standard input; each read, or a message that says why not. */
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { discover } from '../node/discover'
import { decodeText, megabytes, type ReadResult, readText } from '../node/readText'
import type { Console } from './console'
import { forward } from './places'
import type { Trouble } from './trouble'

export interface ReadNote {
  /** As given: `notes/a.md` for the PATH `notes`. */
  readonly path: string
  readonly text: string
}

export interface ReadNotes {
  readonly notes: readonly ReadNote[]
  readonly troubles: readonly Trouble[]
}

interface Wanted {
  readonly path: string
  readonly absolute: string
}

interface ReadingOptions {
  /** Bytes. */
  readonly maxSize: number
  readonly stdinFilename: string
}

const AT_ONCE = 32

/** Notes in the order of the paths, those of a folder sorted; a note that is named twice is read once. */
export async function readNotes(
  paths: readonly string[],
  options: ReadingOptions,
  console: Console,
): Promise<ReadNotes> {
  const notes: ReadNote[] = []
  const troubles: Trouble[] = []
  const seen = new Set<string>()
  for (const path of new Set(paths)) {
    const found = path === '-' ? await fromStdin(options, console) : await fromPath(path, options, seen, console.cwd)
    notes.push(...found.notes)
    troubles.push(...found.troubles)
  }
  return { notes, troubles }
}

async function fromStdin(options: ReadingOptions, console: Console): Promise<ReadNotes> {
  const path = options.stdinFilename
  return noteOf(path, await readStream(console.stdin, path, options.maxSize))
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

async function fromPath(path: string, options: ReadingOptions, seen: Set<string>, cwd: string): Promise<ReadNotes> {
  const target = await lookUp(path, cwd)
  if (!target.ok) return { notes: [], troubles: [{ severity: 'error', place: path, message: target.message }] }
  const fresh = target.wanted.filter(({ absolute }) => !seen.has(absolute))
  for (const { absolute } of fresh) seen.add(absolute)
  if (target.wanted.length === 0)
    return { notes: [], troubles: [{ severity: 'warning', place: path, message: NO_NOTES }] }
  return readAll(fresh, options)
}

const NO_NOTES = 'no notes here; notes are files named *.md or *.markdown, outside node_modules and dot-folders'

type LookedUp =
  | { readonly ok: true; readonly wanted: readonly Wanted[] }
  | { readonly ok: false; readonly message: string }

async function lookUp(path: string, cwd: string): Promise<LookedUp> {
  const absolute = resolve(cwd, path)
  const found = await stat(absolute).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) return { ok: false, message: reasonOf(found) }
  if (!found.isDirectory()) return { ok: true, wanted: [{ path: forward(join(path)), absolute }] }
  const readable = await access(absolute, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!readable) return { ok: false, message: 'no permission to list this folder; change its permissions' }
  const { notes } = await discover(absolute)
  return {
    ok: true,
    wanted: notes.map((note) => ({ path: forward(join(path, relative(absolute, note))), absolute: resolve(note) })),
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

async function readAll(wanted: readonly Wanted[], options: ReadingOptions): Promise<ReadNotes> {
  const read: ReadNotes[] = []
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const batch = wanted.slice(at, at + AT_ONCE)
    read.push(...(await Promise.all(batch.map((each) => readOne(each, options)))))
  }
  return { notes: read.flatMap(({ notes }) => notes), troubles: read.flatMap(({ troubles }) => troubles) }
}

async function readOne({ path, absolute }: Wanted, { maxSize }: ReadingOptions): Promise<ReadNotes> {
  const result = await readText(absolute, maxSize)
  if (!result.ok && result.code === 'too-large') {
    return noteOf(path, { ...result, message: overLimit(maxSize) })
  }
  return noteOf(path, result.ok ? result : { ...result, message: result.message.replace(`${absolute}: `, '') })
}

function overLimit(maxSize: number): string {
  return `larger than ${megabytes(maxSize)}; split it, or raise the limit with --max-size`
}

function noteOf(path: string, result: ReadResult): ReadNotes {
  if (result.ok) return { notes: [{ path, text: result.text }], troubles: [] }
  const message = result.message.replace(`${path}: `, '')
  return { notes: [], troubles: [{ severity: 'error', place: path, message }] }
}
