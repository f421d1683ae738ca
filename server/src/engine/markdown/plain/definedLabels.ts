/** Which labels of a stretch are defined, by the lines that define them elsewhere in the note. */
export class DefinedLabels {
  private readonly hasLinks: boolean

  constructor(private readonly definitions: readonly string[]) {
    this.hasLinks = definitions.some((definition) => !definition.startsWith('[^'))
  }

  /** Labels are compared as the parser compares them; the lines have them in that form. */
  isLink(label: string): boolean {
    if (!this.hasLinks) return false
    const key = label
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, '')
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
    return key !== '' && !key.startsWith('^') && this.definitions.includes(`[${key}]: x`)
  }

  isFootnote(label: string): boolean {
    return this.definitions.includes(`[^${label}]: x`)
  }
}
