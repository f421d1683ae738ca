/** A closer look at candidates: what tells two facts apart that share words with a sentence. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Language } from '../../../server/src/engine'
import { Searcher } from '../../../server/src/engine/retrieval/candidates'
import { COVERAGE_FEATURES, coverageFeatures } from '../../../server/src/engine/retrieval/coverage'
import { vectorOf } from '../../../server/src/engine/retrieval/factSearch'
import { FEATURES } from '../../../server/src/engine/retrieval/features'
import { Preparer } from '../../../server/src/engine/retrieval/prepared'
import { queryOf } from '../../../server/src/engine/retrieval/query'
import { Ranker } from '../../../server/src/engine/retrieval/rank'
import { buildIndex, type TextRecord } from '../../../server/src/engine/retrieval/textIndex'
import { book, fact } from '../../support/rivers'

function look(
  facts: readonly TextRecord[],
  text: string,
  weights: Readonly<Record<string, number>>,
  language: Language = 'en',
) {
  const index = buildIndex(facts, book)
  const query = queryOf(text, language, book)
  const prepared = new Preparer(index).prepare(query)
  const ranked = new Ranker(index, () => vectorOf(FEATURES, weights), book).rank(
    new Searcher(index).search(prepared, { most: 60, always: 60, share: 0 }),
    prepared,
  )
  return { index, query, ranked }
}

/** What one feature is of the only fact. */
function feature(name: string, statement: TextRecord, text: string, language: Language = 'en'): number {
  return look([statement], text, {}, language).ranked[0]?.features[FEATURES.indexOf(name)] ?? Number.NaN
}

describe('a closer look', () => {
  it('ranks by the weighted features', () => {
    const facts = [fact('en', 'The river floods and the boats wait in the port.'), fact('en', 'The river floods.')]
    assert.equal(look(facts, 'The river floods', { bodyInQuery: 1 }).ranked[0]?.fact, 1)
    assert.equal(look(facts, 'The river floods', { bodyInQuery: -1 }).ranked[0]?.fact, 0)
  })

  it('sees how much of the sentence a fact has, and how much of the fact the sentence has', () => {
    const river = fact('en', 'The river floods.')
    assert.equal(feature('queryInAny', river, 'The river floods'), 1)
    assert.equal(feature('bodyInQuery', river, 'The river floods'), 1)
    assert.ok(feature('queryInAny', river, 'The river floods each spring') < 1)
    assert.ok(feature('bodyInQuery', river, 'river') < 1)
  })

  it('tells titles from statements', () => {
    const titled = fact('en', 'Boats wait.', 'River floods')
    assert.equal(feature('titleInQuery', titled, 'River floods'), 1)
    assert.equal(feature('bodyInQuery', titled, 'River floods'), 0)
    assert.equal(feature('queryInBody', titled, 'River floods'), 0)
  })

  it('takes a translation for less than the word itself', () => {
    const rice = fact('vi', 'Giá gạo.')
    assert.ok(feature('queryInAny', rice, 'price of rice') > 0.3)
    assert.equal(feature('exactInAny', rice, 'price rice'), 0)
    assert.ok(feature('exactInAny', rice, 'giá gạo', 'vi') > 0.9)
  })

  it('sees names in other spellings by their letters', () => {
    const grams = (text: string) => feature('grams', fact('en', 'Mekong water'), text)
    assert.ok(Math.abs(grams('Mekong water') - 1) < 1e-9)
    assert.ok(grams('Mekongs water') > 0.6 && grams('Mekongs water') < 1)
    assert.ok(grams('water') < grams('Mekongs water'))
  })

  it('asks for the names of a sentence', () => {
    const hau = fact('en', 'Boats on the Hau river.')
    assert.equal(feature('names', hau, 'Boats on the Hau.'), 1)
    assert.equal(feature('names', hau, 'Boats on the Tien.'), 0)
    assert.equal(feature('names', hau, 'boats'), 0.5)
  })

  it('asks for the names of a fact', () => {
    const hau = fact('en', 'Boats on the Hau river.')
    assert.equal(feature('bodyNames', hau, 'boats of the Hau'), 1)
    assert.equal(feature('bodyNames', hau, 'boats of the river'), 0)
    assert.equal(feature('bodyNames', fact('en', 'Boats wait.'), 'boats'), 0.5)
  })
})

describe('coverage', () => {
  const value = (name: string, facts: readonly TextRecord[], text: string) => {
    const { index, query, ranked } = look(facts, text, { queryInAny: 1 })
    return coverageFeatures(query, ranked, index)?.[COVERAGE_FEATURES.indexOf(name)] ?? Number.NaN
  }
  const flood = fact('en', 'The river floods.')

  it('sees how far the first fact is ahead', () => {
    assert.equal(value('lead', [flood, flood], 'The river floods'), 0)
    assert.ok(value('lead', [flood, fact('en', 'The river.')], 'The river floods') > 0)
  })

  it('sees how long the sentence is, stop words aside', () => {
    assert.equal(value('words', [flood], 'The river floods and it is the river'), 3 / 30)
  })

  it('is not asked where nothing is found', () => {
    const { index, query } = look([flood], 'xylophone', {})
    assert.equal(coverageFeatures(query, [], index), undefined)
  })

  it('is a number for each of its features, whatever is found', () => {
    const { index, query, ranked } = look([flood], 'river', {})
    const features = coverageFeatures(query, ranked, index)
    assert.equal(features?.length, COVERAGE_FEATURES.length)
    assert.ok(features?.every(Number.isFinite))
  })
})
