/** What a report says beside what the engine says of claims, in each language. */
import type { Language } from '../model'

export interface ReportWords {
  readonly title: string
  readonly verdict: string
  readonly claims: string
  readonly count: (claims: number, notes: number) => string
  readonly line: (number: number) => string
  readonly nothing: string
  readonly unread: string
  readonly unlisted: (unverified: number) => string
}

const en: ReportWords = {
  title: 'Claimlight report',
  verdict: 'Verdict',
  claims: 'Claims',
  count: (claims, notes) => `${plural(claims, 'claim')} in ${plural(notes, 'note')}.`,
  line: (number) => `line ${number}`,
  nothing: 'Nothing to list.',
  unread: 'Not read',
  unlisted: (unverified) => `${plural(unverified, 'unverified claim')} counted, not listed.`,
}

const vi: ReportWords = {
  title: 'Báo cáo của Claimlight',
  verdict: 'Đánh giá',
  claims: 'Nhận định',
  count: (claims, notes) => `${claims} nhận định trong ${notes} ghi chú.`,
  line: (number) => `dòng ${number}`,
  nothing: 'Không có gì để liệt kê.',
  unread: 'Không đọc được',
  unlisted: (unverified) => `${unverified} nhận định chưa kiểm chứng chỉ được đếm, không liệt kê.`,
}

const TABLE: Readonly<Record<Language, ReportWords>> = { en, vi }

export function reportWords(language: Language): ReportWords {
  return TABLE[language]
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
