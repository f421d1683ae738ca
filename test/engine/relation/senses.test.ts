/** How two words stand to each other, by the word data. */
import assert from 'node:assert/strict'
import { createSenses } from '../../../server/src/engine/relation/senses'
import { WORDS } from './words'

const senses = createSenses(WORDS)

function relate(a: string, b: string, language: 'en' | 'vi' = 'en'): string {
  return senses.relate(senses.key(a, language), senses.key(b, language))
}

describe('senses', () => {
  it('know a word by its lemma', () => {
    assert.equal(senses.key('sold', 'en'), senses.key('sells', 'en'))
    assert.equal(relate('rose', 'rising'), 'same')
  })

  it('leave Vietnamese words as they are', () => assert.equal(senses.key('tăng', 'vi'), 'tăng'))

  it('know phrases word by word', () => {
    assert.equal(relate('putting on', 'takes off'), 'opposite')
    assert.ok(senses.contrasts(senses.key('out of', 'en')))
  })

  it('hold opposites and synonyms both ways', () => {
    assert.deepEqual([relate('rise', 'fall'), relate('fell', 'rose')], ['opposite', 'opposite'])
    assert.deepEqual([relate('buy', 'purchase'), relate('purchased', 'buys')], ['synonym', 'synonym'])
    assert.deepEqual([relate('tăng', 'giảm', 'vi'), relate('chè', 'trà', 'vi')], ['opposite', 'synonym'])
  })

  it('take a synonym of an opposite for one', () => assert.equal(relate('indoors', 'outside'), 'opposite'))

  it('tell wider kinds from narrower ones', () => {
    assert.deepEqual([relate('dog', 'animal'), relate('animal', 'dog')], ['broader', 'narrower'])
  })

  it('part members of one group, and call members of one kind siblings', () => {
    assert.deepEqual([relate('north', 'south'), relate('bắc', 'nam', 'vi')], ['exclusive', 'exclusive'])
    assert.equal(relate('actor', 'singer'), 'sibling')
  })

  it('say nothing of words that they do not know', () => {
    assert.equal(relate('zebra', 'violin'), 'none')
    assert.ok(!senses.knows('zebra'))
  })
})
