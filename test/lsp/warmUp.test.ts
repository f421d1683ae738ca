/** What is judged before a note is opened, so that nothing is compiled or gathered while somebody types. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { warmUpText } from '../../server/src/lsp/warmUp'

describe('warming up', () => {
  it('is with what the facts say, and once in Vietnamese without marks', () => {
    const facts = [
      { statement: { en: 'Tea is scarce.' } },
      { statement: { en: 'The harvest fails.', vi: 'Vụ mùa thất bát.' } },
      { statement: { vi: 'Giá chè tăng gấp đôi.' } },
    ]
    assert.deepEqual(warmUpText(facts).split('\n\n'), [
      'Tea is scarce.',
      'The harvest fails.',
      'Vụ mùa thất bát.',
      'Giá chè tăng gấp đôi.',
      'Vu mua that bat.',
    ])
  })

  it('is with no more than is said', () => {
    assert.equal(warmUpText([{ statement: { en: 'Tea is scarce.' } }]), 'Tea is scarce.')
    assert.equal(warmUpText([]), '')
  })
})
