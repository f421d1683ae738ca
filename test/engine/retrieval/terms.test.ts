/** What the words of a text are looked up as. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Language } from '../../../server/src/engine'
import { type Term, termsOf } from '../../../server/src/engine/retrieval/terms'
import { book } from '../../support/rivers'

function marked(text: string, language: Language, of: (term: Term) => string): string {
  return termsOf(text, language, book).map(of).join(' ')
}

const keys = (text: string, language: Language = 'en') => marked(text, language, ({ key }) => key)

function check(cases: Readonly<Record<string, string>>, language: Language = 'en'): void {
  for (const [text, expected] of Object.entries(cases)) assert.equal(keys(text, language), expected, text)
}

describe('terms', () => {
  it('of English are stems; irregular forms are those of their lemmas', () => {
    check({ 'Rivers flooded': 'river flood', 'The boat sank': 'the boat sink', 'the river’s mouth': 'the river mouth' })
  })

  it('are the same in British and in American spelling, and so are their forms', () => {
    check({
      'harbour harbor': 'harbor harbor',
      'Harbours harboured': 'harbor harbor',
      'centre centred': 'center center',
    })
    check({ 'organised organising organisation': 'organ organ organ' })
  })

  it('have Greek letters by their names, of words in other letters alone', () => {
    check({
      'PAH-α': 'pah alpha pahalpha',
      PAHα: 'pahalpha',
      'PAH-alpha': 'pah alpha pahalpha',
      'Δ-waves': 'delta wave',
    })
    check({ 'δέλτα of the Hau': 'δελτα of the hau' })
    check({ '5 μg and 3 µm': '5 μg and 3 µm', 'μ-opioid': 'mu opioid muopioid' })
  })

  it('of Vietnamese are syllables, and the same without marks', () => {
    check({ 'Sông dâng cao': 'sông dâng cao' }, 'vi')
    assert.equal(
      marked('Sông dâng cao', 'vi', ({ plain }) => plain),
      '~song ~dang ~cao',
    )
    // A mark without its letter.
    assert.equal(
      marked('\u0300', 'vi', ({ plain }) => plain),
      '',
    )
  })

  it('are the same in NFC and NFD, and wherever the tone mark stands', () => {
    for (const text of ['Hoà bình ở Mỹ Tho', 'thuỷ điện'])
      assert.equal(keys(text.normalize('NFD'), 'vi'), keys(text, 'vi'))
    assert.equal(keys('hòa', 'vi'), keys('hoà', 'vi'))
  })

  it('of English that is said to be Vietnamese are stems; a few words of English make nothing English', () => {
    check({ 'The boats that Nguyễn An owns are sinking': 'the boat that nguyen an own ar sink' }, 'vi')
    check({ 'The Boat Club ở Mỹ Tho': 'the boat club ở mỹ tho' }, 'vi')
    check({ 'Am hoc khien moi thu to hon': 'am hoc khien moi thu to hon' }, 'vi')
  })

  it('of numbers leave thousands’ marks out and have one decimal mark', () => {
    check({ '1,200 1.200 $1,200': '1200 1200 1200', '2,5 2.5': '2.5 2.5', '20% in 2021.': '20 in 2021' })
    check({ '1.200.000 tấn, 2,5%': '1200000 tấn 2.5' }, 'vi')
  })

  it('of hashtags and names run together are their parts and the whole', () => {
    check({ '#CanThoRiver': 'can tho river canthoriv', '@Mekong rises': 'mekong rise', '#flood': 'flood' })
  })

  it('leave out links, and handles that say a name again', () => {
    check({ 'See https://a.example/b?c and www.b.example': 'see and', 'An Giang (@angiang)': 'an giang' })
  })

  it('of compounds with short parts are the parts and the whole', () => {
    check({ 'non-smoker H-100': 'non smoker nonsmok h 100 h100', 'water-level': 'water level' })
  })

  it('tell stop words, also in Vietnamese without marks', () => {
    const stops = (text: string, language: Language) =>
      termsOf(text, language, book).flatMap(({ stop, text }) => (stop ? [text] : []))
    assert.deepEqual(stops('The mouth of a river', 'en'), ['the', 'of', 'a'])
    assert.deepEqual(stops('Nhà ở của một người', 'vi'), ['ở', 'của', 'một'])
    assert.deepEqual(stops('Nha o cua mot nguoi', 'vi'), ['o', 'cua', 'mot'])
  })

  it('are names where a capital stands within a sentence', () => {
    const names = (text: string) => termsOf(text, 'en', book).flatMap(({ name, text }) => (name ? [text] : []))
    assert.deepEqual(names('The Hau river flows. Boats reach Can Tho.'), ['hau', 'can', 'tho'])
  })
})
