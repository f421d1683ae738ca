/** What a command works on: the engine with the bundled, the workspace's and the named fact bases, and the notes it is given. */
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CONFIG_NAME,
  createHost,
  type EngineHost,
  type FactBase,
  type FactFile,
  type IndexStore,
  LARGEST_BASE,
  type NoteView,
  type Snapshot,
} from '../engine'
import { loadBundled } from '../node/bundled'
import { cacheFolder } from '../node/cacheFolder'
import { discover } from '../node/discover'
import { indexFolder, indexPath } from '../node/indexFolder'
import { readTextNow } from '../node/readText'
import { type FolderConfig, folderConfig, noteFilter } from './config'
import type { Console } from './console'
import { openJudgements, seenThrough } from './judgements'
import { NoteStream } from './noteStream'
import { findNotes } from './notes'
import type { CommonOptions, NoteReadingOptions } from './options'
import { placeIn, shownPath } from './places'
import type { Trouble } from './trouble'

export interface Workspace {
  readonly config: FolderConfig
  readonly snapshot: Snapshot
  /** Paths of the notes, which are their uris in the snapshot. */
  readonly notes: readonly string[]
  readonly troubles: readonly Trouble[]
}

/** The fact bases, and a host that judges by them. */
export interface OpenBases {
  readonly config: FolderConfig
  readonly host: EngineHost
  readonly files: readonly FactFile[]
  readonly troubles: readonly Trouble[]
  /** A note as its writer has judged it; left out: as the facts do. */
  readonly seen?: (note: NoteView) => NoteView
  /** Where indices of large bases are kept. */
  readonly indices: IndexStore | undefined
}

/** The fact bases alone. */
export async function openFacts(options: CommonOptions, console: Console): Promise<Workspace> {
  const { host, troubles, config } = await openBases(options, console)
  return { snapshot: host.snapshot(), notes: [], troubles, config }
}

/** Fact bases and the notes under `paths`. */
export async function openNotes(
  paths: readonly string[],
  options: NoteReadingOptions,
  console: Console,
): Promise<Workspace> {
  const stream = await openStream(paths, options, console)
  const notes = new Map<string, NoteView>()
  for await (const note of stream.notes()) notes.set(note.uri, note)
  const snapshot = { ...stream.snapshot, notes: [...notes.keys()], note: (uri: string) => notes.get(uri) }
  return { snapshot, notes: snapshot.notes, troubles: [...stream.troubles, ...stream.unread], config: stream.config }
}

/** Fact bases and the notes under `paths`, which are read and judged as they are asked for. */
export async function openStream(
  paths: readonly string[],
  options: NoteReadingOptions,
  console: Console,
): Promise<NoteStream> {
  const judgements = openJudgements(console)
  const bases = await openBases(options, console)
  const { config } = bases
  const wanted = { ...options, maxSize: config.settings.maxBytes, admits: await noteFilter(config) }
  const troubles = [...bases.troubles, ...judgements.troubles]
  const seen = { ...bases, troubles, seen: seenThrough(judgements, console.cwd) }
  return new NoteStream(paths, await findNotes(paths, wanted, console), seen, options, console)
}

/** Fact bases and one note of that text, called `path`. */
export async function openText(
  path: string,
  text: string,
  options: CommonOptions,
  console: Console,
): Promise<Workspace> {
  const { host, troubles, config } = await openBases(options, console)
  host.setNote(path, text, config.settings.note)
  return { snapshot: host.snapshot(), notes: [path], troubles, config }
}

export async function openBases(options: CommonOptions, console: Console): Promise<OpenBases> {
  const config = folderConfig(options, console)
  const bundled = await loadBundled()
  const own = await ownFacts(options.facts, bundled.factFiles, config, console)
  const indices = indicesOf(options, console)
  const host = createHost(bundled.lexicons, bundled.words, undefined, indices)
  const files = [...(config.settings.note.bundledFacts ? bundled.factFiles : []), ...own.files]
  host.setFactFiles(files)
  const shipped = new Set(bundled.factFiles.map(({ uri }) => uri))
  const troubles = [
    ...config.troubles,
    ...bundled.problems.map((message): Trouble => ({ severity: 'error', message })),
    ...own.troubles,
    ...host.snapshot().bases.flatMap((base) => problemsOf(base, shipped.has(base.uri), console.cwd)),
  ]
  return { host, files, troubles, config, indices }
}

/** `--no-cache` is an option of the commands that read notes. */
function indicesOf(options: CommonOptions & { readonly cache?: boolean }, { env, home }: Console) {
  return options.cache === false ? undefined : indexFolder(indexPath(cacheFolder(env, process.platform, home)))
}

export interface OwnFacts {
  readonly files: readonly FactFile[]
  readonly troubles: readonly Trouble[]
}

/** Bases that are named and those of the workspace; one that is bundled already is left out. */
async function ownFacts(
  named: readonly string[],
  bundled: readonly FactFile[],
  config: FolderConfig,
  console: Console,
): Promise<OwnFacts> {
  const found = await workspaceFacts(config, console)
  const paths = new Set([...named.map((path) => resolve(console.cwd, path)), ...found.paths])
  const read = readFacts([...paths], console)
  const shipped = new Set(bundled.flatMap(({ uri, text }) => [uri, text]))
  const files = config.settings.note.bundledFacts
    ? read.files.filter(({ uri, text }) => !shipped.has(uri) && !shipped.has(text))
    : read.files
  return { files, troubles: [...found.troubles, ...read.troubles] }
}

/** `paths`: absolute. */
export function readFacts(paths: readonly string[], console: Console): OwnFacts {
  const results = paths.map((path) => ({ path, result: readTextNow(path, LARGEST_BASE) }))
  const files = results.flatMap(({ path, result }): FactFile[] =>
    result.ok ? [{ uri: pathToFileURL(path).href, text: result.text, bundled: false }] : [],
  )
  const troubles = results.flatMap(({ path, result }): Trouble[] =>
    result.ok
      ? []
      : [{ severity: 'error', place: shownPath(path, console.cwd), message: result.message.replace(`${path}: `, '') }],
  )
  return { files, troubles }
}

/** A whole home folder or disk is not searched: that could take minutes, and would take in what nobody meant. */
export async function workspaceFacts(
  { root, isConfigured, settings }: FolderConfig,
  { home, cwd }: Console,
): Promise<{ paths: readonly string[]; troubles: readonly Trouble[] }> {
  const elsewhere = await basesElsewhere(root, settings.factsElsewhere, home, cwd)
  if (!isConfigured && (root === dirname(root) || root === resolve(home))) {
    const message = `fact bases are not looked for in ${root}, which is too wide; name them with --facts, or put a ${CONFIG_NAME} into your notes' folder`
    return { paths: elsewhere.paths, troubles: [...elsewhere.troubles, { severity: 'note', message }] }
  }
  const found = await discover(root, { exclude: settings.exclude, facts: settings.factGlobs })
  return { paths: [...found.factFiles.map((path) => resolve(path)), ...elsewhere.paths], troubles: elsewhere.troubles }
}

/** Those that a setting names; one that is not there is told. */
async function basesElsewhere(root: string, named: readonly string[], home: string, cwd: string) {
  if (named.length === 0) return { paths: [], troubles: [] }
  const { factsElsewhere } = await import('../node/factsElsewhere')
  const { factFiles, missing } = await factsElsewhere(root, named, home)
  const troubles = missing.map((path): Trouble => {
    const message = `no fact base at ${path}, which "facts.elsewhere" names; correct the path, or take it out`
    return { severity: 'warning', place: shownPath(join(root, CONFIG_NAME), cwd), message }
  })
  return { paths: factFiles, troubles }
}

/** What is odd in a bundled base is nothing that its reader can mend: a note. */
export function problemsOf(base: FactBase, bundled: boolean, cwd: string): Trouble[] {
  return base.problems.map(({ severity, message, span }) => ({
    severity: bundled ? 'note' : severity,
    place: placeIn(base.uri, base.text, span.start, cwd),
    message,
  }))
}
