/** Which of many scores are the best few. */

/** The `k`th largest of the scores of the first `count` ids, which are above 0; 0 where there are fewer. By a heap of the `k` largest, the least on top. */
export function floorOf(ids: Uint32Array, count: number, scores: Float32Array, k: number): number {
  const heap = new Float32Array(k)
  let least = 0
  for (let at = 0; at < count; at++) {
    const score = scores[ids[at] ?? 0] ?? 0
    if (score <= least) continue
    replaceLeast(heap, score)
    least = heap[0] ?? 0
  }
  return heap[0] ?? 0
}

/** The `k` ids that have most, as they come one by one; of ids that have as much, those that came first. */
export class Best {
  readonly ids: Uint32Array
  /** 0 where there is no id yet. */
  readonly scores: Float32Array

  constructor(k: number) {
    this.ids = new Uint32Array(k)
    this.scores = new Float32Array(k)
  }

  clear(): void {
    this.scores.fill(0)
  }

  /** What an id has to have more of to be among them. */
  get floor(): number {
    return this.scores[0] ?? 0
  }

  offer(id: number, score: number): void {
    if (score > this.floor) this.ids[replaceLeast(this.scores, score, this.ids)] = id
  }
}

/** Puts `score` in the place of the least, and lets it sink to where it belongs, which is returned; `ids` move with their scores. */
function replaceLeast(heap: Float32Array, score: number, ids?: Uint32Array): number {
  let at = 0
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if ((heap[child + 1] ?? Number.POSITIVE_INFINITY) < (heap[child] ?? 0)) child++
    const least = heap[child] ?? 0
    if (least >= score) break
    heap[at] = least
    if (ids) ids[at] = ids[child] ?? 0
    at = child
  }
  heap[at] = score
  return at
}
