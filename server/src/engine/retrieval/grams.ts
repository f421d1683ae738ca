/** Character four-grams of words, marks off: what two spellings of a name, or a word and its derivations, have in common. */
import { stripMarks } from '../text/normalise'
import type { Rows } from './rows'

/** Four-grams of each word of a vocabulary, with their inverse frequencies. Immutable. */
export interface Grams {
  /** Numbers of the grams of word `w`: `all[starts[w]] … all[starts[w + 1] - 1]`. */
  readonly starts: Uint32Array
  readonly all: Uint32Array
  readonly idf: Float32Array
  /** Numbers of the grams of any word; of those that the vocabulary lacks, none. */
  of(word: string): readonly number[]
}

const LENGTH = 4

/** `written` are the words of the facts as numbers into `vocabulary`. */
export function gramsOf(vocabulary: Iterable<string>, written: Rows): Grams {
  const ids = new Map<string, number>()
  const all: number[] = []
  const starts = [0]
  for (const word of vocabulary) {
    for (const gram of slices(word)) {
      const id = ids.get(gram) ?? ids.size
      ids.set(gram, id)
      all.push(id)
    }
    starts.push(all.length)
  }
  const grams = { starts: Uint32Array.from(starts), all: Uint32Array.from(all) }
  return {
    ...grams,
    idf: idfOf(grams, ids.size, written),
    of: (word) => slices(word).flatMap((gram) => ids.get(gram) ?? []),
  }
}

function idfOf({ starts, all }: Pick<Grams, 'starts' | 'all'>, size: number, written: Rows): Float32Array {
  const frequency = new Uint32Array(size)
  const words = new Uint32Array(starts.length)
  for (const word of written.values) words[word] = (words[word] ?? 0) + 1
  for (let word = 0; word + 1 < starts.length; word++) {
    for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
      const gram = all[at] ?? 0
      frequency[gram] = (frequency[gram] ?? 0) + (words[word] ?? 0)
    }
  }
  const facts = written.starts.length - 1
  return Float32Array.from(frequency, (df) => Math.max(Math.log((facts + 1) / (df + 0.5)), 0))
}

function slices(word: string): string[] {
  const edged = ` ${stripMarks(word)} `
  if (edged.length <= LENGTH) return [edged]
  return Array.from({ length: edged.length - LENGTH + 1 }, (_, at) => edged.slice(at, at + LENGTH))
}
