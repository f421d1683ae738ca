/** The concepts of language itself that the analysis knows by their ids. */

/** Their words are in the general lexicons. */
export const LOGIC = {
  not: 'not',
  never: 'never',
  notSentence: 'not-sentence',
  notObject: 'not-object',
  notClaim: 'not-claim',
  condition: 'condition',
  clause: 'clause-break',
  joint: 'joint',
  adversative: 'joint-but',
  result: 'joint-so',
  concessive: 'joint-although',
  conceded: 'conceded',
  additive: 'joint-and',
  because: 'joint-because',
  resuming: 'resuming',
  pronoun: 'pronoun',
  pointer: 'pointer',
  may: 'may',
  will: 'will',
  all: 'all',
  certain: 'certain',
  scarcity: 'scarcity',
  plenty: 'plenty',
  barred: 'barred',
  without: 'without',
  takesAway: 'takes-away',
  filler: 'filler',
  passive: 'passive',
} as const

/** Plain denials: of other concepts that deny, each says more than that. */
const DENIALS: ReadonlySet<string> = new Set([LOGIC.not, LOGIC.never])

export function isDenial({ id }: { readonly id: string }): boolean {
  return DENIALS.has(id)
}
