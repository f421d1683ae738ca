/** `claimlight import` of ClaimReview as public sites publish it, whole and broken. */
import assert from 'node:assert/strict'
import { fixture, importing, line } from '../support/imports'

describe('claimlight import: ClaimReview', () => {
  it('reads a DataFeed as public feeds publish it', async () => {
    const { status, out, facts, name } = await importing('feed.json', { 'feed.json': fixture('feed.json') })
    assert.deepEqual(facts.map(line), [
      'en: Green tea cures the flu within three days. | Pants on Fire! → contradicted | Kettle & Facts | 2024-05-14',
      'en: A photo shows a tea plantation on the moon. | Altered photo → contradicted | Cha Check',
    ])
    assert.deepEqual(facts[0]?.rating, {
      text: 'Pants on Fire!',
      value: 1,
      best: 5,
      worst: 1,
      relation: 'contradicted',
    })
    assert.equal(facts[0]?.url, 'https://kettle.example/green-tea-flu/')
    assert.deepEqual(facts[0]?.notes, { en: 'Claimed by: Facebook users, 2024-05-11, https://posts.example/99' })
    assert.deepEqual([name, status], ['feed.facts.jsonl', 1])
    assert.match(
      out,
      /^feed\.json: ClaimReview, by its content \(--from says otherwise\)\n2 facts from 5 records in feed\.facts\.jsonl\n/,
    )
    assert.match(out, /1 × in Spanish: .* \(record 2, line \d+\)/)
    assert.match(out, /1 × a MediaReview: .* \(record 4, line \d+\)/)
    assert.match(out, /there already:\n {2}1 × the same as an earlier record \(record 5, line \d+\)/)
  })

  it('has no scale of one step, by which forms say that there is none', async () => {
    const none = { ratingValue: -1, bestRating: -1, worstRating: '-1' }
    const review = (reviewRating: object, claimReviewed: string) => ({
      '@type': 'ClaimReview',
      claimReviewed,
      reviewRating,
    })
    const { facts } = await importing('a.json', {
      'a.json': JSON.stringify([
        review({ ...none, alternateName: 'Mostly true' }, 'Tea is grown in Thai Nguyen.'),
        review({ ratingValue: 0, bestRating: 4, worstRating: 0, alternateName: 'False' }, 'Tea is grown in the sea.'),
      ]),
    })
    assert.deepEqual(
      facts.map(({ rating }) => rating),
      [
        { text: 'Mostly true', relation: 'supported' },
        { text: 'False', value: 0, best: 4, worst: 0, relation: 'contradicted' },
      ],
    )
  })

  it('reads a @graph whose nodes refer to each other', async () => {
    const { status, facts } = await importing('graph.json', { 'graph.json': fixture('graph.json') })
    assert.deepEqual(facts.map(line), [
      'en: Coffee exports from Vietnam fell by half in 2023. | Misleading → overstated | Agency Fact Check | 2024-02-05',
    ])
    assert.equal(status, 0)
  })

  it('reads a list from several publishers, each in its own way', async () => {
    const { facts, out, status } = await importing('p.json', { 'p.json': fixture('publishers.json') })
    assert.deepEqual(facts.map(line), [
      'en: The old bridge carries 40,000 cars a day. | Half True → overstated | truthmeter.example | 2024-03-05',
      'en: A photograph shows the lantern festival of 1912. | Miscaptioned → contradicted | Tales.example | 2024-03-05',
      "en: Kettles use a third of all household electricity. | This isn't correct. The best estimate is that kettles use about 6% of household electricity. → contradicted | Whole Fact | 2024-04-11",
      'vi: Lá chè Thái Nguyên bị cấm xuất khẩu từ tháng 3. | TIN GIẢ → contradicted | Trung tâm Xử lý tin giả về chè | 2024-03-12',
      'vi: Uống trà đặc giúp ngủ ngon hơn. | Thiếu ngữ cảnh → overstated | Báo Chè | 2024-03-20',
      'vi: Ấm đất giữ nhiệt lâu hơn ấm sứ. | Chín phần mười → – | Báo Chè',
    ])
    assert.match(out, /Ratings that are in no table.*\n {2}1 × Chín phần mười \(record 6, line \d+\)/)
    assert.equal(status, 0)
  })

  it('reads NDJSON, answers of the Fact Check Tools API and claims that hold their review among it', async () => {
    const { facts, out } = await importing('t.ndjson', { 't.ndjson': fixture('tools.ndjson') })
    assert.deepEqual(facts.map(line), [
      'en: The river froze in May. | False → contradicted | River Desk | 2024-05-22',
      'en: The market opens at four in the morning. | 5 → supported | Market Desk',
    ])
    assert.match(out, /1 × a Claim without a review.*record 3/)
    assert.match(out, /1 × in Cyrillic letters.*record 4/)
    assert.match(out, /1 × no rating: nothing says whether the claim holds \(record 5/)
  })

  it('reads a single object, and a table of ratings of one’s own before the one that ships', async () => {
    const review = '{"@type":"ClaimReview","claimReviewed":"Tea cures flu.","reviewRating":{"alternateName":"Spilled"}}'
    const files = { 'a.jsonld': review, 'mine.yaml': 'contradicted: [spilled]\n' }
    const { facts, status } = await importing('a.jsonld --ratings mine.yaml', files)
    assert.deepEqual([facts.map(line), status], [['en: Tea cures flu. | Spilled → contradicted'], 0])
  })

  it('gives the same ids in any order, and one to each', async () => {
    const [, ...records] = JSON.parse(fixture('publishers.json'))
    const ids = async (list: unknown) =>
      (await importing('a.json', { 'a.json': JSON.stringify(list) })).facts.map(({ id }) => id)
    const [forth, back] = [await ids(records), await ids([...records].reverse())]
    assert.deepEqual([...back].reverse(), forth)
    assert.equal(new Set(forth).size, 5)
    assert.match(forth[0] ?? '', /^a-photograph-shows-the-lantern-festival-[a-z0-9]{6}$/)
  })

  it('goes on behind a broken record, wherever it is broken', async () => {
    const record = (nth: number, claim = `"Tea number ${nth} cures the flu."`) =>
      `  {"@type": "ClaimReview", "claimReviewed": ${claim}, "reviewRating": {"alternateName": "False"}}`
    const broken = [
      '"He said "yes" to it"',
      '"never closed',
      'nul',
      '"a" "b"',
      '["a"',
      '{"a": ]}',
      '"a\nb"',
      '"x"}}, "y": 1',
    ]
    for (const claim of broken) {
      const text = `[\n${[record(1), record(2, claim), record(3), record(4)].join(',\n')}\n]\n`
      const { facts, out, status } = await importing('a.json', { 'a.json': text })
      const found = facts.map(({ statement }) => statement.en)
      assert.deepEqual(
        found,
        [1, 3, 4].map((nth) => `Tea number ${nth} cures the flu.`),
        claim,
      )
      assert.match(out, /1 × no valid JSON: .* \(record [23], line 3\)/)
      assert.equal(status, 1)
    }
  })

  it('keeps what stands before the end of a file that is cut off', async () => {
    const text = fixture('publishers.json')
    const { facts, out } = await importing('a.json', { 'a.json': text.slice(0, text.indexOf('Whole Fact')) })
    assert.equal(facts.length, 2)
    assert.match(out, /1 × no valid JSON: the file ends within it \(record 3, line \d+\)/)
  })
})
