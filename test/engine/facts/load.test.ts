/** Fact bases in YAML and JSON: what is loaded of them, and where it stands. */
import assert from 'node:assert/strict'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import type { FactBase } from '../../../server/src/engine/model'

const URI = 'file:///notes/own.facts.yaml'

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

  it('is called after its file where it has no id: by one that can be cited, and by the name as a title', () => {
    const named = (name: string, text: string) => {
      const { id, title } = loadFactBase({ uri: `file:///n/${encodeURIComponent(name)}`, text, bundled: false })
      return [id, title.en]
    }
    for (const [ending, text] of [
      ['yaml', 'facts: []'],
      ['yaml', ''],
      ['jsonl', ''],
    ] as const) {
      assert.deepEqual(named(`Dữ kiện của tôi.facts.${ending}`, text), ['du-kien-cua-toi', 'Dữ kiện của tôi'])
      assert.deepEqual(named(`my_facts.v2.facts.${ending}`, text), ['my_facts.v2', 'my_facts.v2'])
      assert.deepEqual(named(`茶.facts.${ending}`, text), ['facts', '茶'])
    }
  })

  it('may be JSON, and may say little', () => {
    const base = load(
      '{ "themes": { "tea": "Tea" }, "facts": [{ "id": "a", "theme": "tea", "statement": "x" }] }',
      'a/b%20c.facts.json',
    )
    assert.deepEqual([base.id, base.title, base.problems], ['b-c', { en: 'b c' }, []])
    assert.deepEqual(base.facts[0]?.strength, 'is')
  })

  it('may name the title of a document as its section 0', () => {
    const base = load(`${HEAD}${FACT}    sources: { document: almanac, section: 0, sentence: 0 }\n`)
    assert.deepEqual([base.problems, base.facts[0]?.sources], [[], [{ document: 'almanac', section: 0, sentence: 0 }]])
  })

  it('may carry what speaks for it: dates, address, publisher, quote, citekey, rating', () => {
    const more =
      'asOf: 2024-02, validUntil: 2025-01-31, url: "https://a.example/1", publisher: Reuters, quote: Q, citekey: k1'
    const rating = '{ text: Sai sự thật, value: 1, best: 5, worst: 1, relation: contradicted }'
    const text = `${HEAD}facts:\n  - { id: a, theme: tea, statement: Text, draft: true, ${more}, rating: ${rating} }\n`
    const { facts, problems } = load(text)
    const { asOf, validUntil, url, publisher, quote, citekey, draft } = facts[0] ?? {}
    assert.deepEqual(
      [asOf, validUntil, url, publisher, quote, citekey, draft],
      [...['2024-02', '2025-01-31', 'https://a.example/1', 'Reuters', 'Q', 'k1', true]],
    )
    const expected = { text: 'Sai sự thật', value: 1, best: 5, worst: 1, relation: 'contradicted' }
    assert.deepEqual([facts[0]?.rating, problems], [expected, []])
  })

  it('may be rated in words alone, which mean nothing to us', () => {
    const { facts } = load(`${HEAD}facts:\n  - { id: a, theme: tea, statement: Text, rating: Pants on Fire }\n`)
    assert.deepEqual(facts[0]?.rating, { text: 'Pants on Fire' })
  })

  it('reports a day that no calendar has', () => {
    const { problems } = load(`${HEAD}facts:\n  - { id: a, theme: tea, statement: Text, asOf: 2023-02-29 }\n`)
    const message = '"asOf" of fact "a" is "2023-02-29", which is no date. Write 2024-03-01, 2024-03 or 2024.'
    assert.deepEqual(
      problems.map((each) => each.message),
      [message],
    )
  })

  it('may hold examples of what it should make of sentences', () => {
    const { expect, problems } = load(`${HEAD}expect:\n  - { sentence: Tea is scarce., verdict: supported, fact: a }\n`)
    const [{ span: _, ...example } = {}] = expect
    assert.deepEqual([example, problems], [{ sentence: 'Tea is scarce.', verdict: 'supported', fact: 'a' }, []])
  })

  it('may use anchors', () => {
    const base = load(
      `${HEAD}facts:\n  - &a { id: a, theme: tea, statement: &text Text }\n  - { id: b, theme: tea, statement: *text }\n`,
    )
    assert.deepEqual([base.facts.map((fact) => fact.statement.en), base.problems], [['Text', 'Text'], []])
  })
})
