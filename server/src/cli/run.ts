/** Parses the command line and runs one subcommand; the edge at which every failure becomes a message and an exit status. */
import { CommanderError } from 'commander'
import type { Console } from './console'
import { reasonOf } from './output'
import { program } from './program'
import { safeLines } from './terminal'
import { EXIT, UsageError } from './trouble'

/** The exit status: 0 clean, 1 findings, 2 wrong usage or unreadable input. Never throws. */
export async function run(args: readonly string[], console: Console): Promise<number> {
  const state = { status: EXIT.clean as number }
  try {
    const finish = (status: number) => {
      state.status = status
    }
    await program(console, finish).parseAsync(args, { from: 'user' })
  } catch (error) {
    state.status = await explain(error, console)
  }
  return state.status
}

async function explain(error: unknown, console: Console): Promise<number> {
  // Commander has printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed
  if (error instanceof UsageError) {
    await console.err(`claimlight: ${safeLines(error.message)}\n`)
    return EXIT.failed
  }
  if (error instanceof Error && 'syscall' in error && error.syscall === 'write') {
    await console.err(`claimlight: cannot write to standard output: ${safeLines(reasonOf(error))}\n`)
    return EXIT.failed
  }
  await console.err(`claimlight: something that should not happen did: ${safeLines(detail(error, console))}\n`)
  return EXIT.failed
}

function detail(error: unknown, { env }: Console): string {
  if (!(error instanceof Error)) return String(error)
  return env['CLAIMLIGHT_DEBUG'] ? (error.stack ?? error.message) : `${error.message}\nCLAIMLIGHT_DEBUG=1 shows where.`
}
