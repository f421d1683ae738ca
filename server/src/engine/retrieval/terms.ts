/** The words of a text as an index looks them up: folded, stemmed, with and without Vietnamese marks. */
import { stemmer } from 'stemmer'
import { isMarked, languageBy } from '../match/language'
import type { Language } from '../model'
import { normalise, stripMarks } from '../text/normalise'
import { type Word, words } from '../text/words'

/** What a word is looked up as, wherever it stands. */
export interface Form {
  /** The word in normal form. */
  readonly text: string
  /** Stem of an English word, a Vietnamese syllable with its marks, or a number without its thousands' marks. */
  readonly key: string
  /** The word without marks, prefixed with `~`: how notes that leave marks out are found. '' where `key` has none to lose. */
  readonly plain: string
  readonly stop: boolean
  readonly number: boolean
}

/** One word of a text. */
export interface Term extends Form {
  /** Written with a capital that no start of a sentence asks for. */
  readonly name: boolean
}

/** How a text is written: `unmarked` is Vietnamese without its marks. */
export type Writing = Language | 'unmarked'

/** Words too common to tell one fact from another, in normal form. */
export type StopWords = Readonly<Record<Writing, ReadonlySet<string>>>

/** What has to be known of words to look them up. */
export interface Wording {
  readonly stops: StopWords
  /** What an irregular English form is a form of ("went": "go"); of any other word, itself. */
  lemma(word: string): string
  /** The stem that a word is looked up by however it is spelt ("tumour": "tumor"); of any other word, its own stem. */
  spelt(stem: string): string
  /** Names of Greek letters, by the small letter. */
  readonly letters: Readonly<Record<string, string>>
}

/** What has to be known of words to tell them apart. */
export type ReadingWords = Pick<Wording, 'stops' | 'letters'>

export interface Reading {
  readonly writing: Writing
  /** Offsets are UTF-16 code units into `normal`. */
  readonly words: readonly Word[]
  readonly normal: string
  /** Whether the word began with a capital. */
  capital(word: Word): boolean
}

const MARKED = /[^\0-\x7f]/
const LINK = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+/g
/** "(@teahouse)" behind a name says it again. */
const HANDLE = /\(@\w+\)/g
/** "#TeaTax", "@TeaHouse": names run together are looked up in parts and whole. */
const TAG = /[@#]([\p{L}\p{N}_]+)/gu
const JOINED = /([\p{Ll}\p{N}])(\p{Lu})/gu
/** "H-100", "non-smoker", "tea-to-go": short parts are as often written without the hyphen. */
const COMPOUND = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){1,2}(?![\p{L}\p{N}-])/gu
const SHORT_PART = 3

/** Terms of a text in its order, stop words among them. Links are left out; "#TagLikeThis" is four words and itself. */
export function termsOf(text: string, language: Language, wording: Wording): Term[] {
  const { words, writing, normal, capital } = readWords(text, language, wording)
  return words.map((word) => ({
    ...formOf(word.text, writing, wording),
    name: capital(word) && !startsSentence(normal, word.start),
  }))
}

export function readWords(text: string, language: Language, { stops, letters }: ReadingWords): Reading {
  const written = spellOut(nameLetters(text, letters))
  const { text: normal, offsets } = normalise(written)
  const found = words(normal)
  const signs = found.map((word) => signOf(word.text, stops))
  return {
    writing: writingBy(signs, language, !MARKED.test(normal)),
    words: found,
    normal,
    capital(word) {
      const first = written.charAt(offsets[word.start] ?? 0)
      return first !== first.toLowerCase()
    },
  }
}

/** What a word says of the language that it is in: its marks, or that it is one of the commonest words of one alone. */
export interface Sign {
  readonly marked: boolean
  readonly common: Language | undefined
}

/** `word` is in normal form. */
export function signOf(word: string, stops: StopWords): Sign {
  const [english, vietnamese] = [stops.en.has(word), stops.unmarked.has(word)]
  const common = english === vietnamese ? undefined : english ? 'en' : 'vi'
  return { marked: isMarked(word), common }
}

/**
 * How a text is written that is said to be in a language. A statement in English that is about a Nguyễn is easily taken for
 * Vietnamese, or stands among Vietnamese ones; read as syllables it would hardly be found.
 */
export function writingBy(signs: readonly Sign[], language: Language, ascii: boolean): Writing {
  if (language === 'en') return 'en'
  let [marked, english, vietnamese] = [0, 0, 0]
  for (const { marked: has, common } of signs) {
    if (has) marked++
    if (common === 'en') english++
    else if (common === 'vi') vietnamese++
  }
  if (english > 2 * vietnamese + 1 && languageBy(marked, signs.length) === 'en') return 'en'
  return ascii ? 'unmarked' : 'vi'
}

/** The names run together of a text, in normal form. */
export function tagsOf(text: string): readonly string[] {
  if (!text.includes('@') && !text.includes('#')) return NO_TAGS
  return Array.from(text.matchAll(TAG), ([, tag = '']) => normalise(tag).text)
}

const NO_TAGS: readonly string[] = []

/** Most texts have nothing to spell out, and no regular expression needs to look for it. */
export function spellOut(text: string): string {
  let out = text
  if (text.includes('://') || text.includes('www.') || text.includes('pic.')) out = out.replace(LINK, ' ')
  if (text.includes('@') || text.includes('#')) out = out.replace(HANDLE, ' ').replace(TAG, tagParts)
  return text.includes('-') ? out.replace(COMPOUND, compound) : out
}

/** A letter of a Greek word is none of these. "μ" before other letters is mostly a millionth: "5 μg". */
const GREEK = /(?<!\p{sc=Greek})(?!μ\p{L})\p{sc=Greek}(?!\p{sc=Greek})/gu

/** Greek letters are spelt out that stand by themselves or in words of other letters: "TNF-α" is "TNF-alpha". */
export function nameLetters(text: string, letters: Wording['letters']): string {
  return text.replace(GREEK, (letter) => letters[letter.toLowerCase()] ?? letter)
}

function tagParts(_: string, tag: string): string {
  const parts = tag.replace(JOINED, '$1 $2')
  return parts === tag ? tag : `${parts} ${tag}`
}

function compound(word: string): string {
  const short = word.split('-').some((part) => part.length <= SHORT_PART)
  return short ? `${word} ${word.replaceAll('-', '')}` : word
}

function startsSentence(text: string, at: number): boolean {
  return beginsSentence(text.slice(Math.max(0, at - 3), at))
}

/** By the three characters before a word, in normal form, or those that there are. */
export function beginsSentence(before: string): boolean {
  return /(?:^|[.!?:"“—]\s*)$/.test(before)
}

export function isAscii(text: string): boolean {
  return !MARKED.test(text)
}

/** `text` is a word in normal form. */
export function formOf(text: string, writing: Writing, { stops, lemma, spelt }: Wording): Form {
  const bare = text.replace(/'s?$/, '')
  if (/^\p{Sc}?\p{N}/u.test(bare)) return { text, key: numberKey(bare), plain: '', stop: false, number: true }
  const stop = stops[writing].has(bare) || (writing === 'en' && bare.length === 1)
  if (writing === 'en') return { text, key: spelt(stemOf(lemma(bare))), plain: '', stop, number: false }
  const key = MARKED.test(bare) ? bare : spelt(stemOf(bare))
  const plain = stripMarks(bare)
  // A mark may stand alone.
  return { text, key, plain: plain === '' ? '' : `~${plain}`, stop, number: false }
}

/** Stem of an English word in normal form, marks off (M. Porter, "An algorithm for suffix stripping", 1980). */
export function stemOf(word: string): string {
  return stemmer(stripMarks(word))
}

/** "$1,200" and "1.200" are 1200, "2,5" is 2.5, "20%" is 20. */
function numberKey(text: string): string {
  const bare = text.replace(/[^\p{N}.,]/gu, '').replace(/[.,]+$/, '')
  if (/^\p{N}{1,3}(?:[.,]\p{N}{3})+$/u.test(bare)) return bare.replace(/[.,]/g, '')
  return bare.replace(',', '.')
}
