/** Keys of notes: by these a record is found again, whatever the note's file is called and whenever it was written. */
import { createHash } from 'node:crypto'
import type { NoteOptions } from '../engine'

/** Bytes. */
export const KEY_SIZE = 32

/**
 * SHA-256 of the text and of how it is judged. The text itself, and not size and time of its file, so that no change can be
 * missed: a note that is restored, touched, or rewritten within the clock's resolution is told by what it says.
 */
export function noteKey(text: Uint8Array, options: NoteOptions): Uint8Array {
  return new Uint8Array(createHash('sha256').update(optionsKey(options)).update('\0').update(text).digest())
}

/** The same for options that judge alike. */
export function optionsKey({ threshold, bundledFacts, reader }: NoteOptions): string {
  return JSON.stringify([threshold, bundledFacts, reader])
}

/** Sorted keys in one run of bytes, which threads may share. */
export class NoteKeys {
  constructor(readonly bytes: Uint8Array) {}

  get size(): number {
    return this.bytes.length / KEY_SIZE
  }

  at(index: number): Uint8Array {
    return this.bytes.subarray(index * KEY_SIZE, (index + 1) * KEY_SIZE)
  }

  /** Where the key stands among them; undefined where it does not. */
  find(key: Uint8Array): number | undefined {
    let low = 0
    let high = this.size - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = Buffer.compare(this.at(middle), key)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }
}
