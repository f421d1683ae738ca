/** Which terms of an index stand for which words of a sentence. Typed arrays, since every term of every candidate is looked up here. */
import type { TextIndex } from './textIndex'

/** Scratch memory: one sentence at a time. A term that stands for a word has a place, from 1 on. */
export class Stands {
  /** By number of a term: its place, 0 where it stands for no word. */
  readonly places: Uint16Array
  /** By place: inverse document frequency, whether it is a name (1 or 0), the most that it is of any word. */
  idf = new Float64Array(FEW)
  names = new Uint8Array(FEW)
  most = new Float64Array(FEW)
  /** By place: its first link; then by link: the word it stands for, how much of it the term is (0 to 1), and the next link. 0 is none. */
  first = new Uint32Array(FEW)
  words = new Uint16Array(FEW)
  weights = new Float64Array(FEW)
  next = new Uint32Array(FEW)
  private readonly terms: number[] = []
  private links = 0

  constructor(private readonly index: Pick<TextIndex, 'terms' | 'postings' | 'names'>) {
    this.places = new Uint16Array(index.terms.size)
  }

  /** Of how many terms there are places. */
  get size(): number {
    return this.terms.length
  }

  clear(): void {
    for (const term of this.terms) this.places[term] = 0
    this.terms.length = 0
    this.links = 0
  }

  add(term: number, word: number, weight: number): void {
    const place = this.placeOf(term)
    if (place === 0 || this.links + 1 >= MOST) return
    const link = ++this.links
    if (link === this.words.length) this.grow()
    this.words[link] = word
    this.weights[link] = weight
    this.next[link] = this.first[place] ?? 0
    this.first[place] = link
    if (weight > (this.most[place] ?? 0)) this.most[place] = weight
  }

  private placeOf(term: number): number {
    const known = this.places[term] ?? 0
    if (known > 0 || this.terms.length + 1 >= MOST) return known
    const place = this.terms.push(term)
    if (place === this.first.length) this.grow()
    this.places[term] = place
    this.idf[place] = this.index.postings.idf.at(term)
    this.names[place] = this.index.names.at(term)
    this.most[place] = 0
    this.first[place] = 0
    return place
  }

  private grow(): void {
    this.idf = doubled(this.idf)
    this.most = doubled(this.most)
    this.weights = doubled(this.weights)
    this.first = Uint32Array.from({ length: 2 * this.first.length }, (_, at) => this.first[at] ?? 0)
    this.next = Uint32Array.from({ length: 2 * this.next.length }, (_, at) => this.next[at] ?? 0)
    this.names = Uint8Array.from({ length: 2 * this.names.length }, (_, at) => this.names[at] ?? 0)
    this.words = Uint16Array.from({ length: 2 * this.words.length }, (_, at) => this.words[at] ?? 0)
  }
}

/** Enough for most sentences; so many terms can be told apart. */
const FEW = 512
const MOST = 65_535

function doubled(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}
