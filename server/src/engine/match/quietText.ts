/**
 * Texts of Markdown that hold no claim, told by their words alone: no phrase of a theme can stand there, and nothing that a
 * fact is near. Of notes about all sorts of things most paragraphs are such, and need not be parsed, cut or judged. What is
 * not certain is not quiet: a phrase counts as standing there wherever all of its words do.
 */
import type { Concept } from '../model'
import { eachWrittenWord } from '../text/writtenWords'
import type { Phrase } from './entries'
import type { Mentioned, Reach } from './frameIndex'
import type { CompiledGroup } from './groups'
import type { TableWord } from './tableWords'
import { WordTable } from './wordTable'

/** To look takes a tenth of what it saves: a quiet text is worth looking at ten times its length. */
const WORTH = 10
const MOST_HOPE = 20_000
/** One text in so many is looked at where there is no hope. */
const ONE_IN = 8

/** Asked of many texts: what it learns of words it keeps. */
export class QuietTexts {
  private readonly listeners: readonly Listener[] | undefined
  /** So many code units more are looked at without finding a quiet text; none from 0 on. */
  private hope = MOST_HOPE
  private passed = 0

  constructor(groups: readonly CompiledGroup[]) {
    // Facts without frames are looked for by any of their words.
    this.listeners = groups.some(({ texts }) => texts) ? undefined : groups.map((group) => new Listener(group))
  }

  /** What there may be to be found in the text. Where hardly any was quiet of late, one in some is looked at. */
  reachOf(text: string): Reach {
    if (!this.listeners || !this.isWorthwhile()) return 'alone'
    const reach = this.heard(text, this.listeners)
    const { length } = text
    this.hope = Math.min(Math.max(this.hope + (reach === 'alone' ? -length : WORTH * length), 0), MOST_HOPE)
    return reach
  }

  private isWorthwhile(): boolean {
    return this.hope > 0 || this.passed++ % ONE_IN === 0
  }

  private heard(text: string, listeners: readonly Listener[]): Reach {
    let reach: Reach = 'nothing'
    for (const listener of listeners) {
      const own = listener.reachOf(text)
      if (own === 'alone') return own
      if (own === 'behind') reach = own
    }
    return reach
  }
}

interface HeardWord {
  readonly written: string
  /** Two places in the table of those seen: of its key, and of its form. */
  readonly key: number
  readonly form: number
  /** It is about a theme by itself. */
  readonly isLoud: boolean
  /** What the phrases speak of that it may be the beginning of, and that bear on a theme or a frame. */
  readonly hints: readonly Mentioned[]
  /**
   * For each hint: how many words its phrase has behind the first, and the places of these in the table of those seen, the
   * longest word's before the others. "The" begins hundreds of phrases: a profile had half of the time go into looking at each,
   * and these are numbers in a row; as objects they had a fifth of all memory.
   */
  readonly others: Int32Array
}

/** Places for keys of words: of two that share one, both count as seen where one is. */
const PLACES = 1 << 14

function placeOf(key: string): number {
  let hash = 0
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 14)) & (PLACES - 1)
}

class Listener {
  private readonly words: WordTable<HeardWord>
  /** The number of the text in which a key was seen last. */
  private readonly seen = new Int32Array(PLACES)
  private nth = 0
  /** By concept; undefined for one that bears on nothing. */
  private readonly hints = new Map<Concept, Mentioned | undefined>()

  constructor(private readonly group: CompiledGroup) {
    this.words = new WordTable((written) => this.heard(group.table.words.at(written, 0, written.length)))
  }

  reachOf(text: string): Reach {
    const { seen, words } = this
    const nth = this.next()
    const hinting = new Set<HeardWord>()
    const isWritten = eachWrittenWord(text, (start, end) => {
      const word = words.at(text, start, end)
      seen[word.key] = nth
      seen[word.form] = nth
      if (word.hints.length > 0) hinting.add(word)
      return !word.isLoud
    })
    return isWritten ? this.reachOfHints(hinting) : 'alone'
  }

  private next(): number {
    if (this.nth === LAST) this.seen.fill(0)
    this.nth = this.nth === LAST ? 1 : this.nth + 1
    return this.nth
  }

  private reachOfHints(words: ReadonlySet<HeardWord>): Reach {
    const possible: Mentioned[] = []
    for (const { hints, others } of words) {
      let at = 0
      for (let nth = 0; nth < hints.length; nth++) {
        const from = at + 1
        at = from + (others[at] ?? 0)
        const hint = this.areSeen(others, from, at) ? hints[nth] : undefined
        if (!hint) continue
        if (hint.concept.theme !== undefined) return 'alone'
        possible.push(hint)
      }
    }
    return possible.length === 0 ? 'nothing' : this.group.frames.reachOf(possible)
  }

  private areSeen(places: Int32Array, from: number, to: number): boolean {
    const { seen, nth } = this
    for (let at = from; at < to; at++) if (seen[places[at] ?? 0] !== nth) return false
    return true
  }

  private heard(word: TableWord): HeardWord {
    const { isLoud, hints, others } = word.starts.length === 0 ? BEGINS_NOTHING : this.begunBy(word)
    return { written: word.written, key: placeOf(word.key), form: placeOf(word.exact), isLoud, hints, others }
  }

  private begunBy(word: TableWord): Pick<HeardWord, 'isLoud' | 'hints' | 'others'> {
    const hints: Mentioned[] = []
    const others: number[] = []
    let isLoud = false
    for (const phrase of word.starts.flatMap((node) => node.all())) {
      const hint = isWrittenSo(phrase, word) ? this.hintOf(phrase) : undefined
      if (!hint) continue
      const behind = placesBehind(phrase)
      hints.push(hint)
      others.push(behind.length, ...behind)
      if (behind.length === 0 && hint.concept.theme !== undefined) isLoud = true
    }
    return { isLoud, hints, others: Int32Array.from(others) }
  }

  private hintOf({ concept, ids }: Phrase): Mentioned | undefined {
    const known = this.hints.get(concept)
    if (known || this.hints.has(concept)) return known
    const hint = { concept, ids }
    const made = concept.theme !== undefined || this.group.frames.asksFor(hint) ? hint : undefined
    this.hints.set(concept, made)
    return made
  }
}

function isWrittenSo({ proper, acronyms }: Phrase, { capitalised, acronym }: TableWord): boolean {
  return (!proper || capitalised) && (!acronyms[0] || acronym)
}

function placesBehind({ first, rest }: Phrase): number[] {
  return [...first.slice(1), ...rest.flat()].sort((a, b) => b.length - a.length).map(placeOf)
}

/** Of most words: thousands are remembered. */
const BEGINS_NOTHING: Pick<HeardWord, 'isLoud' | 'hints' | 'others'> = {
  isLoud: false,
  hints: [],
  others: new Int32Array(),
}

const LAST = 2 ** 31 - 1
