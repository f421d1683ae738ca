/** The steps that commands share: telling troubles, and writing a report piece by piece. */

import type { Console } from './console'
import type { CommonOptions } from './options'
import { pathOfUri, shownPath } from './paths'
import { colors, safe } from './terminal'
import { EXIT, type Trouble } from './trouble'
import type { Workspace } from './workspace'

/** What there is to tell of. */
type Told = Pick<Workspace, 'snapshot' | 'troubles'>

/** Called once by a subcommand that ran, with the exit status. */
export type Finish = (status: number) => void

/** What is odd, and with --verbose the bases in use. True when something could not be read. */
export async function tell(workspace: Told, options: CommonOptions, console: Console): Promise<boolean> {
  const unreadable = await tellTroubles(workspace.troubles, options, console)
  if (options.verbose) await console.err(basesInUse(workspace, console))
  return unreadable
}

/** Errors and warnings always, notes with --verbose. True when something could not be read. */
export async function tellTroubles(
  troubles: readonly Trouble[],
  options: CommonOptions,
  console: Console,
): Promise<boolean> {
  const paint = colors({ flag: options.color, env: console.env, isTerminal: console.isTerminal })
  const inks = { error: paint.red, warning: paint.yellow, note: paint.dim }
  const shown = troubles.filter(({ severity }) => severity !== 'note' || options.verbose)
  for (const { severity, place, message } of shown) {
    const where = place === undefined ? '' : `${safe(place)}: `
    await console.err(`${where}${inks[severity](`${severity}:`)} ${safe(message)}\n`)
  }
  return troubles.some(({ severity }) => severity === 'error')
}

export function basesInUse({ snapshot }: Told, { cwd }: Pick<Console, 'cwd'>): string {
  const sized = (count: number) => `${count} ${count === 1 ? 'fact' : 'facts'}`
  return snapshot.bases
    .map(({ id, uri, facts }) => `using ${safe(id)}: ${sized(facts.length)} (${shownPath(pathOfUri(uri), cwd)})\n`)
    .join('')
}

export async function writeAll(pieces: Iterable<string> | AsyncIterable<string>, console: Console): Promise<void> {
  for await (const piece of pieces) await console.out(piece)
}

export function statusOf(unreadable: boolean, found: boolean): number {
  if (unreadable) return EXIT.failed
  return found ? EXIT.findings : EXIT.clean
}
