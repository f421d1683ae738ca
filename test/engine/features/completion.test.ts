/** Completion of `[^fact:`. */
import assert from 'node:assert/strict'
import { completionsAt } from '../../../server/src/engine/features/completion'
import { apply, type ClaimSpec, supported, world } from '../../support/snapshot'

function complete(marked: string, claims: readonly ClaimSpec[] = []) {
  const given = world(marked, claims)
  return { ...given, items: completionsAt(given.snapshot, given.uri, given.cursor, { reader: 'auto' }) }
}

function checkLabels(marked: string, labels: readonly string[], claims: readonly ClaimSpec[] = []): void {
  assert.deepEqual(
    complete(marked, claims).items.map(({ label }) => label),
    labels,
  )
}

/** The note when the item of that label is taken. */
function checkTaken(marked: string, label: string, expected: string): void {
  const { items, text, uri } = complete(marked)
  const item = items.find((each) => each.label === label) ?? assert.fail(`no ${label}`)
  const edits = [{ uri, span: item.replace, newText: item.newText }, ...item.additionalEdits]
  assert.equal(apply(text, edits), expected)
}

const ALL = ['cups-crack', 'leaves-scarce', 'rain-slows']

describe('completion', () => {
  it('offers facts behind [^fact: and nowhere else', () => {
    checkLabels('x[^fact:<|>', ALL)
    checkLabels('x[^fact<|>', [])
    checkLabels('x[^fact:cups-crack]<|>', [])
    checkLabels('x[^fact:\n<|>', [])
  })

  it('narrows by what is typed, in the id or in the statement, marks aside', () => {
    checkLabels('x[^fact:le<|>', ['leaves-scarce', 'rain-slows'].slice(0, 1))
    checkLabels('x[^fact:khan<|>', ['leaves-scarce'])
    checkLabels('x[^fact:tea:cup<|>', ['cups-crack'])
    checkLabels('x[^fact:zzz<|>', [])
  })

  it('puts first what fits the claim: its facts, then its themes', () => {
    checkLabels(
      '⟦It rains.⟧[^fact:<|>',
      ['rain-slows', 'leaves-scarce', 'cups-crack'],
      [supported('rain-slows', { themes: ['tea/leaves'] })],
    )
    checkLabels(
      '⟦It rains [^fact:<|>] a lot.⟧',
      ['rain-slows', 'leaves-scarce', 'cups-crack'],
      [supported('rain-slows', { themes: ['tea/leaves'] })],
    )
    checkLabels('⟦It rains.⟧ Else, [^fact:<|>', ALL, [supported('rain-slows')])
  })

  it('writes the id, the bracket and the footnote', () =>
    checkTaken(
      'One[^fact:cu<|> two.\n',
      'cups-crack',
      'One[^fact:cups-crack] two.\n\n[^fact:cups-crack]: Old cups often crack.\n',
    ))

  it('replaces the rest of an id, and a bracket that is there', () => {
    const footnote = '\n[^fact:cups-crack]: Old cups often crack.\n'
    checkTaken('[^fact:cu<|>p] x\n', 'cups-crack', `[^fact:cups-crack] x\n${footnote}`)
    checkTaken('[^fact:cu<|>p x\n', 'cups-crack', `[^fact:cups-crack]p x\n${footnote}`)
  })

  it('adds no footnote that is there, and none where it would stand at the cursor', () => {
    checkTaken('[^fact:<|> x\n\n[^fact:cups-crack]: y', 'cups-crack', '[^fact:cups-crack] x\n\n[^fact:cups-crack]: y')
    checkTaken('[^fact:<|>', 'cups-crack', '[^fact:cups-crack]')
  })

  it('shows theme and statement in the language of the claim', () => {
    const { items } = complete('⟦Mưa.⟧[^fact:<|>', [supported('rain-slows', { language: 'vi' })])
    assert.deepEqual([items[0]?.detail, items[0]?.documentation], ['Trà › Lá trà', 'Mưa có thể làm chậm vụ hái.'])
  })
})
