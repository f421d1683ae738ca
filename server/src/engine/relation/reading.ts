/** A text as the relation is worked out on: its words of content with their meaning, each denied or not, supposed or not. */

import { type Analysis, analyse } from '../match/analyse'
import type { PhraseTable } from '../match/phrases'
import type { Language } from '../model'
import type { WordBook } from '../retrieval/wordBook'
import type { WordData } from '../words/wordData'
import { type Bound, centuryOf, type NumberReader, type Range, type ReadNumber, rangeOf } from './numbers'
import { type Scopes, scopesOf } from './scopes'
import type { Senses } from './senses'

/** One word of content. It may be of several tokens: a Vietnamese word, "put on", "2 million". */
export interface ReadWord {
  readonly text: string
  readonly key: string
  /** English stems that it may mean; for an English word its own key. */
  readonly meanings: readonly string[]
  /** Its value, for a number; NaN for any other word. */
  readonly value: number
  /** The values that a number leaves open, with the words that bound it ("at least"). */
  readonly range?: Range
  readonly name: boolean
  readonly negated: boolean
  /** How many tokens behind the nearest negator over it; infinite without one. */
  readonly behindNegator: number
  readonly supposed: boolean
  /** Tokens of the analysis: from `first` to `last`. */
  readonly first: number
  readonly last: number
  readonly clause: number
  /** Which sentence of the text it stands in, from 0. */
  readonly sentence: number
}

export interface Reading {
  readonly language: Language
  readonly analysis: Analysis
  readonly words: readonly ReadWord[]
  /** Words that are no content and have an opposite: "in", "before", "more". */
  readonly links: readonly ReadWord[]
  /** Words that name the class of a subject: "county" in "is a small county". */
  readonly classes: readonly ReadWord[]
  /** What it speaks of is no one of many: "the man", not "a man". */
  readonly definite: boolean
  /** Ids of the general concepts that stand in it: `only`, `all`, `may` … */
  readonly logic: ReadonlySet<string>
  readonly negators: number
}

/** What texts are read with. */
export interface Knowledge {
  readonly table: PhraseTable
  readonly book: WordBook
  readonly senses: Senses
  readonly numbers: NumberReader
  readonly measures: WordData['measures']
  /** What is told of things in everyday reports, and its opposites. */
  readonly families: PhraseTable
}

/** The longest word that is looked up, in tokens. */
const LONGEST = 3

/** Code units and words of content read of a text: nothing that is held against a fact has more, and time stays in bounds. */
const MOST_TEXT = 4000
const MOST_WORDS = 300

export function readText(text: string, language: Language, knowledge: Knowledge): Reading {
  const analysis = analyse(text.slice(0, MOST_TEXT), knowledge.table, language)
  const scopes = scopesOf(analysis)
  const context = { ...knowledge, analysis, language, scopes, bounds: boundsOf(analysis), shouted: isShouted(analysis) }
  const words: ReadWord[] = []
  const links: ReadWord[] = []
  for (let at = 0; at < analysis.tokens.length && words.length < MOST_WORDS; ) {
    const length = lengthAt(at, context)
    const word = wordAt(at, length, context)
    if (word && isContent(word, context)) words.push(word)
    else if (word && context.senses.contrasts(word.key)) links.push(word)
    at += length
  }
  const logic = new Set(analysis.occurrences.flatMap((each) => (each.concept.kind === 'logic' ? [...each.ids] : [])))
  return {
    language,
    analysis,
    words,
    links,
    classes: classesOf(analysis, words),
    definite: isDefinite(analysis, words),
    logic,
    negators: scopes.negators,
  }
}

interface Context extends Knowledge {
  readonly analysis: Analysis
  readonly language: Language
  readonly scopes: Scopes
  /** The bound that ends right before a token. */
  readonly bounds: ReadonlyMap<number, Bound>
  /** Set as a title is, or in capitals: a capital makes no name there. */
  readonly shouted: boolean
}

function textsAt(at: number, length: number, { analysis }: Context): string[] {
  return analysis.tokens.slice(at, at + length).map((token) => token.text)
}

/** How many tokens the word that begins here has. */
function lengthAt(at: number, context: Context): number {
  const { language, scopes } = context
  const tokens = textsAt(at, LONGEST, context)
  const number = numberFrom(at, context)
  if (number) return numberLength(at, number, context)
  const logical = tokens.findIndex((_, index) => scopes.logical.has(at + index))
  const free = logical < 0 ? tokens : tokens.slice(0, logical)
  return language === 'en' ? phraseLength(free, at, context) : wordLength(free, tokens, context)
}

/** A phrase counts where it has an opposite ("take off"), and where no longer one begins at its end ("in front of"). */
function phraseLength(tokens: readonly string[], at: number, context: Context): number {
  const { senses } = context
  const isPhrase = (words: readonly string[]) => senses.contrasts(senses.key(words.join(' '), 'en'))
  for (let length = tokens.length; length > 1; length--) {
    const next = textsAt(at + length - 1, LONGEST, context)
    if (isPhrase(tokens.slice(0, length)) && (length >= next.length || !isPhrase(next))) return length
  }
  return 1
}

/** A Vietnamese word of several syllables is known by its sense, or by what it is in English. */
function wordLength(free: readonly string[], tokens: readonly string[], { senses, book }: Context): number {
  const [first = ''] = tokens
  // "giảm mạnh" and "đã chết" are two words, though a dictionary has them as one.
  const loose = senses.contrasts(first) || book.stops.vi.has(first)
  for (let length = free.length; length > 1; length--) {
    const word = free.slice(0, length).join(' ')
    if (senses.contrasts(word) || (!loose && senses.knows(word))) return length
  }
  if (loose) return 1
  return Math.min(Math.max(book.toEnglish(tokens, 0, true).length, 1), LONGEST)
}

/** The longest number in words, in tokens: "hai triệu ba trăm năm mươi nghìn". */
const LONGEST_NUMBER = 10

function numberFrom(at: number, context: Context): ReadNumber | undefined {
  const { analysis, numbers, language } = context
  const texts = textsAt(at, LONGEST_NUMBER, context)
  const end = texts.findIndex((_, index) => index > 0 && !isOnePhrase(at + index, analysis))
  return numbers.read(end < 0 ? texts : texts.slice(0, end), language)
}

/** Nothing but white space or a hyphen before the token. */
function isOnePhrase(token: number, { text, tokens }: Analysis): boolean {
  return /^[\s-]*$/.test(text.slice(tokens[token - 1]?.end ?? 0, tokens[token]?.start ?? 0))
}

/** What is left of "1990's" behind the number. */
const PLURAL = 's'

/** "2 million" is one number, "19th century" one stretch of time. */
function numberLength(at: number, { length }: ReadNumber, context: Context): number {
  if (length > 1) return length
  const [, second = ''] = textsAt(at, LONGEST, context)
  return second === PLURAL || isCentury(at + 1, context) ? 2 : 1
}

function isCentury(token: number, { analysis }: Context): boolean {
  return analysis.occurrences.some((each) => each.concept.id === 'century' && each.first === token)
}

function wordAt(at: number, length: number, context: Context): ReadWord | undefined {
  const { language, senses, scopes, analysis } = context
  const token = analysis.tokens[at]
  if (!token || scopes.logical.has(at)) return undefined
  const texts = textsAt(at, length, context)
  const text = texts.join(' ')
  const bare = text.replace(/'s?$/, '')
  const number = numberAt(at, texts, context)
  const key = number ? `#${number.value}` : senses.key(bare, language)
  return {
    text,
    key,
    meanings: meaningsOf(key, bare, texts, context),
    value: Number.NaN,
    ...number,
    name: !number && isName(at, key, context),
    negated: scopes.negated(at),
    behindNegator: scopes.behindNegator(at),
    supposed: scopes.supposed(at),
    first: at,
    last: at + length - 1,
    clause: analysis.clauses[at] ?? 0,
    sentence: scopes.sentences[at] ?? 0,
  }
}

function numberAt(
  at: number,
  [text = '', ...others]: readonly string[],
  context: Context,
): Pick<ReadWord, 'value' | 'range'> | undefined {
  const number = numberFrom(at, context)
  if (!number) return undefined
  const { value, length } = number
  const bound = context.bounds.get(at)
  if (text.endsWith(PLURAL) || others[0] === PLURAL) return { value, range: rangeOf(value, bound, true) }
  if (others.length >= length) return { value, range: centuryOf(value) }
  return { value, range: rangeOf(value, bound, false) }
}

function meaningsOf(key: string, bare: string, tokens: readonly string[], context: Context): readonly string[] {
  if (context.language === 'en') return [key]
  const { stems } = context.book.toEnglish(tokens, 0, true)
  return stems.length > 0 ? stems.slice(0, 4).map((stem) => stem.key) : [context.senses.key(bare, 'en')]
}

/** A capital makes a name; at the start of a sentence only a word that nothing is known of is one. */
function isName(at: number, key: string, { analysis, scopes, shouted, book, senses, language }: Context): boolean {
  const token = analysis.tokens[at]
  if (!token?.capitalised || token.acronym || shouted) return false
  if (at > 0 && !scopes.starts.has(at)) return true
  return language === 'en' && !book.isCommon(key) && !senses.knows(key) && !book.stops.en.has(token.text)
}

/** In running text few words have a capital. */
const MOST_CAPITALS = 0.6

function isShouted({ tokens }: Analysis): boolean {
  return tokens.filter((token) => token.capitalised).length > MOST_CAPITALS * tokens.length
}

function isContent({ text, first, last }: ReadWord, { book, language, analysis }: Context): boolean {
  const stops = book.stops[language]
  if (first === last) return !stops.has(text.replace(/'s?$/, ''))
  return !analysis.tokens.slice(first, last + 1).every((token) => stops.has(token.text))
}

const BOUNDS: readonly Bound[] = ['at-least', 'at-most', 'roughly', 'since-then', 'until-then']

function boundsOf({ occurrences }: Analysis): ReadonlyMap<number, Bound> {
  const bounds = new Map<number, Bound>()
  for (const { concept, last } of occurrences) {
    const bound = BOUNDS.find((each) => each === concept.id)
    if (bound && !bounds.has(last + 1)) bounds.set(last + 1, bound)
  }
  return bounds
}

/** "A", "a large", "some": constructions and words of logic that speak of one of many. */
const INDEFINITE: ReadonlySet<string> = new Set(['indefinite', 'one-of', 'often'])

function isDefinite({ occurrences }: Analysis, [first]: readonly ReadWord[]): boolean {
  const counted = first !== undefined && first.first === 0 && !Number.isNaN(first.value)
  return !counted && !occurrences.some((each) => each.first === 0 && INDEFINITE.has(each.concept.id))
}

/** The construction that says what its subject is. */
const CLASS = 'class'

/** The same before "the". */
const BEING = 'being'

/** In the general lexicon: "the"; "the biggest". */
const DEFINITE = ['definite', 'foremost']

/** What the subject is said to be: the last word of a stretch of content in English ("a small county"), the first in Vietnamese. */
function classesOf({ occurrences, language }: Analysis, words: readonly ReadWord[]): readonly ReadWord[] {
  const at = new Map(words.map((word, index) => [word.first, index]))
  const isThe = (token: number) =>
    occurrences.some(({ ids, first }) => first === token && DEFINITE.some((id) => ids.has(id)))
  return occurrences.flatMap(({ concept, last }) => {
    const isBeing = concept.id === BEING && isThe(last + 1)
    const from = concept.id === CLASS ? at.get(last + 1) : isBeing ? at.get(last + 2) : undefined
    if (from === undefined) return []
    const head = language === 'vi' ? words[from] : headOf(words, from)
    return head ? [head] : []
  })
}

function headOf(words: readonly ReadWord[], from: number): ReadWord | undefined {
  let to = from
  while (words[to + 1]?.first === (words[to]?.last ?? 0) + 1 && words[to + 1]?.clause === words[to]?.clause) to++
  return words[to]
}
