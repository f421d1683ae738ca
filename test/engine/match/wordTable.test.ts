/** Words found where they stand in a text: each is made once, and never taken for another one. */
import assert from 'node:assert/strict'
import { WordTable } from '../../../server/src/engine/match/wordTable'

/** A table, and the words that it has made, in order. */
function counting() {
  const made: string[] = []
  const table = new WordTable((written) => {
    made.push(written)
    return { written }
  })
  return { table, made }
}

describe('words by how they are written', () => {
  it('are made when they are first met', () => {
    const { table, made } = counting()
    const first = table.at('tea and tea', 0, 3)
    assert.equal(table.at('tea and tea', 8, 11), first)
    assert.equal(table.at('no tea', 3, 6), first)
    assert.deepEqual(made, ['tea'])
  })

  it('are others where a letter, a capital or a mark differs', () => {
    const { table, made } = counting()
    const written = ['tea', 'Tea', 'teas', 'te', 'eat', 'trà', 'tra']
    for (const word of [...written, ...written]) assert.equal(table.at(word, 0, word.length).written, word)
    assert.deepEqual(made, written)
  })

  it('are told apart however many there are', () => {
    const { table, made } = counting()
    const many = Array.from({ length: 50_000 }, (_, nth) => `w${nth.toString(36)}`)
    for (const word of many) assert.equal(table.at(`(${word})`, 1, word.length + 1).written, word)
    assert.deepEqual(made, many)
    // What has been forgotten is made again, and what was met of late is not.
    for (const word of ['w0', many[49_999] ?? '']) assert.equal(table.at(word, 0, word.length).written, word)
    assert.deepEqual(made.slice(many.length), ['w0'])
  })
})
