/** Imports a file into a fact base of its own: finds out what it is, reads it, writes the base, says what came of it. */
import { constants, existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Detected, detectKind, IMPORT_KINDS, type ImportKind } from '../../engine'
import { ioFailure } from '../readText'
import { utf16Of } from './bytes'
import { importArticle } from './importArticle'
import { importRecords } from './importRecords'
import { ImportFailure, type ImportOutcome, type ImportRequest } from './request'

/** What is known before reading. */
export interface Source {
  readonly kind: ImportKind
  /** `claims.json: ClaimReview, by its content` */
  readonly what: string
  /** Its first letters. */
  readonly head: string
  /** Bytes. */
  readonly size: number
  /** A path. */
  readonly output: string
}

/** Never throws: what goes wrong is an outcome, and then nothing has been written. */
export async function importFile(request: ImportRequest): Promise<ImportOutcome> {
  try {
    const source = await sourceOf(request)
    return await (source.kind === 'article' ? importArticle(request, source) : importRecords(request, source))
  } catch (error) {
    if (error instanceof ImportFailure)
      return { ok: false, why: error.why, message: error.message, report: error.report }
    if (request.signal.aborted)
      return { ok: false, why: 'cancelled', message: 'cancelled; nothing was written', report: [] }
    if (error instanceof RangeError) {
      const message = `${request.shown(request.input)}: quotes or lists stand within each other too deeply to be read`
      return { ok: false, why: 'unreadable', message, report: [] }
    }
    return { ok: false, why: 'unreadable', message: failureOf(error, request), report: [] }
  }
}

export type ImportPlan =
  | { readonly ok: true; readonly kind: ImportKind; readonly output: string }
  | { readonly ok: false; readonly message: string }

/** What a file is, and where its base would stand, whether or not one is there already. Never throws. */
export async function planImport(input: string, shown: ImportRequest['shown']): Promise<ImportPlan> {
  try {
    const { head } = await headOf(input, shown)
    const detected = detectKind(input, head)
    if (!detected) return { ok: false, message: unclear(input, shown) }
    return { ok: true, kind: detected.kind, output: besideInput(input, detected.kind) }
  } catch (error) {
    if (error instanceof ImportFailure) return { ok: false, message: error.message }
    return { ok: false, message: ioFailure(shown(input), error).message }
  }
}

function failureOf(error: unknown, { input, shown }: ImportRequest): string {
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : input
  const isOutput = resolve(path) !== resolve(input)
  if (isOutput) {
    const reason = error instanceof Error ? error.message : String(error)
    return `${shown(dirname(path))}: nothing can be written there (${reason}); name another place with --output`
  }
  return ioFailure(shown(input), error).message
}

async function sourceOf(request: ImportRequest): Promise<Source> {
  const { input, shown, from } = request
  const { head, size } = await headOf(input, shown)
  const detected = from ? { kind: from, by: '--from' } : detectKind(input, head)
  if (!detected) throw new ImportFailure('usage', `${unclear(input, shown)} (--from)`)
  const output = outputOf(request, detected.kind)
  return { kind: detected.kind, what: `${shown(input)}: ${describe(detected)}`, head, size, output }
}

function unclear(input: string, shown: ImportRequest['shown']): string {
  return `${shown(input)}: it is not clear what this is; say which of ${IMPORT_KINDS.join(', ')}`
}

const NAMES: Readonly<Record<ImportKind, string>> = {
  claimreview: 'ClaimReview',
  csv: 'CSV',
  tsv: 'TSV',
  jsonl: 'JSON records',
  article: 'an article',
}

function describe({ kind, by }: Detected): string {
  return by === '--from' ? NAMES[kind] : `${NAMES[kind]}, by ${by} (--from says otherwise)`
}

const HEAD = 64 * 1024

async function headOf(path: string, shown: ImportRequest['shown']): Promise<{ head: string; size: number }> {
  // Not blocking: a named pipe would otherwise hold us until someone writes to it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stat = await file.stat()
    const what = stat.isDirectory() ? 'a folder' : 'no regular file'
    if (!stat.isFile()) throw new ImportFailure('unreadable', `${shown(path)}: this is ${what}; name a file`)
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    if (bytesRead === 0) throw new ImportFailure('nothing', `${shown(path)}: the file is empty`)
    return { head: headText(buffer.subarray(0, bytesRead)), size: stat.size }
  } finally {
    await file.close()
  }
}

function headText(bytes: Buffer): string {
  return new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes)
}

/** Records land in JSON Lines, which large bases are; drafts in YAML, which people edit. */
function outputOf({ input, output, force, shown }: ImportRequest, kind: ImportKind): string {
  const ending = ENDINGS[kind === 'article' ? 'drafts' : 'records']
  const path = output ?? besideInput(input, kind)
  if (!path.endsWith(ending)) {
    const why = kind === 'article' ? 'drafts of an article are YAML for you to edit' : 'imported records are JSON Lines'
    throw new ImportFailure('usage', `${shown(path)}: ${why}; call the output something${ending}`)
  }
  if (resolve(path) === resolve(input))
    throw new ImportFailure('usage', `${shown(path)}: this is the input itself; name another output`)
  if (existsSync(path) && !force)
    throw new ImportFailure('usage', `${shown(path)} is there already; --force replaces it, or name another output`)
  return path
}

const ENDINGS = { records: '.facts.jsonl', drafts: '.facts.yaml' }

function besideInput(input: string, kind: ImportKind): string {
  const stem = basename(input).replace(/(?:\.facts)?\.[^.]*$/, '')
  return join(dirname(input), `${stem || 'imported'}${ENDINGS[kind === 'article' ? 'drafts' : 'records']}`)
}
