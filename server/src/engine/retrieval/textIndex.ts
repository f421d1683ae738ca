/** An inverted index over the statements of facts. Immutable, in typed arrays, which may be in a file: a fact costs some 400 bytes to 1 KB. */
import type { Language } from '../model'
import { type Background, backgroundOf, rarity } from './background'
import { type Grams, gramsOf } from './grams'
import { InitialsTable, isInitials } from './initials'
import { LettersTable } from './joined'
import { type Measures, measuresOf } from './measures'
import { type Neighbours, neighboursOf, pairNumber, pairNumbers } from './neighbours'
import type { NumberSlots } from './numberTable'
import { invert, type Postings } from './postings'
import { type Rows, RowWriter } from './rows'
import { Stored } from './stored'
import { formOf, type Wording, type Writing } from './terms'
import { WordReader, WrittenWord } from './textWords'
import { findTerm, type Terms, Vocabulary } from './vocabulary'
import type { WordBook } from './wordBook'

/** Facts as text in their order, as often as they are gone through. */
export interface TextRecords extends Iterable<TextRecord> {
  readonly length: number
}

/** A fact as text: what it states in each language, and a heading for it where there is one. */
export interface TextRecord {
  readonly statements: readonly { readonly language: Language; readonly text: string }[]
  readonly title?: string
}

export interface TextIndex {
  readonly size: number
  /** Whether any of the facts has a title. */
  readonly titled: boolean
  /** Whether any of the facts is stated more than once: in another language. */
  readonly bilingual: boolean
  /** In which languages facts are stated, as far as their words tell. */
  readonly languages: readonly Language[]
  readonly background: Background
  readonly terms: Terms
  /** Terms of each fact, without marks too and as pairs; the title's are the second half. */
  readonly tokens: Rows
  /** Every word of each fact as it is written, as numbers of `grams`' words; the title's are the second half. */
  readonly surfaces: Rows
  readonly grams: Grams
  readonly postings: Postings
  readonly neighbours: Neighbours
  /** By number of a term: 1 for a word that is written with a capital more often than not. */
  readonly names: Stored<Uint8Array>
  /** The words that are written as initials ("WHO") more often than not, as `initials.ts` has them. */
  readonly initials: NumberSlots
  /** Numbers of the terms of English words, by their letters, as `joined.ts` has them. */
  readonly letters: NumberSlots
  readonly measures: Measures
}

/** Number of a term's key; undefined for one that no fact has. */
export function idOf(key: string, { terms }: Pick<TextIndex, 'terms'>): number | undefined {
  return findTerm(terms, key)
}

/** Weight of a word that no fact has. */
export function unknownIdf(key: string, { size, background }: TextIndex): number {
  return background.size === 0 ? Math.log(1 + size) : rarity(key, 0, size, background)
}

/** Inverse document frequency of a key; undefined for one that no fact has. */
export function idfOf(key: string, index: TextIndex): number | undefined {
  const id = idOf(key, index)
  return id === undefined ? undefined : index.postings.idf.at(id)
}

/** What an index has to know of words. */
export type IndexWords = Wording & Pick<WordBook, 'commonness'>

export function buildIndex(records: TextRecords, book: IndexWords): TextIndex {
  const builder = new IndexBuilder(records.length, book)
  for (const record of records) builder.add(record)
  return builder.done()
}

/** A word of the facts by its numbers. */
interface Entry {
  readonly key: number
  /** -1 where the word has no marks to lose. */
  readonly plain: number
  readonly surface: number
  readonly stop: boolean
  /** How many times more it is written with a capital than without. */
  capitals: number
  /** How many times more it is written as initials than not. */
  initials: number
}

/** A word as it is written, and the entries that it has been found to have. */
class SeenWord extends WrittenWord {
  readonly entries: Partial<Record<Writing, Entry>> = {}
  readonly initials = isInitials(this.written)
}

class IndexBuilder {
  private readonly reader: WordReader<SeenWord>
  private readonly keys = new Vocabulary()
  private readonly forms = new Map<string, number>()
  private readonly known: Readonly<Record<Writing, Map<string, Entry>>> = {
    en: new Map(),
    vi: new Map(),
    unmarked: new Map(),
  }
  private readonly tokens: RowWriter
  private readonly surfaces: RowWriter
  private readonly pairs: RowWriter
  private readonly numbers: number
  private titled = false
  private bilingual = false
  private readonly languages = new Set<Language>()

  constructor(
    private readonly size: number,
    private readonly book: IndexWords,
  ) {
    this.reader = new WordReader(book, (...word) => new SeenWord(...word))
    this.tokens = new RowWriter(size)
    this.surfaces = new RowWriter(size)
    this.pairs = new RowWriter(size)
    this.numbers = pairNumbers(size)
  }

  add({ statements, title }: TextRecord): void {
    for (const { text, language } of statements) this.addText(text, language)
    this.tokens.endHalf()
    this.surfaces.endHalf()
    this.titled ||= title !== undefined
    this.bilingual ||= statements.length > 1
    if (title) this.addText(title, statements[0]?.language ?? 'en')
    this.tokens.endRow()
    this.surfaces.endRow()
    this.pairs.endRow()
  }

  done(): TextIndex {
    const { keys } = this
    const background = backgroundOf(this.size, this.book)
    const tokens = this.tokens.done()
    const surfaces = this.surfaces.done()
    const grams = gramsOf(this.forms, surfaces)
    const neighbours = neighboursOf(this.pairs.done(), this.numbers)
    const postings = invert(tokens, keys, background)
    const names = this.names()
    const measures = measuresOf({ tokens, surfaces, idf: postings.idf, names, grams })
    const { size, titled, bilingual } = this
    const about = { size, titled, bilingual, languages: [...this.languages].sort() }
    const terms = keys.done()
    const words = { terms, tokens, surfaces, grams }
    return {
      ...about,
      background,
      ...words,
      postings,
      neighbours,
      names: new Stored(names),
      initials: this.initials(),
      letters: this.letters(),
      measures,
    }
  }

  private names(): Uint8Array {
    const capitals = new Int32Array(this.keys.size)
    for (const entries of Object.values(this.known)) {
      for (const { key, plain, capitals: more } of entries.values()) {
        capitals[key] = (capitals[key] ?? 0) + more
        if (plain >= 0) capitals[plain] = (capitals[plain] ?? 0) + more
      }
    }
    return Uint8Array.from(capitals, (more) => (more > 0 ? 1 : 0))
  }

  /** By the letters as they are, and without a plural's "s". */
  private initials(): NumberSlots {
    const table = new InitialsTable()
    for (const [word, { initials }] of this.known.en) {
      if (initials <= 0) continue
      table.add(word)
      if (word.endsWith('s')) table.add(word.slice(0, -1))
    }
    return table.done()
  }

  private letters(): NumberSlots {
    const table = new LettersTable()
    for (const [word, { key }] of this.known.en) table.add(word, key)
    return table.done()
  }

  private addText(text: string, language: Language): void {
    const { words, writing } = this.reader.read(text, language)
    this.languages.add(writing === 'en' ? 'en' : 'vi')
    let before: Entry | undefined
    let hash = 0
    for (const word of words) {
      const entry = this.entryOf(word, writing)
      if (before && !(before.stop && entry.stop)) {
        if (writing === 'en') this.pairs.push(pairNumber(hash, word.hash, this.numbers))
        else this.addPair(before, entry)
      }
      hash = word.hash
      this.tokens.push(entry.key)
      if (entry.plain >= 0) this.tokens.push(entry.plain)
      this.surfaces.push(entry.surface)
      // The first word has a capital whatever it is.
      if (before) entry.capitals += word.capital ? 1 : -1
      entry.initials += word.initials ? 1 : -1
      before = entry
    }
  }

  /** Only words written in syllables are terms as pairs: the others' would be many, and seldom met. */
  private addPair(first: Entry, second: Entry): void {
    if (first.plain < 0 || second.plain < 0) return
    this.tokens.push(this.keys.pair(first.key, second.key))
    this.tokens.push(this.keys.pair(first.plain, second.plain))
  }

  private entryOf(word: SeenWord, writing: Writing): Entry {
    const known = word.entries[writing] ?? this.entryBy(word.normal, writing)
    word.entries[writing] = known
    return known
  }

  private entryBy(word: string, writing: Writing): Entry {
    const known = this.known[writing].get(word)
    if (known) return known
    const { key, plain, stop } = formOf(word, writing, this.book)
    const surface = this.forms.get(word) ?? this.forms.size
    this.forms.set(word, surface)
    const entry = {
      key: this.keys.word(key),
      plain: plain === '' ? -1 : this.keys.word(plain),
      surface,
      stop,
      capitals: 0,
      initials: 0,
    }
    this.known[writing].set(word, entry)
    return entry
  }
}
