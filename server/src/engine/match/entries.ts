/** The entries of lexicons as they are looked up: a tree of the keys of their words, which grows where it is asked. */
import { type Concept, type EntryBook, LANGUAGES, type Language, type Lexicon } from '../model'
import { bookOf, EXACT, GAP, placeOf } from './entryBook'
import {
  endOf,
  type Finder,
  headsOf,
  MOST_ENTRIES,
  narrowed,
  placeAt,
  type Range,
  split,
  startsIn,
} from './entryRanges'
import { once } from './once'

/** A lexicon entry as keys; ` … ` in the entry starts a new part, and up to `MAX_GAP` words may stand between parts. */
export interface Phrase {
  readonly concept: Concept
  /** The concept's id, and those of all that it is a kind or part of. */
  readonly ids: ReadonlySet<string>
  readonly language: Language
  readonly first: readonly string[]
  readonly rest: readonly (readonly string[])[]
  /** The bit of the key that goes on with it behind a gap; 0 where there is none. */
  readonly awaits: number
  /** Which of the first part's words have to be written in capitals ("US", not "us"), and whether a capital is needed at all. */
  readonly acronyms: readonly boolean[]
  readonly proper: boolean
  /** Words in all parts together: the longer phrase wins over the shorter. */
  readonly length: number
}

export interface TrieNode {
  /** The node behind that key. */
  next(key: string): TrieNode | undefined
  readonly phrases: readonly Phrase[]
  /** The bits of the keys that it goes on with, and of those that mean one form alone. */
  readonly bits: number
  readonly forms: number
  /** All phrases that begin so, those that go on among them: `phrases`, and those of all nodes behind. */
  all(): readonly Phrase[]
}

/**
 * One bit of 32 for a key. A profile had most words of a sentence looked up behind the word before, where hardly any entry goes
 * on: where the bits have none in common, there is nothing to look up.
 */
export function bitOf(key: string): number {
  const { length } = key
  return 1 << ((length + 7 * key.charCodeAt(length >> 1) + 3 * key.charCodeAt(length - 1)) & 31)
}

/** Concepts in their order, and of each its id and those of all that it is a kind or part of. */
export interface KnownConcepts {
  readonly concepts: ReadonlyMap<string, Concept>
  readonly ancestors: ReadonlyMap<string, ReadonlySet<string>>
}

/** Where all entries begin. */
export type TrieRoot = Pick<TrieNode, 'next'>

/**
 * The entries of the lexicons; `known` is what they make of their concepts together. Nodes are made when a sentence has
 * their words: to read all twenty-eight thousand entries that ship was two thirds of a start-up, and a note needs some hundred.
 */
export function entryTree(lexicons: readonly Lexicon[], known: KnownConcepts): TrieRoot {
  const merging = new Merging(lexicons, known)
  const books = lexicons.map((lexicon) => lexicon.book ?? bookOf(lexicon))
  const all = books.map((book, source) => ({ book, source, from: 0, to: book.concepts.length }))
  return new Branches(headsOf(all), 0, merging)
}

/** The nodes behind a node, by their keys; `depth`: how many keys lead there. Most keys that are asked for lead nowhere. */
class Branches implements TrieRoot {
  private readonly nodes = new Map<string, Node>()

  constructor(
    private readonly find: Finder,
    private readonly depth: number,
    private readonly merging: Merging,
  ) {}

  next(key: string): Node | undefined {
    const known = this.nodes.get(key)
    if (known) return known
    const ranges = this.find(key)
    if (ranges.length === 0) return undefined
    const node = new Node(ranges, this.depth + 1, this.merging)
    this.nodes.set(key, node)
    return node
  }
}

/** Made where it is asked for; `depth`: how many keys lead there. */
class Node implements TrieNode {
  readonly phrases: readonly Phrase[]
  readonly bits: number
  readonly forms: number
  private readonly branches: Branches

  constructor(
    private readonly ranges: readonly Range[],
    depth: number,
    private readonly merging: Merging,
  ) {
    const ends = ranges.map((range) => endOf(range, depth))
    this.phrases = merging.phrases(ranges.map((range, nth) => ({ ...range, to: ends[nth] ?? range.to })))
    const longer = ranges.map((range, nth) => ({ ...range, from: ends[nth] ?? range.to }))
    let [bits, forms] = [0, 0]
    for (const range of longer) {
      const { book } = range
      for (const at of startsIn(range, depth)) {
        const key = book.keys[placeAt(book, at, depth)] ?? ''
        if (key.startsWith(EXACT)) forms |= bitOf(key)
        else bits |= bitOf(key)
      }
    }
    this.bits = bits
    this.forms = forms
    const behindIt = once(() => split(longer, depth, (range) => startsIn(range, depth)))
    this.branches = new Branches((key) => narrowed(behindIt(), key, depth), depth, merging)
  }

  next(key: string): Node | undefined {
    return this.branches.next(key)
  }

  all(): readonly Phrase[] {
    return this.merging.phrases(this.ranges)
  }
}

/** Entries as the concepts have them that several lexicons make together. */
class Merging {
  private readonly order: () => ReadonlyMap<string, number>
  private readonly shared: () => ReadonlySet<string>

  constructor(
    private readonly lexicons: readonly Lexicon[],
    private readonly known: KnownConcepts,
  ) {
    const { concepts } = known
    this.order = once(() => new Map([...concepts.keys()].map((id, index) => [id, index])))
    this.shared = once(() => sharedIds(lexicons))
  }

  /** Each entry once, in the order of concepts, languages and words. */
  phrases(ranges: readonly Range[]): readonly Phrase[] {
    const found = new Map<number, Phrase>()
    let last = -1
    let isSorted = true
    for (const { book, source, from, to } of ranges) {
      for (let entry = from; entry < to; entry++) {
        const concept = this.conceptOf(source, book.concepts[entry] ?? 0)
        if (!concept) continue
        const word = book.words[entry] ?? 0
        const place = this.orderOf(concept, source, book.concepts[entry] ?? 0, word)
        const ids = this.known.ancestors.get(concept.id) ?? new Set([concept.id])
        found.set(place, phraseOf(book, entry, { concept, ids }, LANGUAGES[word & 1] ?? 'en'))
        isSorted &&= place > last
        last = place
      }
    }
    if (found.size === 0) return NO_PHRASES
    return isSorted ? [...found.values()] : [...found].sort(([a], [b]) => a - b).map(([, phrase]) => phrase)
  }

  private conceptOf(source: number, nth: number): Concept | undefined {
    return this.known.concepts.get(this.lexicons[source]?.concepts[nth]?.id ?? '')
  }

  private orderOf(concept: Concept, source: number, nth: number, word: number): number {
    const language = LANGUAGES[word & 1] ?? 'en'
    const place = (this.order().get(concept.id) ?? 0) * LANGUAGES.length + (word & 1)
    const own = word >>> 1
    // The words themselves are looked at only where several lexicons have some: those that ship need not be read for it.
    const index = this.shared().has(concept.id)
      ? concept.words[language].indexOf(this.lexicons[source]?.concepts[nth]?.words[language][own] ?? '')
      : own
    return place * MOST_ENTRIES + index
  }
}

const NO_PHRASES: readonly Phrase[] = []

function sharedIds(lexicons: readonly Lexicon[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { concepts } of lexicons)
    for (const { id } of concepts) {
      if (seen.has(id)) shared.add(id)
      seen.add(id)
    }
  return shared
}

function phraseOf(
  { keys, starts, path }: EntryBook,
  entry: number,
  { concept, ids }: Pick<Phrase, 'concept' | 'ids'>,
  language: Language,
): Phrase {
  const parts: string[][] = [[]]
  const acronyms: boolean[] = []
  let length = 0
  for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at++) {
    const step = path[at] ?? GAP
    if (step === GAP) {
      parts.push([])
    } else {
      if (parts.length === 1) acronyms.push((step & 1) === 1)
      parts.at(-1)?.push(keys[placeOf(step)] ?? '')
      length++
    }
  }
  const [first = [], ...rest] = parts
  const awaited = rest[0]?.[0]
  const awaits = awaited === undefined ? 0 : bitOf(awaited)
  const proper = concept.kind === 'place' && first.length === 1
  return { concept, ids, language, first, rest, awaits, acronyms, proper, length }
}
