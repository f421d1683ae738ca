/** Which column is which field: given, guessed, and read. */
import assert from 'node:assert/strict'
import { lookupIn, mappingFor, parseMapping, pathsOf, readMapped } from '../../../server/src/engine'
import { WORDS } from './words'

function map(columns: readonly string[], ...given: readonly string[]) {
  const parsed = parseMapping(given)
  if ('message' in parsed) return parsed.message
  const result = mappingFor(columns, parsed, WORDS)
  if (!result.ok) return result.message
  const { fields, unused } = result.mapping
  const named = fields.map(({ field, language, source }) => `${field}${language ? `.${language}` : ''}=${source}`)
  return [...named, ...(unused.length > 0 ? [`(${unused})`] : [])].join(' ')
}

describe('columns', () => {
  it('are guessed by their names, English or Vietnamese, in any spelling', () => {
    assert.equal(map(['Claim', 'Verdict', 'Link', 'Date']), 'statement=Claim rating=Verdict url=Link asOf=Date')
    assert.equal(map(['claim_text', 'TRUTH RATING', 'x']), 'statement=claim_text rating=TRUTH RATING (x)')
    assert.equal(
      map(['Nhận định', 'Kết luận', 'Đường dẫn', 'Ngày đăng', 'Nguồn', 'Chủ đề']),
      'statement=Nhận định rating=Kết luận theme=Chủ đề url=Đường dẫn publisher=Nguồn asOf=Ngày đăng',
    )
    assert.equal(map(['nhan dinh', 'ket luan']), 'statement=nhan dinh rating=ket luan')
    assert.equal(map(['Nhận định'.normalize('NFD')]), `statement=${'Nhận định'.normalize('NFD')}`)
  })

  it('may hold a text in each language', () => {
    assert.equal(map(['claim_en', 'claim_vi']), 'statement.en=claim_en statement.vi=claim_vi')
    assert.equal(
      map(['Nhận định (vi)', 'Nhận định (tiếng Anh)']),
      'statement.vi=Nhận định (vi) statement.en=Nhận định (tiếng Anh)',
    )
  })

  it('are taken as given, the others guessed', () => {
    assert.equal(map(['a', 'b', 'claim'], 'statement=a,verdict=b'), 'statement=a rating=b (claim)')
    assert.equal(map(['a', 'b'], 'statement.vi=#2', 'statement.en=A'), 'statement.vi=b statement.en=a')
    assert.equal(map(['a, b', 'c'], 'statement=a, b,url=c'), 'statement=a, b url=c')
  })

  it('say what is wrong with what is given', () => {
    assert.match(map(['a'], 'statemnt=a'), /no field "statemnt"\. Did you mean "statement"\?/)
    assert.match(map(['claim'], 'statement=clam'), /no column "clam" for statement\. Did you mean "claim"\?/)
    assert.match(map(['a'], 'statement'), /maps nothing; write FIELD=COLUMN/)
    assert.match(map(['a'], 'statement.fr=a'), /names no language; write statement\.en or statement\.vi/)
    assert.match(
      map(['a', 'b']),
      /none of the columns looks like the statement: a, b; say which with --map statement=COLUMN/,
    )
  })
})

describe('records', () => {
  const record = {
    claim: { text: 'Tea cures flu.', lang: 'en' },
    'a.b': 'dotted',
    review: { verdict: 'False', score: 1 },
    tags: ['x', 'y'],
  }

  it('have paths for columns', () => {
    assert.deepEqual(pathsOf(record), ['claim.text', 'claim.lang', 'a.b', 'review.verdict', 'review.score', 'tags'])
    assert.equal(
      map(pathsOf(record)),
      'statement=claim.text rating=review.verdict value=review.score theme=tags language=claim.lang (a.b)',
    )
    assert.equal(lookupIn(record)('a.b'), 'dotted')
    assert.equal(lookupIn(record)('tags'), 'x, y')
    assert.equal(lookupIn(record)('claim.nothing'), undefined)
  })

  it('are read by their mapping', () => {
    const result = mappingFor(pathsOf(record), [], WORDS)
    assert.ok(result.ok)
    assert.deepEqual(readMapped(lookupIn(record), result.mapping), {
      kind: 'facts',
      facts: [
        {
          statements: [{ text: 'Tea cures flu.', language: 'en' }],
          rating: { text: 'False', value: '1', best: undefined, worst: undefined },
          theme: 'x, y',
        },
      ],
    })
    assert.deepEqual(readMapped(lookupIn({}), result.mapping), { kind: 'skip', reason: 'no statement' })
  })
})
