/** Completion in fact base files: half-written YAML and JSON in, labels out. */
import assert from 'node:assert/strict'
import schema from '../../../server/facts/facts.schema.json'
import { FormatHelp } from '../../../server/src/engine/facts/formatHelp'
import { loadLexicon } from '../../../server/src/engine/facts/lexicon'
import { baseCompletionsAt } from '../../../server/src/engine/features/baseCompletion'
import { LineIndex } from '../../../server/src/engine/text/lineIndex'
import { BASE_URI, makeSnapshot, TEA } from '../../support/snapshot'

const HELP = new FormatHelp(schema)
const GENERAL = loadLexicon('concepts:\n  grow: { kind: relation, en: [grow], vi: [lớn lên] }\n').lexicon
const OTHER = `version: 1
id: coffee
themes: { coffee: { en: Coffee } }
facts:
  - { id: beans-dear, theme: coffee, statement: { en: Beans are dear. } }
lexicon: { concepts: { bean: { kind: thing, en: [bean, coffee bean] } } }
`

/** What is offered at `<|>` in a base that was loaded as the tea base, some concepts with it. */
function complete(marked: string, isJson = false) {
  const offset = marked.indexOf('<|>')
  assert.ok(offset >= 0)
  const text = marked.replace('<|>', '')
  const loaded = `${TEA}lexicon:\n  concepts:\n    leaf: { kind: thing, en: [leaf], vi: [lá] }\n`
  const snapshot = makeSnapshot([], { [BASE_URI]: loaded, 'file:///facts/coffee.facts.yaml': OTHER })
  const base = snapshot.bases[0]
  const items = baseCompletionsAt(new LineIndex(text), offset, {
    ...{ snapshot, base, help: HELP, lexicons: [GENERAL], language: 'en', isJson },
  })
  return { items, text }
}

function labels(marked: string, isJson = false): readonly string[] {
  return complete(marked, isJson).items.map(({ label }) => label)
}

/** The line of the cursor once the item of that label is taken. */
function taken(marked: string, label: string, isJson = false): string {
  const { items, text } = complete(marked, isJson)
  const item = items.find((each) => each.label === label) ?? assert.fail(`no ${label} in ${items.map((i) => i.label)}`)
  const after = text.slice(0, item.replace.start) + item.newText + text.slice(item.replace.end)
  return after.split('\n')[text.slice(0, item.replace.start).split('\n').length - 1] ?? ''
}

const FACT_KEYS = Object.keys(schema.definitions.fact.properties)
const without = (keys: readonly string[], ...gone: readonly string[]) => keys.filter((key) => !gone.includes(key))
const THEMES = ['tea', 'tea/leaves', 'cups']
const CONCEPTS = ['leaf', 'bean', 'grow']

describe('completion in a fact base offers', () => {
  it('the keys of the top level that are not there yet', () => {
    assert.deepEqual(labels('<|>'), Object.keys(schema.properties))
    assert.deepEqual(labels('version: 1\nid: x\nth<|>\nfacts: []\n'), [
      'title',
      'language',
      'documents',
      'themes',
      'expect',
      'lexicon',
    ])
    assert.equal(taken('version: 1\nth<|>\n', 'themes'), 'themes: ')
  })

  it('the keys of a fact on an empty line in it', () => {
    const marked = 'facts:\n  - id: a\n    theme: tea\n    <|>\n    strength: may\n  - id: b\n'
    assert.deepEqual(labels(marked), without(FACT_KEYS, 'id', 'theme', 'strength'))
    assert.equal(taken(marked, 'statement'), '    statement: ')
    assert.deepEqual(labels('facts:\n  - id: a\n    theme: tea\n    <|>'), without(FACT_KEYS, 'id', 'theme'))
    assert.deepEqual(labels('facts:\n- id: a\n  theme: tea\n  <|>\n- id: b\n'), without(FACT_KEYS, 'id', 'theme'))
  })

  it('the first key of a new item', () => {
    assert.deepEqual(labels('facts:\n  - <|>'), FACT_KEYS)
    assert.equal(taken('facts:\n  - i<|>\n  - id: b\n', 'id'), '  - id: ')
    assert.deepEqual(
      labels('facts:\n  - id: a\n    sources:\n      - <|>\n'),
      Object.keys(schema.definitions.source.properties),
    )
  })

  it('the keys of a flow map, closed or not', () => {
    assert.deepEqual(
      labels('facts:\n  - id: a\n    sources: [{ document: x, <|> }]\n'),
      without(Object.keys(schema.definitions.source.properties), 'document'),
    )
    assert.deepEqual(
      labels('facts:\n  - id: a\n    rating: { te<|>\n  - id: b\n'),
      Object.keys(schema.definitions.rating.properties),
    )
    assert.equal(taken('facts:\n  - id: a\n    statement: { e<|> }\n', 'en'), '    statement: { en:  }')
  })

  it('a key without its colon where that is there', () => {
    assert.equal(taken('facts:\n  - id: a\n    stren<|>: may\n', 'strength'), '    strength: may')
  })

  it('each key with what the schema says of it', () => {
    const [first] = complete('facts:\n  - i<|>\n').items
    assert.equal(first?.documentation, schema.definitions.fact.properties.id.description)
    assert.deepEqual([first?.detail, first?.kind], ['required', 'key'])
  })

  it('the base’s themes and documents behind the key', () => {
    assert.deepEqual(labels('facts:\n  - id: a\n    theme: <|>'), THEMES)
    assert.deepEqual(labels('facts:\n  - id: a\n    theme: tea/<|>\n    strength: may\n'), THEMES)
    assert.equal(taken('facts:\n  - id: a\n    theme: tea/<|>\n', 'tea/leaves'), '    theme: tea/leaves')
    assert.deepEqual(labels('facts:\n  - id: a\n    sources: [{ document: <|> }]\n'), ['almanac'])
    assert.deepEqual(labels('facts:\n  - id: a\n    sources:\n      - document: al<|>\n'), ['almanac'])
    assert.deepEqual(labels('lexicon:\n  concepts:\n    cup: { kind: thing, theme: <|> }\n'), THEMES)
  })

  it('the words of strengths, verdicts, relations, languages and kinds', () => {
    assert.deepEqual(labels('facts:\n  - id: a\n    strength: <|>\n'), schema.definitions.strength.enum)
    assert.deepEqual(
      labels('expect:\n  - sentence: x\n    verdict: <|>\n'),
      schema.definitions.expectation.properties.verdict.enum,
    )
    assert.deepEqual(
      labels('facts:\n  - id: a\n    rating: { text: x, relation: <|> }\n'),
      schema.definitions.rating.properties.relation.enum,
    )
    assert.deepEqual(labels('language: <|>\n'), ['en', 'vi'])
    assert.deepEqual(
      labels('lexicon:\n  concepts:\n    cup:\n      kind: <|>\n'),
      schema.definitions.concept.properties.kind.enum,
    )
  })

  it('concepts of the base, of other bases and of the general lexicons, in slots and lists', () => {
    assert.deepEqual(labels('facts:\n  - id: a\n    frames:\n      - { about: [<|>] }\n'), CONCEPTS)
    assert.equal(
      taken('facts:\n  - id: a\n    frames: [{ about: ["?leaf|be<|>"] }]\n', 'bean'),
      '    frames: [{ about: ["?leaf|bean"] }]',
    )
    assert.deepEqual(labels('facts:\n  - id: a\n    frames:\n      - about:\n          - <|>\n'), CONCEPTS)
    assert.deepEqual(labels('lexicon:\n  concepts:\n    cup: { kind: thing, kindOf: <|> }\n'), CONCEPTS)
  })

  it('fact ids in examples, those of other bases by their full name', () => {
    assert.deepEqual(labels('expect:\n  - sentence: x\n    fact: <|>\n'), [
      'leaves-scarce',
      'rain-slows',
      'cups-crack',
      'coffee:beans-dear',
    ])
  })

  it('themes of other bases where themes are declared', () => {
    assert.deepEqual(labels('themes:\n  tea: { en: Tea }\n  <|>\n'), ['coffee'])
  })

  it('quoted names in JSON', () => {
    assert.equal(
      taken('{ "facts": [ { "id": "a", "theme": "<|>" } ] }', 'cups', true),
      '{ "facts": [ { "id": "a", "theme": "cups" } ] }',
    )
    assert.equal(
      taken('{ "facts": [ { "id": "a", "theme": <|> } ] }', 'cups', true),
      '{ "facts": [ { "id": "a", "theme": "cups" } ] }',
    )
    assert.equal(
      taken('{ "facts": [ { "id": "a", <|> } ] }', 'theme', true),
      '{ "facts": [ { "id": "a", "theme":  } ] }',
    )
    assert.equal(
      taken('{ "facts": [ { "id": "a", "the<|>" } ] }', 'theme', true),
      '{ "facts": [ { "id": "a", "theme" } ] }',
    )
  })

  it('the same in a line of JSON Lines', () => {
    const lines = '{"base":{"id":"x"}}\n{"id":"a","theme":"<|>"}\n{"id":"b"}\n'
    assert.deepEqual(labels(lines, true), THEMES)
    assert.equal(taken(lines, 'tea', true), '{"id":"a","theme":"tea"}')
    assert.deepEqual(labels('{"base":{"language":"<|>"}}\n{"id":"b"}\n', true), ['en', 'vi'])
  })

  it('nothing in texts, comments and texts of several words', () => {
    assert.deepEqual(labels('facts:\n  - id: a\n    statement: { en: Good tea <|> }\n'), [])
    assert.deepEqual(labels('facts:\n  - id: a\n    # the<|>\n'), [])
    assert.deepEqual(labels('facts:\n  - id: a\n    theme: tea <|>\n'), [])
    assert.deepEqual(labels('facts:\n  - id: <|>\n'), [])
  })

  it('what it offers from the fact alone, however many there are', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, nth) => `  - id: f${nth}\n    theme: tea\n    statement: { en: Fact ${nth}. }\n`,
    )
    const marked = `version: 1\nfacts:\n${many.slice(0, 10_000).join('')}  - id: new\n    theme: <|>\n${many.slice(10_000).join('')}`
    const text = marked.replace('<|>', '')
    const lines = new LineIndex(text)
    const snapshot = makeSnapshot([], { [BASE_URI]: TEA })
    const writing = {
      snapshot,
      base: snapshot.bases[0],
      help: HELP,
      lexicons: [],
      language: 'en',
      isJson: false,
    } as const
    const begun = performance.now()
    assert.equal(baseCompletionsAt(lines, marked.indexOf('<|>'), writing).length, 3)
    assert.ok(performance.now() - begun < 500, 'parses the fact and not the file')
  })
})
