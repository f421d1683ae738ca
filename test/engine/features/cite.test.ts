/** Citing a fact: note in, cited note out. */
import assert from 'node:assert/strict'
import { citeFact } from '../../../server/src/engine/features/cite'
import { apply, BASE_URI, type ClaimSpec, supported, TEA, world } from '../../support/snapshot'

/** Cites the fact at the cursor; all claims of the note support it. */
function check(
  marked: string,
  expected: string,
  fact = 'leaves-scarce',
  details: Omit<ClaimSpec, 'verdict'> = {},
): void {
  const claims = Array.from(marked.matchAll(/⟦/g), () => supported(fact, details))
  const { snapshot, uri, text, cursor } = world(marked, claims)
  const edits = citeFact(snapshot, uri, cursor, { factId: fact })
  assert.equal(apply(text, edits), expected)
  // Editors need not keep the order of two insertions at one place.
  assert.equal(new Set(edits.map(({ span }) => span.start)).size, edits.length)
}

const DEFINITION = '[^fact:leaves-scarce]: Good leaves are scarce. (The Tea Almanac, section 1)'

describe('citing a fact', () => {
  it('puts the reference behind the claim and the footnote at the end', () => {
    check(
      '⟦Good leaves <|>are scarce.⟧ More.\n',
      `Good leaves are scarce.[^fact:leaves-scarce] More.\n\n${DEFINITION}\n`,
    )
    check('**⟦Good leaves<|>.⟧** More.', `**Good leaves.[^fact:leaves-scarce]** More.\n\n${DEFINITION}\n`)
  })

  it('works at the very end of a note', () => {
    check('⟦Good leaves.⟧<|>', `Good leaves.[^fact:leaves-scarce]\n\n${DEFINITION}\n`)
    check('<|>', `[^fact:leaves-scarce]${DEFINITION}\n`.replace('][', ']\n\n['))
  })

  it('keeps the line ending of the note', () =>
    check('⟦Good <|>leaves.⟧\r\n', `Good leaves.[^fact:leaves-scarce]\r\n\r\n${DEFINITION}\r\n`))

  it('goes behind other references, and adds to the footnotes', () => {
    const text = '⟦Good <|>leaves.⟧[^1][^fact:x] y\n\n[^1]: one\n'
    check(text, `Good leaves.[^1][^fact:x][^fact:leaves-scarce] y\n\n[^1]: one\n${DEFINITION}\n`)
  })

  it('adds only what is missing', () => {
    check('⟦Good <|>leaves.⟧[^fact:leaves-scarce]\n', `Good leaves.[^fact:leaves-scarce]\n\n${DEFINITION}\n`)
    const done = 'Good leaves.[^fact:leaves-scarce]\n\n[^fact:leaves-scarce]: mine\n'
    check(`⟦<|>${done.slice(0, 12)}⟧${done.slice(12)}`, done)
  })

  it('speaks the language of the claim', () =>
    check(
      '⟦Lá trà <|>khan hiếm.⟧\n',
      'Lá trà khan hiếm.[^fact:leaves-scarce]\n\n[^fact:leaves-scarce]: Lá trà ngon khan hiếm. (Niên giám trà, phần 1)\n',
      'leaves-scarce',
      { language: 'vi' },
    ))

  it('stands at the cursor where there is no claim', () =>
    check(
      'Here:<|> it is.\n',
      'Here:[^fact:cups-crack] it is.\n\n[^fact:cups-crack]: Old cups often crack.\n',
      'cups-crack',
    ))

  it('names the base where two have a fact of that id', () => {
    const other = 'id: other\nthemes: { t: T }\nfacts: [{ id: cups-crack, theme: t, statement: Otherwise. }]\n'
    const { snapshot, uri, text } = world('x\n', [], { [BASE_URI]: TEA, 'file:///other.facts.yaml': other })
    assert.equal(
      apply(text, citeFact(snapshot, uri, 1, { factId: 'cups-crack', base: 'other' })),
      'x[^fact:other:cups-crack]\n\n[^fact:other:cups-crack]: Otherwise.\n',
    )
  })

  it('writes a hostile statement as inert text', () => {
    const base =
      'id: tea\nthemes: { t: T }\nfacts: [{ id: a, theme: t, statement: "[x](command:evil) <img src=x>\\n# `y` $1" }]\n'
    const { snapshot, uri, text } = world('x\n', [], { [BASE_URI]: base })
    assert.equal(
      apply(text, citeFact(snapshot, uri, 1, { factId: 'a' })),
      'x[^fact:a]\n\n[^fact:a]: \\[x\\](command:evil) &lt;img src=x&gt; # \\`y\\` \\$1\n',
    )
  })

  it('does nothing for an unknown fact or note', () => {
    const { snapshot, uri } = world('x')
    assert.deepEqual(
      [citeFact(snapshot, uri, 0, { factId: 'nope' }), citeFact(snapshot, 'file:///nope', 0, { factId: 'cups-crack' })],
      [[], []],
    )
  })
})
