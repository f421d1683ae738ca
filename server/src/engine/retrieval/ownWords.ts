/** A sentence as an index has its own words: numbers and weights in scratch memory, with no string made on the way. */
import type { Language } from '../model'
import { pairNumber } from './neighbours'
import { findNumber } from './numberTable'
import { formOf, type Wording, type Writing } from './terms'
import { idOf, type TextIndex, unknownIdf } from './textIndex'
import { WordReader, WrittenWord } from './textWords'

/** What an index has of a word in one writing. */
interface OwnTerm {
  /** Number of the term, -1 for one that no fact has. */
  readonly id: number
  readonly weight: number
  readonly stop: boolean
}

class LookWord extends WrittenWord {
  readonly own: Partial<Record<Writing, OwnTerm>> = {}
}

/** Of longer sentences the first so many are told apart. */
const MOST = 255

/** What a stop word weighs beside another word of its frequency, and a pair of syllables beside the two alone. */
const STOP = 0.5
const PAIR = 0.5

/** Terms of a syllable in an index: with and without its marks, and so with the one before it. */
const SYLLABLE = 4

export class OwnWords {
  private readonly reader: WordReader<LookWord>
  /** By number of a term: its place among the sentence's, from 1 on; 0 for one that it lacks. */
  readonly places: Uint8Array
  /** By place: the term, what it gives, what of that counts as covered, and the place of the word behind it; 0 where there is none. */
  readonly ids = new Uint32Array(MOST + 1)
  readonly gains = new Float64Array(MOST + 1)
  readonly covers = new Float64Array(MOST + 1)
  readonly follows = new Uint8Array(MOST + 1)
  /** How many places there are. */
  size = 0
  /** Numbers of the pairs of words that stand beside each other, and how many there are. */
  readonly pairs = new Uint32Array(MOST)
  paired = 0
  /** What the words of the sentence weigh together, those among them that no fact has. */
  total = 0
  writing: Writing = 'en'
  /** How many terms a statement of as many words has. */
  long = 0

  constructor(
    private readonly index: TextIndex,
    private readonly wording: Wording,
  ) {
    this.reader = new WordReader(wording, (...word) => new LookWord(...word))
    this.places = new Uint8Array(index.terms.size)
  }

  read(text: string, language: Language): void {
    for (let place = 1; place <= this.size; place++) this.places[this.ids[place] ?? 0] = 0
    this.size = 0
    this.paired = 0
    this.total = 0
    const { words, writing } = this.reader.read(text, language)
    this.writing = writing
    this.long = words.length * (writing === 'en' ? 1 : SYLLABLE)
    let before: OwnTerm | undefined
    let [last, hash] = [0, 0]
    for (const word of words) {
      const own = word.own[writing] ?? this.ownOf(word, writing)
      this.total += own.weight
      const place = own.id < 0 ? 0 : this.placeOf(own.id, own.weight, own.weight)
      // Neighbours that are pairs of syllables have terms of their own.
      if (writing === 'en') {
        this.follows[last] = place
        if (before && !(before.stop && own.stop)) this.addNeighbours(hash, word.hash)
      } else if (before && last > 0 && place > 0 && !(before.stop && own.stop)) this.addPair(before.id, own.id)
      before = own
      last = place
      hash = word.hash
    }
  }

  private addNeighbours(first: number, second: number): void {
    const { first: starts } = this.index.neighbours
    if (this.paired < MOST) this.pairs[this.paired++] = pairNumber(first, second, starts.length - 1)
  }

  private addPair(first: number, second: number): void {
    const { terms, postings } = this.index
    const id = findNumber(terms.pairs, first, second)
    if (id !== undefined) this.placeOf(id, PAIR * postings.idf.at(id), 0)
  }

  private placeOf(id: number, gain: number, covers: number): number {
    const known = this.places[id] ?? 0
    if (known > 0 || this.size === MOST) return known
    const place = ++this.size
    this.places[id] = place
    this.ids[place] = id
    this.gains[place] = gain
    this.covers[place] = covers
    this.follows[place] = 0
    return place
  }

  private ownOf(word: LookWord, writing: Writing): OwnTerm {
    const { key, plain, stop } = formOf(word.normal, writing, this.wording)
    const looked = writing === 'unmarked' && plain !== '' ? plain : key
    const id = idOf(looked, this.index) ?? -1
    const idf = id < 0 ? unknownIdf(looked, this.index) : this.index.postings.idf.at(id)
    const own = { id, stop, weight: stop ? STOP * idf : idf }
    word.own[writing] = own
    return own
  }
}
