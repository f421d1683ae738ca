/**
 * Finds notes and fact bases under a folder. Left out: `node_modules`, folders and files that begin with a dot, and what the
 * user excludes. Symbolic links to folders are not followed: one that points above itself would have no end.
 */
import { glob } from 'tinyglobby'

const NOTE_PATTERNS = ['**/*.md', '**/*.markdown']
const FACT_PATTERNS = ['**/*.facts.{yaml,yml,json,jsonl}']
const ALWAYS_EXCLUDED = ['**/node_modules/**']

export interface Discovered {
  /** Absolute paths, sorted. */
  readonly notes: readonly string[]
  readonly factFiles: readonly string[]
}

export interface DiscoverOptions {
  /** Globs relative to the folder: neither notes nor fact bases. */
  readonly exclude?: readonly string[]
  /** Globs relative to the folder: which of the notes to read. All, where left out or empty. */
  readonly notes?: readonly string[]
  /** Globs relative to the folder: which of the fact bases to use. All, where left out or empty. */
  readonly facts?: readonly string[]
}

export function isNotePath(path: string): boolean {
  return /\.(md|markdown)$/i.test(path)
}

export function isFactPath(path: string): boolean {
  return /\.facts\.(ya?ml|jsonl?)$/i.test(path)
}

/** One walk over the folder. A folder that is missing or cannot be read has no files in it. */
export async function discover(folder: string, options: DiscoverOptions = {}): Promise<Discovered> {
  const facts = options.facts?.length ? options.facts : FACT_PATTERNS
  const notes = options.notes?.length ? options.notes.flatMap(withFolder) : NOTE_PATTERNS
  const paths = await glob([...notes, ...facts], {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    dot: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    ignore: [...ALWAYS_EXCLUDED, ...(options.exclude ?? [])],
  }).catch(() => [])
  const sorted = paths.sort(byCodeUnit)
  return { notes: sorted.filter(isNotePath), factFiles: sorted.filter(isFactPath) }
}

/** `drafts` means the folder's files too, as in `.gitignore`. */
function withFolder(pattern: string): readonly string[] {
  return [pattern, `${pattern.replace(/\/+$/, '')}/**`]
}

/** The same order on every machine, whatever its locale. */
function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
