/**
 * Which marks the syllables of Vietnamese written without them have lost: a hidden Markov model over the ways that each may
 * have been written, by how often the facts and the word book have it, and have it beside another (forward and backward:
 * L. R. Rabiner, "A Tutorial on Hidden Markov Models", 1989). Some 92 in 100 syllables are told right, so that what is
 * likely counts more and nothing is ruled out.
 */
import { once } from '../match/once'
import { stripMarks } from '../text/normalise'
import { readRow } from './rows'
import { isAscii, stemOf } from './terms'
import type { TextIndex } from './textIndex'
import type { WordBook } from './wordBook'
import { wordsOf } from './wordTable'

/** A way that a syllable may have been written, as an index has it, and how likely that is beside the others, 0 to 1. */
export interface Written {
  readonly key: string
  readonly likelihood: number
}

export interface LostMarks {
  /** For each syllable of a text all the ways that are known, the likeliest first; none for one that nothing is known of. */
  restore(syllables: readonly string[]): readonly (readonly Written[])[]
}

/** How often each way to write is met, and two beside each other. */
interface Counts {
  /** By syllable without marks. */
  readonly ways: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** By the way to write the one before. */
  readonly after: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Of all ways together. */
  readonly all: number
}

type Table = Map<string, Map<string, number>>

/** What a word of the word book counts beside one that a fact has. */
const BOOK = 0.3
/** How much it counts how a syllable is written anywhere, beside each time that it is met behind the one before it. */
const ALONE = 30

/** What is known is gathered when it is first asked for: most bases never are. */
export function lostMarks(index: TextIndex, book: Pick<WordBook, 'vietnamese'>): LostMarks {
  const counts = once(() => countsOf(index, book))
  return { restore: (syllables) => restored(syllables, counts()) }
}

function countsOf(index: TextIndex, { vietnamese }: Pick<WordBook, 'vietnamese'>): Counts {
  const { ways, after } = bookCounts(vietnamese())
  addFacts(index, ways, after)
  let all = 0
  for (const known of ways.values()) for (const count of known.values()) all += count
  return { ways, after, all }
}

/** Words by the numbers of their terms; pairs have none. */
function spellingsOf({ terms }: TextIndex): readonly string[] {
  const ids = terms.words.ids.whole()
  const spellings: string[] = []
  for (const [nth, word] of [...wordsOf(terms.words)].entries()) spellings[ids[nth] ?? 0] = word
  return spellings
}

/** Counted by the numbers of terms first: to look each syllable up by its letters took three times as long. */
function addFacts(index: TextIndex, ways: Table, after: Table): void {
  const spellings = spellingsOf(index)
  const { size } = index.terms
  const known = new Map<number, number>()
  const pairs = new Map<number, number>()
  forEachSyllable(index, spellings, (syllable, bare, before) => {
    count(known, bare * size + syllable)
    if (before >= 0) count(pairs, before * size + syllable)
  })
  const spelt = (term: number) => spellings[term] ?? ''
  for (const [both, times] of known)
    raise(ways, spelt(Math.floor(both / size)).slice(BARE.length), spelt(both % size), times)
  for (const [both, times] of pairs) raise(after, spelt(Math.floor(both / size)), spelt(both % size), times)
}

function count(times: Map<number, number>, what: number): void {
  times.set(what, (times.get(what) ?? 0) + 1)
}

/** Calls `use` with each syllable's number, that of its letters without marks, and the number of the syllable before it, -1 where there is none. */
function forEachSyllable(
  { tokens, terms, size }: TextIndex,
  spellings: readonly string[],
  use: (syllable: number, bare: number, before: number) => void,
): void {
  const row = new Uint32Array(tokens.longest)
  const kinds = Uint8Array.from({ length: terms.size }, (_, term) => kindOf(spellings[term]))
  for (let fact = 0; fact < Math.min(size, MOST_READ); fact++) {
    const count = readRow(tokens, fact, row)
    let before = -1
    for (let at = 0; at < count; at++) {
      const term = row[at] ?? 0
      if (kinds[term] !== WORD) continue
      // A syllable has its letters without marks behind it.
      const bare = at + 1 < count ? (row[at + 1] ?? 0) : term
      if (kinds[bare] === PLAIN) use(term, bare, before)
      before = kinds[bare] === PLAIN ? term : -1
    }
  }
}

/** Of a term: a pair has no spelling. */
function kindOf(spelling: string | undefined): number {
  if (spelling === undefined) return 0
  return spelling.startsWith(BARE) ? PLAIN : WORD
}

const WORD = 1
const PLAIN = 2

const BARE = '~'
/** So many facts say enough of how a language is written. */
const MOST_READ = 20_000

function bookCounts(phrases: ReturnType<WordBook['vietnamese']>) {
  const ways: Table = new Map()
  const after: Table = new Map()
  // A few thousand syllables make up all phrases.
  const known = new Map<string, { readonly bare: string; readonly key: string }>()
  const seen = (syllable: string) => {
    const before = known.get(syllable)
    if (before) return before
    const made = { bare: stripMarks(syllable), key: syllableKey(syllable) }
    known.set(syllable, made)
    return made
  }
  for (const [phrase, meanings] of phrases) {
    const count = BOOK * meanings.reduce((sum, { weight }) => sum + weight, 0)
    let before: string | undefined
    for (const syllable of phrase.split(' ')) {
      const { bare, key } = seen(syllable)
      raise(ways, bare, key, count)
      if (before !== undefined) raise(after, before, key, count)
      before = key
    }
  }
  return { ways, after }
}

/** As an index has it. */
function syllableKey(syllable: string): string {
  return isAscii(syllable) ? stemOf(syllable) : syllable
}

function raise(table: Table, row: string, way: string, by: number): void {
  const known = table.get(row)
  if (known) known.set(way, (known.get(way) ?? 0) + by)
  else table.set(row, new Map([[way, by]]))
}

/** One syllable of a text: the ways to write it, and how often each is met. */
interface State {
  readonly ways: readonly string[]
  readonly met: readonly number[]
}

function restored(syllables: readonly string[], counts: Counts): readonly (readonly Written[])[] {
  const states = syllables.map((syllable) => stateOf(syllable, counts))
  const steps = states.slice(1).map((state, at) => stepsOf(states[at] ?? state, state, counts))
  const forward = states.map(({ met }) => scaled(met))
  for (const [at, step] of steps.entries()) forward[at + 1] = scaled(carried(forward[at] ?? [], step))
  const backward = states.map(({ ways }): readonly number[] => ways.map(() => 1))
  for (const [at, step] of [...steps.entries()].reverse()) backward[at] = scaled(returned(backward[at + 1] ?? [], step))
  return states.map(({ ways }, at) => {
    const likely = scaled(ways.map((_, way) => (forward[at]?.[way] ?? 0) * (backward[at]?.[way] ?? 0)))
    return ways.map((key, way) => ({ key, likelihood: likely[way] ?? 0 })).sort((a, b) => b.likelihood - a.likelihood)
  })
}

/** A syllable that nothing is known of has no way, and says nothing of its neighbours. */
function stateOf(syllable: string, { ways }: Counts): State {
  const known = [...(ways.get(syllable) ?? [])]
  return { ways: known.map(([way]) => way), met: known.map(([, count]) => count) }
}

/** By way of the one before, then by way of this one: how likely this follows that. */
function stepsOf(before: State, { ways, met }: State, { after, all }: Counts): readonly (readonly number[])[] {
  if (before.ways.length === 0) return [scaled(met)]
  return before.ways.map((first, at) => {
    const followers = after.get(first)
    const times = (before.met[at] ?? 0) + ALONE
    return ways.map((second, way) => ((followers?.get(second) ?? 0) + (ALONE * (met[way] ?? 0)) / all) / times)
  })
}

function carried(from: readonly number[], steps: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = steps
  return first.map((_, way) => steps.reduce((sum, step, at) => sum + (from[at] ?? 1) * (step[way] ?? 0), 0))
}

function returned(from: readonly number[], steps: readonly (readonly number[])[]): readonly number[] {
  if (from.length === 0) return steps.map(() => 1)
  return steps.map((step) => step.reduce((sum, likely, way) => sum + likely * (from[way] ?? 0), 0))
}

function scaled(numbers: readonly number[]): readonly number[] {
  const sum = numbers.reduce((all, each) => all + each, 0)
  return sum > 0 ? numbers.map((each) => each / sum) : numbers
}
