/** Accepting drafts: what is offered where, and the file afterwards. */
import assert from 'node:assert/strict'
import { actionsIn } from '../../../server/src/engine/features/actions'
import { apply, BASE_URI, makeSnapshot } from '../../support/snapshot'

const draft = (id: string, heading: string) =>
  `  - id: ${id}\n    theme: tea\n    statement: ${id}.\n    draft: true\n    sources: [{ document: report${heading && `, heading: ${heading}`} }]\n`
const BASE = `version: 1
id: tea
documents: { report: { title: { en: Report } } }
themes: { tea: { en: Tea } }
facts:
${draft('frost', 'Weather')}
  # mine
  - { id: done, theme: tea, statement: Done. }
${draft('rain', 'Weather')}${draft('tax', 'Trade')}${draft('lone', '')}`

function offered(from: string, to = from, reader: 'auto' | 'vi' = 'auto') {
  const snapshot = makeSnapshot([], { [BASE_URI]: BASE })
  const span = { start: BASE.indexOf(from), end: BASE.indexOf(to) }
  return actionsIn(snapshot, BASE_URI, span, {}, { reader })
}

const titles = (from: string, to = from) => offered(from, to).map(({ title }) => title)

describe('a draft', () => {
  it('is accepted by itself, with those of its heading, with all of the file', () => {
    assert.deepEqual(titles('id: frost'), [
      'Accept this draft',
      'Accept all 2 drafts under “Weather”',
      'Accept all 4 drafts of this file',
    ])
    const [one, heading, all] = offered('statement: frost').map(({ edits }) => apply(BASE, edits))
    const without = (id: string, text = BASE) =>
      text.replace(`statement: ${id}.\n    draft: true\n`, `statement: ${id}.\n`)
    assert.equal(one, without('frost'))
    assert.equal(heading, without('frost', without('rain')))
    assert.equal(all, BASE.replaceAll('    draft: true\n', ''))
  })

  it('has no heading to be accepted with where it is alone under it, or has none', () => {
    assert.deepEqual(titles('id: tax'), ['Accept this draft', 'Accept all 4 drafts of this file'])
    assert.deepEqual(titles('id: lone'), ['Accept this draft', 'Accept all 4 drafts of this file'])
  })

  it('is accepted with the others of a selection', () => {
    assert.deepEqual(titles('id: frost', 'id: tax'), ['Accept these 3 drafts', 'Accept all 4 drafts of this file'])
  })

  it('is what the preferred quick fix is for', () => {
    assert.deepEqual(
      offered('id: tax').map(({ kind, preferred }) => [kind, preferred]),
      [
        ['quickfix', true],
        ['quickfix', false],
      ],
    )
    assert.equal(offered('id: frost', 'id: frost', 'vi')[0]?.title, 'Duyệt bản nháp này')
  })

  it('is nothing else: an accepted fact is offered nothing', () => assert.deepEqual(titles('id: done'), []))
})
