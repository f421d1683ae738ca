/** The words of a sentence, looked up in the table of phrases as they are found. */
import type { Language } from '../model'
import { normalise } from '../text/normalise'
import { scanWords } from '../text/wordScan'
import { words } from '../text/words'
import { languageBy } from './language'
import type { PhraseTable } from './phrases'
import type { TableWord } from './tableWords'

/** A word where it stands. What is known of it wherever it stands is the table's, so that a token is small. */
export class Token {
  constructor(
    /** As the table knows it. */
    readonly word: TableWord,
    /** Span in the sentence's text as it was given, in UTF-16 code units. */
    readonly start: number,
    readonly end: number,
    /** Behind a comma or the like: no phrase of a lexicon reaches across ("Mỹ, Trung Quốc" names two). */
    readonly apart: boolean,
  ) {}

  get text(): string {
    return this.word.text
  }

  get key(): string {
    return this.word.key
  }

  get capitalised(): boolean {
    return this.word.capitalised
  }

  get acronym(): boolean {
    return this.word.acronym
  }
}

export function tokensOf(text: string, table: PhraseTable): Token[] {
  const scanned = scanWords(text, (start, end, apart) => new Token(table.words.at(text, start, end), start, end, apart))
  return scanned ?? normalisedTokens(text, table)
}

/** Where letters have their marks apart, or are none of those that `scanWords` knows. */
function normalisedTokens(text: string, table: PhraseTable): Token[] {
  const normal = normalise(text)
  let behind = 0
  return words(normal.text).map((word) => {
    const start = normal.offsets[word.start] ?? 0
    const end = (normal.offsets[word.end - 1] ?? start) + 1
    const apart = APART.test(normal.text.slice(behind, word.start))
    behind = word.end
    return new Token(table.words.of(text.slice(start, end), word.text), start, end, apart)
  })
}

const APART = /[,;:()]/

/** By the words in small letters, where there are some: "the cooperative of Thạnh Phú" is English, whomever it names. */
export function guessedLanguage(tokens: readonly Token[]): Language {
  let [small, marked, markedSmall] = [0, 0, 0]
  for (const { word } of tokens) {
    if (word.marked) marked++
    if (word.capitalised) continue
    small++
    if (word.marked) markedSmall++
  }
  return small < FEWEST ? languageBy(marked, tokens.length) : languageBy(markedSmall, small)
}

/** Fewer small letters tell of no language: a heading, a list of names. */
const FEWEST = 3
