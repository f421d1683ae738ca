/** All words of all lexicons as one table: which concepts does a stretch of a sentence speak of? Built once, immutable. */
import type { Concept, Language, Lexicon } from '../model'
import { normalise } from '../text/normalise'
import { words } from '../text/words'
import { inflectionKey } from './inflection'
import { isAcronym } from './spelling'
import { createWordLookup, EXACT, phrasesAt, type TableWord } from './tableWords'
import { Trie } from './trie'

/** A lexicon entry, ready to be found; ` … ` in the entry starts a new part, and up to `MAX_GAP` words may stand between parts. */
export interface Phrase {
  readonly concept: Concept
  /** The concept's id and those of all it is a kind or part of. */
  readonly ids: ReadonlySet<string>
  readonly language: Language
  /** Words in its first part. */
  readonly first: number
  /** The numbers of the keys in its other parts. */
  readonly rest: readonly (readonly number[])[]
  /** Which of the first part's words have to be written in capitals ("US", not "us"), and whether a capital is needed at all. */
  readonly acronyms: readonly boolean[]
  readonly proper: boolean
  /** Words in all parts together: the longer phrase wins over the shorter. */
  readonly length: number
}

/** "keep visitors from" is read as "keep … from"; more words between would join what does not belong together. */
export const MAX_GAP = 5

export interface PhraseTable {
  readonly concepts: ReadonlyMap<string, Concept>
  /** Ids of a concept and of all that it is a kind of or part of. */
  readonly ancestors: ReadonlyMap<string, ReadonlySet<string>>
  /** A word as it is written, looked up; `text` is its normal form, where letters have their marks apart. */
  word(written: string, text?: string): TableWord
  /** Phrases whose first part starts at `words[at]`, longest first part last. */
  startingAt(words: readonly { readonly word: TableWord }[], at: number): readonly Phrase[]
}

const GAP = /\s*…\s*/

/** Lexicons later in the list add their words to concepts of the same id, and their relations too. */
export function phraseTable(lexicons: readonly Lexicon[]): PhraseTable {
  const concepts = mergeConcepts(lexicons)
  const ancestors = ancestorsOf(concepts)
  const trie = new Trie()
  for (const concept of concepts.values()) {
    const ids = ancestors.get(concept.id) ?? new Set([concept.id])
    for (const language of ['en', 'vi'] as const) {
      for (const entry of concept.words[language]) addPhrase(trie, { concept, ids, language }, entry)
    }
  }
  return {
    concepts,
    ancestors,
    word: createWordLookup(trie),
    startingAt: (words, at) => phrasesAt(trie, words, at),
  }
}

/** A part of an entry as it is looked up, and which of its words have to be in capitals. */
interface EntryPart {
  readonly keys: readonly string[]
  readonly acronyms: readonly boolean[]
}

/** Most entries are plain small letters: their words are what the spaces leave, and a third of a start-up is saved. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/

function readPart(text: string): EntryPart {
  if (PLAIN.test(text)) {
    const keys = text.split(' ').map(inflectionKey)
    return { keys, acronyms: keys.map(() => false) }
  }
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

function addPhrase(trie: Trie, meant: Pick<Phrase, 'concept' | 'ids' | 'language'>, entry: string): void {
  const [first, ...others] = entry.split(GAP).map(readPart)
  if (!first || first.keys.length === 0) return
  const rest = others.map((part) => part.keys.map((key) => trie.number(key)))
  const length = rest.reduce((sum, part) => sum + part.length, first.keys.length)
  const proper = meant.concept.kind === 'place' && first.keys.length === 1
  const { keys, acronyms } = first
  trie.add(keys, { ...meant, first: keys.length, rest, acronyms, proper, length })
}

function mergeConcepts(lexicons: readonly Lexicon[]): Map<string, Concept> {
  const concepts = new Map<string, Concept>()
  for (const concept of lexicons.flatMap((lexicon) => lexicon.concepts)) {
    const known = concepts.get(concept.id)
    concepts.set(concept.id, known ? mergeConcept(known, concept) : concept)
  }
  return withMutualOpposites(concepts)
}

function mergeConcept(a: Concept, b: Concept): Concept {
  const join = (x: readonly string[], y: readonly string[]) => [...new Set([...x, ...y])]
  const theme = b.theme ?? a.theme
  return {
    ...a,
    words: { en: join(a.words.en, b.words.en), vi: join(a.words.vi, b.words.vi) },
    opposite: join(a.opposite, b.opposite),
    kindOf: join(a.kindOf, b.kindOf),
    partOf: join(a.partOf, b.partOf),
    outdoes: join(a.outdoes, b.outdoes),
    ...(theme === undefined ? {} : { theme }),
  }
}

/** Opposites hold both ways; a lexicon names them once. */
function withMutualOpposites(concepts: Map<string, Concept>): Map<string, Concept> {
  const also = new Map<string, string[]>()
  for (const concept of concepts.values()) {
    for (const id of concept.opposite) also.set(id, [...(also.get(id) ?? []), concept.id])
  }
  for (const [id, ids] of also) {
    const concept = concepts.get(id)
    if (concept) concepts.set(id, { ...concept, opposite: [...new Set([...concept.opposite, ...ids])] })
  }
  return concepts
}

function ancestorsOf(concepts: ReadonlyMap<string, Concept>): Map<string, ReadonlySet<string>> {
  const all = new Map<string, ReadonlySet<string>>()
  for (const id of concepts.keys()) {
    const seen = new Set<string>()
    const open = [id]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      const concept = concepts.get(next)
      if (concept) open.push(...concept.kindOf, ...concept.partOf)
    }
    all.set(id, seen)
  }
  return all
}
