/** The normal form: what is one and the same in it, and where each part of it stands in the text as written. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { normalise, stripMarks } from '../../../server/src/engine/text/normalise'

function check(text: string, expected: string): void {
  const normal = normalise(text)
  assert.equal(normal.text, expected)
  assert.equal(normal.offsets.length, expected.length)
}

/** The stretch of the text as written that a word of its normal form stands for. */
function written(text: string, word: string): string {
  const normal = normalise(text)
  const start = normal.text.indexOf(word)
  assert.notEqual(start, -1)
  const end = start + word.length
  return text.slice(normal.offsets[start], end < normal.text.length ? normal.offsets[end] : text.length)
}

describe('normalise', () => {
  it('lowers case', () => {
    check('AI in China', 'ai in china')
    check('TRÍ TUỆ NHÂN TẠO', 'trí tuệ nhân tạo')
    check('ĐỔI MỚI', 'đổi mới')
  })

  it('composes letters', () => check('Tiến bộ'.normalize('NFD'), 'tiến bộ'))

  it('places tones the new way', () => {
    check('hòa hoà Thủy Thuỷ khỏe khoẻ', 'hoà hoà thuỷ thuỷ khoẻ khoẻ')
    check('ỦY BAN, lũy kế', 'uỷ ban, luỹ kế')
    check('hòa'.normalize('NFD'), 'hoà')
  })

  it('leaves tones alone that have one place', () =>
    check('quý giá gia đình của mùa già nghĩa tòan', 'quý giá gia đình của mùa già nghĩa toàn'))

  it('folds quotes, hyphens, dashes and spaces', () => {
    check('“China’s” ‘AI’', "\"china's\" 'ai'")
    check('text\u2011to\u2010video – or — so', 'text-to-video — or — so')
    check('20\u00a0%\u202fof\nit', '20 % of it')
  })

  it('drops what cannot be seen', () => check('\ufeffda\u00adta\u200bset', 'dataset'))

  it('finds the way back', () => {
    assert.equal(written('Ngành AI Trung Quốc', 'trung'), 'Trung')
    const decomposed = 'Nước Mỹ thiếu dữ liệu'.normalize('NFD')
    assert.equal(written(decomposed, 'thiếu'), 'thiếu'.normalize('NFD'))
    assert.equal(written(decomposed, 'liệu'), 'liệu'.normalize('NFD'))
    assert.equal(written('🤖🤖 da\u00adta 👩‍🔬 AI', 'data'), 'da\u00adta')
    assert.equal(written('🤖🤖 da\u00adta 👩‍🔬 AI', 'ai'), 'AI')
  })

  it('holds for any text: offsets in it, never going back; the same for NFC and NFD; idempotent', () => {
    const letters = fc.constantFrom(...'aHòoàaúyỦYyế đĐ“’—\u200b🤖.İ한'.normalize('NFC'), '\u0301', '\u0323')
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            letters,
            fc.nat(0xffff).map((code) => String.fromCharCode(code)),
          ),
          { maxLength: 20 },
        ),
        (parts) => {
          const text = parts.join('')
          const normal = normalise(text)
          assert.equal(normal.offsets.length, normal.text.length)
          normal.offsets.forEach((offset, at) => {
            assert.ok(offset < text.length && offset >= (normal.offsets[at - 1] ?? 0))
          })
        },
      ),
    )
    const plain = fc.array(fc.constantFrom(...'aHòoàaúyỦYyế đĐ“’—.', '🤖')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(plain, (text) => {
        const normal = normalise(text).text
        assert.equal(normalise(text.normalize('NFD')).text, normal)
        assert.equal(normalise(normal).text, normal)
      }),
    )
  })
})

describe('stripMarks', () => {
  it('takes Vietnamese marks off', () => {
    assert.equal(stripMarks('Đổi mới trí tuệ'), 'Doi moi tri tue')
    assert.equal(stripMarks('đường'.normalize('NFD')), 'duong')
    assert.equal(stripMarks('chips'), 'chips')
  })
})
