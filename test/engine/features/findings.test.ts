/** Findings of fact base files, and the order of a note's. */
import assert from 'node:assert/strict'
import { FindingsMemory, findings } from '../../../server/src/engine/features/findings'
import type { SeveritySettings } from '../../../server/src/engine/features/types'
import { checkFindings } from '../../support/findings'
import { BASE_URI, contradicted, makeSnapshot, world } from '../../support/snapshot'
import { tea } from '../../support/verdicts'

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

  it('of a long note are made ready a stretch at a time, as they are without it', () => {
    const claim = 'Good tea leaves are plentiful in Japan.'
    const text = `${claim}[^fact:zzz]\n\nNothing here.\n\n${claim}\n\n- ${claim}\n`
    tea.setNote('n', text)
    const snapshot = tea.snapshot()
    assert.equal(snapshot.note('n')?.annotations.length, 3)
    const settings = { severities: {}, reader: 'auto' } as const
    const memory = new FindingsMemory()
    const steps = [1, 2, 3, 4, 5].map(() => memory.prepare(snapshot, 'n', settings, () => true))
    assert.deepEqual(steps, [false, false, true, true, true])
    const ready = memory.of(snapshot, 'n', settings)
    assert.deepEqual(ready, new FindingsMemory().of(snapshot, 'n', settings))
    assert.equal(memory.of(snapshot, 'n', settings)[0]?.findings, ready[0]?.findings)
  })

  it('of an unknown file are none', () =>
    assert.deepEqual(findings(makeSnapshot([], {}), 'file:///x', {}, { reader: 'en' }), []))
})
