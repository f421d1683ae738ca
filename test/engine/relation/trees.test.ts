/** What a model of trees answers. */
import assert from 'node:assert/strict'
import { sharesOf } from '../../../server/src/engine/relation/trees'
import type { TreeModel } from '../../../server/src/engine/words/wordData'

/** Each tree asks for the feature `b`: high speaks for the first relation, low for the second; the third never. */
const MODEL: TreeModel = {
  features: ['b'],
  rounds: [[[[0, 0.5, 1, 2], [0], [2]], [[0, 0.5, 1, 2], [2], [0]], [[0]]]],
}

describe('trees', () => {
  const shares = (names: readonly string[], ...features: number[]) =>
    sharesOf(MODEL, names, Float64Array.from(features))

  it('go left up to the threshold, right above', () => {
    const [low = 0, second = 0] = shares(['a', 'b'], 9, 0.5)
    const [high = 0] = shares(['a', 'b'], 9, 0.6)
    assert.ok(low < second && high > second - 1e-9)
  })

  it('find features by their names', () => {
    assert.deepEqual(shares(['b', 'a'], 1, 0), shares(['a', 'b'], 0, 1))
  })

  it('take a feature that is gone for 0', () => assert.deepEqual(shares(['a'], 1), shares(['b'], 0)))

  it('answer with shares that are 1 together', () => {
    assert.ok(Math.abs(shares(['b'], 1).reduce((sum, each) => sum + each, 0) - 1) < 1e-12)
    assert.deepEqual(sharesOf({ features: [], rounds: [] }, [], new Float64Array()), [1 / 3, 1 / 3, 1 / 3])
  })
})
