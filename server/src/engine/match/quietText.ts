/**
 * Texts of Markdown that hold no claim, told by their words alone: no phrase of a theme can stand there, and nothing that a
 * fact is near. Of notes about all sorts of things most paragraphs are such, and need not be parsed, cut or judged. What is
 * not certain is not quiet: a phrase counts as standing there wherever all of its words do.
 */
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

/** A phrase that bears on a theme or a frame. */
interface Hint extends Mentioned {
  /** The places in the table of those seen of its words behind the first, the longest word's before the others. */
  readonly others: readonly number[]
}

interface HeardWord {
  readonly written: string
  /** Two places in the table of those seen: of its key, and of its form. */
  readonly key: number
  readonly form: number
  /** It is about a theme by itself. */
  readonly isLoud: boolean
  /** What it may be the beginning of. */
  readonly hints: readonly Hint[]
  /**
   * The first place of each hint's others; -1 for a word by itself. "The" begins hundreds of phrases: a profile had half of the
   * time go into looking at each, and these are numbers in a row.
   */
  readonly gates: Int32Array
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
    const possible: Hint[] = []
    for (const { hints, gates } of words) {
      for (let index = 0; index < gates.length; index++) {
        const gate = gates[index] ?? -1
        if (gate >= 0 && this.seen[gate] !== this.nth) continue
        const hint = hints[index]
        if (!hint || (gate >= 0 && !this.areSeen(hint.others))) continue
        if (hint.concept.theme !== undefined) return 'alone'
        possible.push(hint)
      }
    }
    return possible.length === 0 ? 'nothing' : this.group.frames.reachOf(possible)
  }

  private areSeen(places: readonly number[]): boolean {
    return places.every((place) => this.seen[place] === this.nth)
  }

  private heard(word: TableWord): HeardWord {
    const hints = word.starts.flatMap((node) => node.all()).flatMap((phrase) => this.hint(phrase, word))
    return {
      written: word.written,
      key: placeOf(word.key),
      form: placeOf(word.exact),
      isLoud: hints.some(({ concept, others }) => concept.theme !== undefined && others.length === 0),
      hints,
      gates: Int32Array.from(hints, ({ others }) => others[0] ?? -1),
    }
  }

  private hint({ concept, ids, first, rest, acronyms, proper }: Phrase, word: TableWord): readonly Hint[] {
    if ((proper && !word.capitalised) || (acronyms[0] && !word.acronym)) return NONE
    const { frames } = this.group
    const mentioned = { concept, ids }
    if (concept.theme === undefined && !frames.asksFor(mentioned)) return NONE
    const others = [...first.slice(1), ...rest.flat()].sort((a, b) => b.length - a.length)
    return [{ ...mentioned, others: others.map(placeOf) }]
  }
}

const LAST = 2 ** 31 - 1
const NONE: readonly Hint[] = []
