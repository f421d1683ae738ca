/** The words of sentences as a table of phrases knows them: each way to write one is looked up once. */
import type { Language } from '../model'
import { normalWord } from '../text/normalise'
import { verbKeysOf } from './derivedNoun'
import { bitOf, type Phrase, type TrieNode, type TrieRoot } from './entries'
import { EXACT } from './entryBook'
import { inflectionKey, isContractedNot } from './inflection'
import { isMarked } from './language'
import { isAcronym, SHORT_ACRONYM, speaks } from './spelling'
import { WordTable } from './wordTable'

/** A word as it is written, with all that is known of it wherever it stands. */
export interface TableWord {
  readonly written: string
  /** In normal form. */
  readonly text: string
  /** By which it is looked up. */
  readonly key: string
  /** For entries that name one form alone. */
  readonly exact: string
  readonly capitalised: boolean
  readonly acronym: boolean
  /** True where it has a digit. */
  readonly numeric: boolean
  /** True where it has a letter of Vietnamese. */
  readonly marked: boolean
  /** Where phrases go on that it begins, and those whose first part is this word alone. */
  readonly starts: readonly TrieNode[]
  readonly phrases: readonly Phrase[]
  /** The bits of `key` and of `exact`; of those that phrases go on with behind it; of keys that may stand behind a gap. */
  readonly bit: number
  readonly formBit: number
  readonly goesOn: Pick<TrieNode, 'bits' | 'forms'>
  readonly awaits: number
  /** Which of these it means in a sentence of a language, where nothing of theirs stands behind it; undefined where more matters. */
  readonly alone: Readonly<Record<Language, readonly Phrase[]>> | undefined
}

/** Looks words up by where they stand in a text, or by themselves with a normal form that is not their own characters' alone. */
export interface WordLookup {
  at(text: string, start: number, end: number): TableWord
  of(written: string, normal: string): TableWord
}

export function createWordLookup(root: TrieRoot): WordLookup {
  const known = new WordTable((written) => tableWord(root, written, normalWord(written)))
  return {
    at: (text, start, end) => known.at(text, start, end),
    of: (written, normal) => tableWord(root, written, normal),
  }
}

function tableWord(root: TrieRoot, written: string, text: string): TableWord {
  const initial = written.slice(0, 1)
  const [key, exact] = [inflectionKey(text), EXACT + text]
  const own = startsOf(root.next(key), root.next(exact))
  const starts = isContractedNot(text)
    ? [...own, ...startsOf(root.next(NOT), root.next(EXACT + NOT))]
    : ofVerb(own, text, root)
  const phrases = phrasesOf(starts)
  const [capitalised, acronym] = [initial !== initial.toLowerCase(), isAcronym(written)]
  return {
    written,
    text,
    key,
    exact,
    capitalised,
    acronym,
    numeric: /\d/.test(text),
    marked: isMarked(text),
    starts,
    phrases,
    bit: bitOf(key),
    formBit: bitOf(exact),
    goesOn: starts.length === 0 ? NOWHERE_ON : waysOf(starts),
    awaits: phrases.reduce((all, { awaits }) => all | awaits, 0),
    alone: alone({ text, phrases, capitalised, acronym }),
  }
}

/** "Not … anything but" begins in "aren't" too. */
const NOT = 'not'

/** Nothing begins with most words, and thousands are remembered: these have it in common. */
function startsOf(key: TrieNode | undefined, form: TrieNode | undefined): readonly TrieNode[] {
  if (!key) return form ? [form] : NOWHERE
  return form ? [key, form] : [key]
}

/** A noun that no lexicon has means what the verb does that it is made of. */
function ofVerb(own: readonly TrieNode[], text: string, root: TrieRoot): readonly TrieNode[] {
  if (own.length > 0) return own
  for (const key of verbKeysOf(text)) {
    const phrases = root.next(key)?.phrases.filter(isVerb) ?? NONE
    if (phrases.length > 0) return [{ next: () => undefined, phrases, bits: 0, forms: 0, all: () => phrases }]
  }
  return own
}

function isVerb({ concept: { kind }, language, length }: Phrase): boolean {
  return kind === 'relation' && language === 'en' && length === 1
}

function phrasesOf(starts: readonly TrieNode[]): readonly Phrase[] {
  const [start] = starts
  if (!start) return NONE
  return starts.length === 1 ? start.phrases : starts.flatMap((each) => each.phrases)
}

function waysOf(starts: readonly TrieNode[]): TableWord['goesOn'] {
  return {
    bits: starts.reduce((all, { bits }) => all | bits, 0),
    forms: starts.reduce((all, { forms }) => all | forms, 0),
  }
}

const NOWHERE_ON: TableWord['goesOn'] = { bits: 0, forms: 0 }

/**
 * The phrases of a word that no phrase goes on from, one for each concept, where the word itself decides which; undefined
 * where its neighbours do, as capitals are an acronym's unless all around are capitals.
 */
function alone(word: Pick<TableWord, 'phrases' | 'acronym' | 'capitalised' | 'text'>): TableWord['alone'] {
  const { phrases, acronym, capitalised, text } = word
  if (phrases.length === 0) return SILENT
  if (phrases.some(({ rest }) => rest[0]?.length === 0) || (acronym && text.length <= SHORT_ACRONYM)) return undefined
  const written = phrases.filter(
    ({ proper, acronyms, rest }) => rest.length === 0 && (capitalised || !proper) && (acronym || !acronyms[0]),
  )
  const spoken = (language: Language) => distinct(written.filter((phrase) => speaks(phrase, language)))
  return { en: spoken('en'), vi: spoken('vi') }
}

const SILENT = { en: [], vi: [] } as const

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
  const following = words[at + 1]?.word
  if (!following || !mayGoOn(word.goesOn, following)) return word.phrases
  let open = followed(word.starts, following)
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

function mayGoOn({ bits, forms }: Pick<TrieNode, 'bits' | 'forms'>, { bit, formBit }: TableWord): boolean {
  return ((bits & bit) | (forms & formBit)) !== 0
}

function followed(open: readonly TrieNode[], word: TableWord | undefined): readonly TrieNode[] {
  if (!word) return NOWHERE
  let found = NOWHERE
  for (const node of open) {
    const same = (node.bits & word.bit) === 0 ? undefined : node.next(word.key)
    const form = (node.forms & word.formBit) === 0 ? undefined : node.next(word.exact)
    if (same) found = found.length === 0 ? [same] : [...found, same]
    if (form) found = found.length === 0 ? [form] : [...found, form]
  }
  return found
}
