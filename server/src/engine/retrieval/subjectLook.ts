/** Whether a sentence and a fact speak of the same subject, in whatever words and language: by the vectors of their words. */
import { Memo } from './memo'
import type { Prepared } from './prepared'
import { readRow } from './rows'
import type { TextIndex } from './textIndex'
import { findTerm } from './vocabulary'
import type { Alternative } from './wordBook'
import { addTo, unit, type WordVectors } from './wordVectors'

/**
 * Scratch memory: one sentence at a time. What does not change is worked out when it is first asked for: the vectors of the
 * index's terms, and how long the sum of a fact's is. Then a term costs one product a sentence, however many facts have it.
 */
export class SubjectLook {
  private terms: TermVectors | undefined
  /** By fact: the length of the sum of its words' vectors, weighed by how rare each is; -1 where it is not known yet. */
  private readonly lengths: Float32Array
  private readonly row: Uint32Array
  private readonly words = new Memo<{ readonly vector: Float64Array | undefined }>()
  private asked: Float64Array | undefined
  /** By place among the vectors: how far the term is along the sentence, and for which sentence that was worked out. */
  private along = new Float32Array(0)
  private stamps = new Uint32Array(0)
  private stamp = 0
  /** By place: the last fact that had the term, by how many facts had been compared. */
  private met = new Uint32Array(0)
  private facts = 0

  constructor(
    private readonly index: TextIndex,
    private readonly vectors: () => WordVectors,
  ) {
    this.lengths = new Float32Array(index.size).fill(-1)
    this.row = new Uint32Array(index.tokens.longest)
  }

  /** From now on facts are compared with this sentence. */
  ask({ query, weights }: Prepared): void {
    const sum = new Float64Array(this.known().size)
    for (let at = 0; at < query.words.length; at++) {
      const word = query.words[at]
      const vector = word && !word.term.stop && this.vectorOf(word.alternatives)
      if (vector) addTo(sum, vector, weights[at] ?? 0)
    }
    this.asked = unit(sum)
    this.stamp++
  }

  /** The cosine with a fact; 0 where nothing is known of the words of either. */
  compare(fact: number): number {
    const { asked, row, lengths } = this
    if (!asked) return 0
    const { places, idf } = this.known()
    const count = this.distinct(readRow(this.index.tokens, fact, row), places)
    let sum = 0
    for (let at = 0; at < count; at++) {
      const term = row[at] ?? 0
      sum += (idf[term] ?? 0) * this.alongOf(places[term] ?? 0, asked)
    }
    if ((lengths[fact] ?? -1) < 0) lengths[fact] = this.lengthOf(count)
    const length = lengths[fact] ?? 0
    return length > 0 ? sum / length : 0
  }

  /** Of the first `count` terms of the row those with a vector move to the front, each once; how many there are. */
  private distinct(count: number, places: Uint32Array): number {
    const { row, met } = this
    this.facts++
    let size = 0
    for (let at = 0; at < count; at++) {
      const term = row[at] ?? 0
      const place = places[term] ?? 0
      if (place === 0 || met[place] === this.facts) continue
      met[place] = this.facts
      row[size++] = term
    }
    return size
  }

  private known(): TermVectors {
    if (!this.terms) {
      this.terms = termVectors(this.index, this.vectors())
      this.along = new Float32Array(this.terms.count + 1)
      this.stamps = new Uint32Array(this.terms.count + 1)
      this.met = new Uint32Array(this.terms.count + 1)
    }
    return this.terms
  }

  /** Of a word of a sentence: all that stands for it points its way. */
  private vectorOf(alternatives: readonly Alternative[]): Float64Array | undefined {
    const made = () => {
      const sum = new Float64Array(this.known().size)
      for (const { key, weight } of alternatives) {
        const vector = this.vectors().of(key)
        if (vector) addTo(sum, vector, weight)
      }
      return { vector: unit(sum) }
    }
    return this.words.get(alternatives, made).vector
  }

  private alongOf(place: number, asked: Float64Array): number {
    if (this.stamps[place] === this.stamp) return this.along[place] ?? 0
    const { size, all } = this.known()
    let product = 0
    for (let at = 0, from = place * size; at < size; at++) product += (asked[at] ?? 0) * (all[from + at] ?? 0)
    this.stamps[place] = this.stamp
    this.along[place] = product
    return product
  }

  /** Of the fact whose first `count` terms have been read. */
  private lengthOf(count: number): number {
    const { places, all, size, idf } = this.known()
    const sum = new Float64Array(size)
    for (let at = 0; at < count; at++) {
      const term = this.row[at] ?? 0
      addTo(sum, all, idf[term] ?? 0, (places[term] ?? 0) * size)
    }
    return Math.hypot(...sum)
  }
}

interface TermVectors {
  readonly size: number
  readonly count: number
  /** By number of a term: the place of its vector, from 1 on; 0 where it has none. */
  readonly places: Uint32Array
  /** The vector at place `p`: `all[p * size] … all[(p + 1) * size - 1]`. */
  readonly all: Float32Array
  /** Inverse document frequency by number of a term. */
  readonly idf: Float32Array
}

function termVectors({ terms, postings }: Pick<TextIndex, 'terms' | 'postings'>, vectors: WordVectors): TermVectors {
  const places = new Uint32Array(terms.size)
  const found: Float64Array[] = []
  for (const key of vectors.keys()) {
    const term = findTerm(terms, key)
    const vector = term === undefined || (places[term] ?? 0) > 0 ? undefined : vectors.of(key)
    if (term !== undefined && vector) places[term] = found.push(vector)
  }
  const { size } = vectors
  const all = new Float32Array((found.length + 1) * size)
  for (const [at, vector] of found.entries()) all.set(vector, (at + 1) * size)
  return { size, count: found.length, places, all, idf: postings.idf.whole() }
}
