/** The texts of the documents that facts quote: files of the workspace, read once until they change. */
import { type FactBase, SourceText } from '../engine'
import type { Configuration } from './configuration'
import type { OpenDocuments } from './documents'
import type { ServerIo } from './io'
import { canonicalUri } from './uris'

export class SourceTexts {
  private readonly known = new Map<string, Promise<SourceText | null>>()
  /** What is open, as it was last looked at. */
  private readonly open = new WeakMap<object, SourceText>()

  constructor(
    private readonly io: ServerIo,
    private readonly documents: OpenDocuments,
    private readonly configuration: Configuration,
  ) {}

  /** By the document's id. Documents without a file, and files outside of the workspace, are left out. */
  async of(base: FactBase): Promise<ReadonlyMap<string, SourceText | null>> {
    const texts = new Map<string, SourceText | null>()
    for (const { id, path } of base.documents) {
      const uri = path === undefined ? undefined : sourceUri(base.uri, path)
      if (uri !== undefined && this.configuration.folderOf(uri) !== undefined) texts.set(id, await this.text(uri))
    }
    return texts
  }

  /** True for a file, or a folder of one, that has been read: what is known of it is out of date. */
  forget(clientUri: string): boolean {
    const uri = canonicalUri(clientUri)
    const gone = [...this.known.keys()].filter((each) => each === uri || each.startsWith(`${uri}/`))
    for (const each of gone) this.known.delete(each)
    return gone.length > 0
  }

  private async text(uri: string): Promise<SourceText | null> {
    const lines = this.documents.get(uri)?.lines
    if (!lines) return this.onDisk(uri)
    const known = this.open.get(lines) ?? new SourceText(lines.text)
    this.open.set(lines, known)
    return known
  }

  private onDisk(uri: string): Promise<SourceText | null> {
    const known = this.known.get(uri) ?? this.read(uri)
    this.known.set(uri, known)
    return known
  }

  private async read(uri: string): Promise<SourceText | null> {
    const result = await this.io.readFile(uri, this.configuration.for(uri).maxBytes)
    return result.ok ? new SourceText(result.text) : null
  }
}

/** `file:///notes/facts/a.facts.yaml`, `../report 1.md` → `file:///notes/report%201.md`; undefined for what is no file's path. */
export function sourceUri(baseUri: string, path: string): string | undefined {
  if (!baseUri.startsWith('file:') || /^[\\/]|^[a-z][a-z\d+.-]*:/i.test(path)) return undefined
  const escaped = path.split('/').map(encodeURIComponent).join('/')
  return URL.canParse(escaped, baseUri) ? canonicalUri(new URL(escaped, baseUri).href) : undefined
}
