/** A whole vault: what is on disk of an earlier time is taken from there, the rest is judged, and all is put back. */
import { type Stats, statSync } from 'node:fs'
import type { FactFile, PackedText } from '../engine'
import { Stamper } from './fileStamp'
import { fingerprintOf } from './fingerprint'
import { indexPath } from './indexFolder'
import { judgeNotes } from './judgeNotes'
import type { JobResult, NoteJob } from './noteJobs'
import { noteKey } from './noteKeys'
import { readBytesNow, type Unread } from './readText'
import { type CachePlace, type Entry, RecordCache, writeCache } from './recordCache'

export interface VaultOptions {
  readonly facts: readonly FactFile[]
  /** Where records are kept from one time to the next; undefined: nowhere. */
  readonly cache?: { readonly folder: string; readonly vault: readonly string[] } | undefined
  readonly signal?: AbortSignal | undefined
  /** The worker's program; undefined: all is done in this thread, and nothing is kept. */
  readonly program?: string | undefined
  /** All texts are wanted, and kept for as long as the notes are. Else they are read from the disk when one is asked for. */
  readonly texts: boolean
}

export interface JudgedNote {
  readonly ok: true
  readonly record: Uint8Array
  text(): PackedText
}

export type VaultNote = JudgedNote | Unread

/** So many files are looked at between two messages: a few ms. */
const LOOKED_AT = 256

/** A note that is as it was before; undefined where it has to be read. */
type Recognised = Entry | undefined

export class VaultRun {
  private readonly entries: Entry[] = []
  private place: CachePlace | undefined
  private cache = RecordCache.empty
  /** Something was found that is not kept yet. */
  private isNew = false

  constructor(
    private readonly notes: readonly NoteJob[],
    private readonly options: VaultOptions,
  ) {}

  /** Batches of results, in the order of the notes. Ends early when the signal says so. */
  async *results(): AsyncGenerator<readonly VaultNote[]> {
    await this.openCache()
    const { facts, signal, program, cache, texts } = this.options
    const known = await this.recognised()
    if (signal?.aborted) return
    const left = this.notes.filter((_, nth) => !known[nth])
    const indices = cache && indexPath(cache.folder)
    const keys = this.cache.keys.bytes
    let at = 0
    // Those that are known, up to the next that is not.
    const taken = () => {
      const notes: VaultNote[] = []
      for (let entry = known[at]; entry; entry = known[at]) notes.push(this.taken(entry, at++))
      return notes
    }
    const first = taken()
    if (first.length > 0) yield first
    for await (const batch of judgeNotes(left, { facts, known: keys, texts, signal, program, indices })) {
      yield batch.flatMap((each) => [this.judged(each, at++), ...taken()])
    }
  }

  /** Keeps what was found for the next time, where it differs from what is kept already. Never throws. */
  async save(): Promise<void> {
    if (!this.place || this.options.signal?.aborted) return
    const isLess = () => new Set(this.entries.map(({ record }) => record)).size < this.cache.size
    if (this.isNew || isLess()) await writeCache(this.place, this.entries)
  }

  private async openCache(): Promise<void> {
    const { cache, facts, program } = this.options
    if (!cache || program === undefined) return
    const fingerprint = await fingerprintOf(program, facts).catch(() => undefined)
    if (!fingerprint) return
    this.place = { ...cache, fingerprint }
    this.cache = await RecordCache.read(this.place)
  }

  /** By their files' stamps. Where texts are asked for, notes are read anyhow, and told by what they say. */
  private async recognised(): Promise<readonly Recognised[]> {
    if (this.options.texts || this.cache.size === 0) return []
    const stamper = new Stamper()
    const known: Recognised[] = []
    for (const job of this.notes) {
      known.push(this.recognise(job, stamper))
      if (known.length % LOOKED_AT > 0) continue
      await new Promise((resolve) => setImmediate(resolve))
      if (this.options.signal?.aborted) break
    }
    return known
  }

  private recognise({ path, options, maxBytes }: NoteJob, stamper: Stamper): Recognised {
    const stats = statsNow(path)
    if (!stats || stats.size > maxBytes) return undefined
    const stamp = stamper.stamp(stats, options)
    const index = this.cache.find(stamp)
    const record = index === undefined ? undefined : this.cache.record(index)
    return index !== undefined && record ? { key: this.cache.keys.at(index), record, stamp } : undefined
  }

  private taken(entry: Entry, nth: number): VaultNote {
    this.entries.push(entry)
    return { ok: true, record: entry.record, text: this.textOf(nth, entry) }
  }

  private judged(result: JobResult, nth: number): VaultNote {
    if (!result.ok) return result
    const { key, stamp, text: bytes } = result
    const record = typeof result.record === 'number' ? this.cache.record(result.record) : result.record
    if (!record) throw new Error('a worker named a record that is not known')
    const entry = { key, stamp, record }
    this.isNew ||= typeof result.record !== 'number' || (stamp !== undefined && this.cache.find(stamp) === undefined)
    this.entries.push(entry)
    return { ok: true, record, text: bytes ? () => ({ bytes, isRecorded: true }) : this.textOf(nth, entry) }
  }

  private textOf(nth: number, { key }: Entry): () => PackedText {
    const job = this.notes[nth]
    return () => textNow(job, key)
  }
}

/** As it is on the disk now. A file that cannot be read says nothing. */
function textNow(job: NoteJob | undefined, key: Uint8Array): PackedText {
  const read = job && readBytesNow(job.path, job.maxBytes)
  if (!job || !read?.ok) return { bytes: new Uint8Array(), isRecorded: false }
  return { bytes: read.bytes, isRecorded: Buffer.compare(noteKey(read.bytes, job.options), key) === 0 }
}

/** At once: the promises of `node:fs` cost several times as much. */
function statsNow(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
