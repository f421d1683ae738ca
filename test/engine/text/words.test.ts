/** What counts as one word. */
import assert from 'node:assert/strict'
import { words } from '../../../server/src/engine/text/words'

function check(text: string, expected: readonly string[]): void {
  const found = words(text)
  assert.deepEqual(
    found.map((word) => word.text),
    expected,
  )
  for (const word of found) assert.equal(text.slice(word.start, word.end), word.text)
}

describe('words', () => {
  it('are runs of letters and digits', () => {
    check('trí tuệ nhân tạo, ai!', ['trí', 'tuệ', 'nhân', 'tạo', 'ai'])
    check('nvidia h100 (gpu)', ['nvidia', 'h100', 'gpu'])
    check('a🤖b → 人工智能', ['a', 'b', '人工智能'])
  })

  it('keep apostrophes inside', () => check("china's 'don't' experts' x", ["china's", "don't", 'experts', 'x']))

  it('are parted by hyphens and slashes', () =>
    check('text-to-video ai/chips us—china', ['text', 'to', 'video', 'ai', 'chips', 'us', 'china']))

  it('keep numbers whole', () => {
    check('3.5, 3,5 and 100.000.', ['3.5', '3,5', 'and', '100.000'])
    check('20% of $200k, 50€ in 2024', ['20%', 'of', '$200k', '50€', 'in', '2024'])
  })

  it('keep letters with stops whole', () => {
    check('the u.s. and e.g. v.v.', ['the', 'u.s.', 'and', 'e.g.', 'v.v.'])
    check('u.s-made', ['u.s', 'made'])
    check('end. a new one', ['end', 'a', 'new', 'one'])
    check('example.org a.bc', ['example', 'org', 'a', 'bc'])
  })
})
