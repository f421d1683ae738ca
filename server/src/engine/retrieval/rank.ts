/** The second, close look at the facts that share most with a sentence: features of the pair, and the weights that rank by them. */
import type { Candidate } from './candidates'
import type { Query, QueryWord } from './query'
import type { TextIndex } from './textIndex'

/** Names of the features, in the order of their vector. */
export const FEATURES = [
  'first',
  'bm25',
  'logBm25',
  'queryInBody',
  'queryInTitle',
  'queryInAny',
  'bodyInQuery',
  'titleInQuery',
  'grams',
  'bodyGrams',
  'titleGrams',
  'pairs',
  'numbers',
  'names',
  'rareMissed',
  'mass',
  'bodyMass',
  'exactInAny',
  'exactInBody',
  'bodyExact',
  'titleExact',
  'longest',
  'logGrams',
  'crossBody',
  'bestSide',
] as const

/** What a closer look at one candidate finds. */
export interface Ranked {
  readonly fact: number
  readonly score: number
  readonly features: Float64Array
}

/** What is worked out once for a sentence. */
interface Prepared {
  readonly query: Query
  /** By number of a term: how much of which word it stands for. */
  readonly standsFor: ReadonlyMap<number, readonly { readonly word: number; readonly weight: number }[]>
  readonly idf: readonly number[]
  readonly total: number
  readonly grams: ReadonlyMap<number, number>
  readonly gramNorm: number
  readonly pairs: ReadonlySet<string>
}

/** Weight of a word that no fact has. */
const unknownIdf = (index: TextIndex) => Math.log(1 + index.size)

export function prepare(query: Query, index: TextIndex): Prepared {
  const standsFor = new Map<number, { word: number; weight: number }[]>()
  const idf = query.words.map((word) => word.share * wordIdf(word, index))
  query.words.forEach((word, at) => {
    for (const { key, weight } of word.alternatives) {
      const id = index.idOf(key)
      if (id === undefined) continue
      const known = standsFor.get(id)
      if (known) known.push({ word: at, weight })
      else standsFor.set(id, [{ word: at, weight }])
    }
  })
  const grams = countGrams(query.terms.map((term) => index.grams.of(term.text)))
  const keys = query.terms.filter((term) => !term.stop).map((term) => term.key)
  return {
    query,
    standsFor,
    idf,
    total: idf.reduce((sum, each) => sum + each, 0),
    grams,
    gramNorm: gramNorm(grams, index),
    pairs: new Set(keys.slice(1).map((key, at) => `${keys[at]} ${key}`)),
  }
}

function wordIdf({ alternatives }: QueryWord, index: TextIndex): number {
  const first = index.idOf(alternatives[0]?.key ?? '')
  if (first !== undefined) return index.idf[first] ?? 0
  const known = alternatives.flatMap(({ key }) => index.idOf(key) ?? [])
  return known.length > 0 ? Math.max(...known.map((id) => index.idf[id] ?? 0)) : unknownIdf(index)
}

export function featuresOf(
  candidate: Candidate,
  bestScore: number,
  prepared: Prepared,
  index: TextIndex,
): Float64Array {
  const { fact, score } = candidate
  const body = side(prepared, index, index.starts[fact] ?? 0, index.titleStarts[fact] ?? 0)
  const title = side(prepared, index, index.titleStarts[fact] ?? 0, index.starts[fact + 1] ?? 0)
  const total = prepared.total || 1
  const share = (met: readonly number[]) => sum(met.map((each, word) => each * (prepared.idf[word] ?? 0))) / total
  const any = body.met.map((each, word) => Math.max(each, title.met[word] ?? 0))
  const surfaces = [
    index.surfaceStarts[fact] ?? 0,
    index.surfaceTitles[fact] ?? 0,
    index.surfaceStarts[fact + 1] ?? 0,
  ] as const
  const ofKind = (kind: 'number' | 'name') => {
    const words = prepared.query.words.flatMap((word, at) => (word.term[kind] && word.share === 1 ? [at] : []))
    const weight = sum(words.map((at) => prepared.idf[at] ?? 0))
    return weight === 0 ? 0.5 : sum(words.map((at) => (prepared.idf[at] ?? 0) * (any[at] ?? 0))) / weight
  }
  const missed = prepared.idf.map((idf, word) => idf * (1 - (any[word] ?? 0)))
  return Float64Array.of(
    bestScore > 0 ? score / bestScore : 0,
    score / (2.2 * total),
    Math.log1p(score),
    share(body.met),
    share(title.met),
    share(any),
    body.covered,
    title.covered,
    gramCosine(prepared, index, surfaces[0], surfaces[2]),
    gramCosine(prepared, index, surfaces[0], surfaces[1]),
    gramCosine(prepared, index, surfaces[1], surfaces[2]),
    prepared.pairs.size === 0 ? 0 : Math.max(body.pairs, title.pairs) / prepared.pairs.size,
    ofKind('number'),
    ofKind('name'),
    Math.max(0, ...missed) / Math.max(unknownIdf(index), 1),
    sum(any.map((each, word) => each * (prepared.idf[word] ?? 0))) / 30,
    body.mass / 30,
    share(any.map(exactly)),
    share(body.met.map(exactly)),
    body.exact,
    title.exact,
    Math.max(body.run, title.run) / 10,
    Math.log(0.02 + gramCosine(prepared, index, surfaces[0], surfaces[2])),
    body.covered * share(body.met),
    Math.max(body.covered * share(body.met), title.covered * share(title.met)),
  )
}

interface Side {
  /** How much of each word of the sentence this side has. */
  readonly met: readonly number[]
  /** Share of this side's own weight that the sentence has. */
  readonly covered: number
  readonly mass: number
  readonly exact: number
  readonly pairs: number
  /** Weight of the heaviest run of neighbouring words that the sentence has too. */
  readonly run: number
}

const exactly = (met: number) => (met >= 1 ? 1 : 0)

function side({ query, standsFor, pairs }: Prepared, index: TextIndex, from: number, to: number): Side {
  const met = query.words.map(() => 0)
  let covered = 0
  let weight = 0
  let exact = 0
  let joined = 0
  let run = 0
  let longest = 0
  let before = ''
  for (let at = from; at < to; at++) {
    const term = index.tokens[at] ?? 0
    const idf = index.idf[term] ?? 0
    weight += idf
    const words = standsFor.get(term)
    const key = index.keyOf(term)
    if (words && pairs.has(`${before} ${key}`)) joined++
    before = key
    run = words ? run + idf : 0
    longest = Math.max(longest, run)
    if (!words) continue
    let most = 0
    for (const { word, weight: stands } of words) {
      if (stands > (met[word] ?? 0)) met[word] = stands
      if (stands > most) most = stands
    }
    covered += idf * most
    if (most >= 1) exact += idf
  }
  return {
    met,
    covered: weight > 0 ? covered / weight : 0,
    mass: covered,
    exact: weight > 0 ? exact / weight : 0,
    pairs: joined,
    run: longest,
  }
}

function countGrams(words: readonly (readonly number[])[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const grams of words) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return counts
}

const gramWeight = (count: number, idf: number) => (1 + Math.log(count)) * idf

function gramNorm(grams: ReadonlyMap<number, number>, { grams: { idf } }: TextIndex): number {
  let total = 0
  for (const [gram, count] of grams) total += gramWeight(count, idf[gram] ?? 0) ** 2
  return Math.sqrt(total)
}

function gramCosine(prepared: Prepared, index: TextIndex, from: number, to: number): number {
  const { starts, all, idf } = index.grams
  const counts = new Map<number, number>()
  for (let at = from; at < to; at++) {
    const word = index.surfaces[at] ?? 0
    for (let gram = starts[word] ?? 0; gram < (starts[word + 1] ?? 0); gram++) {
      const id = all[gram] ?? 0
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  let dot = 0
  for (const [gram, count] of counts) {
    const other = prepared.grams.get(gram)
    if (other !== undefined) dot += gramWeight(count, idf[gram] ?? 0) * gramWeight(other, idf[gram] ?? 0)
  }
  const norm = gramNorm(counts, index) * prepared.gramNorm
  return norm > 0 ? dot / norm : 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}

/** The candidates in the order of their weighted features, best first. `score` has no scale of its own. */
export function rank(
  candidates: readonly Candidate[],
  query: Query,
  index: TextIndex,
  weights: ArrayLike<number>,
): Ranked[] {
  const prepared = prepare(query, index)
  const best = candidates[0]?.score ?? 0
  return candidates
    .map((candidate) => {
      const features = featuresOf(candidate, best, prepared, index)
      return {
        fact: candidate.fact,
        features,
        score: features.reduce((total, each, at) => total + each * (weights[at] ?? 0), 0),
      }
    })
    .sort((a, b) => b.score - a.score || a.fact - b.fact)
}
