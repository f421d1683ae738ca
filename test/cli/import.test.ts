/** `claimlight import` of tables, records and articles, and what is said of what cannot be imported. */
import assert from 'node:assert/strict'
import { claimlight, type Invocation } from '../support/commandLine'
import { fixture, importing, line } from '../support/imports'

describe('claimlight import: tables and records', () => {
  it('reads a Vietnamese CSV with semicolons, quotes, line breaks in cells and a byte order mark', async () => {
    const { facts, out, status } = await importing('archive.csv', { 'archive.csv': fixture('archive.csv') })
    assert.deepEqual(facts.map(line), [
      'vi: Chè Shan tuyết chỉ mọc ở Hà Giang. | Sai → contradicted | 2023-12-25',
      'vi: Trà sen "Tây Hồ" được ướp trong hoa tươi. | Đúng → supported | 2024-01-08',
      'vi: Nước chè để qua đêm gây ngộ độc. | Gây hiểu lầm → overstated | 2024-04-03',
    ])
    assert.deepEqual(
      facts.map(({ id, theme }) => [id, theme]),
      [
        ['kc-01', 'che/vung-trong'],
        ['kc-02', 'che'],
        ['kc-03', 'suc-khoe'],
      ],
    )
    assert.match(out, /\n {2}statement ← Nhận định, rating ← Kết luận, id ← Mã, .*\n {2}not used: Người sửa\n/)
    assert.match(out, /no rating: .* \(record 4, line 6\)/)
    assert.equal(status, 1)
  })

  it('takes the addresses of a column that is called “source” for addresses', async () => {
    const text =
      'Nhận định;Kết luận;Nguồn\nChè mọc trên đồi.;Đúng;https://a.example/1\nChè mọc dưới biển.;Sai;Báo Chè\n'
    const { facts } = await importing('a.csv', { 'a.csv': text })
    assert.deepEqual(
      facts.map(({ url, publisher }) => [url, publisher]),
      [
        ['https://a.example/1', undefined],
        [undefined, 'Báo Chè'],
      ],
    )
  })

  for (const [encoding, mark] of [
    ['utf16le', Buffer.from([0xff, 0xfe])],
    ['latin1', Buffer.from([])],
  ] as const)
    it(`reads ${encoding} as far as it can be read`, async () => {
      const bytes = Buffer.concat([
        mark,
        Buffer.from('Claim\tVerdict\nThe café is closed.\tFalse\nTea is hot.\tTrue\n', encoding),
      ])
      const { facts, out } = await importing('a.tsv', { 'a.tsv': bytes })
      const expected = encoding === 'utf16le' ? ['The café is closed.', 'Tea is hot.'] : ['Tea is hot.']
      assert.deepEqual(
        facts.map(({ statement }) => statement.en),
        expected,
      )
      if (encoding === 'latin1')
        assert.match(out, /bytes that are not UTF-8; save the file as UTF-8 \(record 1, line 2\)/)
    })

  it('goes on behind broken quotes and rows that are too long, and takes those that are short', async () => {
    const rows = [
      'Claim,Verdict,Link,Date',
      '"Tea is hot.",True,https://a.example/1,2024',
      '"Never closed,True,https://a.example/2,2024',
      'Cups of 5" are small.,True,https://a.example/3,2024',
      'Tea, they say, is cold.,False,https://a.example/4,2024',
      '"Tea is "very" hot.",True,https://a.example/5,2024',
      'Short rows will do.,True',
      '',
      '"Last.",False,,',
    ]
    for (const end of ['\n', '\r\n', '\r']) {
      const { facts, out } = await importing('a.csv', { 'a.csv': rows.join(end) })
      const found = facts.map(({ statement }) => statement.en)
      assert.deepEqual(
        found,
        ['Tea is hot.', 'Cups of 5" are small.', 'Tea is "very" hot.', 'Short rows will do.', 'Last.'],
        JSON.stringify(end),
      )
      assert.match(out, /more cells than the 4 columns.* \(record 4, line 5\)/)
      assert.match(out, /broken quotes: .* \(record 2, line 3/)
    }
  })

  it('reads JSON Lines of any objects by dotted paths, guessed or given', async () => {
    const files = { 'r.jsonl': fixture('records.jsonl') }
    const { facts, out } = await importing('r.jsonl', files)
    assert.deepEqual(facts.map(line), [
      'en: Bridges rust faster by the sea. | True → supported | 2024-02',
      'vi: Cầu gỗ bền hơn cầu thép. | Sai → contradicted | 2024-03-05',
    ])
    assert.match(out, /statement ← claim\.text, rating ← review\.verdict, theme ← topics, url ← review\.link/)
    const given = await importing('r.jsonl --map statement=claim.text,rating=review.date -o x.facts.jsonl', files)
    assert.deepEqual(
      given.facts.map(({ rating }) => rating?.text),
      ['2024-02', '5 March 2024'],
    )
  })

  it('says what is wrong with a line that is no JSON, and reads the others', async () => {
    const files = { 'r.jsonl': '{"claim":"Tea is hot."}\n{"claim": oops}\n[1]\n{"claim":"Ice is cold."}' }
    const { facts, out, base } = await importing('r.jsonl', files)
    assert.deepEqual(facts.map(line), ['en: Tea is hot.', 'en: Ice is cold.'])
    assert.match(out, /no valid JSON \(column \d+\) \(record 2, line 2\)/)
    assert.match(out, /Facts without a rating, which hold as they are: 2/)
    assert.deepEqual(
      base?.themes.map(({ id }) => id),
      ['imported'],
    )
  })

  it('says where an id is taken, a strength unknown or a date unreadable, and takes the fact all the same', async () => {
    const rows = 'id,claim,strength,date\na,Tea is hot.,may,soon\na,Ice is cold.,sure,2024\n'
    const { facts, out } = await importing('a.csv', { 'a.csv': rows })
    assert.deepEqual(
      facts.map(({ strength }) => strength),
      ['may', 'is'],
    )
    assert.match(out, /a date that cannot be read, or may be two \(record 1, line 2\)/)
    assert.match(out, /a strength that is none of may, is, .* \(record 2, line 3\)/)
    assert.match(out, /its own id, which another record has \(record 2, line 3\)/)
  })
})

describe('claimlight import: an article', function () {
  this.timeout(30_000)

  it('becomes drafts with quote and position, which judge nothing until they are accepted', async () => {
    const text = fixture('report.md')
    const { facts, base, out, status, name } = await importing('notes/report.md', { 'notes/report.md': text })
    assert.deepEqual([name, status], ['notes/report.facts.yaml', 0])
    assert.deepEqual(
      facts.map(({ strength, draft }) => [strength, draft]),
      [
        ['is', true],
        ['may', true],
        ['often', true],
        ['often', true],
        ['is', true],
      ],
    )
    for (const { sources } of facts)
      for (const { position = -1, quote = '?' } of sources)
        assert.equal(text.slice(position, position + quote.length), quote)
    assert.equal(base?.documents[0]?.path, 'report.md')
    assert.match(
      out,
      /5 drafts under 2 headings in notes\/report\.facts\.yaml; a draft judges nothing until you take out its "draft: true"/,
    )
  })

  it('has the themes of the bases that are in use, and one of its own for what is about none', async () => {
    const article = 'Nvidia designs the chips that China wants.\n\nTea leaves are scarce in the hills.\n'
    const tea = `id: tea\nthemes: { tea/leaves: { en: Leaves } }
lexicon: { concepts: { leaf: { kind: thing, theme: tea/leaves, en: [tea leaf, tea leaves] } } }\n`
    const themesOf = async (files: Readonly<Record<string, string>>) => {
      const { facts, base } = await importing('report.md', { ...files, 'report.md': article })
      return [facts.map(({ theme }) => theme), base?.themes.map(({ id, label }) => `${id}: ${label.en}`)]
    }
    const off = { 'claimlight.config.yaml': 'facts: { bundled: false }\n' }
    assert.deepEqual(await themesOf(off), [['report', 'report'], ['report: report']])
    assert.deepEqual(await themesOf({ ...off, 'tea.facts.yaml': tea }), [
      ['report', 'tea/leaves'],
      ['report: report', 'tea/leaves: Leaves'],
    ])
    const [bundled] = await themesOf({})
    assert.match(String(bundled?.[0]), /^chips/)
  })

  it('is named by its path from where the base stands', async () => {
    const { base } = await importing('notes/report.md -o report.facts.yaml', {
      'notes/report.md': fixture('report.md'),
    })
    assert.equal(base?.documents[0]?.path, 'notes/report.md')
  })
})

describe('claimlight import: what cannot be done', () => {
  const csv = 'claim\nTea is hot.\n'
  const cases: readonly (readonly [string, Invocation['files'], RegExp])[] = [
    ['gone.csv', {}, /gone\.csv: no such file; check the path/],
    ['.', {}, /this is a folder; name a file/],
    ['a.csv', { 'a.csv': '' }, /a\.csv: the file is empty/],
    [
      'a.bin',
      { 'a.bin': 'what is this' },
      /a\.bin: it is not clear what this is; say which of claimreview, csv, tsv, jsonl, article \(--from\)/,
    ],
    [
      'a.csv',
      { 'a.csv': 'x,y\n1,2\n' },
      /a\.csv: none of the columns looks like the statement: x, y; say which with --map statement=COLUMN/,
    ],
    ['a.csv', { 'a.csv': 'claim\n' }, /a\.csv: there is no fact in it; nothing was written/],
    [
      'a.csv --output b.yaml',
      { 'a.csv': csv },
      /b\.yaml: imported records are JSON Lines; call the output something\.facts\.jsonl/,
    ],
    [
      'a.md --output b.facts.jsonl',
      { 'a.md': 'Tea is hot.' },
      /drafts of an article are YAML for you to edit; call the output something\.facts\.yaml/,
    ],
    [
      'a.facts.jsonl',
      { 'a.facts.jsonl': '{"claim":"Tea"}' },
      /a\.facts\.jsonl: this is the input itself; name another output/,
    ],
    [
      'a.csv --output no/b.facts.jsonl',
      { 'a.csv': csv },
      /no: nothing can be written there .*; name another place with --output/,
    ],
    [
      'a.csv --ratings r.yaml',
      { 'a.csv': csv, 'r.yaml': 'contradicted: [x]\nwrong: [y]\n' },
      /r\.yaml:2: .*no key "wrong"/,
    ],
    ['a.csv --ratings gone.yaml', { 'a.csv': csv }, /gone\.yaml: no such file/],
    ['a.md', { 'a.md': '# Is it?\n\nIs it?\n' }, /a\.md: no sentence in it makes a claim; nothing was written/],
  ]
  for (const [command, files, message] of cases)
    it(`${command} ${JSON.stringify(files)}`, async () => {
      const { status, err, name } = await importing(command, files)
      assert.match(err, message)
      assert.deepEqual([status, name], [2, undefined])
    })

  it('leaves a base that is there alone without --force, and replaces it with', async () => {
    const files = { 'a.csv': csv, 'a.facts.jsonl': 'old' }
    const kept = await claimlight('import a.csv', { files, look: true })
    assert.match(kept.err, /a\.facts\.jsonl is there already; --force replaces it, or name another output/)
    assert.deepEqual([kept.status, kept.files['a.facts.jsonl']], [2, 'old'])
    const replaced = await claimlight('import a.csv --force', { files, look: true })
    assert.equal(replaced.status, 0)
    assert.match(replaced.files['a.facts.jsonl'] ?? '', /Tea is hot\./)
  })

  it('prints nothing that a terminal would obey', async () => {
    const files = { 'a.csv': 'claim,rating\nTea is hot.,\u001b[31mRed\u001b[0m\n' }
    const { out } = await importing('a.csv', files)
    assert.ok(!out.includes('\u001b'))
  })
})
