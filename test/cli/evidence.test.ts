/** What facts carry beside their statements, on the command line: ratings, dates, links, quotes; and which base speaks. */
import assert from 'node:assert/strict'
import { CHIPS_BASE, claimlight } from '../support/commandLine'

const CHECKS = `version: 1
id: checks
title: { en: Checked claims }
themes: { chips: { en: Chips } }
facts:
  - id: chips-from-sand
    theme: chips
    statement: { en: The chip bakery makes chips of beach sand. }
    publisher: Reuters
    url: https://example.org/sand
    asOf: 2024-03-01
    validUntil: 2025
    rating: { text: 'False', value: 1, worst: 1, best: 5, relation: contradicted }
    quote: Chips, baked of sand!
    notes: { en: Shared since 2020. }
lexicon:
  concepts:
    check-chip: { kind: thing, en: [chip], theme: chips }
`
const REPEATED = 'The chip bakery makes chips of beach sand.\n'
const files = { 'checks.facts.yaml': CHECKS, 'n.md': REPEATED }
const now = new Date(2026, 10, 27)

describe('The evidence of a fact', function () {
  this.timeout(30_000)

  it('has its base named by path under --verbose', async () => {
    const { err } = await claimlight('facts --no-bundled --verbose', { files, now })
    assert.match(err, /^using checks: 1 fact \(checks\.facts\.yaml\)$/m)
  })

  it('is listed by claimlight facts', async () => {
    const { out } = await claimlight('facts --no-bundled --language en', { files, now })
    assert.equal(
      out,
      `chips  Chips

  chips-from-sand  checks
    The chip bakery makes chips of beach sand.
    Rating: “False” (1 on a scale of 1–5), Reuters, 2024-03-01 (https://example.org/sand)
    Quote: “Chips, baked of sand!”
    Valid until: 2025, which is past: look for a newer source
    Notes: Shared since 2020.

1 fact in 1 fact base
`,
    )
    const before = await claimlight('facts --no-bundled --language en', { files, now: new Date(2025, 11, 31) })
    assert.match(before.out, /Valid until: 2025\n/)
  })

  it('is in the JSON of claimlight facts', async () => {
    const { out } = await claimlight('facts --no-bundled --format json', { files })
    const [{ id, publisher, rating, validUntil, notes, sources }] = JSON.parse(out).facts
    assert.deepEqual(
      { id, publisher, rating, validUntil, notes, sources },
      {
        id: 'chips-from-sand',
        publisher: 'Reuters',
        rating: { text: 'False', value: 1, worst: 1, best: 5, relation: 'contradicted' },
        validUntil: '2025',
        notes: { en: 'Shared since 2020.' },
        sources: [],
      },
    )
  })

  it('stands under a claim that repeats what is rated false', async () => {
    const { out, status } = await claimlight('check --no-bundled n.md', { files, now, columns: 110 })
    assert.match(out, /✗ contradicted {2}n\.md:1:1/)
    assert.match(out, /why +Reuters rates this claim “False” \(2024-03-01\), and the note repeats it/)
    assert.match(out, /rating +“False” \(1 on a scale of 1–5\), Reuters, 2024-03-01 \(https:\/\/example\.org\/sand\)/)
    assert.doesNotMatch(out, /fact base/)
    assert.equal(status, 1)
  })

  it('names the base where there are several', async () => {
    const two = { ...files, 'mine.facts.yaml': CHIPS_BASE }
    const { out } = await claimlight('check --no-bundled n.md', { files: two, now })
    assert.match(out, /fact base +Checked claims/)
  })

  it('names a fact by its base, where two bases have the id', async () => {
    const other = CHIPS_BASE.replaceAll('exports-may-slow-chips', 'chips-from-sand')
    const { out } = await claimlight('check --no-bundled n.md', { files: { ...files, 'mine.facts.yaml': other }, now })
    assert.match(out, /fact +checks:chips-from-sand: The chip bakery/)
  })
})
