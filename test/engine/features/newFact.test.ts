/** New facts out of notes and documents: a selection in, a draft and a base with it out. */
import assert from 'node:assert/strict'
import { createHost } from '../../../server/src/engine'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import { SourceText } from '../../../server/src/engine/facts/quotes'
import { documentTitle, draftFact, draftFromText, newFactIn } from '../../../server/src/engine/features/newFact'
import { slug } from '../../../server/src/engine/text/slug'

const BASE = `version: 1
id: tea
themes:
  tea: { en: Tea, vi: Chè }
  tea/trade: { en: Trade }
facts:
  # the first
  - { id: good-tea-leaves-are-scarce, theme: tea, statement: { en: Leaves are scarce. } }
lexicon:
  concepts:
    port: { kind: thing, theme: tea/trade, en: [port], vi: [cảng] }
    leaf: { kind: thing, theme: tea, en: [tea leaves], vi: [lá chè] }
`
const BASE_URI = 'file:///desk/tea.facts.yaml'
const NOTE = `---
title: x
---
# Sổ **cảng** Osaka

Intro.

## Buôn bán

- Good *tea leaves* are [scarce](https://example.org) in the
  port.[^1] And so on.

[^1]: x
`

function world(text: string, isPlain = false) {
  const host = createHost([])
  host.setFactFiles([{ uri: BASE_URI, text: BASE, bundled: false }])
  const note = host.view(isPlain ? 'file:///desk/a.txt' : 'file:///desk/a.md', text)
  const snapshot = host.snapshot()
  return {
    snapshot,
    note,
    draft: (start: number, end = start) =>
      isPlain ? draftFromText(snapshot, note, { start, end }, []) : draftFact(snapshot, note, { start, end }),
  }
}

/** Of the text between the two. */
function selected(text: string, from: string, to: string, isPlain = false) {
  return world(text, isPlain).draft(text.indexOf(from), text.indexOf(to) + to.length)
}

describe('a draft of a fact', () => {
  it('is the sentence at the cursor, as it is read, with its heading and place', () => {
    assert.deepEqual(world(NOTE).draft(NOTE.indexOf('leaves')), {
      statement: 'Good tea leaves are scarce in the port.',
      quote: 'Good tea leaves are scarce in the port.',
      position: NOTE.indexOf('Good'),
      language: 'en',
      heading: 'Buôn bán',
      themes: ['tea', 'tea/trade'],
    })
  })

  it('is what is selected, in a sentence or across some', () => {
    assert.equal(selected(NOTE, '*tea', 'scarce')?.statement, 'tea leaves are scarce')
    assert.equal(
      selected(NOTE, '\n- Good', 'And so on.\n')?.statement,
      'Good tea leaves are scarce in the port. And so on.',
    )
    assert.equal(selected(NOTE, '\n- Good', 'And so on.\n')?.position, NOTE.indexOf('- Good'))
  })

  it('is found again in its document', () => {
    for (const draft of [world(NOTE).draft(NOTE.indexOf('leaves')), selected(NOTE, '*tea', 'scarce')]) {
      assert.ok(draft)
      assert.ok(new SourceText(NOTE).holds(draft))
    }
  })

  it('knows its language', () => {
    assert.equal(world('Lá chè ngon rất khan hiếm.').draft(3)?.language, 'vi')
    assert.equal(world('Lá chè ngon rất khan hiếm.'.normalize('NFD')).draft(3)?.language, 'vi')
  })

  it('is a sentence or selection of plain text, its lines joined', () => {
    const text = 'The port of Osaka sold far more tea in 1890 than the\nport of Kobe did. Silk\nwas rare.\n'
    const draft = world(text, true).draft(text.indexOf('Kobe'))
    assert.equal(draft?.statement, 'The port of Osaka sold far more tea in 1890 than the port of Kobe did.')
    assert.equal(selected(text, 'Silk', 'rare.\n', true)?.statement, 'Silk was rare.')
  })

  it('is none where there is nothing', () => {
    assert.equal(world('\n\n').draft(1), undefined)
    assert.equal(selected('a   b', ' ', '  '), undefined)
  })
})

describe('a document', () => {
  it('is called by its first heading', () => {
    assert.equal(documentTitle(world(NOTE).note), 'Sổ cảng Osaka')
    assert.equal(documentTitle(world('x').note), undefined)
  })
})

describe('a new fact', () => {
  const document = { path: 'sources/Sổ cảng.md', title: 'Sổ cảng Osaka' }
  const made = (text = BASE, uri = BASE_URI, theme = 'tea/trade') => {
    const { snapshot, draft } = world(NOTE)
    const drafted = draft(NOTE.indexOf('leaves')) ?? assert.fail('no draft')
    const result = newFactIn(snapshot, { uri, text }, drafted, { theme, document })
    if ('problem' in result) assert.fail(result.problem)
    return result
  }

  it('stands in its base with an id of its own and its source, where the writer goes on', () => {
    const { id, text, cursor } = made()
    assert.equal(id, 'good-tea-leaves-are-scarce-in-the-port')
    assert.ok(
      text.includes(`  # the first
  - { id: good-tea-leaves-are-scarce, theme: tea, statement: { en: Leaves are scarce. } }
  - id: good-tea-leaves-are-scarce-in-the-port
    theme: tea/trade
    statement: { en: Good tea leaves are scarce in the port. }
    sources:
      - document: so-cang
        heading: Buôn bán
        position: ${NOTE.indexOf('Good')}
        quote: Good tea leaves are scarce in the port.
lexicon:
`),
      text,
    )
    assert.ok(text.slice(0, cursor).endsWith('statement: { en: Good tea leaves are scarce in the port.'))
    assert.deepEqual(loadFactBase({ uri: BASE_URI, text, bundled: false }).problems, [])
  })

  it('goes in beside drafts, which its document moves down', () => {
    const { text } = made(BASE.replace('theme: tea,', 'theme: tea, draft: true,'))
    assert.match(text, /draft: true, statement/)
  })

  it('gets another id where its own is taken, and the document that is there', () => {
    const first = made()
    const second = made(first.text)
    assert.equal(second.id, 'good-tea-leaves-are-scarce-in-the-port-2')
    const base = loadFactBase({ uri: BASE_URI, text: second.text, bundled: false })
    assert.deepEqual(
      base.documents.map(({ id, path }) => [id, path]),
      [['so-cang', 'sources/Sổ cảng.md']],
    )
  })

  it('begins a base that is not there, whatever its format', () => {
    for (const name of ['my.facts.yaml', 'my.facts.json', 'my.facts.jsonl']) {
      const uri = `file:///desk/${name}`
      const { text } = made('', uri, 'tea/ports-of-call')
      const base = loadFactBase({ uri, text, bundled: false })
      assert.deepEqual([base.id, base.facts.length, base.problems], ['my', 1, []], text)
      assert.deepEqual(
        base.themes.map(({ id, label }) => [id, label]),
        [['tea/ports-of-call', { en: 'Ports of call' }]],
      )
    }
  })

  it('carries its quote itself where its document is no file', () => {
    const { snapshot, draft } = world(NOTE)
    const drafted = draft(NOTE.indexOf('leaves')) ?? assert.fail('no draft')
    const result = newFactIn(snapshot, { uri: BASE_URI, text: BASE }, drafted, { theme: 'tea' })
    assert.ok(
      'text' in result && result.text.includes('\n    quote: Good tea leaves are scarce in the port.\nlexicon:'),
    )
  })

  it('is not put where that would change what is there', () => {
    const text = 'facts:\n  - id: x\n    theme: tea\n    statement: X.\n    notes: |+\n      Ends in blank lines.\n\n\n'
    const { snapshot, draft } = world(NOTE)
    const drafted = draft(NOTE.indexOf('leaves')) ?? assert.fail('no draft')
    const result = newFactIn(snapshot, { uri: BASE_URI, text }, drafted, { theme: 'tea' })
    if ('text' in result) {
      const [fact] = loadFactBase({ uri: BASE_URI, text: result.text, bundled: false }).facts
      assert.deepEqual(fact?.notes, loadFactBase({ uri: BASE_URI, text, bundled: false }).facts[0]?.notes)
    }
  })
})

describe('an id', () => {
  it('is readable, without marks, and cut at a word', () => {
    assert.equal(slug('Lá chè Đà Lạt khan hiếm!'), 'la-che-da-lat-khan-hiem')
    assert.equal(slug('Lá chè Đà Lạt'.normalize('NFD')), 'la-che-da-lat')
    assert.equal(
      slug('Nvidia’s H100 costs $30,000 — twice as much as before the export rules'),
      'nvidias-h100-costs-30-000-twice-as-much-as',
    )
    assert.equal(slug('茶'), '')
    assert.equal(slug('x'.repeat(99)).length, 48)
  })
})
