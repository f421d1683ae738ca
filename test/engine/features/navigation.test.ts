/** Definition, references and links: from notes to facts and back, and between names in fact bases. */
import assert from 'node:assert/strict'
import { definitionAt } from '../../../server/src/engine/features/definition'
import { documentLinks } from '../../../server/src/engine/features/links'
import { referencesTo } from '../../../server/src/engine/features/references'
import type { Snapshot } from '../../../server/src/engine/host'
import type { Place } from '../../../server/src/engine/rules/rule'
import { BASE_URI, contradicted, supported, TEA, world, worldOf } from '../../support/snapshot'

/** `file: text of the place`, for people to read. */
function shown(snapshot: Snapshot, places: readonly Place[]): readonly string[] {
  return places.map(({ uri, span }) => {
    const text = snapshot.note(uri)?.text ?? snapshot.bases.find((base) => base.uri === uri)?.text ?? ''
    return `${uri.slice(uri.lastIndexOf('/') + 1)}: ${text.slice(span.start, span.end)}`
  })
}

describe('go to definition', () => {
  function check(marked: string, facts: readonly string[], expected: readonly string[]): void {
    const claims = Array.from(marked.matchAll(/⟦/g), () => ({ verdict: 'supported', facts }) as const)
    const { snapshot, uri, cursor } = world(marked, claims)
    assert.deepEqual(shown(snapshot, definitionAt(snapshot, uri, cursor)), expected)
  }

  it('on a claim leads to its facts', () => {
    check(
      '⟦Leaves <|>and cups.⟧',
      ['leaves-scarce', 'cups-crack'],
      ['tea.facts.yaml: leaves-scarce', 'tea.facts.yaml: cups-crack'],
    )
    check('⟦Leaves.<|>⟧', ['leaves-scarce'], ['tea.facts.yaml: leaves-scarce'])
  })

  it('on a citation leads to the cited fact', () => {
    check('⟦Leaves[^fact:cups<|>-crack].⟧', ['leaves-scarce'], ['tea.facts.yaml: cups-crack'])
    check('[^fact:cups-crack<|>]: x', [], ['tea.facts.yaml: cups-crack'])
  })

  it('elsewhere leads nowhere', () => {
    check('x <|> ⟦Leaves.⟧', ['leaves-scarce'], [])
    check('[^fact:no<|>pe]', [], [])
  })

  it('in a fact base leads from a name to where it is declared', () => {
    const { snapshot } = world('')
    const at = (text: string) => shown(snapshot, definitionAt(snapshot, BASE_URI, TEA.lastIndexOf(text) + 2))
    assert.deepEqual(at('tea/leaves'), ['tea.facts.yaml: tea/leaves'])
    assert.deepEqual(
      definitionAt(snapshot, BASE_URI, TEA.lastIndexOf('tea/leaves'))[0]?.span.start,
      TEA.indexOf('tea/leaves'),
    )
    assert.deepEqual(at('almanac'), ['tea.facts.yaml: almanac'])
    assert.deepEqual(at('cups-crack'), ['tea.facts.yaml: cups-crack'])
    assert.deepEqual(at('Old cups'), [])
  })
})

describe('find references', () => {
  const snapshot = worldOf({
    'a.md': [
      '⟦Leaves are scarce.⟧ And[^fact:leaves-scarce] ⟦cups.⟧',
      supported('leaves-scarce'),
      supported('cups-crack'),
    ],
    'b.md': ['⟦Leaves abound.⟧\n\n[^fact:leaves-scarce]: x', contradicted('leaves-scarce')],
  })
  const mentions = [
    'a.md: Leaves are scarce.',
    'a.md: [^fact:leaves-scarce]',
    'b.md: Leaves abound.',
    'b.md: [^fact:leaves-scarce]',
  ]
  const from = (uri: string, offset: number) => shown(snapshot, referencesTo(snapshot, uri, offset))

  it('from a fact, a claim or a citation finds all mentions in all notes', () => {
    assert.deepEqual(from(BASE_URI, TEA.indexOf('leaves-scarce')), mentions)
    assert.deepEqual(from(BASE_URI, TEA.indexOf('Good leaves')), mentions)
    assert.deepEqual(from('file:///notes/a.md', 3), mentions)
    assert.deepEqual(from('file:///notes/b.md', 25), mentions)
  })

  it('from a name in a fact base finds its uses', () => {
    assert.deepEqual(from(BASE_URI, TEA.indexOf('tea/leaves')), Array(2).fill('tea.facts.yaml: tea/leaves'))
  })

  it('of a fact finds the examples that name it, and from there as well', () => {
    const text = `${TEA}expect: [{ sentence: X., verdict: supported, fact: cups-crack }]\n`
    const other = 'id: other\nexpect: [{ sentence: X., verdict: supported, fact: tea:cups-crack }]\n'
    const bases = { [BASE_URI]: text, 'file:///facts/other.facts.yaml': other }
    const { snapshot: now } = world('⟦Cups.⟧', [supported('cups-crack')], bases)
    const uses = ['note.md: Cups.', 'tea.facts.yaml: cups-crack', 'other.facts.yaml: tea:cups-crack']
    assert.deepEqual(shown(now, referencesTo(now, BASE_URI, text.indexOf('cups-crack'))), uses)
    assert.deepEqual(shown(now, referencesTo(now, BASE_URI, text.lastIndexOf('cups-crack'))), uses)
    const [place] = definitionAt(now, 'file:///facts/other.facts.yaml', other.indexOf('cups'))
    assert.deepEqual(place, {
      uri: BASE_URI,
      span: { start: text.indexOf('cups-crack'), end: text.indexOf('cups-crack') + 10 },
    })
  })

  it('elsewhere finds nothing', () => assert.deepEqual(from(BASE_URI, 0), []))
})

describe('document links', () => {
  it('are the citations of known facts', () => {
    const { snapshot, uri, text } = world('x[^fact:cups-crack] y[^fact:nope]\n\n[^fact:cups-crack]: z')
    const links = documentLinks(snapshot, uri)
    assert.deepEqual(
      links.map(({ span, tooltip }) => [text.slice(span.start, span.end), tooltip]),
      Array(2).fill(['[^fact:cups-crack]', 'Old cups often crack.']),
    )
    assert.deepEqual(
      shown(
        snapshot,
        links.map(({ target }) => target),
      ),
      Array(2).fill('tea.facts.yaml: cups-crack'),
    )
    assert.deepEqual(documentLinks(snapshot, 'file:///nope'), [])
  })
})
