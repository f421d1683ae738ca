/** Workflow commands of GitHub Actions: one line a finding, escaped so that a note cannot forge another. */
import assert from 'node:assert/strict'
import { report } from '../../support/exporting'
import { contradicted, overstated, supported, world, worldOf } from '../../support/snapshot'

describe('GitHub workflow commands', () => {
  it('name file, lines, columns, rule and message', () => {
    const { snapshot } = world('One. ⟦Leaves are many.⟧\n\n⟦Rain\nwill.⟧ ⟦Good.⟧\n', [
      contradicted('leaves-scarce', { reason: 'Many.' }),
      overstated('rain-slows', { reason: 'Will.' }),
      supported('leaves-scarce'),
    ])
    assert.equal(
      report('github', snapshot),
      [
        '::warning file=note.md,line=1,endLine=1,col=6,endColumn=22,title=Claimlight%3A contradicted::' +
          'Contradicted: Many. The fact: “Good leaves are scarce.”\n',
        '::notice file=note.md,line=3,endLine=4,title=Claimlight%3A overstated::' +
          'Overstated: Will. The fact: “Rain may slow the harvest.”\n',
      ].join(''),
    )
  })

  it('escape what would end a property or the command', () => {
    const claim = contradicted('leaves-scarce', { reason: '100 %\r\n::error::x.' })
    const snapshot = worldOf({ 'a,b:c%.md': ['⟦Leaves.⟧', claim] })
    const text = report('github', snapshot, { pathOf: (uri) => uri.replace('file:///notes/', '') })
    assert.match(
      text,
      /^::warning file=a%2Cb%3Ac%25\.md,line=1,[^\n]*::Contradicted: 100 %25%0D%0A::error::x\.[^\n]*\n$/,
    )
  })

  it('are errors for files that could not be read, and nothing where nothing was found', () => {
    const { snapshot } = world('⟦Good.⟧', [supported('leaves-scarce')])
    assert.equal(report('github', snapshot), '')
    assert.equal(
      report('github', snapshot, {}, [{ path: 'b.md', message: 'not UTF-8' }]),
      '::error file=b.md,title=Claimlight%3A unreadable::not UTF-8\n',
    )
  })
})
