/** The words of sentences as a table of phrases knows them: each way to write one is looked up once. */
import type { Language } from '../model'
import { normalWord } from '../text/normalise'
import { EXACT, type Phrase, type TrieNode, type TrieRoot } from './entries'
import { inflectionKey } from './inflection'
import { isMarked } from './language'
import { isAcronym, SHORT_ACRONYM, speaks } from './spelling'

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
  /** Where phrases go on that it begins, and those whose first part is this word alone. */
  readonly starts: readonly TrieNode[]
  readonly phrases: readonly Phrase[]
  /** Which of these it means in a sentence of a language, whatever stands beside it; undefined where that matters. */
  readonly alone: Readonly<Record<Language, readonly Phrase[]>> | undefined
}

/** Words remembered by how they are written. Most words of a text have been met before in it. */
const MOST_WORDS = 20_000

/** `text`: the word's normal form, where that is not its own characters' alone. */
export function createWordLookup(root: TrieRoot): (written: string, text?: string) => TableWord {
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

function tableWord(root: TrieRoot, written: string, text: string): TableWord {
  const initial = written.slice(0, 1)
  const key = inflectionKey(text)
  const exact = EXACT + text
  const starts = [root.next.get(key) ?? [], root.next.get(exact) ?? []].flat()
  const word = {
    text,
    key,
    exact,
    capitalised: initial !== initial.toLowerCase(),
    acronym: isAcronym(written),
    marked: isMarked(text),
    starts,
    phrases: starts.flatMap(({ phrases }) => phrases),
  }
  return { ...word, alone: alone(word) }
}

/**
 * The phrases of a word that no phrase goes on from, one for each concept, where the word itself decides which; undefined
 * where its neighbours do: where a gap may follow, or where capitals are an acronym's unless all around are capitals.
 */
function alone(word: Pick<TableWord, 'phrases' | 'acronym' | 'capitalised' | 'text'>): TableWord['alone'] {
  const { phrases, acronym, capitalised, text } = word
  if (phrases.some(({ rest }) => rest.length > 0) || (acronym && text.length <= SHORT_ACRONYM)) return undefined
  const written = phrases.filter(({ proper, acronyms }) => (capitalised || !proper) && (acronym || !acronyms[0]))
  const spoken = (language: Language) => distinct(written.filter((phrase) => speaks(phrase, language)))
  return { en: spoken('en'), vi: spoken('vi') }
}

/** The first for each concept. */
function distinct(phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.filter(({ concept }, index) => phrases.findIndex((each) => each.concept === concept) === index)
}

/** The words of a sentence as the table knows them. */
type Words = readonly { readonly word: TableWord }[]

/** Phrases whose first part starts at `words[at]`, longest first part last. */
export function phrasesAt(words: Words, at: number): readonly Phrase[] {
  const word = words[at]?.word
  if (!word || word.starts.length === 0) return NONE
  let open = followed(word.starts, words[at + 1]?.word)
  if (open.length === 0) return word.phrases
  const found = [...word.phrases]
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
    const [same, form] = [next.get(word.key), next.get(word.exact)]
    if (same) found = found.length === 0 ? [same] : [...found, same]
    if (form) found = found.length === 0 ? [form] : [...found, form]
  }
  return found
}
