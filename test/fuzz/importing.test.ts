/** Records are the same however a file's bytes come in, and whatever is broken among them. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { RawRecord } from '../../server/src/engine'
import { readCsv } from '../../server/src/node/import/csvRecords'
import { readJsonElements } from '../../server/src/node/import/jsonElements'
import { readJsonLines } from '../../server/src/node/import/jsonLines'

type Read = (pieces: AsyncIterable<Buffer>) => AsyncIterable<RawRecord>

async function all(read: Read, bytes: Buffer, sizes: readonly number[]): Promise<RawRecord[]> {
  async function* pieces() {
    let at = 0
    for (let nth = 0; at < bytes.length; nth++) {
      const size = sizes.length > 0 ? (sizes[nth % sizes.length] ?? 1) : bytes.length
      yield bytes.subarray(at, at + size)
      at += size
    }
  }
  const records: RawRecord[] = []
  for await (const record of read(pieces())) records.push(record)
  return records
}

const object = fc.constantFrom(
  '{"@type": "Claim", "name": "Trà 🍵"}',
  '{"@type": "Claim", "list": [{"a": 1}, {"@type": "Other"}]}',
  '{"@type": "Claim", "name": "He said "yes""}',
  '{"@type": "Claim", "name": "never closed}',
  '{"@type": "Claim", "a": [1, 2}',
  '{"@type": "Claim", "a": {"b": 1}',
  '{"@type": "Claim"}}',
  '{"@type": "Claim", "n": 12.5e3, "t": true, "z": null, "s": "\\u00e9\\n"}',
)
const row = fc.constantFrom(
  'a,b',
  '"a ""q""",b',
  '"line\nbreak",b',
  '"open,b',
  'a 5" b,c',
  '"x"y,z',
  '',
  'Trà,🍵',
  'a,b,c,d',
)
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })

const CASES: readonly (readonly [string, Read, fc.Arbitrary<string>])[] = [
  ['a JSON list', readJsonElements, fc.array(object).map((list) => `[\n${list.join(',\n')}\n]\n`)],
  [
    'a DataFeed',
    readJsonElements,
    fc.array(object).map((list) => `{"@type":"DataFeed","x":[1],"dataFeedElement":[${list.join(',')}],"y":{"z":0}}`),
  ],
  ['JSON documents behind each other', readJsonElements, fc.array(object).map((list) => list.join('\n'))],
  ['JSON Lines', readJsonLines, fc.array(object).map((list) => list.join('\r\n'))],
  ['CSV', (pieces) => readCsv(pieces, ','), fc.array(row).map((rows) => `h,i\n${rows.join('\n')}`)],
]

describe('records of a file', function () {
  this.timeout(30_000)
  for (const [name, read, text] of CASES) {
    it(`${name}: the same in whatever pieces the bytes come`, () =>
      fc.assert(
        fc.asyncProperty(text, sizes, async (file, each) => {
          const bytes = Buffer.from(file)
          assert.deepEqual(await all(read, bytes, each), await all(read, bytes, []))
        }),
        { numRuns: 300 },
      ))
  }

  it('a JSON list: every whole record is there, at its line, whatever is broken before it', () =>
    fc.assert(
      fc.asyncProperty(fc.array(object), async (list) => {
        const whole = '{"@type": "Claim", "name": "whole"}'
        const file = [...list, whole].join(',\n')
        const records = await all(readJsonElements, Buffer.from(`[${file}]`), [])
        const last = records.filter((record) => 'value' in record).at(-1)
        assert.deepEqual(last && 'value' in last && last.value, JSON.parse(whole))
        assert.equal(last?.line, list.length + 1)
      }),
      { numRuns: 300 },
    ))
})
