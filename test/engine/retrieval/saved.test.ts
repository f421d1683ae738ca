/** An index that is saved and loaded answers as before, whatever happens to its bytes; whatever else is loaded is no index. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { createFactSearch, searchIn } from '../../../server/src/engine/retrieval/factSearch'
import { FEATURES } from '../../../server/src/engine/retrieval/features'
import { type ByteSource, inMemory } from '../../../server/src/engine/retrieval/pages'
import { loadIndex, saveIndex } from '../../../server/src/engine/retrieval/saved'
import { buildIndex } from '../../../server/src/engine/retrieval/textIndex'
import { book, fact } from '../../support/rivers'

const WEIGHTS = {
  ranking: Object.fromEntries(FEATURES.map((name) => [name, 1])),
  added: { titled: { titleInQuery: 3 }, bilingual: { grams: 2 }, foreign: { bm25: 3 } },
  coverage: { first: 1, lead: 1, statements: -1 },
}

const FACTS = [
  fact('en', 'The river rises. The price of rice fell to 2,5.', 'High water'),
  fact('vi', 'Nước sông dâng cao, vụ mùa thất bát.'),
  fact('en', 'Boats cross the river Hau.'),
  fact('vi', ''),
]

const saved = () => saveIndex(buildIndex(FACTS, book), 'rivers')

/** So small that hardly anything stands on one alone. */
const PAGE = 16
const inPages = () => saveIndex(buildIndex(FACTS, book), 'rivers', PAGE)

const load = (bytes: Uint8Array, lost?: () => Uint8Array | undefined) =>
  loadIndex(inMemory(bytes), 'rivers', book, lost)

/** Bytes that may change, or be gone, while they are read; and how many of them have been. */
class Watched implements ByteSource {
  readonly length: number
  read = (into: Uint8Array, at: number): boolean => {
    this.had += into.length
    return inMemory(this.bytes).read(into, at)
  }
  had = 0

  constructor(public bytes: Uint8Array) {
    this.length = bytes.length
  }
}

const words = ['river', 'Hau', 'sông', 'song', 'vụ mùa', 'giá', 'rice', 'boats', 'the', '2.5', 'é𝒳', '—', 'xylophone']
const text = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((each) => each.join(' '))
const language = fc.constantFrom('en' as const, 'vi' as const)

/** A hundred bases, each made, saved and read again: seconds where other programs run beside. */
const LONG_MS = 20_000

describe('a saved index', () => {
  it('answers as the one that was saved, whatever is in it and whatever is asked', () => {
    const also = fc.option(fc.record({ language, text }), { nil: undefined })
    const record = fc.tuple(language, text, fc.option(text, { nil: undefined }), also)
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), text, language, (records, asked, of) => {
        const facts = records.map(([language, text, title, also]) => {
          const { statements, ...rest } = fact(language, text, title)
          return { ...rest, statements: also ? [...statements, also] : statements }
        })
        const built = createFactSearch(facts, book, WEIGHTS)
        for (const page of [PAGE, undefined]) {
          const loaded = loadIndex(inMemory(saveIndex(built.index, 'of these', page)), 'of these', book)
          assert.ok(loaded)
          const again = searchIn(loaded, book, WEIGHTS)
          assert.deepEqual(again.candidates(asked, of, 3), built.candidates(asked, of, 3))
          assert.deepEqual(again.search(asked, of, 8), built.search(asked, of, 8))
        }
      }),
      { numRuns: 150 },
    )
  }).timeout(LONG_MS)

  it('is saved again byte by byte', () => {
    const bytes = saved()
    const loaded = load(bytes)
    assert.ok(loaded)
    assert.deepEqual(saveIndex(loaded, 'rivers'), bytes)
  })

  it('is had only by who asks for what it was made of', () => {
    assert.equal(loadIndex(inMemory(saved()), 'lakes', book), undefined)
  })

  it('is read as far as it is asked for, and no part of it twice', () => {
    const source = new Watched(saveIndex(buildIndex(MANY, book), 'rivers', 64))
    const loaded = loadIndex(source, 'rivers', book)
    assert.ok(loaded)
    const head = source.had
    assert.ok(head < source.length / 10, `${head} of ${source.length} bytes for the head`)
    const search = searchIn(loaded, book, WEIGHTS)
    assert.equal(search.candidates('Boat 77 crosses river 77.', 'en', 1)[0]?.fact, 77)
    const first = source.had - head
    assert.ok(first > 0 && first < source.length / 4, `${first} of ${source.length} bytes for a sentence`)
    search.candidates('Boat 77 crosses river 77.', 'en', 1)
    assert.equal(source.had - head, first)
  })

  it('is none where a byte of its head has changed, wherever', () => {
    const bytes = saved()
    fc.assert(
      fc.property(fc.nat(headOf(bytes) - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        assert.equal(load(changed(bytes, at, by)), undefined)
      }),
      { numRuns: 300 },
    )
  })

  it('answers as before where a byte of it has changed or bytes are gone, then or while it is held: it is made anew, once', () => {
    const bytes = inPages()
    const built = createFactSearch(FACTS, book, WEIGHTS)
    const [head, last] = [headOf(bytes), bytes.length - 1]
    fc.assert(
      fc.property(
        fc.integer({ min: head, max: last }),
        fc.integer({ min: 0, max: 255 }),
        text,
        fc.boolean(),
        (at, by, asked, late) => {
          let made = 0
          const source = new Watched(bytes)
          const damage = () => {
            source.bytes = by === 0 ? bytes.subarray(0, at) : changed(bytes, at, by)
          }
          if (!late) damage()
          const loaded = loadIndex(source, 'rivers', book, () => {
            made++
            return inPages()
          })
          assert.ok(loaded)
          const search = searchIn(loaded, book, WEIGHTS)
          assert.deepEqual(search.candidates('river', 'en', 3), built.candidates('river', 'en', 3))
          damage()
          assert.deepEqual(search.search(asked, 'en', 8), built.search(asked, 'en', 8))
          assert.deepEqual(saveIndex(loaded, 'rivers', PAGE), bytes)
          assert.ok(made <= 1)
        },
      ),
      { numRuns: 300 },
    )
  }).timeout(LONG_MS)

  it('finds nothing where it can neither be read nor be made anew', () => {
    const bytes = inPages()
    for (const lost of [() => undefined, () => saved()]) {
      const source = new Watched(bytes)
      const loaded = loadIndex(source, 'rivers', book, lost)
      assert.ok(loaded)
      source.bytes = bytes.subarray(0, headOf(bytes))
      assert.deepEqual(searchIn(loaded, book, WEIGHTS).search('boats on the Hau', 'en', 1).ranked, [])
    }
  })

  it('is none where bytes of its head are missing or it is something else altogether', () => {
    const bytes = saved()
    for (const length of [0, 1, 8, 16, 24, headOf(bytes) - 8, headOf(bytes) - 1, headOf(bytes)])
      assert.equal(load(bytes.slice(0, length)), undefined, `${length} bytes`)
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => load(bytes) === undefined))
  })
})

const MANY = Array.from({ length: 2000 }, (_, nth) => fact('en', `Boat ${nth} crosses river ${nth} at dawn.`))

/** How many bytes are read to load it. */
function headOf(bytes: Uint8Array): number {
  let end = 0
  const read = (into: Uint8Array, at: number) => {
    end = Math.max(end, at + into.length)
    return inMemory(bytes).read(into, at)
  }
  loadIndex({ length: bytes.length, read }, 'rivers', book)
  return end
}

function changed(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const damaged = bytes.slice()
  damaged[at] = (damaged[at] ?? 0) ^ by
  return damaged
}
