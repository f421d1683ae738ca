/** A sentence made ready to be looked up: for each of its words the keys of the index that stand for it. */
import type { Language } from '../model'
import { stripMarks } from '../text/normalise'
import { stemOf, type Term, termsOf } from './terms'
import { PAIR } from './vocabulary'
import type { Alternative, WordBook } from './wordBook'

/** One word (or Vietnamese pair) of the sentence. A fact has as much of it as its best alternative weighs. */
export interface QueryWord {
  readonly term: Term
  readonly alternatives: readonly Alternative[]
  /** How much the word counts beside the others: 1 for a word, less for a pair or a phrase of words that count already. */
  readonly share: number
}

export interface Query {
  readonly language: Language
  readonly terms: readonly Term[]
  readonly words: readonly QueryWord[]
}

export interface QueryWeights {
  readonly plain: number
  readonly pair: number
  readonly synonym: number
  readonly translation: number
  /** What a Vietnamese phrase with a translation counts, beside its syllables. */
  readonly phrase: number
  readonly syllable: number
  readonly pivot: number
  /** What a stop word counts beside another word of the same frequency. */
  readonly stop: number
}

export const WEIGHTS: QueryWeights = {
  plain: 0.25,
  pair: 0.08,
  synonym: 0.35,
  translation: 0.7,
  phrase: 1,
  stop: 0.5,
  syllable: 0.15,
  pivot: 0.7,
}

export function queryOf(text: string, language: Language, book: WordBook, weights: QueryWeights = WEIGHTS): Query {
  const terms = termsOf(text, language, book)
  const query = language === 'en' ? englishWords(terms, book, weights) : vietnameseWords(terms, book, weights)
  return { language, terms, words: query }
}

function englishWords(terms: readonly Term[], book: WordBook, weights: QueryWeights): QueryWord[] {
  return distinct(terms).map((term) => ({
    term,
    share: term.stop ? weights.stop : 1,
    alternatives: [
      { key: term.key, weight: 1 },
      ...(term.stop ? [] : scaled(lemmas(book.near(term.key), book), weights.synonym)),
      ...(term.stop ? [] : scaled(book.toVietnamese(term.key), weights.translation)),
    ],
  }))
}

/**
 * Vietnamese is written in syllables, most words being of two: where the word book knows a word of several, it counts as
 * one, and its syllables a little beside it; so does a pair that it does not know.
 */
function vietnameseWords(terms: readonly Term[], book: WordBook, weights: QueryWeights): QueryWord[] {
  const marked = terms.some((term) => /[^\0-\x7f]/.test(term.text))
  const syllables = terms.map((term) => term.text)
  const found: QueryWord[] = []
  for (let at = 0; at < terms.length; ) {
    const { length, stems } = book.toEnglish(syllables, at, marked)
    const term = terms[at]
    if (!term) break
    const part = terms.slice(at, at + Math.max(length, 1))
    const meaning = term.stop && length < 2 ? [] : meanings(stems, marked, book, weights)
    if (length < 2)
      found.push({
        term,
        share: shareOf(term, weights),
        alternatives: [...syllable(term, marked, weights), ...meaning],
      })
    else {
      const whole = part.slice(1).flatMap((next, index) => pair(part[index] ?? term, next, marked, weights))
      found.push({ term, share: weights.phrase, alternatives: [...whole, ...meaning] })
      for (const each of part)
        found.push({
          term: each,
          share: weights.syllable * shareOf(each, weights),
          alternatives: syllable(each, marked, weights),
        })
    }
    const next = terms[at + part.length]
    const last = part.at(-1) ?? term
    if (next && last.plain !== '' && next.plain !== '' && !(last.stop && next.stop))
      found.push({ term: last, share: weights.pair, alternatives: pair(last, next, marked, weights) })
    at += part.length
  }
  return found
}

function shareOf(term: Term, weights: QueryWeights): number {
  return term.stop ? weights.stop : 1
}

function syllable(term: Term, marked: boolean, weights: QueryWeights): Alternative[] {
  const plain = term.plain === '' ? [] : [{ key: term.plain, weight: marked ? weights.plain : 1 }]
  return marked || term.number ? [{ key: term.key, weight: 1 }, ...plain] : [...plain, { key: term.key, weight: 1 }]
}

function pair(term: Term, next: Term, marked: boolean, weights: QueryWeights): Alternative[] {
  const plain = { key: term.plain + PAIR + next.plain, weight: marked ? weights.plain : 1 }
  return marked ? [{ key: term.key + PAIR + next.key, weight: 1 }, plain] : [plain]
}

/** English words for a Vietnamese one, and other Vietnamese words for these. */
function meanings(
  stems: readonly Alternative[],
  marked: boolean,
  book: WordBook,
  weights: QueryWeights,
): Alternative[] {
  const others = stems.slice(0, MOST_MEANINGS).flatMap((stem) => scaled(book.toVietnamese(stem.key), stem.weight))
  return [
    ...scaled(lemmas(stems, book), weights.translation),
    ...scaled(marked ? others : others.map(({ key, weight }) => ({ key: unmarked(key), weight })), weights.pivot),
  ]
}

const MOST_MEANINGS = 4

function unmarked(key: string): string {
  return key
    .split(PAIR)
    .map((part) => `~${stripMarks(part)}`)
    .join(PAIR)
}

/** The word book has irregular forms by themselves ("went"), an index has them under their lemmas. */
function lemmas(stems: readonly Alternative[], { lemma }: WordBook): Alternative[] {
  return stems.map(({ key, weight }) => ({ key: lemma(key) === key ? key : stemOf(lemma(key)), weight }))
}

function scaled(alternatives: readonly Alternative[], by: number): Alternative[] {
  return alternatives.map(({ key, weight }) => ({ key, weight: weight * by }))
}

function distinct(terms: readonly Term[]): Term[] {
  const seen = new Set<string>()
  return terms.filter((term) => !seen.has(term.key) && seen.add(term.key))
}
