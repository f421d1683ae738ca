/** Which facts have most of a sentence's own words, at the quickest look. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Language } from '../../../server/src/engine'
import { QUICK, type QuickBudget, QuickLook } from '../../../server/src/engine/retrieval/quickLook'
import { buildIndex, type TextRecord } from '../../../server/src/engine/retrieval/textIndex'
import { book, fact } from '../../support/rivers'

function look(facts: readonly TextRecord[], text: string, language: Language = 'en', budget: QuickBudget = QUICK) {
  const { count, facts: found, covered } = new QuickLook(buildIndex(facts, book), book, budget).look(text, language)
  return { found: [...found.subarray(0, count)], covered }
}

describe('a quick look', () => {
  it('finds the facts that have most of the words, whatever their form', () => {
    const facts = [fact('en', 'Boats wait.'), fact('en', 'The river floods boats.'), fact('en', 'Dolphins swim.')]
    assert.deepEqual(look(facts, 'Rivers flooding a boat').found, [1, 0])
  })

  it('takes words that stand beside each other in both for more than the same words apart', () => {
    const apart = fact('en', 'Floods of rice boats; the river port.')
    const beside = fact('en', 'Floods of boats; the port: river rice.')
    assert.deepEqual(look([apart, beside], 'river rice').found, [1, 0])
    assert.deepEqual(look([beside, apart], 'rice boats').found, [1, 0])
  })

  it('knows Vietnamese words by their pairs of syllables', () => {
    const facts = [fact('vi', 'Mùa này, vụ đó.'), fact('vi', 'Vụ mùa này.')]
    assert.deepEqual(look(facts, 'vụ mùa', 'vi').found, [1, 0])
  })

  it('takes words that stand in one of two statements for more than the same words in both', () => {
    const apart = fact(
      'en',
      'Boats reach the wide port at noon each day. Dolphins of this river swim far away, and rice grows.',
    )
    const together = fact(
      'en',
      'Many fish of this valley swim far away each day, at noon. Rice, the wide port and a river have boats.',
    )
    const found = look([apart, together], 'Rice, boats, port, river').found
    assert.deepEqual(found, [1, 0])
  })

  it('knows statements in English that are said to be Vietnamese, and sentences', () => {
    const text = 'The dolphins of the river were studied by Nguyễn Văn Tám, and they are few.'
    const other = fact('en', 'The boats of the port were counted.')
    assert.equal(look([other, fact('vi', text)], 'Studies of a dolphin', 'en').found[0], 1)
    assert.equal(
      look([other, fact('en', text)], 'The dolphin was studied by the Nguyễn of the river', 'vi').found[0],
      1,
    )
    assert.equal(
      look([other, fact('en', text)], 'The dolphin is one of the few that are studied', 'vi').covered > 0.5,
      true,
    )
  })

  it('does not ask for synonyms or translations', () => {
    assert.deepEqual(look([fact('en', 'Paddy.'), fact('vi', 'Lúa.')], 'rice'), { found: [], covered: 0 })
  })

  it('says what share of the sentence the first of them has; without marks it is never sure', () => {
    const facts = [fact('en', 'The river floods.'), fact('en', 'Boats.'), fact('vi', 'Sông cạn.')]
    assert.equal(look(facts, 'The river floods').covered, 1)
    const half = look(facts, 'The river xylophone').covered
    assert.ok(half > 0.2 && half < 0.8)
    assert.equal(look(facts, 'Sông cạn', 'vi').covered, 1)
    assert.equal(look(facts, 'song can', 'vi').covered, 0)
  })

  it('finds one of thousands by two common words beside each other, where neither list can be read', () => {
    const rivers = Array.from({ length: 3000 }, (_, nth) => fact('en', `The river of valley${nth}, a wide port.`))
    const facts = [...rivers, fact('en', 'A river port.')]
    const few = { ...QUICK, least: 5, share: 0, most: 5 }
    assert.deepEqual(look(facts, 'the river port', 'en', few).found, [3000])
  })

  it('keeps nothing of the look before', () => {
    const index = buildIndex([fact('en', 'The river floods.'), fact('en', 'Boats wait.')], book)
    const quick = new QuickLook(index, book)
    const ask = (text: string) => {
      const { count, facts, scores, covered } = quick.look(text, 'en')
      return [count, facts.slice(0, count), scores.slice(0, count), covered]
    }
    const alone = ask('boats')
    ask('the river boats')
    assert.deepEqual(ask('boats'), alone)
  })
})
