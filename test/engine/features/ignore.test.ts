/** Ignoring a claim: the note with the comment, which must cover the claim. */
import assert from 'node:assert/strict'
import { ignoreHere } from '../../../server/src/engine/features/ignore'
import { ignoredRegions, isIgnored } from '../../../server/src/engine/markdown/ignores'
import type { Container } from '../../../server/src/engine/model'
import { LineIndex } from '../../../server/src/engine/text/lineIndex'
import { apply, contradicted, world } from '../../support/snapshot'

function check(marked: string, expected: string, container: Container = 'paragraph'): void {
  const { snapshot, uri, text, cursor } = world(marked, [contradicted('leaves-scarce', { container })])
  const after = apply(text, ignoreHere(snapshot, uri, cursor))
  assert.equal(after, expected)
  const span = { start: after.indexOf('<!--'), end: after.indexOf('-->') + 3 }
  const annotation = snapshot.note(uri)?.annotations[0] ?? assert.fail('no claim')
  const regions = ignoredRegions(new LineIndex(after), [{ kind: 'line', facts: [], span }])
  assert.ok(isIgnored(regions, annotation), 'the comment covers the claim')
}

describe('ignoring here', () => {
  const comment = '<!-- claimlight-ignore-line -->'
  it('adds a comment at the end of the line', () => {
    check('⟦Plenty of <|>leaves.⟧ More.\nNext.\n', `Plenty of leaves. More. ${comment}\nNext.\n`)
    check('> - ⟦Plenty of <|>leaves.⟧\r\n> - x', `> - Plenty of leaves. ${comment}\r\n> - x`, 'item')
    check('⟦Plenty of <|>leaves.⟧', `Plenty of leaves. ${comment}`)
  })

  it('takes the last line of a claim that wraps', () =>
    check(
      '⟦Plenty <|>of\nleaves.⟧ More.\n',
      `Plenty of\nleaves. More. ${comment}\n`.replace('Plenty of\n', 'Plenty of\n'),
    ))

  it('keeps hard breaks', () => {
    check('⟦Plenty of <|>leaves.⟧  \nx', `Plenty of leaves. ${comment}  \nx`)
    check('⟦Plenty of <|>leaves.⟧\\\nx', `Plenty of leaves. ${comment}\\\nx`)
  })

  it('stays in the cell of a table, and before the closing marks of a heading', () => {
    check(
      '| a | b |\n| - | - |\n| **⟦Plenty of <|>leaves.⟧**[^1] | x |\n',
      `| a | b |\n| - | - |\n| **Plenty of leaves.**[^1] ${comment} | x |\n`,
      'cell',
    )
    check('# ⟦Plenty of <|>leaves⟧ #\n', `# Plenty of leaves ${comment} #\n`, 'heading')
  })

  it('does nothing where there is no claim', () => {
    const { snapshot, uri } = world('Nothing ⟦here⟧ to ignore.', [contradicted('leaves-scarce')])
    assert.deepEqual([ignoreHere(snapshot, uri, 2), ignoreHere(snapshot, 'file:///nope', 0)], [[], []])
  })
})
