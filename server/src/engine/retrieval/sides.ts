/** What a sentence and the two sides of a fact, its statements and its title, have of each other. */
import type { Prepared, Stand } from './prepared'
import type { TextIndex } from './textIndex'

export interface Side {
  /** By word of the sentence: how much of it this side has, 0 to 1. */
  readonly met: Float64Array
  /** Share of this side's weight in terms that the sentence has, each as far as it stands for a word. */
  readonly covered: number
  /** Share of this side's weight in terms that the sentence has as they are. */
  readonly exact: number
  /** Share of the weight of this side's names that the sentence has; a half where it has none. */
  readonly names: number
}

/** One half of a fact: `values[from] … values[to - 1]` of the index's tokens. */
export function sideOf({ weights, standsFor }: Prepared, index: TextIndex, from: number, to: number): Side {
  const { tokens, postings } = index
  const met = new Float64Array(weights.length)
  let [mass, exact, total, named, names] = [0, 0, 0, 0, 0]
  for (let at = from; at < to; at++) {
    const term = tokens.values[at] ?? 0
    const idf = postings.idf[term] ?? 0
    const name = index.names[term] === 1 ? idf : 0
    total += idf
    names += name
    const stands = standsFor.get(term)
    if (!stands) continue
    const most = meet(met, stands)
    mass += idf * most
    named += name * most
    if (most >= 1) exact += idf
  }
  return {
    met,
    covered: total > 0 ? mass / total : 0,
    exact: total > 0 ? exact / total : 0,
    names: names > 0 ? named / names : 0.5,
  }
}

function meet(met: Float64Array, stands: readonly Stand[]): number {
  let most = 0
  for (const { word, weight } of stands) {
    if (weight > (met[word] ?? 0)) met[word] = weight
    if (weight > most) most = weight
  }
  return most
}

/** Shares of the sentence's weight that a fact has. */
export interface Meeting {
  readonly body: number
  readonly title: number
  readonly anywhere: number
  /** Anywhere, as they are. */
  readonly exact: number
  /** Of the sentence's names alone; a half where it has none. */
  readonly names: number
}

export function meetingOf({ weights, total, names }: Prepared, inBody: Float64Array, inTitle: Float64Array): Meeting {
  const most = inBody.map((met, word) => Math.max(met, inTitle[word] ?? 0))
  const exact = most.map((met) => (met >= 1 ? 1 : 0))
  return {
    body: dot(weights, inBody) / total,
    title: dot(weights, inTitle) / total,
    anywhere: dot(weights, most) / total,
    exact: dot(weights, exact) / total,
    names: shareOf(names, weights, most),
  }
}

/** The sum of what stands at the same place, multiplied. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function shareOf(words: readonly number[], weights: Float64Array, met: Float64Array): number {
  let [all, has] = [0, 0]
  for (const word of words) {
    all += weights[word] ?? 0
    has += (weights[word] ?? 0) * (met[word] ?? 0)
  }
  return all === 0 ? 0.5 : has / all
}
