/** Reasons: one sentence in the reader's language, with the words of the note and of the fact that decided. */
import assert from 'node:assert/strict'
import { DEFAULT_NOTE_OPTIONS, type Language } from '../../../server/src/engine'
import { hostOfBases, tea } from '../../support/verdicts'

function reasonOf(text: string, reader: Language | 'auto' = 'auto', threshold = 0.5): string {
  tea.setNote('file:///note.md', `${text}\n`, { ...DEFAULT_NOTE_OPTIONS, reader, threshold })
  return tea.snapshot().note('file:///note.md')?.annotations[0]?.reason ?? 'none'
}

/** Each pair is a test of its own: the sentence, and its reason. */
function check(reader: Language | 'auto', cases: Readonly<Record<string, string>>): void {
  for (const [text, reason] of Object.entries(cases)) {
    it(text, () => assert.equal(reasonOf(text, reader), reason))
  }
}

describe('a reason quotes the note against the fact', () => {
  check('auto', {
    'Good tea leaves are scarce in Japan.': 'The source says the same of “Good” and “tea leaves”: both have “scarce”.',
    'Fine tea leaves are in short supply in Japan.':
      'The source says the same of “Fine” and “tea leaves”: “in short supply” meets “scarce”.',
    'There is no shortage of good tea leaves in Japan.': 'The note has “no shortage”, the source “scarce”.',
    'The tea tax will never raise the price of tea.':
      'The note denies what the source says: “never raise” against “raise”.',
    'The tea tax will slow the growth of tea houses.':
      'The note puts it more strongly than the source: “will” against “may”.',
    'The tea tax may wipe out the tea houses.': 'The note goes further than the source: “wipe out” against “slow”.',
    'Only blending promotes new flavours.': 'The note adds “Only”; the source says no more than “promotes”.',
    'Japan bars France from its tea auctions.':
      'The note has it the other way round: “Japan bars France from” against “France bars Japan from”.',
    'The gyokuro at the auctions is grown by the Kagoshima estate.':
      'The note names “Kagoshima estate” where the source has “Uji estate”.',
    'Tea houses in Japan are painted red these days.': 'No fact of the fact bases bears on this.',
  })
})

describe('a reason whose deciding words no lexicon has', () => {
  it('quotes the sentence against the statement, without stops inside', () => {
    const host = hostOfBases(
      'id: cap\nthemes: { cap: Cáp }\nfacts: [{ id: f, theme: cap, statement: { vi: FPT không tham gia dự án này. } }]',
    )
    host.setNote('file:///n.md', 'FPT tham gia dự án này.\n')
    assert.equal(
      host.snapshot().note('file:///n.md')?.annotations[0]?.reason,
      'Ghi chú phủ nhận điều nguồn nói: “FPT tham gia dự án này” trái với “FPT không tham gia dự án này”.',
    )
  })
})

describe('a reason in Vietnamese', () => {
  check('auto', {
    'Lá chè ngon ở Nhật Bản không thiếu.': 'Ghi chú viết “không thiếu”, trái với “khan hiếm” trong nguồn.',
    'Thuế chè chắc chắn sẽ làm chậm sự lớn mạnh của các quán chè.':
      'Ghi chú nói mạnh hơn nguồn: “chắc chắn sẽ” so với “có thể”.',
  })
})

describe('a reason is in the reader’s language, its quotes in the note’s', () => {
  check('vi', {
    'There is no shortage of good tea leaves in Japan.': 'Ghi chú viết “no shortage”, trái với “scarce” trong nguồn.',
    'Lá chè ngon ở Nhật Bản không thiếu.': 'Ghi chú viết “không thiếu”, trái với “khan hiếm” trong nguồn.',
    'Tea houses in Japan are painted red these days.': 'Chưa có dữ kiện nào trong kho nói về điều này.',
  })
  check('en', { 'Lá chè ngon ở Nhật Bản không thiếu.': 'The note has “không thiếu”, the source “khan hiếm”.' })

  it('also when the same sentence was judged for another reader before', () => {
    const text = 'Tea leaves are plentiful in Japan.'
    const told = (['vi', 'auto', 'vi'] as const).map((reader) => reasonOf(text, reader))
    const vi = 'Ghi chú viết “plentiful”, trái với “scarce” trong nguồn.'
    assert.deepEqual(told, [vi, 'The note has “plentiful”, the source “scarce”.', vi])
  })
})

describe('a reason names the half that is wrong', () => {
  check('auto', {
    'Good tea leaves are scarce in Japan, but the tea tax will never raise the price of tea.':
      'Half of it holds, but not “the tea tax will never raise the price of tea”: the note denies what the source says: “never raise” against “raise”.',
    'Lá chè ngon ở Nhật Bản khan hiếm, nhưng thuế chè không thể làm tăng giá chè.':
      'Một nửa có căn cứ, nhưng “thuế chè không thể làm tăng giá chè” thì không: ghi chú phủ nhận điều nguồn nói: “không thể làm tăng” trái với “làm tăng”.',
  })
})

it('a reason below the threshold names the fact that came near', () => {
  const reason = reasonOf('The tea tax will slow the growth of tea houses.', 'auto', 1)
  assert.equal(reason, 'The nearest fact, “tax-may-slow-trade”, is not near enough to judge by.')
})
