/** Web Annotations out and back in: they find their places, and another's verdict becomes a judgement. */
import assert from 'node:assert/strict'
import { CHIPS_BASE, claimlight } from '../support/commandLine'

const OVERSTATED = 'Export restrictions will surely slow the growth of the chip industry.'
const SUPPORTED = 'Hạn chế xuất khẩu có thể làm chậm sự phát triển của ngành chip.'
const CONFIG = { 'claimlight.config.yaml': 'facts: { bundled: false }\n', 'mine.facts.yaml': CHIPS_BASE }
const NOTE = `# Ghi chú 🚀\n\n${OVERSTATED}\n\n- ${SUPPORTED}\n`
const EDITED = `# Ghi chú 🚀🚀\n\nA word before.\n\n- ${SUPPORTED}\n\n${OVERSTATED} And one behind.\n`

async function exported(): Promise<string> {
  const { out } = await claimlight('export --format web-annotation notes', { files: { ...CONFIG, 'notes/a.md': NOTE } })
  return out
}

/** Imports annotations beside an edited note; what the file of judgements says then. */
async function taken(annotations: string, note = EDITED) {
  const files = { ...CONFIG, 'notes/a.md': note, 'reviewed.jsonld': annotations }
  const ran = await claimlight('import reviewed.jsonld', { files, look: true })
  return { ...ran, judgements: ran.files['claimlight.judgements.jsonl'] }
}

describe('claimlight import --from web-annotation', function () {
  this.timeout(60_000)

  it('finds the places of what was exported, in a note that was edited around them', async () => {
    const { out, status, judgements } = await taken(await exported())
    assert.match(
      out,
      /^2 annotations read: 2 have found their places\n2 say what Claimlight says, 0 another verdict\n$/,
    )
    assert.deepEqual([status, judgements], [0, undefined])
  })

  it('keeps another verdict as a judgement, with what its maker says', async () => {
    const reviewed = JSON.parse(await exported())
    const [first] = reviewed.first.items
    first.body = [
      { type: 'TextualBody', value: 'supported', purpose: 'assessing' },
      { type: 'TextualBody', value: 'The ministry confirmed it.', purpose: 'commenting' },
    ]
    first.creator = { type: 'Person', name: 'Lan' }
    first.modified = '2026-03-01T10:00:00Z'
    const { out, status, judgements = '' } = await taken(JSON.stringify(reviewed))
    assert.match(out, /1 say what Claimlight says, 1 another verdict\nkept in claimlight\.judgements\.jsonl/)
    const { note, verdict, reason, was, by, at, exact } = JSON.parse(judgements)
    assert.deepEqual(
      [note, verdict, reason, was, by, at, status],
      [...['notes/a.md', 'supported', 'The ministry confirmed it.', 'overstated', 'Lan', '2026-03-01T10:00:00Z', 0]],
    )
    assert.equal(exact, OVERSTATED)
  })

  it('tells what has lost its place, has no verdict or no note, and takes the rest', async () => {
    const reviewed = JSON.parse(await exported())
    const [first, second] = reviewed.first.items
    reviewed.first.items = [
      { ...first, target: { ...first.target, source: 'elsewhere/b.md' } },
      { ...first, body: [{ type: 'TextualBody', value: 'Hm.' }] },
      { ...second, target: 7 },
      second,
    ]
    const { out, status } = await taken(JSON.stringify(reviewed))
    assert.match(out, /^3 annotations read: 1 have found their places/)
    assert.match(out, /reviewed\.jsonld first\.items\[0\]: its note elsewhere\/b\.md is not here/)
    assert.match(out, /first\.items\[1\]: no body of it says a verdict/)
    assert.match(out, /first\.items\[2\]: Its target has no source/)
    assert.equal(status, 1)
    const gone = await taken(await exported(), 'Nothing of it is left.\n')
    assert.match(gone.out, /first\.items\[1\]: its words do not stand in the note any more/)
  })

  it('says what is wrong with a file that is no annotation', async () => {
    const { err, status } = await claimlight('import a.json --from web-annotation', {
      files: { ...CONFIG, 'a.json': '{"a": ' },
    })
    assert.match(err, /a\.json: This is no JSON/)
    assert.equal(status, 2)
  })

  it('reads no file outside of the folder, and names a long address in short', async () => {
    const [first] = JSON.parse(await exported()).first.items
    const sources = [
      '../../../../../../etc/hostname',
      '/etc/hostname',
      'file:///etc/hostname',
      `${'x'.repeat(5000)}.md`,
    ]
    const { err, out, status, judgements } = await taken(
      JSON.stringify(sources.map((source) => ({ ...first, target: { ...first.target, source } }))),
    )
    assert.deepEqual([err, status, judgements], ['', 1, undefined])
    assert.equal(out.match(/ is not here/g)?.length, 4)
    assert.ok(out.length < 2000)
  })

  it('takes a hundred thousand annotations of one note in their time, and tells of them in short', async () => {
    const [first] = JSON.parse(await exported()).first.items
    const other = { type: 'Annotation', target: first.target, body: 'contradicted' }
    const none = { target: { source: first.target.source, selector: { type: 'TextQuoteSelector', exact: 'Gone.' } } }
    const all = Array.from({ length: 100_000 }, (_, nth) => (nth % 2 === 0 ? other : none))
    const { out, err, judgements = '' } = await taken(JSON.stringify(all))
    assert.equal(err, '')
    assert.match(out, /^100000 annotations read: 50000 have found their places\n49999 say .*, 1 another verdict\n/)
    assert.match(out, /reviewed\.jsonld \[1\], \[3\], \[5\] and 49997 more: its words do not stand in the note/)
    assert.equal(judgements.trim().split('\n').length, 1)
  })

  it('reads whatever nests, names and counts as nobody does, and says what is no annotation', async () => {
    const deep = (open: string, close: string, inner: string) => open.repeat(50_000) + inner + close.repeat(50_000)
    const odd = [
      deep('[', ']', ''),
      deep('{"@graph":', '}', '1'),
      `{"target":{"source":"notes/a.md","selector":${deep('{"refinedBy":', '}', '{}')}}}`,
      `{"target":{"source":"notes/a.md"},"body":{"value":${deep('{"@value":', '}', '"x"')}}}`,
      '{"__proto__":{"target":"x"},"constructor":1,"target":{"source":"notes/a.md","selector":{"type":"TextQuoteSelector","exact":7,"prefix":[]}},"body":[null,[],{"value":{}}]}',
      '{"target":[{"source":"notes/a.md","selector":[{"type":"TextPositionSelector","start":-5,"end":1e400},{"type":"TextQuoteSelector","exact":"\\ud83d","suffix":"\\u0000"}]}]}',
    ]
    for (const text of [...odd, `[${odd.join(',')}]`]) {
      const { err, status } = await taken(text)
      assert.doesNotMatch(err, /report it|RangeError|TypeError/, text.slice(0, 80))
      assert.ok(status === 1 || status === 2, text.slice(0, 80))
    }
  })
})
