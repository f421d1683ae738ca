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

/** Puts `score` in the place of the least, and lets it sink to where it belongs. */
function replaceLeast(heap: Float32Array, score: number): void {
  let at = 0
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if ((heap[child + 1] ?? Number.POSITIVE_INFINITY) < (heap[child] ?? 0)) child++
    const least = heap[child] ?? 0
    if (least >= score) break
    heap[at] = least
    at = child
  }
  heap[at] = score
}
