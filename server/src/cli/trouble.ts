/** What went wrong, as people are told: what, where, what to do. */

/** A message for standard error; `failed` ones make the exit status 2. */
export interface Trouble {
  readonly severity: 'error' | 'warning' | 'note'
  /** `notes/a.md`, or `notes/a.facts.yaml:3:7`. */
  readonly place?: string
  readonly message: string
}

/** Ends a command with a message in place of a stack trace: wrong usage or nothing to work on. */
export class UsageError extends Error {}

export const EXIT = { clean: 0, findings: 1, failed: 2 } as const

/** What every subcommand's help says of the exit status. */
export const EXIT_HELP = `
Exit status:
  0  nothing to report
  1  something to report (check: a claim at or above --fail-on)
  2  wrong usage, or something could not be read; the rest is reported all the same`
