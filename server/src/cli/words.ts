/** The command line's own words, beside the engine's, in the languages that it speaks. */
import type { Language } from '../engine'

export interface Words {
  readonly language: Language
  readonly cited: string
  readonly count: (notes: number, claims: number) => string
  readonly facts: (facts: number, bases: number) => string
  readonly noClaims: string
  readonly hidden: string
}

const en: Words = {
  language: 'en',
  cited: 'cited',
  count: (notes, claims) => `${plural(claims, 'claim')} in ${plural(notes, 'note')}`,
  facts: (facts, bases) => `${plural(facts, 'fact')} in ${plural(bases, 'fact base')}`,
  noClaims: 'nothing about a known theme',
  hidden: 'Unverified claims are counted, not listed; --unverified lists them.',
}

const vi: Words = {
  language: 'vi',
  cited: 'đã dẫn',
  count: (notes, claims) => `${claims} nhận định trong ${notes} ghi chú`,
  facts: (facts, bases) => `${facts} dữ kiện trong ${bases} kho dữ kiện`,
  noClaims: 'không có gì về các chủ đề đã biết',
  hidden: 'Nhận định chưa kiểm chứng chỉ được đếm; thêm --unverified để liệt kê.',
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The reader's language where one is asked for, else the system's. */
export function wordsFor(reader: Language | 'auto', env: Readonly<Record<string, string | undefined>>): Words {
  if (reader !== 'auto') return reader === 'vi' ? vi : en
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locale.toLowerCase().startsWith('vi') ? vi : en
}
