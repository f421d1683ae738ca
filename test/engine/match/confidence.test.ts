/** Confidence: a probability, which no lack makes higher. How well it is calibrated, `npm run bench:quality` measures. */
import assert from 'node:assert/strict'
import { type ConfidenceInputs, likelyRight } from '../../../server/src/engine/match/confidence'

const WHOLE: ConfidenceInputs = { met: 1, understood: 1, grounds: 1, guessed: 0, cause: 'agrees' }
const CAUSES = ['agrees', 'denies', 'opposite', 'swapped', 'replaced', 'exceeds', 'strength'] as const

describe('confidence', () => {
  for (const cause of CAUSES) {
    it(`is high, and never certain, where nothing is wanting: ${cause}`, () => {
      const confidence = likelyRight({ ...WHOLE, cause })
      assert.ok(confidence >= 0.9 && confidence < 1, String(confidence))
    })
  }

  const lacks: Readonly<Record<string, Partial<ConfidenceInputs>>> = {
    'less of the fact is met': { met: 0.6 },
    'fewer words are understood': { understood: 0.6 },
    'the grounds are less sure': { grounds: 0.7 },
    'its relation is not understood': { guessed: 1 },
  }
  for (const [name, lack] of Object.entries(lacks)) {
    it(`is never higher where ${name}`, () => {
      assert.ok(likelyRight({ ...WHOLE, ...lack }) <= likelyRight(WHOLE))
    })
  }

  it('still shows, at the usual threshold, a fact met whole in words that are mostly unknown', () => {
    assert.ok(likelyRight({ ...WHOLE, understood: 0.3 }) >= 0.5)
  })
})
