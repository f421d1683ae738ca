/** One note to read and judge, and what comes of it: plain data that goes from thread to thread. */
import type { NoteOptions } from '../engine'
import type { FileStamp } from './fileStamp'
import type { Unread } from './readText'

/** So many notes are worth a thread's start, and a cache's. */
export const VAULT_SIZE = 200

export interface NoteJob {
  readonly path: string
  /** Bytes: a larger note is not read. */
  readonly maxBytes: number
  readonly options: NoteOptions
}

export interface ReadJob {
  readonly ok: true
  /** The file's bytes: UTF-8. Undefined where they are not asked for. */
  readonly text: Uint8Array | undefined
  /** Of the file that they stand in; undefined for one that was written only just now. */
  readonly stamp: FileStamp | undefined
  /** Of the text and the options: the same key, the same record. */
  readonly key: Uint8Array
  /** What `NotePacker` makes of it, or where it stands among the records that were known before. */
  readonly record: Uint8Array | number
}

export type JobResult = ReadJob | Unread
