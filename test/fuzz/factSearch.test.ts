/** What holds of any texts: each is read, and what is found is there. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createFactSearch } from '../../server/src/engine/retrieval/factSearch'
import { FEATURES } from '../../server/src/engine/retrieval/features'
import { readWords, termsOf } from '../../server/src/engine/retrieval/terms'
import { book } from '../support/rivers'

const pieces = [
  'sông ',
  'Sông',
  'song ',
  'giá cả ',
  'river',
  ' The ',
  'Fell ',
  'fish-',
  '#TagLike',
  '(@x)',
  '2,5 ',
  '1.000',
  '%',
  '’s ',
  '. ',
  'ho\u0300a ',
  '🐟',
  '\ud800',
  '\n',
  '-',
]
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((each) => each.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 24 }) },
)
const language = fc.constantFrom('en' as const, 'vi' as const)
const record = fc.record({ text, language, title: fc.option(text, { nil: undefined }) })

describe('on any text', () => {
  it('words stand where they are said to stand, and have keys', () => {
    fc.assert(
      fc.property(text, language, (written, of) => {
        const { words, normal } = readWords(written, of, book)
        for (const { text, start, end } of words) assert.equal(normal.slice(start, end), text)
        for (const { text, plain } of termsOf(written, of, book)) assert.ok(text !== '' && plain !== '~')
      }),
      { numRuns: 150 },
    )
  })

  it('found facts are facts, each once, best first, with finite numbers; the same again', () => {
    const ranking = Object.fromEntries(FEATURES.map((name) => [name, 1]))
    const weights = { ranking, added: {}, coverage: { first: 1, lead: 1 } }
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), text, language, (facts, sentence, of) => {
        const records = facts.map(({ text, language, title }) => {
          const statements = [{ text, language }]
          return title === undefined ? { statements } : { statements, title }
        })
        const search = createFactSearch(records, book, weights)
        const { ranked, coverage } = search.search(sentence, of, 5)
        const numbers = ranked.map(({ fact }) => fact)
        assert.ok(numbers.every((fact) => fact >= 0 && fact < records.length))
        assert.equal(new Set(numbers).size, numbers.length)
        assert.ok(coverage >= 0 && coverage <= 1)
        for (const [at, { score, features }] of ranked.entries()) {
          assert.ok(Number.isFinite(score) && features.every(Number.isFinite))
          assert.ok(score <= (ranked[at - 1]?.score ?? score))
        }
        assert.deepEqual(search.search(sentence, of, 5), { ranked, coverage })
      }),
      { numRuns: 120 },
    )
  })
})
