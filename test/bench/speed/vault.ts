/** What a folder of many notes costs: to check on the command line, and to open in an editor, anew and again. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeVault } from '../corpus'
import type { Peers } from './peers'
import { type Program, Session } from './session'
import { run } from './start'

export interface VaultTimes {
  readonly bytes: number
  /** Milliseconds, by program, from its start to its end. */
  readonly checked: ReadonlyMap<string, number>
  /** Milliseconds from the server's start until it has read all notes, and again with what it kept of the first time. */
  readonly opened: number
  readonly reopened: number
  readonly openedMb: number | undefined
}

export interface VaultKind {
  readonly count: number
  /** The share of paragraphs about the bundled base's themes, 0 to 1. */
  readonly onTopic: number
}

export async function measureVault(cli: string, peers: Peers, { count, onTopic }: VaultKind): Promise<VaultTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-bench-'))
  const vault = join(folder, 'vault')
  const kept = join(folder, 'kept')
  try {
    const bytes = writeVault(vault, count, onTopic)
    const own: Program = {
      name: 'claimlight',
      argv: [process.execPath, cli, 'check', vault, '--no-cache', '--format', 'json', '--fail-on', 'never'],
    }
    const checked = new Map<string, number>()
    for (const { name, argv } of [own, ...peers.checkers(vault)]) checked.set(name, (await run(argv, folder)).ms)
    const first = await open(cli, vault, kept, () => isKept(kept))
    const second = await open(cli, vault, kept)
    return { bytes, checked, opened: first.ms, reopened: second.ms, openedMb: first.mb }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function open(
  cli: string,
  vault: string,
  kept: string,
  until: () => boolean = () => true,
): Promise<{ readonly ms: number; readonly mb: number | undefined }> {
  const server: Program = { name: 'claimlight', argv: [process.execPath, cli, 'lsp', '--stdio'] }
  const begun = performance.now()
  const session = await Session.start(server, { folder: vault, options: { cacheFolder: kept } })
  await session.request('claimlight/themeList', {})
  const ms = performance.now() - begun
  const mb = session.peakMb()
  for (const end = performance.now() + LONGEST_KEEPING_MS; !until() && performance.now() < end; ) await pause()
  await session.close()
  return { ms, mb }
}

/** What was found is put on disk when it has been told; a server that is stopped at once keeps nothing. */
const LONGEST_KEEPING_MS = 20_000

function isKept(folder: string): boolean {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  return files.some((file) => file.isFile() && !file.name.endsWith('.draft'))
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50))
}
