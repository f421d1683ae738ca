/** Where sentences begin and end in prose, English and Vietnamese. Linear in the text's length. */
import type { Abbreviations } from './abbreviations'
import { Brackets, Quotes } from './enclosures'
import { behindListSigns, listMarks } from './listMarks'
import { Finder } from './scan'
import type { Span } from './span'
import { STOPS, sentenceEnd } from './stops'

/** A sentence with its list sign, from its first to its last character. */
export interface Piece extends Span {
  /** Where its words begin, behind the list sign. */
  readonly words: number
}

/**
 * The sentences of one paragraph's prose, in order, none overlapping: each from its first to its last character, with
 * closing punctuation, quotes and brackets; leading list signs (`– `, `2. `) left out; pieces without a letter left out.
 * `He met Dr. Lee. It cost 3.5 tỷ…` → `He met Dr. Lee.`, `It cost 3.5 tỷ…`
 */
export function splitSentences(text: string, abbreviations: Abbreviations): Span[] {
  const spans = splitPieces(text, abbreviations).map(({ words, end }) => ({ start: words, end }))
  return spans.filter(({ start, end }) => end > start && /\p{L}/u.test(text.slice(start, end)))
}

/** All of a paragraph but the spaces between its sentences. */
export function splitPieces(text: string, abbreviations: Abbreviations): Piece[] {
  return new Splitter(text, abbreviations).split()
}

class Splitter {
  private readonly pieces: Piece[] = []
  private readonly brackets: Brackets
  private readonly quotes: Quotes
  private readonly letters: Finder
  private readonly signs: Finder
  private readonly marks: ReturnType<typeof listMarks>
  private mark = 0
  private start = 0
  private words = 0

  constructor(
    private readonly text: string,
    private readonly abbreviations: Abbreviations,
  ) {
    this.brackets = new Brackets(text)
    this.quotes = new Quotes(text)
    this.letters = new Finder(text, /\p{L}/gu)
    this.signs = new Finder(text, /[\p{L}\p{N}]/gu)
    this.marks = listMarks(text)
  }

  split(): Piece[] {
    const { text } = this
    this.begin(0)
    for (const { 0: sign, index: at } of text.matchAll(STOPS)) {
      this.passMarks(at)
      // Signs alone are no sentence: they go with what follows.
      if (at < this.words || this.signs.from(this.words) >= at) continue
      const letter = this.letters.from(this.words)
      const stop = { text, sentence: this.words, letter, at, sign, quote: this.quotes.openAt(at) }
      const end = sentenceEnd(stop, this.abbreviations)
      if (end === undefined || this.brackets.openAt(this.words, end)) continue
      this.end(end)
      this.begin(end)
    }
    this.passMarks(text.length)
    this.end(text.trimEnd().length)
    return this.pieces
  }

  /** Items of a list up to an offset begin sentences of their own, stop or no stop. */
  private passMarks(at: number): void {
    for (let mark = this.marks[this.mark]; mark && mark.start <= at; mark = this.marks[++this.mark]) {
      if (mark.begins && mark.start > this.start) {
        this.end(this.start + this.text.slice(this.start, mark.start).trimEnd().length)
        this.begin(mark.start)
      }
      this.words = Math.max(this.words, mark.begins ? mark.end : 0)
    }
  }

  private begin(at: number): void {
    this.words = behindListSigns(this.text, at)
    this.start = at
    while (this.start < this.words && /\s/.test(this.text.charAt(this.start))) this.start++
  }

  private end(end: number): void {
    const { start, words } = this
    if (end > start) this.pieces.push({ start, words: Math.min(words, end), end })
  }
}
