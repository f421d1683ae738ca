/** Adding to a fact base without losing a comment, an order or a style: texts before and after. */
import assert from 'node:assert/strict'
import { type Additions, editsOfJsonLines, editsOfYaml } from '../../../server/src/engine/facts/baseEdits'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import { apply } from '../../support/snapshot'

const FACT = { id: 'new', theme: 'tea', statement: { vi: 'Trà ngon khan hiếm: thật vậy.' } }
const NOTHING_ELSE: Additions = { fact: FACT, documents: {}, themes: {} }
const ALL: Additions = {
  fact: { ...FACT, sources: [{ document: 'report', position: 12, quote: 'a "b" # c' }] },
  documents: { report: { title: { en: 'The report' }, path: 'report.md' } },
  themes: { tea: { en: 'Tea' } },
}

/** The text with the additions, which must load with the fact and without new problems. */
function added(text: string, additions = NOTHING_ELSE, uri = 'file:///a.facts.yaml'): string {
  const isLines = uri.endsWith('.jsonl')
  const found = isLines ? editsOfJsonLines(text, 'a', additions) : editsOfYaml(text, additions, uri.endsWith('.json'))
  if ('problem' in found) return found.problem
  const after = apply(
    text,
    found.edits.map((edit) => ({ ...edit, uri })),
  )
  const [before, base] = [text, after].map((each) => loadFactBase({ uri, text: each, bundled: false }))
  assert.deepEqual(
    base?.facts.map(({ id, statement }) => [id, statement]),
    [...(before?.facts ?? []).map(({ id, statement }) => [id, statement]), ['new', FACT.statement]],
    after,
  )
  assert.deepEqual(
    base?.problems.filter(({ code }) => code === 'syntax'),
    [],
    after,
  )
  if (additions === ALL) assert.deepEqual(base?.problems, [], after)
  return after
}

const ITEM = '  - id: new\n    theme: tea\n    statement:\n      vi: "Trà ngon khan hiếm: thật vậy."\n'

describe('a fact is added', () => {
  it('behind the last one, whatever stands behind that', () => {
    const before =
      'version: 1\nid: a\nfacts:\n  # first\n  - id: x # mine\n    theme: tea\n    statement: { en: X. } # end\n'
    const item = ITEM.replace(
      'statement:\n      vi: "Trà ngon khan hiếm: thật vậy."',
      'statement: { vi: "Trà ngon khan hiếm: thật vậy." }',
    )
    assert.equal(added(before), `${before}${item}`)
    const behind = '\n# the words\nlexicon:\n  concepts: {}\n'
    assert.equal(added(before + behind), before + item + behind)
  })

  it('in the style of the others: apart by a blank line, in blocks, as far in', () => {
    const before =
      'facts:\n-   id: x\n    theme: tea\n    statement:\n        en: X.\n\n-   id: y\n    theme: tea\n    statement: >\n        Long\n        text.\n'
    assert.equal(
      added(before),
      `${before}\n-   id: new\n    theme: tea\n    statement:\n      vi: "Trà ngon khan hiếm: thật vậy."\n`,
    )
  })

  it('in brackets, where the others are', () => {
    assert.equal(
      added('facts: [{ id: x, theme: tea, statement: X. }] # all\n'),
      'facts: [{ id: x, theme: tea, statement: X. }, { id: new, theme: tea, statement: { vi: "Trà ngon khan hiếm: thật vậy." } }] # all\n',
    )
    assert.equal(
      added(
        'facts: [\n  { id: x, theme: tea, statement: X. }, # one\n  { id: y, theme: tea, statement: Y. } # two\n]\n',
      ),
      'facts: [\n  { id: x, theme: tea, statement: X. }, # one\n  { id: y, theme: tea, statement: Y. }, # two\n  { id: new, theme: tea, statement: { vi: "Trà ngon khan hiếm: thật vậy." } }\n]\n',
    )
  })

  it('where there is none yet: no key, no value, empty brackets, null', () => {
    const head = 'version: 1\nid: a\n'
    for (const given of ['facts:\n', 'facts: []\n', 'facts: null\n', 'facts:   [ ]\n'])
      assert.equal(added(head + given), `${head}facts:\n${ITEM}`)
    assert.equal(added(`${head}facts: # none yet\n`), `${head}facts: # none yet\n${ITEM}`)
    assert.equal(added(`${head}facts: [] # none yet\n`), `${head}facts: # none yet\n${ITEM}`)
    assert.equal(added(head), `${head}facts:\n${ITEM}`)
    assert.equal(added(head.trimEnd()), `${head}facts:\n${ITEM.trimEnd()}`)
    assert.equal(added(''), `facts:\n${ITEM}`)
    assert.equal(added('# a base to be\n'), `# a base to be\nfacts:\n${ITEM}`)
  })

  it('with CRLF, a byte order mark and without a line break at the end', () => {
    const before = '\uFEFFversion: 1\r\nfacts:\r\n  - id: x\r\n    theme: tea\r\n    statement: X.'
    assert.equal(added(before), `${before}\r\n${ITEM.trimEnd().replaceAll('\n', '\r\n')}`)
  })

  it('beside anchors, aliases, merge keys and long texts, none of which change', () => {
    const before = `version: 1
facts: &all
    - &first
      id: x
      theme: tea
      statement: &words {en: X.,   vi: Y.}
      notes: |
        Lines
          that stay.

    # about y
    - id: y
      theme: tea
      statement: *words
expect: [{ sentence: X., verdict: supported }]
`
    const after = added(before)
    assert.equal(after.replace(/\n {4}- id: new\n(?: {6}.*\n)+/, ''), before)
    assert.ok(after.includes('      statement: *words\n\n    - id: new\n'), after)
  })

  it('with its document and its theme', () => {
    assert.equal(
      added('version: 1\nid: a # mine\n\n# all of them\nfacts:\n  - { id: x, theme: tea, statement: X. }\n', ALL),
      `version: 1
id: a # mine
documents:
  report:
    title:
      en: The report
    path: report.md
themes:
  tea:
    en: Tea

# all of them
facts:
  - { id: x, theme: tea, statement: X. }
  - id: new
    theme: tea
    statement: { vi: "Trà ngon khan hiếm: thật vậy." }
    sources:
      - document: report
        position: 12
        quote: 'a "b" # c'
`,
    )
  })

  it('to documents and themes that are there, in their style', () => {
    const before = `documents:
  ledger: { title: { en: L } } # old
themes: { leaf: { en: Leaf } }
facts: []
`
    const after = added(before, ALL)
    assert.ok(
      after.startsWith(`documents:
  ledger: { title: { en: L } } # old
  report: { title: { en: The report }, path: report.md }
themes: { leaf: { en: Leaf }, tea: { en: Tea } }
facts:
  - id: new
`),
      after,
    )
  })

  it('to JSON', () => {
    const uri = 'file:///a.facts.json'
    const fact = JSON.stringify(FACT)
    assert.equal(added('{"version":1,"facts":[]}', NOTHING_ELSE, uri), `{"version":1,"facts":[${fact}]}`)
    assert.equal(
      added(
        '{\n  "id": "a",\n  "facts": [\n    { "id": "x", "theme": "tea", "statement": "X." }\n  ]\n}\n',
        NOTHING_ELSE,
        uri,
      ),
      `{\n  "id": "a",\n  "facts": [\n    { "id": "x", "theme": "tea", "statement": "X." },\n    ${fact}\n  ]\n}\n`,
    )
    JSON.parse(added('{\n  "id": "a",\n  "themes": {}\n}\n', ALL, uri))
    JSON.parse(added('{}', ALL, uri))
  })

  it('as a line to JSON Lines, its document and theme in the first', () => {
    const uri = 'file:///a.facts.jsonl'
    const line = '{"id":"x","theme":"tea","statement":"X."}'
    const fact = JSON.stringify(FACT)
    assert.equal(added(`${line}\n`, NOTHING_ELSE, uri), `${line}\n${fact}\n`)
    assert.equal(added(line, NOTHING_ELSE, uri), `${line}\n${fact}\n`)
    assert.equal(added('', NOTHING_ELSE, uri), `${fact}\n`)
    assert.ok(
      added(`{"base":{"id":"a","themes":{}}}\r\n${line}\r\n`, ALL, uri).startsWith(
        '{"base":{"id":"a","themes":{"tea":{"en":"Tea"}},"documents":',
      ),
    )
    assert.ok(added(`\uFEFF${line}\n`, ALL, uri).startsWith('\uFEFF{"base":{"id":"a","documents":{"report":'))
    assert.ok(added('', ALL, uri).startsWith('{"base":'))
  })

  it('to no base that is broken or has its facts elsewhere, with a message', () => {
    assert.equal(added('version: 1\nfacts: [\n  { id: x\n'), 'The fact base has an error in line 4. Mend it first.')
    assert.equal(
      added('all: &a []\nfacts: *a\n'),
      '"facts" in the fact base stands for something else ("*a"). Add the fact by hand.',
    )
    assert.equal(added('facts: { x: 1 }\n'), '"facts" in the fact base is no list. Mend it first.')
    assert.equal(added('- a\n'), 'The file is no fact base: it has no keys at its top. Choose another.')
    assert.equal(added('themes: [a]\n', ALL), '"themes" in the fact base has no keys with values. Mend it first.')
  })
})
