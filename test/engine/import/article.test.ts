/** Which sentences of an article become drafts, and what a draft says. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftBase, loadFactBase, loadLexicon, readArticle } from '../../../server/src/engine'

const folder = join(__dirname, '../../../server/lexicon')
const lexicons = readdirSync(folder).map((name) => loadLexicon(readFileSync(join(folder, name), 'utf8')).lexicon)

const drafts = (text: string, form: 'markdown' | 'text' = 'markdown') => readArticle(text, form, lexicons).drafts
const statements = (text: string) => drafts(text).map(({ statement }) => statement)

describe('an article', () => {
  it('has each line told once, however many cells of a table stand in it', () => {
    const { passedOver } = readArticle(
      '| Cable | Lands in |\n| --- | --- |\n| AAG | Hue |\n| ADC | Vinh |\n',
      'markdown',
      lexicons,
    )
    const cells = passedOver.told().find(({ what }) => what === 'too short to state anything')
    assert.deepEqual([cells?.count, cells?.places.map(({ record }) => record), cells?.more], [4, [3, 4], false])
  })

  it('gives a draft for each sentence that states something, whatever its subject', () => {
    assert.deepEqual(statements('Tea grows in the hills. Is it green? See the map.\n\nChè mọc trên đồi cao.\n'), [
      'Tea grows in the hills.',
      'Chè mọc trên đồi cao.',
    ])
  })

  it('gives none for headings, questions, instructions, tasks, labels, captions and repetitions', () => {
    const text = [
      '# Tea grows in the hills of the north',
      'Does tea grow in the hills?\nChè có mọc trên đồi không?',
      'Note that this is a draft.\nWe will look at tea next week.',
      '- [ ] Ask whether tea grows in the hills.',
      '- Green tea',
      'Photo: A. Photographer of the town',
      'Tea grows. `Code says nothing at all.`',
    ].join('\n\n')
    const { passedOver, drafts: made } = readArticle(
      `${text}\n\nTea is grown here.\n\nTea is grown here.\n`,
      'markdown',
      lexicons,
    )
    assert.deepEqual(
      made.map(({ statement }) => statement),
      ['Tea is grown here.'],
    )
    assert.ok(passedOver.told().some(({ what }) => what === 'said before'))
    assert.ok(passedOver.told().some(({ what }) => what === 'a question'))
  })

  it('says how strongly a sentence is put', () => {
    const text = [
      'Frost may delay the harvest.',
      'Frost delays the harvest.',
      'Farmers often sell early.',
      'All farmers sell in March.',
      'It remains unclear whether frost delays the harvest.',
      'Sương giá có thể làm chậm vụ chè.',
      'Not all farmers sell in March.',
    ]
    assert.deepEqual(
      drafts(text.join(' ')).map(({ strength }) => strength),
      ['may', 'is', 'often', 'all', 'open', 'may', 'is'],
    )
  })

  it('has quotes that stand where they say, in UTF-16 code units of the file', () => {
    const text =
      '\uFEFF# Chè 🍵\r\n\r\nChè **Shan** mọc ở\r\nHà Giang. Frost [may](x.md) delay the harvest.\r\n'.normalize('NFD')
    for (const { quote, position } of drafts(text)) assert.equal(text.slice(position, position + quote.length), quote)
    assert.deepEqual(statements(text), ['Chè Shan mọc ở Hà Giang.', 'Frost may delay the harvest.'])
    assert.deepEqual(
      drafts(text).map(({ heading }) => heading.normalize('NFC')),
      ['Chè 🍵', 'Chè 🍵'],
    )
  })

  it('of plain text has lines without a full stop for headings, and no markup', () => {
    const text =
      'The valley\n\nTea grows in the * hills * here.\nIt is sold in\nthe town.\n\nThe market\n\n    Prices fell by half in March.\n'
    assert.deepEqual(
      drafts(text, 'text').map(({ heading, statement }) => `${heading}: ${statement}`),
      [
        'The valley: Tea grows in the * hills * here.',
        'The valley: It is sold in the town.',
        'The market: Prices fell by half in March.',
      ],
    )
  })

  it('of plain text is named by the line that it begins with, unless that is a sentence', () => {
    const titleOf = (text: string) => readArticle(text, 'text', lexicons).title
    assert.equal(titleOf('The valley\n\nTea grows here.\n'), 'The valley')
    assert.equal(titleOf('Tea grows here. It is sold in the town.\n\nThe market\n'), undefined)
  })

  it('is named and dated by its front matter, else by its first heading', () => {
    const { title, url, date } = readArticle(
      '---\ntitle: Tea\nurl: https://tea.example\ndate: 2024-03-05T10:00\n---\n# T\n',
      'markdown',
      lexicons,
    )
    assert.deepEqual({ title, url, date }, { title: 'Tea', url: 'https://tea.example', date: '2024-03-05' })
    assert.equal(readArticle('Text.\n\n## The valley\n', 'markdown', lexicons).title, 'The valley')
  })
})

describe('a base of drafts', () => {
  const text =
    '# Trà: "chè" # 1\n\nFrost may delay the harvest. Chè mọc trên đồi cao.\n\n## Market\n\nPrices fell by 12 % in March.\n'
  const options = { base: 'tea', document: 'tea', path: 'notes/tea.md', name: 'tea', theme: 'tea', labels: new Map() }
  const yaml = draftBase(readArticle(text, 'markdown', lexicons), options)
  const base = loadFactBase({ uri: 'file:///w/tea.facts.yaml', text: yaml, bundled: false })

  it('loads without problems, each fact a draft with its place', () => {
    assert.deepEqual(base.problems, [])
    assert.deepEqual(
      base.facts.map(({ draft }) => draft),
      [true, true, true],
    )
    assert.deepEqual(base.facts[0]?.sources, [
      { document: 'tea', heading: 'Trà: "chè" # 1', position: 18, quote: 'Frost may delay the harvest.' },
    ])
    assert.deepEqual(
      base.facts.map(({ statement }) => statement),
      [
        { en: 'Frost may delay the harvest.' },
        { vi: 'Chè mọc trên đồi cao.' },
        { en: 'Prices fell by 12 % in March.' },
      ],
    )
    assert.deepEqual(
      base.documents.map(({ path, title }) => [path, Object.values(title)]),
      [['notes/tea.md', ['Trà: "chè" # 1']]],
    )
  })

  it('is grouped by headings in comments', () => {
    assert.match(yaml, /\n {2}# Trà: "chè" # 1\n {2}- id: frost-may-delay-the-harvest\n/)
    assert.match(yaml, /\n\n {2}# Market\n {2}- id: prices-fell/)
  })
})
