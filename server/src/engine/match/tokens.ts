/** The words of a sentence, looked up in the table of phrases as they are found. */
import type { Language } from '../model'
import { normalise } from '../text/normalise'
import { words } from '../text/words'
import { scanWords } from '../text/wordScan'
import { languageBy } from './language'
import type { PhraseTable } from './phrases'
import type { TableWord } from './trie'

export interface Token {
  readonly text: string
  readonly key: string
  /** Span in the sentence's text as it was given, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly capitalised: boolean
  readonly acronym: boolean
  /** Behind a comma or the like: no phrase of a lexicon reaches across ("Mỹ, Trung Quốc" names two). */
  readonly apart: boolean
  /** As the table knows it. */
  readonly word: TableWord
}

export function tokensOf(text: string, table: PhraseTable): Token[] {
  const scanned = scanWords(text, (start, end, apart) => tokenOf(table.word(text.slice(start, end)), start, end, apart))
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
    return tokenOf(table.word(text.slice(start, end), word.text), start, end, apart)
  })
}

const APART = /[,;:()]/

function tokenOf(word: TableWord, start: number, end: number, apart: boolean): Token {
  const { text, key, capitalised, acronym } = word
  return { text, key, start, end, capitalised, acronym, apart, word }
}

export function guessedLanguage(tokens: readonly Token[]): Language {
  let marked = 0
  for (const { word } of tokens) if (word.marked) marked++
  return languageBy(marked, tokens.length)
}
