/** The steps that commands share: telling troubles, and writing a report piece by piece. */

import type { Console } from './console'
import type { CommonOptions } from './options'
import { colors, safe } from './terminal'
import { EXIT } from './trouble'
import type { Workspace } from './workspace'

/** Called once by a subcommand that ran, with the exit status. */
export type Finish = (status: number) => void

/** Errors and warnings always, notes with --verbose. True when something could not be read. */
export async function tell(workspace: Workspace, options: CommonOptions, console: Console): Promise<boolean> {
  const paint = colors({ flag: options.color, env: console.env, isTerminal: console.isTerminal })
  const inks = { error: paint.red, warning: paint.yellow, note: paint.dim }
  const shown = workspace.troubles.filter(({ severity }) => severity !== 'note' || options.verbose)
  for (const { severity, place, message } of shown) {
    const where = place === undefined ? '' : `${safe(place)}: `
    await console.err(`${where}${inks[severity](`${severity}:`)} ${safe(message)}\n`)
  }
  if (options.verbose) await console.err(basesInUse(workspace))
  return workspace.troubles.some(({ severity }) => severity === 'error')
}

export function basesInUse({ snapshot }: Workspace): string {
  return snapshot.bases
    .map(({ id, uri, facts }) => `using ${safe(id)}: ${facts.length} facts (${safe(uri)})\n`)
    .join('')
}

export async function writeAll(pieces: Iterable<string>, console: Console): Promise<void> {
  for (const piece of pieces) await console.out(piece)
}

export function statusOf(unreadable: boolean, found: boolean): number {
  if (unreadable) return EXIT.failed
  return found ? EXIT.findings : EXIT.clean
}
