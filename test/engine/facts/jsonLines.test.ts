/** Fact bases as JSON Lines. */
import assert from 'node:assert/strict'
import { loadFactBase } from '../../../server/src/engine/facts/load'

function load(text: string) {
  return loadFactBase({ uri: 'file:///w/imported.facts.jsonl', text, bundled: false })
}

const BASE =
  '{"base": {"id": "tea", "title": "Tea", "themes": {"tea": "Tea"}, "documents": {"almanac": {"title": "Almanac"}}}}'
const fact = (id: string, more = '') => `{"id": "${id}", "theme": "tea", "statement": {"vi": "Trà ngon 🍵"}${more}}`

describe('a JSON Lines fact base', () => {
  it('has a fact a line, and a base that the first line describes', () => {
    const lines = [BASE, fact('a'), '', fact('b', ', "sources": [{"document": "almanac", "sentence": 2}]')]
    const text = `\uFEFF${lines.join('\r\n')}`
    const base = load(text)
    assert.deepEqual([base.id, base.title, base.problems], ['tea', { en: 'Tea' }, []])
    assert.deepEqual(
      base.facts.map(({ span, idSpan }) => [text.slice(span.start, span.end), text.slice(idSpan.start, idSpan.end)]),
      [
        [lines[1], 'a'],
        [lines[3], 'b'],
      ],
    )
    assert.deepEqual(base.facts[1]?.sources, [{ document: 'almanac', sentence: 2 }])
  })

  it('is named by its file without that line', () => {
    assert.deepEqual([load(fact('a')).id, load(fact('a')).facts[0]?.base], ['imported', 'imported'])
  })

  it('says what is wrong at its place, and loads the other lines', () => {
    const text = [
      BASE,
      fact('a', ', "strenght": "is"'),
      '{"id": "b", ',
      fact('a'),
      fact('c', ', "frames": [{"about": "leaf"}]'),
    ].join('\n')
    const base = load(text)
    assert.deepEqual(
      base.problems
        .map(({ code, span }) => [code, text.slice(0, span.start).split('\n').length, text.slice(span.start, span.end)])
        .filter(([code]) => code !== 'syntax'),
      [
        ['unknown-key', 2, 'strenght'],
        ['missing', 3, 'b'],
        ['missing', 3, 'b'],
        ['duplicate', 4, 'a'],
      ],
    )
    assert.ok(base.problems.some(({ code }) => code === 'syntax'))
    assert.deepEqual(
      base.facts.map(({ id }) => id),
      ['a', 'c'],
    )
    const concept = base.names.find(({ kind }) => kind === 'concept')
    assert.equal(concept && text.slice(concept.span.start, concept.span.end), 'leaf')
  })

  it('finds an id that is written with escapes, or behind another "id"', () => {
    const text = '{"notes": "\\"id\\": \\"x\\"", "theme": "tea", "statement": "x", "id": "\\u0061b"}'
    const { facts } = load(text)
    assert.deepEqual(
      [facts[0]?.id, facts[0] && text.slice(facts[0].idSpan.start, facts[0].idSpan.end)],
      ['ab', '\\u0061b'],
    )
  })

  it('survives nesting that no fact base has', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const base = load(`${fact('a', `, "frames": ${deep}`)}\n${fact('b')}`)
    assert.deepEqual(
      base.facts.map(({ id }) => id),
      ['b'],
    )
    assert.ok(base.problems.some(({ message }) => message.startsWith('This is nested too deeply')))
  })
})
