/** The theme outline on the command line: which theme, and where its links lead. */
import assert from 'node:assert/strict'
import { CHIPS_BASE, claimlight } from '../support/commandLine'

const NOTE = '# Chips\n\nExport restrictions may slow the growth of the chip industry.\n'

/** Outlines one note, by default in a folder whose name has to be escaped in a link. */
function outline(args = '', path = 'my notes #1/(a).md') {
  const files = { [path]: NOTE, 'mine.facts.yaml': CHIPS_BASE }
  return claimlight(`outline . --no-bundled ${args}`, { files })
}

describe('claimlight outline', () => {
  it('links each claim and fact by path and line', async () => {
    const { out, status } = await outline('', 'n/a.md')
    assert.match(out, /\(mine\.facts\.yaml#L11\)/)
    assert.match(out, /\(n\/a\.md#L3\)/)
    assert.equal(status, 0)
  })

  it('escapes what would end a link or begin a fragment', async () => {
    assert.match((await outline()).out, /\(my%20notes%20%231\/%28a%29\.md#L3\)/)
  })

  it('keeps to one theme', async () => {
    assert.match((await outline('--theme chips')).out, /exports-may-slow-chips/)
    assert.match((await outline('--theme chips/exports')).out, /exports-may-slow-chips/)
  })

  it('lists the known themes when one is unknown, and the nearest', async () => {
    const { status, out, err } = await outline('--theme chip')
    assert.equal(err, 'claimlight: there is no theme chip. Did you mean chips? Known themes: chips, chips/exports\n')
    assert.deepEqual({ status, out }, { status: 2, out: '' })
  })
})
