/** Sentences of plain text, with its line breaks. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { loadLexicon, segment } from '../../../server/src/engine'
import { bundledAbbreviations } from '../../support/abbreviations'
import { markSpans, readMarks } from '../../support/markers'

const lexicons = [{ concepts: [], abbreviations: [...bundledAbbreviations()] }]

function check(...texts: readonly string[]): void {
  for (const marked of texts) {
    const { text } = readMarks(marked)
    assert.equal(markSpans(text, segment(text, lexicons)), marked)
    const windows = text.replaceAll('\n', '\r\n')
    assert.equal(markSpans(windows, segment(windows, lexicons)), marked.replaceAll('\n', '\r\n'))
  }
}

describe('segment', () => {
  it('keeps list signs and what has no letter', () =>
    check(
      '⟦1. Green tea⟧ ⟦2. Black tea⟧',
      '⟦- Chào chị!⟧ ⟦- Chào em.⟧',
      '⟦It grew.⟧ ⟦38 %.⟧ ⟦… So there.⟧',
      ' ⟦—⟧ ',
      '⟦...⟧',
      '',
      ' \n ',
    ))

  it('looks through wrapped lines', () =>
    check(
      '⟦Tea is grown\non hills.⟧ ⟦It is\ndried in the sun.⟧',
      '⟦The harbour master of the old town met Captain\nLee at noon.⟧ ⟦He left.⟧',
      '⟦Chè được trồng\ntrên đồi.⟧',
      '⟦We grow tea, rice,\nMaize and beans.⟧',
    ))

  it('ends a sentence at blank lines, list signs and titles', () =>
    check(
      '⟦Tea grows on⟧\n\n⟦hills.⟧ ⟦Or so.⟧',
      '⟦Tea comes in kinds.⟧\n⟦- green tea\nfrom the hills⟧\n⟦- black tea⟧',
      '⟦Cách pha:⟧\n⟦1. Đun nước.⟧\n⟦2. Hãm chè.⟧',
      '⟦On Tea⟧\n⟦It is grown on hills, and dried in the sun.⟧',
    ))

  it('takes lines of which none ends like a sentence for a list', () => check('⟦green tea⟧\n⟦rice, maize⟧\n⟦salt⟧\n'))

  it('knows the abbreviations of the lexicons it is given, and no others', () => {
    const { lexicon } = loadLexicon('version: 1\nabbreviations: [Brw.]\n')
    const text = 'Brw. Lee met Dr. Wu.'
    assert.equal(markSpans(text, segment(text, [lexicon])), '⟦Brw. Lee met Dr.⟧ ⟦Wu.⟧')
  })

  it('leaves out white space only, whatever the text', () => {
    const pieces = [
      'a',
      'B',
      '1',
      '.',
      '!',
      '…',
      '"',
      '“',
      '”',
      '(',
      ')',
      '[',
      ']',
      '•',
      '-',
      ' ',
      '\n',
      '\r',
      'Dr.',
      'The',
      '1.',
      'a)',
      'ế',
      '😀',
    ]
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 }), (text) => {
        const spans = segment(text, lexicons)
        spans.forEach(({ start, end }, nth) => {
          assert.ok(start < end && start >= (spans[nth - 1]?.end ?? 0))
          const sentence = text.slice(start, end)
          assert.equal(sentence, sentence.trim())
        })
        const kept = spans.map(({ start, end }) => text.slice(start, end)).join('')
        assert.equal(kept.replace(/\s/g, ''), text.replace(/\s/g, ''))
      }),
    )
  })

  it('takes time in proportion to the text, however odd', function () {
    this.timeout(30_000)
    const once = (text: string) => {
      const start = process.cpuUsage().user
      segment(text, lexicons)
      return process.cpuUsage().user - start + 2000
    }
    // The best of three: what else the machine does is no part of it.
    const time = (text: string) => Math.min(once(text), once(text), once(text))
    for (const odd of [
      '. ',
      ' .',
      '(',
      '(a. ',
      '"',
      '1. a ',
      '1. We. Met x 2. x ',
      'a. ',
      'A.',
      'a\n',
      '• ',
      '1! ',
      '.[1]',
      'TP. ',
    ]) {
      time(odd.repeat(125))
      assert.ok(time(odd.repeat(4_000)) < 40 * time(odd.repeat(250)), JSON.stringify(odd))
    }
  })
})
