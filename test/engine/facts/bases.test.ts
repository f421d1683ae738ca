/** Several bases beside each other: themes as one list, ids that clash, bases of one id. */
import assert from 'node:assert/strict'
import { mergedThemes } from '../../../server/src/engine/facts/bases'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import { citationId } from '../../../server/src/engine/features/locate'
import { hostOfBases } from '../../support/verdicts'

const load = (text: string) => loadFactBase({ uri: 'file:///a.facts.yaml', text, bundled: false })
const base = (id: string, fact: string, text = 'Tea is hot.') =>
  `id: ${id}\nthemes: { tea: Tea }\nfacts: [{ id: ${fact}, theme: tea, statement: ${text} }]\n`

describe('Themes of several bases', () => {
  const themes = (...texts: readonly string[]) => mergedThemes(texts.map(load)).map(({ id, label }) => [id, label])

  it('merge by id, and take what they lack from each other', () =>
    assert.deepEqual(
      themes(
        'themes: { tea: { en: Tea }, cups: { en: Cups } }',
        'themes: { cups: { en: Mugs, vi: Chén }, pots: { en: Pots } }',
      ),
      [
        ['tea', { en: 'Tea' }],
        ['cups', { en: 'Cups', vi: 'Chén' }],
        ['pots', { en: 'Pots' }],
      ],
    ))

  it('are called by a label of any base rather than by their id', () =>
    assert.deepEqual(themes('themes: { tea: }', 'themes: { tea: { en: Tea } }'), [['tea', { en: 'Tea' }]]))
})

describe('Ids of several bases', () => {
  const snapshot = hostOfBases(
    `${base('ledger', 'hot')}  `,
    base('survey', 'hot', 'Tea is cold.'),
    base('diary', 'cold'),
  ).snapshot()
  const statement = (id: string, from?: string) => snapshot.fact(id, from)?.statement.en

  it('are qualified where two clash, and only there', () => {
    const facts = snapshot.bases.flatMap((each) => each.facts)
    assert.deepEqual(
      facts.map((fact) => citationId(snapshot, fact)),
      ['ledger:hot', 'survey:hot', 'cold'],
    )
  })

  it('find their fact: plain, the first base’s', () => {
    assert.equal(statement('hot'), 'Tea is hot.')
    assert.equal(statement('survey:hot'), 'Tea is cold.')
    assert.equal(statement('hot', 'survey'), 'Tea is cold.')
    assert.equal(statement('diary:hot'), undefined)
    assert.equal(statement('hot', 'nobody'), undefined)
  })
})

describe('Two bases of one id', () => {
  const host = hostOfBases(base('tea', 'hot'), base('tea', 'hot', 'Tea is cold.'))
  const { bases, fact } = host.snapshot()

  it('are told apart, and the second one hears of it', () => {
    assert.deepEqual(
      bases.map(({ id, facts }) => [id, facts[0]?.base]),
      [
        ['tea', 'tea'],
        ['tea-2', 'tea-2'],
      ],
    )
    assert.equal(fact('tea-2:hot')?.statement.en, 'Tea is cold.')
    assert.deepEqual(bases[0]?.problems, [])
    assert.deepEqual(
      bases[1]?.problems.map(({ message }) => message),
      [
        'Another fact base (base0.facts.yaml) has the id "tea" too; this one is called "tea-2" meanwhile. Give it an id of its own.',
      ],
    )
  })
})
