/**
 * An inverted index over the statements of facts, with BM25 weights worked out once. Immutable, in typed arrays: a fact
 * costs some 300 bytes. After S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
import type { Language } from '../model'
import { type Grams, gramsOf } from './grams'
import { type StopWords, type Term, termsOf } from './terms'

/** A fact as text: what it states in each language, and a heading for it where there is one. */
export interface TextRecord {
  readonly statements: readonly { readonly language: Language; readonly text: string }[]
  readonly title?: string
}

export interface TextIndex {
  readonly size: number
  /** Number of a term's key; undefined for one that no fact has. */
  idOf(key: string): number | undefined
  keyOf(id: number): string
  /** Inverse document frequency by number of the term, 0 and up. */
  readonly idf: Float32Array
  /** Terms of statement and title of fact `d`: `tokens[starts[d]] … tokens[starts[d + 1] - 1]`, the title's last. */
  readonly tokens: Uint32Array
  readonly starts: Uint32Array
  readonly titleStarts: Uint32Array
  /** Every word of a fact as it is written, stop words among them, as numbers of `grams`' words; the title's last. */
  readonly surfaces: Uint32Array
  readonly surfaceStarts: Uint32Array
  readonly surfaceTitles: Uint32Array
  readonly grams: Grams
  /** Facts that have a term: `postings[first[t]] … postings[first[t + 1] - 1]`, with their BM25 weights (idf left out). */
  readonly first: Uint32Array
  readonly postings: Uint32Array
  readonly weights: Float32Array
}

const K1 = 1.2
const B = 0.5

/** Joins two neighbouring Vietnamese syllables: most words have two. */
export const PAIR = '_'

export function buildIndex(records: readonly TextRecord[], stops: StopWords): TextIndex {
  const keys = new Numbers()
  const forms = new Numbers()
  const tokens = new Rows(records.length)
  const surfaces = new Rows(records.length)
  const add = (terms: readonly Term[]) => {
    for (const key of keysOf(terms)) tokens.push(keys.of(key))
    for (const term of terms) surfaces.push(forms.of(term.text))
  }
  records.forEach((record, at) => {
    for (const { text, language } of record.statements) add(termsOf(text, language, stops))
    tokens.middle(at)
    surfaces.middle(at)
    if (record.title) add(termsOf(record.title, record.statements[0]?.language ?? 'en', stops))
    tokens.end(at)
    surfaces.end(at)
  })
  const [all, written] = [tokens.done(), surfaces.done()]
  return {
    size: records.length,
    idOf: (key) => keys.find(key),
    keyOf: (id) => keys.names[id] ?? '',
    tokens: all,
    starts: tokens.starts,
    titleStarts: tokens.middles,
    surfaces: written,
    surfaceStarts: surfaces.starts,
    surfaceTitles: surfaces.middles,
    grams: gramsOf(forms.names, countsOf(written, forms.names.length), records.length),
    ...invert(all, tokens.starts, keys.names.length),
  }
}

function countsOf(tokens: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size)
  for (const token of tokens) counts[token] = (counts[token] ?? 0) + 1
  return counts
}

/** What a text is indexed under: keys, keys without marks, pairs of syllables. */
export function keysOf(terms: readonly Term[]): string[] {
  const keys: string[] = []
  terms.forEach((term, index) => {
    keys.push(term.key)
    if (term.plain !== '') keys.push(term.plain)
    const next = terms[index + 1]
    if (next && term.plain !== '' && next.plain !== '' && !(term.stop && next.stop)) {
      keys.push(term.key + PAIR + next.key, term.plain + PAIR + next.plain)
    }
  })
  return keys
}

function invert(tokens: Uint32Array, starts: Uint32Array, vocabulary: number) {
  const size = starts.length - 1
  const frequency = new Uint32Array(vocabulary)
  const seen = new Int32Array(vocabulary).fill(-1)
  for (let doc = 0; doc < size; doc++) {
    for (let at = starts[doc] ?? 0; at < (starts[doc + 1] ?? 0); at++) {
      const term = tokens[at] ?? 0
      if (seen[term] === doc) continue
      seen[term] = doc
      frequency[term] = (frequency[term] ?? 0) + 1
    }
  }
  const first = new Uint32Array(vocabulary + 1)
  for (let term = 0; term < vocabulary; term++) first[term + 1] = (first[term] ?? 0) + (frequency[term] ?? 0)
  const idf = Float32Array.from(frequency, (df) => Math.log(1 + (size - df + 0.5) / (df + 0.5)))
  return { first, idf, ...fillPostings(tokens, starts, first) }
}

function fillPostings(tokens: Uint32Array, starts: Uint32Array, first: Uint32Array) {
  const size = starts.length - 1
  const mean = tokens.length / Math.max(size, 1)
  const postings = new Uint32Array(first[first.length - 1] ?? 0)
  const weights = new Float32Array(postings.length)
  const next = first.slice()
  for (let doc = 0; doc < size; doc++) {
    const [from, to] = [starts[doc] ?? 0, starts[doc + 1] ?? 0]
    const counts = new Map<number, number>()
    for (let at = from; at < to; at++) counts.set(tokens[at] ?? 0, (counts.get(tokens[at] ?? 0) ?? 0) + 1)
    const norm = K1 * (1 - B + (B * (to - from)) / mean)
    for (const [term, count] of counts) {
      const slot = next[term] ?? 0
      postings[slot] = doc
      weights[slot] = (count * (K1 + 1)) / (count + norm)
      next[term] = slot + 1
    }
  }
  return { postings, weights }
}

/** Numbers names in the order in which they come. */
class Numbers {
  readonly names: string[] = []
  private readonly ids = new Map<string, number>()

  of(name: string): number {
    const known = this.ids.get(name)
    if (known !== undefined) return known
    this.ids.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  find(name: string): number | undefined {
    return this.ids.get(name)
  }
}

/** Rows of numbers, one after the other in one typed array that grows as it is filled; each row in two halves. */
class Rows {
  readonly starts: Uint32Array
  readonly middles: Uint32Array
  private data = new Uint32Array(1 << 12)
  private length = 0

  constructor(rows: number) {
    this.starts = new Uint32Array(rows + 1)
    this.middles = new Uint32Array(rows)
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Uint32Array(this.data.length * 2)
      larger.set(this.data)
      this.data = larger
    }
    this.data[this.length++] = value
  }

  middle(row: number): void {
    this.middles[row] = this.length
  }

  end(row: number): void {
    this.starts[row + 1] = this.length
  }

  done(): Uint32Array {
    return this.data.slice(0, this.length)
  }
}
