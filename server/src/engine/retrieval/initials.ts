/**
 * Initials that the facts have where a sentence spells out: "dissolved organic matter" for "DOM". Which words of the facts
 * are initials is told by how they are written; what they stand for is not looked up, so that any subject's are found.
 */
import { Memo } from './memo'
import { stemOf, type Term } from './terms'
import { idOf, type TextIndex } from './textIndex'

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

export interface Initials {
  /** By key of an English term: the keys of the initials that it has a part in, where the facts have these and the sentence has not. */
  standingFor(terms: readonly Term[]): ReadonlyMap<string, readonly string[]>
}

export function initialsOf(index: Pick<TextIndex, 'terms' | 'initials'>): Initials {
  const known = new Memo<{ readonly key: string; readonly met: boolean }>()
  const look = (letters: string) => {
    const key = stemOf(letters)
    const id = idOf(key, index)
    return { key, met: id !== undefined && index.initials.at(id) === 1 }
  }
  return {
    standingFor(terms) {
      const found = new Map<string, string[]>()
      const spelt = terms.filter(({ stop }) => !stop)
      for (let from = 0; from < spelt.length; from++) {
        for (const { letters, end } of spellings(spelt, from)) {
          const { key, met } = known.get(letters, () => look(letters))
          if (!met || spelt.some((term) => term.key === key)) continue
          for (const term of spelt.slice(from, end)) add(found, term.key, key)
        }
      }
      return found
    },
  }
}

/** The initials of the words from a place on, stop words left out; a number counts as a whole: "growth factor 21" is "gf21". */
function spellings(terms: readonly Term[], from: number) {
  const found: { readonly letters: string; readonly end: number }[] = []
  let letters = ''
  for (let [at, words] = [from, 0]; at < terms.length && words < MOST; at++) {
    const { text = '', key = '', number = false } = terms[at] ?? {}
    if (number && words === 0) return found
    letters += number ? key : text.charAt(0)
    if (!number) words++
    if (words >= LEAST) found.push({ letters, end: at + 1 })
  }
  return found
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key)
  if (!known) map.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}
