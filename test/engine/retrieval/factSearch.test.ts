/** Facts are found by their words: in either language, with and without marks, by words akin and by translation. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Language } from '../../../server/src/engine'
import { createFactSearch } from '../../../server/src/engine/retrieval/factSearch'
import { createWordBook } from '../../../server/src/engine/retrieval/wordBook'

const book = createWordBook({
  stop: { en: ['the', 'of', 'in', 'a', 'is'], vi: ['là', 'của', 'ở', 'một'] },
  bridge: {
    rice: 'gạo, lúa',
    harvest: 'thu hoạch, vụ mùa',
    fish: 'cá',
    river: 'sông, dòng sông',
    price: 'giá, giá cả',
  },
  company: { rice: 'paddi, grain', paddi: 'rice' },
  vectors: { spreads: [], signs: '' },
  lemmas: { fell: 'fall', fish: 'fish' },
})

const en = (text: string) => ({ statements: [{ language: 'en' as Language, text }] })
const vi = (text: string) => ({ statements: [{ language: 'vi' as Language, text }] })

const FACTS = [
  en('The price of rice fell in 2021.'),
  en('Fish of the river are protected.'),
  vi('Vụ mùa ở đồng bằng thất bát.'),
  vi('Giá cả tăng gấp đôi.'),
  en('The river port of Can Tho handled 2,5 million tons.'),
]

const weights = {
  ranking: { bm25: 1, queryInAny: 1 },
  titled: { titleInQuery: 5 },
  coverage: { queryInAny: 8, one: -4 },
}
const search = createFactSearch(FACTS, book, weights)

function best(text: string, language: Language): number | undefined {
  return search.search(text, language, 3).ranked[0]?.fact
}

describe('Facts found by their words', () => {
  const cases: readonly (readonly [string, Language, number])[] = [
    ['Rice prices fell in 2021.', 'en', 0],
    ['Paddy is cheaper.', 'en', 0],
    ['The harvest failed.', 'en', 2],
    ['Cá ở sông được bảo vệ.', 'vi', 1],
    ['Gia ca tang gap doi.', 'vi', 3],
    ['GIÁ CẢ tăng.'.normalize('NFD'), 'vi', 3],
    ['#CanTho handled much.', 'en', 4],
    ['Can Tho: 2.5 million tons.', 'en', 4],
  ]
  for (const [text, language, fact] of cases) {
    it(`${language}: ${text} → ${fact}`, () => assert.equal(best(text, language), fact))
  }

  it('is the surer that a fact is meant, the more of the sentence is there', () => {
    const sure = search.search('The price of rice fell.', 'en', 1).coverage
    const unsure = search.search('The price of a concert in Paris.', 'en', 1).coverage
    assert.ok(sure > 0.9 && unsure < 0.7 && unsure < sure, `${sure} ${unsure}`)
  })

  it('finds nothing where no word is shared', () => {
    assert.deepEqual(search.search('Xylophone!', 'en', 3), { ranked: [], coverage: 0 })
    assert.deepEqual(search.search('', 'vi', 3), { ranked: [], coverage: 0 })
  })

  it('weighs facts with titles by weights of their own', () => {
    const titled = [{ ...en('Boats wait.'), title: 'River port' }, en('The river port of Can Tho.')]
    assert.equal(createFactSearch(titled, book, weights).search('river port', 'en', 1).ranked[0]?.fact, 0)
    const same = { ...weights, titled: { titleInQuery: -5 } }
    assert.equal(createFactSearch(titled, book, same).search('river port', 'en', 1).ranked[0]?.fact, 1)
  })

  it('names no more facts than asked for, each once', () => {
    const { ranked } = search.search('rice fish river price harvest', 'en', 2)
    assert.equal(ranked.length, 2)
    assert.equal(new Set(ranked.map((each) => each.fact)).size, 2)
  })
})
