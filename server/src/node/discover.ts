/**
 * Finds notes and fact bases under a folder. Left out: `node_modules`, folders and files that begin with a dot, and what the
 * user excludes. Symbolic links to folders are not followed, so that a link to a folder above ends nothing in a loop.
 */
import { glob } from 'tinyglobby'

/** What the names of notes and fact bases end in. */
export const NOTE_PATTERNS = ['**/*.md', '**/*.markdown'] as const
export const FACT_PATTERNS = ['**/*.facts.{yaml,yml,json,jsonl}'] as const
const ALWAYS_EXCLUDED = ['**/node_modules/**']

export interface Discovered {
  /** Absolute paths, sorted. */
  readonly notes: readonly string[]
  readonly factFiles: readonly string[]
}

export interface DiscoverOptions {
  /** Globs relative to the folder: neither notes nor fact bases. */
  readonly exclude?: readonly string[]
  /** Globs relative to the folder: which of the fact bases to use. All, if left out. */
  readonly facts?: readonly string[]
}

export function isNotePath(path: string): boolean {
  return /\.(md|markdown)$/i.test(path)
}

export function isFactPath(path: string): boolean {
  return /\.facts\.(ya?ml|jsonl?)$/i.test(path)
}

/** A folder that is missing or cannot be read has no files in it. */
export async function discover(folder: string, options: DiscoverOptions = {}): Promise<Discovered> {
  const [notes, factFiles] = await Promise.all([
    find(folder, NOTE_PATTERNS, options.exclude),
    find(folder, options.facts ?? FACT_PATTERNS, options.exclude),
  ])
  return { notes, factFiles: factFiles.filter(isFactPath) }
}

async function find(cwd: string, patterns: readonly string[], exclude: readonly string[] = []): Promise<string[]> {
  const paths = await glob(patterns, {
    cwd,
    absolute: true,
    onlyFiles: true,
    dot: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    ignore: [...ALWAYS_EXCLUDED, ...exclude],
  }).catch(() => [])
  return paths.sort(byCodeUnit)
}

/** The same order on every machine, whatever its locale. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
