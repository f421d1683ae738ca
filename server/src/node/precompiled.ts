/**
 * The package's lexicons and fact bases as the build read them, so that nothing that runs has to parse YAML or split up the
 * entries of lexicons first. What was made from a file is kept by the file's checksum, and not used where that no longer fits.
 *
 * `bundled.bin` is a length, so many bytes of JSON, the files that it was made from, and the numbers of the entry books as they
 * are looked up. With the files at hand, two that are the same need not be summed up. What is seldom asked for is the half of
 * it all and has a file of its own, `bundledWords.json.br`: the lexicons' words as they are written, and where names stand.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Concept, EntryBook, FactBase, Lexicon } from '../engine'
import { readPackedJson } from './packed'

/** The files' names, in the folder of the programs. */
export const PRECOMPILED = 'bundled.bin'
export const PRECOMPILED_WORDS = 'bundledWords.json.br'

export interface Precompiled {
  /** By checksum of the file. */
  readonly lexicons: ReadonlyMap<string, Lexicon>
  /** Without their text, which is read anyway; `uri` is empty. */
  readonly bases: ReadonlyMap<string, Omit<FactBase, 'text'>>
  /** By id of the base and the fact: `FactBase.mentioned`, where all files together have this checksum. */
  readonly mentioned: { readonly files: string; readonly bases: Mentioned }
  /** The files that all this was made from, by their checksums. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export type Mentioned = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

type Words = readonly Concept['words'][]

interface StoredLexicon extends Pick<Lexicon, 'abbreviations'> {
  readonly concepts: readonly Omit<Concept, 'words'>[]
  readonly keys: EntryBook['keys']
  /** How many entries there are, first keys, and keys of entries. */
  readonly entries: number
  readonly heads: number
  readonly path: number
  /** Where the book's numbers begin, in bytes. */
  readonly at: number
}

interface StoredBase extends Omit<FactBase, 'text' | 'lexicon' | 'names'> {
  readonly lexicon: StoredLexicon
}

/** By checksum of the file. */
interface Seldom {
  readonly words: Readonly<Record<string, Words>>
  readonly names: Readonly<Record<string, FactBase['names']>>
}

const NOTHING_SELDOM: Seldom = { words: {}, names: {} }

interface Stored {
  readonly lexicons: Readonly<Record<string, StoredLexicon>>
  readonly bases: Readonly<Record<string, StoredBase>>
  readonly mentioned: Precompiled['mentioned']
  /** Lengths of the files, in bytes; their bytes stand one behind the other. */
  readonly files: Readonly<Record<string, number>>
}

export const NOTHING_PRECOMPILED: Precompiled = {
  lexicons: new Map(),
  bases: new Map(),
  mentioned: { files: '', bases: {} },
  files: new Map(),
}

/** What the build left in the folder; nothing where there is none, or none that can be read. */
export function readPrecompiled(folder: string): Precompiled {
  try {
    return unpack(readFileSync(join(folder, PRECOMPILED)), seldomReader(join(folder, PRECOMPILED_WORDS)))
  } catch {
    return NOTHING_PRECOMPILED
  }
}

/** Read when the first of it is asked for. */
function seldomReader(path: string): () => Seldom {
  let all: Seldom | undefined
  return () => {
    all ??= readPackedJson<Seldom>(path)
    return all ?? NOTHING_SELDOM
  }
}

// ---------------------------------------------------------------- as bytes

/** What is in the two files, `bundled.bin` and `bundledWords.json.br`. All lexicons have their books. */
export function packPrecompiled(precompiled: Precompiled): { readonly bytes: Uint8Array; readonly seldom: object } {
  const books = new BookPacker()
  const words: Record<string, Words> = {}
  const store = (sum: string, { concepts, abbreviations, book }: Lexicon): StoredLexicon => {
    words[sum] = concepts.map((concept) => concept.words)
    return { ...books.add(book), abbreviations, concepts: concepts.map(({ words: _, ...concept }) => concept) }
  }
  const bases = [...precompiled.bases].map(([sum, { names: _, ...base }]): [string, StoredBase] => [
    sum,
    { ...base, lexicon: store(sum, base.lexicon) },
  ])
  const stored: Stored = {
    lexicons: Object.fromEntries([...precompiled.lexicons].map(([sum, lexicon]) => [sum, store(sum, lexicon)])),
    bases: Object.fromEntries(bases),
    mentioned: precompiled.mentioned,
    files: Object.fromEntries([...precompiled.files].map(([sum, { length }]) => [sum, length])),
  }
  const names = Object.fromEntries([...precompiled.bases].map(([sum, base]) => [sum, base.names]))
  const json = Buffer.from(JSON.stringify(stored))
  const length = Buffer.alloc(WHOLE)
  length.writeUInt32LE(json.length)
  const parts = [length, json, ...precompiled.files.values()]
  const filled = parts.reduce((sum, part) => sum + part.length, 0)
  const fill = Buffer.alloc(wholeOf(filled) - filled)
  return { bytes: Buffer.concat([...parts, fill, ...books.parts]), seldom: { words, names } satisfies Seldom }
}

/** Numbers of 32 bits begin at multiples of so many bytes. */
const WHOLE = 4

function wholeOf(bytes: number): number {
  return Math.ceil(bytes / WHOLE) * WHOLE
}

/** The numbers of books, one book behind the other. */
class BookPacker {
  readonly parts: Uint8Array[] = []
  private at = 0

  add(book: EntryBook | undefined): Omit<StoredLexicon, 'abbreviations' | 'concepts'> {
    if (!book) throw new Error('a lexicon without a book')
    const { keys, starts, path, heads, concepts, words } = book
    const { at } = this
    for (const each of [starts, ...[path, heads, concepts, words].map(inHalf)]) this.put(bytesOf(each))
    this.put(new Uint8Array(wholeOf(this.at) - this.at))
    return { keys, entries: concepts.length, heads: heads.length, path: path.length, at }
  }

  private put(bytes: Uint8Array): void {
    this.parts.push(bytes)
    this.at += bytes.length
  }
}

/** Half of the package's size. */
function inHalf(numbers: Uint32Array): Uint16Array {
  const half = Uint16Array.from(numbers)
  if (numbers.some((number, at) => number !== half[at])) throw new Error('a book with numbers above 65,535')
  return half
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function unpack(bytes: Buffer, seldom: () => Seldom): Precompiled {
  let at = WHOLE + bytes.readUInt32LE()
  const stored: Stored = JSON.parse(bytes.toString('utf8', WHOLE, at))
  const files = Object.entries(stored.files).map(([sum, length]): [string, Uint8Array] => {
    at += length
    return [sum, bytes.subarray(at - length, at)]
  })
  // In a buffer of its own: what is not there is an error, and no other's bytes.
  const numbers = new Uint8Array(bytes.subarray(wholeOf(at))).buffer
  const load = ([sum, lexicon]: [string, StoredLexicon]): [string, Lexicon] => [
    sum,
    lexiconOf(lexicon, numbers, () => seldom().words[sum] ?? []),
  ]
  return {
    lexicons: new Map(Object.entries(stored.lexicons).map(load)),
    bases: new Map(
      Object.entries(stored.bases).map(([sum, base]) => {
        const [, lexicon] = load([sum, base.lexicon])
        const later = {
          get names() {
            return seldom().names[sum] ?? []
          },
        }
        return [sum, extended({ ...base, lexicon }, later)]
      }),
    ),
    mentioned: stored.mentioned,
    files: new Map(files),
  }
}

function lexiconOf(stored: StoredLexicon, numbers: ArrayBuffer, words: () => Words): Lexicon {
  const { abbreviations } = stored
  const concepts = stored.concepts.map((concept, nth) => withWords(concept, nth, words))
  return { abbreviations, concepts, book: bookFrom(stored, numbers) }
}

function bookFrom(stored: StoredLexicon, numbers: ArrayBuffer): EntryBook {
  const { keys, entries } = stored
  const starts = new Uint32Array(numbers, stored.at, entries + 1)
  let at = stored.at + starts.byteLength
  const next = (length: number) => {
    const view = new Uint16Array(numbers, at, length)
    at += view.byteLength
    return new Uint32Array(view)
  }
  return {
    keys,
    starts,
    path: next(stored.path),
    heads: next(stored.heads),
    concepts: next(entries),
    words: next(entries),
  }
}

/** `base` with some properties more, or others in their place; those that are read later are still read later. */
export function extended<T extends object, U extends object>(base: T, more: U): T & U {
  const parts = { ...Object.getOwnPropertyDescriptors(base), ...Object.getOwnPropertyDescriptors(more) }
  return Object.defineProperties({}, parts) as T & U
}

function withWords(concept: Omit<Concept, 'words'>, nth: number, words: () => Words): Concept {
  return {
    ...concept,
    get words() {
      return words()[nth] ?? NO_WORDS
    },
  }
}

const NO_WORDS: Concept['words'] = { en: [], vi: [] }
