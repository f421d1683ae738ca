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
interface Listed {
  readonly base: string
  readonly id: string
}

interface Checked {
  readonly facts: readonly Listed[]
}

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

  it('is in the JSON of claimlight check, once for all claims that name the fact', async () => {
    const sourced = CHIPS_BASE.replace(
      'memo: { title: { en: The memo, vi: Bản ghi nhớ }',
      "memo: { title: { en: The memo, vi: Bản ghi nhớ }, url: 'https://example.org/memo', publisher: The ministry, date: 2023-11",
    )
      .replace('sentence: 1 }]', 'sentence: 1, quote: may slow them }]')
      .replace('    strength: may\n', '    strength: may\n    asOf: 2023-10\n')
    const notes = { 'a.md': `${REPEATED}\n${REPEATED}`, 'b.md': 'Export restrictions may slow the chip industry.\n' }
    const { out } = await claimlight('check --no-bundled --format json a.md b.md', {
      files: { 'checks.facts.yaml': CHECKS, 'mine.facts.yaml': sourced, ...notes },
    })
    const { files: checked, facts, summary } = JSON.parse(out)
    const named = (nth: number) =>
      checked[nth].claims.map(({ facts: [first] }: Checked) => `${first?.base}:${first?.id}`)
    assert.deepEqual(named(0), ['checks:chips-from-sand', 'checks:chips-from-sand'])
    assert.deepEqual(named(1), ['mine:exports-may-slow-chips'])
    assert.equal(summary.claims, 3)
    assert.deepEqual(
      facts.map(({ base, id }: Listed) => `${base}:${id}`),
      ['checks:chips-from-sand', 'mine:exports-may-slow-chips'],
    )
    assert.deepEqual(facts[0].rating, { text: 'False', value: 1, worst: 1, best: 5, relation: 'contradicted' })
    assert.deepEqual([facts[0].url, facts[0].quote], ['https://example.org/sand', 'Chips, baked of sand!'])
    assert.deepEqual([facts[1].asOf, facts[1].strength], ['2023-10', 'may'])
    assert.deepEqual(facts[1].sources, [
      {
        ...{ document: 'memo', section: 2, sentence: 1, quote: 'may slow them' },
        ...{ title: { en: 'The memo', vi: 'Bản ghi nhớ' }, url: 'https://example.org/memo' },
        ...{ publisher: 'The ministry', date: '2023-11' },
      },
    ])
    const all = await claimlight('facts --no-bundled --format json', {
      files: { 'checks.facts.yaml': CHECKS, 'mine.facts.yaml': sourced },
    })
    assert.deepEqual(JSON.parse(all.out).facts, facts)
  })

  it('stands under a claim that repeats what is rated false', async () => {
    const { out, status } = await claimlight('check --no-bundled n.md', { files, now, columns: 110 })
    assert.match(out, /✗ contradicted {2}n\.md:1:1/)
    assert.match(out, /why +Reuters rates this claim “False” \(2024-03-01\), and the note repeats it/)
    assert.match(out, /rating +“False” \(1 on a scale of 1–5\), Reuters, 2024-03-01 \(https:\/\/example\.org\/sand\)/)
    assert.doesNotMatch(out, /fact base/)
    assert.equal(status, 1)
  })

  it('has no quote that is the statement again, no heading that is the title again, and no marks in a quote', async () => {
    const article =
      '# The hills\n\nGreen tea leaves are scarce in Hue.\n\n## Frost\n\nFrost *may* slow the harvest[^1].\n'
    const { out, files: made } = await claimlight('import hills.md', { files: { 'hills.md': article }, look: true })
    assert.match(out, /2 drafts/)
    const drafts = made['hills.facts.yaml']?.replace('Frost may slow the harvest.', 'Frost slows the harvest.') ?? ''
    const { out: listed } = await claimlight('facts --no-bundled', { files: { 'hills.facts.yaml': drafts } })
    assert.match(listed, /\n {4}Green tea leaves are scarce in Hue\.\n {4}The hills\n/)
    assert.match(listed, /\n {4}The hills, under “Frost”, “Frost may slow the harvest\.”\n/)
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
