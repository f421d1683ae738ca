/**
 * An index as bytes, and back. The typed arrays of an index stand in them as they are, so that loading makes views and parses
 * nothing but a short head; bytes in a `SharedArrayBuffer` serve all workers at once. Bytes of another machine's byte order,
 * another version or another stamp, and damaged ones, give undefined.
 */
import { backgroundOf } from './background'
import { NumberTable } from './numberTable'
import type { IndexWords, TextIndex } from './textIndex'

/** Goes up with every change to what the arrays hold. */
const VERSION = 2
/** Words of 32 bits at the front: what this is, a checksum of all that follows, how many code units the head has. */
const FRONT = 4
const MAGIC = 0x46494c43
const ALIGNED = 8

interface Head {
  readonly version: number
  readonly stamp: string
  readonly size: number
  readonly terms: number
  readonly mean: number
  readonly titled: boolean
  /** Of the rows of tokens and of surfaces. */
  readonly longest: readonly [number, number]
  /** How many numbers each array has. */
  readonly lengths: readonly number[]
}

/** `stamp` says what the index was made of (facts, words, program): only who asks by the same one gets it back. */
export function saveIndex(index: TextIndex, stamp: string): Uint8Array {
  const arrays = arraysOf(index)
  const { size, terms, postings, tokens, surfaces, titled } = index
  const head: Head = {
    version: VERSION,
    stamp,
    size,
    terms: terms.size,
    mean: postings.mean,
    titled,
    longest: [tokens.longest, surfaces.longest],
    lengths: arrays.map(({ length }) => length),
  }
  const text = JSON.stringify(head)
  const begin = aligned(4 * FRONT + 2 * text.length)
  const bytes = new Uint8Array(arrays.reduce((at, { byteLength }) => at + aligned(byteLength), begin))
  new Uint16Array(bytes.buffer, 4 * FRONT, text.length).set(Array.from(text, (_, at) => text.charCodeAt(at)))
  let at = begin
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += aligned(byteLength)
  }
  const front = new Uint32Array(bytes.buffer, 0, FRONT)
  front.set([MAGIC, 0, text.length])
  front[1] = checksum(bytes)
  return bytes
}

/** The index stays in these bytes, which must not change any more; they are copied only where they do not begin at a multiple of 8. */
export function loadIndex(
  bytes: Uint8Array,
  stamp: string,
  words: Pick<IndexWords, 'commonness'>,
): TextIndex | undefined {
  if (bytes.length < 4 * FRONT || bytes.length % ALIGNED !== 0) return undefined
  const own = bytes.byteOffset % ALIGNED === 0 ? bytes : bytes.slice()
  const [magic, sum, length = 0] = new Uint32Array(own.buffer, own.byteOffset, FRONT)
  if (magic !== MAGIC || sum !== checksum(own)) return undefined
  const begin = aligned(4 * FRONT + 2 * length)
  if (begin > own.length) return undefined
  const head = headOf(new Uint16Array(own.buffer, own.byteOffset + 4 * FRONT, length))
  if (head?.version !== VERSION || head.stamp !== stamp) return undefined
  return indexOf(head, new Arrays(own, begin, head.lengths), words)
}

function headOf(units: Uint16Array): Head | undefined {
  try {
    return JSON.parse(Array.from(units, (unit) => String.fromCharCode(unit)).join(''))
  } catch {
    return undefined
  }
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array

/** In the order in which `indexOf` takes them out again. */
function arraysOf({
  terms,
  tokens,
  surfaces,
  grams,
  postings,
  neighbours,
  names,
  measures,
}: TextIndex): readonly Numbers[] {
  const { letters, starts, ids, slots } = terms.words
  return [
    ...[letters, starts, ids, slots, terms.pairs.saved],
    ...[tokens.bytes, tokens.starts, tokens.middles],
    ...[surfaces.bytes, surfaces.starts, surfaces.middles],
    ...[grams.starts, grams.all, grams.idf, grams.table.saved],
    ...[postings.first, postings.facts, postings.weights, postings.peaks, postings.idf],
    ...[neighbours.first, neighbours.facts],
    ...[names, measures],
  ]
}

function indexOf(head: Head, from: Arrays, words: Pick<IndexWords, 'commonness'>): TextIndex {
  const table = { letters: from.units(), starts: from.words(), ids: from.words(), slots: from.words() }
  const rows = (longest: number) => ({ bytes: from.bytes(), starts: from.words(), middles: from.words(), longest })
  return {
    size: head.size,
    titled: head.titled,
    background: backgroundOf(head.size, words),
    terms: { size: head.terms, words: table, pairs: new NumberTable(from.words()) },
    tokens: rows(head.longest[0]),
    surfaces: rows(head.longest[1]),
    grams: { starts: from.words(), all: from.words(), idf: from.floats(), table: new NumberTable(from.words()) },
    postings: {
      first: from.words(),
      facts: from.words(),
      weights: from.bytes(),
      peaks: from.bytes(),
      idf: from.floats(),
      mean: head.mean,
    },
    neighbours: { first: from.words(), facts: from.words() },
    names: from.bytes(),
    measures: from.doubles(),
  }
}

/** Views of the arrays, one after the other. */
class Arrays {
  private nth = 0

  constructor(
    private readonly all: Uint8Array,
    private at: number,
    private readonly lengths: readonly number[],
  ) {}

  bytes(): Uint8Array {
    const [offset, length] = this.next(1)
    return new Uint8Array(this.all.buffer, offset, length)
  }

  units(): Uint16Array {
    const [offset, length] = this.next(2)
    return new Uint16Array(this.all.buffer, offset, length)
  }

  words(): Uint32Array {
    const [offset, length] = this.next(4)
    return new Uint32Array(this.all.buffer, offset, length)
  }

  floats(): Float32Array {
    const [offset, length] = this.next(4)
    return new Float32Array(this.all.buffer, offset, length)
  }

  doubles(): Float64Array {
    const [offset, length] = this.next(8)
    return new Float64Array(this.all.buffer, offset, length)
  }

  private next(width: number): readonly [number, number] {
    const length = this.lengths[this.nth++] ?? 0
    const offset = this.all.byteOffset + this.at
    this.at += aligned(width * length)
    return [offset, length]
  }
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED
}

/** Of all but the first two words (FNV-1a by words): a file cut short or written over is found out; it costs a millisecond for 4 MB. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  let sum = 0x811c9dc5 ^ bytes.length
  for (let at = 2; at < words.length; at++) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193)
  return (sum ^ (sum >>> 15)) >>> 0
}
