/** Which labels of a stretch are defined, by the lines that define them elsewhere in the note. */

const SIMPLE = /^[\w.-]+(?: [\w.-]+)*$/

export class DefinedLabels {
  private readonly noLinks: boolean

  constructor(private readonly definitions: readonly string[]) {
    this.noLinks = definitions.every((definition) => definition.startsWith('[^'))
  }

  /** Undefined where it takes more than small letters to compare the label. */
  isLink(label: string): boolean | undefined {
    if (this.noLinks) return false
    return SIMPLE.test(label) ? this.definitions.includes(`[${label.toLowerCase()}]: x`) : undefined
  }

  isFootnote(label: string): boolean {
    return this.definitions.includes(`[^${label}]: x`)
  }
}
