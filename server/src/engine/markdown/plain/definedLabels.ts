/** Which labels of a stretch are defined, by the lines that define them elsewhere in the note. */

const NONE: ReadonlySet<string> = new Set()
/** Longer ones are no labels. */
const LONGEST = 999

export class DefinedLabels {
  private readonly definitions: ReadonlySet<string>
  private readonly hasLinks: boolean

  constructor(definitions: readonly string[]) {
    this.definitions = definitions.length === 0 ? NONE : new Set(definitions)
    this.hasLinks = definitions.some((definition) => !definition.startsWith('[^'))
  }

  /** Labels are compared as the parser compares them; the lines have them in that form. */
  isLink(label: string): boolean {
    if (!this.hasLinks || label.length > LONGEST) return false
    const key = label
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, '')
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
    return key !== '' && !key.startsWith('^') && this.definitions.has(`[${key}]: x`)
  }

  isFootnote(label: string): boolean {
    return this.definitions.has(`[^${label}]: x`)
  }
}
