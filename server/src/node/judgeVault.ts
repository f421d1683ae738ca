/** A whole vault: what is on disk of an earlier time is taken from there, the rest is judged, and all is put back. */
import type { FactFile } from '../engine'
import { fingerprintOf } from './fingerprint'
import { indexPath } from './indexFolder'
import { judgeNotes } from './judgeNotes'
import type { NoteJob } from './noteJobs'
import type { Unread } from './readText'
import { type CachePlace, type Entry, RecordCache, writeCache } from './recordCache'

export interface VaultOptions {
  readonly facts: readonly FactFile[]
  /** Where records are kept from one time to the next; undefined: nowhere. */
  readonly cache?: { readonly folder: string; readonly vault: readonly string[] } | undefined
  readonly signal?: AbortSignal | undefined
  /** The worker's program; undefined: all is done in this thread, and nothing is kept. */
  readonly program?: string | undefined
}

export interface JudgedNote {
  readonly ok: true
  readonly text: Uint8Array
  readonly record: Uint8Array
}

export type VaultNote = JudgedNote | Unread

export class VaultRun {
  private readonly entries: Entry[] = []
  private place: CachePlace | undefined
  private cache = RecordCache.empty

  constructor(
    private readonly notes: readonly NoteJob[],
    private readonly options: VaultOptions,
  ) {}

  /** Batches of results, in the order of the notes. Ends early when the signal says so. */
  async *results(): AsyncGenerator<readonly VaultNote[]> {
    await this.openCache()
    const { facts, signal, program, cache } = this.options
    const known = this.cache.shared
    const indices = cache && indexPath(cache.folder)
    for await (const batch of judgeNotes(this.notes, { facts, known, signal, program, indices })) {
      yield batch.map((each): VaultNote => {
        if (!each.ok) return each
        const record = typeof each.record === 'number' ? this.cache.record(each.record) : each.record
        if (!record) throw new Error('a worker named a record that is not known')
        this.entries.push({ key: each.key, record })
        return { ok: true, text: each.text, record }
      })
    }
  }

  /** Keeps what was found for the next time, where it differs from what is kept already. Never throws. */
  async save(): Promise<void> {
    if (this.place && !this.options.signal?.aborted && !this.cache.holds(this.entries)) {
      await writeCache(this.place, this.entries)
    }
  }

  private async openCache(): Promise<void> {
    const { cache, facts, program } = this.options
    if (!cache || program === undefined) return
    const fingerprint = await fingerprintOf(program, facts).catch(() => undefined)
    if (!fingerprint) return
    this.place = { ...cache, fingerprint }
    this.cache = await RecordCache.read(this.place)
  }
}
