/** What is said of what is wrong in a fact base, and that the rest is loaded. */
import assert from 'node:assert/strict'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import type { FactBase } from '../../../server/src/engine/model'

function load(text: string): FactBase {
  return loadFactBase({ uri: 'file:///notes/own.facts.yaml', text, bundled: false })
}

/** A base with one good fact, to be added to. */
const HEAD = `version: 1
id: tea
documents: { almanac: { title: Almanac, sections: { 1: Leaves, 2: Harvest } } }
themes: { tea: Tea, tea/leaves: Leaves }
`
const FACT = `facts:
  - id: leaves-scarce
    theme: tea/leaves
    statement: Good leaves are scarce.
`

/** Expects exactly one problem, in the `⟦⟧` of the text; returns what was loaded. */
function checkProblem(marked: string, code: string, message: string): FactBase {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const base = load(marked.replace('⟦', '').replace('⟧', ''))
  assert.deepEqual(
    base.problems.map((problem) => [problem.code, problem.message, problem.span]),
    [[code, message, { start, end }]],
  )
  return base
}

describe('a problem in a fact base', () => {
  const source = (more: string) => `${HEAD}${FACT}    sources: [{ document: almanac, ${more} }]\n`
  const evidence: readonly (readonly [text: string, code: string, message: string])[] = [
    [
      `${HEAD}${FACT}    asOf: ⟦March⟧\n`,
      'wrong-value',
      '"asOf" of fact "leaves-scarce" is "March", which is no date. Write 2024-03-01, 2024-03 or 2024.',
    ],
    [
      `${HEAD}${FACT}    validUntil: ⟦2024-13⟧\n`,
      'wrong-value',
      '"validUntil" of fact "leaves-scarce" is "2024-13", which is no date. Write 2024-03-01, 2024-03 or 2024.',
    ],
    [
      `${HEAD}${FACT}    draft: ⟦maybe⟧\n`,
      'wrong-type',
      '"draft" of fact "leaves-scarce" should be true or false, and here is a single value.',
    ],
    [
      `${HEAD}${FACT}    publisher: ⟦[a]⟧\n`,
      'wrong-type',
      'The publisher of fact "leaves-scarce" should be a text, and here is a list.',
    ],
    [
      `${HEAD}${FACT}    rating: { text: x, relation: ⟦false⟧ }\n`,
      'wrong-value',
      'The relation of the rating of fact "leaves-scarce" cannot be "false". It can be supported, contradicted or overstated.',
    ],
    [
      `${HEAD}${FACT}    rating: { text: x, best: ⟦five⟧ }\n`,
      'wrong-type',
      '"best" of the rating of fact "leaves-scarce" should be a number, and here is a single value.',
    ],
    [
      source('position: ⟦-1⟧'),
      'wrong-type',
      'The position of a source of fact "leaves-scarce" should be a whole number from 0 up, and here is a single value.',
    ],
    [
      source('heading: ⟦{ a: b }⟧'),
      'wrong-type',
      'The heading of a source of fact "leaves-scarce" should be a text, and here is keys with values.',
    ],
    [
      `${HEAD}${FACT}expect: [{ sentence: X., verdict: ⟦suported⟧ }]\n`,
      'wrong-value',
      'The verdict of an example cannot be "suported". Did you mean "supported"? It can be supported, contradicted, overstated, unverified or none.',
    ],
  ]
  for (const [text, code, message] of evidence)
    it(`has its place: ${message.slice(0, 60)}`, () => void checkProblem(text, code, message))

  it('has a fix where something near was meant', () => {
    const { problems } = load(`${HEAD}${FACT}    strenght: may\n    strength: oftn\n`)
    assert.deepEqual(
      problems.map(({ suggestion }) => suggestion),
      ['strength', 'often'],
    )
  })

  it('has a fix for an id that cannot be cited, of a base or a fact', () => {
    const base = load(HEAD.replace('id: tea', 'id: Dữ kiện của tôi') + FACT.replace('id: leaves-scarce', 'id: Lá chè!'))
    assert.deepEqual(
      base.problems.map(({ code, suggestion }) => [code, suggestion]),
      [
        ['wrong-id', 'du-kien-cua-toi'],
        ['wrong-id', 'la-che'],
      ],
    )
  })

  it('names the unknown key, and the near one', () => {
    const base = checkProblem(
      `${HEAD}${FACT}    sources: [{ document: almanac, ⟦quotee⟧: x }]\n`,
      'unknown-key',
      'A source of fact "leaves-scarce" has no key "quotee", so it is left out. Did you mean "quote"?',
    )
    assert.deepEqual(base.facts[0]?.sources, [{ document: 'almanac' }])
    checkProblem(
      `⟦author⟧: me\n${HEAD}`,
      'unknown-key',
      'A fact base has no key "author", so it is left out. Its keys are version, id, title, language, documents, themes, facts, lexicon, expect.',
    )
  })

  it('is a theme, document or section that is not listed; the fact is kept', () => {
    const theme = `${HEAD}facts: [{ id: a, statement: x, theme: ⟦tea/leafs⟧ }]`
    const base = checkProblem(theme, 'unknown-theme', 'There is no theme "tea/leafs". Did you mean "tea/leaves"?')
    assert.equal(base.facts.length, 1)
    checkProblem(
      `${HEAD}${FACT}    sources: { document: ⟦atlas⟧ }`,
      'unknown-document',
      'There is no document "atlas". Add it to "documents", or correct the name.',
    )
    checkProblem(
      `${HEAD}facts: [{ id: ⟦a⟧, statement: x, theme: tea, sources: { document: almanac, section: 3 } }]`,
      'unknown-section',
      'Document "almanac" lists no section 3, which fact "a" names. Correct the number, or add the section.',
    )
  })

  it('is an id that is missing, doubled or cannot be cited', () => {
    checkProblem(
      `${HEAD}${FACT}  - ⟦{ theme: tea, statement: x }⟧`,
      'missing',
      'This fact has no id, so it is left out. Add "id: …".',
    )
    const base = checkProblem(
      `${HEAD}${FACT}  - { id: ⟦leaves-scarce⟧, theme: tea, statement: x }`,
      'duplicate',
      'Another fact above is called "leaves-scarce". The first holds; give this one its own id.',
    )
    assert.deepEqual(
      base.facts.map((fact) => fact.statement.en),
      ['Good leaves are scarce.'],
    )
    checkProblem(
      `${HEAD}facts: [{ id: ⟦a b⟧, theme: tea, statement: x }]`,
      'wrong-id',
      'The id "a b" cannot be cited. Use letters, digits, "-", "_", ".".',
    )
  })

  it('is a statement or theme that is missing; the other facts are kept', () => {
    const base = checkProblem(
      `${HEAD}${FACT}  - { id: ⟦bare⟧, theme: tea, statement: "  " }`,
      'missing',
      'Fact "bare" has no statement, so it is left out. Add "statement: { en: …, vi: … }".',
    )
    assert.equal(base.facts.length, 1)
    checkProblem(
      `${HEAD}${FACT}  - { id: ⟦bare⟧, statement: x }`,
      'missing',
      'Fact "bare" has no theme, so it is left out. Add "theme: …".',
    )
  })

  it('is a word or type that the key cannot have', () => {
    const base = checkProblem(
      `${HEAD}${FACT}    strength: ⟦oftn⟧`,
      'wrong-value',
      'The strength of fact "leaves-scarce" cannot be "oftn". Did you mean "often"? It can be may, is, one-of, often, open or all.',
    )
    assert.equal(base.facts[0]?.strength, 'is')
    checkProblem(
      `${HEAD}${FACT}    sources: [⟦almanac⟧]`,
      'wrong-type',
      'A source of fact "leaves-scarce" should be keys with values (`key: value`), and here is a single value.',
    )
    checkProblem(
      `${HEAD}${FACT}    sources: { document: almanac, section: ⟦-1⟧ }`,
      'wrong-type',
      'The section of a source of fact "leaves-scarce" should be a whole number from 0 up, and here is a single value.',
    )
    checkProblem(
      `${HEAD}facts: ⟦{ a: 1 }⟧`,
      'wrong-type',
      '"facts" should be a list (each fact begins with "- id: …"), and here is keys with values.',
    )
    checkProblem(
      '⟦- id: a⟧',
      'wrong-type',
      'A fact base should be keys with values (`key: value`), and here is a list.',
    )
  })

  it('is a key written twice', () => {
    checkProblem(
      `${HEAD}${FACT}    ⟦theme⟧: tea`,
      'duplicate',
      'A fact has "theme" twice. The first holds; remove or rename this one.',
    )
  })

  it('is a version from the future', () => {
    checkProblem(
      'version: ⟦2⟧',
      'version',
      'This program reads version 1 of the format. Write "version: 1", or update it.',
    )
  })

  it('is broken YAML; what can be read is loaded', () => {
    const base = load(`${HEAD}${FACT}  - id: second\n    theme: tea\n    statement: "open\n`)
    assert.deepEqual(
      base.problems.map((problem) => [problem.code, problem.severity]),
      [['syntax', 'error']],
    )
    assert.ok(base.facts.some((fact) => fact.id === 'leaves-scarce'))
  })

  it('is a second document in the file', () => {
    const text = `${HEAD}${FACT}---\nid: other\n`
    const { problems, facts } = load(text)
    assert.deepEqual(
      [problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]), facts.length],
      [[['syntax', '---']], 1],
    )
  })

  it('is nesting that no fact base has', () => {
    for (const text of ['['.repeat(5_000), '- '.repeat(5_000), '{ a: '.repeat(5_000)])
      assert.match(load(text).problems[0]?.message ?? '', /^This is nested too deeply, and nothing of it is read/)
  })

  it('never stops the program', () => {
    const broken = [
      '',
      '\uFEFF',
      '42',
      'a: [',
      '\t- x',
      '['.repeat(60),
      'facts: &a [*a]',
      'facts: [*none]',
      '? [a]\n: b',
      '%YAML 3',
      '---\na: 1\n---\nb: 2',
      '!!binary x',
      '\0',
    ]
    for (const text of broken) {
      for (const { span, message } of load(text).problems) {
        assert.ok(
          span.start >= 0 && span.start <= span.end && span.end <= text.length,
          `${text.slice(0, 20)}: ${message}`,
        )
        assert.match(message, /\.$|\?$/)
      }
    }
  })
})
