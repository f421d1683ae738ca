/** Words by how they are written, each made once, and found in a text without being cut out of it. */

/** Made of a word as it is written. */
interface Written {
  readonly written: string
}

/** Words remembered at most, and places for them: a power of two, and so many that most words stand in their own. */
const MOST_WORDS = 20_000
const BITS = 15
const PLACES = 1 << BITS

/** 2 ** 32 over the golden ratio: words that differ in their last letter do not crowd one place. */
const SPREAD = 0x9e3779b1

/**
 * A hash table with open addressing. A profile had a tenth of judging go into cutting words out of sentences, hashing these
 * new strings, and throwing them away: nearly all words of a text have been met before.
 */
export class WordTable<Word extends Written> {
  private words: (Word | undefined)[] = new Array(PLACES)
  private size = 0

  constructor(private readonly make: (written: string) => Word) {}

  /** The word `text.slice(start, end)`. */
  at(text: string, start: number, end: number): Word {
    for (let place = placeOf(text, start, end); ; place = (place + 1) & (PLACES - 1)) {
      const word = this.words[place]
      if (!word) return this.add(place, this.make(copied(text, start, end)))
      if (stands(word.written, text, start, end)) return word
    }
  }

  private add(place: number, word: Word): Word {
    if (this.size >= MOST_WORDS) {
      this.words = new Array(PLACES)
      this.size = 0
    }
    this.words[place] = word
    this.size++
    return word
  }
}

/** A slice of a text is kept by V8 as a place in it: ten thousand words that are remembered kept as many notes in memory. */
function copied(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1)
}

function placeOf(text: string, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return Math.imul(hash, SPREAD) >>> (32 - BITS)
}

function stands(word: string, text: string, start: number, end: number): boolean {
  const { length } = word
  if (length !== end - start) return false
  for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
