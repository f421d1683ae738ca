/** What a text asserts, denies and supposes; its names, numbers, little words and classes. */
import assert from 'node:assert/strict'
import type { Language } from '../../../server/src/engine/model'
import { reading, shown } from './words'

/** The values that the first number of a text leaves open. */
function range(text: string, language: Language = 'en'): readonly (number | undefined)[] {
  const number = reading(text, language).words.find((word) => !Number.isNaN(word.value))
  return [number?.range?.low, number?.range?.high]
}

describe('a reading', () => {
  it('has the words of content', () => {
    assert.equal(shown('The dog was in the tea shop.'), 'dog tea shop')
    assert.equal(shown('Con chó đang ở trong vườn.', 'vi'), 'con chó vườn')
  })

  for (const [text, expected, language] of [
    ['The shop does not sell tea.', 'shop !sell !tea', 'en'],
    ['Nobody sells tea.', '!sells !tea', 'en'],
    ['The shop sells tea without sugar.', 'shop sells tea !sugar', 'en'],
    ['The shop sells no tea but it sells coffee.', 'shop sells !tea sells coffee', 'en'],
    ['It is not true that tea sells because prices fell.', '!tea !sells !prices !fell', 'en'],
    ['The shop refused to sell tea.', 'shop refused !sell !tea', 'en'],
    ['The shop did not forget to sell tea.', 'shop !forget sell tea', 'en'],
    ['She does not know that tea sells.', '!know tea sells', 'en'],
    ['Cửa hàng không bán trà.', 'cửa hàng !bán !trà', 'vi'],
    ['Cửa hàng bán trà nhưng không bán gạo.', 'cửa hàng bán trà !bán !gạo', 'vi'],
    ['Cửa hàng quên bán trà.', 'cửa hàng quên !bán !trà', 'vi'],
    ['Chị ấy không biết rằng trà tăng giá.', 'chị ấy !biết !rằng trà tăng giá', 'vi'],
  ] as const) {
    it(`denies "${text}" as "${expected}"`, () => assert.equal(shown(text, language), expected))
  }

  it('supposes what a condition or a wish says', () => {
    assert.equal(shown('If prices rise, the shop closes its doors.'), '?prices ?rise shop closes its doors')
    assert.equal(shown('The shop wants to sell tea.'), 'shop wants ?sell ?tea')
    assert.equal(shown('Cửa hàng muốn bán trà.', 'vi'), 'cửa hàng muốn ?bán ?trà')
  })

  it('knows names by their capitals, at the start those of unknown words alone', () => {
    assert.equal(shown('The poet Basho sold tea.'), 'poet basho^ sold tea')
    assert.equal(shown('Tea and Sencha rose.'), 'tea and sencha^ rose')
    assert.equal(shown('TEA PRICES RISE IN OSAKA'), 'tea prices rise osaka')
  })

  it('reads numbers with either decimal mark, in words, and with what multiplies them', () => {
    const values = (text: string, language: Language = 'en') =>
      reading(text, language).words.flatMap((word) => (Number.isNaN(word.value) ? [] : [word.value]))
    assert.deepEqual(values('1,200 cups at 2.5 each, 20% of two million'), [1200, 2.5, 20, 2e6])
    assert.deepEqual(values('1.200 chén giá 2,5 và hai triệu', 'vi'), [1200, 2.5, 2e6])
    assert.deepEqual(values('one million, a hundred and two, twenty-five, two hundred million'), [1e6, 102, 25, 2e8])
    assert.deepEqual(values('một triệu, năm trăm, mười lăm, hai mươi lăm triệu', 'vi'), [1e6, 500, 15, 25e6])
  })

  it('takes no number for what is a word of its own', () => {
    const values = (text: string, language: Language) =>
      reading(text, language).words.flatMap((word) => (Number.isNaN(word.value) ? [] : [word.value]))
    assert.deepEqual(values('mười năm, năm nay, một chén', 'vi'), [10])
    assert.deepEqual(values('a cup for one of us', 'en'), [])
  })

  it('reads what bounds a number', () => {
    assert.deepEqual(range('more than 50 cups'), [50, Number.POSITIVE_INFINITY])
    assert.deepEqual(range('hơn 50 chén', 'vi'), [50, Number.POSITIVE_INFINITY])
    assert.deepEqual(range('after 1990'), [1990, Number.POSITIVE_INFINITY])
    assert.deepEqual(
      [range('the 1990s'), range("the 1800's"), range('the 19th century')],
      [
        [1990, 1999],
        [1800, 1899],
        [1801, 1900],
      ],
    )
  })

  it('keeps little words that have an opposite beside the content', () => {
    assert.deepEqual(
      reading('He ran into the house before tea.').links.map((link) => link.text),
      ['into', 'before'],
    )
  })

  it('knows what a subject is said to be', () => {
    assert.deepEqual(
      reading('Sencha is a fine green tea of Uji.').classes.map((word) => word.text),
      ['tea'],
    )
    assert.deepEqual(
      reading('Sencha là trà xanh.', 'vi').classes.map((word) => word.text),
      ['trà'],
    )
  })

  it('knows whether it speaks of one of many', () => {
    assert.deepEqual([reading('A dog sleeps.').definite, reading('The dog sleeps.').definite], [false, true])
    assert.deepEqual(
      [reading('Một con chó ngủ.', 'vi').definite, reading('Con chó ngủ.', 'vi').definite],
      [false, true],
    )
  })

  it('is the same in NFC and NFD, and with either place of a tone mark', () => {
    const text = 'Cửa hàng hoà không bán trà, giá tăng.'
    assert.equal(shown(text.normalize('NFD'), 'vi'), shown(text, 'vi'))
    assert.equal(shown(text.replace('hoà', 'hòa'), 'vi'), shown(text, 'vi'))
  })

  it('takes the language that it is told', () => {
    assert.equal(shown("Penélope refused to model for L'Oréal."), "penélope^ refused !model !l'oréal^")
  })
})
