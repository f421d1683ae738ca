/**
 * "Alteration" for "alter", "intensification" for "intensify": a noun that English makes of a verb by an ending names what the verb
 * does. Written for words that no lexicon has, so that a verb there need not bring all nouns that are made of it.
 * The endings are those of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980 (steps 2 to 4), that make a noun of a verb.
 */
import { inflectionKey } from './inflection'

/** An ending of nouns, and those that their verbs have in its place, the likeliest first. A longer one before one that it holds. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ification', ['ify']],
  ['ication', ['icate', 'y']],
  ['ation', ['ate', '', 'e']],
  ['ition', ['it', 'e']],
  ['ion', ['', 'e']],
  ['iment', ['e']],
  ['ment', ['']],
  ['iance', ['y']],
  ['ance', ['', 'e']],
  ['ence', ['', 'e']],
  ['sal', ['se']],
  ['val', ['ve']],
]

/** Shorter keys are met by chance: "station" is not of "state". */
const SHORTEST_KEY = 5

const ASCII_WORD = /^[a-z]+$/

/** The keys of verbs that a word in normal form may be made of, the likeliest first; none for most words. */
export function verbKeysOf(word: string): readonly string[] {
  const noun = word.endsWith('s') ? word.slice(0, -1) : word
  const ending = ENDINGS.find(([each]) => noun.endsWith(each))
  if (!ending || !ASCII_WORD.test(noun)) return NONE
  const [end, verbal] = ending
  const stem = noun.slice(0, -end.length)
  return verbal.map((each) => inflectionKey(stem + each)).filter((key) => key.length >= SHORTEST_KEY)
}

const NONE: readonly string[] = []
