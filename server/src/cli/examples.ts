/** The bases whose examples are tried, each by itself: what else lies in the workspace has no say in whether a base holds. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createHost,
  type EngineHost,
  type ExampleOutcome,
  type FactBase,
  type FactFile,
  loadFactBase,
  tryExamples,
} from '../engine'
import { type Bundled, loadBundled } from '../node/bundled'
import { discover } from '../node/discover'
import type { Console } from './console'
import { type JudgingOptions, noteOptions } from './options'
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
  readonly bases: readonly TriedBase[]
  readonly troubles: readonly Trouble[]
}

/** `paths`: fact bases, and folders of them; none: those of the workspace. */
export async function tryBases(paths: readonly string[], options: JudgingOptions, console: Console): Promise<Tried> {
  const bundled = await loadBundled()
  const found = await pathsOf([...paths, ...options.facts], console)
  const read = readFacts(found.paths, console)
  const host = createHost(bundled.lexicons, bundled.words)
  const words = options.bundled ? bundled.factFiles.map(withoutFacts) : []
  const bases = read.files.map((file) =>
    tryBase(file, host, { words: isShipped(file, bundled) ? [] : words, options, console }),
  )
  const problems = bases.flatMap(({ base }) => problemsOf(base, false, console.cwd))
  return { bases, troubles: [...found.troubles, ...read.troubles, ...problems] }
}

interface Trying {
  readonly words: readonly FactFile[]
  readonly options: JudgingOptions
  readonly console: Console
}

function tryBase(file: FactFile, host: EngineHost, { words, options, console }: Trying): TriedBase {
  host.setFactFiles([...words, file])
  const loaded = host.snapshot().bases.find(({ uri }) => uri === file.uri)
  const base = loaded ?? loadFactBase(file)
  const outcomes = tryExamples(host, base, { ...noteOptions(options), bundledFacts: true })
  return { path: shownPath(fileURLToPath(file.uri), console.cwd), base, outcomes }
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
  console: Console,
): Promise<{ readonly paths: readonly string[]; readonly troubles: readonly Trouble[] }> {
  if (given.length === 0) return workspaceFacts(console)
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
