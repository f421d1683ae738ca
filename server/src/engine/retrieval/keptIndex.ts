/** An index that is made once and kept: the next program, or the next thread, has it as soon as its bytes are read. */
import { loadIndex, saveIndex } from './saved'
import { buildIndex, type IndexWords, type TextIndex, type TextRecord } from './textIndex'

/** Where indices are kept, by a stamp that says what they were made of. None of these throws. */
export interface IndexStore {
  /** The same for the same records, read with the same words by the same program, and for no others. */
  stampOf(records: readonly TextRecord[]): string | undefined
  /** What was written under this stamp; bytes that are no longer those, or never were, do no harm. */
  read(stamp: string): Uint8Array | undefined
  write(stamp: string, bytes: Uint8Array): void
}

/** From so many facts on an index is worth keeping: fewer are indexed in less time than it takes to find out what they are. */
const WORTH_KEEPING = 5000

export function keptIndex(records: readonly TextRecord[], words: IndexWords, store: IndexStore | undefined): TextIndex {
  const stamp = records.length < WORTH_KEEPING ? undefined : store?.stampOf(records)
  if (!store || stamp === undefined) return buildIndex(records, words)
  const bytes = store.read(stamp)
  const kept = bytes && loadIndex(bytes, stamp, words)
  if (kept) return kept
  const built = buildIndex(records, words)
  store.write(stamp, saveIndex(built, stamp))
  return built
}
