/**
 * Records of notes on disk, so that a vault that was judged once need not be again. A cache is for one vault and one state
 * of everything that a verdict depends on (`fingerprint.ts`): of another state it is another file. Its notes are found by
 * what they say (`noteKeys.ts`), or by what the system says of their files (`fileStamp.ts`). A file that is damaged, foreign, newer or half-written is as good as none.
 */
import { createHash, randomBytes, webcrypto } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileStamp, STAMP_NUMBERS, StampTable } from './fileStamp'
import { KEY_SIZE, NoteKeys } from './noteKeys'

const MAGIC = Buffer.from('claimlight notes')
/** Raised with every change of this format or of the records'. */
const FORMAT = 2
const DIGEST_SIZE = 32
/** Behind magic, format and digest: how many records, and how many stamps. */
const HEADER_SIZE = MAGIC.length + 4 + DIGEST_SIZE + 8
const STAMP_SIZE = STAMP_NUMBERS * 8

/** What a folder of caches may hold: the oldest go first. */
const LIMITS = { files: 16, bytes: 512 * 1024 * 1024 }
/** A file that is being written for longer than this, in ms, is one that nobody finished. */
const ABANDONED = 60 * 60 * 1000

export interface CachePlace {
  readonly folder: string
  /** Which vault: the paths of its folders. An editor and the command line on one folder have the same. */
  readonly vault: readonly string[]
  /** SHA-256 of everything beside the notes that a verdict depends on. */
  readonly fingerprint: Uint8Array
}

export interface Entry {
  readonly key: Uint8Array
  readonly record: Uint8Array
  readonly stamp: FileStamp | undefined
}

export class RecordCache {
  /** `keys`: sorted, as are the records; in memory that threads may share. */
  private constructor(
    readonly keys: NoteKeys,
    private readonly records: readonly Uint8Array[],
    private readonly stamps: StampTable,
  ) {}

  static readonly empty = RecordCache.of(new Uint8Array(), [], new StampTable(new Float64Array(), new Uint32Array()))

  /** Never throws: without a file that can be trusted it is empty. */
  static async read(place: CachePlace): Promise<RecordCache> {
    try {
      const bytes = await readFile(pathOf(place))
      return (await isWhole(bytes, place)) ? parse(bytes) : RecordCache.empty
    } catch {
      return RecordCache.empty
    }
  }

  static of(keys: Uint8Array, records: readonly Uint8Array[], stamps: StampTable): RecordCache {
    const shared = new Uint8Array(new SharedArrayBuffer(keys.length))
    shared.set(keys)
    return new RecordCache(new NoteKeys(shared), records, stamps)
  }

  get size(): number {
    return this.records.length
  }

  record(index: number): Uint8Array | undefined {
    return this.records[index]
  }

  /** Which record is that of the note in a file with that stamp. */
  find(stamp: FileStamp): number | undefined {
    return this.stamps.find(stamp)
  }
}

/** Its digest is right, and it is of this format and of this state. The digest is worked out off this thread. */
async function isWhole(bytes: Buffer, { fingerprint }: CachePlace): Promise<boolean> {
  if (bytes.length < HEADER_SIZE + DIGEST_SIZE || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return false
  if (bytes.readUInt32LE(MAGIC.length) !== FORMAT) return false
  if (!bytes.subarray(MAGIC.length + 4, MAGIC.length + 4 + DIGEST_SIZE).equals(fingerprint)) return false
  const digest = await webcrypto.subtle.digest('SHA-256', bytes.subarray(0, -DIGEST_SIZE))
  return bytes.subarray(-DIGEST_SIZE).equals(Buffer.from(digest))
}

function parse(bytes: Buffer): RecordCache {
  const count = bytes.readUInt32LE(HEADER_SIZE - 8)
  const stamped = bytes.readUInt32LE(HEADER_SIZE - 4)
  const stamps = HEADER_SIZE + count * KEY_SIZE
  const values = stamps + stamped * STAMP_SIZE
  const lengths = values + stamped * 4
  let from = lengths + count * 4
  const records: Uint8Array[] = []
  for (let nth = 0; nth < count; nth++) {
    const end = from + bytes.readUInt32LE(lengths + nth * 4)
    records.push(bytes.subarray(from, end))
    from = end
  }
  if (from !== bytes.length - DIGEST_SIZE) return RecordCache.empty
  const table = new StampTable(
    new Float64Array(copied(bytes.subarray(stamps, values))),
    new Uint32Array(copied(bytes.subarray(values, lengths))),
  )
  return RecordCache.of(bytes.subarray(HEADER_SIZE, stamps), records, table)
}

/** In memory of their own, where numbers may stand. */
function copied(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}

// ---------------------------------------------------------------- writing

/**
 * Puts the entries in the place of what was there: written beside it and renamed, so that a reader has the one or the
 * other, and two writers do not mix. A disk that is full or read-only is no reason to fail: then there is no cache.
 */
export async function writeCache(place: CachePlace, entries: readonly Entry[]): Promise<void> {
  const path = pathOf(place)
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.draft`
  try {
    await mkdir(place.folder, { recursive: true, mode: 0o700 })
    const file = await open(draft, 'wx', 0o600)
    try {
      await writeTo(file, place, entries)
    } finally {
      await file.close()
    }
    await rename(draft, path)
    await tidy(place.folder)
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

/** By key, each once. */
function sorted(entries: readonly Entry[]): readonly Entry[] {
  const ordered = [...entries].sort((a, b) => Buffer.compare(a.key, b.key))
  return ordered.filter(({ key }, nth) => {
    const before = ordered[nth - 1]
    return before === undefined || Buffer.compare(before.key, key) !== 0
  })
}

/** Stamps, and of each where its key stands among the sorted ones. */
function stampsOf(entries: readonly Entry[]): StampTable {
  const keys = new NoteKeys(Buffer.concat(sorted(entries).map(({ key }) => key)))
  const stamped = entries.flatMap(({ key, stamp }) => (stamp ? [{ stamp, place: keys.find(key) ?? 0 }] : []))
  return new StampTable(
    Float64Array.from(stamped.flatMap(({ stamp }) => stamp)),
    Uint32Array.from(stamped, ({ place }) => place),
  )
}

async function writeTo(file: FileHandle, { fingerprint }: CachePlace, entries: readonly Entry[]): Promise<void> {
  const digest = createHash('sha256')
  for (const piece of pieces(fingerprint, sorted(entries), stampsOf(entries))) {
    digest.update(piece)
    await file.appendFile(piece)
  }
  await file.appendFile(digest.digest())
}

/** In bytes: a piece is digested and written between two messages. */
const PIECE = 512 * 1024

function* pieces(fingerprint: Uint8Array, entries: readonly Entry[], stamps: StampTable): Iterable<Buffer> {
  const head = Buffer.alloc(HEADER_SIZE)
  MAGIC.copy(head)
  head.writeUInt32LE(FORMAT, MAGIC.length)
  head.set(fingerprint, MAGIC.length + 4)
  head.writeUInt32LE(entries.length, HEADER_SIZE - 8)
  head.writeUInt32LE(stamps.values.length, HEADER_SIZE - 4)
  yield head
  yield* gathered(entries.map(({ key }) => key))
  yield Buffer.from(stamps.numbers.buffer)
  yield Buffer.from(stamps.values.buffer)
  yield Buffer.from(Uint32Array.from(entries.map(({ record }) => record.length)).buffer)
  yield* gathered(entries.map(({ record }) => record))
}

function* gathered(parts: readonly Uint8Array[]): Iterable<Buffer> {
  let from = 0
  let size = 0
  for (const [nth, part] of parts.entries()) {
    size += part.length
    if (size < PIECE && nth + 1 < parts.length) continue
    yield Buffer.concat(parts.slice(from, nth + 1), size)
    from = nth + 1
    size = 0
  }
}

const NAME = /^[0-9a-f]{32}\.notes$/
const DRAFT = /^[0-9a-f]{32}\.notes\.[0-9a-f-]+\.draft$/

function pathOf({ folder, vault, fingerprint }: CachePlace): string {
  const name = createHash('sha256')
    .update([...vault].sort().join('\0'))
    .update('\0')
    .update(fingerprint)
    .digest('hex')
    .slice(0, 32)
  return join(folder, `${name}.notes`)
}

/** Removes the oldest caches beyond the limits, and drafts that nobody finished. Files of others are left alone. */
async function tidy(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name) || DRAFT.test(name))
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: 0 }))
      return { name, path, mtimeMs, size }
    }),
  )
  let files = 0
  let bytes = 0
  for (const { name, path, mtimeMs, size } of found.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    const draft = DRAFT.test(name)
    if (!draft) files++
    if (!draft) bytes += size
    const gone = draft ? Date.now() - mtimeMs > ABANDONED : files > LIMITS.files || bytes > LIMITS.bytes
    if (gone) await rm(path, { force: true })
  }
}
