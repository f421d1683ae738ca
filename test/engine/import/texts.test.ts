/** Dates, texts, languages and ids as publishers' records have them. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseDate } from '../../../server/src/engine/import/dates'
import { hashOf, slug } from '../../../server/src/engine/import/identity'
import { languageOf } from '../../../server/src/engine/import/language'
import { plainText, withoutQuotes } from '../../../server/src/engine/import/plainText'
import { WORDS } from './words'

describe('a date', () => {
  const dates = {
    '2024-03-05': '2024-03-05',
    '2024-03-05T23:30:00+07:00': '2024-03-05',
    '2024-03-05 05:10': '2024-03-05',
    '2024-3-5': '2024-03-05',
    '2024/03/05': '2024-03-05',
    '20240305': '2024-03-05',
    '2024-03': '2024-03',
    '2024': '2024',
    'March 5, 2024': '2024-03-05',
    '5th of Mar. 2024': '2024-03-05',
    'Tue, 05 Mar 2024 10:00:00 GMT': '2024-03-05',
    'March 2024': '2024-03',
    '25/12/2023': '2023-12-25',
    '12/25/2023': '2023-12-25',
    '4.4.2024': '2024-04-04',
    'ngày 5 tháng 3 năm 2024': '2024-03-05',
    'Thứ Ba, 5 tháng 3, 2024': '2024-03-05',
    'tháng 2/2024': '2024-02',
    '1709596800': '2024-03-05',
  }
  for (const [written, day] of Object.entries(dates))
    it(`${written} → ${day}`, () => assert.equal(parseDate(written, WORDS), day))

  it('is none where it may be two days, unless the day is known to come first', () => {
    assert.equal(parseDate('3/4/2024', WORDS), undefined)
    assert.equal(parseDate('3/4/2024', WORDS, true), '2024-04-03')
  })

  it('is none that no calendar has', () => {
    for (const written of ['2024-02-30', '31/31/2024', 'soon', '', '0000-01-01', '2024-13'])
      assert.equal(parseDate(written, WORDS), undefined)
  })
})

describe("a publisher's text", () => {
  it('loses what a website left in it', () => {
    assert.equal(plainText('&quot;5G&quot; &amp;amp; t&ocirc;i<br/>\n  &#8220;x&#x201D;\u00a0'), '"5G" & tôi “x”')
    assert.equal(plainText('<p>L&aacute; ch&egrave;</p>'), 'Lá chè')
    assert.equal(plainText('a < b and b > c; AT&T; &nosuch;'), 'a < b and b > c; AT&T; &nosuch;')
    assert.equal(plainText('ab\u202ecd\u200b ef'), 'abcd ef')
    assert.equal(plainText('Trà'.normalize('NFD')), 'Trà'.normalize('NFC'))
  })

  it('loses quotes that hold all of it, and no others', () => {
    assert.equal(withoutQuotes('“Tea cures flu.”'), 'Tea cures flu.')
    assert.equal(withoutQuotes('"A" and "B"'), '"A" and "B"')
    assert.equal(withoutQuotes('He said “no”'), 'He said “no”')
  })

  it('has no control characters and no spaces around it, whatever it was', () => {
    const odd = fc.array(
      fc.constantFrom('a', '<', '>', '&', '&#', 'x41;', 'quot;', '\u0000', '\u202e', '\ud800', ' ', '<!--', 'Ế'),
    )
    fc.assert(
      fc.property(odd, (parts) => {
        const text = plainText(parts.join(''))
        return text === text.trim() && !/[\p{Cc}\u202e]/u.test(text)
      }),
    )
  })
})

describe("a statement's language", () => {
  const of = (text: string, declared?: string) => {
    const language = languageOf(text, declared, WORDS)
    return 'ours' in language ? language.ours : language.foreign
  }

  it('is what its record says', () => {
    assert.equal(of('Tra xanh', 'vi-VN'), 'vi')
    assert.equal(of('Tea', 'en_US'), 'en')
    assert.equal(of('Tea', 'English'), 'en')
    assert.equal(of('Trà', 'Tiếng Việt'), 'vi')
    assert.equal(of('El té', 'es'), 'Spanish')
    assert.equal(of('O chá', 'pt-BR'), 'Portuguese')
  })

  const texts = {
    en: [
      'The bridge carries 40,000 cars a day.',
      'Biden signs TikTok ban',
      'Beyoncé and Erdoğan met in Curaçao',
      'Kamala Harris claims the border is closed',
      'A photo shows the mayor of São Paulo in a café.',
    ],
    vi: ['Trà xanh chữa được cúm.', 'Bộ Y tế cấm bán ấm đất', 'Nguoi dan khong duoc ra khoi nha trong tuan nay'],
    Spanish: ['El té verde cura la gripe en tres días', 'Las vacunas contienen un chip para controlar a la población'],
    Portuguese: ['As vacinas não são testadas em seres humanos', 'É falso que o governo vai acabar com o feriado'],
    French: ['Les vaccins contiennent du graphène et des puces', "Le président n'a pas signé ce décret"],
    German: ['Die Bundesregierung hat das Verbot von Fleisch beschlossen und wird es nicht aufheben'],
    Indonesian: ['Foto ini adalah bukti bahwa vaksin tidak aman untuk anak'],
    Italian: ['Il governo ha approvato una legge che vieta gli assegni'],
    'Cyrillic letters': ['Ветер дует с севера'],
    'Devanagari letters': ['यह दावा झूठा है'],
    'Chinese characters': ['绿茶可以治疗流感'],
    Japanese: ['緑茶はインフルエンザを治す'],
  }
  for (const [language, list] of Object.entries(texts))
    for (const text of list) it(`${text}: ${language}`, () => assert.equal(of(text), language))
})

describe('an id', () => {
  it('begins with words of the statement', () => {
    assert.equal(slug('Trà xanh chữa được cúm!'), 'tra-xanh-chua-duoc-cum')
    assert.equal(
      slug('The old bridge carries 40,000 cars every single day'),
      'the-old-bridge-carries-40-000-cars-every',
    )
    assert.equal(slug('绿茶'), '')
  })

  it('is told apart by a hash that differs where texts do', () => {
    const hashes = new Set(Array.from({ length: 50_000 }, (_, nth) => hashOf(`record ${nth}`)))
    assert.equal(hashes.size, 50_000)
  })
})
