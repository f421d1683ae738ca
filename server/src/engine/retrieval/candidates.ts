/** The facts that share most with a sentence, by BM25 with synonyms and translations: the first, quick look. */
import type { Query } from './query'
import type { TextIndex } from './textIndex'

export interface Candidate {
  readonly fact: number
  readonly score: number
}

/** Scratch memory for searches, made once per index and used again: one search at a time. */
export class Searcher {
  private readonly score: Float32Array
  private readonly best: Float32Array
  private readonly stamp: Uint32Array
  private stamps = 0

  constructor(private readonly index: TextIndex) {
    this.score = new Float32Array(index.size)
    this.best = new Float32Array(index.size)
    this.stamp = new Uint32Array(index.size)
  }

  /** At most `k` facts, best first. */
  search(query: Query, k: number): Candidate[] {
    const touched: number[] = []
    for (const word of query.words) this.addWord(word, touched)
    const found = top(touched, this.score, k)
    for (const fact of touched) this.score[fact] = 0
    return found
  }

  /** A fact gets the best of a word's alternatives that it has, not their sum. */
  private addWord({ alternatives, share }: Query['words'][number], touched: number[]): void {
    const { index, score, best, stamp } = this
    const mark = ++this.stamps
    for (const { key, weight } of alternatives) {
      const term = index.idOf(key)
      if (term === undefined) continue
      const gain = share * weight * (index.idf[term] ?? 0)
      for (let at = index.first[term] ?? 0; at < (index.first[term + 1] ?? 0); at++) {
        const fact = index.postings[at] ?? 0
        const value = gain * (index.weights[at] ?? 0)
        const before = stamp[fact] === mark ? (best[fact] ?? 0) : 0
        if (value <= before) continue
        if (score[fact] === 0) touched.push(fact)
        stamp[fact] = mark
        best[fact] = value
        score[fact] = (score[fact] ?? 0) + value - before
      }
    }
  }
}

/** The `k` best by a heap of that size: facts found are many, facts wanted few. */
function top(facts: readonly number[], score: Float32Array, k: number): Candidate[] {
  let floor = 0
  let kept: Candidate[] = []
  for (const fact of facts) {
    const value = score[fact] ?? 0
    if (value <= floor) continue
    kept.push({ fact, score: value })
    if (kept.length >= k * 4) {
      kept = best(kept, k)
      floor = kept[k - 1]?.score ?? 0
    }
  }
  return best(kept, k)
}

function best(candidates: Candidate[], k: number): Candidate[] {
  return candidates.sort((a, b) => b.score - a.score || a.fact - b.fact).slice(0, k)
}
