/** Brackets and quotes around an offset. Both are asked with offsets that never go back, and look at a character once. */

import { Finder } from './scan'

/** Further apart, two signs are no pair: somebody forgot one. */
const LONGEST = 1000

/** Says whether a round bracket that opened inside of the sentence is still open: no sentence ends in there. */
export class Brackets {
  /** The brackets that have a partner, in order. */
  private readonly paired: readonly Bracket[]
  private sentence = -1
  private nth = 0
  private depth = 0

  constructor(text: string) {
    this.paired = pairedBrackets(text)
  }

  /** A bracket with which the sentence begins does not count: `(One. Two.)` */
  openAt(sentence: number, offset: number): boolean {
    if (sentence !== this.sentence) {
      this.sentence = sentence
      this.depth = 0
      for (let next = this.paired[this.nth]; next && next.at <= sentence; next = this.paired[++this.nth]);
    }
    for (let next = this.paired[this.nth]; next && next.at < offset; next = this.paired[++this.nth])
      this.depth = Math.max(0, this.depth + (next.opens ? 1 : -1))
    return this.depth > 0
  }
}

interface Bracket {
  readonly at: number
  readonly opens: boolean
}

function pairedBrackets(text: string): Bracket[] {
  const paired: Bracket[] = []
  const open: number[] = []
  for (let at = text.indexOf('('); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 40) open.push(at)
    else if (code === 41) {
      const start = open.pop()
      if (start !== undefined && at - start <= LONGEST) paired.push({ at: start, opens: true }, { at, opens: false })
    }
  }
  return paired.sort((a, b) => a.at - b.at)
}

const QUOTES = /["“”«»]/g

/** Says which double quote is open: `"` is told by the spaces around it, and where they don't tell by its turn. */
export class Quotes {
  private readonly signs: Finder
  private at = 0
  private open = -1

  constructor(private readonly text: string) {
    this.signs = new Finder(text, QUOTES)
  }

  /** Where the quotation around the offset opened; -1 where there is none. */
  openAt(offset: number): number {
    for (let at = this.signs.from(this.at); at < offset; at = this.signs.from(this.at)) {
      const sign = this.text.charAt(at)
      const opens = sign === '"' ? this.opens(at) : sign === '“' || sign === '«'
      this.open = opens ? at : -1
      this.at = at + 1
    }
    return this.open >= 0 && offset - this.open <= LONGEST ? this.open : -1
  }

  private opens(at: number): boolean {
    const behindSpace = at === 0 || /[\s([{]/.test(this.text.charAt(at - 1))
    const beforeSpace = at + 1 >= this.text.length || /[\s.,;:!?…)\]}]/.test(this.text.charAt(at + 1))
    return behindSpace === beforeSpace ? this.open < 0 : behindSpace
  }
}
