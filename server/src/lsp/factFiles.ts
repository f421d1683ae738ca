/** The fact base files in use: the bundled ones, those found in the workspace, and those open in the editor, which win. */
import type { FactFile } from '../engine'
import type { OpenDocuments } from './documents'
import { canonicalUri } from './uris'

export class FactFiles {
  private readonly bundled: readonly FactFile[]
  private disk: ReadonlyMap<string, string> = new Map()

  /** `usesBundled`: whether any folder is judged by the bundled facts. Where none is, nobody should meet them. */
  constructor(
    bundled: readonly FactFile[],
    private readonly documents: OpenDocuments,
    private readonly usesBundled: () => boolean,
  ) {
    this.bundled = bundled.map((file) => ({ ...file, uri: canonicalUri(file.uri) }))
  }

  isBundled(uri: string): boolean {
    return this.bundled.some((file) => file.uri === uri)
  }

  replaceDisk(files: ReadonlyMap<string, string>): void {
    this.disk = new Map(files)
  }

  setDisk(uri: string, text: string): void {
    this.disk = new Map([...this.disk, [uri, text]])
  }

  /** Removes the file, or all files below a folder. True when there were any. */
  removeDisk(uri: string): boolean {
    const before = this.disk.size
    this.disk = new Map([...this.disk].filter(([each]) => each !== uri && !each.startsWith(`${uri}/`)))
    return this.disk.size < before
  }

  /** Bundled first, then by uri. A file is there once, however many ways it is known; a copy of a bundled one is left out. */
  all(): readonly FactFile[] {
    const own = new Map(this.disk)
    for (const document of this.documents.all('facts')) own.set(document.uri, document.lines.text)
    const bundled = this.usesBundled() ? this.bundled.map((file) => withText(file, own.get(file.uri))) : []
    const known = new Set(bundled.map(({ text }) => text))
    const others = [...own]
      .filter(([uri, text]) => !this.isBundled(uri) && !known.has(text))
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return [...bundled, ...others.map(([uri, text]) => ({ uri, text, bundled: false }))]
  }
}

/** What is known of a file is known of the text that ships. */
function withText(file: FactFile, text = file.text): FactFile {
  return text === file.text ? file : { uri: file.uri, text, bundled: true }
}
