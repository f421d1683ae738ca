/**
 * Where one clause ends and the next begins, by punctuation and by the words that the lexicons call clause breaks; and which
 * clauses make up a half of the sentence, one that states something of its own: "A, but B", "although A, B".
 */
import { LOGIC } from './logic'
import type { Mention } from './spot'
import type { Token } from './tokens'

const BREAK = /[;:()[\]—–→⇒=?!]|--|->|\.\.\./
const COMMA = /[,，]/

/** Of what stands between two tokens. */
export function isComma(gap: string): boolean {
  return COMMA.test(gap)
}

/** A stretch between commas that is shorter than this is an item of a list, not a clause. */
const SHORTEST_CLAUSE = 3

/** Tokens by what they are to the clauses around them. */
export interface ClauseJoints {
  /** A breaking word belongs to the clause that it opens. */
  readonly breaks: ReadonlySet<number>
  /** Of one phrase with the token before. */
  readonly bound: ReadonlySet<number>
  /** "Is", "does": where one stands behind a comma, what was before the aside goes on. */
  readonly resuming: ReadonlySet<number>
  readonly denying: ReadonlySet<number>
}

/** The clause number of each token. What goes on behind an aside has the number of what stands before it. */
export function clausesOf(text: string, tokens: readonly Token[], at: ClauseJoints): number[] {
  const joints = tokens.map((token, index) =>
    at.bound.has(index) ? 'none' : jointBefore(text, tokens[index - 1], token, at.breaks.has(index)),
  )
  const clauses = opened(joints)
  for (const index of at.resuming) {
    if (!COMMA.test(between(text, tokens, index))) continue
    const aside = lastIndexWhere(index - 1, (token) => COMMA.test(between(text, tokens, token)))
    if (isPlain(aside, index, at)) resume(clauses, aside, index, at)
  }
  return clauses
}

/** One number more at each joint. */
function opened(joints: readonly Joint[]): number[] {
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

/** "As Ana says"; not "which Ana sells" or "and not Ana", which say something of what they stand behind. */
function isPlain(from: number, to: number, { breaks, denying }: ClauseJoints): boolean {
  for (let at = from; at < to; at++) if (breaks.has(at) || denying.has(at)) return false
  return true
}

/** "The tea, as Ana says, is dear": the clause before the aside goes on behind it. "Nor, as Ana says, is …" denies what follows. */
function resume(clauses: number[], aside: number, index: number, { denying }: ClauseJoints): void {
  const [before, within, resumed] = [clauses[aside - 1], clauses[aside], clauses[index]]
  const isDenial = denying.has(aside - 1) && clauses[aside - 2] !== before
  if (before === undefined || (before === within && !isDenial) || within === resumed) return
  for (let at = index; clauses[at] === resumed; at++) clauses[at] = before
}

/** Behind it, the clause before it goes on. */
export function isAside(clause: number, clauses: readonly number[]): boolean {
  const last = clauses.lastIndexOf(clause)
  return last >= 0 && (clauses[last + 1] ?? clause) < clause
}

function lastIndexWhere(from: number, holds: (index: number) => boolean): number {
  let index = from
  while (index >= 0 && !holds(index)) index--
  return index
}

function between(text: string, tokens: readonly Token[], index: number): string {
  return text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0)
}

type Joint = 'none' | 'comma' | 'break'

function jointBefore(text: string, before: Token | undefined, token: Token, breaking: boolean): Joint {
  if (!before) return 'none'
  const gap = text.slice(before.end, token.start)
  if (breaking || (BREAK.test(gap) && !isBetweenNames(gap, before, token))) return 'break'
  return COMMA.test(gap) ? 'comma' : 'none'
}

/** "North–South", "Bắc – Nam": one name of two. */
function isBetweenNames(gap: string, before: Token, token: Token): boolean {
  return BETWEEN.test(gap) && before.capitalised && token.capitalised
}

const BETWEEN = /^\s?–\s?$/

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

/**
 * False for a sentence that is of one piece, whatever its clauses: it has nothing that joins halves, or but a word so near its
 * head or its end that it opens none ("However, …").
 */
export function mayHaveHalves(
  text: string,
  words: number,
  mentions: readonly Pick<Mention, 'ids' | 'first'>[],
): boolean {
  // A half opens at the joint, or right behind it.
  const isInside = (first: number) => isLongEnough(first + 1, words - first)
  const joins = ({ ids, first }: Pick<Mention, 'ids' | 'first'>) =>
    ids.has(LOGIC.concessive) || (isInside(first) && (ids.has(LOGIC.joint) || ids.has(LOGIC.additive)))
  return HALF_BREAK.test(text) || mentions.some(joins)
}

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
  const before = (index: number) => between(text, tokens, index)
  const isAdded = (index: number) => additive.has(index) && COMMA.test(before(index))
  const starts: number[] = []
  let conceding = false
  for (const index of tokens.keys()) {
    const opens: boolean =
      clauses[index] !== clauses[index - 1] &&
      !isAside(clauses[index] ?? 0, clauses) &&
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
