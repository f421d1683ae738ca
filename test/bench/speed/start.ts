/** How long programs take to be there. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noteOf } from '../corpus'
import { type Program, Session } from './session'

/** Milliseconds from the start of each server's process to its answer to `initialize`; the first time is left out. */
export async function measureStarts(programs: readonly Program[], rounds: number): Promise<Map<string, number[]>> {
  const all = new Map<string, number[]>(programs.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const program of programs) {
      const session = await Session.start(program)
      if (round > 0) all.get(program.name)?.push(session.startMs)
      await session.close()
    }
  return all
}

/** Milliseconds that `check` takes on one small note, and Node on nothing. */
export async function measureCommand(
  cli: string,
  rounds: number,
): Promise<{ readonly check: number[]; readonly bare: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-bench-'))
  const note = join(folder, 'note.md')
  writeFileSync(note, noteOf(1000))
  const check: number[] = []
  const bare: number[] = []
  try {
    for (let round = 0; round <= rounds; round++) {
      const nothing = await run([process.execPath, '-e', '0'], folder)
      const checked = await run([process.execPath, cli, 'check', note, '--fail-on', 'never'], folder)
      if (round === 0) continue
      bare.push(nothing.ms)
      check.push(checked.ms)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { check, bare }
}

export interface Ran {
  /** From its start to its end. */
  readonly ms: number
  readonly status: number | null
}

export function run(
  [command, ...args]: readonly [string, ...string[]] | Program['argv'],
  cwd = tmpdir(),
): Promise<Ran> {
  const begun = performance.now()
  const child = spawn(command, args, { stdio: 'ignore', cwd })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({ ms: performance.now() - begun, status }))
  })
}
