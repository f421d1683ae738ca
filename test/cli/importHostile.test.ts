/** `claimlight import` of files that nobody should have made: a message with the place, and never a hang. */
import assert from 'node:assert/strict'
import { importing } from '../support/imports'

const REVIEW = '{"@type":"ClaimReview","claimReviewed":"Tea cures the flu.","reviewRating":{"alternateName":"False"}}'
const LONG = 3 * 1024 * 1024

describe('claimlight import: hostile files', function () {
  this.timeout(20_000)

  it('gives up a line of a table that never ends, and reads the next', async () => {
    const file = `claim\n${'tea '.repeat(LONG / 4)}\nTea is grown in Japan.\n"${'x'.repeat(LONG)}\nTea is green.\n`
    const { status, facts, out } = await importing('a.csv', { 'a.csv': file })
    assert.deepEqual(
      facts.map(({ statement }) => statement.en),
      ['Tea is grown in Japan.', 'Tea is green.'],
    )
    assert.match(out, /2 × a line of more than 1 MB \(record 1, line 2; record 3, line 4\)/)
    assert.equal(status, 1)
  })

  it('names the place where no record at all can be read', async () => {
    const cases: readonly (readonly [file: string, text: string, told: RegExp])[] = [
      ['a.jsonl', '{"claim": "never closed', /a\.jsonl: record 1, line 1: no valid JSON \(column \d+\)/],
      ['a.jsonl', '[1]\n2\n', /a\.jsonl: record 1, line 1: no JSON object, and neither is any other record/],
      ['a.json', '\n"never closed', /a\.json: record 1, line 2: no valid JSON: the file ends within quotes/],
      ['a.json', '\n[}', /a\.json: record 1, line 2: no valid JSON: an unexpected }/],
      ['a.json', '[]', /a\.json: there is no record in it/],
      ['a.json', '\0\0\0\0', /a\.json: record 1, line 1: no valid JSON: an unexpected U\+0000/],
      [
        'a.csv',
        'x'.repeat(LONG),
        /a\.csv: the first row \(line 1\), which .* cannot be read: a line of more than 1 MB/,
      ],
      ['a.md', `${'> '.repeat(10_000)}Tea is green.\n`, /a\.md: no sentence in it makes a claim; nothing was written/],
    ]
    for (const [name, text, told] of cases) {
      const { status, err, facts } = await importing(name, { [name]: text })
      assert.match(err, told)
      assert.deepEqual([status, facts], [2, []])
    }
  })

  it('tells of a column that has the name of one before it, and numbers those that have none', async () => {
    const twins = await importing('a.csv', { 'a.csv': 'claim,claim\nTea is green.,Tea is red.\n' })
    assert.match(twins.out, /not used: claim \(column 2\)\n/)
    const files = { 'a.csv': ',kind,what is said\n0,x,Tea is green.\n' }
    const numbered = await importing('a.csv --map statement=#3', files)
    assert.deepEqual(
      numbered.facts.map(({ statement }) => statement.en),
      ['Tea is green.'],
    )
    assert.match(numbered.out, /not used: #1, kind\n/)
  })

  it('names thirty of ten thousand columns', async () => {
    const names = Array.from({ length: 10_000 }, (_, nth) => `c${nth}`).join(',')
    const { err } = await importing('a.csv', { 'a.csv': `${names}\n${names}\n` })
    assert.match(err, /c28, c29, and 9970 more; say which/)
  })

  it('knows a ClaimReview in big-endian UTF-16', async () => {
    const bytes = Buffer.from(`\uFEFF[${REVIEW}]`, 'utf16le').swap16()
    const { out, status } = await importing('a.json', { 'a.json': bytes })
    assert.match(out, /^a\.json: ClaimReview, by its content/)
    assert.equal(status, 0)
  })
})
