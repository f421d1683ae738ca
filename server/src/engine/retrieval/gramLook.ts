/** How alike a sentence and a fact are written, by the four-grams of their words. */
import type { TextIndex } from './textIndex'

/** Cosines, 0 to 1, of the sentence with a whole fact, and with its title. */
export interface GramCosines {
  readonly all: number
  readonly title: number
}

/** Scratch memory: one sentence at a time. A gram weighs `(1 + log count) · idf`. */
export class GramLook {
  /** By gram: what it weighs in the sentence. */
  private readonly asked: Float64Array
  private askedGrams: readonly number[] = []
  private askedNorm = 0
  private readonly inBody: Uint32Array
  private readonly inTitle: Uint32Array

  constructor(private readonly index: TextIndex) {
    const { length } = index.grams.idf
    this.asked = new Float64Array(length)
    this.inBody = new Uint32Array(length)
    this.inTitle = new Uint32Array(length)
  }

  /** From now on facts are compared with a sentence of these words. */
  ask(words: readonly string[]): void {
    const { asked, index } = this
    for (const gram of this.askedGrams) asked[gram] = 0
    const grams = words.flatMap((word) => index.grams.of(word))
    for (const gram of grams) asked[gram] = (asked[gram] ?? 0) + 1
    this.askedGrams = [...new Set(grams)]
    let squares = 0
    for (const gram of this.askedGrams) {
      const weight = gramWeight(asked[gram] ?? 0, index.grams.idf[gram] ?? 0)
      asked[gram] = weight
      squares += weight ** 2
    }
    this.askedNorm = Math.sqrt(squares)
  }

  compare(fact: number): GramCosines {
    const { surfaces } = this.index
    const middle = surfaces.middles[fact] ?? 0
    const body = this.count(this.inBody, surfaces.starts[fact] ?? 0, middle)
    const title = this.count(this.inTitle, middle, surfaces.starts[fact + 1] ?? 0)
    const cosines = this.cosines(body, title)
    for (const gram of body) this.inBody[gram] = 0
    for (const gram of title) this.inTitle[gram] = 0
    return cosines
  }

  /** Counts the grams of a stretch of words; returns each once. */
  private count(counts: Uint32Array, from: number, to: number): number[] {
    const { grams, surfaces } = this.index
    const met: number[] = []
    for (let at = from; at < to; at++) {
      const word = surfaces.values[at] ?? 0
      const end = grams.starts[word + 1] ?? 0
      for (let place = grams.starts[word] ?? 0; place < end; place++) {
        const gram = grams.all[place] ?? 0
        const before = counts[gram] ?? 0
        if (before === 0) met.push(gram)
        counts[gram] = before + 1
      }
    }
    return met
  }

  private cosines(body: readonly number[], title: readonly number[]): GramCosines {
    const { inBody, inTitle, askedNorm, asked } = this
    const { idf } = this.index.grams
    const all = new Product()
    const ofTitle = new Product()
    for (const gram of body) {
      const [count, other, weight, sentence] = [inBody[gram] ?? 0, inTitle[gram] ?? 0, idf[gram] ?? 0, asked[gram] ?? 0]
      all.add(gramWeight(count + other, weight), sentence)
    }
    for (const gram of title) {
      const weight = gramWeight(inTitle[gram] ?? 0, idf[gram] ?? 0)
      ofTitle.add(weight, asked[gram] ?? 0)
      if (inBody[gram] === 0) all.add(weight, asked[gram] ?? 0)
    }
    return { all: all.cosine(askedNorm), title: ofTitle.cosine(askedNorm) }
  }
}

class Product {
  private squares = 0
  private dot = 0

  add(weight: number, other: number): void {
    this.squares += weight * weight
    this.dot += weight * other
  }

  cosine(norm: number): number {
    const norms = Math.sqrt(this.squares) * norm
    return norms > 0 ? this.dot / norms : 0
  }
}

const LOGS = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(Math.max(count, 1)))

function gramWeight(count: number, idf: number): number {
  return (LOGS[count] ?? 1 + Math.log(count)) * idf
}
