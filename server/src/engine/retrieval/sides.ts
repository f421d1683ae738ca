/** What a sentence and the two sides of a fact, its statements and its title, have of each other. */
import type { Prepared, Stand } from './prepared'
import type { TextIndex } from './textIndex'

export interface Side {
  /** By word of the sentence: how much of it this side has, 0 to 1. */
  readonly met: Float64Array
  /** Weight of this side's terms that the sentence has, each as far as it stands for a word. */
  readonly mass: number
  /** The same as a share of this side's whole weight. */
  readonly covered: number
  /** Share of this side's weight in terms that the sentence has as they are. */
  readonly exact: number
}

/** One half of a fact: `values[from] … values[to - 1]` of the index's tokens. */
export function sideOf(
  { weights, standsFor }: Prepared,
  { tokens, postings }: TextIndex,
  from: number,
  to: number,
): Side {
  const met = new Float64Array(weights.length)
  let [mass, exact, total] = [0, 0, 0]
  for (let at = from; at < to; at++) {
    const term = tokens.values[at] ?? 0
    const idf = postings.idf[term] ?? 0
    total += idf
    const stands = standsFor.get(term)
    if (!stands) continue
    const most = meet(met, stands)
    mass += idf * most
    if (most >= 1) exact += idf
  }
  return { met, mass, covered: total > 0 ? mass / total : 0, exact: total > 0 ? exact / total : 0 }
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
  /** Only words that stand there as they are. */
  readonly exactBody: number
  readonly exactAny: number
  /** Of the sentence's numbers and names alone; a half where it has none. */
  readonly numbers: number
  readonly names: number
  /** Weight of the heaviest word that is missed. */
  readonly missed: number
}

export function meetingOf(
  { weights, total, numbers, names }: Prepared,
  inBody: Float64Array,
  inTitle: Float64Array,
): Meeting {
  let [body, title, anywhere, exactBody, exactAny, missed] = [0, 0, 0, 0, 0, 0]
  const most = inBody.map((met, word) => Math.max(met, inTitle[word] ?? 0))
  weights.forEach((weight, word) => {
    const [atBody = 0, atAny = 0] = [inBody[word], most[word]]
    body += weight * atBody
    title += weight * (inTitle[word] ?? 0)
    anywhere += weight * atAny
    if (atBody >= 1) exactBody += weight
    if (atAny >= 1) exactAny += weight
    missed = Math.max(missed, weight * (1 - atAny))
  })
  const shares = { body: body / total, title: title / total, anywhere: anywhere / total }
  const exact = { exactBody: exactBody / total, exactAny: exactAny / total }
  const share = (words: readonly number[]) => shareOf(words, weights, most)
  return { ...shares, ...exact, missed, numbers: share(numbers), names: share(names) }
}

function shareOf(words: readonly number[], weights: Float64Array, met: Float64Array): number {
  let [all, has] = [0, 0]
  for (const word of words) {
    all += weights[word] ?? 0
    has += (weights[word] ?? 0) * (met[word] ?? 0)
  }
  return all === 0 ? 0.5 : has / all
}
