/** A sentence made ready to be looked up: for each of its words the keys of the index that stand for it. */
import type { Language } from '../model'
import { stripMarks } from '../text/normalise'
import { EnglishWords, lemmas, scaled, shareOf, type Writings } from './englishWords'
import type { Written } from './lostMarks'
import { Memo } from './memo'
import { formOf, type Term, type Wording, type Writing } from './terms'
import { WordReader, WrittenWord } from './textWords'
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
  /** Whether it is in Vietnamese without marks. */
  readonly unmarked: boolean
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
  /** A syllable with other marks, where it is plain which ones the sentence left out. */
  readonly bare: number
  /** Initials for each of the words that they stand for. */
  readonly initials: number
  /** The same where the facts have a letter more in front. */
  readonly moreInitials: number
  /** One word for each of two that it is together. */
  readonly together: number
  /** What a word counts that is a part of one which the sentence writes together. */
  readonly part: number
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
  bare: 0.6,
  initials: 0.4,
  moreInitials: 0.3,
  part: 0.6,
  together: 0.6,
}

/** A word as it is written, and the terms that it has been found to be. */
class SeenWord extends WrittenWord {
  private readonly names: Partial<Record<Writing, Term>> = {}
  private readonly others: Partial<Record<Writing, Term>> = {}

  term(writing: Writing, name: boolean, wording: Wording): Term {
    const known = name ? this.names : this.others
    const term = known[writing] ?? { ...formOf(this.normal, writing, wording), name }
    known[writing] = term
    return term
  }
}

/** Makes queries, and remembers what it has found out about words. */
export class Queries {
  private readonly reader: WordReader<SeenWord>
  private readonly english: EnglishWords
  private readonly syllables: ForSyllables
  private readonly bare: ForSyllables

  constructor(
    private readonly book: WordBook,
    private readonly weights: QueryWeights = WEIGHTS,
    private readonly writings: Partial<Writings> = {},
  ) {
    this.reader = new WordReader(book, (...word) => new SeenWord(...word))
    this.english = new EnglishWords(book, weights, writings)
    this.syllables = new ForSyllables(book, weights, true)
    this.bare = new ForSyllables(book, weights, false)
  }

  of(text: string, language: Language): Query {
    const read = this.reader.read(text, language)
    // As `termsOf` in `terms.ts` has them.
    const terms = read.words.map((word, at) => word.term(read.writing, word.capital && !read.first(at), this.book))
    if (read.writing === 'en') return { language: 'en', unmarked: false, terms, words: this.english.words(terms, text) }
    const marked = terms.some((term) => MARKED.test(term.text))
    const words = marked ? this.vietnameseWords(terms, this.syllables) : this.bareWords(terms)
    return { language, unmarked: !marked, terms, words }
  }

  private bareWords(terms: readonly Term[]): QueryWord[] {
    const written = this.writings.marks?.restore(terms.map((term) => term.text))
    return this.vietnameseWords(terms, this.bare, written)
  }

  /**
   * Vietnamese is written in syllables, most words being of two: where the word book knows a word of several, it counts
   * as one, and its syllables a little beside it; so does a pair that it does not know.
   */
  private vietnameseWords(
    terms: readonly Term[],
    of: ForSyllables,
    written: readonly (readonly Written[])[] = [],
  ): QueryWord[] {
    const { weights } = this
    const syllables = terms.map((term) => term.text)
    const found: QueryWord[] = []
    for (let at = 0; at < terms.length; ) {
      const { length, stems } = this.book.toEnglish(syllables, at, of.marked)
      const term = terms[at]
      if (!term) break
      const end = at + Math.max(length, 1)
      if (length < 2)
        found.push({ term, share: shareOf(term, weights), alternatives: of.word(term, stems, written[at]) })
      else {
        found.push({ term, share: weights.phrase, alternatives: of.phrase(terms, at, end, stems) })
        for (let nth = at; nth < end; nth++) {
          const each = terms[nth] ?? term
          found.push({
            term: each,
            share: weights.syllable * shareOf(each, weights),
            alternatives: of.syllable(each, written[nth]),
          })
        }
      }
      const next = terms[end]
      const last = terms[end - 1] ?? term
      if (next && last.plain !== '' && next.plain !== '' && !(last.stop && next.stop))
        found.push({ term: last, share: weights.pair, alternatives: of.pair(last, next) })
      at = end
    }
    return found
  }
}

const MARKED = /[^\0-\x7f]/

export function queryOf(text: string, language: Language, book: WordBook, weights: QueryWeights = WEIGHTS): Query {
  return new Queries(book, weights).of(text, language)
}

/** What stands for Vietnamese words, with their marks or without. */
class ForSyllables {
  private readonly words = new Memo<readonly Alternative[]>()
  private readonly phrases = new Memo<readonly Alternative[]>()
  private readonly singles = new Memo<readonly Alternative[]>()
  private readonly pairs = new Memo<readonly Alternative[]>()

  constructor(
    private readonly book: WordBook,
    private readonly weights: QueryWeights,
    readonly marked: boolean,
  ) {}

  word(term: Term, stems: readonly Alternative[], written?: readonly Written[]): readonly Alternative[] {
    const { marked, book, weights } = this
    const ways = waysOf(written)
    // Whether a word is a stop word depends on how its text is written, too.
    return this.words.get((term.stop ? term.text + PAIR : term.text) + keyOf(ways), () => [
      ...syllable(term, marked, weights, ways),
      ...(term.stop ? [] : meanings(stems, marked, book, weights)),
    ])
  }

  /** `terms[from] … terms[to - 1]`. */
  phrase(terms: readonly Term[], from: number, to: number, stems: readonly Alternative[]): readonly Alternative[] {
    const { marked, book, weights } = this
    const part = terms.slice(from, to)
    return this.phrases.get(part.map((term) => term.text).join(PAIR), () => {
      const whole = part.slice(1).flatMap((next, at) => pair(part[at] ?? next, next, marked, weights))
      return [...whole, ...meanings(stems, marked, book, weights)]
    })
  }

  syllable(term: Term, written?: readonly Written[]): readonly Alternative[] {
    const ways = waysOf(written)
    return this.singles.get(term.text + keyOf(ways), () => syllable(term, this.marked, this.weights, ways))
  }

  pair(term: Term, next: Term): readonly Alternative[] {
    return this.pairs.get(term.text + PAIR + next.text, () => pair(term, next, this.marked, this.weights))
  }
}

/** `ways`: those that a syllable without marks may have been written. */
function syllable(term: Term, marked: boolean, weights: QueryWeights, ways: Ways = UNKNOWN): Alternative[] {
  const own = { key: term.key, weight: 1 }
  const plain = (weight: number) => (term.plain === '' ? [] : [{ key: term.plain, weight }])
  if (marked || term.number) return [own, ...plain(marked ? weights.plain : 1)]
  const other = ways.likely.some(({ key }) => key === term.key) ? [] : [own]
  // The first is the one that says how rare the word is.
  return ways.sure ? [...ways.likely, ...plain(weights.bare), ...other] : [...plain(1), ...ways.likely, ...other]
}

interface Ways {
  readonly likely: readonly Alternative[]
  readonly sure: boolean
}

const UNKNOWN: Ways = { likely: [], sure: false }
/** From this likelihood on it is plain which way a syllable was written. */
const PLAIN = 0.6
/** Ways that are less likely are not told from others. */
const UNLIKELY = 0.1

/** By their likelihood beside the likeliest one's, drawn towards 1, in fifths: few weights, so that what is known of a word is found again. */
function waysOf(written: readonly Written[] = []): Ways {
  const most = written[0]?.likelihood ?? 0
  const likely = written
    .filter(({ likelihood }) => likelihood > UNLIKELY)
    .map(({ key, likelihood }) => ({ key, weight: Math.round(5 * Math.sqrt(likelihood / most)) / 5 }))
  return { likely, sure: most >= PLAIN }
}

function keyOf({ likely, sure }: Ways): string {
  return likely.map(({ key, weight }) => `${PAIR}${key}${weight}`).join('') + (sure ? PAIR : '')
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
