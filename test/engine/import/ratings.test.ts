/** What a fact-checker's rating means for a note that repeats the claim. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRatings, withRatings } from '../../../server/src/engine'
import { judgeRating } from '../../../server/src/engine/import/ratings'
import { WORDS } from './words'

const meaning = (text: string, numbers = {}) => {
  const { relation, trouble } = judgeRating({ text, ...numbers }, WORDS.ratings)
  return relation ?? trouble ?? 'nothing'
}

describe('a rating in words', () => {
  const cases = {
    contradicted: [
      ...[
        'False',
        'FALSE!',
        '“False”',
        '❌ False',
        'Pants on Fire!',
        'Mostly False',
        'Fake',
        'Altered photo',
        'Miscaptioned',
      ],
      ...['Sai', 'SAI SỰ THẬT', 'Tin giả', 'Bịa đặt', 'Không đúng', 'Hoàn toàn sai', 'Giả mạo'],
    ],
    overstated: [
      ...['Misleading', 'Missing context', 'Half True', 'half-true', 'Exaggerated', 'Partly false', 'Outdated'],
      ...['Thiếu ngữ cảnh', 'Gây hiểu lầm', 'Phóng đại', 'Đúng một phần', 'Chưa chính xác'],
    ],
    supported: ['True', 'Mostly True', 'Correct', 'Accurate.', 'Đúng', 'Chính xác', 'Đúng sự thật'],
    nothing: ['Unproven', 'No Evidence', 'Research In Progress', 'Chưa xác minh', 'Không có bằng chứng'],
    unknown: ['Spilled', 'Chín phần mười', 'Truthy', 'Not true or false but blue'],
  }
  for (const [expected, texts] of Object.entries(cases)) {
    for (const text of texts) it(`${text}: ${expected}`, () => assert.equal(meaning(text), expected))
  }

  it('is found at the beginning of the sentence that gives its reasons', () => {
    assert.equal(meaning('False. The video is from 2015.'), 'contradicted')
    assert.equal(meaning('False: the video is true to life'), 'contradicted')
    assert.equal(meaning("This isn't correct. It is about 6%."), 'contradicted')
    assert.equal(meaning('Sai sự thật – ảnh chụp từ năm 2012'), 'contradicted')
    assert.equal(meaning('Verdict: mostly true'), 'supported')
    assert.equal(meaning('Kết luận: Thiếu ngữ cảnh.'), 'overstated')
  })

  it('is the same with separate marks (NFD) and with old tone marks', () => {
    assert.equal(meaning('Tin giả'.normalize('NFD')), 'contradicted')
    assert.equal(meaning('Xác thực'.normalize('NFD')), 'supported')
  })
})

describe('a rating in numbers', () => {
  const scale = { best: 5, worst: 1 }

  it('counts where nobody knows the words, and the scale is given', () => {
    assert.equal(meaning('Spilled', { value: 1, ...scale }), 'contradicted')
    assert.equal(meaning('Spilled', { value: 2, ...scale }), 'contradicted')
    assert.equal(meaning('Spilled', { value: 3, ...scale }), 'overstated')
    assert.equal(meaning('Spilled', { value: 5, ...scale }), 'supported')
  })

  it('may count downwards', () => {
    assert.equal(meaning('Spilled', { value: 6, best: 1, worst: 6 }), 'contradicted')
    assert.equal(meaning('Spilled', { value: 1, best: 1, worst: 6 }), 'supported')
  })

  it('says nothing off its scale, on a scale of one number, or without one', () => {
    for (const numbers of [
      { value: -1, ...scale },
      { value: 1, best: 1, worst: 1 },
      { value: 1 },
      { value: 1, best: 5 },
    ])
      assert.equal(meaning('Spilled', numbers), 'unknown')
  })

  it('never stands against the words: where the two disagree, neither counts', () => {
    assert.equal(meaning('True', { value: 1, ...scale }), 'conflict')
    assert.equal(meaning('False', { value: 5, ...scale }), 'conflict')
    assert.equal(meaning('Misleading', { value: 1, ...scale }), 'overstated')
    assert.equal(meaning('Unproven', { value: 1, ...scale }), 'nothing')
  })
})

describe('a table of ratings', () => {
  it('as it ships has nothing wrong, and no rating under two meanings', () => {
    const text = readFileSync(join(__dirname, '../../../server/import/ratings.yaml'), 'utf8')
    assert.deepEqual(loadRatings(text).problems, [])
    const words = [...text.matchAll(/^ {2}- \[(.*)\]$/gm)].flatMap((match) => (match[1] ?? '').split(', '))
    assert.deepEqual(
      words.filter((word, at) => words.indexOf(word) !== at),
      [],
    )
  })

  it("of one's own comes first", () => {
    const { table } = loadRatings('contradicted: [Spilled]\nunclear: [Misleading]\n')
    const both = withRatings(table, WORDS.ratings)
    assert.equal(judgeRating({ text: 'spilled' }, both).relation, 'contradicted')
    assert.deepEqual(judgeRating({ text: 'Misleading' }, both), {})
    assert.equal(judgeRating({ text: 'True' }, both).relation, 'supported')
  })

  it('says what is wrong in it', () => {
    const { problems } = loadRatings('contradictd: [Spilled]\n')
    assert.match(problems[0]?.message ?? '', /no key "contradictd".*Did you mean "contradicted"/)
  })
})
