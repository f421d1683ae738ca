/** Which facts share most with a sentence, at a first look. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Language } from '../../../server/src/engine'
import { Searcher } from '../../../server/src/engine/retrieval/candidates'
import { Preparer } from '../../../server/src/engine/retrieval/prepared'
import { queryOf } from '../../../server/src/engine/retrieval/query'
import { buildIndex, type TextRecord } from '../../../server/src/engine/retrieval/textIndex'
import { book, fact } from '../../support/rivers'

const only = (k: number) => ({ most: k, always: k, share: 0 })

function search(facts: readonly TextRecord[], text: string, language: Language, k = 10) {
  const index = buildIndex(facts, book)
  return new Searcher(index).search(new Preparer(index).prepare(queryOf(text, language, book)), only(k))
}

const found = (facts: readonly TextRecord[], text: string, language: Language = 'en') =>
  search(facts, text, language).map((each) => each.fact)

describe('candidates', () => {
  it('share a word with the sentence; the more, and the rarer, the better', () => {
    const facts = [fact('en', 'The river floods.'), fact('en', 'Boats wait.'), fact('en', 'Dolphins cross the river.')]
    assert.deepEqual(found(facts, 'Dolphins were seen on the river'), [2, 0])
  })

  it('get the best of what may stand for a word, not the sum', () => {
    const [both, one] = search([fact('en', 'Paddy and grain.'), fact('en', 'Paddy and water.')], 'rice', 'en')
    assert.ok(both && both.score > 0)
    assert.equal(both.score, one?.score)
  })

  it('are found across languages, both ways', () => {
    const facts = [fact('vi', 'Giá cả tăng.'), fact('vi', 'Cá chết.'), fact('en', 'The harvest failed.')]
    assert.deepEqual(found(facts, 'Prices rise'), [0])
    assert.deepEqual(found(facts, 'Fish'), [1])
    assert.deepEqual(found(facts, 'Vụ mùa thất bát', 'vi'), [2])
  })

  it('are found for Vietnamese without marks, in Vietnamese and in English', () => {
    const facts = [fact('vi', 'Dòng sông cạn nước.'), fact('en', 'The harvest failed.'), fact('vi', 'Trời nắng.')]
    assert.equal(found(facts, 'Dong song can nuoc', 'vi')[0], 0)
    assert.deepEqual(found(facts, 'vu mua', 'vi'), [1])
  })

  it('of Vietnamese with marks are the better for having the same marks', () => {
    const facts = [fact('vi', 'Con ca kêu.'), fact('vi', 'Con cá bơi.')]
    assert.deepEqual(found(facts, 'cá', 'vi'), [1, 0])
  })

  it('of Vietnamese words are those with the whole word before those with its syllables', () => {
    const facts = [fact('vi', 'Mùa này, vụ đó.'), fact('vi', 'Vụ mùa này.')]
    assert.deepEqual(found(facts, 'vụ mùa', 'vi'), [1, 0])
  })

  it('are the best of many, in the order of adding everything up', () => {
    const words = ['river', 'boat', 'flood', 'rice', 'fish', 'price', 'harvest', 'dolphin', 'bridge', 'port']
    const facts = Array.from({ length: 2000 }, (_, at) =>
      fact('en', words.filter((_, word) => (at * (word + 3) * 2654435761) % 7 < 2).join(' ') || 'none'),
    )
    const sentence = 'dolphin bridge port river'
    const few = search(facts, sentence, 'en', 5)
    assert.deepEqual(few, search(facts, sentence, 'en', 2000).slice(0, 5))
  })

  it('are forgotten by the next search', () => {
    const index = buildIndex([fact('en', 'The river floods.'), fact('en', 'Boats wait.')], book)
    const searcher = new Searcher(index)
    const preparer = new Preparer(index)
    const ask = (text: string) => searcher.search(preparer.prepare(queryOf(text, 'en', book)), only(5))
    const alone = ask('boats')
    ask('river boats')
    assert.deepEqual(ask('boats'), alone)
  })
})
