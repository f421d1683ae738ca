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
      '⟦Ông Ư. Trần và bà Á. Lê nói.⟧',
      '⟦See Fig. 3 vs. No. 5 (cf. the annex).⟧',
      '⟦E.g. Japan does.⟧',
      '⟦Dữ liệu, chip, v.v. đều thiếu.⟧',
    ))

  it('ends a sentence behind an abbreviation where the next word begins one', () =>
    check(
      '⟦The U.S. Government did it in the U.S.⟧ ⟦The next year was calm.⟧',
      '⟦The (U.S.) Congress voted.⟧',
      '⟦It was sold to Lotus & Co.⟧ ⟦Nobody knew.⟧ ⟦Lotus & Co. Tea is still sold.⟧',
      '⟦They asked you and I.⟧ ⟦Were we late?⟧',
      '⟦Dữ liệu, chip, v.v.⟧ ⟦Nhưng vẫn chưa đủ.⟧',
      '⟦Ông đến TP.⟧ ⟦Trong khi đó, giá tăng.⟧',
    ))

  it('takes one word that begins names for none that begins a sentence', () =>
    check('⟦Họ đến TP. Tuy Hoà.⟧', '⟦Họ về TP.⟧ ⟦Tuy nhiên, giá tăng.⟧', '⟦Nhà ở TX. Từ Sơn.⟧'))

  it('ends none behind titles and words that introduce, whatever follows', () =>
    check(
      '⟦Mr. So met Dr. No vs. The State.⟧',
      '⟦Others, e.g. The Hague, wait.⟧',
      '⟦GS. Từ và ThS. Đồng vắng mặt.⟧',
      '⟦Bà gặp BS. Năm.⟧',
    ))

  it('takes some words for abbreviations before a number only', () =>
    check(
      '⟦See no. 12, p. 3 and Art. IV of the law.⟧',
      '⟦Is it far?⟧ ⟦No.⟧ ⟦Rooms are free.⟧',
      '⟦She loves Modern Art.⟧ ⟦Museums are dear.⟧',
      '⟦Đọc tr. 15.⟧ ⟦Gọi ĐT. 0123.⟧',
    ))

  it('ends a sentence behind a time of day, but not in its opening words', () =>
    check(
      '⟦The shop shuts at 9 p.m. on Mondays.⟧ ⟦It opens at 7 a.m.⟧ ⟦Tea is served then.⟧',
      '⟦At 9 p.m. Dr. Lee went home.⟧ ⟦She was back at 4 A.M.⟧ ⟦Prof. Wu slept.⟧',
    ))

  it('keeps numbers, names with dots and addresses together', () =>
    check(
      '⟦It grew by 3.5 or 3,5 or 100.000.⟧ ⟦38% left.⟧',
      '⟦Node.js at example.org/a.html is by me@example.org.⟧ ⟦OK?⟧',
      '⟦GPT-4.5 beat v1.2.3.⟧',
      '⟦Read https://tea.example/leaf.html?a=1&b=2.⟧ ⟦Run steep.py next.⟧',
      '⟦It stood 3:2.⟧ ⟦Levels 1, 2, 3.⟧ ⟦Fans left.⟧',
      '⟦Chè giá 3.500 đồng.⟧ ⟦Xem báo cáo.pdf hoặc viết cho chè@example.vn.⟧ ⟦Năm 2004.⟧ ⟦Vừa hết.⟧',
    ))

  it('takes clusters of stops, closing quotes and brackets in', () =>
    check(
      '⟦Really?!⟧ ⟦“It works.”⟧ ⟦(Or so they say.)⟧ ⟦Fine…⟧ ⟦So be it...⟧ ⟦Next.⟧',
      '⟦He said «Không.»⟧ ⟦She left.⟧',
      '⟦“Is it over?” he asked.⟧ ⟦It was.⟧',
      '⟦Tea grows there.[4]⟧ ⟦Rice does.⁷⟧ ⟦Both do in the valley.12⟧ ⟦Few know.⟧',
      '⟦"Cold! " – she said.⟧ ⟦She "shivered... ".⟧ ⟦Snow fell.⟧',
    ))

  it('keeps who spoke with what was said', () =>
    check(
      '⟦"Where to?" - he asked.⟧ ⟦"Home." – Ann said.⟧ ⟦"Now."⟧ – ⟦"Soon."⟧ ⟦"Go!"⟧ – ⟦The bus left.⟧',
      "⟦'It rains.' he said.⟧ ⟦He said 'It rains.'⟧ ⟦Then it did.⟧",
      '⟦"Mấy giờ rồi?" - mẹ hỏi.⟧ ⟦"Tám giờ..." - Lan đáp.⟧ ⟦Nhanh lên! - bố giục.⟧',
    ))

  it('begins a sentence with each turn of a dialogue', () =>
    check('- ⟦Chào chị!⟧ - ⟦Chào em.⟧ - ⟦Chị khoẻ không?⟧', '– ⟦Tea?⟧ – ⟦Please.⟧', '⟦Tea is back.⟧ - ⟦rice is gone.⟧'))

  it('keeps a call in quotes with what is said behind it', () =>
    check('⟦She cried "Fire! Run away!" and ran.⟧', '⟦Bé gọi: "Bà ơi!".⟧ ⟦Bà cười: "Cháu! Lại đây!".⟧'))

  it('begins a sentence with a quotation in small letters', () =>
    check(
      '⟦The host was slow.⟧ ⟦"because of the rain", he wrote.⟧',
      '⟦Quán vắng.⟧ ⟦"mưa quá mà", chủ quán nói.⟧ ⟦Ông H. "béo" cười.⟧',
    ))

  it('goes on behind trailing dots, odd signs and in brackets', () =>
    check(
      '⟦Well… maybe.⟧ ⟦Not so... fast.⟧',
      '⟦A cheap (?) chip.⟧ ⟦Yahoo! is old.⟧ ⟦Yahoo! Mail is too.⟧ ⟦He left Yahoo!⟧ ⟦They sold it.⟧',
      '⟦Three years… 40 ships... 7 ports.⟧ ⟦Chờ mãi... 3 năm.⟧',
      '⟦China (see the report. It is long.) leads.⟧ ⟦Or not.⟧',
      '⟦It (never closed.⟧ ⟦Still, it goes on.⟧',
    ))

  it('closes no bracket that nobody closed', () => {
    const far = 'It rains. '.repeat(200)
    assert.equal(splitSentences(`So (it. ${far}) It does.`, abbreviations).length, 202)
  })

  it('tells what dots with spaces leave out from where they end', () =>
    check(
      '⟦Well . . . I never . . . Tea is dear.⟧',
      '⟦Leaves fall when they must . . . .⟧ ⟦Trees wait.⟧',
      '⟦The rest was left out. . .⟧ ⟦Nobody read it.⟧',
      '⟦It ended.⟧ . . . ⟦Then it began. . . .⟧',
      '⟦“Rain is [...] rare. . . .”⟧',
    ))

  it('parts sentences where the space was forgotten', () =>
    check(
      '⟦We ran out of time.⟧⟦Then we left.⟧ ⟦Use Tea.In or tea.In(1) or go.To_Do here.⟧',
      '⟦Họ ăn xong.⟧⟦Sau đó, họ về.⟧',
    ))

  it('takes words like iPhone for ones with a capital', () => check('⟦Phones sell.⟧ ⟦iPhones sell well.⟧'))

  it('keeps what follows a colon or semicolon', () => check('⟦The reason: Data is scarce; chips are too.⟧'))

  it('leaves list signs out', () =>
    check(
      '– ⟦Một là dữ liệu.⟧ – ⟦Hai là chip.⟧',
      '1. ⟦Data is scarce.⟧ 2. ⟦Chips are too.⟧',
      '⟦Two reasons: 1. Data is scarce.⟧',
      'a) ⟦First⟧',
      '• ⟦Bullet⟧',
    ))

  it('begins a sentence with each item of a list in a line', () =>
    check(
      '1. ⟦Green tea⟧ 2. ⟦Black tea⟧ 3. ⟦White tea⟧',
      '1.) ⟦Chè xanh⟧ 2.) ⟦Chè đen⟧',
      '(1) ⟦Pick⟧ (2) ⟦Dry⟧',
      'a. ⟦lá non⟧ b. ⟦lá già⟧',
      'i) ⟦picked⟧ ii) ⟦dried⟧ iii) ⟦rolled⟧ iv) ⟦sold⟧',
      '• 3. ⟦Pick⟧ • 4. ⟦Dry⟧',
      '▪ ⟦Hái lá⟧ ▪ ⟦Phơi khô⟧',
      '⟦It takes steps.⟧ a) ⟦pick⟧ b) ⟦dry⟧',
    ))

  it('takes signs for a list only where they count on, and lets a sentence list', () =>
    check(
      '⟦It was grown in zone 2.⟧ ⟦Zone 3 lay idle.⟧',
      '1. ⟦We met.⟧ ⟦We ate in room 2.⟧ ⟦It was late.⟧ 2. ⟦We left.⟧',
      '⟦Tea is (a) picked, (b) dried and (c) sold.⟧',
      '⟦Có ba bước: a) hái, b) phơi và c) bán.⟧',
    ))

  it('lets those who write small begin small', () =>
    check('⟦no good data.⟧ ⟦models suffer, e.g. ours.⟧ ⟦approx. five do⟧'))

  it('leaves out what has no letter', () => check('⟦Yes.⟧ 38 %. … ⟦No.⟧', '—', '', '...'))

  it('takes time in proportion to the text', function () {
    this.timeout(30_000)
    const once = (text: string) => {
      const start = process.cpuUsage().user
      splitSentences(text, abbreviations)
      return process.cpuUsage().user - start + 1000
    }
    const time = (text: string) => Math.min(once(text), once(text), once(text))
    const text = 'Data (which is scarce. And dear. is one of the U.S. challenges... '
    time(text.repeat(500))
    assert.ok(time(text.repeat(16_000)) < 60 * time(text.repeat(1_000)))
  })
})
