/**
 * Numbers of words, in typed arrays that can be saved and looked into as they are: no word is ever made a string again.
 * Immutable.
 */
import { Stored } from './stored'

export interface WordTable {
  /** All words, one after the other: word `w` is `letters[starts[w]] … letters[starts[w + 1] - 1]`, in UTF-16 code units. */
  readonly letters: Stored<Uint16Array>
  readonly starts: Stored<Uint32Array>
  /** The number of each word. */
  readonly ids: Stored<Uint32Array>
  /** Where each word is found by its hash: `w + 1`, or 0. A power of two, at least half of them free. */
  readonly slots: Stored<Uint32Array>
}

export function wordTableOf(words: ReadonlyMap<string, number>): WordTable {
  let length = 0
  for (const word of words.keys()) length += word.length
  const letters = new Uint16Array(length)
  const starts = new Uint32Array(words.size + 1)
  const ids = new Uint32Array(words.size)
  const slots = new Uint32Array(2 << Math.ceil(Math.log2(words.size + 1)))
  let at = 0
  let nth = 0
  for (const [word, id] of words) {
    for (let unit = 0; unit < word.length; unit++) letters[at++] = word.charCodeAt(unit)
    ids[nth] = id
    slots[freeSlot(slots, hashOf(word))] = ++nth
    starts[nth] = at
  }
  return {
    letters: new Stored(letters),
    starts: new Stored(starts),
    ids: new Stored(ids),
    slots: new Stored(slots),
  }
}

/** All words, one after the other. */
export function* wordsOf({ letters, starts }: Pick<WordTable, 'letters' | 'starts'>): Iterable<string> {
  const [units, bounds] = [letters.whole(), starts.whole()]
  for (let nth = 0; nth + 1 < bounds.length; nth++)
    yield String.fromCharCode(...units.subarray(bounds[nth] ?? 0, bounds[nth + 1] ?? 0))
}

function freeSlot(slots: Uint32Array, hash: number): number {
  const mask = slots.length - 1
  let at = hash & mask
  while (slots[at] !== 0) at = (at + 1) & mask
  return at
}

/** The number of `text.slice(from, to)`, undefined for one that is no word of the table. */
export function findWord(
  { letters, starts, ids, slots }: WordTable,
  text: string,
  from = 0,
  to = text.length,
): number | undefined {
  const mask = slots.length - 1
  for (let at = hashOf(text, from, to) & mask; ; at = (at + 1) & mask) {
    const nth = slots.at(at) - 1
    if (nth < 0) return undefined
    const bounds = starts.read(nth, nth + 2)
    const [start, end] = [bounds[nth] ?? 0, bounds[nth + 1] ?? 0]
    if (end - start === to - from && stands(letters.read(start, end), start, text, from, to)) return ids.at(nth)
  }
}

function stands(letters: Uint16Array, start: number, text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (letters[start + at - from] !== text.charCodeAt(at)) return false
  return true
}

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), folded, since its last bits are weak. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
