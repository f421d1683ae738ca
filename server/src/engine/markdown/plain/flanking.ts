/** Which way a run of `*` or `_` may work, by the characters around it. */

const SPACE = 1
const SIGN = 2
const LETTER = 3

const PUNCTUATION = /[\p{P}\p{S}]/u

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return LETTER
  if (code === 32 || code === 10) return SPACE
  const character = text.charAt(at)
  if (/\s/.test(character)) return SPACE
  return PUNCTUATION.test(character) ? SIGN : LETTER
}

/**
 * `opens` and `closes` for a run at `[at, end)` of a text from `from` to `to`; `neither` for one that is text; undefined
 * where it may do both, or stands beside another run.
 */
export function flanking(
  text: string,
  run: { readonly at: number; readonly end: number },
  { from, to }: { readonly from: number; readonly to: number },
): 'opens' | 'closes' | 'neither' | undefined {
  const { at, end } = run
  const before = at > from ? classOf(text, at - 1) : SPACE
  const after = end < to ? classOf(text, end) : SPACE
  if (isRunMark(text.charCodeAt(at - 1)) || isRunMark(text.charCodeAt(end))) return undefined
  const opens = after === LETTER || (after === SIGN && before !== LETTER)
  const closes = before === LETTER || (before === SIGN && after !== LETTER)
  if (opens && closes) return text.charAt(at) === '_' && before === LETTER && after === LETTER ? 'neither' : undefined
  return opens ? 'opens' : closes ? 'closes' : 'neither'
}

/** `*`, `_`, `~` */
function isRunMark(code: number): boolean {
  return code === 42 || code === 95 || code === 126
}
