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

/** Numbers of the terms that are initials, by their letters. */
export class InitialsTable {
  private readonly table = new NumberTable()
  private readonly packed = new Packed()

  add(letters: string, term: number): void {
    this.packed.clear()
    if (this.packed.add(letters, 0, letters.length)) this.table.add(this.packed.first, this.packed.second, term)
  }

  done(): NumberSlots {
    return this.table.done()
  }
}

export interface Initials {
  /** By key of an English term: the keys of the initials that it has a part in, where the facts have these and the sentence has not. */
  standingFor(terms: readonly Term[]): ReadonlyMap<string, readonly string[]>
}

export function initialsOf(index: Pick<TextIndex, 'terms' | 'initials'>): Initials {
  const packed = new Packed()
  const met = (words: number) => words >= LEAST && findNumber(index.initials, packed.first, packed.second) !== undefined
  return {
    standingFor(terms) {
      const found = new Map<string, string[]>()
      for (let from = 0; from < terms.length; from++) {
        packed.clear()
        for (let [at, words] = [from, 0]; words < MOST && packed.addWord(terms[at], words); at++) {
          if (!terms[at]?.number) words++
          if (met(words)) addRun(found, terms, from, at + 1)
        }
      }
      return found
    },
  }
}

function addRun(found: Map<string, string[]>, terms: readonly Term[], from: number, to: number): void {
  const run = terms.slice(from, to)
  const key = keyOf(run)
  if (terms.some((term) => term.key === key)) return
  for (const term of run) add(found, term.key, key)
}

/** What an index has the initials of these words under. */
function keyOf(terms: readonly Term[]): string {
  return stemOf(terms.map(({ text, key, number }) => (number ? key : text.charAt(0))).join(''))
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key)
  if (!known) map.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}
