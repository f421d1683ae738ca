/** Where one clause ends and the next begins: by punctuation, and by the words that the lexicons call clause breaks. */
import type { Token } from './analyse'

const BREAK = /[,;:()[\]—–→⇒=?!]|--|->|\.\.\./

/** The clause number of each token. A breaking word belongs to the clause that it opens. */
export function clausesOf(text: string, tokens: readonly Token[], breaks: ReadonlySet<number>): number[] {
  let clause = 0
  let end = 0
  return tokens.map((token, index) => {
    if (index > 0 && (breaks.has(index) || BREAK.test(text.slice(end, token.start)))) clause++
    end = token.end
    return clause
  })
}
