/**
 * The general knowledge of words that ships with Claimlight (`server/words`), read when it is first asked for: a workspace
 * without fact bases of its own never needs it. The build leaves it as one file of JSON; from the sources it is parsed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadWords, NO_WORDS, type WordData } from '../engine'
import { checksum } from './checksum'
import { readPackedJson } from './packed'

/** The file's name, in the folder of the built programs. */
export const WORDS = 'words.json.br'

/** What the build writes: the words, and the checksum of the texts that they were made from. */
export interface CompiledWords {
  readonly sum: string
  readonly words: WordData
}

/** A function that reads once and remembers. A damaged installation knows no words: facts without frames then stay silent. */
export function wordReader(root: string): () => WordData {
  let known: WordData | undefined
  return () => {
    known ??= read(root)
    return known
  }
}

function read(root: string): WordData {
  const folder = join(root, 'server', 'words')
  const compiled = readCompiled(join(root, 'dist', WORDS))
  if (!existsSync(folder)) return compiled?.words ?? NO_WORDS
  const files = wordFiles(folder)
  return compiled?.sum === sumOf(files) ? compiled.words : loadWords(files)
}

/** The texts of `server/words` by name of the file, sorted. */
export function wordFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(?:yaml|json)$/.test(name))
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

export function sumOf(files: ReadonlyMap<string, string>): string {
  return checksum(Buffer.from([...files.values()].join('\0')))
}

function readCompiled(path: string): CompiledWords | undefined {
  try {
    return readPackedJson(path)
  } catch {
    return undefined
  }
}
