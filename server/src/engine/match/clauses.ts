/** Where one clause ends and the next begins: by punctuation, and by the words that the lexicons call clause breaks. */
import type { Token } from './analyse'

const BREAK = /[;:()[\]—–→⇒=?!]|--|->|\.\.\./
const COMMA = /[,，]/

/** A stretch between commas that is shorter than this is an item of a list, not a clause. */
const SHORTEST_CLAUSE = 3

/** The clause number of each token. A breaking word belongs to the clause that it opens. */
export function clausesOf(text: string, tokens: readonly Token[], breaks: ReadonlySet<number>): number[] {
  const joints = tokens.map((token, index) => jointBefore(text, tokens[index - 1], token, breaks.has(index)))
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
