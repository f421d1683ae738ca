/** General knowledge of words, as `server/words` holds it: what every fact base can lean on that has no lexicon of its own. */
import { parse } from 'yaml'
import { EMPTY_LEXICON, loadLexicon } from '../facts/lexicon'
import type { Lexicon } from '../model'

/** Words and, joined by commas, those that stand in one relation to each: compact, for there are tens of thousands. */
export type WordLists = Readonly<Record<string, string>>

export interface WordData {
  /** Words too common to tell one statement from another. */
  readonly stop: { readonly en: readonly string[]; readonly vi: readonly string[] }
  /** Vietnamese translations of English words, the commonest first. */
  readonly bridge: WordLists
  /** English stems that keep the same company, the closest first. */
  readonly company: WordLists
  /** Which way the stems of `company` point, in its order. */
  readonly vectors: WordSigns
  /** Irregular forms of English words. */
  readonly lemmas: Readonly<Record<string, string>>
  /** Other spellings of English words, by the one that is looked up for all. */
  readonly spellings: WordLists
  /** Names of Greek letters, by the small letter. */
  readonly letters: Readonly<Record<string, string>>
  /** English words and wider kinds of the same. */
  readonly kinds: WordLists
  readonly synonyms: { readonly en: WordLists; readonly vi: WordLists }
  readonly opposites: { readonly en: WordLists; readonly vi: WordLists }
  readonly exclusive: { readonly en: readonly string[]; readonly vi: readonly string[] }
  /** Words for numbers, and those that a number is multiplied by. */
  readonly numbers: { readonly en: NumberWords; readonly vi: NumberWords }
  readonly multipliers: { readonly en: NumberWords; readonly vi: NumberWords }
  /** Words that count within a number alone, as its last digit alone, and those that join its parts. */
  readonly within: { readonly en: NumberWords; readonly vi: NumberWords }
  readonly last: { readonly en: NumberWords; readonly vi: NumberWords }
  readonly joints: { readonly en: readonly string[]; readonly vi: readonly string[] }
  /** Units by their families: what they measure, and how large they are beside others of the same. */
  readonly measures: Readonly<Record<string, Measure>>
  /** Phrases that say how what they take is meant. */
  readonly constructions: Lexicon
  /** Words that say one thing in everyday reports, and which of these are opposites. */
  readonly families: Lexicon
  /** Countries, beside those of the general lexicons. */
  readonly places: Lexicon
  readonly weights: Weights
}

/** Vectors of words in one bit for each direction. */
export interface WordSigns {
  /** How far words lie apart in each direction. */
  readonly spreads: readonly number[]
  /** Word after word, six directions in a character from "0" on, the first in its lowest bit: 1 is forward. */
  readonly signs: string
}

export interface Measure {
  readonly of: string
  readonly size: number
}

export type NumberWords = Readonly<Record<string, number>>

/** What has been fitted to public data (test/bench/quality/fit): by name of the feature, so that code may reorder them. */
export interface Weights {
  readonly ranking: Readonly<Record<string, number>>
  readonly added: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly coverage: Readonly<Record<string, number>>
  readonly relation: TreeModel
}

/** Boosted decision trees: `rounds` of one tree for each relation, in the order of `RELATIONS`. */
export interface TreeModel {
  /** Names of the features that the trees ask for, by number. */
  readonly features: readonly string[]
  readonly rounds: readonly (readonly Tree[])[]
}

/**
 * A tree as a list of nodes: `[feature, threshold, left, right]` asks (left where the feature is at most the threshold),
 * `[value]` answers. The first node is the root.
 */
export type Tree = readonly (readonly number[])[]

export const NO_WORDS: WordData = {
  stop: { en: [], vi: [] },
  bridge: {},
  company: {},
  vectors: { spreads: [], signs: '' },
  lemmas: {},
  spellings: {},
  letters: {},
  kinds: {},
  synonyms: { en: {}, vi: {} },
  opposites: { en: {}, vi: {} },
  exclusive: { en: [], vi: [] },
  numbers: { en: {}, vi: {} },
  multipliers: { en: {}, vi: {} },
  within: { en: {}, vi: {} },
  last: { en: {}, vi: {} },
  joints: { en: [], vi: [] },
  measures: {},
  constructions: EMPTY_LEXICON,
  families: EMPTY_LEXICON,
  places: EMPTY_LEXICON,
  weights: { ranking: {}, added: {}, coverage: {}, relation: { features: [], rounds: [] } },
}

/** The files of `server/words` as texts, by name; what is missing stays empty. The package's own data: it is not checked as a user's would be. */
export function loadWords(files: ReadonlyMap<string, string>): WordData {
  const read = (name: string) => parse(files.get(name) ?? '{}') ?? {}
  const stop = read('stop.yaml')
  const opposites = read('opposites.yaml')
  const numbers = read('numbers.yaml')
  return {
    stop: { en: stop.en ?? [], vi: stop.vi ?? [] },
    bridge: read('bridge.yaml').bridge ?? {},
    company: read('company.yaml').company ?? {},
    vectors: { ...NO_WORDS.vectors, ...JSON.parse(files.get('vectors.json') ?? '{}') },
    lemmas: read('lemmas.yaml').lemmas ?? {},
    spellings: read('spellings.yaml').spellings ?? {},
    letters: read('letters.yaml').letters ?? {},
    kinds: read('kinds.yaml').kinds ?? {},
    synonyms: { ...NO_WORDS.synonyms, ...read('synonyms.yaml').synonyms },
    opposites: { ...NO_WORDS.opposites, ...opposites.opposites },
    exclusive: { ...NO_WORDS.exclusive, ...opposites.exclusive },
    numbers: { ...NO_WORDS.numbers, ...numbers.numbers },
    multipliers: { ...NO_WORDS.multipliers, ...numbers.multipliers },
    within: { ...NO_WORDS.within, ...numbers.within },
    last: { ...NO_WORDS.last, ...numbers.last },
    joints: { ...NO_WORDS.joints, ...numbers.joints },
    measures: numbers.measures ?? {},
    constructions: loadLexicon(files.get('constructions.yaml') ?? '').lexicon,
    families: loadLexicon(files.get('families.yaml') ?? '').lexicon,
    places: loadLexicon(files.get('places.yaml') ?? '').lexicon,
    weights: {
      ...NO_WORDS.weights,
      ...JSON.parse(files.get('search.json') ?? '{}'),
      relation: files.has('relation.json') ? JSON.parse(files.get('relation.json') ?? '') : NO_WORDS.weights.relation,
    },
  }
}

/** "a, b" → ["a", "b"]. */
export function listed(words: string): string[] {
  return words.split(', ')
}
