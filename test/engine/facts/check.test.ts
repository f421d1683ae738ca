/** Names that are used and nowhere defined, and what they may have been meant to be. */
import assert from 'node:assert/strict'
import { checkConcepts, conceptIds, withConceptsChecked } from '../../../server/src/engine/facts/check'
import { loadLexicon } from '../../../server/src/engine/facts/lexicon'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import { nearest } from '../../../server/src/engine/facts/nearest'

const TEXT = `themes: { tea: Tea }
facts: [{ id: a, theme: tea, statement: x, frames: [{ about: "?leaves|waterr", says: scarce, agent: us }] }]
lexicon: { concepts: { leaves: { kind: thing, en: leaf, opposite: roots } } }
`
const base = loadFactBase({ uri: 'a.facts.yaml', text: TEXT, bundled: false })

describe('the concepts of a base', () => {
  it('are reported where no lexicon defines them', () => {
    const problems = checkConcepts(base, new Set(['leaves', 'scarce', 'water', 'roots']))
    assert.deepEqual(
      problems.map(({ code, message, span }) => [code, message, TEXT.slice(span.start, span.end)]),
      [
        ['unknown-concept', 'There is no concept "waterr". Did you mean "water"?', 'waterr'],
        ['unknown-concept', 'There is no concept "us". Add it to "lexicon: concepts", or correct the name.', 'us'],
      ],
    )
  })

  it('may be defined in a general lexicon or in any base', () => {
    const general = loadLexicon('concepts: { waterr: { kind: thing }, scarce: { kind: quality } }').lexicon
    const other = loadFactBase({
      uri: 'b.facts.yaml',
      text: 'lexicon: { concepts: { us: { kind: place } } }',
      bundled: false,
    })
    const [checked, untouched] = withConceptsChecked([base, other], [general])
    assert.deepEqual(
      checked?.problems.map(({ span }) => TEXT.slice(span.start, span.end)),
      ['roots'],
    )
    assert.equal(untouched, other)
    assert.deepEqual([...conceptIds([general])], ['waterr', 'scarce'])
  })
})

describe('facts that examples name', () => {
  it('have to be in this base or in another', () => {
    const text = `facts: [{ id: a, theme: t, statement: A. }]
themes: { t: T }
expect: [{ sentence: A., verdict: supported, fact: a }, { sentence: A., verdict: supported, fact: b },
  { sentence: A., verdict: supported, fact: other:b }, { sentence: A., verdict: supported, fact: aa }]
`
    const base = loadFactBase({ uri: 'a.facts.yaml', text, bundled: false })
    const other = loadFactBase({
      uri: 'other.facts.yaml',
      text: 'themes: { t: T }\nfacts: [{ id: b, theme: t, statement: B. }]',
      bundled: false,
    })
    const messages = (bases: readonly (typeof base)[]) =>
      withConceptsChecked(bases, [])[0]?.problems.map(({ message }) => message)
    const near = 'There is no fact "aa". Did you mean "a"?'
    assert.deepEqual(messages([base, other]), [near])
    assert.equal(messages([base])?.length, 3)
  })
})

describe('the nearest name', () => {
  const known = ['statement', 'strength', 'sources', 'id']
  it('is at most a third of the letters away', () => {
    assert.equal(nearest('statment', known), 'statement')
    assert.equal(nearest('Strenght', known), 'strength')
    assert.equal(nearest('ids', known), 'id')
    assert.equal(nearest('colour', known), undefined)
    assert.equal(nearest('x', []), undefined)
  })
})
