/** Code actions: what is offered where, and for which findings. */
import assert from 'node:assert/strict'
import { actionsIn } from '../../../server/src/engine/features/actions'
import { type ClaimSpec, contradicted, overstated, supported, world } from '../../support/snapshot'

/** Actions at the cursor as `kind title [codes]`, `*` for the preferred one. */
function check(marked: string, claims: readonly ClaimSpec[], expected: readonly string[]): void {
  const { snapshot, uri, cursor } = world(marked, claims)
  const actions = actionsIn(snapshot, uri, { start: cursor, end: cursor }, {}, { reader: 'auto' })
  assert.deepEqual(
    actions.map(({ kind, title, codes, preferred }) => `${preferred ? '*' : ''}${kind} ${title} [${codes.join()}]`),
    expected,
  )
}

describe('code actions', () => {
  it('mend a finding, the surest first', () =>
    check(
      '⟦Rain <|>will slow it.⟧',
      [overstated('rain-slows', { soften: ['will', 'may'] })],
      [
        '*quickfix Say “may” instead of “will” [overstated]',
        'refactor.rewrite Cite this fact: rain-slows [overstated]',
        'quickfix Ignore claims on this line [overstated]',
        'quickfix Ignore fact rain-slows on this line [overstated]',
      ],
    ))

  it('cite the facts of a claim that has no finding', () =>
    check(
      '⟦Leaves <|>and cups.⟧',
      [{ verdict: 'supported', facts: ['leaves-scarce', 'cups-crack'] }],
      ['refactor.rewrite Cite this fact: leaves-scarce []', 'refactor.rewrite Cite this fact: cups-crack []'],
    ))

  it('come once where several findings share them', () =>
    check(
      '⟦Leaves abound.⟧[^fact:cups-crack<|>]\n',
      [contradicted('leaves-scarce')],
      [
        '*quickfix Add the footnote for “cups-crack” [undefined-citation]',
        'quickfix Cite “leaves-scarce” instead [miscited]',
      ],
    ))

  it('are none elsewhere', () => check('<|> x ⟦Leaves.⟧', [supported('leaves-scarce')], []))

  it('cover a selection of several claims', () => {
    const { snapshot, uri, text } = world('⟦One.⟧ ⟦Two.⟧', [supported('leaves-scarce'), supported('cups-crack')])
    const actions = actionsIn(snapshot, uri, { start: 0, end: text.length }, {}, { reader: 'vi' })
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Dẫn dữ kiện này: leaves-scarce', 'Dẫn dữ kiện này: cups-crack'],
    )
  })
})
