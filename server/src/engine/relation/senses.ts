/** How words relate in meaning: near synonym, kind, opposite. Data made ready for looking up pairs of words. */
import { stemmer } from 'stemmer'
import type { Language } from '../model'
import { normalise, stripMarks } from '../text/normalise'
import { listed, type WordData, type WordLists } from '../words/wordData'

/** What of the word data tells how words relate. */
export type SenseData = Pick<WordData, 'lemmas' | 'synonyms' | 'kinds' | 'opposites' | 'exclusive'>

/**
 * How a word of one text stands to a word of another, from the closest down: `kin` are of one family by their letters,
 * `exclusive` are members of one kind that exclude each other, `sibling` members of one that may not, `akin` keep the same company.
 */
export type WordRelation =
  | 'same'
  | 'synonym'
  | 'kin'
  | 'broader'
  | 'narrower'
  | 'opposite'
  | 'exclusive'
  | 'sibling'
  | 'akin'
  | 'none'

export interface Senses {
  /** What a word, or a phrase, is looked up by: the stems of its lemmas in English, the word itself in Vietnamese. */
  key(word: string, language: Language): string
  /** True where the data have something to say of it beside its kind; keys in. */
  knows(key: string): boolean
  /** True where it has an opposite. */
  contrasts(key: string): boolean
  /** How `b` stands to `a`: `broader` where `b` is a kind that takes `a` in. Keys in. */
  relate(a: string, b: string): WordRelation
}

/** What the data say of one word; keys of other words, and numbers of the groups whose members exclude each other. */
interface Sense {
  readonly opposites: Set<string>
  readonly synonyms: Set<string>
  readonly kinds: Set<string>
  readonly groups: Set<number>
  /** Synonyms of opposites: "indoors" has the opposite "outdoors", of which "outside" is a synonym. */
  readonly farOpposites: Set<string>
}

type Book = Map<string, Sense>

export function createSenses(data: SenseData): Senses {
  const key = keyOf(new Map(Object.entries(data.lemmas)))
  const book = readSenses(data, key)
  return {
    key,
    knows(word) {
      const sense = book.get(word)
      return sense !== undefined && sense.opposites.size + sense.synonyms.size + sense.groups.size > 0
    },
    contrasts: (word) => (book.get(word)?.opposites.size ?? 0) > 0,
    relate: (a, b) => (a === b ? 'same' : relateSenses(a, book.get(a), b, book.get(b))),
  }
}

function relateSenses(a: string, first: Sense | undefined, b: string, second: Sense | undefined): WordRelation {
  if (first?.opposites.has(b)) return 'opposite'
  if (first?.synonyms.has(b)) return 'synonym'
  if (first?.kinds.has(b)) return 'broader'
  if (second?.kinds.has(a)) return 'narrower'
  if (!first || !second) return 'none'
  if (share(first.groups, second.groups)) return 'exclusive'
  if (first.farOpposites.has(b) || second.farOpposites.has(a)) return 'opposite'
  return haveNearestKind(first, second) ? 'sibling' : 'none'
}

function readSenses(data: SenseData, key: KeyOf): Book {
  const book: Book = new Map()
  const senseOf = (word: string): Sense => {
    const known = book.get(word)
    if (known) return known
    const fresh = {
      opposites: new Set<string>(),
      synonyms: new Set<string>(),
      kinds: new Set<string>(),
      groups: new Set<number>(),
      farOpposites: new Set<string>(),
    }
    book.set(word, fresh)
    return fresh
  }
  for (const language of ['en', 'vi'] as const) {
    for (const [word, others] of entries(data.opposites[language], language, key))
      both(senseOf, word, others, 'opposites')
    for (const [word, others] of entries(data.synonyms[language], language, key))
      both(senseOf, word, others, 'synonyms')
  }
  for (const [word, kinds] of entries(data.kinds, 'en', key)) for (const kind of kinds) senseOf(word).kinds.add(kind)
  const groups = (['en', 'vi'] as const).flatMap((language) =>
    data.exclusive[language].map((group) => listed(group).map((word) => key(normalise(word).text, language))),
  )
  groups.forEach((group, index) => {
    for (const word of group) senseOf(word).groups.add(index)
  })
  for (const sense of book.values()) {
    for (const opposite of sense.opposites) for (const far of senseOf(opposite).synonyms) sense.farOpposites.add(far)
  }
  return book
}

function both(
  senseOf: (word: string) => Sense,
  word: string,
  others: readonly string[],
  relation: 'opposites' | 'synonyms',
): void {
  for (const other of others) {
    senseOf(word)[relation].add(other)
    senseOf(other)[relation].add(word)
  }
}

type KeyOf = Senses['key']

/** Texts say the same few thousand words over and over: each is stemmed once. */
const REMEMBERED = 50_000

function keyOf(lemmas: ReadonlyMap<string, string>): KeyOf {
  const known = new Map<string, string>()
  const stem = (word: string) => stemmer(stripMarks(lemmas.get(word) ?? word))
  return (word, language) => {
    if (language === 'vi') return word
    const before = known.get(word)
    if (before !== undefined) return before
    const key = word.includes(' ') ? word.split(' ').map(stem).join(' ') : stem(word)
    if (known.size >= REMEMBERED) known.clear()
    known.set(word, key)
    return key
  }
}

function entries(lists: WordLists, language: Language, key: KeyOf): [string, string[]][] {
  const normal = (word: string) => key(normalise(word).text, language)
  return Object.entries(lists).map(([word, others]) => [normal(word), listed(others).map(normal)])
}

function share(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const each of a) if (b.has(each)) return true
  return false
}

/** The nearest kind of both is the same: "actor" and "singer" are performers. */
function haveNearestKind(a: Sense, b: Sense): boolean {
  const [nearest] = a.kinds
  const [other] = b.kinds
  return nearest !== undefined && nearest === other
}
