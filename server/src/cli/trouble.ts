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

/** The nearest of `known` within a third of its letters, for "did you mean". */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.name
}

/** Levenshtein's, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const swap = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
