/** Nouns that English makes of verbs, which no lexicon has to list. */
import { strict as assert } from 'node:assert'
import { verbKeysOf } from '../../../../server/src/engine/match/derivedNoun'
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('A noun made of a verb', () => {
  checkVerdicts(bundled, {
    'Sora has brought an alteration of the Chinese AI industry.': 'supported sora-changes-industry',
    'China’s AI industry has come through the age of Sora without any alteration.':
      'contradicted sora-changes-industry',
    'Progress in text-to-video leads to an intensification of competition.':
      'supported video-progress-spurs-competition',
    'Leaving GPUs will surely mean an escalation of costs.': 'overstated leaving-gpus-may-raise-costs',
  })
})

describe('The verbs that a noun may be made of', () => {
  const asked = (word: string) => verbKeysOf(word).join(' ')
  it('are told by its ending, as keys', () => {
    assert.equal(asked('alteration'), 'alterat alter alter')
    assert.equal(asked('refinements'), 'refin')
    assert.equal(asked('intensification'), 'intensify')
    assert.equal(asked('refusal'), 'refus')
  })
  it('are none where the verb would be too short to be meant', () => {
    assert.equal(asked('station'), '')
    assert.equal(asked('moment'), '')
  })
  it('are none for other words', () => {
    assert.equal(asked('alter'), '')
    assert.equal(asked('điện'), '')
  })
})
