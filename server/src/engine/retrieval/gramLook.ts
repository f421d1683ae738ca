/** How alike a sentence and a fact are written, by the four-grams of their words. */
import { gramsIn } from './grams'
import { GRAMS, gramWeight, MEASURED, TITLE_GRAMS } from './measures'
import { Memo } from './memo'
import { readFirstHalf, readSecondHalf } from './rows'
import type { TextIndex } from './textIndex'

/** Cosines, 0 to 1, of the sentence with a whole fact, and with its title. */
export interface GramCosines {
  readonly all: number
  readonly title: number
}

/** Scratch memory: one sentence at a time. A gram weighs `(1 + log count) · idf`. Grams that the sentence lacks are passed over. */
export class GramLook {
  /** By gram: its place among the sentence's grams, plus 1; 0 for one that it lacks. */
  private readonly places: Uint16Array
  /** The sentence's grams, what each weighs in it, and how often it stands in the fact's statements and title. */
  private asked: number[] = []
  private weights = new Float64Array(0)
  private inBody = new Uint16Array(0)
  private inTitle = new Uint16Array(0)
  private norm = 0
  private readonly words: Uint32Array
  private readonly known = new Memo<readonly number[]>()

  constructor(private readonly index: TextIndex) {
    this.places = new Uint16Array(index.grams.idf.length)
    this.words = new Uint32Array(index.surfaces.longest)
  }

  /** From now on facts are compared with a sentence of these words. */
  ask(words: readonly string[]): void {
    const { places, index } = this
    for (const gram of this.asked) places[gram] = 0
    this.asked = []
    const counts: number[] = []
    for (const word of words) {
      for (const gram of this.known.get(word, () => gramsIn(word, index.grams))) {
        if (places[gram] === 0 && this.asked.length < MOST) places[gram] = this.asked.push(gram)
        const place = (places[gram] ?? 0) - 1
        if (place >= 0) counts[place] = (counts[place] ?? 0) + 1
      }
    }
    this.weights = Float64Array.from(counts, (count, at) => gramWeight(count, index.grams.idf.at(this.asked[at] ?? 0)))
    this.norm = Math.sqrt(this.weights.reduce((squares, weight) => squares + weight ** 2, 0))
    this.inBody = new Uint16Array(counts.length)
    this.inTitle = new Uint16Array(counts.length)
  }

  compare(fact: number): GramCosines {
    const { index, inBody, inTitle, words } = this
    inBody.fill(0)
    this.count(inBody, readFirstHalf(index.surfaces, fact, words))
    const titled = readSecondHalf(index.surfaces, fact, words)
    if (titled > 0) {
      inTitle.fill(0)
      this.count(inTitle, titled)
    }
    const [all, title] = this.products(titled > 0)
    const cosine = (product: number, length: number) => {
      const norms = length * this.norm
      return norms > 0 ? product / norms : 0
    }
    const at = MEASURED * fact
    return {
      all: cosine(all, index.measures.at(at + GRAMS)),
      title: cosine(title, index.measures.at(at + TITLE_GRAMS)),
    }
  }

  /** Counts the grams of the first so many words that have been read. */
  private count(counts: Uint16Array, length: number): void {
    const { places, words } = this
    const { starts, all } = this.index.grams
    for (let nth = 0; nth < length; nth++) {
      const word = words[nth] ?? 0
      const bounds = starts.read(word, word + 2)
      const [from, end] = [bounds[word] ?? 0, bounds[word + 1] ?? 0]
      const grams = all.read(from, end)
      for (let at = from; at < end; at++) {
        const place = places[grams[at] ?? 0] ?? 0
        if (place > 0) counts[place - 1] = (counts[place - 1] ?? 0) + 1
      }
    }
  }

  /** Of the sentence's weights with the fact's, and with its title's. */
  private products(titled: boolean): readonly [number, number] {
    const { asked, weights, inBody, inTitle } = this
    const { idf } = this.index.grams
    let [all, title] = [0, 0]
    for (let at = 0; at < asked.length; at++) {
      const more = titled ? (inTitle[at] ?? 0) : 0
      const count = (inBody[at] ?? 0) + more
      if (count === 0) continue
      const gram = idf.at(asked[at] ?? 0)
      all += gramWeight(count, gram) * (weights[at] ?? 0)
      if (more > 0) title += gramWeight(more, gram) * (weights[at] ?? 0)
    }
    return [all, title]
  }
}

/** So many grams of a sentence can be told apart. */
const MOST = 65_535
