/** What speaks of the same subject comes nearer, in whatever words and language. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Language } from '../../../server/src/engine'
import { Preparer } from '../../../server/src/engine/retrieval/prepared'
import { queryOf } from '../../../server/src/engine/retrieval/query'
import { SubjectLook } from '../../../server/src/engine/retrieval/subjectLook'
import { buildIndex } from '../../../server/src/engine/retrieval/textIndex'
import { createWordBook } from '../../../server/src/engine/retrieval/wordBook'
import { packageRoot } from '../../../server/src/node/packageRoot'
import { wordReader } from '../../../server/src/node/words'
import { fact } from '../../support/rivers'

const words = wordReader(packageRoot())()
/** Six directions: boat and ship point one way, bread the other. */
const book = createWordBook({
  stop: { en: ['the', 'a'], vi: [] },
  bridge: { boat: 'con thuyền' },
  company: { boat: 'ship', ship: 'boat', bread: '' },
  vectors: { spreads: [1, 1, 1, 1, 1, 1], signs: 'oo0' },
  lemmas: {},
  spellings: {},
  letters: {},
})
const FACTS = [fact('en', 'The ship ship.'), fact('en', 'The bread.'), fact('vi', 'Con thuyền.'), fact('en', 'Zzyzx.')]

function cosines(text: string, language: Language = 'en'): number[] {
  const index = buildIndex(FACTS, book)
  const look = new SubjectLook(index, book.vectors)
  look.ask(new Preparer(index).prepare(queryOf(text, language, book)))
  return FACTS.map((_, at) => Math.round(look.compare(at) * 100) / 100)
}

describe('the subject of a sentence', () => {
  it('is that of words that keep the same company, and of their translations', () => {
    assert.deepEqual(cosines('a boat'), [1, -1, 1, 0])
  })
  it('is the same in the other language', () => {
    assert.deepEqual(cosines('con thuyền', 'vi'), [1, -1, 1, 0])
  })
  it('is unknown of words that nothing is known of', () => {
    assert.deepEqual(cosines('zzyzx'), [0, 0, 0, 0])
  })
  it('stays apart from one sentence to the next', () => {
    const index = buildIndex(FACTS, book)
    const look = new SubjectLook(index, book.vectors)
    const preparer = new Preparer(index)
    const near = (text: string) => {
      look.ask(preparer.prepare(queryOf(text, 'en', book)))
      return Math.round(look.compare(0))
    }
    assert.deepEqual([near('boat'), near('bread'), near('boat')], [1, -1, 1])
  })
})

describe('the vectors that ship', () => {
  it('are one for each stem of the company, eleven characters of six directions', () => {
    assert.equal(words.vectors.spreads.length, 66)
    assert.equal(words.vectors.signs.length, 11 * Object.keys(words.company).length)
  })
})
