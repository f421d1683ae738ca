/** Words found in a text as it is written are those of its normal form. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { normalise, normalWord } from '../../../server/src/engine/text/normalise'
import { scanWords } from '../../../server/src/engine/text/wordScan'
import { words } from '../../../server/src/engine/text/words'

interface Found {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly apart: boolean
}

function scanned(text: string): Found[] | undefined {
  return scanWords(text, (start, end, apart) => ({ text: normalWord(text.slice(start, end)), start, end, apart }))
}

/** By way of the normal form. */
function normalised(text: string): Found[] {
  const normal = normalise(text)
  const found = words(normal.text)
  return found.map((word, index) => {
    const start = normal.offsets[word.start] ?? 0
    const end = (normal.offsets[word.end - 1] ?? start) + 1
    const between = normal.text.slice(found[index - 1]?.end ?? 0, word.start)
    return { text: word.text, start, end, apart: /[,;:()]/.test(between) }
  })
}

const TRICKY = [
  ...['U.S.', 'U.S.A', 'e.g. ', 'a.bc', 'a.b1', "China's", '’s', "'", "don't_x", 'rock’n’roll', 'x_1', '_'],
  ...['3.5', '3,5', '100.000', '1.a', '20%', '$200k', '50€', '€', '1st', '½', 'H100', '3,', '1.,2', '.5'],
  ...['hòa', 'HÒA', 'thủy', 'ù.y', 'Đổi', 'ị', 'ﬁ', 'İ', 'ß', 'é', 'a\u0301', 'e\u0323', '\u0301'],
  ...[' ', '\u00a0', '—', '–', '-', ',', ';', ':', '(', ')', '…', '→', '\ufffc', '🤖', '人', '\u00ad', '\u200b', '.'],
]

describe('Words of a text as it is written', () => {
  it('are found in Latin text, with what stands before each', () => {
    assert.deepEqual(scanned('Mỹ, “U.S.” (20%)'), [
      { text: 'mỹ', start: 0, end: 2, apart: false },
      { text: 'u.s.', start: 5, end: 9, apart: true },
      { text: '20%', start: 12, end: 15, apart: true },
    ])
  })

  it('are left to the normal form where marks stand apart', () => {
    assert.equal(scanned('Mỹ'.normalize('NFD')), undefined)
    assert.equal(scanned('人工智能'), undefined)
  })

  it('are those of the normal form', () => {
    const letters = fc.nat(0x20ff).map((code) => String.fromCharCode(code))
    const text = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TRICKY) }, letters), { maxLength: 12 })
    let found = 0
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join('')
        const quick = scanned(written)
        if (!quick) return
        found++
        assert.deepEqual(quick, normalised(written))
      }),
      { numRuns: 2000 },
    )
    assert.ok(found > 200, 'most texts have to need the long way for this to say nothing')
  })
})
