// Words that keep the same company: nearest neighbours of frequent stems by the cosine of their vectors.
import { stemmer } from 'stemmer'

/** Stems whose neighbours are looked for, and those among which. */
const ASKED = 12_000
const KNOWN = 24_000
const WORDS = 60_000
const LEAST = 0.595
const MOST = 6
/** A vector's numbers; behind them the package keeps others. */
const SIZE = 100

export function company({ vectors }) {
  const stems = centredStems(vectors)
  const rows = Float32Array.from(stems.flatMap(({ vector }) => [...vector]))
  const names = stems.map(({ stem }) => stem)
  const near = names.slice(0, ASKED).map((name, at) => [
    name,
    nearest(rows, at)
      .slice(0, MOST)
      .map((other) => names[other]),
  ])
  return new Map(near.filter(([, list]) => list.length > 0))
}

/** The most frequent stems with their vectors, as `centred` leaves them. */
export function centredStems(vectors) {
  const stems = stemsOf(vectors).slice(0, KNOWN)
  centred(stems.map(({ vector }) => vector))
  return stems
}

/** By frequency; a stem's vector is that of its most frequent form, moved by the others. */
function stemsOf(vectors) {
  const known = new Map()
  for (const [rank, word] of Object.keys(vectors).slice(0, WORDS).entries()) {
    if (!/^[a-z]{3,}$/.test(word)) continue
    const stem = stemmer(word)
    const group = known.get(stem)
    if (!group) known.set(stem, { stem, rank, vector: Float32Array.from(vectors[word].slice(0, SIZE)) })
    else {
      const weight = Math.min(1, (3 * group.rank) / (rank + 1))
      for (let at = 0; at < group.vector.length; at++) group.vector[at] += vectors[word][at] * weight
    }
  }
  return [...known.values()]
}

/** Of length 1, moved so that their mean is 0, and of length 1 again. */
function centred(vectors) {
  const size = vectors[0].length
  const mean = new Float64Array(size)
  for (const vector of vectors) {
    normalise(vector)
    for (let at = 0; at < size; at++) mean[at] += vector[at] / vectors.length
  }
  for (const vector of vectors) {
    for (let at = 0; at < size; at++) vector[at] -= mean[at]
    normalise(vector)
  }
  return vectors
}

function normalise(vector) {
  const length = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0)) || 1
  for (let at = 0; at < vector.length; at++) vector[at] /= length
}

/** The places of the rows that are nearest to one of them. One array is read much faster than one a row. */
function nearest(rows, own) {
  const found = []
  const from = own * SIZE
  for (let other = 0, start = 0; start < rows.length; other++, start += SIZE) {
    let cosine = 0
    for (let at = 0; at < SIZE; at++) cosine += rows[from + at] * rows[start + at]
    if (cosine >= LEAST && other !== own) found.push([other, cosine])
  }
  return found.sort((a, b) => b[1] - a[1]).map(([other]) => other)
}
