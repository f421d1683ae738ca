/** An index that is made once and kept: the next program, or the next thread, has it as soon as its bytes are read. */
import type { ByteSource } from './pages'
import { loadIndex, saveIndex } from './saved'
import { buildIndex, type IndexWords, type TextIndex, type TextRecords } from './textIndex'

/** Where indices are kept, by a stamp that says what they were made of. None of these throws. */
export interface IndexStore {
  /** The same for the same records, read with the same words by the same program, and for no others. */
  stampOf(records: TextRecords): string | undefined
  /** What was written under this stamp, to be read for as long as it is held; bytes that are no longer those, or never were, do no harm. */
  open(stamp: string): ByteSource | undefined
  write(stamp: string, bytes: Uint8Array): void
}

/** From so many facts on an index is worth keeping: fewer are indexed in less time than it takes to find out what they are. */
const WORTH_KEEPING = 5000

/** What is kept and cannot be read any more is made anew from the records, when that turns out. */
export function keptIndex(records: TextRecords, words: IndexWords, store: IndexStore | undefined): TextIndex {
  const stamp = records.length < WORTH_KEEPING ? undefined : store?.stampOf(records)
  if (!store || stamp === undefined) return buildIndex(records, words)
  const save = (index: TextIndex) => {
    const bytes = saveIndex(index, stamp)
    store.write(stamp, bytes)
    return bytes
  }
  const source = store.open(stamp)
  const kept = source && loadIndex(source, stamp, words, () => save(buildIndex(records, words)))
  if (kept) return kept
  const built = buildIndex(records, words)
  save(built)
  return built
}
