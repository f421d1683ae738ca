/** What capitals, and the language of a sentence, tell of the words in it. */
import type { Concept, Language } from '../model'
import type { Phrase } from './entries'

/** "AI", "PCs", "U.S.": a word that is another one, or none, in small letters. */
export function isAcronym(word: string): boolean {
  return /^[A-Z][A-Z&.]*[A-Z](?:\.|'?s)?$/.test(word)
}

/** Longer words in capitals are words with emphasis. */
export const SHORT_ACRONYM = 3

/** In a sentence of the other language only names of things are at home: "may" is no modal in Vietnamese. */
export function speaks(phrase: Phrase, language: Language): boolean {
  return phrase.language === language || THINGS.has(phrase.concept.kind)
}

export const THINGS: ReadonlySet<Concept['kind']> = new Set(['thing', 'place', 'organisation', 'product'])
