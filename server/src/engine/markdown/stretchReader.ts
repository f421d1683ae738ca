/** Reads stretches of notes: parses those that it has not read of late, several at once, and remembers them. */
import type { Root } from 'mdast'
import { ROOM_TO_WRITE } from '../host'
import { definedLabels, mayDefine } from './labels'
import { BYTE_ORDER_MARK, createParser } from './parser'
import { plainTree } from './plain/plainTree'
import { BlockReader, type StretchReading } from './readBlocks'
import { RecentCache } from './recentCache'

/** Characters that are parsed at once: the parser's start costs as much as a few hundred, long texts cost more than short ones. */
const BATCH_LENGTH = 1500
/** Stands between stretches that are parsed at once; no block goes on over it. */
const SEPARATOR = '***\n\n'

/** Front matter as most write it, its last line break left out: in a vault of short notes, parsing it took a quarter of the time. */
const PLAIN_FRONT = /^(?:---\r?\n[\s\S]*\n---|\+\+\+\r?\n[\s\S]*\n\+\+\+)(?=\r?\n?$)/
const HUNDRED_DEEP = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m
const LONE_RETURN = /\r(?!\n)/
const NOTHING: StretchReading = { origin: 0, sentences: [], citations: [], directives: [], headings: [] }

/** A stretch, and the definitions that it needs from elsewhere. */
export interface Stretch {
  readonly text: string
  readonly definitions: readonly string[]
}

/** And both as one text to know it by. */
interface KeyedStretch extends Stretch {
  readonly key: string
}

export class StretchReader {
  private readonly parser = createParser()
  private readonly readings: RecentCache<StretchReading>
  private readonly labels: RecentCache<readonly string[]>

  /** `room`: how many code units of notes it remembers. */
  constructor(
    private readonly abbreviations: ReadonlySet<string>,
    room = ROOM_TO_WRITE.text,
  ) {
    this.readings = new RecentCache(room)
    this.labels = new RecentCache(room)
  }

  /** See `Oracle`. */
  opensAtEnd(text: string): boolean {
    const last = unlessTooDeep(text, () => this.parse(text))?.children.at(-1)
    const start = last?.position?.start
    if (!last || !start) return false
    return ['code', 'math', 'html'].includes(last.type) && start.line === last.position?.end.line
  }

  /** Reads a note's front matter. */
  readFront(text: string): StretchReading {
    const plain = LONE_RETURN.test(text) ? undefined : PLAIN_FRONT.exec(text)?.[0]
    if (plain !== undefined) return { ...NOTHING, frontMatter: { start: 0, end: plain.length } }
    return new BlockReader(text, this.abbreviations).read(this.parser.parse(text, true), 0, text.length)
  }

  /** Reads stretches, front matter aside: one reading each, in order. */
  read(stretches: readonly Stretch[]): readonly StretchReading[] {
    const keyed = stretches.map(withKey)
    const readings = new Map<string, StretchReading>()
    const unread: KeyedStretch[] = []
    for (const stretch of keyed) {
      const reading = this.readings.get(stretch.key) ?? unlessTooDeep(stretch.text, () => this.readPlain(stretch))
      if (reading) readings.set(stretch.key, reading)
      else unread.push(stretch)
    }
    for (const batch of batches(unread)) this.readAny(batch, readings)
    for (const [key, reading] of readings) this.readings.set(key, reading)
    return keyed.flatMap(({ key }) => readings.get(key) ?? [])
  }

  /** The labels that a stretch defines. */
  labelsOf(text: string): readonly string[] {
    if (!mayDefine(text)) return NONE
    const define = () => definedLabels(plainTree(text, []) ?? this.parse(text))
    const labels = this.labels.get(text) ?? unlessTooDeep(text, define) ?? NONE
    this.labels.set(text, labels)
    return labels
  }

  private readPlain({ text, definitions }: Stretch): StretchReading | undefined {
    const tree = plainTree(text, definitions)
    return tree && new BlockReader(text, this.abbreviations).read(tree, 0, text.length)
  }

  /** One that is nested too deep is left out, and takes none of the others with it. */
  private readAny(batch: readonly KeyedStretch[], into: Map<string, StretchReading>): void {
    const text = batch.map((stretch) => stretch.text).join('\n')
    if (unlessTooDeep(text, () => this.readBatch(batch, into))) return
    const [only, ...others] = batch
    if (only && others.length === 0) into.set(only.key, NOTHING)
    else for (const each of batch) this.readAny([each], into)
  }

  /** True, for who asks whether it went to its end. */
  private readBatch(batch: readonly KeyedStretch[], into: Map<string, StretchReading>): true {
    const definitions = new Set(batch.flatMap((stretch) => stretch.definitions))
    const before = definitions.size > 0 ? `${[...definitions].join('\n\n')}\n\n${SEPARATOR}` : ''
    const source = before + batch.map(({ text }) => text).join(SEPARATOR)
    const tree = this.parse(source)
    let from = before.length
    for (const { key, text } of batch) {
      into.set(key, new BlockReader(source, this.abbreviations).read(tree, from, from + text.length))
      from += text.length + SEPARATOR.length
    }
    return true
  }

  /** The parser drops a byte order mark at the start; inside of a note it is a space like any other. */
  private parse(source: string): Root {
    return this.parser.parse(source.startsWith(BYTE_ORDER_MARK) ? `\u00a0${source.slice(1)}` : source, false)
  }
}

const NONE: readonly string[] = []

/**
 * Undefined for what nobody writes: a hundred quotes or lists within each other on a line, with which the parser slows down by
 * their square, and whatever else is nested so deep that the stack is too small for those who walk its tree.
 */
function unlessTooDeep<T>(text: string, read: () => T): T | undefined {
  if (HUNDRED_DEEP.test(text)) return undefined
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function withKey({ text, definitions }: Stretch): KeyedStretch {
  return { text, definitions, key: definitions.length === 0 ? text : [...definitions, text].join('\n') }
}

function batches(stretches: readonly KeyedStretch[]): readonly (readonly KeyedStretch[])[] {
  const all: KeyedStretch[][] = []
  let room = 0
  for (const stretch of stretches) {
    if (room < stretch.text.length) {
      all.push([])
      room = BATCH_LENGTH
    }
    all.at(-1)?.push(stretch)
    room -= stretch.text.length
  }
  return all
}
