/** The words of a text as an index looks them up: folded, stemmed, with and without Vietnamese marks. */
import { stemmer } from 'stemmer'
import type { Language } from '../model'
import { normalise, stripMarks } from '../text/normalise'
import { words } from '../text/words'

/** One word of a text. Offsets are UTF-16 code units into the text in normal form. */
export interface Term {
  /** The word in normal form. */
  readonly text: string
  /** Stem of an English word, a Vietnamese syllable with its marks, or a number without its thousands' marks. */
  readonly key: string
  /** The word without marks, prefixed with `~`: how notes that leave marks out are found. '' where `key` has none to lose. */
  readonly plain: string
  readonly stop: boolean
  readonly number: boolean
  /** Written with a capital that no start of a sentence asks for. */
  readonly name: boolean
}

/** Words too common to tell one fact from another, by language, in normal form. */
/** `unmarked`: the Vietnamese ones as they stand in a text without marks. */
export type StopWords = Readonly<Record<Language | 'unmarked', ReadonlySet<string>>>

const MARKED = /[^\0-\x7f]/
const LINK = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+/g
/** "(@IlhanMN)" behind a name says it again. */
const HANDLE = /\(@\w+\)/g
/** "#AustralianFires", "@FoxNews": names run together are looked up in parts and whole. */
const TAG = /[@#]([\p{L}\p{N}_]+)/gu
const JOINED = /([\p{Ll}\p{N}])(\p{Lu})/gu
/** "IL-2", "non-smoker", "Chick-fil-A": short parts are as often written without the hyphen. */
const COMPOUND = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){1,2}(?![\p{L}\p{N}-])/gu
const SHORT_PART = 3

function spellOut(text: string): string {
  return text
    .replace(LINK, ' ')
    .replace(HANDLE, ' ')
    .replace(TAG, (_, tag: string) => {
      const parts = tag.replace(JOINED, '$1 $2')
      return parts === tag ? tag : `${parts} ${tag}`
    })
    .replace(COMPOUND, (word) => {
      const short = word.split('-').some((part) => part.length <= SHORT_PART)
      return short ? `${word} ${word.replaceAll('-', '')}` : word
    })
}

/** Terms of a text in its order, stop words among them. Links are left out; "#TagLikeThis" is three words. */
export function termsOf(text: string, language: Language, stops: StopWords): Term[] {
  const written = spellOut(text)
  const normal = normalise(written)
  const unmarked = language === 'vi' && !MARKED.test(normal.text)
  return words(normal.text).map((word) => {
    const first = written.charAt(normal.offsets[word.start] ?? 0)
    const capital = first !== first.toLowerCase()
    const name = capital && !startsSentence(normal.text, word.start)
    return termOf(word.text, language, { name, unmarked }, stops)
  })
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:"“—]\s*)$/.test(text.slice(Math.max(0, at - 3), at))
}

function termOf(
  text: string,
  language: Language,
  { name, unmarked }: { readonly name: boolean; readonly unmarked: boolean },
  stops: StopWords,
): Term {
  const bare = text.replace(/'s?$/, '')
  const number = /^\p{Sc}?\p{N}/u.test(bare)
  const stop =
    (unmarked ? stops.unmarked : stops[language]).has(bare) || (language === 'en' && bare.length === 1 && !number)
  if (number) return { text, key: numberKey(bare), plain: '', stop: false, number, name }
  if (language === 'en') return { text, key: stemmer(stripMarks(bare)), plain: '', stop, number, name }
  return { text, key: MARKED.test(bare) ? bare : stemmer(bare), plain: `~${stripMarks(bare)}`, stop, number, name }
}

/** "$1,200" and "1.200" are 1200, "2,5" is 2.5, "20%" is 20. */
function numberKey(text: string): string {
  const bare = text.replace(/[^\p{N}.,]/gu, '').replace(/[.,]+$/, '')
  if (/^\p{N}{1,3}(?:[.,]\p{N}{3})+$/u.test(bare)) return bare.replace(/[.,]/g, '')
  return bare.replace(',', '.')
}
