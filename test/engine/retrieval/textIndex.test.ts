/** What an index holds of facts. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { readSecondHalf } from '../../../server/src/engine/retrieval/rows'
import { buildIndex, idfOf, idOf, type TextIndex } from '../../../server/src/engine/retrieval/textIndex'
import { book, fact } from '../../support/rivers'

/** The facts that have a key. */
function having(key: string, index: TextIndex): number[] {
  const term = idOf(key, index)
  if (term === undefined) return []
  const { first, facts } = index.postings
  return [...facts.whole().slice(first.at(term), first.at(term + 1))]
}

const index = buildIndex(
  [
    fact('en', 'The river rises. The river falls.', 'High water'),
    fact('vi', 'Nước sông dâng cao.'),
    fact('en', 'Boats cross the river.'),
    {
      statements: [
        { language: 'en', text: 'A flood.' },
        { language: 'vi', text: 'Một trận lụt.' },
      ],
    },
    fact('en', ''),
  ],
  book,
)

describe('an index', () => {
  it('has each fact that has a word, once', () => {
    assert.equal(index.size, 5)
    assert.deepEqual(having('river', index), [0, 2])
    assert.deepEqual(having('water', index), [0])
    assert.deepEqual(having('xylophone', index), [])
  })

  it('has Vietnamese with marks, without, and in pairs', () => {
    for (const key of ['sông', '~song', 'nước sông', '~nuoc ~song']) assert.deepEqual(having(key, index), [1], key)
    assert.deepEqual(having('sông cao', index), [])
  })

  it('has all languages of a fact', () => {
    assert.deepEqual(having('flood', index), [3])
    assert.deepEqual(having('lụt', index), [3])
  })

  it('tells statements from titles', () => {
    const title = new Uint32Array(index.tokens.longest)
    const count = readSecondHalf(index.tokens, 0, title)
    assert.deepEqual([...title.subarray(0, count)], [idOf('high', index), idOf('water', index)])
    assert.equal(readSecondHalf(index.tokens, 1, title), 0)
  })

  it('weighs a rare word more than a common one, and a word said twice more than one said once', () => {
    assert.ok((idfOf('boat', index) ?? 0) > (idfOf('river', index) ?? 0))
    const { first, weights, peaks } = index.postings
    const river = idOf('river', index) ?? -1
    const [twice = 0, once = 0] = weights.whole().slice(first.at(river), first.at(river + 1))
    assert.ok(twice > once)
    assert.equal(peaks.at(river), twice)
  })

  it('knows names by their capitals, but at the start', () => {
    const capitals = buildIndex([fact('en', 'Boats on the Hau. Boats on the Mekong and the mekong.')], book)
    const isName = (key: string) => capitals.names.at(idOf(key, capitals) ?? -1)
    assert.deepEqual(['hau', 'mekong', 'the'].map(isName), [1, 0, 0])
  })

  it('of thousands of pairs finds each', () => {
    const many = Array.from({ length: 3000 }, (_, at) => fact('vi', `chữ${at} sau${(at * 7) % 3000}`))
    const large = buildIndex(many, book)
    for (const at of [0, 1, 1499, 2999]) assert.deepEqual(having(`chữ${at} sau${(at * 7) % 3000}`, large), [at])
  })

  it('of no facts holds nothing', () => {
    assert.deepEqual(having('river', buildIndex([], book)), [])
  })
})
