/** Character four-grams of words, marks off: what two spellings of a name, or a word and its derivations, have in common. */
import { stripMarks } from '../text/normalise'

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

/** `counts[w]` is how many times word `w` stands in all texts, `size` how many texts there are. */
export function gramsOf(vocabulary: readonly string[], counts: Uint32Array, size: number): Grams {
  const ids = new Map<string, number>()
  const frequency: number[] = []
  const all: number[] = []
  const starts = new Uint32Array(vocabulary.length + 1)
  vocabulary.forEach((word, index) => {
    for (const gram of slices(word)) {
      const id = ids.get(gram) ?? ids.size
      ids.set(gram, id)
      all.push(id)
      frequency[id] = (frequency[id] ?? 0) + (counts[index] ?? 0)
    }
    starts[index + 1] = all.length
  })
  const idf = Float32Array.from(frequency, (df) => Math.max(Math.log((size + 1) / (df + 0.5)), 0))
  return { starts, all: Uint32Array.from(all), idf, of: (word) => slices(word).flatMap((gram) => ids.get(gram) ?? []) }
}

function slices(word: string): string[] {
  const edged = ` ${stripMarks(word)} `
  if (edged.length <= LENGTH) return [edged]
  return Array.from({ length: edged.length - LENGTH + 1 }, (_, at) => edged.slice(at, at + LENGTH))
}
