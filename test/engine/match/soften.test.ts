/** Where one word carries an overstatement, the word that the source would have. */
import assert from 'node:assert/strict'
import { softened, tea } from '../../support/verdicts'

describe('An overstated sentence is softened', () => {
  for (const [sentence, expected] of Object.entries({
    'The tea tax will raise the price of tea.': 'The tea tax may raise the price of tea.',
    'Thuế chè sẽ làm tăng giá chè.': 'Thuế chè có thể làm tăng giá chè.',
    'Tea masters always prefer France.': 'Tea masters often prefer France.',
  })) {
    it(sentence, () => assert.equal(softened(tea, sentence), expected))
  }
})

describe('A sentence is left alone', () => {
  for (const sentence of [
    'The tea tax may raise the price of tea.',
    'The tea tax will definitely raise the price of tea.',
    'All tea masters prefer France.',
  ]) {
    it(sentence, () => assert.equal(softened(tea, sentence), undefined))
  }
})
