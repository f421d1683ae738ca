/** Words that one text writes together and the other apart are found all the same. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { joinedOf } from '../../../server/src/engine/retrieval/joined'
import { tagsOf, termsOf } from '../../../server/src/engine/retrieval/terms'
import { buildIndex } from '../../../server/src/engine/retrieval/textIndex'
import { book, fact } from '../../support/rivers'

function joined(facts: readonly string[]) {
  const index = buildIndex(
    facts.map((text) => fact('en', text)),
    book,
  )
  return joinedOf(index, book)
}

/** What words of the sentence are together in the facts: "riverbank: river, bank". */
function together(sentence: string, ...facts: readonly string[]): string[] {
  const words = new Map<string, string[]>()
  for (const [word, wholes] of joined(facts).together(termsOf(sentence, 'en', book)))
    for (const { key } of wholes) words.set(key, [...(words.get(key) ?? []), word])
  return [...words].map(([whole, parts]) => `${whole}: ${parts.join(', ')}`)
}

/** The words of the sentence that are parted: "river bank". */
function apart(sentence: string, ...facts: readonly string[]): string[] {
  const { apart } = joined(facts)
  const tags = tagsOf(sentence)
  const parted = termsOf(sentence, 'en', book).map((term) => apart(term, tags.includes(term.text)))
  return parted.filter(({ length }) => length > 0).map((parts) => parts.map(({ text }) => text).join(' '))
}

describe('Words apart', () => {
  it('are one where the facts write them together', () => {
    assert.deepEqual(together('Trees on the river bank fell.', 'The riverbank gave way.'), ['riverbank: river, bank'])
    assert.deepEqual(together('The lock down lasted.', 'A lockdown.'), ['lockdown: lock, down'])
  })

  it('are so in the plural of either side', () => {
    assert.deepEqual(together('river banks', 'A riverbank.'), ['riverbank: river, bank'])
    assert.deepEqual(together('a river bank', 'Two riverbanks.'), ['riverbank: river, bank'])
  })

  it('begin with no stop word; a capital by itself is none', () => {
    assert.deepEqual(together('a head of cattle, in to it', 'Go ahead, into the tea.'), [])
    assert.deepEqual(together('Many T cells', 'Tcells are small.'), ['tcell: t, cell'])
  })

  it('stay apart where they do not stand beside each other, or the sentence has them together, too', () => {
    assert.deepEqual(together('a bank by the river', 'The riverbank.'), [])
    assert.deepEqual(together('the river bank, a riverbank', 'The riverbank.'), [])
  })
})

describe('A word that no fact has', () => {
  it('is parted in two that they have', () => {
    assert.deepEqual(apart('The riverbank gave way.', 'The bank of the river is steep.'), ['river bank'])
    assert.deepEqual(apart('Fishponds were dug.', 'Many fish live in ponds.'), ['fish ponds'])
  })

  it('stays whole where a fact has it, or lacks a part', () => {
    assert.deepEqual(apart('The riverbank', 'The bank of the river.', 'A riverbank.'), [])
    assert.deepEqual(apart('The riverbank', 'The river.'), [])
  })

  it('is no prefix with a word, no word with a stop word, and no name', () => {
    assert.deepEqual(apart('They disapprove.', 'Dis may approve.'), [])
    assert.deepEqual(apart('They dug andesite.', 'Gold and esite.'), [])
    assert.deepEqual(apart('In Waterford', 'Water in a ford.'), [])
  })

  it('is parted in words of like length', () => {
    assert.deepEqual(apart('The millstream', 'A mill, streams, millst, ream and a stream.'), ['mill stream'])
  })

  it('is parted in as many as it takes where it is a tag, stop words among them', () => {
    const facts = ['The price of rice to save the river bank', 'He is in.']
    assert.deepEqual(apart('#savetheriverbank', ...facts), ['save the river bank'])
    assert.deepEqual(apart('savetheriverbank', ...facts), [])
    assert.deepEqual(apart('From @riverprice', ...facts), ['river price'])
  })

  it('is left alone as a tag where its parts would be short', () => {
    assert.deepEqual(apart('#isitin', 'It is in.'), [])
  })
})
