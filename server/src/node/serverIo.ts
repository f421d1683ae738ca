/**
 * The language server's view of the disk: uris in, uris out. It is there before `initialize` is answered, so what it needs
 * for its work is loaded when that is asked for: the engine among it.
 */
import { homedir } from 'node:os'
import { basename, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { version } from '../../../package.json'
import type { IndexStore } from '../engine'
import { cacheFolder } from './cacheFolder'
import type { ImportRequest } from './import/request'
import type { VaultOptions, VaultRun } from './judgeVault'
import { type NoteJob, VAULT_SIZE } from './noteJobs'
import { packageRoot } from './packageRoot'
import { type ReadResult, readText } from './readText'

export function createServerIo() {
  return {
    version,
    loadBundled,
    readFile,
    discover: discoverUris,
    judgeVault,
    openIndices,
    loadDigest,
    rulesPage,
    planImport,
    importFile,
  }
}

async function loadBundled() {
  return (await import('./bundled')).loadBundled()
}

async function loadDigest() {
  const { createHash } = await import('node:crypto')
  return (text: string) => createHash('sha256').update(text).digest('hex')
}

async function readFile(uri: string, maxBytes: number): Promise<ReadResult> {
  const path = pathOf(uri)
  if (path === undefined) return { ok: false, code: 'unreadable', message: `${uri}: only file: addresses can be read` }
  return readText(path, maxBytes)
}

interface FolderFilter {
  readonly notes: readonly string[]
  readonly exclude: readonly string[]
  readonly facts: readonly string[]
  readonly elsewhere: readonly string[]
}

async function discoverUris(folderUri: string, { elsewhere, ...filter }: FolderFilter) {
  const folder = pathOf(folderUri)
  if (folder === undefined) return { notes: [], factFiles: [], elsewhere: [] }
  const [{ discover }, { factsElsewhere }] = await Promise.all([import('./discover'), import('./factsElsewhere')])
  const found = await discover(folder, filter)
  const others = await factsElsewhere(folder, elsewhere, homedir())
  return {
    notes: found.notes.map(uriOf),
    factFiles: [...found.factFiles, ...others.factFiles].map(uriOf),
    elsewhere: others.places.map(uriOf),
  }
}

interface VaultRequest extends Pick<VaultOptions, 'facts' | 'signal'> {
  readonly folderUris: readonly string[]
  readonly cacheFolder: string | null | undefined
}

/** Undefined where there are too few notes for it, or no program for the threads. */
async function judgeVault(
  count: number,
  jobs: () => readonly (Omit<NoteJob, 'path'> & { readonly uri: string })[],
  { facts, folderUris, cacheFolder: given, signal }: VaultRequest,
): Promise<VaultRun | undefined> {
  if (count < VAULT_SIZE) return undefined
  const [{ workerProgram }, { VaultRun }] = await Promise.all([import('./workerProgram'), import('./judgeVault')])
  const program = workerProgram()
  if (program === undefined) return undefined
  const folder = given === undefined ? cacheFolder() : given
  const notes = jobs().map(({ uri, maxBytes, options }) => ({ path: pathOf(uri) ?? uri, maxBytes, options }))
  const vault = folderUris.map((uri) => pathOf(uri) ?? uri)
  return new VaultRun(notes, { facts, signal, program, texts: false, cache: folder ? { folder, vault } : undefined })
}

async function openIndices(given: string | null | undefined): Promise<IndexStore | undefined> {
  const { indexFolder, indexPath } = await import('./indexFolder')
  const folder = given === undefined ? cacheFolder() : given
  return folder ? indexFolder(indexPath(folder)) : undefined
}

async function planImport(uri: string) {
  const path = pathOf(uri)
  if (path === undefined) return { ok: false, message: `${uri}: only files of this machine can be imported` } as const
  const plan = await (await import('./import/importFile')).planImport(path, basename)
  return plan.ok ? { ...plan, output: uriOf(plan.output) } : plan
}

type ImportWish = Pick<ImportRequest, 'signal' | 'onProgress' | 'force' | 'bases'> & {
  readonly uri: string
  readonly output: string | undefined
  readonly from: string | undefined
}

/** Uris in, uris out. Never throws. */
async function importFile({ uri, output: wanted, from: kind, ...rest }: ImportWish) {
  const [{ importFile }, { IMPORT_KINDS }] = await Promise.all([import('./import/importFile'), import('../engine')])
  const [input, output] = [pathOf(uri), wanted === undefined ? undefined : pathOf(wanted)]
  const from = IMPORT_KINDS.find((each) => each === kind)
  if (input === undefined || (wanted !== undefined && output === undefined))
    return { ok: false, message: 'only files of this machine can be imported, and written' } as const
  const request = { ...rest, input, map: [], shown: basename }
  const outcome = await importFile({
    ...request,
    ...(output === undefined ? {} : { output }),
    ...(from ? { from } : {}),
  })
  return outcome.ok ? { ...outcome, output: uriOf(outcome.output) } : outcome
}

function rulesPage(): string {
  return uriOf(join(packageRoot(), 'server', 'docs', 'rules.md'))
}

/** A path that its uri spells as it is, as nearly all are. */
const PLAIN_PATH = /^\/[\w\-.~/]*$/
const SCHEME = 'file://'

function uriOf(path: string): string {
  if (PLAIN_PATH.test(path)) return SCHEME + path
  return pathToFileURL(path).href
}

function pathOf(uri: string): string | undefined {
  const path = uri.slice(SCHEME.length)
  if (sep === '/' && uri.startsWith(SCHEME) && PLAIN_PATH.test(path)) return path
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}
