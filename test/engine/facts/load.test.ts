/** Fact bases in YAML and JSON: what is loaded, and what is said of what is wrong. */
import assert from 'node:assert/strict'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import type { FactBase } from '../../../server/src/engine/model'

const URI = 'file:///work/own.facts.yaml'

function load(text: string, uri = URI): FactBase {
  return loadFactBase({ uri, text, bundled: false })
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

describe('a fact base', () => {
  it('is loaded whole', () => {
    const base = load(`version: 1
id: tea
title: { en: Tea, vi: Trà }
language: vi
documents:
  almanac:
    title: Niên giám
    language: vi
    url: https://example.org
    publisher: Trà xưa
    date: 2024-03-01
    sections: { 0: Tựa, 1: { vi: Lá, en: Leaves } }
themes:
  tea: { en: Tea, vi: Trà }
  tea/leaves: Lá trà
facts:
  - id: leaves-scarce
    theme: tea/leaves
    statement: { en: Good leaves are scarce., vi: Lá ngon khan hiếm. }
    strength: one-of
    sources: [{ document: almanac, section: 1, sentence: 2, quote: "khan hiếm" }]
    notes: Xem thêm
    frames:
      - { about: [leaves, "?good"], says: scarcity, agent: us, patient: them, beyond: [gone], against: plenty, unless: [cups], strength: may }
lexicon:
  abbreviations: [TS., v.v.]
  concepts:
    leaves: { kind: thing, en: [leaf, leaves], vi: lá trà, kindOf: plant, partOf: [tree], theme: tea }
    scarcity: { kind: quality, en: scarce, vi: [khan hiếm], opposite: plenty, outdoes: [few] }
`)
    assert.deepEqual(base.problems, [])
    const { facts, documents, themes, lexicon, id, title } = base
    assert.deepEqual([id, title], ['tea', { en: 'Tea', vi: 'Trà' }])
    assert.deepEqual(documents, [
      {
        id: 'almanac',
        title: { vi: 'Niên giám' },
        language: 'vi',
        url: 'https://example.org',
        publisher: 'Trà xưa',
        date: '2024-03-01',
        sections: { 0: { vi: 'Tựa' }, 1: { vi: 'Lá', en: 'Leaves' } },
      },
    ])
    assert.deepEqual(
      themes.map((theme) => [theme.id, theme.label, theme.base]),
      [
        ['tea', { en: 'Tea', vi: 'Trà' }, 'tea'],
        ['tea/leaves', { vi: 'Lá trà' }, 'tea'],
      ],
    )
    const { span, idSpan, ...fact } = facts[0] ?? assert.fail('no fact')
    assert.deepEqual(fact, {
      id: 'leaves-scarce',
      base: 'tea',
      uri: URI,
      theme: 'tea/leaves',
      statement: { en: 'Good leaves are scarce.', vi: 'Lá ngon khan hiếm.' },
      strength: 'one-of',
      sources: [{ document: 'almanac', section: 1, sentence: 2, quote: 'khan hiếm' }],
      notes: { vi: 'Xem thêm' },
      frames: [
        {
          about: ['leaves', '?good'],
          says: ['scarcity'],
          agent: 'us',
          patient: 'them',
          beyond: ['gone'],
          against: ['plenty'],
          unless: ['cups'],
          strength: 'may',
        },
      ],
    })
    assert.deepEqual(lexicon, {
      abbreviations: ['TS.', 'v.v.'],
      concepts: [
        {
          id: 'leaves',
          kind: 'thing',
          words: { en: ['leaf', 'leaves'], vi: ['lá trà'] },
          opposite: [],
          kindOf: ['plant'],
          partOf: ['tree'],
          outdoes: [],
          theme: 'tea',
        },
        {
          id: 'scarcity',
          kind: 'quality',
          words: { en: ['scarce'], vi: ['khan hiếm'] },
          opposite: ['plenty'],
          kindOf: [],
          partOf: [],
          outdoes: ['few'],
        },
      ],
    })
  })

  it('knows where each fact and its id stand, with a byte order mark, CRLF and quotes', () => {
    const entry = '{ "id": "lá-một", "theme": "tea", "statement": "x" }'
    const text = `\uFEFFthemes: { tea: Tea }\r\nfacts:\r\n  - id: one\r\n    theme: tea\r\n    statement: Một 🍵\r\n\r\n  - ${entry}\r\n`
    const spans = load(text).facts.map(({ span, idSpan }) => [
      text.slice(span.start, span.end),
      text.slice(idSpan.start, idSpan.end),
    ])
    assert.deepEqual(spans, [
      ['id: one\r\n    theme: tea\r\n    statement: Một 🍵', 'one'],
      [entry, 'lá-một'],
    ])
  })

  it('knows where names are declared and used', () => {
    const text = `${HEAD}${FACT}    sources: { document: almanac }\n    frames: [{ about: "?leaves|tea-leaves" }]\n`
    const names = load(text).names.map(({ kind, role, name, span }) => {
      assert.equal(text.slice(span.start, span.end), name)
      return `${kind} ${role} ${name}`
    })
    assert.deepEqual(names, [
      'document declaration almanac',
      'theme declaration tea',
      'theme declaration tea/leaves',
      'theme use tea/leaves',
      'document use almanac',
      'concept use leaves',
      'concept use tea-leaves',
    ])
  })

  it('may be JSON, and may say little', () => {
    const base = load(
      '{ "themes": { "tea": "Tea" }, "facts": [{ "id": "a", "theme": "tea", "statement": "x" }] }',
      'a/b%20c.facts.json',
    )
    assert.deepEqual([base.id, base.title, base.problems], ['b c', { en: 'b c' }, []])
    assert.deepEqual(base.facts[0]?.strength, 'is')
  })

  it('may name the title of a document as its section 0', () => {
    const base = load(`${HEAD}${FACT}    sources: { document: almanac, section: 0, sentence: 0 }\n`)
    assert.deepEqual([base.problems, base.facts[0]?.sources], [[], [{ document: 'almanac', section: 0, sentence: 0 }]])
  })

  it('may use anchors', () => {
    const base = load(
      `${HEAD}facts:\n  - &a { id: a, theme: tea, statement: &text Text }\n  - { id: b, theme: tea, statement: *text }\n`,
    )
    assert.deepEqual([base.facts.map((fact) => fact.statement.en), base.problems], [['Text', 'Text'], []])
  })
})

describe('a problem in a fact base', () => {
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
      'A fact base has no key "author", so it is left out. Its keys are version, id, title, language, documents, themes, facts, lexicon.',
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
      assert.match(load(text).problems[0]?.message ?? '', /^This is nested too deeply to be a fact base/)
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
