/** One stretch of a note, or its front matter, wherever it stands: read when first asked for. */
import { keysIn, type Labels, neededDefinitions } from './labels'
import type { StretchReading } from './readBlocks'
import type { StretchReader } from './stretchReader'

/** The same text with the same definitions elsewhere is read alike. Offsets of its reading count from `reading.origin`. */
export class Block {
  private made: StretchReading | undefined
  private keys: readonly string[] | undefined

  constructor(
    readonly text: string,
    readonly isFront: boolean,
    /** Labels that it defines for the whole note. */
    readonly defined: readonly string[],
    /** What it needs to know of the rest of the note. */
    readonly definitions: readonly string[],
  ) {}

  /** Undefined as long as nobody has asked. */
  get known(): StretchReading | undefined {
    return this.made
  }

  reading(reader: StretchReader): StretchReading {
    if (!this.made) readBlocks([this], reader)
    if (!this.made) throw new Error('a block has been read')
    return this.made
  }

  take(reading: StretchReading | undefined): void {
    this.made = reading
  }

  /** True where one of the keys may be a label in it. */
  mentions(keys: ReadonlySet<string>): boolean {
    this.keys ??= keysIn(this.text)
    return this.keys.some((key) => keys.has(key))
  }

  /** False only where it has no directive. */
  get mayDirect(): boolean {
    return this.text.includes('claimlight-ignore-')
  }

  /** False only where it has no heading. */
  get mayHead(): boolean {
    return HEADING.test(this.text)
  }

  /** True only where it has a sentence or a heading: it begins as a heading, a paragraph, or an item or a quote with one. */
  get mustSay(): boolean {
    return SAYING.test(this.text)
  }

  /** False only where it cites no fact. */
  get mayCite(): boolean {
    return this.text.includes(FACT_CITATION)
  }
}

/** `labels`: all that the note defines; `defined`: those of this text, in front matter none. */
export function blockOf(text: string, isFront: boolean, defined: readonly string[], labels: Labels): Block {
  return new Block(text, isFront, defined, isFront ? NONE : neededDefinitions(text, labels))
}

const NONE: readonly string[] = []

/** How a reference to a fact begins, and its definition. */
const FACT_CITATION = '[^fact:'

/** A heading's number sign, or the line under it. */
const HEADING = /(?:^|[\r\n]) {0,3}#|[\r\n] {0,3}[=-]/

const SAYING = /^(?:#|(?:[-*+>] |\d{1,9}[.)] )?\p{L})/u

/** Reads those that have not been read: several at once cost less than one by one. */
export function readBlocks(blocks: readonly Block[], reader: StretchReader): void {
  const unread = blocks.filter((block) => !block.known)
  const body = unread.filter((block) => !block.isFront)
  for (const block of unread) if (block.isFront) block.take(reader.readFront(block.text))
  if (body.length === 0) return
  const readings = reader.read(body)
  body.forEach((block, nth) => {
    block.take(readings[nth])
  })
}
