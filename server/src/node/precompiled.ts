/**
 * The package's lexicons and fact bases as the build read them, so that nothing that runs has to parse YAML or split up the
 * entries of lexicons first. What was made from a file is kept by the file's checksum, and not used where that no longer fits.
 *
 * `bundled.bin` is a length, so many bytes of JSON, and the numbers of the entry books as they are looked up. The words of the
 * lexicons as they are written are the half of it all that is seldom asked for: they are `bundledWords.json.br`.
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

interface StoredBase extends Omit<FactBase, 'text' | 'lexicon'> {
  readonly lexicon: StoredLexicon
}

interface Stored {
  readonly lexicons: Readonly<Record<string, StoredLexicon>>
  readonly bases: Readonly<Record<string, StoredBase>>
  readonly mentioned: Precompiled['mentioned']
}

export const NOTHING_PRECOMPILED: Precompiled = {
  lexicons: new Map(),
  bases: new Map(),
  mentioned: { files: '', bases: {} },
}

/** What the build left in the folder; nothing where there is none, or none that can be read. */
export function readPrecompiled(folder: string): Precompiled {
  try {
    const words = wordReader(join(folder, PRECOMPILED_WORDS))
    return unpack(readFileSync(join(folder, PRECOMPILED)), words)
  } catch {
    return NOTHING_PRECOMPILED
  }
}

/** Read when a concept's words are first asked for. */
function wordReader(path: string): (sum: string) => Words {
  let all: Readonly<Record<string, Words>> | undefined
  return (sum) => {
    all ??= readPackedJson<Record<string, Words>>(path)
    return all?.[sum] ?? []
  }
}

// ---------------------------------------------------------------- as bytes

/** The two files: `bundled.bin` and `bundledWords.json.br`. All lexicons have their books. */
export function packPrecompiled(precompiled: Precompiled): {
  readonly bytes: Uint8Array
  readonly words: Readonly<Record<string, Words>>
} {
  const numbers: Uint16Array[] = []
  const words: Record<string, Words> = {}
  let at = 0
  const store = (sum: string, { concepts, abbreviations, book }: Lexicon): StoredLexicon => {
    if (!book) throw new Error('a lexicon without a book')
    words[sum] = concepts.map((concept) => concept.words)
    const { keys, starts, path, heads } = book
    const stored = { keys, entries: book.concepts.length, heads: heads.length, path: path.length, at }
    const lengths = book.concepts.map((_, entry) => (starts[entry + 1] ?? 0) - (starts[entry] ?? 0))
    for (const each of [lengths, path, heads, book.concepts, book.words].map(inHalf)) {
      numbers.push(each)
      at += each.byteLength
    }
    return { ...stored, abbreviations, concepts: concepts.map(({ words: _, ...concept }) => concept) }
  }
  const stored: Stored = {
    lexicons: Object.fromEntries([...precompiled.lexicons].map(([sum, lexicon]) => [sum, store(sum, lexicon)])),
    bases: Object.fromEntries(
      [...precompiled.bases].map(([sum, base]) => [sum, { ...base, lexicon: store(sum, base.lexicon) }]),
    ),
    mentioned: precompiled.mentioned,
  }
  const json = Buffer.from(JSON.stringify(stored))
  const head = Buffer.alloc(4 + json.length + (json.length & 1))
  head.writeUInt32LE(json.length)
  json.copy(head, 4)
  return { bytes: Buffer.concat([head, ...numbers.map(bytesOf)]), words }
}

/** Half of the package's size, or less: lengths in place of starts are nearly all the same to who packs them. */
function inHalf(numbers: Uint32Array): Uint16Array {
  const half = Uint16Array.from(numbers)
  if (numbers.some((number, at) => number !== half[at])) throw new Error('a book with numbers above 65,535')
  return half
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function unpack(bytes: Buffer, words: (sum: string) => Words): Precompiled {
  const length = bytes.readUInt32LE()
  const stored: Stored = JSON.parse(bytes.toString('utf8', 4, 4 + length))
  const numbers = bytes.subarray(4 + length + (length & 1))
  const load = ([sum, lexicon]: [string, StoredLexicon]): [string, Lexicon] => [
    sum,
    lexiconOf(lexicon, numbers, () => words(sum)),
  ]
  return {
    lexicons: new Map(Object.entries(stored.lexicons).map(load)),
    bases: new Map(
      Object.entries(stored.bases).map(([sum, base]) => {
        const [, lexicon] = load([sum, base.lexicon])
        return [sum, { ...base, lexicon }]
      }),
    ),
    mentioned: stored.mentioned,
  }
}

function lexiconOf(stored: StoredLexicon, numbers: Buffer, words: () => Words): Lexicon {
  const { abbreviations } = stored
  const concepts = stored.concepts.map((concept, nth) => withWords(concept, nth, words))
  return { abbreviations, concepts, book: bookFrom(stored, numbers) }
}

function bookFrom(stored: StoredLexicon, numbers: Buffer): EntryBook {
  const { keys, entries } = stored
  let at = numbers.byteOffset + stored.at
  const next = (length: number) => {
    const view = new Uint16Array(numbers.buffer, at, length)
    at += view.byteLength
    return view
  }
  const starts = startsOf(next(entries))
  const wide = (length: number) => new Uint32Array(next(length))
  return {
    keys,
    starts,
    path: wide(stored.path),
    heads: wide(stored.heads),
    concepts: wide(entries),
    words: wide(entries),
  }
}

function startsOf(lengths: Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  for (let entry = 0; entry < lengths.length; entry++) starts[entry + 1] = (starts[entry] ?? 0) + (lengths[entry] ?? 0)
  return starts
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
