/** What lists and colours are made from: claims, counts, themes, symbols, tokens. */
import assert from 'node:assert/strict'
import { claims, summary } from '../../../server/src/engine/features/claims'
import { workspaceSymbols } from '../../../server/src/engine/features/symbols'
import { knownThemes, themeTree } from '../../../server/src/engine/features/themes'
import { semanticTokens } from '../../../server/src/engine/features/tokens'
import type { ThemeNode } from '../../../server/src/engine/features/types'
import { BASE_URI, contradicted, supported, TEA, unverified, world, worldOf } from '../../support/snapshot'

const SNAPSHOT = worldOf({
  'a.md': [
    '⟦Leaves are scarce.⟧ ⟦Leaves and cups.⟧ ⟦Blue cups.⟧',
    supported('leaves-scarce', { themes: ['tea/leaves'] }),
    { verdict: 'overstated', facts: ['leaves-scarce', 'cups-crack'], themes: ['tea/leaves', 'cups'] },
    unverified('cups'),
  ],
  'b.md': ['⟦Leaves abound.⟧ ⟦Pots.⟧', contradicted('leaves-scarce'), unverified('pots/iron')],
})

describe('claims', () => {
  it('are a note’s annotations, with their best fact', () => {
    assert.deepEqual(
      claims(SNAPSHOT, 'file:///notes/a.md').map(({ text, verdict, factId, base }) => [text, verdict, factId, base]),
      [
        ['Leaves are scarce.', 'supported', 'leaves-scarce', 'tea'],
        ['Leaves and cups.', 'overstated', 'leaves-scarce', 'tea'],
        ['Blue cups.', 'unverified', undefined, undefined],
      ],
    )
    assert.deepEqual(claims(SNAPSHOT, 'file:///nope'), [])
  })

  it('are counted by verdict', () =>
    assert.deepEqual(summary(SNAPSHOT.note('file:///notes/a.md')?.annotations ?? []), {
      supported: 1,
      contradicted: 0,
      overstated: 1,
      unverified: 1,
    }))
})

describe('the theme tree', () => {
  /** `theme (count)`, `- fact: mentions`, `? unverified`, indented. */
  function drawn(nodes: readonly ThemeNode[], indent = ''): readonly string[] {
    return nodes.flatMap((node) => [
      `${indent}${node.id} (${node.count})`,
      ...node.facts.map(({ fact, mentions }) =>
        `${indent}  - ${fact.id}: ${mentions.map(({ text }) => text).join(' ')}`.trimEnd(),
      ),
      ...node.unverified.map(({ text }) => `${indent}  ? ${text}`),
      ...drawn(node.children, `${indent}  `),
    ])
  }

  it('has themes, sub-themes, facts and their mentions; a claim of two facts counts once', () =>
    assert.deepEqual(drawn(themeTree(SNAPSHOT)), [
      'tea (3)',
      '  tea/leaves (3)',
      '    - leaves-scarce: Leaves are scarce. Leaves and cups. Leaves abound.',
      '    - rain-slows:',
      'cups (2)',
      '  - cups-crack: Leaves and cups.',
      '  ? Blue cups.',
      'pots (1)',
      '  pots/iron (1)',
      '    ? Pots.',
    ]))

  it('gives each mention the verdict that its fact gives', () => {
    const { snapshot, uri } = world('⟦Leaves abound in old cups.⟧', [contradicted('leaves-scarce')])
    const note = snapshot.note(uri) ?? assert.fail('no note')
    const match = { id: 'cups-crack', base: 'tea', relation: 'supported', score: 0.5, reason: 'why' } as const
    const annotations = note.annotations.map((each) => ({ ...each, facts: [...each.facts, match] }))
    const both = { ...snapshot, note: () => ({ ...note, annotations }) }
    const mentions = themeTree(both).flatMap(({ children, facts }) => [
      ...facts,
      ...children.flatMap((child) => child.facts),
    ])
    assert.deepEqual(
      mentions.flatMap((fact) => fact.mentions).map(({ verdict, factId }) => `${factId} ${verdict}`),
      ['leaves-scarce contradicted', 'cups-crack supported'],
    )
  })

  it('may be of some notes only', () => {
    const counts = themeTree(SNAPSHOT, ['file:///notes/b.md']).map(({ id, count }) => `${id} ${count}`)
    assert.deepEqual(counts, ['tea 1', 'cups 0', 'pots 1'])
  })

  it('shows the themes that a base forgot to list', () => {
    const base = 'id: tea\nfacts: [{ id: a, theme: pots/iron/cast, statement: x }]\n'
    const { snapshot } = world('', [], { [BASE_URI]: base })
    assert.deepEqual(knownThemes(snapshot), ['pots', 'pots/iron', 'pots/iron/cast'])
    assert.deepEqual(drawn(themeTree(snapshot)), [
      'pots (0)',
      '  pots/iron (0)',
      '    pots/iron/cast (0)',
      '      - a:',
    ])
  })
})

describe('workspace symbols', () => {
  const names = (query: string) => workspaceSymbols(SNAPSHOT, query).map(({ kind, name }) => `${kind} ${name}`)

  it('are themes, facts and claims that have the words', () => {
    assert.deepEqual(names('leaves scarce'), [
      'fact leaves-scarce',
      'claim Leaves are scarce.',
      'claim Leaves and cups.',
      'claim Leaves abound.',
    ])
    assert.deepEqual(names('cups'), ['theme cups', 'fact cups-crack', 'claim Leaves and cups.', 'claim Blue cups.'])
  })

  it('are found without marks, in any language', () => {
    assert.deepEqual(names('LA TRA ngon'), ['fact leaves-scarce'])
    assert.deepEqual(names('Lá trà ngon'.normalize('NFD')), ['fact leaves-scarce'])
    assert.deepEqual(names('chén'), ['theme cups'])
  })

  it('lead to their place', () => {
    const [fact] = workspaceSymbols(SNAPSHOT, 'cups-crack')
    assert.equal(TEA.slice(fact?.place.span.start, fact?.place.span.end), 'cups-crack')
  })

  it('are all for no query, up to a limit', () => {
    assert.equal(names('').length, 3 + 3 + 5)
    const many = Array.from({ length: 600 }, (_, index) => `  - { id: f${index}, theme: t, statement: x }`).join('\n')
    const { snapshot } = world('', [], { [BASE_URI]: `id: tea\nthemes: { t: T }\nfacts:\n${many}\n` })
    assert.equal(workspaceSymbols(snapshot, '').length, 500)
  })
})

describe('semantic tokens', () => {
  it('are claims and citations, cut so that none overlaps or leaves its line', () => {
    const { snapshot, uri, text } = world(
      '- ⟦Leaves[^fact:cups-crack] are\r\n  scarce.⟧ More.\n\n[^fact:cups-crack]: x',
      [supported('leaves-scarce')],
    )
    assert.deepEqual(
      semanticTokens(snapshot, uri).map(({ span, type, modifiers }) => [
        text.slice(span.start, span.end),
        type,
        ...modifiers,
      ]),
      [
        ['Leaves', 'claim', 'supported'],
        ['[^fact:cups-crack]', 'citation', 'reference'],
        ['are', 'claim', 'supported'],
        ['scarce.', 'claim', 'supported'],
        ['[^fact:cups-crack]', 'citation', 'definition'],
      ],
    )
    assert.deepEqual(semanticTokens(snapshot, 'file:///nope'), [])
  })
})
