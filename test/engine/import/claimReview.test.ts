/** schema.org ClaimReview in the shapes that publishers give it: what is read of it. */
import assert from 'node:assert/strict'
import { ClaimReviews, type Incoming, type Reading } from '../../../server/src/engine'

const RATING = { '@type': 'Rating', alternateName: 'False' }

function review(more: Readonly<Record<string, unknown>> = {}) {
  return { '@type': 'ClaimReview', claimReviewed: 'Tea cures flu.', reviewRating: RATING, ...more }
}

function factsOf(reading: Reading): readonly Incoming[] {
  return reading.kind === 'facts' ? reading.facts : []
}

const read = (value: unknown) => new ClaimReviews().read(value)
const first = (value: unknown) => factsOf(read(value))[0]

describe('a ClaimReview', () => {
  for (const type of ['ClaimReview', ['Review', 'ClaimReview'], 'http://schema.org/ClaimReview', 'schema:ClaimReview'])
    it(`is one by its type ${JSON.stringify(type)}`, () =>
      assert.deepEqual(first(review({ '@type': type }))?.statements, [{ text: 'Tea cures flu.' }]))

  it('may name its properties with a prefix, or have no type', () => {
    assert.deepEqual(first({ 'schema:claimReviewed': 'A', 'schema:reviewRating': RATING })?.statements, [{ text: 'A' }])
    assert.deepEqual(first({ claimReviewed: 'A' })?.statements, [{ text: 'A' }])
  })

  it('stands in lists, graphs, feeds, pages and claims', () => {
    const inside = [
      [review()],
      { '@graph': [{ '@type': 'WebSite' }, review()] },
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review()] }] },
      { '@type': 'DataFeedItem', item: review() },
      { '@type': 'NewsArticle', hasPart: review() },
      { '@type': 'WebPage', mainEntity: review() },
      { '@type': 'Claim', name: 'Another', review: review() },
    ]
    for (const value of inside) assert.deepEqual(first(value)?.statements, [{ text: 'Tea cures flu.' }])
  })

  it('has its claim in claimReviewed, else in what it reviews', () => {
    const without = { '@type': 'ClaimReview', reviewRating: RATING }
    const claims = [
      { '@type': 'Claim', name: 'A' },
      { '@type': 'Claim', text: 'A', name: 'B' },
      [{ '@type': ['Claim'], claimReviewed: 'A' }],
      { '@type': 'CreativeWork', headline: 'A' },
    ]
    for (const itemReviewed of claims)
      assert.deepEqual(first({ ...without, itemReviewed })?.statements, [{ text: 'A' }])
    assert.deepEqual(first({ '@type': 'Claim', text: 'A', review: without })?.statements, [{ text: 'A' }])
    assert.equal(read(without).kind, 'skip')
  })

  it('says its language on the text, or for all of it', () => {
    const tagged = [
      { '@value': 'Trà', '@language': 'vi' },
      { '@value': 'Tea', '@language': 'en' },
    ]
    const expected = [
      { text: 'Trà', language: 'vi' },
      { text: 'Tea', language: 'en' },
    ]
    assert.deepEqual(first(review({ claimReviewed: tagged }))?.statements, expected)
    assert.deepEqual(first(review({ claimReviewed: { vi: 'Trà', en: 'Tea' } }))?.statements, expected)
    assert.deepEqual(first(review({ inLanguage: 'vi-VN' }))?.statements, [
      { text: 'Tea cures flu.', language: 'vi-VN' },
    ])
    const named = { '@type': 'Language', name: 'Spanish', alternateName: 'es' }
    assert.deepEqual(first(review({ inLanguage: named }))?.statements, [{ text: 'Tea cures flu.', language: 'es' }])
  })

  it('has a rating in words, numbers or both', () => {
    const ratings: readonly (readonly [unknown, Incoming['rating']])[] = [
      [
        { alternateName: 'False', ratingValue: '1', bestRating: 5, worstRating: '1' },
        { text: 'False', value: '1', best: 5, worst: '1' },
      ],
      [{ alternateName: ['False', 'Fake'] }, { text: 'False' }],
      [{ alternateName: { '@value': 'Sai', '@language': 'vi' } }, { text: 'Sai' }],
      [{ ratingValue: 'False' }, { text: 'False', value: 'False' }],
      [
        { name: 'False', ratingValue: 0 },
        { text: 'False', value: 0 },
      ],
      ['False', { text: 'False' }],
      [[{ alternateName: 'False' }], { text: 'False' }],
      [undefined, {}],
    ]
    for (const [reviewRating, expected] of ratings) {
      const rating = first(review({ reviewRating }))?.rating
      assert.deepEqual(JSON.parse(JSON.stringify(rating)), expected)
    }
  })

  it('is by an organisation, however it is written, else by the site of its address', () => {
    const authors = ['Desk', { name: 'Desk' }, [{ '@type': 'Organization', name: 'Desk' }], { name: ['Desk', 'D'] }]
    for (const author of authors) assert.equal(first(review({ author }))?.publisher, 'Desk')
    assert.equal(first(review({ publisher: { name: 'Desk' } }))?.publisher, 'Desk')
    assert.equal(first(review({ url: 'https://www.desk.example/1' }))?.publisher, 'desk.example')
  })

  it('may refer to other nodes, before or behind it', () => {
    const organisation = { '@id': '#desk', '@type': 'Organization', name: 'Desk' }
    const graph = { '@graph': [review({ author: { '@id': '#desk' } }), organisation] }
    assert.equal(first(graph)?.publisher, 'Desk')
    const reviews = new ClaimReviews()
    assert.deepEqual(reviews.read(organisation), { kind: 'aside', what: 'Organization' })
    assert.equal(factsOf(reviews.read(review({ author: { '@id': '#desk' } })))[0]?.publisher, 'Desk')
  })

  it('says who claimed it, when and where', () => {
    const itemReviewed = {
      '@type': 'Claim',
      author: [{ name: 'A. Grower' }, 'B'],
      datePublished: '2024-03-05T10:00',
      appearance: [{ url: 'https://posts.example/2' }, 'https://posts.example/3'],
      firstAppearance: { '@type': 'CreativeWork', url: 'https://posts.example/1' },
    }
    assert.equal(first(review({ itemReviewed }))?.claimant, 'A. Grower, B, 2024-03-05, https://posts.example/1')
  })
})

describe('what is no ClaimReview', () => {
  const reasons: readonly (readonly [unknown, Reading['kind'], RegExp])[] = [
    [{ '@type': 'MediaReview', itemReviewed: { '@type': 'ImageObject', name: 'a.jpg' } }, 'skip', /MediaReview/],
    [{ '@type': 'Claim', name: 'A' }, 'skip', /Claim without a review/],
    [{ a: 1 }, 'skip', /no ClaimReview/],
    ['text', 'skip', /no JSON object/],
    [null, 'skip', /no JSON object/],
    [{ '@type': 'WebSite' }, 'aside', /WebSite/],
  ]
  for (const [value, kind, words] of reasons)
    it(`is passed over with a reason: ${JSON.stringify(value)}`, () => {
      const reading = read(value)
      assert.equal(reading.kind, kind)
      assert.match(JSON.stringify(reading), words)
    })

  it('may be as deep as it likes', () => {
    const deep = JSON.parse(`${'{"item":'.repeat(2000)}{}${'}'.repeat(2000)}`)
    assert.equal(read(deep).kind, 'skip')
  })
})
