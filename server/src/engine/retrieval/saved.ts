/**
 * An index as bytes, and back. The typed arrays of an index stand in them as they are, behind a short head. Loading reads the
 * head and what every search needs, and the rest when it is asked for, page by page: an index is there at once, however
 * large it is. Bytes of another machine's byte order, another version or another stamp, and damaged ones, give undefined;
 * pages that turn out to be damaged later are made anew.
 */
import { backgroundOf } from './background'
import { type ByteSource, checksum, checksums, Pages } from './pages'
import { type Numbers, Stored } from './stored'
import type { IndexWords, TextIndex } from './textIndex'

/** Goes up with every change to what the arrays hold. */
const VERSION = 5
/** Words of 32 bits at the front: what this is, a checksum of the head, how many code units the head has, and how many pages there are. */
const FRONT = 4
const MAGIC = 0x46494c43
const ALIGNED = 8
/**
 * In bytes. What a search reads is all over a large index, some hundred places: small pages cost little each, larger ones
 * are fewer.
 */
const PAGE = 1 << 14
/** In bytes: beyond, a place has no number of 32 bits. */
const MOST = 2 ** 32 - 1

interface Head {
  readonly version: number
  readonly stamp: string
  readonly page: number
  /** Of all arrays, in bytes. */
  readonly bytes: number
  readonly size: number
  readonly terms: number
  readonly mean: number
  readonly titled: boolean
  readonly bilingual: boolean
  readonly languages: TextIndex['languages']
  /** Of the rows of tokens and of surfaces. */
  readonly longest: readonly [number, number]
  /** How many numbers each array has. */
  readonly lengths: readonly number[]
}

/** `stamp` says what the index was made of (facts, words, program): only who asks by the same one gets it back. */
export function saveIndex(index: TextIndex, stamp: string, page = PAGE): Uint8Array {
  const arrays = arraysOf(index)
  const { size, terms, postings, tokens, surfaces, titled, bilingual, languages } = index
  const length = arrays.reduce((at, { byteLength }) => at + aligned(byteLength), 0)
  const head: Head = {
    version: VERSION,
    stamp,
    page,
    bytes: length,
    size,
    terms: terms.size,
    mean: postings.mean,
    titled,
    bilingual,
    languages,
    longest: [tokens.longest, surfaces.longest],
    lengths: arrays.map(({ length }) => length),
  }
  const text = JSON.stringify(head)
  const { table, begin } = layoutOf(text.length, Math.ceil(length / page))
  const bytes = new Uint8Array(begin + length)
  let at = begin
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += aligned(byteLength)
  }
  const sums = checksums(bytes.subarray(begin), page)
  new Uint16Array(bytes.buffer, 4 * FRONT, text.length).set(Array.from(text, (_, at) => text.charCodeAt(at)))
  new Uint32Array(bytes.buffer, table, sums.length).set(sums)
  const front = new Uint32Array(bytes.buffer, 0, FRONT)
  front.set([MAGIC, 0, text.length, sums.length])
  front[1] = checksum(bytes, 8, begin)
  return bytes
}

/** `lost` makes the same index anew, saved by the same stamp: it is asked where a part of the source is damaged, or gone. */
export function loadIndex(
  source: ByteSource,
  stamp: string,
  words: Pick<IndexWords, 'commonness'>,
  lost: () => Uint8Array | undefined = () => undefined,
): TextIndex | undefined {
  const opened = openIndex(source)
  if (opened?.head.version !== VERSION || opened.head.stamp !== stamp) return undefined
  const { head, begin, sums } = opened
  const { page } = head
  const rest = () => lost()?.subarray(begin)
  const pages = new Pages({ source, begin, length: source.length - begin, page, sums }, rest)
  return indexOf(head, new Sections(pages, head.lengths), words)
}

function openIndex(source: ByteSource) {
  const front = new Uint32Array(FRONT)
  if (source.length > MOST || !source.read(new Uint8Array(front.buffer), 0)) return undefined
  const [magic, sum, units = 0, count = 0] = front
  const { table, begin } = layoutOf(units, count)
  if (magic !== MAGIC || begin > source.length) return undefined
  const bytes = new Uint8Array(begin)
  if (!source.read(bytes, 0) || sum !== checksum(bytes, 8, begin)) return undefined
  const head = headOf(new Uint16Array(bytes.buffer, 4 * FRONT, units))
  if (head?.bytes !== source.length - begin) return undefined
  return { head, begin, sums: new Uint32Array(bytes.buffer, table, count) }
}

/** Where the checksums of the pages stand, and where the arrays begin: behind the front and a head of so many code units. */
function layoutOf(units: number, pages: number): { readonly table: number; readonly begin: number } {
  const table = aligned(4 * FRONT + 2 * units)
  return { table, begin: table + aligned(4 * pages) }
}

function headOf(units: Uint16Array): Head | undefined {
  try {
    return JSON.parse(Array.from(units, (unit) => String.fromCharCode(unit)).join(''))
  } catch {
    return undefined
  }
}

/** In the order in which `indexOf` takes them out again. */
function arraysOf({
  terms,
  tokens,
  surfaces,
  grams,
  postings,
  neighbours,
  names,
  initials,
  letters: spelt,
  measures,
}: TextIndex): readonly Numbers[] {
  const { letters, starts, ids, slots } = terms.words
  const stored: readonly Stored<Numbers>[] = [
    ...[letters, starts, ids, slots, terms.pairs],
    ...[tokens.bytes, tokens.starts, tokens.middles],
    ...[surfaces.bytes, surfaces.starts, surfaces.middles],
    ...[grams.starts, grams.all, grams.idf, grams.table],
    ...[postings.first, postings.facts, postings.weights, postings.peaks, postings.idf],
    ...[neighbours.first, neighbours.facts],
    ...[names, initials, spelt, measures],
  ]
  return stored.map((each) => each.whole())
}

function indexOf(head: Head, from: Sections, words: Pick<IndexWords, 'commonness'>): TextIndex {
  const table = { letters: from.units(), starts: from.words(), ids: from.words(), slots: from.words() }
  const pairs = from.words()
  const rows = (longest: number) => ({ bytes: from.bytes(), starts: from.words(), middles: from.words(), longest })
  return {
    size: head.size,
    titled: head.titled,
    bilingual: head.bilingual,
    languages: head.languages,
    background: backgroundOf(head.size, words),
    terms: { size: head.terms, words: table, pairs },
    tokens: rows(head.longest[0]),
    surfaces: rows(head.longest[1]),
    grams: { starts: from.words(), all: from.words(), idf: from.floats(), table: from.words() },
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
    initials: from.words(),
    letters: from.words(),
    measures: from.doubles(),
  }
}

/** The arrays, one after the other. */
class Sections {
  private nth = 0
  private begin = 0

  constructor(
    private readonly pages: Pages,
    private readonly lengths: readonly number[],
  ) {}

  bytes(): Stored<Uint8Array> {
    return this.next(Uint8Array)
  }

  units(): Stored<Uint16Array> {
    return this.next(Uint16Array)
  }

  words(): Stored<Uint32Array> {
    return this.next(Uint32Array)
  }

  floats(): Stored<Float32Array> {
    return this.next(Float32Array)
  }

  doubles(): Stored<Float64Array> {
    return this.next(Float64Array)
  }

  private next<A extends Numbers>(of: Kind<A>): Stored<A> {
    const { begin, pages } = this
    const length = this.lengths[this.nth++] ?? 0
    this.begin += aligned(of.BYTES_PER_ELEMENT * length)
    return new Stored(new of(pages.bytes.buffer, begin, length), pages, begin)
  }
}

interface Kind<A> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: SharedArrayBuffer, offset: number, length: number): A
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED
}
