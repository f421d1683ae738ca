/** The bases whose examples are tried, each by itself: what else lies in the workspace has no say in whether a base holds. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createHost, type ExampleOutcome, type FactBase, type FactFile, loadFactBase, tryExamples } from '../engine'
import { type Bundled, loadBundled } from '../node/bundled'
import { discover } from '../node/discover'
import { type FolderConfig, folderConfig } from './config'
import type { Console } from './console'
import type { CommonOptions } from './options'
import { shownPath } from './places'
import type { Trouble } from './trouble'
import { problemsOf, readFacts, workspaceFacts } from './workspace'

/** A base, and what became of its examples. */
export interface TriedBase {
  /** As shown: relative to where the command runs. */
  readonly path: string
  readonly base: FactBase
  readonly outcomes: readonly ExampleOutcome[]
}

export interface Tried {
  readonly config: FolderConfig
  readonly bases: readonly TriedBase[]
  readonly troubles: readonly Trouble[]
}

/** `paths`: fact bases, and folders of them; none: those of the workspace. */
export async function tryBases(paths: readonly string[], options: CommonOptions, console: Console): Promise<Tried> {
  const config = folderConfig(options, console)
  const bundled = await loadBundled()
  const found = await pathsOf([...paths, ...options.facts], config, console)
  const read = readFacts(found.paths, console)
  const host = createHost(bundled.lexicons, bundled.words)
  const words = config.settings.note.bundledFacts ? bundled.factFiles.map(withoutFacts) : []
  const bases = read.files.map((file) => {
    host.setFactFiles([...(isShipped(file, bundled) ? [] : words), file])
    const base = host.snapshot().bases.find(({ uri }) => uri === file.uri) ?? loadFactBase(file)
    // What is shipped without its facts judges nothing, and lends its words.
    const outcomes = tryExamples(host, base, { ...config.settings.note, bundledFacts: true })
    return { path: shownPath(fileURLToPath(file.uri), console.cwd), base, outcomes }
  })
  const problems = bases.flatMap(({ base }) => problemsOf(base, false, console.cwd))
  return { config, bases, troubles: [...config.troubles, ...found.troubles, ...read.troubles, ...problems] }
}

/** A base of the user's is read with the bundled one's words, and is not to be held by its facts. */
function withoutFacts(file: FactFile): FactFile {
  return { ...file, loaded: { ...(file.loaded ?? loadFactBase(file)), facts: [] } }
}

function isShipped({ text }: FactFile, { factFiles }: Bundled): boolean {
  return factFiles.some((file) => file.text === text)
}

async function pathsOf(
  given: readonly string[],
  config: FolderConfig,
  console: Console,
): Promise<{ readonly paths: readonly string[]; readonly troubles: readonly Trouble[] }> {
  if (given.length === 0) return workspaceFacts(config, console)
  const paths = await Promise.all(
    given.map(async (each) => {
      const path = resolve(console.cwd, each)
      return isFolder(path) ? (await discover(path)).factFiles.map((found) => resolve(found)) : [path]
    }),
  )
  return { paths: [...new Set(paths.flat())], troubles: [] }
}

/** What is missing is told of when it is read. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
