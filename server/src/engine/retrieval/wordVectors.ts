/** Which way words point among all that is spoken of: words of one subject the same way. Of English stems by data, of Vietnamese words by their translations. */
import type { WordData } from '../words/wordData'
import type { Alternative } from './wordBook'

/** Vectors of length 1 by keys of the index. */
export interface WordVectors {
  /** How many numbers a vector has. */
  readonly size: number
  /** All keys that have a vector. */
  keys(): Iterable<string>
  /** Undefined for a word that nothing is known of. */
  of(key: string): Float64Array | undefined
}

const FIRST_CHARACTER = 48
const BITS = 6

/** `phrases` are Vietnamese words by their syllables, with English stems. */
export function createWordVectors(
  { company, vectors: { spreads, signs } }: Pick<WordData, 'company' | 'vectors'>,
  phrases: ReadonlyMap<string, readonly Alternative[]>,
): WordVectors {
  const size = spreads.length
  const places = new Map(size === 0 ? [] : Object.keys(company).map((stem, at) => [stem, at]))
  const ofStem = (stem: string) => {
    const place = places.get(stem)
    return place === undefined ? undefined : pointed(signs, (place * size) / BITS, spreads)
  }
  const ofPhrase = (phrase: string) => {
    const sum = new Float64Array(size)
    for (const { key, weight } of phrases.get(phrase) ?? []) {
      const vector = ofStem(key)
      if (vector) addTo(sum, vector, weight)
    }
    return unit(sum)
  }
  return {
    size,
    *keys() {
      if (size === 0) return
      yield* places.keys()
      for (const phrase of phrases.keys()) if (isKey(phrase)) yield phrase
    },
    of: (key) => ofStem(key) ?? ofPhrase(key),
  }
}

/** An index has words of two syllables as they are, longer ones in pairs. */
function isKey(phrase: string): boolean {
  return phrase.indexOf(' ') === phrase.lastIndexOf(' ')
}

/** Six directions are a character, from the lowest bit on. */
function pointed(signs: string, from: number, spreads: readonly number[]): Float64Array | undefined {
  const vector = Float64Array.from(spreads, (spread, at) => {
    const bits = signs.charCodeAt(from + Math.floor(at / BITS)) - FIRST_CHARACTER
    return (bits >> (at % BITS)) & 1 ? spread : -spread
  })
  return unit(vector)
}

/** Adds a vector, times `weight`. */
export function addTo(sum: Float64Array, vector: ArrayLike<number>, weight: number, from = 0): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (vector[from + at] ?? 0)
}

/** Brings it to length 1; undefined where it has none. */
export function unit(vector: Float64Array): Float64Array | undefined {
  const length = Math.hypot(...vector)
  return length > 0 ? vector.map((each) => each / length) : undefined
}
