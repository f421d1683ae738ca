/** The entries of lexicons as they are looked up: a tree of the keys of their words, which grows where it is asked. */
import { type Concept, LANGUAGES, type Language, type Lexicon } from '../model'
import { normalise } from '../text/normalise'
import { words } from '../text/words'
import { inflectionKey } from './inflection'
import { once } from './once'
import { isAcronym } from './spelling'

/** A lexicon entry as keys; ` … ` in the entry starts a new part, and up to `MAX_GAP` words may stand between parts. */
export interface Phrase {
  readonly concept: Concept
  readonly language: Language
  readonly first: readonly string[]
  readonly rest: readonly (readonly string[])[]
  /** Which of the first part's words have to be written in capitals ("US", not "us"), and whether a capital is needed at all. */
  readonly acronyms: readonly boolean[]
  readonly proper: boolean
  /** Words in all parts together: the longer phrase wins over the shorter. */
  readonly length: number
}

export interface TrieNode {
  readonly next: Map<string, TrieNode>
  readonly phrases: Phrase[]
}

/** Where all entries begin. */
export interface TrieRoot {
  readonly next: { get(key: string): TrieNode | undefined }
}

/** `=replaced` in a lexicon means this very form: what is over and done is not what may be. */
export const EXACT = '='

const GAP = /\s*…\s*/

/** By the key of their first word, the numbers of a lexicon's entries, counted from 0 in the order of `entriesOf`. */
export type EntryHeads = NonNullable<Lexicon['heads']>

interface Entry {
  readonly concept: Concept
  readonly language: Language
  readonly text: string
}

function entriesOf({ concepts }: Lexicon): Entry[] {
  return concepts.flatMap((concept) =>
    LANGUAGES.flatMap((language) => concept.words[language].map((text) => ({ concept, language, text }))),
  )
}

export function headsOf(lexicon: Lexicon): EntryHeads {
  const heads = new Map<string, number[]>()
  const reader = new EntryReader()
  entriesOf(lexicon).forEach(({ text }, index) => {
    const head = reader.parts(text)[0]?.keys[0]
    const before = head === undefined ? undefined : heads.get(head)
    if (before) before.push(index)
    else if (head !== undefined) heads.set(head, [index])
  })
  return Object.fromEntries(heads)
}

/**
 * The entries of the lexicons; `concepts` is what they make of them together, in order. The entries of a first word are
 * read when a sentence has that word: to read all twenty thousand that ship was two thirds of a start-up, and a note
 * needs some hundred. What their first words are is known for the lexicons that ship, and made out for the others.
 */
export function entryTree(lexicons: readonly Lexicon[], concepts: ReadonlyMap<string, Concept>): TrieRoot {
  const root: TrieNode = { next: new Map(), phrases: [] }
  const reader = new EntryReader()
  const sources = lexicons.map((lexicon) => ({
    heads: lexicon.heads ?? headsOf(lexicon),
    entries: once(() => entriesOf(lexicon)),
  }))
  const order = once(() => new Map([...concepts.keys()].map((id, index) => [id, index])))
  const grow = (head: string) => {
    const found = sources.flatMap(({ heads, entries }) =>
      Object.hasOwn(heads, head) ? (heads[head] ?? []).flatMap((index) => entries()[index] ?? []) : [],
    )
    for (const entry of inOrder(found, concepts, order)) addPhrase(root, entry, reader.parts(entry.text))
  }
  return {
    next: {
      get(head) {
        // Every first word has an entry: what is in the tree has been read.
        if (!root.next.has(head)) grow(head)
        return root.next.get(head)
      },
    },
  }
}

/** As the concepts have them in the end: each entry once, in the order of concepts, languages and words. */
function inOrder(
  entries: readonly Entry[],
  concepts: ReadonlyMap<string, Concept>,
  order: () => ReadonlyMap<string, number>,
): readonly Entry[] {
  const places = new Map<string, Entry & { readonly place: readonly number[] }>()
  for (const {
    concept: { id },
    language,
    text,
  } of entries) {
    const concept = concepts.get(id)
    if (!concept) continue
    const place = [order().get(id) ?? 0, LANGUAGES.indexOf(language), concept.words[language].indexOf(text)]
    places.set(place.join(), { concept, language, text, place })
  }
  return [...places.values()].sort((a, b) => comparePlaces(a.place, b.place))
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return (a[at] ?? 0) - (b[at] ?? 0)
}

/** A part of an entry as it is looked up, and which of its words have to be in capitals. */
interface EntryPart {
  readonly keys: readonly string[]
  readonly acronyms: readonly boolean[]
}

/** Reads entries piece by piece, from space to space: twenty thousand entries are made of some six thousand pieces. */
class EntryReader {
  private readonly known = new Map<string, EntryPart>()

  /** The parts of an entry, which gaps stand between. */
  parts(text: string): readonly EntryPart[] {
    if (text.startsWith(EXACT)) return text.split(GAP).map(readPiece)
    return text.includes('…') ? text.split(GAP).map((part) => this.part(part)) : [this.part(text)]
  }

  private part(text: string): EntryPart {
    const pieces = text.split(' ').map((piece) => this.piece(piece))
    const [only] = pieces
    if (only && pieces.length === 1) return only
    return { keys: pieces.flatMap(({ keys }) => keys), acronyms: pieces.flatMap(({ acronyms }) => acronyms) }
  }

  private piece(text: string): EntryPart {
    const known = this.known.get(text)
    if (known) return known
    const read = readPiece(text)
    this.known.set(text, read)
    return read
  }
}

/** Most are small letters without marks. */
const PLAIN = /^[a-z]+$/

function readPiece(text: string): EntryPart {
  if (PLAIN.test(text)) return { keys: [inflectionKey(text)], acronyms: [false] }
  const exact = text.startsWith(EXACT)
  const normal = normalise(text)
  const found = words(normal.text)
  return {
    keys: found.map((word) => (exact ? EXACT + word.text : inflectionKey(word.text))),
    acronyms: found.map((word) =>
      isAcronym(text.slice(normal.offsets[word.start], (normal.offsets[word.end - 1] ?? 0) + 1)),
    ),
  }
}

function addPhrase(root: TrieNode, { concept, language }: Entry, [first, ...others]: readonly EntryPart[]): void {
  if (!first || first.keys.length === 0) return
  let node = root
  for (const key of first.keys) {
    const next = node.next.get(key) ?? { next: new Map<string, TrieNode>(), phrases: [] }
    node.next.set(key, next)
    node = next
  }
  const rest = others.map((part) => part.keys)
  const length = rest.reduce((sum, part) => sum + part.length, first.keys.length)
  const proper = concept.kind === 'place' && first.keys.length === 1
  node.phrases.push({ concept, language, first: first.keys, rest, acronyms: first.acronyms, proper, length })
}
