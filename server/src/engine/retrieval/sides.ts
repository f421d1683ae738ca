/** What a sentence and the two sides of a fact, its statements and its title, have of each other. */
import { BODY, MEASURED, TITLE } from './measures'
import type { Prepared } from './prepared'
import { readFirstHalf, readSecondHalf } from './rows'
import type { Stands } from './stands'
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

/** Reads the sides of facts. Scratch memory: what is read of a fact is good until another one is. */
export class SideReader {
  private readonly terms: Uint32Array
  private inBody = new Float64Array(0)
  private inTitle = new Float64Array(0)

  constructor(private readonly index: TextIndex) {
    this.terms = new Uint32Array(index.tokens.longest)
  }

  /** From now on sides are held against this sentence. */
  ask({ words }: Prepared): void {
    this.inBody = new Float64Array(words.length)
    this.inTitle = new Float64Array(words.length)
  }

  body(fact: number, { stands }: Prepared): Side {
    const length = readFirstHalf(this.index.tokens, fact, this.terms)
    return this.side(stands, length, MEASURED * fact + BODY, this.inBody)
  }

  title(fact: number, { stands }: Prepared): Side {
    const length = readSecondHalf(this.index.tokens, fact, this.terms)
    return this.side(stands, length, MEASURED * fact + TITLE, this.inTitle)
  }

  /** Of the side whose terms have been read, `length` of them. */
  private side(stands: Stands, length: number, measured: number, met: Float64Array): Side {
    met.fill(0)
    if (length === 0) return { met, covered: 0, exact: 0, names: 0.5 }
    const { measures } = this.index
    const { places, idf, most, names } = stands
    let [mass, exact, named] = [0, 0, 0]
    const { terms } = this
    for (let at = 0; at < length; at++) {
      const place = places[terms[at] ?? 0] ?? 0
      if (place === 0) continue
      meet(stands, place, met)
      const weight = idf[place] ?? 0
      const share = most[place] ?? 0
      mass += weight * share
      if (names[place] === 1) named += weight * share
      if (share >= 1) exact += weight
    }
    const all = measures.at(measured)
    const allNames = measures.at(measured + 1)
    return {
      met,
      covered: all > 0 ? mass / all : 0,
      exact: all > 0 ? exact / all : 0,
      names: allNames > 0 ? named / allNames : 0.5,
    }
  }
}

function meet({ first, words, weights, next }: Stands, place: number, met: Float64Array): void {
  for (let link = first[place] ?? 0; link > 0; link = next[link] ?? 0) {
    const word = words[link] ?? 0
    const weight = weights[link] ?? 0
    if (weight > (met[word] ?? 0)) met[word] = weight
  }
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
  let [body, title, anywhere, exact] = [0, 0, 0, 0]
  for (let word = 0; word < weights.length; word++) {
    const weight = weights[word] ?? 0
    const [here, there] = [inBody[word] ?? 0, inTitle[word] ?? 0]
    const most = Math.max(here, there)
    body += weight * here
    title += weight * there
    anywhere += weight * most
    if (most >= 1) exact += weight
  }
  const named = shareOf(names, weights, inBody, inTitle)
  return { body: body / total, title: title / total, anywhere: anywhere / total, exact: exact / total, names: named }
}

/** The sum of what stands at the same place, multiplied. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function shareOf(words: readonly number[], weights: Float64Array, inBody: Float64Array, inTitle: Float64Array): number {
  let [all, has] = [0, 0]
  for (const word of words) {
    all += weights[word] ?? 0
    has += (weights[word] ?? 0) * Math.max(inBody[word] ?? 0, inTitle[word] ?? 0)
  }
  return all === 0 ? 0.5 : has / all
}
