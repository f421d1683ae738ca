/** What ships with Claimlight: the general lexicons and the bundled fact bases, read from the package's own folder. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type FactBase, type FactFile, type Lexicon, loadLexicon, type WordData } from '../engine'
import { checksum } from './checksum'
import { packageRoot } from './packageRoot'
import { extended, type Precompiled, readPrecompiled } from './precompiled'
import { DEFAULT_MAX_BYTES, decodeText, readBytesNow } from './readText'
import { wordReader } from './words'

export interface Bundled {
  readonly lexicons: readonly Lexicon[]
  readonly factFiles: readonly FactFile[]
  /** General knowledge of words, read when first asked for. */
  readonly words: () => WordData
  /** What is wrong in the package itself; empty but for a damaged installation. */
  readonly problems: readonly string[]
}

/** Lexicons and fact files sorted by name; the fact files' uris are `file:` uris. */
export async function loadBundled(root: string = packageRoot()): Promise<Bundled> {
  const precompiled = readPrecompiled(join(root, 'dist'))
  const files = readBundledFiles(root, precompiled.files)
  const problems = [...files.problems]
  const lexicons = files.lexicons.flatMap((file) => lexiconOf(file, precompiled, problems) ?? [])
  const factFiles = factFilesOf(files, precompiled, lexicons, problems)
  return { lexicons, factFiles, words: wordReader(root), problems }
}

function lexiconOf(file: BundledFile, { lexicons }: Precompiled, problems: string[]): Lexicon | undefined {
  const known = lexicons.get(file.sum)
  if (known) return known
  const text = textOf(file, problems)
  if (text === undefined) return undefined
  const loaded = loadLexicon(text)
  for (const { message } of loaded.problems) problems.push(`${file.path}: ${message}`)
  return loaded.lexicon
}

function factFilesOf(
  files: BundledFiles,
  { bases, mentioned }: Precompiled,
  general: readonly Lexicon[],
  problems: string[],
): readonly FactFile[] {
  const known = files.factFiles.map(({ sum }) => bases.get(sum))
  const lexicons = [...general, ...known.flatMap((base) => base?.lexicon ?? [])]
  const isKnown = mentioned.files === sumsOf(files)
  return files.factFiles.flatMap((file, nth) => {
    const text = textOf(file, problems)
    if (text === undefined) return []
    const factFile = { uri: pathToFileURL(file.path).href, text, bundled: true }
    const base = known[nth]
    const facts = base && isKnown ? mentioned.bases[base.id] : undefined
    return [base ? withLoaded(factFile, facts ? extended(base, { mentioned: { lexicons, facts } }) : base) : factFile]
  })
}

/** The file with what its text says, known from another file of the same text. */
export function withLoaded({ uri, text, bundled }: FactFile, base: Omit<FactBase, 'text'>): FactFile {
  return {
    uri,
    text,
    bundled,
    loaded: extended(base, { uri, text, facts: base.facts.map((fact) => ({ ...fact, uri })) }),
  }
}

// ---------------------------------------------------------------- files

export interface BundledFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** Its checksum. */
  readonly sum: string
}

export interface BundledFiles {
  readonly lexicons: readonly BundledFile[]
  readonly factFiles: readonly BundledFile[]
  readonly problems: readonly string[]
}

/** Sorted by name. `known`: files whose checksums are known. */
export function readBundledFiles(root: string, known: ReadonlyMap<string, Uint8Array> = new Map()): BundledFiles {
  const lexicons = readAll(join(root, 'server', 'lexicon'), /\.ya?ml$/, known)
  const factFiles = readAll(join(root, 'server', 'facts'), /\.facts\.(ya?ml|json|jsonl)$/, known)
  const problems = [...lexicons.problems, ...factFiles.problems]
  return { lexicons: lexicons.files, factFiles: factFiles.files, problems }
}

/** The checksums of all files. */
export function sumsOf({ lexicons, factFiles }: BundledFiles): string {
  return [...lexicons, ...factFiles].map(({ sum }) => sum).join(' ')
}

/** Undefined where it cannot be decoded, which then is among the problems. */
export function textOf({ path, bytes }: BundledFile, problems: string[]): string | undefined {
  const decoded = decodeText(path, bytes)
  if (decoded.ok) return decoded.text
  problems.push(decoded.message)
  return undefined
}

/** At once: so few files cost less than the promises that would wait for them. */
function readAll(
  folder: string,
  name: RegExp,
  known: ReadonlyMap<string, Uint8Array>,
): { readonly files: readonly BundledFile[]; readonly problems: readonly string[] } {
  const names = namesIn(folder)?.filter((each) => name.test(each))
  if (!names) return { files: [], problems: [`${folder}: missing; install Claimlight again`] }
  const files: BundledFile[] = []
  const problems: string[] = []
  for (const path of names.sort().map((each) => join(folder, each))) {
    const read = readBytesNow(path, DEFAULT_MAX_BYTES)
    if (read.ok) files.push({ path, bytes: read.bytes, sum: sumOf(read.bytes, known) })
    else problems.push(read.message)
  }
  return { files, problems }
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
  } catch {
    return undefined
  }
}

function sumOf(bytes: Uint8Array, known: ReadonlyMap<string, Uint8Array>): string {
  for (const [sum, each] of known) if (each.length === bytes.length && Buffer.compare(each, bytes) === 0) return sum
  return checksum(bytes)
}
