/** From a file of fact-checks to notes that are judged by it, by the command line alone. */
import assert from 'node:assert/strict'
import { claimlight } from '../support/commandLine'
import { importing } from '../support/imports'

const review = (claimReviewed: string, alternateName: string, url: string) => ({
  ...{
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed,
    url,
    datePublished: '2024-03-01T08:00:00Z',
  },
  author: { '@type': 'Organization', name: 'Kettle & Facts' },
  reviewRating: { '@type': 'Rating', alternateName },
})
const FEED = JSON.stringify([
  review('Green tea cures the flu within three days.', 'False', 'https://kettle.example/flu'),
  review('Black tea turns silver spoons into gold.', 'Nine tenths', 'https://kettle.example/gold'),
])
const NOTE = `# Tea

Green tea cures the flu within three days.

Black tea turns silver spoons into gold.
`

describe('a ClaimReview file that is imported', () => {
  let files: Readonly<Record<string, string>> = {}
  before(async () => {
    const { files: left, facts } = await importing('reviews.json', { 'reviews.json': FEED })
    assert.equal(facts.length, 2)
    files = { ...left, 'note.md': NOTE }
  })

  it('contradicts a note that repeats what is rated false; a rating that is not known judges nothing', async () => {
    const { status, out, err } = await claimlight('check note.md --no-bundled --format json', { files })
    assert.deepEqual([status, err], [1, ''])
    const claims: readonly {
      readonly text: string
      readonly verdict: string
      readonly facts: readonly Record<string, unknown>[]
    }[] = JSON.parse(out).files[0].claims
    assert.deepEqual(
      claims.filter(({ facts }) => facts.length > 0).map(({ text, verdict }) => [text, verdict]),
      [['Green tea cures the flu within three days.', 'contradicted']],
    )
    assert.deepEqual(
      claims.filter(({ text, verdict }) => text.startsWith('Black') && verdict !== 'unverified'),
      [],
    )
    const [link] = claims.flatMap(({ facts }) => facts)
    const listed: readonly Record<string, unknown>[] = JSON.parse(
      (await claimlight('facts --no-bundled --format json', { files })).out,
    ).facts
    const { rating, publisher, asOf, url } = listed.find(({ id }) => id === link?.['id']) ?? {}
    assert.deepEqual(
      { relation: link?.['relation'], rating, publisher, asOf, url },
      {
        ...{
          relation: 'contradicted',
          rating: { text: 'False', relation: 'contradicted' },
          publisher: 'Kettle & Facts',
        },
        ...{ asOf: '2024-03-01', url: 'https://kettle.example/flu' },
      },
    )
  })

  it('is shown with publisher, rating, date and link', async () => {
    const { out } = await claimlight('check note.md --no-bundled', { files })
    for (const told of ['contradicted', 'Kettle & Facts', 'False', '2024-03-01', 'https://kettle.example/flu'])
      assert.ok(out.includes(told), `${told} in\n${out}`)
    assert.doesNotMatch(out, /Nine tenths/)
  })
})
