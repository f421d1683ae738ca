/** Numbers for the terms of an index: words by their spelling, pairs of neighbours by the numbers of their words. */
import { findNumber, type NumberSlots, NumberTable } from './numberTable'
import { findWord, type WordTable, wordTableOf } from './wordTable'

/** Joins the two words in the key of a pair; no word has it. Most Vietnamese words are pairs of syllables. */
export const PAIR = ' '

/** Terms as they are found; immutable. */
export interface Terms {
  /** How many numbers are given away. */
  readonly size: number
  readonly words: WordTable
  readonly pairs: NumberSlots
}

/** The number of a word, or of a pair whose words are joined by `PAIR`. */
export function findTerm({ words, pairs }: Terms, key: string): number | undefined {
  const at = key.indexOf(PAIR)
  if (at < 0) return findWord(words, key)
  const first = findWord(words, key, 0, at)
  if (first === undefined) return undefined
  const second = findWord(words, key, at + 1)
  return second === undefined ? undefined : findNumber(pairs, first, second)
}

/** Gives terms their numbers. */
export class Vocabulary {
  private readonly words = new Map<string, number>()
  private readonly pairs = new NumberTable()
  private count = 0

  get size(): number {
    return this.count
  }

  /** Words with their numbers; pairs are left out. */
  spellings(): Iterable<readonly [string, number]> {
    return this.words
  }

  word(spelling: string): number {
    const known = this.words.get(spelling)
    if (known !== undefined) return known
    this.words.set(spelling, this.count)
    return this.count++
  }

  pair(first: number, second: number): number {
    const id = this.pairs.add(first, second, this.count)
    if (id === this.count) this.count++
    return id
  }

  done(): Terms {
    return { size: this.count, words: wordTableOf(this.words), pairs: this.pairs.done() }
  }
}
