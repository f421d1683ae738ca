/** Facts are found by their words: in either language, with and without marks, by words akin and by translation. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Language } from '../../../server/src/engine'
import { createFactSearch } from '../../../server/src/engine/retrieval/factSearch'
import type { TextRecord } from '../../../server/src/engine/retrieval/textIndex'
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
  spellings: {},
  letters: {},
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
  added: { titled: { titleInQuery: 5 } },
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
    const same = { ...weights, added: { titled: { titleInQuery: -5 } } }
    assert.equal(createFactSearch(titled, book, same).search('river port', 'en', 1).ranked[0]?.fact, 1)
  })

  describe('weighs by weights of their own', () => {
    const both = (english: string, vietnamese: string) => ({
      statements: [...en(english).statements, ...vi(vietnamese).statements],
    })
    const two = [vi('Giá gạo tăng ở chợ nổi, người mua than phiền.'), vi('Giá gạo giảm.')]
    /** The first fact, where a condition asks for facts that say little else, and where it asks for such that say more. */
    const firsts = (name: string, facts: readonly TextRecord[], text: string, of: Language) =>
      [5, -5].map((bodyInQuery) => {
        const added = { [name]: { bodyInQuery } }
        const found = createFactSearch(facts, book, { ranking: { queryInAny: 1 }, added, coverage: {} })
        return found.search(text, of, 1).ranked[0]?.fact
      })
    const cases: readonly (readonly [string, string, readonly TextRecord[], string, Language])[] = [
      ['facts in two languages', 'bilingual', [both('Rice costs more now.', 'Gạo đắt.'), en('Rice.')], 'Rice', 'en'],
      ['facts in another language than the sentence', 'foreign', two, 'The price of rice.', 'en'],
      ['sentences in Vietnamese without marks', 'unmarked', two, 'Gia gao', 'vi'],
    ]
    for (const [what, name, facts, text, of] of cases)
      it(what, () => assert.deepEqual(firsts(name, facts, text, of), [1, 0]))

    it('but not where they are not so', () => {
      const [less, more] = firsts('unmarked', two, 'Giá gạo', 'vi')
      assert.equal(less, more)
      const [some, others] = firsts('foreign', two, 'Giá gạo', 'vi')
      assert.equal(some, others)
      const [here, there] = firsts('bilingual', two, 'Giá gạo', 'vi')
      assert.equal(here, there)
    })
  })

  it('finds initials for the words that a sentence spells out', () => {
    const facts = [en('The dykes hold the river port.'), en('Where DOM is high, fish leave the river.')]
    const found = createFactSearch(facts, book, weights).search('dissolved organic matter in a river', 'en', 1)
    assert.equal(found.ranked[0]?.fact, 1)
  })

  it('names no more facts than asked for, each once', () => {
    const { ranked } = search.search('rice fish river price harvest', 'en', 2)
    assert.equal(ranked.length, 2)
    assert.equal(new Set(ranked.map((each) => each.fact)).size, 2)
  })
})
