/** An index that is saved and loaded answers as before; whatever else is loaded is no index. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { createFactSearch, searchIn } from '../../../server/src/engine/retrieval/factSearch'
import { FEATURES } from '../../../server/src/engine/retrieval/features'
import { loadIndex, saveIndex } from '../../../server/src/engine/retrieval/saved'
import { buildIndex } from '../../../server/src/engine/retrieval/textIndex'
import { book, fact } from '../../support/rivers'

const WEIGHTS = {
  ranking: Object.fromEntries(FEATURES.map((name) => [name, 1])),
  titled: { titleInQuery: 3 },
  coverage: { first: 1, lead: 1, statements: -1 },
}

const FACTS = [
  fact('en', 'The river rises. The price of rice fell to 2,5.', 'High water'),
  fact('vi', 'Nước sông dâng cao, vụ mùa thất bát.'),
  fact('en', 'Boats cross the river Hau.'),
  fact('vi', ''),
]

const saved = () => saveIndex(buildIndex(FACTS, book), 'rivers')

const words = ['river', 'Hau', 'sông', 'song', 'vụ mùa', 'giá', 'rice', 'boats', 'the', '2.5', 'é𝒳', '—', 'xylophone']
const text = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((each) => each.join(' '))
const language = fc.constantFrom('en' as const, 'vi' as const)

describe('a saved index', () => {
  it('answers as the one that was saved, whatever is in it and whatever is asked', () => {
    const record = fc.tuple(language, text, fc.option(text, { nil: undefined }))
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), text, language, (records, asked, of) => {
        const facts = records.map(([language, text, title]) => fact(language, text, title))
        const built = createFactSearch(facts, book, WEIGHTS)
        const loaded = loadIndex(saveIndex(built.index, 'of these'), 'of these', book)
        assert.ok(loaded)
        const again = searchIn(loaded, book, WEIGHTS)
        assert.deepEqual(again.search(asked, of, 8), built.search(asked, of, 8))
        assert.deepEqual(again.candidates(asked, of, 3), built.candidates(asked, of, 3))
      }),
      { numRuns: 150 },
    )
  })

  it('is saved again byte by byte', () => {
    const bytes = saved()
    const loaded = loadIndex(bytes, 'rivers', book)
    assert.ok(loaded)
    assert.deepEqual(saveIndex(loaded, 'rivers'), bytes)
  })

  it('is had only by who asks for what it was made of', () => {
    assert.equal(loadIndex(saved(), 'lakes', book), undefined)
  })

  it('is searched where it stands, also in memory that workers share, and in the middle of other bytes', () => {
    const bytes = saved()
    for (const [buffer, offset] of [
      [new SharedArrayBuffer(bytes.length), 0],
      [new ArrayBuffer(bytes.length + 16), 8],
      [new ArrayBuffer(bytes.length + 16), 3],
    ] as const) {
      const elsewhere = new Uint8Array(buffer, offset, bytes.length)
      elsewhere.set(bytes)
      const loaded = loadIndex(elsewhere, 'rivers', book)
      assert.ok(loaded, `at ${offset}`)
      assert.equal(searchIn(loaded, book, WEIGHTS).search('boats on the Hau', 'en', 1).ranked[0]?.fact, 2)
    }
  })

  it('is none where a byte of it has changed, wherever', () => {
    const bytes = saved()
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        // The fourth word of the front is free, and so is the rest of a word behind an array; both are summed up all the same.
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] ?? 0) ^ by
        assert.equal(loadIndex(damaged, 'rivers', book), undefined)
      }),
      { numRuns: 300 },
    )
  })

  it('is none where bytes are missing or it is something else altogether', () => {
    const bytes = saved()
    for (const length of [0, 1, 8, 16, 24, bytes.length - 8, bytes.length - 1])
      assert.equal(loadIndex(bytes.slice(0, length), 'rivers', book), undefined, `${length} bytes`)
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => loadIndex(bytes, 'rivers', book) === undefined))
  })
})
