/**
 * The words of a text in their order, each made once for each way it is written, and found in the text without being cut out
 * of it. A third of building an index, and half of making a query, went into the normal forms of texts and patterns of words.
 */
import { WordTable } from '../match/wordTable'
import type { Language } from '../model'
import { normalise, normalWord } from '../text/normalise'
import { scanWords } from '../text/wordScan'
import {
  beginsSentence,
  isAscii,
  nameLetters,
  type ReadingWords,
  readWords,
  type Sign,
  signOf,
  spellOut,
  type Writing,
  writingBy,
} from './terms'
import { hashOf } from './wordTable'

/** A word as it is written: in normal form, whether it has a capital or letters beyond ASCII, and of which language it is a sign. */
export class WrittenWord implements Sign {
  readonly ascii: boolean
  readonly marked: Sign['marked']
  readonly common: Sign['common']
  /** Of the normal form. */
  readonly hash: number

  constructor(
    readonly written: string,
    readonly normal: string,
    readonly capital: boolean,
    sign: Sign,
  ) {
    this.ascii = isAscii(normal)
    this.marked = sign.marked
    this.common = sign.common
    this.hash = hashOf(normal)
  }
}

/** The words of a text; `words` and `starts` are good until the next text is read. */
export interface TextWords<Word> {
  readonly words: readonly Word[]
  readonly writing: Writing
  /** Whether the word at this place has a capital for the start of a sentence, if it has one. */
  first(at: number): boolean
}

export class WordReader<Word extends WrittenWord> implements TextWords<Word> {
  readonly words: Word[] = []
  writing: Writing = 'en'
  private readonly starts: number[] = []
  private text = ''
  private readonly table: WordTable<Word>

  constructor(
    private readonly wording: ReadingWords,
    private readonly make: (written: string, normal: string, capital: boolean, sign: Sign) => Word,
  ) {
    this.table = new WordTable((written) => {
      const first = written.charAt(0)
      const normal = normalWord(written)
      return make(written, normal, first !== first.toLowerCase(), signOf(normal, wording.stops))
    })
  }

  /** As `readWords` has it. */
  read(text: string, language: Language): TextWords<Word> {
    if (!this.scan(spellOut(text)) && !this.scanNamed(text)) this.readAny(text, language)
    else this.writing = writingBy(this.words, language, language === 'vi' && this.unmarked())
    return this
  }

  private scan(text: string): boolean {
    this.words.length = 0
    this.starts.length = 0
    this.text = text
    return scanWords(text, this.found) !== undefined
  }

  /** Greek letters cannot be scanned, their names can. */
  private scanNamed(text: string): boolean {
    const named = nameLetters(text, this.wording.letters)
    return named !== text && this.scan(spellOut(named))
  }

  first(at: number): boolean {
    const start = this.starts[at] ?? 0
    return beginsSentence(normalise(this.text.slice(Math.max(0, start - 3), start)).text)
  }

  private readonly found = (start: number, end: number): void => {
    this.words.push(this.table.at(this.text, start, end))
    this.starts.push(start)
  }

  private unmarked(): boolean {
    return this.words.every(({ ascii }) => ascii) && isAscii(normalise(this.text).text)
  }

  private readAny(text: string, language: Language): void {
    this.words.length = 0
    this.starts.length = 0
    const { words, normal, writing, capital } = readWords(text, language, this.wording)
    this.text = normal
    this.writing = writing
    for (const word of words) {
      this.words.push(this.make(word.text, word.text, capital(word), signOf(word.text, this.wording.stops)))
      this.starts.push(word.start)
    }
  }
}
