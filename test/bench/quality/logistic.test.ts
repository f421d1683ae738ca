/** The regression behind the confidence: it finds the odds, keeps to the signs asked for, and shrinks where told to. */
import assert from 'node:assert/strict'
import { fitLogistic, logistic } from './logistic'

/** So many examples with one feature, so many of them right. */
function examples(feature: number, count: number, right: number) {
  return Array.from({ length: count }, (_, at) => ({ features: [feature], right: at < right }))
}

const SEEN = [...examples(0, 100, 90), ...examples(1, 100, 60)]

describe('logistic regression', () => {
  it('finds the share that is right', () => {
    const [whole = 0, lack = 0] = fitLogistic(SEEN, { signs: [0, 0], shrink: [0, 0] })
    assert.deepEqual([logistic(whole).toFixed(2), logistic(whole + lack).toFixed(2)], ['0.90', '0.60'])
  })

  it('gives no weight the wrong sign', () => {
    const [whole = 0, lack] = fitLogistic(SEEN, { signs: [0, 1], shrink: [0, 0] })
    assert.deepEqual([logistic(whole).toFixed(2), lack], ['0.75', 0])
  })

  it('draws a weight towards 0', () => {
    const free = fitLogistic(SEEN, { signs: [0, 0], shrink: [0, 0] })
    const drawn = fitLogistic(SEEN, { signs: [0, 0], shrink: [0, 10] })
    assert.ok(Math.abs(drawn[1] ?? 0) < Math.abs(free[1] ?? 0))
  })
})
