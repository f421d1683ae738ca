/**
 * The package's lexicons and fact bases as the build read them, so that nothing that runs has to parse YAML or split up the
 * entries of lexicons first. What was made from a file is kept by the file's SHA-1, and not used where that no longer fits.
 *
 * `bundled.bin` is a length, so many bytes of JSON, and the numbers of the entry books as they are looked up. The words of the
 * lexicons as they are written are the half of it all that is seldom asked for: they are `bundledWords.json`.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Concept, EntryBook, FactBase, Lexicon } from '../engine'

/** The files' names, in the folder of the programs. */
export const PRECOMPILED = 'bundled.bin'
export const PRECOMPILED_WORDS = 'bundledWords.json'

export interface Precompiled {
  /** By SHA-1 of the file. */
  readonly lexicons: ReadonlyMap<string, Lexicon>
  /** Without their text, which is read anyway; `uri` is empty. */
  readonly bases: ReadonlyMap<string, Omit<FactBase, 'text'>>
  /** By id of the base and the fact: `FactBase.mentioned`, where all files together have this SHA-1. */
  readonly mentioned: { readonly files: string; readonly bases: Mentioned }
}

export type Mentioned = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

type Words = readonly Concept['words'][]

interface StoredLexicon extends Pick<Lexicon, 'abbreviations'> {
  readonly concepts: readonly Omit<Concept, 'words'>[]
  readonly keys: EntryBook['keys']
  /** How many entries there are, and keys of entries. */
  readonly entries: number
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

export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex')
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
function wordReader(path: string): (hash: string) => Words {
  let all: Readonly<Record<string, Words>> | undefined
  return (hash) => {
    all ??= JSON.parse(readFileSync(path, 'utf8'))
    return all?.[hash] ?? []
  }
}

// ---------------------------------------------------------------- as bytes

/** The two files: `bundled.bin` and `bundledWords.json`. All lexicons have their books. */
export function packPrecompiled(precompiled: Precompiled): { readonly bytes: Uint8Array; readonly words: string } {
  const numbers: Uint32Array[] = []
  const words: Record<string, Words> = {}
  let at = 0
  const store = (hash: string, { concepts, abbreviations, book }: Lexicon): StoredLexicon => {
    if (!book) throw new Error('a lexicon without a book')
    words[hash] = concepts.map((concept) => concept.words)
    const { keys, starts, path } = book
    const stored = { keys, entries: book.concepts.length, path: path.length, at }
    for (const each of [starts, path, Uint32Array.from(book.concepts), book.words]) {
      numbers.push(each)
      at += each.byteLength
    }
    return { ...stored, abbreviations, concepts: concepts.map(({ words: _, ...concept }) => concept) }
  }
  const stored: Stored = {
    lexicons: Object.fromEntries([...precompiled.lexicons].map(([hash, lexicon]) => [hash, store(hash, lexicon)])),
    bases: Object.fromEntries(
      [...precompiled.bases].map(([hash, base]) => [hash, { ...base, lexicon: store(hash, base.lexicon) }]),
    ),
    mentioned: precompiled.mentioned,
  }
  const json = Buffer.from(JSON.stringify(stored))
  const head = Buffer.alloc(4 + json.length + (-json.length & 3))
  head.writeUInt32LE(json.length)
  json.copy(head, 4)
  return { bytes: Buffer.concat([head, ...numbers.map(bytesOf)]), words: JSON.stringify(words) }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function unpack(bytes: Buffer, words: (hash: string) => Words): Precompiled {
  const length = bytes.readUInt32LE()
  const stored: Stored = JSON.parse(bytes.toString('utf8', 4, 4 + length))
  const numbers = bytes.subarray(4 + length + (-length & 3))
  const load = ([hash, lexicon]: [string, StoredLexicon]): [string, Lexicon] => [
    hash,
    lexiconOf(lexicon, numbers, () => words(hash)),
  ]
  return {
    lexicons: new Map(Object.entries(stored.lexicons).map(load)),
    bases: new Map(
      Object.entries(stored.bases).map(([hash, base]) => {
        const [, lexicon] = load([hash, base.lexicon])
        return [hash, { ...base, lexicon }]
      }),
    ),
    mentioned: stored.mentioned,
  }
}

function lexiconOf(stored: StoredLexicon, numbers: Buffer, words: () => Words): Lexicon {
  const { abbreviations, keys, entries, path } = stored
  let at = numbers.byteOffset + stored.at
  const next = (length: number) => {
    const view = viewOf(numbers, at, length)
    at += view.byteLength
    return view
  }
  const book = { keys, starts: next(entries + 1), path: next(path), concepts: next(entries), words: next(entries) }
  return { abbreviations, book, concepts: stored.concepts.map((concept, nth) => withWords(concept, nth, words)) }
}

function viewOf({ buffer }: Buffer, at: number, length: number): Uint32Array {
  return at % 4 === 0 ? new Uint32Array(buffer, at, length) : new Uint32Array(buffer.slice(at, at + 4 * length))
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
