/**
 * Which frames a sentence may bear on at all, by the concepts that it mentions. A profile of a long note on the subject had
 * each sentence held against dozens of frames, and not one in a thousand of these came to an alignment. Here a bit for each
 * frame and slot says which slots are filled, for 32 frames at a time, and only what is left is looked at closely.
 */
import type { Concept } from '../model'
import { weightOf } from './align'
import type { CompiledFrame } from './frames'
import { LOGIC } from './logic'
import { once } from './once'
import type { Mention } from './spot'
import type { Token } from './tokens'

/** What a sentence, or a part of it, mentions. */
export interface Mentioning {
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
}

/** Frames that are held against sentences. */
export interface Frames {
  readonly all: readonly CompiledFrame[]
  /** In the order of `all`, those that the sentence or a half of it may align with; none that it does is left out. */
  within(sentence: Mentioning): readonly CompiledFrame[]
  /** What can come of any sentences that mention some of these concepts and no others. */
  reachOf(concepts: readonly Mentioned[]): Reach
  /** False for concepts that make no difference to `reachOf`. */
  asksFor(concept: Mentioned): boolean
}

/** No decision; only behind a sentence that decides something and is pointed back to; or one by itself. */
export type Reach = 'nothing' | 'behind' | 'alone'

/** A concept, and the ids of all that it is a kind or part of. */
export type Mentioned = Pick<Mention, 'concept' | 'ids'>

/** The index is made when the first sentence is held against the frames: it costs a start-up nothing. */
export function indexed(all: readonly CompiledFrame[]): Frames {
  const index = once(() => new FrameIndex(all))
  return {
    all,
    within: (sentence) => index().within(sentence),
    reachOf: (concepts) => index().reachOf(concepts),
    asksFor: (concept) => index().asksFor(concept),
  }
}

/** With frames that are few, and made for one sentence. */
export function withFrames(frames: Frames, more: readonly CompiledFrame[]): Frames {
  return {
    all: [...frames.all, ...more],
    within: (sentence) => [...frames.within(sentence), ...more],
    reachOf: () => 'alone',
    asksFor: () => true,
  }
}

/** Places in the table, each followed by the bits to set there. */
type Bits = readonly number[]

/** What a mention of a concept fills, and whether it may tell that something is lacking. */
interface Filling {
  readonly bits: Bits
  readonly isLacking: boolean
}

/** A table of bits with a column for each frame; a row for its first slot, its second, …, one for its signals. */
class FrameIndex implements Frames {
  /** Of a row, in words of 32 bits. */
  private readonly width: number
  private readonly slots: number
  /** Rows that tell which slots are required. */
  private readonly required: Int32Array
  /** One row each: all frames; those of a slot that another name may stand in for. */
  private readonly every: Int32Array
  private readonly named: Int32Array
  /** By concept, or by `=key` for a word that is none. */
  private readonly places = new Map<string, number[]>()
  private readonly known = new Map<Concept, Filling>()
  private readonly hasWords: boolean
  /** The table of the sentence at hand: one for all of them, for a table is small and sentences are many. */
  private readonly filled: Int32Array

  constructor(readonly all: readonly CompiledFrame[]) {
    this.width = (all.length + 31) >> 5
    this.slots = all.reduce((most, { about }) => Math.max(most, about.length), 1)
    this.required = new Int32Array(this.slots * this.width)
    this.every = new Int32Array(this.width)
    this.named = new Int32Array(this.width)
    this.filled = new Int32Array((this.slots + 1) * this.width)
    for (const [column, frame] of all.entries()) this.add(frame, column >> 5, 1 << (column & 31))
    this.hasWords = [...this.places.keys()].some((id) => id.startsWith('='))
  }

  within({ tokens, mentions }: Mentioning): readonly CompiledFrame[] {
    const { filled } = this
    this.fill(mentions)
    if (this.hasWords) for (const { key } of tokens) set(filled, this.places.get(`=${key}`) ?? NO_BITS)
    const found: CompiledFrame[] = []
    for (let word = 0; word < this.width; word++) this.collect(filled, word, found)
    return found
  }

  reachOf(concepts: readonly Mentioned[]): Reach {
    if (this.hasWords) return 'alone'
    this.fill(concepts)
    const found: CompiledFrame[] = []
    let leans = false
    for (let word = 0; word < this.width; word++) {
      this.collect(this.filled, word, found)
      if (found.length > 0) return 'alone'
      leans ||= this.leans(word)
    }
    return leans ? 'behind' : 'nothing'
  }

  asksFor({ concept, ids }: Mentioned): boolean {
    const { bits, isLacking } = this.fillingOf(concept, ids)
    return this.hasWords || isLacking || bits.length > 0
  }

  /** What points back has to name some of what the fact is about, and to say something of it: the rest may be lent. */
  private leans(word: number): boolean {
    let about = 0
    for (let slot = 0; slot < this.slots; slot++) about |= bitsAt(this.filled, slot * this.width + word)
    return (about & bitsAt(this.filled, this.slots * this.width + word)) !== 0
  }

  private fill(mentions: readonly Mentioned[]): void {
    const { filled } = this
    filled.fill(0)
    let isAnyLacking = false
    for (const { concept, ids } of mentions) {
      const { bits, isLacking } = this.fillingOf(concept, ids)
      set(filled, bits)
      isAnyLacking ||= isLacking
    }
    // "No data" and "not enough data" fill a slot for scarcity.
    if (isAnyLacking) set(filled, this.places.get(LOGIC.scarcity) ?? NO_BITS)
  }

  /** Adds the frames of one word of a row. */
  private collect(filled: Int32Array, word: number, found: CompiledFrame[]): void {
    let [lacking, lackingMore] = [0, 0]
    const lead = bitsAt(this.required, word) & ~bitsAt(filled, word)
    for (let place = word; place < this.required.length; place += this.width) {
      const missing = bitsAt(this.required, place) & ~bitsAt(filled, place)
      lackingMore |= lacking & missing
      lacking |= missing
    }
    // Another owner may make up for what a frame that asserts a name lacks.
    const open = ~lacking | bitsAt(this.named, word)
    for (let left = bitsAt(this.every, word) & ~lead & ~lackingMore & open; left !== 0; left &= left - 1) {
      const bit = left & -left
      const frame = this.all[word * 32 + 31 - Math.clz32(bit)]
      if (frame && this.hasMass(frame, filled, word, bit)) found.push(frame)
    }
  }

  private hasMass(frame: CompiledFrame, filled: Int32Array, word: number, bit: number): boolean {
    if (frame.coverage === 0) return true
    const isFilled = (slot: number) => (bitsAt(filled, slot * this.width + word) & bit) !== 0
    const mass = weightOf(frame.about.filter((_, slot) => isFilled(slot)))
    return mass >= frame.coverage * weightOf(frame.about)
  }

  /** What the concept's mention fills, and that of all that it is a kind of. */
  private fillingOf(concept: Concept, ids: ReadonlySet<string>): Filling {
    const known = this.known.get(concept)
    if (known) return known
    const bits = [...ids].flatMap((id) => this.places.get(id) ?? [])
    const filling = { bits, isLacking: LACKING.some((id) => ids.has(id)) }
    this.known.set(concept, filling)
    return filling
  }

  private add(frame: CompiledFrame, word: number, bit: number): void {
    const { about, says, opposites, denies, exceeds, namedKinds } = frame
    set(this.every, [word, bit])
    if (namedKinds.size > 0) set(this.named, [word, bit])
    for (const [row, { ids, required }] of about.entries()) {
      if (required) set(this.required, [row * this.width + word, bit])
      this.put(ids, row * this.width + word, bit)
    }
    for (const ids of [says, opposites, denies, exceeds]) this.put(ids, this.slots * this.width + word, bit)
  }

  private put(ids: ReadonlySet<string>, place: number, bit: number): void {
    for (const id of ids) {
      const known = this.places.get(id)
      if (known) known.push(place, bit)
      else this.places.set(id, [place, bit])
    }
  }
}

function bitsAt(table: Int32Array, place: number): number {
  return table[place] ?? 0
}

function set(table: Int32Array, bits: Bits): void {
  for (let index = 0; index < bits.length; index += 2) {
    const place = bits[index] ?? 0
    table[place] = bitsAt(table, place) | (bits[index + 1] ?? 0)
  }
}

const NO_BITS: Bits = []

/** Such may tell that there is none, or too little, of a thing. */
const LACKING = [LOGIC.not, LOGIC.plenty, LOGIC.takesAway]
