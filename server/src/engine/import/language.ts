/** Which language a statement is in: as its record says, or by its letters and little words; others than ours are told apart. */
import type { Language } from '../model'
import { foldName, type ImportWords } from './vocabulary'

export type StatementLanguage =
  | { readonly ours: Language }
  /** In English: "Spanish", or the record's own word for it. */
  | { readonly foreign: string }

/** `declared`: as the record has it ("vi-VN", "English"), or what is to be taken where it says nothing. */
export function languageOf(text: string, declared: string | undefined, words: ImportWords): StatementLanguage {
  const said = declared === undefined ? undefined : declaredLanguage(declared, words)
  if (said && 'foreign' in said) return said
  const script = foreignScript(text)
  if (script !== undefined) return { foreign: script }
  return said ?? guessed(text, words)
}

function declaredLanguage(declared: string, words: ImportWords): StatementLanguage | undefined {
  const plain = declared.trim().toLowerCase()
  const code = /^([a-z]{2,3})(?:[-_].*)?$/.exec(plain)?.[1]
  const ours = words.languages.get(foldName(plain)) ?? words.languages.get(code ?? '')
  if (ours) return { ours }
  if (plain === '' || code === 'und' || code === 'mul') return undefined
  return { foreign: words.languageNames.get(code ?? '') ?? declared.trim() }
}

/** Of a text most of whose letters are not Latin, the name of a script that they are in. */
function foreignScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters === 0 || latin * 2 >= letters) return undefined
  return SCRIPTS.find(([, script]) => script.test(text))?.[0] ?? 'another script'
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Chinese characters', /\p{Script=Han}/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Cyrillic letters', /\p{Script=Cyrillic}/u],
  ['Arabic letters', /\p{Script=Arabic}/u],
  ['Devanagari letters', /\p{Script=Devanagari}/u],
  ['Greek letters', /\p{Script=Greek}/u],
  ['Thai letters', /\p{Script=Thai}/u],
]

/** Letters that no other language of the lists has: French has "ê" and Portuguese "ã" as well. */
const VIETNAMESE = /[ăơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/
const MARKED = /[^\0-\x7f]/

/** Vietnamese where one word in eight has its marks; else the language most of whose little words are there. English in doubt. */
function guessed(text: string, { littleWords, languageNames }: ImportWords): StatementLanguage {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  const vietnamese = words.filter((word) => VIETNAMESE.test(word)).length
  if (vietnamese > 0 && vietnamese * 8 >= words.length) return { ours: 'vi' }
  const hits = (code: string) => words.filter((word) => littleWords.get(code)?.has(word)).length
  const english = hits('en')
  // Marks are a sign of another language, and no proof: names have them in English, too.
  const foreignMarks = words.some((word) => MARKED.test(word)) ? 1 : 0
  const [code, most] = best([...littleWords.keys()].filter((each) => each !== 'en').map((each) => [each, hits(each)]))
  if (most < FEWEST_HITS || most + foreignMarks <= english * 2) return { ours: 'en' }
  return code === 'vi' ? { ours: 'vi' } : { foreign: languageNames.get(code) ?? code }
}

const FEWEST_HITS = 2

function best(counts: readonly (readonly [string, number])[]): readonly [string, number] {
  return counts.reduce((first, each) => (each[1] > first[1] ? each : first), ['en', 0] as const)
}
