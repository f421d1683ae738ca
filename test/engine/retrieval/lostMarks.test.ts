/** Vietnamese written without marks is read with those that the facts and the word book make likely. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Language } from '../../../server/src/engine'
import { createFactSearch } from '../../../server/src/engine/retrieval/factSearch'
import { lostMarks } from '../../../server/src/engine/retrieval/lostMarks'
import { buildIndex } from '../../../server/src/engine/retrieval/textIndex'
import { createWordBook } from '../../../server/src/engine/retrieval/wordBook'

const book = createWordBook({
  stop: { en: ['the', 'of', 'in', 'a', 'was', 'on', 'is'], vi: ['là', 'của', 'ở', 'một', 'và', 'được'] },
  bridge: { intelligence: 'trí tuệ, tin tức', incense: 'hương trầm', fishery: 'nghề cá', tomato: 'cà chua' },
  company: {},
  vectors: { spreads: [], signs: '' },
  lemmas: {},
  spellings: {},
  letters: {},
})

const vi = (text: string) => ({ statements: [{ language: 'vi' as Language, text }] })
const en = (text: string) => ({ statements: [{ language: 'en' as Language, text }] })

/** The likeliest way to write each word. */
function read(text: string, ...facts: readonly ReturnType<typeof vi>[]): string {
  const ways = lostMarks(buildIndex(facts, book), book).restore(text.split(' '))
  return ways.map(([first]) => first?.key ?? '?').join(' ')
}

describe('Marks that a sentence in Vietnamese leaves out', () => {
  const facts = [
    vi('Thợ gốm bán bát đĩa ở chợ nổi.'),
    vi('Bản đồ cổ vẽ ba cửa sông.'),
    vi('Bản đồ của làng chài đã phai màu.'),
    vi('Gia vị được bán theo cân.'),
    vi('Bạn hàng mua chợ phiên.'),
  ]

  it('are told by the syllable before and the one behind', () => {
    assert.equal(read('ban do', ...facts), 'bản đồ')
    assert.equal(read('ban hang', ...facts), 'bạn hàng')
    assert.equal(read('ban bat dia', ...facts), 'bán bát đĩa')
  })

  it('are told by the word book where no fact has the words', () => {
    assert.equal(read('tri tue', ...facts), 'trí tuệ')
    assert.equal(read('nghe ca', en('The catch was small.')), 'nghề cá')
  })

  it('may be none; an English word that is spelt like a syllable has no say', () => {
    const english = [en('The ban on nets was lifted.'), en('The ban is old.'), en('A ban of traps.')]
    assert.equal(read('ban do', ...english, ...facts), 'bản đồ')
    assert.equal(read('ba cua song', ...facts), 'ba cửa sông')
  })

  it('of syllables in y are told, whose keys in an index end in i', () => {
    const [first] = lostMarks(buildIndex([vi('Hay mưa.'), vi('Làng hay ngập.')], book), book).restore(['hay'])
    assert.equal(first?.[0]?.key, 'hai')
  })

  it('are not guessed for a word that nothing is known of, and its neighbours are read all the same', () => {
    assert.equal(read('xyz ban do', ...facts), '? bản đồ')
    assert.deepEqual(read('', ...facts), '?')
    assert.equal(read('ban do'), '? ?')
  })

  it('have likelihoods that are shares of one, the likeliest first', () => {
    for (const ways of lostMarks(buildIndex(facts, book), book).restore(['ban', 'do', 'cua', 'cho'])) {
      const likely = ways.map(({ likelihood }) => likelihood)
      assert.ok(Math.abs(likely.reduce((sum, each) => sum + each, 0) - 1) < 1e-9)
      assert.deepEqual(
        likely,
        [...likely].sort((a, b) => b - a),
      )
    }
  })

  it('let a sentence find the fact that has them before one with other marks', () => {
    const search = createFactSearch([vi('Bạn đỡ cô giữa chợ.'), ...facts], book, {
      ranking: { bm25: 1, queryInAny: 1 },
      added: {},
      coverage: {},
    })
    const found = (text: string) => search.search(text, 'vi', 2).ranked.map(({ fact }) => fact)
    assert.equal(found('Ban do co.')[0], 2)
    assert.ok(found('Ban do co.').includes(0), 'one with other marks is found, too')
    assert.equal(found('Bạn đỡ cô.')[0], 0)
  })
})
