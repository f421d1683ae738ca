/** Bibliographies: what BibTeX and CSL readers read back is what the fact bases say. */
import assert from 'node:assert/strict'
import type { Entry, Library } from '@retorquere/bibtex-parser'
import { bibliographyOf } from '../../../server/src/engine/export/bibliography'
import { bibtex } from '../../../server/src/engine/export/bibtex'
import { cslJson } from '../../../server/src/engine/export/cslJson'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import type { FactBase } from '../../../server/src/engine/model'

function base(text: string, id = 'news'): FactBase {
  const loaded = loadFactBase({
    uri: `file:///${id}.facts.yaml`,
    text: `version: 1\nid: ${id}\n${text}`,
    bundled: false,
  })
  assert.deepEqual(loaded.problems, [])
  return loaded
}

/** As newsrooms have them: two languages, TeX's own characters, odd addresses, dates of all kinds. */
const NEWS = base(`documents:
  tuoi-tre:
    title: { vi: "Giá điện tăng 4,8%: ai trả {tiền} & vì sao?", en: Who pays for the 4.8% rise? }
    language: vi
    publisher: Báo Tuổi Trẻ & Thời Đại
    date: "2024-03-01"
    url: "https://tuoitre.vn/giá điện_{1}.htm?a=1&b=50%25#x~y"
    citekey: tuoitre2024
  memo: { title: "The \\\\LaTeX memo: #1 ^ ~$5_a", date: "2023-11" }
  decomposed: { title: { vi: "${'Nguyễn Thị Hằng'.normalize('NFD')}" }, date: "1998", citekey: "hang, 1998" }
  undated: { title: Untitled, date: spring 2021, citekey: TuoiTre2024 }
themes: { t: T }
facts:
  - { id: a, theme: t, statement: Prices rose., sources: [{ document: memo }] }
  - { id: b, theme: t, statement: { vi: Vắc-xin gây vô sinh. }, url: "https://factcheck.afp.com/x", publisher: AFP Việt Nam, asOf: "2021-07-09", rating: Sai sự thật }
  - { id: c, theme: t, statement: Same page., url: "https://tuoitre.vn/giá điện_{1}.htm?a=1&b=50%25#x~y" }
`)

describe('a bibliography', () => {
  it('has the documents, and the facts that have an address of their own', () => {
    assert.deepEqual(
      bibliographyOf([NEWS]).map(({ key }) => key),
      ['tuoitre2024', 'news-memo', 'hang-1998', 'TuoiTre2024-2', 'news-b'],
    )
  })

  it('has one entry for what two bases say alike, and two for what they do not', () => {
    const text = 'documents: { d: { title: One, citekey: k } }\nthemes: { t: T }\nfacts: []\n'
    const other = base(text.replace('One', 'Two'), 'third')
    assert.deepEqual(
      bibliographyOf([base(text, 'first'), base(text, 'second'), other]).map(({ key, title }) => [key, title]),
      [
        ['k', 'One'],
        ['k-2', 'Two'],
      ],
    )
  })
})

describe('BibTeX', () => {
  const read: { bibliography?: Library } = {}
  before(async () => {
    // Its build for `require` does not load.
    const { parse } = await import('@retorquere/bibtex-parser')
    read.bibliography = parse(bibtex([NEWS]), { sentenceCase: false })
  })
  const entries = () => read.bibliography?.entries ?? []
  const plain = (value: unknown) => String(value).replace(/<\/?[^>]+>/g, '')
  const entry = (key: string): Entry['fields'] => entries().find((each) => each.key === key)?.fields ?? {}

  it('is read without an error, an entry a source', () => {
    assert.deepEqual(read.bibliography?.errors, [])
    assert.deepEqual(
      entries().map(({ key, type }) => [key, type]),
      ['tuoitre2024', 'news-memo', 'hang-1998', 'TuoiTre2024-2', 'news-b'].map((key) => [key, 'misc']),
    )
  })

  it('keeps titles and names, with the characters that TeX has for itself', () => {
    assert.equal(plain(entry('tuoitre2024')['title']), 'Giá điện tăng 4,8%: ai trả {tiền} & vì sao?')
    assert.equal(plain(entry('news-memo')['title']), 'The \\LaTeX memo: #1 ^ ~$5_a')
    assert.equal(plain(entry('hang-1998')['title']), 'Nguyễn Thị Hằng')
    assert.match(plain(entry('tuoitre2024')['publisher']), /^Báo Tuổi Trẻ & Thời Đại$/)
  })

  it('has dates as far as they are known, and addresses that lead there', () => {
    const { year, month, day, url, langid } = entry('tuoitre2024')
    assert.deepEqual([year, plain(month), day, langid], ['2024', '3', '1', 'vietnamese'])
    assert.equal(decodeURI(String(url)), decodeURI('https://tuoitre.vn/giá điện_{1}.htm?a=1&b=50%25#x~y'))
    assert.deepEqual([entry('hang-1998')['year'], entry('hang-1998')['month']], ['1998', undefined])
    assert.equal(entry('TuoiTre2024-2')['year'], 'spring 2021')
  })

  it('is empty for bases that draw on nothing', () => {
    assert.equal(bibtex([base('themes: { t: T }\nfacts: []\n')]), '')
  })
})

describe('CSL-JSON', () => {
  const items: readonly Readonly<Record<string, unknown>>[] = JSON.parse(cslJson([NEWS]))

  it('has what Pandoc and Zotero read', () => {
    assert.deepEqual(items[0], {
      ...{ id: 'tuoitre2024', type: 'webpage', language: 'vi', publisher: 'Báo Tuổi Trẻ & Thời Đại' },
      title: 'Giá điện tăng 4,8%: ai trả {tiền} & vì sao?',
      issued: { 'date-parts': [[2024, 3, 1]] },
      URL: 'https://tuoitre.vn/giá%20điện_{1}.htm?a=1&b=50%25#x~y',
      note: 'Who pays for the 4.8% rise?',
    })
    assert.deepEqual(items[4], {
      ...{ id: 'news-b', type: 'webpage', language: 'vi', publisher: 'AFP Việt Nam' },
      ...{ title: 'Vắc-xin gây vô sinh.', URL: 'https://factcheck.afp.com/x', note: 'Sai sự thật' },
      issued: { 'date-parts': [[2021, 7, 9]] },
    })
  })

  it('has dates in parts, and those in words as they are', () => {
    assert.deepEqual(
      items.map(({ issued }) => issued),
      [
        { 'date-parts': [[2024, 3, 1]] },
        { 'date-parts': [[2023, 11]] },
        { 'date-parts': [[1998]] },
        { literal: 'spring 2021' },
        { 'date-parts': [[2021, 7, 9]] },
      ],
    )
  })

  it('has only properties that the schema knows, and ids that are unique', () => {
    const known = ['id', 'type', 'title', 'publisher', 'issued', 'URL', 'language', 'note']
    for (const item of items)
      assert.deepEqual(
        Object.keys(item).filter((key) => !known.includes(key)),
        [],
      )
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length)
  })
})
