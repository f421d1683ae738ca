/**
 * Keeps the engine's host in step with the world: the open documents, the files on disk, the settings. Reading goes in
 * batches between which messages are answered, and one file that cannot be read never stops the rest.
 */
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver'
import type { Snapshot } from '../engine'
import type { Change, OpenDocument } from './documents'
import { FactLoader } from './factLoader'
import { Notes } from './notes'
import { breathe } from './slices'
import { canonicalUri, isFactUri, isNoteUri } from './uris'
import type { WorkspaceListener, WorkspaceParts } from './workspaceParts'

/** How many files are read at a time: enough to keep the disk busy, few enough to answer between. */
const BATCH = 16

export class Workspace {
  private readonly notes: Notes
  private readonly facts: FactLoader
  private ready: Promise<void> = Promise.resolve()
  private indexing: Promise<void> = Promise.resolve()
  /** Changes that are being taken in. */
  private readonly underWay = new Set<Promise<void>>()
  private run = 0
  private foundNotes: readonly string[] = []

  constructor(
    private readonly parts: WorkspaceParts,
    private readonly listener: WorkspaceListener,
  ) {
    this.notes = new Notes(parts, listener)
    this.facts = new FactLoader(parts, listener)
  }

  snapshot(): Snapshot {
    return this.parts.host.snapshot()
  }

  /** Why a note is not analysed: it is too large. */
  sizeProblem(uri: string): string | undefined {
    return this.notes.sizeProblem(uri)
  }

  oversized(): readonly string[] {
    return this.notes.oversized()
  }

  isBundled(uri: string): boolean {
    return this.parts.factFiles.isBundled(uri)
  }

  /** Resolves when settings and facts are known: what is said of open notes from then on stands. */
  async whenReady(): Promise<Snapshot> {
    for (let seen: Promise<void> | undefined; seen !== this.ready; ) {
      seen = this.ready
      await seen
    }
    return this.snapshot()
  }

  /** As `whenReady`, with the last edit of that file taken in, even if it is a fact base. */
  async whenCurrent(uri: string): Promise<Snapshot> {
    await this.whenReady()
    if (isFactUri(uri)) await this.facts.pending
    return this.snapshot()
  }

  /** Resolves when all notes of the workspace are known, and all that the client has told of is taken in. */
  async whenIndexed(): Promise<Snapshot> {
    for (let seen: Promise<void> | undefined; seen !== this.indexing || this.underWay.size > 0; ) {
      seen = this.indexing
      await Promise.all([seen, ...this.underWay])
    }
    return this.snapshot()
  }

  // -------------------------------------------------------------- open documents

  opened({ uri }: OpenDocument): Promise<void> {
    return this.whenTaken(async () => {
      const current = this.parts.documents.get(uri)
      if (current) await this.take(current)
    })
  }

  changed(change: Change): Promise<void> {
    return this.whenTaken(async () => {
      const current = this.parts.documents.get(change.document.uri)
      if (current?.kind === 'note') this.notes.change(change, current)
      else if (current) await this.take(current)
    })
  }

  closed({ uri, kind }: OpenDocument): Promise<void> {
    return this.whenTaken(async () => {
      if (kind === 'facts') await this.facts.later()
      if (kind !== 'note' || this.parts.documents.get(uri)) return
      if (this.parts.configuration.discovers(uri)) await this.notes.read(uri)
      else this.notes.forget(uri)
    })
  }

  /** Takes in an open document as it is now. */
  private async take(document: OpenDocument): Promise<void> {
    if (document.kind === 'facts') await this.facts.later()
    if (document.kind === 'note') this.notes.take(document)
  }

  // -------------------------------------------------------------- files on disk

  fileChanged(clientUri: string): Promise<void> {
    const uri = canonicalUri(clientUri)
    return this.whenTaken(async () => {
      if (!this.parts.configuration.discovers(uri)) return
      if (isFactUri(uri)) await this.facts.read(uri)
      else if (isNoteUri(uri) && !this.parts.documents.get(uri)) await this.notes.read(uri)
    })
  }

  /** A file or a whole folder is gone. */
  fileRemoved(clientUri: string): Promise<void> {
    const uri = canonicalUri(clientUri)
    return this.whenTaken(async () => {
      this.notes.forgetBelow(uri)
      await this.facts.remove(uri)
    })
  }

  /** Runs the change once settings and facts are known; answers over the workspace wait for it. */
  private whenTaken(change: () => Promise<void>): Promise<void> {
    const taken = this.ready.then(change)
    const done = taken.catch(() => undefined).finally(() => this.underWay.delete(done))
    this.underWay.add(done)
    return taken
  }

  // -------------------------------------------------------------- all of it

  /** Gives up what is under way. */
  stop(): void {
    this.run++
  }

  /** Reads settings, facts and notes anew. An earlier run that is under way gives up. */
  reindex(): Promise<void> {
    const run = ++this.run
    const { dispatcher } = this.parts
    this.ready = dispatcher.background('Reading the fact bases', () => this.readAllFacts(run))
    this.indexing = this.ready.then(() => dispatcher.background('Reading the notes', () => this.readAllNotes(run)))
    return this.indexing
  }

  private async readAllFacts(run: number): Promise<void> {
    await this.parts.configuration.load()
    const found = await this.discover()
    const texts = await this.facts.texts(found.factFiles)
    if (run !== this.run) return
    this.foundNotes = found.notes
    this.facts.load(texts)
    for (const document of this.parts.documents.all('note')) this.notes.take(document)
  }

  private async readAllNotes(run: number): Promise<void> {
    if (run !== this.run) return
    const { documents } = this.parts
    const found = new Set(this.foundNotes)
    this.notes.forgetWhere((uri) => !found.has(uri))
    const notes = this.foundNotes.filter((uri) => !documents.get(uri))
    this.listener.everythingChanged()
    if (notes.length === 0) return
    const progress = await this.progress()
    progress?.begin('Claimlight: reading notes', 0, undefined, false)
    for (let at = 0; at < notes.length && run === this.run; at += BATCH) {
      await Promise.all(notes.slice(at, at + BATCH).map((uri) => this.notes.read(uri, 'quietly')))
      progress?.report(Math.round((100 * at) / notes.length), `${at}/${notes.length}`)
      await breathe()
    }
    progress?.done()
    if (run === this.run) this.listener.everythingChanged()
  }

  /** Of overlapping folders the inner one says what belongs to its files. */
  private async discover(): Promise<{ notes: readonly string[]; factFiles: readonly string[] }> {
    const { configuration, io } = this.parts
    const folders = configuration.folderUris.filter((folder) => configuration.for(`${folder}/-`).enable)
    const found = await Promise.all(
      folders.map((folder) => {
        const { exclude, factGlobs } = configuration.for(`${folder}/-`)
        return io.discover(folder, { exclude, facts: factGlobs })
      }),
    )
    const notes = found.flatMap((each) => each.notes).map(canonicalUri)
    const factFiles = found.flatMap((each) => each.factFiles).map(canonicalUri)
    const own = (uris: readonly string[]) => [...new Set(uris)].filter((uri) => configuration.admits(uri))
    return { notes: own(notes), factFiles: own(factFiles) }
  }

  /** A client that shows progress and then fails to is no reason to read nothing. */
  private async progress(): Promise<WorkDoneProgressServerReporter | undefined> {
    if (!this.parts.client.progress) return undefined
    return this.parts.connection.window.createWorkDoneProgress().catch(() => undefined)
  }
}
