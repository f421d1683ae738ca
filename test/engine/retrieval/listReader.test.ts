/** Which facts get most of what lists give them. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ListReader } from '../../../server/src/engine/retrieval/listReader'

type List = readonly [facts: readonly number[], gain: number]

function best(reader: ListReader, lists: readonly List[]): [fact: number, score: number][] {
  reader.clear()
  for (const [facts, gain] of lists) reader.add(Uint32Array.from(facts), 0, facts.length, gain)
  const { ids, scores } = reader.read()
  const found = Array.from(ids, (id, at): [number, number] => [id, scores[at] ?? 0]).filter(([, score]) => score > 0)
  return found.sort(([fact, score], [other, less]) => less - score || fact - other)
}

describe('reading lists', () => {
  it('adds up what each fact gets, and names those that get most', () => {
    const lists: List[] = [
      [[0, 2, 5], 1],
      [[2, 5, 6], 2],
      [[5], 4],
    ]
    assert.deepEqual(best(new ListReader(7, 2), lists), [
      [5, 7],
      [2, 3],
    ])
  })

  it('names no more than there is room for, of facts that all get as much those that come first', () => {
    assert.deepEqual(best(new ListReader(9, 2), [[[1, 3, 8], 1]]), [
      [1, 1],
      [3, 1],
    ])
  })

  it('finds the same among many facts, wherever they stand, as adding up one by one', () => {
    const facts = 100_000
    const every = (step: number) => Array.from({ length: Math.ceil(facts / step) }, (_, nth) => nth * step)
    const lists: List[] = [7, 11, 13, 4097].map((step) => [every(step), step])
    const sums = new Map<number, number>()
    for (const [list, gain] of lists) for (const fact of list) sums.set(fact, (sums.get(fact) ?? 0) + gain)
    const most = [...sums.values()].sort((score, less) => less - score).slice(0, 20)
    const found = best(new ListReader(facts, 20), lists)
    assert.deepEqual(
      found.map(([, score]) => score),
      most,
    )
    for (const [fact, score] of found) assert.equal(sums.get(fact), score)
  })

  it('misses no fact where one stretch of facts ends and the next begins', () => {
    const stretch = 1 << 15
    const edges = [stretch - 1, stretch, 2 * stretch - 1, 2 * stretch, 3 * stretch]
    assert.deepEqual(
      best(new ListReader(3 * stretch + 1, 9), [[edges, 1]]),
      edges.map((fact) => [fact, 1]),
    )
  })

  it('keeps nothing of the lists before', () => {
    const reader = new ListReader(4, 3)
    best(reader, [[[0, 1, 2], 9]])
    assert.deepEqual(best(reader, [[[3], 1]]), [[3, 1]])
    assert.deepEqual(best(reader, []), [])
  })

  it('reads a part of a list', () => {
    const reader = new ListReader(9, 5)
    reader.add(Uint32Array.of(1, 2, 3, 4), 1, 3, 1)
    assert.deepEqual([...reader.read().ids].sort().slice(-2), [2, 3])
  })
})
