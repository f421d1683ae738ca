/**
 * Initials that the facts have where a sentence spells out: "dissolved organic matter" for "DOM". Which words of the facts
 * are initials is told by how they are written; what they stand for is not looked up, so that any subject's are found.
 */
import { findNumber, type NumberSlots, NumberTable } from './numberTable'
import { stemOf, type Term } from './terms'
import type { TextIndex } from './textIndex'

/** Two letters stand for many things, and few initials have more than six. */
const LEAST = 3
const MOST = 6
/** "HSCs", "TGFB1": with a plural's "s" or a number. */
const LONGEST = MOST + 2

/** Whether a word is written as initials: mostly in capitals, and short. */
export function isInitials(written: string): boolean {
  if (written.length < 2 || written.length > LONGEST) return false
  let [capitals, small] = [0, 0]
  for (let at = 0; at < written.length; at++) {
    const letter = written.charAt(at)
    if (letter !== letter.toLowerCase()) capitals++
    else if (letter !== letter.toUpperCase()) small++
  }
  return capitals > 1 && capitals > small
}

/** Packs letters, one by one, into two numbers of four letters each: a hundred runs of a sentence are looked up without a string. */
class Packed {
  first = 0
  second = 0
  length = 0

  clear(): void {
    this.first = 0
    this.second = 0
    this.length = 0
  }

  /** Whether there is room, and the letters are such as initials have. */
  add(text: string, from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      if (code > ASCII || this.length === LONGEST) return false
      if (this.length++ < LONGEST / 2) this.first = (this.first << 8) | code
      else this.second = (this.second << 8) | code
    }
    return true
  }

  /** The first letter of a word; all of a number that stands behind one: "growth factor 21" is "gf21". */
  addWord(term: Term | undefined, before: number): boolean {
    if (!term || term.stop || (term.number && before === 0)) return false
    return term.number ? this.add(term.key, 0, term.key.length) : this.add(term.text, 0, 1)
  }
}

const ASCII = 127

/** What is known of some letters: that they are initials of the facts, or all but the first letter of such, which is a bit each. */
const WHOLE = 1
const BEFORE_A = 'a'.charCodeAt(0) - 1
const LETTERS = 26

/** Which letters are initials of the facts. */
export class InitialsTable {
  private readonly table = new NumberTable()
  private readonly packed = new Packed()

  add(letters: string): void {
    this.mark(letters, 0, WHOLE)
    const front = letters.charCodeAt(0) - BEFORE_A
    if (letters.length > LEAST && front >= 1 && front <= LETTERS) this.mark(letters, 1, 1 << front)
  }

  private mark(letters: string, from: number, bits: number): void {
    this.packed.clear()
    if (this.packed.add(letters, from, letters.length)) this.table.mark(this.packed.first, this.packed.second, bits)
  }

  done(): NumberSlots {
    return this.table.done()
  }
}

export interface Initials {
  /** By key of an English term: the initials that it has a part in, where the facts have these and the sentence has not. */
  standingFor(terms: readonly Term[]): ReadonlyMap<string, readonly Short[]>
}

/** A key of the index, and whether it has a letter in front that the sentence does not spell out: "hESC", embryonic stem cells. */
export interface Short {
  readonly key: string
  readonly more: boolean
}

export function initialsOf(index: Pick<TextIndex, 'terms' | 'initials'>): Initials {
  const packed = new Packed()
  const met = (words: number) => (words < LEAST ? 0 : (findNumber(index.initials, packed.first, packed.second) ?? 0))
  return {
    standingFor(terms) {
      const found = new Map<string, Short[]>()
      for (let from = 0; from < terms.length; from++) {
        packed.clear()
        for (let [at, words] = [from, 0]; words < MOST && packed.addWord(terms[at], words); at++) {
          if (!terms[at]?.number) words++
          const bits = met(words)
          if (bits > 0) addRun(found, terms, terms.slice(from, at + 1), bits)
        }
      }
      return found
    },
  }
}

function addRun(found: Map<string, Short[]>, terms: readonly Term[], run: readonly Term[], bits: number): void {
  const letters = run.map(({ text, key, number }) => (number ? key : text.charAt(0))).join('')
  for (const front of bits & WHOLE ? [''] : frontsOf(bits)) {
    // What an index has such initials under.
    const key = stemOf(front + letters)
    if (terms.some((term) => term.key === key)) continue
    for (const term of run) add(found, term.key, { key, more: front !== '' })
  }
}

function frontsOf(bits: number): string[] {
  const codes = Array.from({ length: LETTERS }, (_, at) => at + 1)
  return codes.filter((code) => bits & (1 << code)).map((code) => String.fromCharCode(BEFORE_A + code))
}

function add(map: Map<string, Short[]>, key: string, value: Short): void {
  const known = map.get(key)
  if (!known) map.set(key, [value])
  else if (!known.some((each) => each.key === value.key)) known.push(value)
}
