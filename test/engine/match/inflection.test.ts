/** Words that are one word in several forms share a key; words that only look alike do not. */
import assert from 'node:assert/strict'
import { inflectionKey } from '../../../server/src/engine/match/inflection'

describe('Forms of one word share a key', () => {
  for (const forms of [
    ['ban', 'bans', 'banned', 'banning'],
    ['make', 'makes', 'making'],
    ['use', 'used', 'using', 'uses'],
    ['note', 'notes', 'noted', 'noting'],
    ['company', 'companies', "company's"],
    ['scarce', 'scarc'],
    ['raise', 'raised', 'raises', 'raising'],
    ['supply', 'supplies', 'supplied', 'supplying'],
    ['block', 'blocked', 'blocking'],
    ['fix', 'fixed', 'fixes'],
    ['pass', 'passed', 'passes'],
  ]) {
    it(forms.join(', '), () => assert.deepEqual([...new Set(forms.map(inflectionKey))].length, 1))
  }
})

describe('Words that only look alike do not', () => {
  for (const [a, b] of [
    ['not', 'note'],
    ['us', 'use'],
    ['can', 'cane'],
    ['far', 'fare'],
    ['train', 'trainer'],
    ['thiếu', 'thiêu'],
  ] as const) {
    it(`${a}, ${b}`, () => assert.notEqual(inflectionKey(a), inflectionKey(b)))
  }
})
