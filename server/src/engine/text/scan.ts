/** Looking at a text from an offset, in UTF-16 code units. */

/** Where a sticky pattern that matches from `at` ends; `at` where it doesn't. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

export function isSpace(text: string, at: number): boolean {
  if (at >= text.length) return false // No code: see `kindAt`.
  const code = text.charCodeAt(at)
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  return SPACE.test(text.charAt(at))
}

const SPACE = /\s/

/** True for ASCII letters, which most that is looked for begins with or is told apart by. */
export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || isAsciiCapital(code)
}

export function isAsciiCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

/**
 * Finds the first match of a global pattern from offsets that never go back, and looks at a character once. Patterns may
 * be shared: nothing is left in them between two calls.
 */
export class Finder {
  private found = -1

  constructor(
    private readonly text: string,
    private readonly pattern: RegExp,
  ) {}

  /** The text's length where none follows. */
  from(at: number): number {
    if (this.found < at) {
      this.pattern.lastIndex = at
      this.found = this.pattern.exec(this.text)?.index ?? this.text.length
    }
    return this.found
  }
}
