/** Places that last: found by their words and what stands around them, and never by being alike. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fold, foldWithMap } from '../../../server/src/engine/anchor/fold'
import { describeQuote, findQuote, QuotedText } from '../../../server/src/engine/anchor/textQuote'
import { LineIndex } from '../../../server/src/engine/text/lineIndex'
import { readMarks } from '../../support/markers'

const NOTE = `# Tea

The port has tea. Good leaves are scarce in Japan. Traders say so.

## Houses

Tea houses grow fast. The tax may slow them down.
`

/** The quote of what stands between ⟦ and ⟧ in a note, and where it is found in another version of it. */
function quoteOf(marked: string) {
  const { text, spans } = readMarks(marked)
  const [span] = spans
  assert.ok(span)
  return { text, span, quote: describeQuote(text, span) }
}

/** `after` marks where the quote should be found; without a mark it should not be. */
function check(before: string, after: string): void {
  const { quote } = quoteOf(before)
  const { text, spans } = readMarks(after)
  assert.deepEqual(findQuote(text, quote), spans[0])
}

const MARKED = NOTE.replace('Good leaves are scarce in Japan.', '⟦$&⟧')

describe('text quotes', () => {
  it('say what stands there and some words around it, in a form that all texts share', () => {
    const { quote } = quoteOf('Một nửa  chuyên gia.\n> ⟦Dữ liệu\n> khan hiếm.⟧ Vì thế'.normalize('NFD'))
    assert.deepEqual(quote, { exact: 'Dữ liệu khan hiếm.', prefix: 'Một nửa chuyên gia. ', suffix: ' Vì thế' })
  })

  it('are the same from a text in chunks, and keep the heading that is given', () => {
    const { text, span } = quoteOf(MARKED)
    assert.deepEqual(describeQuote(new LineIndex(text), span, 'Tea'), { ...describeQuote(text, span), heading: 'Tea' })
  })

  it('are found where their words stand, whatever comes before and behind', () => {
    check(MARKED, MARKED)
    check(MARKED, `---\ntitle: Tea\n---\n\n${MARKED}\nThe end.`)
    check(MARKED, 'Another note. ⟦Good leaves are scarce in Japan.⟧')
  })

  it('are found in a paragraph that was wrapped anew, in a quote, with CRLF, decomposed', () => {
    check(MARKED, 'Tea. ⟦Good leaves\nare   scarce in\nJapan.⟧ So')
    check(MARKED, '> Tea. ⟦Good leaves are\r\n> scarce in Japan.⟧ So')
    check('⟦Dữ liệu khan hiếm.⟧', `Thế ⟦Dữ liệu\nkhan hiếm.⟧ đó`.normalize('NFD'))
    check('⟦Dữ liệu khan hiếm.⟧'.normalize('NFD'), 'Thế ⟦Dữ liệu khan hiếm.⟧ đó')
  })

  it('are not found once the sentence says something else, however alike', () => {
    check(MARKED, NOTE.replace('are scarce', 'were scarce'))
    check(MARKED, NOTE.replace('Good leaves', 'good leaves'))
    check(MARKED, NOTE.replace('in Japan.', 'in Japan?'))
    check(MARKED, NOTE.replace('Good leaves are scarce in Japan. ', ''))
  })

  it('are whole words', () => check('⟦eaves are scarce⟧', NOTE))

  it('that stand several times are told apart by what stands around them', () => {
    const twice = `${NOTE}\n## Rumours\n\nSome tell the opposite. Good leaves are scarce in Japan. Nobody knows.\n`
    check(
      MARKED,
      twice.replace('Good leaves are scarce in Japan. Traders', '⟦Good leaves are scarce in Japan.⟧ Traders'),
    )
  })

  it('that stand several times in the same surroundings are not guessed, unless one is known by its position', () => {
    const twice = `${NOTE}\n${NOTE}`
    const { quote } = quoteOf(MARKED)
    assert.equal(findQuote(twice, quote), undefined)
    const position = twice.lastIndexOf('Good leaves')
    assert.equal(findQuote(twice, quote, { position })?.start, position)
  })

  it('are told apart by their heading where nothing else does', () => {
    const list = '# Green\n\n- Leaves are scarce.\n\n# Black\n\n- Leaves are scarce.\n'
    const at = list.lastIndexOf('Leaves')
    const quote = { exact: 'Leaves are scarce.', heading: 'Black' }
    const headingAt = (offset: number) => (offset < list.indexOf('# Black') ? 'Green' : 'Black')
    assert.equal(findQuote(list, quote), undefined)
    assert.equal(findQuote(list, quote, { headingAt })?.start, at)
  })

  it('that stood there more than once do not go to the other place when theirs is gone', () => {
    const other = '# Rumours\n\nSome tell the opposite. Good leaves are scarce in Japan. Nobody knows.\n'
    const { quote } = quoteOf(MARKED)
    assert.notEqual(findQuote(other, quote), undefined)
    assert.equal(findQuote(other, { ...quote, repeated: true }), undefined)
    assert.notEqual(findQuote(`${NOTE}\nMore.`, { ...quote, repeated: true }), undefined)
  })

  it('of nothing are nowhere', () => {
    assert.equal(findQuote(NOTE, { exact: '' }), undefined)
    assert.equal(findQuote('', { exact: 'tea' }), undefined)
  })
})

const word = fc.constantFrom('tea', 'leaf', 'dữ', 'liệu', 'port', '🍵', 'is', 'khan', 'hiếm', 'tax')
const sentence = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => `${words.join(' ')}.`)
const gap = fc.constantFrom(' ', '\n', '\n\n', '\n> ', '  ')
/** Sentences that stand once each, what stands between them, and which is quoted. */
const notes = fc.record({
  sentences: fc.uniqueArray(sentence, { minLength: 2, maxLength: 8 }),
  gap,
  nth: fc.nat(),
})

function placed(sentences: readonly string[], nth: number, between: string) {
  const start = sentences.slice(0, nth).reduce((sum, each) => sum + each.length + between.length, 0)
  return { text: sentences.join(between), span: { start, end: start + (sentences[nth]?.length ?? 0) } }
}

describe('text quotes, whatever is edited', () => {
  const isOnce = (text: string, exact: string) => new QuotedText(text).places(exact).length === 1

  it('are kept by edits of other sentences, by other line breaks, and by sentences that come and go', () =>
    fc.assert(
      fc.property(notes, fc.array(sentence, { maxLength: 6 }), gap, fc.nat(), (note, others, between, place) => {
        const nth = note.nth % note.sentences.length
        const exact = note.sentences[nth] ?? ''
        const before = placed(note.sentences, nth, note.gap)
        fc.pre(isOnce(before.text, exact))
        const quote = describeQuote(before.text, before.span)
        const at = place % (others.length + 1)
        const after = placed([...others.slice(0, at), exact, ...others.slice(at)], at, between)
        fc.pre(isOnce(after.text, exact))
        assert.deepEqual(findQuote(after.text, quote), after.span)
      }),
    ))

  it('are lost by any edit of their own words', () =>
    fc.assert(
      fc.property(notes, fc.nat(), fc.constantFrom('x', 'ô', '', ' not '), (note, where, put) => {
        const nth = note.nth % note.sentences.length
        const { text, span } = placed(note.sentences, nth, note.gap)
        const quote = describeQuote(text, span)
        fc.pre(isOnce(text, quote.exact))
        const at = span.start + (where % (span.end - span.start))
        const taken = put === '' ? 1 : 0
        const edited = text.slice(0, at) + put + text.slice(at + taken)
        fc.pre(!fold(edited).includes(quote.exact))
        assert.equal(findQuote(edited, quote), undefined)
      }),
    ))

  it('stay with their place when the same words come to stand elsewhere', () =>
    fc.assert(
      fc.property(notes, fc.nat(), (note, where) => {
        const nth = note.nth % note.sentences.length
        const exact = note.sentences[nth] ?? ''
        const own = ['The port has many tea houses.', exact, 'Traders say so each spring.']
        const before = placed(own, 1, ' ')
        const quote = describeQuote(before.text, before.span)
        const other = note.sentences.filter((each) => each !== exact)
        const copies = [...other.slice(0, where % 8), exact, ...other.slice(where % 8)].join('\n')
        const after = `${copies}\n\n${before.text}\n\n${copies}`
        const span = { start: copies.length + 2 + before.span.start, end: copies.length + 2 + before.span.end }
        fc.pre(new QuotedText(after).places(exact).some(({ start }) => start === span.start))
        assert.deepEqual(findQuote(after, quote), span)
      }),
    ))

  it('hold for any text: what is described is found there or nowhere, and the folded text leads back', () => {
    const letters = fc.constantFrom(...'aHỳ ế\n\r\t>. 🤖한\u00a0', '\u0301', '\u0323')
    const text = fc.array(letters, { maxLength: 60 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (written, a, b) => {
        const { text: folded, at } = foldWithMap(written)
        assert.equal(fold(folded), folded)
        let last = 0
        for (let offset = 0; offset <= folded.length; offset++) {
          assert.ok(at(offset) >= last && at(offset) <= written.length)
          last = at(offset)
        }
        const [start = 0, end = 0] = [a % (written.length + 1), b % (written.length + 1)].sort((x, y) => x - y)
        const quote = describeQuote(written, { start, end })
        const found = findQuote(written, quote)
        if (found) assert.equal(fold(written.slice(found.start, found.end)).trim(), quote.exact)
      }),
    )
  })

  it('take a megabyte in their stride', () => {
    const line = 'The port has tea, and the tax may slow the tea houses down, dữ liệu khan hiếm.\n'
    const long = line.repeat(7000) + MARKED.replace(/[⟦⟧]/g, '') + line.repeat(7000)
    const { quote } = quoteOf(MARKED)
    const text = new QuotedText(long)
    const begun = performance.now()
    for (let times = 0; times < 20; times++) assert.ok(text.find(quote))
    assert.ok(performance.now() - begun < 500)
    assert.equal(text.find({ exact: 'dữ liệu khan hiếm.' }), undefined)
  })
})
