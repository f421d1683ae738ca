/** Character four-grams of words, marks off: what two spellings of a name, or a word and its derivations, have in common. */
import { stripMarks } from '../text/normalise'
import { findNumber, type NumberSlots, NumberTable } from './numberTable'
import { forEachRow, type Rows } from './rows'
import { Stored } from './stored'

/** Four-grams of each word of a vocabulary, with their inverse frequencies. Immutable. */
export interface Grams {
  /** Numbers of the grams of word `w`: `all[starts[w]] … all[starts[w + 1] - 1]`. */
  readonly starts: Stored<Uint32Array>
  readonly all: Stored<Uint32Array>
  readonly idf: Stored<Float32Array>
  /** Numbers of grams by their four letters, two and two. */
  readonly table: NumberSlots
}

const LENGTH = 4

/** `written` are the words of the facts as numbers into `vocabulary`. */
export function gramsOf(vocabulary: ReadonlyMap<string, number>, written: Rows): Grams {
  const table = new NumberTable()
  let size = 0
  const starts = new Uint32Array(vocabulary.size + 1)
  let all = new Uint32Array(vocabulary.size * 8)
  let [length, word] = [0, 0]
  for (const text of vocabulary.keys()) {
    const edged = ` ${stripMarks(text)} `
    const count = gramCount(edged)
    if (length + count > all.length) all = enlarged(all, length + count)
    for (let at = 0; at < count; at++) {
      const id = table.add(lettersAt(edged, at), lettersAt(edged, at + 2), size)
      if (id === size) size++
      all[length++] = id
    }
    starts[++word] = length
  }
  const words = { starts, all: all.slice(0, length) }
  const idf = idfOf(words, size, written)
  return { starts: new Stored(starts), all: new Stored(words.all), table: table.done(), idf: new Stored(idf) }
}

/** Numbers of the grams of any word; of those that the vocabulary lacks, none. */
export function gramsIn(word: string, { table }: Grams): number[] {
  const edged = ` ${stripMarks(word)} `
  const found: number[] = []
  for (let at = 0; at < gramCount(edged); at++) {
    const id = findNumber(table, lettersAt(edged, at), lettersAt(edged, at + 2))
    if (id !== undefined) found.push(id)
  }
  return found
}

/** A word too short for one gram is one by itself. */
function gramCount(edged: string): number {
  return Math.max(edged.length - LENGTH + 1, 1)
}

/** Two letters as one number; beyond the end is 0. */
function lettersAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0
}

function enlarged(numbers: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * least)
  larger.set(numbers)
  return larger
}

interface WordGrams {
  readonly starts: Uint32Array
  readonly all: Uint32Array
}

function idfOf({ starts, all }: WordGrams, size: number, written: Rows): Float32Array {
  const frequency = new Uint32Array(size)
  const words = new Uint32Array(starts.length)
  forEachRow(written, (_, values, count) => {
    for (let at = 0; at < count; at++) words[values[at] ?? 0] = (words[values[at] ?? 0] ?? 0) + 1
  })
  for (let word = 0; word + 1 < starts.length; word++) {
    for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
      const gram = all[at] ?? 0
      frequency[gram] = (frequency[gram] ?? 0) + (words[word] ?? 0)
    }
  }
  const facts = written.starts.length - 1
  return Float32Array.from(frequency, (df) => Math.max(Math.log((facts + 1) / (df + 0.5)), 0))
}
