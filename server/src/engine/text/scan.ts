/** Looking at a text from an offset, in UTF-16 code units. */

/** Where a sticky pattern that matches from `at` ends; `at` where it doesn't. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match ? at + match[0].length : at
}

export function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

/** Finds the first match of a global pattern from offsets that never go back, and looks at a character once. */
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
