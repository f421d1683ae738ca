/** General knowledge of words that retrieval and relation use: stop words, translations, the company that words keep. Data made ready. */
import { once } from '../match/once'
import { normalise, stripMarks } from '../text/normalise'
import { words } from '../text/words'
import { listed, type WordData } from '../words/wordData'
import { stemOf, type Wording } from './terms'
import { PAIR } from './vocabulary'
import { createWordVectors, type WordVectors } from './wordVectors'

/** A key of the index that stands for a word of a text, and how much of it, from 0 to 1. */
export interface Alternative {
  readonly key: string
  readonly weight: number
}

export interface WordBook extends Wording {
  /** Keys of Vietnamese words for an English stem. */
  toVietnamese(stem: string): readonly Alternative[]
  /** English stems for Vietnamese syllables, by the longest phrase that begins at `at`; `length` in syllables, 0 for none. */
  toEnglish(
    syllables: readonly string[],
    at: number,
    marked: boolean,
  ): { readonly length: number; readonly stems: readonly Alternative[] }
  /** All Vietnamese words that are translated, by their syllables with a space between them, with English stems. */
  vietnamese(): ReadonlyMap<string, readonly Alternative[]>
  /** In what share of general statements a key of the index stands, 0 to 1: by how common a word is. */
  commonness(key: string): number
  /** Among the words that the bridge translates: no rare word. */
  isCommon(stem: string): boolean
  /** Stems that keep the company of an English stem. */
  near(stem: string): readonly Alternative[]
  /** Which way words point, by what they are about. */
  vectors(): WordVectors
}

/** The longest Vietnamese phrase that is looked up, in syllables. */
const LONGEST = 4

/** Of which data the book is made. */
type WordsOf = 'stop' | 'bridge' | 'company' | 'vectors' | 'lemmas' | 'spellings' | 'letters'

/** Each part is made when it is first asked for: all together took half a second of a start-up, most of it for nothing. */
export function createWordBook(data: Pick<WordData, WordsOf>): WordBook {
  const lemmas = new Map(Object.entries(data.lemmas))
  const spelt = speltBy(data.spellings)
  const stems = once(() => byStem(data.bridge, spelt))
  const there = remembering((stem) => translationsOf(stem, stems(), data.bridge))
  const back = once(() => translationsBack(data.bridge, spelt))
  const withMarks = once(() => phraseTree(back()))
  const without = once(() => phraseTree(withoutMarks(back())))
  const shares = once(() => commonnessOf(data.bridge, spelt))
  const near = remembering((stem) => companyOf(stem, data.company))
  return {
    stops: { en: stopSet(data.stop.en), vi: stopSet(data.stop.vi), unmarked: stopSet(data.stop.vi.map(stripMarks)) },
    lemma: (word) => lemmas.get(word) ?? word,
    spelt,
    letters: data.letters,
    toVietnamese: there,
    vietnamese: back,
    commonness: (key) => shares().get(key) ?? RARE,
    isCommon: (stem) => there(stem).length > 0,
    near,
    vectors: once(() => createWordVectors(data, back())),
    toEnglish(syllables, at, marked) {
      return longestPhrase(marked ? withMarks() : without(), syllables, at)
    },
  }
}

type Spelt = WordBook['spelt']

/** By stems, so that forms of a word are spelt as it is: "tumours", "organised". */
function speltBy(spellings: WordData['spellings']): Spelt {
  const stems = once(() => {
    const entries = Object.entries(spellings)
    return new Map(entries.flatMap(([word, others]) => listed(others).map((other) => [stemOf(other), stemOf(word)])))
  })
  return (stem) => stems().get(stem) ?? stem
}

/** Phrases by their syllables, one after the other: no part of a sentence need be joined to be looked up. */
interface PhraseTree {
  stems: readonly Alternative[] | undefined
  readonly next: Map<string, PhraseTree>
}

function phraseTree(phrases: ReadonlyMap<string, readonly Alternative[]>): PhraseTree {
  const root: PhraseTree = { stems: undefined, next: new Map() }
  for (const [phrase, stems] of phrases) {
    let tree = root
    for (const syllable of phrase.split(' ')) {
      const known = tree.next.get(syllable) ?? { stems: undefined, next: new Map() }
      tree.next.set(syllable, known)
      tree = known
    }
    tree.stems = stems
  }
  return root
}

function longestPhrase(
  root: PhraseTree,
  syllables: readonly string[],
  at: number,
): { readonly length: number; readonly stems: readonly Alternative[] } {
  let [length, stems]: [number, readonly Alternative[]] = [0, []]
  let tree = root.next.get(syllables[at] ?? '')
  for (let read = 1; tree; read++) {
    if (tree.stems) [length, stems] = [read, tree.stems]
    tree = read < LONGEST ? tree.next.get(syllables[at + read] ?? '') : undefined
  }
  return { length, stems }
}

/** Share of statements that have a word which nothing is known of. */
const RARE = 1e-4

/** The bridge names English words from the commonest down (Zipf's law gives their share); a Vietnamese syllable is as common as the words that have it. */
function commonnessOf(bridge: WordData['bridge'], spelt: Spelt): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  const raise = (key: string, by: number) => void shares.set(key, Math.min((shares.get(key) ?? 0) + by, MOST_COMMON))
  for (const [rank, [english, translations]] of Object.entries(bridge).entries()) {
    const stem = spelt(stemOf(english))
    if (!shares.has(stem)) shares.set(stem, Math.min(2 / (rank + 3), MOST_COMMON))
    for (const syllable of normalise(translations).text.split(/[ ,]+/)) {
      raise(syllable, SYLLABLE)
      raise(`~${stripMarks(syllable)}`, SYLLABLE)
    }
  }
  return shares
}

const MOST_COMMON = 0.6
const SYLLABLE = 1 / 2500

function stopSet(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map((word) => normalise(word).text))
}

/** The words of the bridge by their stems, in its order. */
function byStem(bridge: WordData['bridge'], spelt: Spelt): ReadonlyMap<string, readonly string[]> {
  const stems = new Map<string, string[]>()
  for (const english of Object.keys(bridge)) {
    const stem = spelt(stemOf(english))
    const known = stems.get(stem)
    if (known) known.push(english)
    else stems.set(stem, [english])
  }
  return stems
}

function translationsOf(
  stem: string,
  stems: ReadonlyMap<string, readonly string[]>,
  bridge: WordData['bridge'],
): readonly Alternative[] {
  const found = new Map<string, Alternative[]>()
  for (const english of stems.get(stem) ?? []) {
    for (const { syllables, weight } of phrasesOf(bridge[english] ?? ''))
      for (const key of phraseKeys(syllables)) add(found, stem, { key, weight })
  }
  return found.get(stem) ?? []
}

function translationsBack(bridge: WordData['bridge'], spelt: Spelt): ReadonlyMap<string, readonly Alternative[]> {
  const back = new Map<string, Alternative[]>()
  for (const [english, translations] of Object.entries(bridge)) {
    const key = spelt(stemOf(english))
    for (const { syllables, weight } of phrasesOf(translations)) add(back, syllables.join(' '), { key, weight })
  }
  return back
}

function withoutMarks(back: ReadonlyMap<string, readonly Alternative[]>): ReadonlyMap<string, readonly Alternative[]> {
  const bare = new Map<string, Alternative[]>()
  for (const [phrase, stems] of back) for (const stem of stems) add(bare, stripMarks(phrase), stem)
  return bare
}

function companyOf(stem: string, company: WordData['company']): readonly Alternative[] {
  const near = new Map<string, Alternative[]>()
  const others = Object.hasOwn(company, stem) ? listed(company[stem] ?? '') : []
  for (const [rank, key] of others.entries()) add(near, stem, { key, weight: 1 / (1 + rank / 4) })
  return near.get(stem) ?? []
}

/** Translations that can be looked up, the commonest first, and how much each stands for its word. */
function phrasesOf(translations: string): readonly { readonly syllables: string[]; readonly weight: number }[] {
  return listed(translations)
    .map((translation, rank) => ({
      syllables: words(normalise(translation).text).map((word) => word.text),
      weight: 1 / (1 + rank / 3),
    }))
    .filter(({ syllables }) => syllables.length > 0 && syllables.length <= LONGEST)
}

/** Words that are looked up over and over. */
const REMEMBERED = 50_000

function remembering<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(key)
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, made)
    return made
  }
}

/** One syllable stands for itself, more are found by their pairs. */
function phraseKeys(syllables: readonly string[]): string[] {
  if (syllables.length < 2) return [...syllables]
  return syllables.slice(1).map((syllable, index) => `${syllables[index]}${PAIR}${syllable}`)
}

function add(map: Map<string, Alternative[]>, key: string, value: Alternative): void {
  const known = map.get(key)
  if (!known) map.set(key, [value])
  else if (!known.some((each) => each.key === value.key)) known.push(value)
}
