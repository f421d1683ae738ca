/** Runs the command line in this process, on files of its own: a folder in, text out. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import type { Console } from '../../server/src/cli/console'
import { run } from '../../server/src/cli/run'

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
  /** What is in the folder afterwards, where `look` asks for it: texts by path. */
  readonly files: Readonly<Record<string, string>>
}

export interface Invocation {
  /** By path in the folder; bytes where the file is no text. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly terminal?: boolean
  readonly columns?: number
  /** What time it is. */
  readonly now?: Date
  /** The working directory, in the folder. */
  readonly cwd?: string
  readonly look?: boolean
  /** Makes the folder the user's home. */
  readonly home?: boolean
}

/** `claimlight('check notes', { files: { 'notes/a.md': '…' } })`. Arguments are split at spaces. */
export async function claimlight(command: string, invocation: Invocation = {}): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-cli-'))
  try {
    for (const [path, content] of Object.entries(invocation.files ?? {})) write(join(folder, path), content)
    return await runIn(folder, command, invocation)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runIn(folder: string, command: string, invocation: Invocation): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const console: Console = {
    stdin: Readable.from([Buffer.from(invocation.stdin ?? '')]),
    cwd: join(folder, invocation.cwd ?? ''),
    home: invocation.home ? folder : join(folder, 'no-home'),
    env: invocation.env ?? {},
    isTerminal: invocation.terminal ?? false,
    columns: invocation.columns ?? 100,
    ...(invocation.now ? { now: invocation.now } : {}),
    out: async (text) => void out.push(text),
    err: async (text) => void err.push(text),
  }
  const status = await run(command.split(' ').filter(Boolean), console)
  const tidy = (parts: readonly string[]) => parts.join('').replaceAll(folder, 'FOLDER')
  return { status, out: tidy(out), err: tidy(err), files: invocation.look ? textsIn(folder) : {} }
}

function textsIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  )
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** A fact base of one fact for tests: what export limits may do. */
export const CHIPS_BASE = `version: 1
id: mine
title: { en: My facts, vi: Dữ kiện của tôi }
language: en
documents:
  memo: { title: { en: The memo, vi: Bản ghi nhớ }, sections: { 2: { en: Effects, vi: Tác động } } }
themes:
  chips: { en: Chips, vi: Chip }
  chips/exports: { en: Exports, vi: Xuất khẩu }
facts:
  - id: exports-may-slow-chips
    theme: chips/exports
    statement:
      en: Export restrictions may slow the growth of the chip industry.
      vi: Hạn chế xuất khẩu có thể làm chậm sự phát triển của ngành chip.
    strength: may
    sources: [{ document: memo, section: 2, sentence: 1 }]
lexicon:
  concepts:
    memo-chip: { kind: thing, en: [chip], vi: [chip], theme: chips }
`
