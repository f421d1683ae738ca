/** Loads the fact bases into the host: all at once, or one that has changed, edits in quick succession together. */
import { type FactFile, LARGEST_BASE } from '../engine'
import type { WorkspaceListener, WorkspaceParts } from './workspaceParts'

/** How long edits of fact bases are gathered before all is judged anew, in ms: more where it takes longer to load them. */
const DELAY = { least: 100, most: 500 }

export class FactLoader {
  private readonly reads = new Map<string, number>()
  private waiting: Promise<void> | undefined
  private delay = DELAY.least
  private loaded: readonly FactFile[] = []

  constructor(
    private readonly parts: WorkspaceParts,
    private readonly listener: WorkspaceListener,
    /** Called when other facts are loaded than before. */
    private readonly changed: () => void,
  ) {}

  /** Resolves when the edits that are being gathered are loaded; undefined when there are none. */
  get pending(): Promise<void> | undefined {
    return this.waiting
  }

  /** The texts of those that can be read; the others are named in the log. */
  async texts(uris: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>()
    for (const uri of uris) {
      const result = await this.readFile(uri)
      if (result.ok) texts.set(uri, result.text)
      else this.parts.dispatcher.warn(result.message)
    }
    return texts
  }

  /** Replaces the fact bases found on disk. */
  load(texts: ReadonlyMap<string, string>): void {
    this.parts.factFiles.replaceDisk(texts)
    this.apply()
  }

  async read(uri: string): Promise<void> {
    const read = this.begin(uri)
    const result = await this.readFile(uri)
    if (this.reads.get(uri) !== read) return
    if (result.ok) this.parts.factFiles.setDisk(uri, result.text)
    else this.parts.factFiles.removeDisk(uri)
    if (!result.ok && result.code !== 'missing') this.parts.dispatcher.warn(result.message)
    await this.later()
  }

  /** Removes the file, or all below a folder. */
  async remove(uri: string): Promise<void> {
    this.begin(uri)
    if (this.parts.factFiles.removeDisk(uri)) await this.later()
  }

  /** Loads what is open and on disk then, soon; who asks meanwhile waits for the same. */
  later(): Promise<void> {
    this.waiting ??= new Promise<void>((resolve) => setTimeout(resolve, this.delay)).then(() =>
      this.parts.dispatcher.background('Reading the fact bases', () => {
        this.waiting = undefined
        this.apply()
        this.listener.everythingChanged()
      }),
    )
    return this.waiting
  }

  /** The same texts again, as when a base is opened or saved, cost nothing. */
  private apply(): void {
    const files = this.parts.factFiles.all()
    if (sameFiles(files, this.loaded)) return
    const begun = performance.now()
    this.loaded = files
    this.parts.host.setFactFiles(files)
    this.changed()
    const took = performance.now() - begun
    this.delay = Math.min(Math.max(took, DELAY.least), DELAY.most)
  }

  /** What limits notes is no limit for an archive of claims. */
  private readFile(uri: string) {
    return this.parts.io.readFile(uri, LARGEST_BASE)
  }

  private begin(uri: string): number {
    const read = (this.reads.get(uri) ?? 0) + 1
    this.reads.set(uri, read)
    return read
  }
}

function sameFiles(a: readonly FactFile[], b: readonly FactFile[]): boolean {
  return a.length === b.length && a.every(({ uri, text }, nth) => uri === b[nth]?.uri && text === b[nth]?.text)
}
