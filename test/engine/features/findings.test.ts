/** Findings of fact base files, and the order of a note's. */
import assert from 'node:assert/strict'
import { findings } from '../../../server/src/engine/features/findings'
import type { SeveritySettings } from '../../../server/src/engine/features/types'
import { checkFindings } from '../../support/findings'
import { BASE_URI, contradicted, makeSnapshot, world } from '../../support/snapshot'

const BROKEN = 'id: tea\nthemes: { tea: Tea }\nfacts: [{ id: a, theme: teas, statement: x }, { id: b, theme: tea }]\n'

function ofBase(severities: SeveritySettings): readonly string[] {
  const snapshot = makeSnapshot([], { [BASE_URI]: BROKEN })
  return findings(snapshot, BASE_URI, severities, { reader: 'auto' }).map(
    ({ severity, code, span }) => `${severity} ${code} ${BROKEN.slice(span.start, span.end)}`,
  )
}

describe('findings', () => {
  it('of a fact base are its problems, no severer than is set', () => {
    assert.deepEqual(ofBase({}), ['warning fact-base teas', 'error fact-base b'])
    assert.deepEqual(ofBase({ 'fact-base': 'warning' }), ['warning fact-base teas', 'warning fact-base b'])
    assert.deepEqual(ofBase({ 'fact-base': 'off' }), [])
  })

  it('of a note come in its order', () =>
    checkFindings(world('x[^fact:zzz] ⟦Plenty.⟧', [contradicted('leaves-scarce')]), [
      'warning dangling-citation: No fact base holds a fact “zzz”. Correct the id, or add the fact to a fact base.',
      'warning contradicted: Contradicted. The fact: “Good leaves are scarce.”',
    ]))

  it('of an unknown file are none', () =>
    assert.deepEqual(findings(makeSnapshot([], {}), 'file:///x', {}, { reader: 'en' }), []))
})
