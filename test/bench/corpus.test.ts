/** The corpus that speeds are measured on. */
import assert from 'node:assert/strict'
import { noteOf } from './corpus'
import { fact, question } from './speed/prose'

describe('the corpus for measuring', () => {
  it('is the same each time, and another for another seed', () => {
    assert.equal(noteOf(2000, { seed: 4 }), noteOf(2000, { seed: 4 }))
    assert.notEqual(noteOf(2000, { seed: 4 }), noteOf(2000, { seed: 5 }))
  })

  it('is as long as was asked, in bytes', () => {
    const bytes = Buffer.byteLength(noteOf(20_000))
    assert.ok(bytes >= 20_000 && bytes < 22_000, String(bytes))
  })

  it('has both languages and the markup of notes', () => {
    const note = noteOf(100_000)
    for (const part of [/Theo /, /According to /, /^## /m, /^- /m, /^\| /m, /^> /m, /\*\*\p{L}/u, /\]\(/, /\[\^\d+\]:/])
      assert.ok(part.test(note), String(part))
  })

  it('asks about a fact in words of that fact', () => {
    const [stated, asked] = [fact(7), question(7)]
    const known = asked.split(' ').filter((word) => stated.includes(word.replace(/[.,]$/, '')))
    assert.ok(known.length > 4, asked)
  })

  it('leaves no slot of a template open', () => {
    assert.doesNotMatch(noteOf(100_000) + noteOf(20_000, { onTopic: 0 }), /\{\w+\}|undefined/)
  })
})
