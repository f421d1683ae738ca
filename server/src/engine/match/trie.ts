/** Where the phrases of a table begin and how they go on: a tree of keys, and the words of sentences looked up in it. */
import type { Concept, Language } from '../model'
import { normalWord } from '../text/normalise'
import { inflectionKey } from './inflection'
import { isMarked } from './language'

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

/** A word as it is written, with all that is known of it wherever it stands. */
export interface TableWord {
  /** In normal form. */
  readonly text: string
  /** By which it is looked up. */
  readonly key: string
  /** For entries that name one form alone. */
  readonly exact: string
  readonly capitalised: boolean
  readonly acronym: boolean
  /** True where it has a letter of Vietnamese. */
  readonly marked: boolean
  /** Where phrases go on that it begins. */
  readonly starts: readonly TrieNode[]
}

/** `=replaced` in a lexicon means this very form: what is over and done is not what may be. */
export const EXACT = '='

/** Words remembered by how they are written. Most words of a text have been met before in it. */
const MOST_WORDS = 20_000

/** Looks words up, each way to write one once. `text`: its normal form, where that is known. */
export function createWordLookup(root: TrieNode): (written: string, text?: string) => TableWord {
  const known = new Map<string, TableWord>()
  return (written, text) => {
    if (text !== undefined) return tableWord(root, written, text)
    const before = known.get(written)
    if (before) return before
    const word = tableWord(root, written, normalWord(written))
    if (known.size >= MOST_WORDS) known.clear()
    known.set(written, word)
    return word
  }
}

function tableWord(root: TrieNode, written: string, text: string): TableWord {
  const initial = written.slice(0, 1)
  const word = { text, key: inflectionKey(text), exact: EXACT + text, marked: isMarked(text) }
  return {
    ...word,
    capitalised: initial !== initial.toLowerCase(),
    acronym: isAcronym(written),
    starts: [root.next.get(word.key) ?? [], root.next.get(word.exact) ?? []].flat(),
  }
}

/** "AI", "PCs", "U.S.": a word that is another one, or none, in small letters. */
export function isAcronym(word: string): boolean {
  return /^[A-Z][A-Z&.]*[A-Z](?:\.|'?s)?$/.test(word)
}

/** Phrases whose first part starts at `words[at]`, longest first part last. */
export function phrasesAt(words: readonly { readonly word: TableWord }[], at: number): readonly Phrase[] {
  const starts = words[at]?.word.starts ?? NOWHERE
  if (starts.length === 0) return NONE
  let open = followed(starts, words[at + 1]?.word)
  // Most words begin no phrase, or none that the next word goes on with.
  if (open.length === 0 && starts.length === 1) return starts[0]?.phrases ?? NONE
  const found = starts.flatMap(({ phrases }) => phrases)
  for (let index = at + 2; open.length > 0; index++) {
    for (const { phrases } of open) for (const phrase of phrases) found.push(phrase)
    open = followed(open, words[index]?.word)
  }
  return found
}

const NONE: readonly Phrase[] = []
const NOWHERE: readonly TrieNode[] = []

function followed(open: readonly TrieNode[], word: TableWord | undefined): readonly TrieNode[] {
  if (!word) return NOWHERE
  let found = NOWHERE
  for (const { next } of open) {
    if (next.size === 0) continue
    const [any, form] = [next.get(word.key), next.get(word.exact)]
    if (any) found = [...found, any]
    if (form) found = [...found, form]
  }
  return found
}
