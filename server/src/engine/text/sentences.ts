/** Where sentences begin and end in prose, English and Vietnamese. Linear in the text's length. */
import type { Abbreviations } from './abbreviations'
import { Brackets, Quotes } from './enclosures'
import { behindListSigns, listMarks } from './listMarks'
import { Finder, isAsciiLetter, isSpace } from './scan'
import type { Span } from './span'
import { nextStop, sentenceEnd, stopsAt } from './stops'

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
  const spans: Span[] = []
  for (const { words, end } of splitPieces(text, abbreviations))
    if (end > words && hasLetter(text, words, end)) spans.push({ start: words, end })
  return spans
}

function hasLetter(text: string, start: number, end: number): boolean {
  return isAsciiLetter(text.charCodeAt(start)) || LETTER.test(text.slice(start, end))
}

/** All of a paragraph but the spaces between its sentences. */
export function splitPieces(text: string, abbreviations: Abbreviations): Piece[] {
  return new Splitter(text, abbreviations).split()
}

const LETTER = /\p{L}/u
const LETTERS = /\p{L}/gu
const SIGNS = /[\p{L}\p{N}]/gu

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
    this.letters = new Finder(text, LETTERS)
    this.signs = new Finder(text, SIGNS)
    this.marks = listMarks(text)
  }

  split(): Piece[] {
    const { text } = this
    this.begin(0)
    for (let at = nextStop(text, 0), sign = ''; at < text.length; at = nextStop(text, at + sign.length)) {
      sign = stopsAt(text, at)
      this.passMarks(at)
      // Signs alone are no sentence: they go with what follows.
      if (at < this.words || this.firstFrom(this.signs) >= at) continue
      const letter = this.firstFrom(this.letters)
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

  /** Most sentences begin with a letter. */
  private firstFrom(finder: Finder): number {
    return isAsciiLetter(this.text.charCodeAt(this.words)) ? this.words : finder.from(this.words)
  }

  private begin(at: number): void {
    this.words = behindListSigns(this.text, at)
    this.start = at
    while (this.start < this.words && isSpace(this.text, this.start)) this.start++
  }

  private end(end: number): void {
    const { start, words } = this
    if (end > start) this.pieces.push({ start, words: Math.min(words, end), end })
  }
}
