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

type Sets = ReadonlyMap<string, ReadonlySet<string>>

export function createSenses(data: SenseData): Senses {
  const key = keyOf(new Map(Object.entries(data.lemmas)))
  const both = (lists: Readonly<Record<Language, WordLists>>): Sets =>
    symmetric([...entries(lists.en, 'en', key), ...entries(lists.vi, 'vi', key)])
  const [opposites, synonyms] = [both(data.opposites), both(data.synonyms)]
  const kinds: Sets = new Map(entries(data.kinds, 'en', key).map(([word, broader]) => [word, new Set(broader)]))
  const exclusive = memberships(data.exclusive, key)
  return {
    key,
    knows: (word) => opposites.has(word) || synonyms.has(word) || exclusive.has(word),
    contrasts: (word) => opposites.has(word),
    relate(a, b) {
      if (a === b) return 'same'
      if (opposites.get(a)?.has(b)) return 'opposite'
      if (synonyms.get(a)?.has(b)) return 'synonym'
      if (kinds.get(a)?.has(b)) return 'broader'
      if (kinds.get(b)?.has(a)) return 'narrower'
      if (sharesMember(exclusive.get(a), exclusive.get(b))) return 'exclusive'
      if (overlap(opposites.get(a), synonyms.get(b)) || overlap(opposites.get(b), synonyms.get(a))) return 'opposite'
      return sharesKind(kinds.get(a), kinds.get(b)) ? 'sibling' : 'none'
    },
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

function symmetric(lists: readonly [string, string[]][]): Sets {
  const found = new Map<string, Set<string>>()
  const add = (a: string, b: string) => {
    const known = found.get(a)
    if (known) known.add(b)
    else found.set(a, new Set([b]))
  }
  for (const [word, others] of lists) {
    for (const other of others) {
      add(word, other)
      add(other, word)
    }
  }
  return found
}

function memberships(groups: WordData['exclusive'], key: KeyOf): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  const all = (['en', 'vi'] as const).flatMap((language) =>
    groups[language].map((group) => listed(group).map((word) => key(normalise(word).text, language))),
  )
  all.forEach((group, index) => {
    for (const word of group) found.set(word, [...(found.get(word) ?? []), index])
  })
  return found
}

/** "Indoors" has the opposite "outdoors", of which "outside" is a synonym. */
function overlap(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (!a || !b) return false
  for (const each of a) if (b.has(each)) return true
  return false
}

function sharesMember(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  return a !== undefined && b !== undefined && a.some((each) => b.includes(each))
}

/** The nearest kind of both is the same: "actor" and "singer" are performers. */
function sharesKind(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (!a || !b) return false
  const [nearest] = a
  const [other] = b
  return nearest !== undefined && nearest === other
}
