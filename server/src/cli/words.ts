/** The command line's own words in the languages that it speaks; marks and colours are never the only sign of a verdict. */
import type { Language, Verdict } from '../engine'

/** ASCII look-alikes are not needed: each mark is in every terminal font of the last decades. */
export const MARKS: Readonly<Record<Verdict, string>> = {
  supported: '✓',
  contradicted: '✗',
  overstated: '▲',
  unverified: '?',
}

export interface Words {
  readonly language: Language
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly fact: string
  readonly why: string
  readonly source: string
  readonly section: string
  readonly sentence: string
  readonly cited: string
  count(files: number, claims: number): string
  facts(facts: number, bases: number): string
  readonly noClaims: string
  readonly hidden: string
}

const english: Words = {
  language: 'en',
  verdicts: {
    supported: 'supported',
    contradicted: 'contradicted',
    overstated: 'overstated',
    unverified: 'unverified',
  },
  fact: 'fact',
  why: 'why',
  source: 'source',
  section: 'section',
  sentence: 'sentence',
  cited: 'cited',
  count: (files, claims) => `${plural(claims, 'claim')} in ${plural(files, 'note')}`,
  facts: (facts, bases) => `${plural(facts, 'fact')} in ${plural(bases, 'fact base')}`,
  noClaims: 'no claims about a known theme',
  hidden: 'unverified claims are not listed: --unverified lists them',
}

const vietnamese: Words = {
  language: 'vi',
  verdicts: {
    supported: 'có căn cứ',
    contradicted: 'trái nguồn',
    overstated: 'nói quá',
    unverified: 'chưa kiểm chứng',
  },
  fact: 'dữ kiện',
  why: 'vì sao',
  source: 'nguồn',
  section: 'mục',
  sentence: 'câu',
  cited: 'đã dẫn',
  count: (files, claims) => `${claims} nhận định trong ${files} ghi chú`,
  facts: (facts, bases) => `${facts} dữ kiện trong ${bases} kho dữ kiện`,
  noClaims: 'không có nhận định nào về chủ đề đã biết',
  hidden: 'nhận định chưa kiểm chứng không được liệt kê: thêm --unverified để xem',
}

export const WORDS: Readonly<Record<Language, Words>> = { en: english, vi: vietnamese }

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The reader's language where one is asked for, else the system's. */
export function wordsFor(reader: Language | 'auto', env: Readonly<Record<string, string | undefined>>): Words {
  if (reader !== 'auto') return WORDS[reader]
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locale.toLowerCase().startsWith('vi') ? vietnamese : english
}
