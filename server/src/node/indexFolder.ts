/**
 * Indices of large fact bases on disk: named and stamped by what they were made of, which is the program with its words, and
 * the facts themselves. A file that is damaged, foreign or half-written is as good as none, and so is a disk that is full.
 */
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { ByteSource, IndexStore, TextRecords } from '../engine'
import { crypto } from './later'
import { packageRoot } from './packageRoot'
import { workerProgram } from './workerProgram'

/** What the folder may hold: the oldest go first. */
const LIMITS = { files: 6, bytes: 2 * 1024 ** 3 }
/** In bytes: what is read at a time. */
const PIECE = 1 << 26
const NAME = /^[0-9a-f]{64}\.index$/
const DRAFT = /^[0-9a-f]{64}\.index\.[0-9a-f-]+\.draft$/
/** A file that is being written for longer than this, in ms, is one that nobody finished. */
const ABANDONED = 60 * 60 * 1000

/** Where indices are kept within a cache folder. */
export function indexPath(cache: string): string {
  return join(cache, 'indices')
}

/** The indices in this folder; undefined where there is none, or no built program to tell one state of the code from another. */
export function indexFolder(folder: string | undefined): IndexFolder | undefined {
  const program = folder === undefined ? undefined : workerProgram()
  return folder === undefined || program === undefined ? undefined : new IndexFolder(folder, program)
}

export class IndexFolder implements IndexStore {
  private program: Uint8Array | undefined

  /** `programPath`: the program whose digest stands for all the code. Read when the first large base needs it. */
  constructor(
    private readonly folder: string,
    private readonly programPath: string,
  ) {}

  stampOf(records: TextRecords): string | undefined {
    try {
      this.program ??= digestOf(this.programPath)
      const digest = crypto().createHash('sha256').update(this.program)
      for (const part of pieces(records)) digest.update(part)
      return digest.digest('hex')
    } catch {
      return undefined
    }
  }

  /** The file stays open, so that another one that takes its place does not matter. */
  open(stamp: string): ByteSource | undefined {
    try {
      const file = openSync(this.pathOf(stamp), 'r')
      const source = new OpenFile(file)
      LEFT_OPEN.register(source, file)
      return source
    } catch {
      return undefined
    }
  }

  /** Written beside its place and renamed, so that a reader has all of it or nothing. */
  write(stamp: string, bytes: Uint8Array): void {
    const path = this.pathOf(stamp)
    const draft = `${path}.${process.pid}-${crypto().randomBytes(4).toString('hex')}.draft`
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 })
      writeFileSync(draft, bytes, { flag: 'wx', mode: 0o600 })
      renameSync(draft, path)
      this.tidy()
    } catch {
      removeIfThere(draft)
    }
  }

  private pathOf(stamp: string): string {
    return join(this.folder, `${stamp}.index`)
  }

  /** Removes the oldest indices beyond the limits, and drafts that nobody finished. Files of others are left alone. */
  private tidy(): void {
    let [files, bytes] = [0, 0]
    for (const { path, draft, mtimeMs, size } of this.found()) {
      if (!draft) files++
      if (!draft) bytes += size
      const gone = draft ? Date.now() - mtimeMs > ABANDONED : files > LIMITS.files || bytes > LIMITS.bytes
      if (gone) rmSync(path, { force: true })
    }
  }

  /** The newest first. */
  private found() {
    const names = readdirSync(this.folder).filter((name) => NAME.test(name) || DRAFT.test(name))
    const found = names.flatMap((name) => {
      const path = join(this.folder, name)
      const known = statSync(path, { throwIfNoEntry: false })
      return known ? [{ path, draft: DRAFT.test(name), mtimeMs: known.mtimeMs, size: known.size }] : []
    })
    return found.sort((a, b) => b.mtimeMs - a.mtimeMs)
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Nor could it be written, then.
  }
}

/** Files are closed when nobody holds what reads them any more. */
const LEFT_OPEN = new FinalizationRegistry((file: number) => {
  try {
    closeSync(file)
  } catch {
    // Then it is closed.
  }
})

class OpenFile implements ByteSource {
  readonly length: number

  constructor(private readonly file: number) {
    this.length = fstatSync(file).size
  }

  read(into: Uint8Array, at: number): boolean {
    try {
      for (let done = 0; done < into.length; ) {
        const read = readSync(this.file, into, done, Math.min(PIECE, into.length - done), at + done)
        if (read === 0) return false
        done += read
      }
      return true
    } catch {
      return false
    }
  }
}

/** Of the program and the words that it ships with, and of the Node that says what a letter is. */
function digestOf(program: string): Uint8Array {
  const digest = crypto().createHash('sha256')
  const { node, v8, unicode = '', icu = '' } = process.versions
  for (const version of [node, v8, unicode, icu]) digest.update(`${version.length}:${version}`)
  const words = join(packageRoot(), 'server', 'words')
  const names = readdirSync(words).sort()
  for (const path of [program, ...names.map((name) => join(words, name))]) {
    const bytes = readFileSync(path)
    digest.update(`${bytes.length}:`).update(bytes)
  }
  return digest.digest()
}

/** Statements and titles with their lengths, so that what ends one cannot pass for the beginning of the next; some thousands at a time, which halves the time. */
function* pieces(records: TextRecords): Iterable<string> {
  let piece = ''
  for (const { statements, title } of records) {
    for (const { language, text } of statements) piece += `${language}${text.length}:${text}`
    piece += title === undefined ? ';' : `title${title.length}:${title};`
    if (piece.length < MANY) continue
    yield piece
    piece = ''
  }
  yield piece
}

const MANY = 1 << 20
