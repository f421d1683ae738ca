/** Where sentences begin and end in a paragraph's prose. */
import assert from 'node:assert/strict'
import { splitSentences } from '../../../server/src/engine/text/sentences'
import { bundledAbbreviations } from '../../support/abbreviations'
import { markSpans, readMarks } from '../../support/markers'

const abbreviations = bundledAbbreviations()

function check(...paragraphs: readonly string[]): void {
  for (const marked of paragraphs) {
    const { text } = readMarks(marked)
    assert.equal(markSpans(text, splitSentences(text, abbreviations)), marked)
    const decomposed = text.normalize('NFD')
    assert.equal(markSpans(decomposed, splitSentences(decomposed, abbreviations)), marked.normalize('NFD'))
  }
}

describe('splitSentences', () => {
  it('ends sentences at stops', () =>
    check(
      '⟦Chips are scarce.⟧ ⟦Why?⟧ ⟦Nobody knows!⟧ ⟦Ask around⟧',
      '⟦Mỹ siết xuất khẩu.⟧ ⟦Trung Quốc tìm cách khác.⟧ ⟦Được không?⟧',
      '⟦中国缺少数据。⟧⟦芯片也不够。⟧',
      '  ⟦Spaces around.⟧  ',
    ))

  it('keeps abbreviations and initials together', () =>
    check(
      '⟦Dr. Lee met Prof. Ann Wu, e.g. in Hanoi.⟧ ⟦They spoke.⟧',
      '⟦J. Smith and P. T. Wong disagree.⟧',
      '⟦TS. Lan và PGS.TS. Minh ở TP. HCM, xem tr. 5.⟧ ⟦ThS. Hà thì không.⟧',
      '⟦See Fig. 3 vs. No. 5 (cf. the annex).⟧',
      '⟦E.g. Japan does.⟧',
      '⟦Dữ liệu, chip, v.v. đều thiếu.⟧',
    ))

  it('ends a sentence behind an abbreviation where the next word begins one', () =>
    check(
      '⟦The U.S. Government did it in the U.S.⟧ ⟦The next year was calm.⟧',
      '⟦The (U.S.) Congress voted.⟧',
      '⟦Dữ liệu, chip, v.v.⟧ ⟦Nhưng vẫn chưa đủ.⟧',
      '⟦Ông đến TP.⟧ ⟦Trong khi đó, giá tăng.⟧',
    ))

  it('keeps numbers, names with dots and addresses together', () =>
    check(
      '⟦It grew by 3.5 or 3,5 or 100.000.⟧ ⟦38% left.⟧',
      '⟦Node.js at example.org/a.html is by me@example.org.⟧ ⟦OK?⟧',
      '⟦GPT-4.5 beat v1.2.3.⟧',
    ))

  it('takes clusters of stops, closing quotes and brackets in', () =>
    check(
      '⟦Really?!⟧ ⟦“It works.”⟧ ⟦(Or so they say.)⟧ ⟦Fine…⟧ ⟦So be it...⟧ ⟦Next.⟧',
      '⟦He said «Không.»⟧ ⟦She left.⟧',
      '⟦“Is it over?” he asked.⟧ ⟦It was.⟧',
    ))

  it('goes on behind trailing dots, odd signs and in brackets', () =>
    check(
      '⟦Well… maybe.⟧ ⟦Not so... fast.⟧',
      '⟦A cheap (?) chip.⟧ ⟦Yahoo! is old.⟧',
      '⟦China (see the report. It is long.) leads.⟧ ⟦Or not.⟧',
      '⟦It (never closed.⟧ ⟦Still, it goes on.⟧',
    ))

  it('keeps what follows a colon or semicolon', () => check('⟦The reason: Data is scarce; chips are too.⟧'))

  it('leaves list signs out', () =>
    check(
      '– ⟦Một là dữ liệu.⟧ – ⟦Hai là chip.⟧',
      '1. ⟦Data is scarce.⟧ 2. ⟦Chips are too.⟧',
      '⟦Two reasons: 1. Data is scarce.⟧',
      'a) ⟦First⟧',
      '• ⟦Bullet⟧',
    ))

  it('lets those who write small begin small', () =>
    check('⟦no good data.⟧ ⟦models suffer, e.g. ours.⟧ ⟦approx. five do⟧'))

  it('leaves out what has no letter', () => check('⟦Yes.⟧ 38 %. … ⟦No.⟧', '—', '', '...'))

  it('takes time in proportion to the text', () => {
    const time = (text: string) => {
      const start = process.cpuUsage().user
      splitSentences(text, abbreviations)
      return process.cpuUsage().user - start + 1000
    }
    const text = 'Data (which is scarce. And dear. is one of the U.S. challenges... '
    time(text.repeat(500))
    assert.ok(time(text.repeat(16_000)) < 60 * time(text.repeat(1_000)))
  })
})
