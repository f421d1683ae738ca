/** A text as the relation is worked out on: its words of content with their meaning, each denied or not, supposed or not. */

import { type Analysis, analyse } from '../match/analyse'
import { LOGIC } from '../match/logic'
import type { PhraseTable } from '../match/phrases'
import type { Language } from '../model'
import type { StopWords } from '../retrieval/terms'
import type { WordBook } from '../retrieval/wordBook'
import type { Senses } from './senses'

/** One word of content. In Vietnamese it may be of several syllables. */
export interface ReadWord {
  readonly text: string
  readonly key: string
  /** English stems that it may mean; for an English word its own key. */
  readonly meanings: readonly string[]
  /** Its value, for a number; NaN for any other word. */
  readonly value: number
  readonly name: boolean
  readonly negated: boolean
  /** The token of the last negator over it, where it is denied. */
  readonly negator?: number
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
  /** Ids of the general concepts that stand in it: `only`, `all`, `may` … */
  readonly logic: ReadonlySet<string>
  readonly negators: number
}

/** What texts are read with. */
export interface Knowledge {
  readonly table: PhraseTable
  readonly book: WordBook
  readonly senses: Senses
}

/** The longest Vietnamese word that is looked up, in syllables. */
const LONGEST = 3

export function readText(text: string, language: Language, { table, book, senses }: Knowledge): Reading {
  const analysis = analyse(text, table)
  const scope = scopesOf(analysis)
  const words: ReadWord[] = []
  for (let at = 0; at < analysis.tokens.length; ) {
    const length = language === 'vi' ? wordLength(analysis, at, book, senses) : 1
    const word = wordAt(analysis, at, length, { language, book, senses, scope })
    if (word) words.push(word)
    at += length
  }
  const logic = new Set(analysis.occurrences.flatMap((each) => (each.concept.kind === 'logic' ? [...each.ids] : [])))
  return { language, analysis, words, logic, negators: scope.negators.length }
}

function wordLength(analysis: Analysis, at: number, book: WordBook, senses: Senses): number {
  const syllables = analysis.tokens.slice(at, at + LONGEST).map((token) => token.text)
  for (let length = syllables.length; length > 1; length--) {
    const word = syllables.slice(0, length).join(' ')
    if (senses.knows(word)) return length
  }
  return Math.min(Math.max(book.toEnglish(syllables, 0, true).length, 1), LONGEST)
}

interface Context {
  readonly language: Language
  readonly book: WordBook
  readonly senses: Senses
  readonly scope: Scopes
}

function wordAt(analysis: Analysis, at: number, length: number, context: Context): ReadWord | undefined {
  const { language, book, senses, scope } = context
  const tokens = analysis.tokens.slice(at, at + length)
  const [token] = tokens
  if (!token || (length === 1 && isStop(token.text, language, book.stops)) || scope.logical.has(at)) return undefined
  const text = tokens.map((each) => each.text).join(' ')
  const bare = text.replace(/'s?$/, '')
  const number = /\p{N}/u.test(bare) ? numberIn(bare) : Number.NaN
  const key = Number.isNaN(number) ? senses.key(bare, language) : `#${number}`
  const syllables = tokens.map((each) => each.text)
  const meanings =
    language === 'vi'
      ? book
          .toEnglish(syllables, 0, true)
          .stems.slice(0, 4)
          .map((each) => each.key)
      : [key]
  return {
    text,
    key,
    meanings: meanings.length > 0 ? meanings : [senses.key(bare, 'en')],
    value: number,
    name: token.capitalised && !token.acronym && at > 0 && !scope.starts.has(at) && !scope.shouted,
    ...denialOf(scope.over(at)),
    supposed: scope.supposed(at),
    first: at,
    last: at + length - 1,
    clause: analysis.clauses[at] ?? 0,
    sentence: scope.sentences[at] ?? 0,
  }
}

function denialOf(negators: readonly number[]): Pick<ReadWord, 'negated' | 'negator'> {
  const negator = negators.at(-1)
  return negator === undefined || negators.length % 2 === 0 ? { negated: false } : { negated: true, negator }
}

function isStop(word: string, language: Language, stops: StopWords): boolean {
  return stops[language].has(word.replace(/'s?$/, ''))
}

/** "1,200" is 1200, "2,5" is 2.5, "20%" is 20. */
function numberIn(text: string): number {
  const bare = text.replace(/[^\p{N}.,]/gu, '').replace(/[.,]+$/, '')
  const plain = /^\p{N}{1,3}(?:[.,]\p{N}{3})+$/u.test(bare) ? bare.replace(/[.,]/g, '') : bare.replace(',', '.')
  return Number(plain)
}

/** In running text few words have a capital. */
const MOST_CAPITALS = 0.6

interface Scopes {
  readonly negators: readonly number[]
  /** Tokens that are words of logic and nothing else. */
  readonly logical: ReadonlySet<number>
  /** Set as a title is, or in capitals: a capital makes no name there. */
  readonly shouted: boolean
  /** Tokens that begin a sentence. */
  readonly starts: ReadonlySet<number>
  /** The sentence of each token. */
  readonly sentences: readonly number[]
  over(index: number): readonly number[]
  supposed(index: number): boolean
}

/** Concepts whose words are no content: they deny, suppose or measure it. */
const LOGICAL: ReadonlySet<string> = new Set([
  'not',
  'not-only',
  'not-object',
  'not-sentence',
  'may',
  'will',
  'all',
  'any',
  'only',
  'condition',
  'clause-break',
])

/** Which negators stand over a token: those before it in its clause, those over whole sentences, those right behind. */
function scopesOf({ occurrences, clauses, tokens, text }: Analysis): Scopes {
  const firsts = (id: string) => occurrences.filter((each) => each.ids.has(id)).map((each) => each.tokens[0] ?? 0)
  const negators = firsts(LOGIC.not)
  const wide = firsts(LOGIC.notSentence)
  const conditional = new Set(firsts(LOGIC.condition).map((index) => clauses[index]))
  const logical = new Set(occurrences.filter((each) => LOGICAL.has(each.concept.id)).flatMap((each) => each.tokens))
  const starts = new Set(
    tokens.flatMap((token, index) =>
      /[.!?]["”’)]*\s+$/.test(text.slice(Math.max(0, token.start - 4), token.start)) ? [index] : [],
    ),
  )
  let sentence = 0
  return {
    negators: [...negators, ...wide],
    logical,
    shouted: tokens.filter((token) => token.capitalised).length > MOST_CAPITALS * tokens.length,
    starts,
    sentences: tokens.map((_, index) => (starts.has(index) ? ++sentence : sentence)),
    over: (index) => [
      ...wide.filter((at) => at < index),
      ...negators.filter((at) => at < index && clauses[at] === clauses[index]),
    ],
    supposed: (index) => conditional.has(clauses[index]),
  }
}
