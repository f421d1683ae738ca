/** What ships with Claimlight: the general lexicons and the bundled fact bases, read from the package's own folder. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type FactBase, type FactFile, type Lexicon, loadLexicon, type WordData } from '../engine'
import { packageRoot } from './packageRoot'
import { type Precompiled, readPrecompiled, textHash } from './precompiled'
import { readText } from './readText'
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
  const [precompiled, lexicons, facts] = await Promise.all([
    readPrecompiled(join(root, 'dist')),
    readAll(join(root, 'server', 'lexicon'), /\.ya?ml$/),
    readAll(join(root, 'server', 'facts'), /\.facts\.(ya?ml|json|jsonl)$/),
  ])
  const loaded = lexicons.files.map(({ path, text }) => ({ path, ...lexiconOf(text, precompiled) }))
  return {
    lexicons: loaded.map((entry) => entry.lexicon),
    words: wordReader(root),
    factFiles: facts.files.map(({ path, text }) => factFileOf(pathToFileURL(path).href, text, precompiled)),
    problems: [
      ...lexicons.problems,
      ...facts.problems,
      ...loaded.flatMap(({ path, problems }) => problems.map((problem) => `${path}: ${problem.message}`)),
    ],
  }
}

function lexiconOf(text: string, { lexicons }: Precompiled): ReturnType<typeof loadLexicon> {
  const lexicon = lexicons[textHash(text)]
  return lexicon ? { lexicon, problems: [] } : loadLexicon(text)
}

function factFileOf(uri: string, text: string, { bases }: Precompiled): FactFile {
  const base = bases[textHash(text)]
  return base ? withLoaded({ uri, text, bundled: true }, base) : { uri, text, bundled: true }
}

/** The file with what its text says, known from another file of the same text. */
export function withLoaded({ uri, text, bundled }: FactFile, base: Omit<FactBase, 'text'>): FactFile {
  return { uri, text, bundled, loaded: { ...base, uri, text, facts: base.facts.map((fact) => ({ ...fact, uri })) } }
}

interface Files {
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly problems: readonly string[]
}

async function readAll(folder: string, name: RegExp): Promise<Files> {
  const entries = await readdir(folder).catch(() => undefined)
  if (!entries) return { files: [], problems: [`${folder}: missing; install Claimlight again`] }
  const paths = entries
    .filter((entry) => name.test(entry))
    .sort()
    .map((entry) => join(folder, entry))
  const results = await Promise.all(paths.map(async (path) => ({ path, result: await readText(path) })))
  return {
    files: results.flatMap(({ path, result }) => (result.ok ? [{ path, text: result.text }] : [])),
    problems: results.flatMap(({ result }) => (result.ok ? [] : [result.message])),
  }
}
