/**
 * Words that one text writes together and the other apart: "water level" and "waterlevel", "#savetheriver". Which are the same
 * is told by their letters alone. A word is known by a hash of its letters that is worked out from those of its parts, so that
 * neither two words are joined for it nor one cut.
 */
import { Memo } from './memo'
import { findNumber, type NumberSlots, NumberTable } from './numberTable'
import { formOf, type Term, type Wording } from './terms'
import { idfOf, idOf, type TextIndex, unknownIdf } from './textIndex'
import type { Alternative, WordBook } from './wordBook'

/** Rolling hashes after R. Karp and M. Rabin, "Efficient randomized pattern-matching algorithms", 1987, in 32 bits. */
const BASE = 0x01000193

function after(hash: number, text: string, from: number, to: number): number {
  let sum = hash
  for (let at = from; at < to; at++) sum = (Math.imul(sum, BASE) + text.charCodeAt(at)) >>> 0
  return sum
}

/** The English words of the facts, by hash and length: two words with the same ones are told apart where it matters. */
export class LettersTable {
  private readonly table = new NumberTable()

  /** A plural is also found by its singular. */
  add(word: string, term: number): void {
    if (word.length < SHORTEST) return
    this.put(word, word.length, term)
    if (word.endsWith('s')) this.put(word, word.length - 1, term)
  }

  done(): NumberSlots {
    return this.table.done()
  }

  private put(word: string, length: number, term: number): void {
    this.table.add(after(0, word, 0, length), length, term)
  }
}

/** Of shorter parts nearly every word can be made. */
const SHORTEST = 3
const SHORTEST_STOP = 2
/** A tag has so many letters at least for each of its parts, and so many in all at most. */
const LETTERS = 4
const LONGEST = 32
/** What has fewer letters may be no word but a prefix, if it is not common: "dis", "eco". */
const PREFIX = 4

export interface Joined {
  /**
   * By key of an English term: words of the facts that it and one beside it are together, each with how much of it the term is
   * worth, 0 to 1. A word is rarer than its parts: it is to count no more than these.
   */
  together(terms: readonly Term[]): ReadonlyMap<string, readonly Alternative[]>
  /**
   * The words of the facts that a term is made of which no fact has; none for any other. A tag ("#savetheriver") may be made
   * of many words, stop words among them, any other word is of two, and a name of none.
   */
  apart(term: Term, tag: boolean): readonly Term[]
}

export function joinedOf(index: TextIndex, book: JoinedWords): Joined {
  const parter = new Parter(index, book)
  const [tags, words] = [new Memo<readonly Term[]>(), new Memo<readonly Term[]>()]
  return {
    together: (terms) => togetherOf(terms, index, book),
    apart(term, tag) {
      const { stop, number, name, text } = term
      if (stop || number || (name && !tag) || text.length < 2 * SHORTEST || text.length > LONGEST) return NONE
      const part = () => (tag ? parter.partTag(term) : parter.partWord(term))
      return (tag ? tags : words).get(text, () => (idOf(term.key, index) === undefined ? part() : NONE))
    },
  }
}

/** What has to be known of words. */
export type JoinedWords = Wording & Pick<WordBook, 'isCommon'>

const NONE: readonly Term[] = []
const NOTHING: ReadonlyMap<string, readonly Alternative[]> = new Map()

function togetherOf(
  terms: readonly Term[],
  index: TextIndex,
  wording: Wording,
): ReadonlyMap<string, readonly Alternative[]> {
  let found: Map<string, Alternative[]> | undefined
  let before: Term | undefined
  for (const term of terms) {
    const key = before && mayBeOne(before, term) ? wholeOf(before.text, term.text, index, wording) : undefined
    if (before && key !== undefined && terms.every((each) => each.key !== key)) {
      found ??= new Map()
      for (const part of [before.key, term.key])
        found.set(part, [...(found.get(part) ?? []), { key, weight: worthOf(part, key, index) }])
    }
    before = term
  }
  return found ?? NOTHING
}

function worthOf(part: string, whole: string, index: TextIndex): number {
  const [one, all] = [part, whole].map((key) => idfOf(key, index) ?? unknownIdf(key, index))
  return Math.min(1, (one ?? 0) / (all || 1))
}

/** "a head" is not "ahead", nor "man a" "mana", nor "1 2" "12"; but a "T cell" may be a "Tcell". */
function mayBeOne({ stop, name, text, number }: Term, next: Term): boolean {
  if (number && next.number) return false
  return next.text.length > 1 && (!stop || (name && text.length === 1))
}

/** What the facts have two words under that they write as one. */
function wholeOf(first: string, second: string, index: TextIndex, wording: Wording): string | undefined {
  const half = after(0, first, 0, first.length)
  const isThere = (end: number) => {
    const term = findNumber(index.letters, after(half, second, 0, end), first.length + end)
    return term !== undefined && idOf(keyOf(first + second.slice(0, end), wording), index) === term
  }
  const length = second.length
  const end = isThere(length)
    ? length
    : length > SHORTEST && second.endsWith('s') && isThere(length - 1)
      ? length - 1
      : 0
  return end > 0 ? keyOf(first + second.slice(0, end), wording) : undefined
}

function keyOf(word: string, wording: Wording): string {
  return formOf(word, 'en', wording).key
}

/** Parts words into as few as can be, and of these ways takes the one whose parts are most alike in length. One at a time. */
class Parter {
  /** By how many letters are parted: what that costs at least, and where the last part begins. */
  private readonly costs = new Float64Array(LONGEST + 1)
  private readonly begins = new Uint8Array(LONGEST + 1)

  constructor(
    private readonly index: TextIndex,
    private readonly book: JoinedWords,
  ) {}

  partTag(term: Term): readonly Term[] {
    const { text } = term
    this.measure(text)
    const parts: Term[] = []
    if (!Number.isFinite(this.costs[text.length])) return NONE
    for (let end = text.length; end > 0; end = this.begins[end] ?? 0)
      parts.unshift(this.termOf(text.slice(this.begins[end] ?? 0, end), term))
    return text.length >= LETTERS * parts.length ? parts : NONE
  }

  partWord(term: Term): readonly Term[] {
    const { text } = term
    let parts = NONE
    let uneven = text.length
    for (let at = SHORTEST; at + SHORTEST <= text.length; at++) {
      const more = Math.abs(text.length - 2 * at)
      if (more >= uneven || !this.isThere(text, 0, at) || !this.isThere(text, at, text.length)) continue
      const halves = [this.termOf(text.slice(0, at), term), this.termOf(text.slice(at), term)]
      if (!halves.every((half) => this.isHalf(half))) continue
      parts = halves
      uneven = more
    }
    return parts
  }

  private isThere(text: string, from: number, to: number): boolean {
    return findNumber(this.index.letters, after(0, text, from, to), to - from) !== undefined
  }

  private isHalf({ text, key, stop }: Term): boolean {
    return !stop && (text.length >= PREFIX || this.book.isCommon(key))
  }

  private termOf(text: string, { name }: Term): Term {
    return { ...formOf(text, 'en', this.book), name }
  }

  private measure(text: string): void {
    const { costs, begins } = this
    costs.fill(Number.POSITIVE_INFINITY)
    costs[0] = 0
    for (let from = 0; from + SHORTEST_STOP <= text.length; from++) {
      const before = costs[from] ?? 0
      if (!Number.isFinite(before)) continue
      let hash = after(0, text, from, from + 1)
      for (let end = from + 2; end <= text.length; end++) {
        hash = after(hash, text, end - 1, end)
        const cost = before + PART + (end - from) ** 2
        if (cost >= (costs[end] ?? 0) || !this.isWord(text, from, end, hash)) continue
        costs[end] = cost
        begins[end] = from
      }
    }
  }

  private isWord(text: string, from: number, end: number, hash: number): boolean {
    if (end - from < SHORTEST) return this.book.stops.en.has(text.slice(from, end))
    return findNumber(this.index.letters, hash, end - from) !== undefined
  }
}

/** More than any lengths squared come to. */
const PART = LONGEST ** 2
