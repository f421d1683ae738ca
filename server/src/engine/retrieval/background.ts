/**
 * How rare a word is: by the facts themselves where there are hundreds of them. Few facts tell little (in ten facts every
 * word is rare); then general statements in which words are as common as the word book has it are counted beside them.
 */
import type { WordBook } from './wordBook'

export interface Background {
  /** How many general statements are counted beside the facts. */
  readonly size: number
  commonness: WordBook['commonness']
}

/** So many general statements stand beside no facts at all; each fact takes the place of some. From 400 on facts speak for themselves. */
const ALONE = 10_000
const REPLACED = 25

export function backgroundOf(facts: number, { commonness }: Pick<WordBook, 'commonness'>): Background {
  return { size: Math.max(0, ALONE - REPLACED * facts), commonness }
}

/** Inverse document frequency of a word that `frequency` of `facts` have; above 0. */
export function rarity(key: string, frequency: number, facts: number, { size, commonness }: Background): number {
  const counted = frequency + (size === 0 ? 0 : size * commonness(key))
  return Math.log(1 + (facts + size - counted + 0.5) / (counted + 0.5))
}
