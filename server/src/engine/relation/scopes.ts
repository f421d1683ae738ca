/** What stands over each word of a text: the negators that deny it, the phrases that only suppose it. */
import type { Analysis } from '../match/analyse'
import { LOGIC } from '../match/logic'

/** Concepts of `server/words/constructions.yaml` that the scopes are read by. */
const KNOWN = 'known'
const SUPPOSING = 'supposing'

/** Concepts whose words are no content: they deny, suppose or measure it. */
const LOGICAL: ReadonlySet<string> = new Set([
  'not',
  'never',
  'not-only',
  'not-object',
  'not-sentence',
  'may',
  'will',
  'all',
  'any',
  'only',
  'condition',
  'clause-break',
])

export interface Scopes {
  readonly negators: number
  /** Tokens that are words of logic and nothing else. */
  readonly logical: ReadonlySet<number>
  /** Tokens that begin a sentence. */
  readonly starts: ReadonlySet<number>
  /** The sentence of each token. */
  readonly sentences: readonly number[]
  /** True under an odd number of negators. */
  negated(token: number): boolean
  /** Tokens from the nearest negator over it; infinite without one. */
  behindNegator(token: number): number
  supposed(token: number): boolean
}

export function scopesOf(analysis: Analysis): Scopes {
  const { occurrences, clauses, tokens } = analysis
  const mentions = (id: string) => occurrences.filter((each) => each.ids.has(id))
  // Once each: the same words may be several concepts.
  const firsts = (id: string) => [...new Set(mentions(id).map((each) => each.tokens[0] ?? 0))]
  const lasts = (id: string) => mentions(id).map((each) => each.last)
  const narrow = firsts(LOGIC.not)
  const wide = firsts(LOGIC.notSentence)
  const inClause = byClause(narrow, clauses)
  const known = byClause(lasts(KNOWN), clauses)
  const supposing = byClause(lasts(SUPPOSING), clauses)
  const conditional = new Set(firsts(LOGIC.condition).map((token) => clauses[token]))
  const starts = startsOf(analysis)
  const over = (token: number): number[] => {
    const clause = clauses[token] ?? 0
    // What is known is so, whatever is denied before.
    const from = known.get(clause)?.findLast((at) => at < token) ?? -1
    const near = (inClause.get(clause) ?? []).filter((at) => at < token && at > from)
    return [...near, ...wide.filter((at) => at < token)]
  }
  return {
    negators: narrow.length + wide.length,
    logical: new Set(occurrences.filter((each) => LOGICAL.has(each.concept.id)).flatMap((each) => each.tokens)),
    starts,
    sentences: numbered(tokens.length, starts),
    negated: (token) => over(token).length % 2 === 1,
    behindNegator: (token) => token - Math.max(Number.NEGATIVE_INFINITY, ...over(token)),
    supposed(token) {
      const clause = clauses[token] ?? 0
      return conditional.has(clause) || (supposing.get(clause) ?? []).some((at) => at < token)
    },
  }
}

function byClause(tokens: readonly number[], clauses: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const token of tokens) {
    const clause = clauses[token] ?? 0
    const others = found.get(clause)
    if (others) others.push(token)
    else found.set(clause, [token])
  }
  return found
}

/** Behind a full stop, and quotes or brackets that close after it. */
const ENDED = /[.!?]["”’)]*\s+$/

function startsOf({ tokens, text }: Analysis): ReadonlySet<number> {
  return new Set(
    tokens.flatMap((token, at) => (ENDED.test(text.slice(Math.max(0, token.start - 4), token.start)) ? [at] : [])),
  )
}

function numbered(count: number, starts: ReadonlySet<number>): number[] {
  let sentence = 0
  return Array.from({ length: count }, (_, at) => {
    if (starts.has(at)) sentence++
    return sentence
  })
}
