/** General knowledge of words that retrieval and relation use: stop words, translations, the company that words keep. Data made ready. */
import { normalise, stripMarks } from '../text/normalise'
import { words } from '../text/words'
import { listed, type WordData } from '../words/wordData'
import { stemOf, type Wording } from './terms'
import { PAIR } from './vocabulary'

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
  /** In what share of general statements a key of the index stands, 0 to 1: by how common a word is. */
  commonness(key: string): number
  /** Among the words that the bridge translates: no rare word. */
  isCommon(stem: string): boolean
  /** Stems that keep the company of an English stem. */
  near(stem: string): readonly Alternative[]
}

/** The longest Vietnamese phrase that is looked up, in syllables. */
const LONGEST = 4

export function createWordBook(data: Pick<WordData, 'stop' | 'bridge' | 'company' | 'lemmas'>): WordBook {
  const lemmas = new Map(Object.entries(data.lemmas))
  const there = new Map<string, Alternative[]>()
  const back = new Map<string, Alternative[]>()
  const bare = new Map<string, Alternative[]>()
  for (const [english, translations] of Object.entries(data.bridge))
    addTranslations(there, back, english, listed(translations))
  for (const [phrase, stems] of back) for (const stem of stems) add(bare, stripMarks(phrase), stem)
  const withMarks = phraseTree(back)
  const without = phraseTree(bare)
  const shares = commonnessOf(data.bridge)
  const near = new Map<string, Alternative[]>()
  for (const [word, others] of Object.entries(data.company)) {
    for (const [rank, other] of listed(others).entries()) add(near, word, { key: other, weight: 1 / (1 + rank / 4) })
  }
  return {
    stops: { en: stopSet(data.stop.en), vi: stopSet(data.stop.vi), unmarked: stopSet(data.stop.vi.map(stripMarks)) },
    lemma: (word) => lemmas.get(word) ?? word,
    toVietnamese: (stem) => there.get(stem) ?? [],
    commonness: (key) => shares.get(key) ?? RARE,
    isCommon: (stem) => there.has(stem),
    near: (stem) => near.get(stem) ?? [],
    toEnglish(syllables, at, marked) {
      return longestPhrase(marked ? withMarks : without, syllables, at)
    },
  }
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
function commonnessOf(bridge: WordData['bridge']): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  const raise = (key: string, by: number) => void shares.set(key, Math.min((shares.get(key) ?? 0) + by, MOST_COMMON))
  for (const [rank, [english, translations]] of Object.entries(bridge).entries()) {
    const stem = stemOf(english)
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

function addTranslations(
  there: Map<string, Alternative[]>,
  back: Map<string, Alternative[]>,
  english: string,
  translations: readonly string[],
): void {
  const stem = stemOf(english)
  translations.forEach((translation, rank) => {
    const syllables = words(normalise(translation).text).map((word) => word.text)
    if (syllables.length === 0 || syllables.length > LONGEST) return
    const weight = 1 / (1 + rank / 3)
    for (const key of phraseKeys(syllables)) add(there, stem, { key, weight })
    add(back, syllables.join(' '), { key: stem, weight })
  })
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
