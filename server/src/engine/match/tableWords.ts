/** The words of sentences as a table of phrases knows them: each way to write one is looked up once. */
import type { Language } from '../model'
import { normalWord } from '../text/normalise'
import { inflectionKey } from './inflection'
import { isMarked } from './language'
import type { Phrase } from './phrases'
import { isAcronym, SHORT_ACRONYM, speaks } from './spelling'
import type { Trie } from './trie'

/** A word as it is written, with all that is known of it wherever it stands. */
export interface TableWord {
  /** In normal form. */
  readonly text: string
  /** By which it is looked up. */
  readonly key: string
  /** The numbers of its key and of its very form, where phrases go on with these; else negative. */
  readonly number: number
  readonly exact: number
  readonly capitalised: boolean
  readonly acronym: boolean
  /** True where it has a letter of Vietnamese. */
  readonly marked: boolean
  /** Where phrases go on that it begins, and those whose first part is this word alone. */
  readonly starts: readonly number[]
  readonly phrases: readonly Phrase[]
  /** Which of these it means in a sentence of a language, whatever stands beside it; undefined where that matters. */
  readonly alone: Readonly<Record<Language, readonly Phrase[]>> | undefined
}

/** `=replaced` in a lexicon means this very form: what is over and done is not what may be. */
export const EXACT = '='

/** Words remembered by how they are written. Most words of a text have been met before in it. */
const MOST_WORDS = 20_000

/** `text`: the word's normal form, where that is not its own characters' alone. */
export function createWordLookup(trie: Trie): (written: string, text?: string) => TableWord {
  const known = new Map<string, TableWord>()
  return (written, text) => {
    if (text !== undefined) return tableWord(trie, written, text)
    const before = known.get(written)
    if (before) return before
    const word = tableWord(trie, written, normalWord(written))
    if (known.size >= MOST_WORDS) known.clear()
    known.set(written, word)
    return word
  }
}

function tableWord(trie: Trie, written: string, text: string): TableWord {
  const initial = written.slice(0, 1)
  const key = inflectionKey(text)
  const exact = EXACT + text
  const starts = [trie.startOf(key) ?? [], trie.startOf(exact) ?? []].flat()
  const word = {
    text,
    key,
    number: trie.numberOf(key),
    exact: trie.numberOf(exact),
    capitalised: initial !== initial.toLowerCase(),
    acronym: isAcronym(written),
    marked: isMarked(text),
    starts,
    phrases: starts.flatMap((node) => trie.phrasesOf(node)),
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
export function phrasesAt(trie: Trie, words: Words, at: number): readonly Phrase[] {
  const word = words[at]?.word
  if (!word || word.starts.length === 0) return NONE
  let open = followed(trie, word.starts, words[at + 1]?.word)
  if (open.length === 0) return word.phrases
  const found = [...word.phrases]
  for (let index = at + 2; open.length > 0; index++) {
    for (const node of open) for (const phrase of trie.phrasesOf(node)) found.push(phrase)
    open = followed(trie, open, words[index]?.word)
  }
  return found
}

const NONE: readonly Phrase[] = []
const NOWHERE: readonly number[] = []

function followed(trie: Trie, open: readonly number[], word: TableWord | undefined): readonly number[] {
  if (!word || (word.number < 0 && word.exact < 0)) return NOWHERE
  let found = NOWHERE
  for (const node of open) {
    const [same, form] = [trie.next(node, word.number), trie.next(node, word.exact)]
    if (same >= 0) found = found.length === 0 ? [same] : [...found, same]
    if (form >= 0) found = found.length === 0 ? [form] : [...found, form]
  }
  return found
}
