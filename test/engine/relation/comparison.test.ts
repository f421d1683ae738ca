/** Which words answer to each other, what speaks against a statement, and what alone makes a contradiction. */
import assert from 'node:assert/strict'
import type { Language } from '../../../server/src/engine/model'
import { FEATURES, RELATION_FEATURES } from '../../../server/src/engine/relation/features'
import { groundsOf } from '../../../server/src/engine/relation/grounds'
import { compared } from './words'

/** "tea:same(tea) sells:opposite(buys)". */
function pairs(statement: string, sentence: string, language?: Language): string {
  return compared(statement, sentence, language)
    .pairs.map(({ word, relation, partner }) => `${word.text}:${relation}${partner ? `(${partner.text})` : ''}`)
    .join(' ')
}

function grounds(statement: string, sentence: string, language?: Language): readonly string[] {
  const found = groundsOf(compared(statement, sentence, language))
  return found.map(({ kind, said, stated }) => `${kind} ${said.text}${stated ? `/${stated.text}` : ''}`)
}

describe('pairing', () => {
  it('takes the same word, else the one that comes closest', () => {
    assert.equal(
      pairs('The dog sold tea.', 'The animal sells tea.'),
      'animal:narrower(dog) sells:same(sold) tea:same(tea)',
    )
    assert.equal(pairs('Prices fell.', 'Prices rose.'), 'prices:same(prices) rose:opposite(fell)')
    assert.equal(pairs('Giá tăng.', 'Giá giảm.', 'vi'), 'giá:same(giá) giảm:opposite(tăng)')
  })

  it('takes words of one family, and of one company', () => {
    assert.equal(pairs('religious songs', 'religion'), 'religion:kin(religious)')
    assert.equal(pairs('coffee', 'tea'), 'tea:akin(coffee)')
  })

  it('turns kinds round under a denial: who has no animal has no dog', () => {
    assert.equal(pairs('No animal sleeps.', 'No dog sleeps.'), 'dog:narrower(animal) sleeps:same(sleeps)')
  })

  it('takes no word for an opposite that stands in both texts', () => {
    assert.equal(
      pairs('Prices rise and fall.', 'Prices rise and fall.'),
      'prices:same(prices) rise:same(rise) and:same(and) fall:same(fall)',
    )
  })

  it('holds numbers against numbers by the values that they leave open', () => {
    assert.equal(pairs('60 cups', 'more than 50 cups'), '50:narrower(60) cups:same(cups)')
    assert.equal(pairs('in 1850', 'in the 19th century'), '19th century:narrower(1850)')
    assert.equal(pairs('in 1998', 'in 2004'), '2004:none')
  })

  it('compares by the sentence of a statement that comes closest', () => {
    const { pairs: found } = compared('The shop is old. It sells tea.', 'The shop sells tea.')
    assert.deepEqual(
      found.map((pair) => pair.relation),
      ['none', 'same', 'same'],
    )
  })
})

describe('grounds', () => {
  it('are what one text denies and the other asserts', () => {
    assert.deepEqual(grounds('The shop sells tea.', 'The shop never sells tea.'), [
      'denied sells/sells',
      'denied tea/tea',
    ])
    assert.deepEqual(grounds('Cửa hàng bán trà.', 'Cửa hàng chưa bán trà.', 'vi'), ['denied bán/bán', 'denied trà/trà'])
  })

  it('are none where it is only supposed', () => {
    assert.deepEqual(grounds('If the shop does not sell tea it closes.', 'The shop does sell tea.'), [])
  })

  it('are opposites, of little words too', () => {
    assert.deepEqual(grounds('Prices rose.', 'Prices fell.'), ['opposite fell/rose'])
    assert.deepEqual(grounds('He ran into the house.', 'He ran out of the house.'), ['opposite out of/into'])
    assert.deepEqual(grounds('It closed before lunch.', 'It closed after lunch.'), ['opposite after/before'])
    assert.deepEqual(grounds('He puts on a coat.', 'He takes off a coat.'), ['opposite takes off/puts on'])
  })

  it('are no opposites where one of them is denied', () => {
    assert.deepEqual(grounds('The bridge is safe.', 'The bridge is not dangerous.'), [])
  })

  it('are another number, name or member of a kind in the place', () => {
    assert.deepEqual(grounds('It opened in 1998.', 'It opened in 2004.'), ['number 2004/1998'])
    assert.deepEqual(grounds('The poet lived in Kyoto.', 'The poet lived in Osaka.'), ['name osaka/kyoto'])
    assert.deepEqual(grounds('The river flows north.', 'The river flows south.'), ['exclusive south/north'])
  })
})

describe('a sole difference', () => {
  const plain = (statement: string, sentence: string) => compared(statement, sentence).plain

  it('makes a contradiction where both speak of one and the same', () => {
    assert.ok(plain('The river flows north.', 'The river flows south.'))
    assert.ok(plain('The shop opened in 1998.', 'The shop opened in 2004.'))
    assert.ok(plain('He ran into the house.', 'He ran out of the house.'))
  })

  it('makes none of one of many, of the subject itself, or where the statement says much beside', () => {
    assert.ok(!plain('A river flows north.', 'A river flows south.'))
    assert.ok(!plain('The French ate tea leaves.', 'The Italian ate tea leaves.'))
    assert.ok(!plain('The river flows north past old quiet green hills.', 'The river flows south.'))
  })
})

describe('features', () => {
  it('have a name of their own each, and a meaning', () => {
    assert.equal(new Set(RELATION_FEATURES).size, FEATURES.length)
    for (const { name, meaning } of FEATURES) assert.ok(meaning, name)
  })

  it('are numbers, for empty texts too', () => {
    for (const [statement, sentence] of [
      ['', ''],
      ['tea', ''],
      ['', 'tea'],
      ['🍵', '🍵🍵'],
    ] as const) {
      const { features } = compared(statement, sentence)
      assert.equal(features.length, FEATURES.length)
      assert.ok(features.every(Number.isFinite))
    }
  })
})
