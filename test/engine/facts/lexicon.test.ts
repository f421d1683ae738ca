/** General lexicon files, and those that come with the program. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLexicon } from '../../../server/src/engine/facts/lexicon'

const FOLDER = join(import.meta.dirname, '../../../server/lexicon')

describe('a general lexicon', () => {
  it('has abbreviations and concepts', () => {
    const { lexicon, problems } = loadLexicon(
      'version: 1\nabbreviations: TS.\nconcepts:\n  not: { kind: logic, en: [no, not], vi: không }\n',
    )
    assert.deepEqual(problems, [])
    assert.deepEqual(lexicon.abbreviations, ['TS.'])
    assert.deepEqual(lexicon.concepts[0]?.words, { en: ['no', 'not'], vi: ['không'] })
  })

  it('says what is wrong, and keeps the rest', () => {
    const text = 'concepts:\n  a: { en: x }\n  b: { kind: thng }\n  c: 3\n  d: { kind: cue, wrods: y }\nfacts: []\n'
    const { lexicon, problems } = loadLexicon(text)
    assert.deepEqual(
      problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [
        ['unknown-key', 'facts'],
        ['missing', 'a'],
        ['wrong-value', 'thng'],
        ['wrong-type', '3'],
        ['unknown-key', 'wrods'],
      ],
    )
    assert.deepEqual(
      lexicon.concepts.map(({ id, kind }) => [id, kind]),
      [
        ['a', 'thing'],
        ['b', 'thing'],
        ['d', 'cue'],
      ],
    )
  })

  it('may be empty or broken', () => {
    assert.deepEqual(loadLexicon('').lexicon, { concepts: [], abbreviations: [] })
    assert.equal(loadLexicon('- x').problems[0]?.code, 'wrong-type')
  })

  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))) {
    it(`${file} has no problems`, () => {
      assert.deepEqual(loadLexicon(readFileSync(join(FOLDER, file), 'utf8')).problems, [])
    })
  }
})
