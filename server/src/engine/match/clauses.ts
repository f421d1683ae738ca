/**
 * Where one clause ends and the next begins, by punctuation and by the words that the lexicons call clause breaks; and which
 * clauses make up a half of the sentence, one that states something of its own: "A, but B", "although A, B".
 */
import type { Token } from './tokens'

const BREAK = /[;:()[\]—–→⇒=?!]|--|->|\.\.\./
const COMMA = /[,，]/

/** A stretch between commas that is shorter than this is an item of a list, not a clause. */
const SHORTEST_CLAUSE = 3

/** The clause number of each token. A breaking word belongs to the clause that it opens; `bound` tokens are of one phrase with the one before. */
export function clausesOf(
  text: string,
  tokens: readonly Token[],
  breaks: ReadonlySet<number>,
  bound: ReadonlySet<number>,
): number[] {
  const joints = tokens.map((token, index) =>
    bound.has(index) ? 'none' : jointBefore(text, tokens[index - 1], token, breaks.has(index)),
  )
  let clause = 0
  let length = 0
  return joints.map((joint, index) => {
    if (
      joint === 'break' ||
      (joint === 'comma' && length >= SHORTEST_CLAUSE && stretch(joints, index) >= SHORTEST_CLAUSE)
    ) {
      clause++
      length = 0
    }
    length++
    return clause
  })
}

type Joint = 'none' | 'comma' | 'break'

function jointBefore(text: string, before: Token | undefined, token: Token, breaking: boolean): Joint {
  if (!before) return 'none'
  const between = text.slice(before.end, token.start)
  if (breaking || BREAK.test(between)) return 'break'
  return COMMA.test(between) ? 'comma' : 'none'
}

/** Tokens from here to the next joint. */
function stretch(joints: readonly Joint[], from: number): number {
  let to = from + 1
  while (to < joints.length && joints[to] === 'none') to++
  return to - from
}

/** First tokens of the words that join halves. */
export interface HalfJoints {
  /** "But": opens a half wherever it stands. */
  readonly adversative: ReadonlySet<number>
  /** "Although": opens a half, which ends at the next comma. */
  readonly concessive: ReadonlySet<number>
  /** "And": opens a half behind a comma; elsewhere it mostly joins what does not stand alone. */
  readonly additive: ReadonlySet<number>
  /** "And" before a verb that says more of the same subject: "bars Japan and lets France trade". */
  readonly predicative: ReadonlySet<number>
}

/** Fewer words than this state nothing of their own. */
const SHORTEST_HALF = 4

const HALF_BREAK = /[;；:]|--|[—–](?=\s)/

/** The half of each token, from 0 on; halves hold whole clauses. */
export function halvesOf(
  text: string,
  tokens: readonly Token[],
  clauses: readonly number[],
  joints: HalfJoints,
): number[] {
  const starts = halfStarts(text, tokens, clauses, joints)
  let half = 0
  return tokens.map((_, index) => (starts.includes(index) ? ++half : half))
}

function halfStarts(
  text: string,
  tokens: readonly Token[],
  clauses: readonly number[],
  { adversative, concessive, additive, predicative }: HalfJoints,
): readonly number[] {
  const before = (index: number) => text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0)
  const isAdded = (index: number) => additive.has(index) && COMMA.test(before(index))
  const starts: number[] = []
  let conceding = false
  for (const index of tokens.keys()) {
    const opens: boolean =
      clauses[index] !== clauses[index - 1] &&
      (adversative.has(index) ||
        predicative.has(index) ||
        concessive.has(index) ||
        HALF_BREAK.test(before(index)) ||
        (conceding && COMMA.test(before(index))) ||
        isAdded(index) ||
        isAdded(index - 1))
    if (opens && isLongEnough(index - (starts.at(-1) ?? 0), tokens.length - index)) starts.push(index)
    conceding = concessive.has(index) || (conceding && !opens)
  }
  return starts
}

function isLongEnough(before: number, behind: number): boolean {
  return before >= SHORTEST_HALF && behind >= SHORTEST_HALF
}
