/** The rules about claims: contradicted, overstated, unverified. */
import assert from 'node:assert/strict'
import { checkFindings, checkFix, found } from '../../support/findings'
import { contradicted, overstated, supported, unverified, world } from '../../support/snapshot'

const REASON = { reason: '“plenty” against “scarce”' }
const DEFINITION = '[^fact:leaves-scarce]: Good leaves are scarce. (The Tea Almanac, section 1)\n'

describe('contradicted', () => {
  it('says the verdict, why, and what the fact says', () =>
    checkFindings(
      world('Hello. ⟦There are plenty of good leaves.⟧ Bye.\n', [contradicted('leaves-scarce', REASON)]),
      ['warning contradicted: Contradicted: “plenty” against “scarce”. The fact: “Good leaves are scarce.”'],
      'Hello. ⟦There are plenty of good leaves.⟧ Bye.\n',
    ))

  it('says it in the language of the claim, or the reader’s', () => {
    const vi = world('⟦Lá trà ngon thừa thãi.⟧\n', [
      contradicted('leaves-scarce', { language: 'vi', reason: 'thừa thãi trái với khan hiếm' }),
    ])
    checkFindings(vi, [
      'warning contradicted: Trái với nguồn: thừa thãi trái với khan hiếm. Dữ kiện: “Lá trà ngon khan hiếm.”',
    ])
    checkFindings(
      vi,
      ['warning contradicted: Contradicted: thừa thãi trái với khan hiếm. The fact: “Good leaves are scarce.”'],
      undefined,
      { reader: 'en' },
    )
  })

  it('says the fact once', () =>
    checkFindings(
      world('⟦Plenty of leaves.⟧', [contradicted('leaves-scarce', { reason: 'It denies “Good leaves are scarce.”' })]),
      ['warning contradicted: Contradicted: It denies “Good leaves are scarce.”'],
    ))

  it('points to the fact in its file', () => {
    const { snapshot, ...rest } = world('⟦Plenty of leaves.⟧', [contradicted('leaves-scarce')])
    const related = found({ snapshot, ...rest })[0]?.related[0] ?? assert.fail('no related place')
    const base = snapshot.bases[0] ?? assert.fail('no base')
    assert.equal(related.message, 'Good leaves are scarce.')
    assert.deepEqual([related.uri, base.text.slice(related.span.start, related.span.end)], [base.uri, 'leaves-scarce'])
  })

  it('has the severity that is set', () => {
    const note = world('⟦Plenty of leaves.⟧', [contradicted('leaves-scarce')])
    checkFindings(note, ['error contradicted: Contradicted. The fact: “Good leaves are scarce.”'], undefined, {
      severities: { contradicted: 'error' },
    })
    checkFindings(note, [], undefined, { severities: { contradicted: 'off' } })
  })

  it('can be cited, and ignored', () => {
    const note = world('# Tea\n\n⟦Plenty of leaves.⟧ And more.\n', [contradicted('leaves-scarce')])
    checkFix(
      note,
      'Cite this fact: leaves-scarce',
      `# Tea\n\nPlenty of leaves.[^fact:leaves-scarce] And more.\n\n${DEFINITION}`,
    )
    checkFix(
      note,
      'Ignore claims on this line',
      '# Tea\n\nPlenty of leaves. And more. <!-- claimlight-ignore-line -->\n',
    )
    checkFix(
      note,
      'Ignore fact leaves-scarce on this line',
      '# Tea\n\nPlenty of leaves. And more. <!-- claimlight-ignore-line fact:leaves-scarce -->\n',
    )
  })
})

describe('overstated', () => {
  it('is information, and is softened by one word', () => {
    const note = world('⟦Rain will slow the harvest.⟧\n', [
      overstated('rain-slows', { soften: ['will', 'may'], reason: '“will” for “may”.' }),
    ])
    checkFindings(note, [
      'information overstated: Overstated: “will” for “may”. The fact: “Rain may slow the harvest.”',
    ])
    checkFix(note, 'Say “may” instead of “will”', 'Rain may slow the harvest.\n')
  })

  it('is softened in Vietnamese', () =>
    checkFix(
      world('⟦Mưa chắc chắn làm chậm vụ hái.⟧\n', [
        overstated('rain-slows', { language: 'vi', soften: ['chắc chắn', 'có thể'] }),
      ]),
      'Viết “có thể” thay cho “chắc chắn”',
      'Mưa có thể làm chậm vụ hái.\n',
    ))

  it('has no softening where no single word does it', () => {
    const fixes = found(world('⟦Rain stops it all.⟧', [overstated('rain-slows')])).flatMap((finding) => finding.fixes())
    assert.ok(fixes.length > 0 && fixes.every((fix) => !fix.preferred))
  })
})

describe('unverified', () => {
  const on = { severities: { unverified: 'hint' } } as const
  it('is off until asked for', () => {
    const note = world('⟦Cups are blue.⟧', [unverified('cups', { reason: 'No fact bears on this claim.' })])
    checkFindings(note, [])
    checkFindings(note, ['hint unverified: Unverified: No fact bears on this claim.'], undefined, on)
  })

  it('lets those be who cite a known fact', () => {
    const text = '⟦Cups are blue.⟧[^fact:cups-crack] ⟦Cups are red.⟧\n\n[^fact:cups-crack]: x\n'
    checkFindings(
      world(text, [unverified('cups'), unverified('cups')]),
      ['hint unverified: Unverified.'],
      text.replace(/⟦Cups are blue\.⟧/, 'Cups are blue.'),
      on,
    )
  })
})

describe('supported claims', () => {
  it('are no findings', () => checkFindings(world('⟦Good leaves are scarce.⟧', [supported('leaves-scarce')]), []))
})
