/** Words and numbers of a text in normal form. */
import { once } from '../match/once'

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
  const pattern = wordPattern()
  pattern.lastIndex = 0
  for (let match = pattern.exec(normalised); match; match = pattern.exec(normalised)) {
    found.push({ text: match[0], start: match.index, end: pattern.lastIndex })
  }
  return found
}

const LETTERS_WITH_STOPS = String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])\.?`
const NUMBER = String.raw`\p{Sc}?\p{N}+(?:[.,]\p{N}+)*(?:%|[\p{L}\p{N}\p{M}]+|\p{Sc})?`
const LETTERS = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:'[\p{L}\p{M}\p{N}]+)*`
/** Made when it is needed: with its classes of letters it is a hundredth of a start, and what is read mostly does without. */
const wordPattern = once(() => new RegExp(`${LETTERS_WITH_STOPS}|${NUMBER}|${LETTERS}`, 'gu'))
