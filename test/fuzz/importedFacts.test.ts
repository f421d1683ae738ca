/** What the importer writes is what a base has that is loaded from it, whatever stands in texts. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { baseLine, factLine } from '../../server/src/engine'
import { loadFactBase } from '../../server/src/engine/facts/load'
import type { FactEntry } from '../../server/src/engine/import/model'

const AWKWARD = [
  '\u2028',
  '\u0085',
  '\r\n',
  '"',
  '\\',
  '# ',
  ': ',
  '&a *a',
  '\uFEFF',
  '\0',
  '🍵',
  'hoà'.normalize('NFD'),
  '<b>',
]
const word = fc.oneof(
  fc.constantFrom(...AWKWARD, '__proto__', 'constructor', 'null', '2024-01-01', '=1+1', '~'),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
/** Texts have no white space around them, and something in them: imports see to that. */
const text = fc.array(word, { maxLength: 4 }).map((words) => `T${words.join('')}.`)
const id = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '1', '1e3', 'null', 'true'),
  fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/),
)
const texts = fc.oneof(
  text.map((en) => ({ en })),
  text.map((vi) => ({ vi })),
  fc.record({ en: text, vi: text }, { noNullPrototype: true }),
)
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0)
const rating = fc.record(
  {
    text,
    value: number,
    best: number,
    worst: number,
    relation: fc.constantFrom('supported', 'contradicted', 'overstated'),
  },
  { requiredKeys: ['text'], noNullPrototype: true },
)
const date = fc.constantFrom('2024', '2024-02', '2024-02-29', '1999-12-31')
const entry: fc.Arbitrary<FactEntry> = fc.record(
  {
    ...{ id, theme: fc.constantFrom('tea', 'tea/leaves', 'constructor', '__proto__'), statement: texts },
    ...{ strength: fc.constantFrom('may', 'is', 'often'), rating, publisher: text, asOf: date, validUntil: date },
    ...{ url: fc.webUrl(), quote: text, citekey: fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/), notes: texts },
  },
  { requiredKeys: ['id', 'theme', 'statement'], noNullPrototype: true },
) as fc.Arbitrary<FactEntry>

const KEYS = [
  ...(['id', 'theme', 'statement', 'strength', 'rating', 'publisher', 'url', 'asOf', 'validUntil'] as const),
  ...(['quote', 'citekey', 'notes'] as const),
]

describe('facts that an import writes', function () {
  this.timeout(30_000)

  it('are loaded as they were, with nothing wrong in them', () =>
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (each) => each.id, maxLength: 8 }), (entries) => {
        const themes = new Map(entries.map(({ theme }) => [theme, `Theme ${theme}`] as const))
        const file = baseLine('imported', themes) + entries.map(factLine).join('')
        assert.equal(file.split(/\r\n|[\n\r\u2028\u2029\u0085]/).length, entries.length + 2)
        const base = loadFactBase({ uri: 'file:///w/imported.facts.jsonl', text: file, bundled: false })
        assert.deepEqual(base.problems, [])
        const loaded = base.facts.map((fact) =>
          Object.fromEntries(KEYS.flatMap((key) => (fact[key] === undefined ? [] : [[key, fact[key]]]))),
        )
        assert.deepEqual(
          loaded,
          entries.map((each) => ({ ...each, strength: each.strength ?? 'is' })),
        )
      }),
      { numRuns: 300 },
    ))
})
