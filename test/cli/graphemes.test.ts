/** Letters as readers count them, held against what the segmenter says. */
import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { graphemes, isPlain } from '../../server/src/cli/graphemes'

const BASIC_PLANE = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit))
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

describe('letters as readers count them', () => {
  it('takes for plain only characters that join with no other that is', () => {
    const plain = BASIC_PLANE.filter(isPlain)
    // Each beside each kind of neighbour would be a million pairs: all in a row, forth and back, meets every class with the next.
    for (const row of [plain, [...plain].reverse()])
      deepStrictEqual(
        lengths(row.join('')),
        row.map(() => 1),
      )
  })

  it('needs no segmenter for what a report writes around the words of a note', () => {
    for (const text of ['The note has “free access”, the source “bars China from”.', '│ Bắc Kinh – ‘hiếm’ …', '──┐'])
      strictEqual(isPlain(text), true, text)
  })

  it('counts marks with the letter before them, and an emoji of several signs once', () => {
    strictEqual(isPlain('ha\u0309'), false)
    deepStrictEqual(
      graphemes('ha\u0309 👩‍🔬!').map(({ segment }) => segment),
      ['h', 'a\u0309', ' ', '👩‍🔬', '!'],
    )
  })
})

function lengths(text: string): number[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment.length)
}
