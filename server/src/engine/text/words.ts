/** Words and numbers of a text in normal form. */

/** `text` is `normalised.slice(start, end)`. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * The words of a text that `normalise` made, in order. One word each: `china's`, `don't`, `u.s.` (its last stop
 * included), `h100`, `3.5`, `3,5`, `100.000`, `20%`, `$200k`. Hyphens part words: `text-to-video` is three.
 */
export function words(normalised: string): Word[] {
  const found: Word[] = []
  WORD.lastIndex = 0
  for (let match = WORD.exec(normalised); match; match = WORD.exec(normalised)) {
    found.push({ text: match[0], start: match.index, end: WORD.lastIndex })
  }
  return found
}

const LETTERS_WITH_STOPS = String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])\.?`
const NUMBER = String.raw`\p{Sc}?\p{N}+(?:[.,]\p{N}+)*(?:%|[\p{L}\p{N}\p{M}]+|\p{Sc})?`
const LETTERS = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:'[\p{L}\p{M}\p{N}]+)*`
const WORD = new RegExp(`${LETTERS_WITH_STOPS}|${NUMBER}|${LETTERS}`, 'gu')
