/** Where a report goes: standard output, or a file that is written beside its place and renamed, so that nobody reads half of one. */
import { closeSync, openSync, readSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { Option } from 'commander'
import type { Console } from './console'
import { UsageError } from './trouble'

export function outputOption(): Option {
  return new Option('-o, --output <file>', 'write to this file; - is standard output').default('-')
}

/** The file's path; undefined for standard output. */
export function outputPath(output: string, { cwd }: Console): string | undefined {
  return output === '-' ? undefined : resolve(cwd, output)
}

/** What a report is laid out for. */
export type Surface = Pick<Console, 'cwd' | 'env' | 'isTerminal' | 'columns'>

/** A file takes no colours, whatever the terminal. */
export function surfaceOf(path: string | undefined, { cwd, env, isTerminal, columns }: Console): Surface {
  return path === undefined ? { cwd, env, isTerminal, columns } : { cwd, env, isTerminal: false, columns: FILE_COLUMNS }
}

const FILE_COLUMNS = 100

/** `UsageError` where the file cannot be written; then it is what it was before. */
export async function writeOutput(
  pieces: Iterable<string> | AsyncIterable<string>,
  path: string | undefined,
  console: Console,
): Promise<void> {
  if (path === undefined) {
    for await (const piece of pieces) await console.out(piece)
    return
  }
  const target = targetOf(path)
  const temporary = target.isRegular ? `${target.path}.${process.pid}.tmp` : target.path
  const file = attempt(path, () => openSync(temporary, 'w', target.mode))
  let isWritten = false
  try {
    for await (const piece of pieces) attempt(path, () => writeAll(file, piece))
    isWritten = true
  } finally {
    closeSync(file)
    if (target.isRegular && !isWritten) rmSync(temporary, { force: true })
  }
  if (target.isRegular) attempt(path, () => renameSync(temporary, target.path))
}

interface Target {
  /** What a link leads to: the link stays. */
  readonly path: string
  /** False for pipes and devices, which are written to as they are. */
  readonly isRegular: boolean
  readonly mode: number
}

function targetOf(path: string): Target {
  try {
    const real = realpathSync(path)
    const stats = statSync(real)
    if (stats.isDirectory()) throw new UsageError(`${path} is a folder; name a file for --output`)
    if (stats.isFile() && isWritersOwn(real))
      throw new UsageError(
        `${path} is a file that people write (a note, a fact base, settings), and keeps as it is; name another file for --output`,
      )
    return { path: real, isRegular: stats.isFile(), mode: stats.mode & 0o777 }
  } catch (error) {
    if (error instanceof UsageError) throw error
    return { path, isRegular: true, mode: 0o666 }
  }
}

/** What people write, by its name. A report in Markdown that was written before may be replaced: it says what it is. */
function isWritersOwn(path: string): boolean {
  if (/\.facts\.(?:ya?ml|jsonl?)$|claimlight\.(?:config\.yaml|judgements\.jsonl)$/i.test(path)) return true
  return /\.(?:md|markdown)$/i.test(path) && statSync(path).size > 0 && !beginsWith(path, REPORT_MARK)
}

const REPORT_MARK = '<!-- claimlight-ignore-file -->\n# '

function beginsWith(path: string, text: string): boolean {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(Buffer.byteLength(text))
    readSync(file, head, 0, head.length, 0)
    return head.toString() === text
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${reasonOf(error)}`)
  }
}

/** Why something could not be written. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'its folder does not exist; make it first'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no permission; choose another place, or change its permissions'
    case 'ENOSPC':
      return 'the disk is full'
    default:
      return message
  }
}
