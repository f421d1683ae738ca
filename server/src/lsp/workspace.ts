/**
 * Keeps the engine's host in step with the world: the open documents, the files on disk, the settings. It alone changes
 * the host; who wants to know of changes listens. Reading goes in batches between which messages are answered, and one
 * file that cannot be read never stops the rest.
 */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver'
import type { EngineHost, Snapshot } from '../engine'
import type { ClientTraits } from './client'
import type { Configuration } from './configuration'
import type { Dispatcher } from './dispatcher'
import type { Change, OpenDocument, OpenDocuments } from './documents'
import type { FactFiles } from './factFiles'
import type { ServerIo } from './io'
import { sizeProblem } from './size'
import { breathe } from './slices'
import { canonicalUri, isFactUri, isNoteUri } from './uris'

/** How many files are read at a time: enough to keep the disk busy, few enough to answer between. */
const BATCH = 16
/** How long edits of fact bases are gathered before all is judged anew, in ms: more where it takes longer to load them. */
const FACTS_DELAY = { least: 100, most: 500 }

export interface WorkspaceListener {
  /** These notes have another text, other options, or are gone. */
  notesChanged(uris: readonly string[]): void
  /** The facts have changed, or the notes as a whole: all that was said before may be out of date. */
  everythingChanged(): void
}

export interface WorkspaceParts {
  readonly host: EngineHost
  readonly io: ServerIo
  readonly connection: Connection
  readonly client: ClientTraits
  readonly dispatcher: Dispatcher
  readonly documents: OpenDocuments
  readonly configuration: Configuration
  readonly factFiles: FactFiles
}

export class Workspace {
  private readonly tooLarge = new Map<string, string>()
  /** Counts the reads of a file: only the last one begun may set its text. */
  private readonly reads = new Map<string, number>()
  private indexing: Promise<void> = Promise.resolve()
  private ready: Promise<void> = Promise.resolve()
  private run = 0
  private foundNotes: readonly string[] = []
  /** Pending while edits of fact bases are gathered. */
  private factsPending: Promise<void> | undefined
  /** Changes that are being taken in. */
  private readonly underWay = new Set<Promise<void>>()
  private factsDelay = FACTS_DELAY.least

  constructor(
    private readonly parts: WorkspaceParts,
    private readonly listener: WorkspaceListener,
  ) {}

  snapshot(): Snapshot {
    return this.parts.host.snapshot()
  }

  /** Why a note is not analysed: it is too large. */
  sizeProblem(uri: string): string | undefined {
    return this.tooLarge.get(uri)
  }

  oversized(): readonly string[] {
    return [...this.tooLarge.keys()]
  }

  isBundled(uri: string): boolean {
    return this.parts.factFiles.isBundled(uri)
  }

  /** Resolves when settings and facts are known: what is said of open notes from then on stands. */
  async whenReady(): Promise<Snapshot> {
    await this.ready
    return this.snapshot()
  }

  /** As `whenReady`, with the last edit of that file taken in, even if it is a fact base. */
  async whenCurrent(uri: string): Promise<Snapshot> {
    await this.ready
    if (isFactUri(uri)) await this.factsPending
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

  /** The edits alone where they fit the text that the host knows; the whole text where it came by another way. */
  changed({ document, before, edits }: Change): Promise<void> {
    return this.whenTaken(async () => {
      const { host, configuration, documents } = this.parts
      const current = documents.get(document.uri)
      const small = !sizeProblem(document.text, configuration.for(document.uri).maxBytes)
      if (current && (!small || host.snapshot().note(document.uri)?.text !== before)) {
        await this.take(current)
      } else {
        host.editNote(document.uri, edits)
        this.listener.notesChanged([document.uri])
      }
    })
  }

  closed({ uri, kind }: OpenDocument): Promise<void> {
    return this.whenTaken(async () => {
      if (kind === 'facts') await this.factsLater()
      if (kind !== 'note' || this.parts.documents.get(uri)) return
      if (this.parts.configuration.discovers(uri)) await this.readNote(uri)
      else this.forget(uri)
    })
  }

  // -------------------------------------------------------------- files on disk

  fileChanged(clientUri: string): Promise<void> {
    const uri = canonicalUri(clientUri)
    return this.whenTaken(async () => {
      if (!this.parts.configuration.discovers(uri)) return
      if (isFactUri(uri)) await this.readFacts(uri)
      else if (isNoteUri(uri) && !this.parts.documents.get(uri)) await this.readNote(uri)
    })
  }

  /** A file or a whole folder is gone. */
  fileRemoved(clientUri: string): Promise<void> {
    const uri = canonicalUri(clientUri)
    return this.whenTaken(async () => {
      const { host, documents, factFiles } = this.parts
      this.begin(uri)
      for (const note of [...host.snapshot().notes, ...this.tooLarge.keys()]) {
        if ((note === uri || note.startsWith(`${uri}/`)) && !documents.get(note)) this.forget(note)
      }
      if (factFiles.removeDisk(uri)) await this.factsLater()
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
    const { configuration, factFiles } = this.parts
    await configuration.load()
    const found = await this.discover()
    const texts = new Map<string, string>()
    for (const uri of found.factFiles) {
      const result = await this.parts.io.readFile(uri, configuration.for(uri).maxBytes)
      if (result.ok) texts.set(uri, result.text)
      else this.parts.dispatcher.warn(result.message)
    }
    if (run !== this.run) return
    this.foundNotes = found.notes
    factFiles.replaceDisk(texts)
    this.loadFacts()
    for (const document of this.parts.documents.all('note')) await this.take(document)
  }

  private async readAllNotes(run: number): Promise<void> {
    if (run !== this.run) return
    const { host, documents } = this.parts
    const found = new Set(this.foundNotes)
    for (const uri of host.snapshot().notes) if (!found.has(uri) && !documents.get(uri)) this.forget(uri)
    const notes = this.foundNotes.filter((uri) => !documents.get(uri))
    this.listener.everythingChanged()
    if (notes.length === 0) return
    const progress = await this.progress()
    progress?.begin('Claimlight: reading notes', 0, undefined, false)
    for (let at = 0; at < notes.length && run === this.run; at += BATCH) {
      await Promise.all(notes.slice(at, at + BATCH).map((uri) => this.readNote(uri, 'quietly')))
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

  // -------------------------------------------------------------- one file

  /** Takes in an open document as it is now. */
  private async take(document: OpenDocument): Promise<void> {
    if (document.kind === 'facts') await this.factsLater()
    if (document.kind !== 'note') return
    if (this.parts.configuration.admits(document.uri)) this.setNote(document.uri, document.text)
    else this.drop(document.uri)
    this.listener.notesChanged([document.uri])
  }

  private setNote(uri: string, text: string): void {
    const settings = this.parts.configuration.for(uri)
    const problem = sizeProblem(text, settings.maxBytes)
    if (problem) {
      this.dropTooLarge(uri, problem)
    } else {
      this.tooLarge.delete(uri)
      this.parts.host.setNote(uri, text, settings.note)
    }
  }

  private async readNote(uri: string, quietly?: 'quietly'): Promise<void> {
    const read = this.begin(uri)
    const result = await this.parts.io.readFile(uri, this.parts.configuration.for(uri).maxBytes)
    if (this.reads.get(uri) !== read || this.parts.documents.get(uri)) return
    if (result.ok) this.setNote(uri, result.text)
    else if (result.code === 'too-large') this.dropTooLarge(uri, result.message)
    else this.drop(uri)
    if (!result.ok && result.code !== 'missing') this.parts.dispatcher.warn(result.message)
    if (!quietly) this.listener.notesChanged([uri])
  }

  private async readFacts(uri: string): Promise<void> {
    const read = this.begin(uri)
    const result = await this.parts.io.readFile(uri, this.parts.configuration.for(uri).maxBytes)
    if (this.reads.get(uri) !== read) return
    if (result.ok) this.parts.factFiles.setDisk(uri, result.text)
    else this.parts.factFiles.removeDisk(uri)
    if (!result.ok && result.code !== 'missing') this.parts.dispatcher.warn(result.message)
    await this.factsLater()
  }

  private begin(uri: string): number {
    const read = (this.reads.get(uri) ?? 0) + 1
    this.reads.set(uri, read)
    return read
  }

  private forget(uri: string): void {
    this.drop(uri)
    this.listener.notesChanged([uri])
  }

  private drop(uri: string): void {
    this.tooLarge.delete(uri)
    this.parts.host.removeNote(uri)
  }

  private dropTooLarge(uri: string, problem: string): void {
    this.drop(uri)
    this.tooLarge.set(uri, problem)
  }

  /** Edits that come in quick succession are judged once. */
  private factsLater(): Promise<void> {
    this.factsPending ??= new Promise<void>((resolve) => setTimeout(resolve, this.factsDelay)).then(() =>
      this.parts.dispatcher.background('Reading the fact bases', () => {
        this.factsPending = undefined
        this.loadFacts()
        this.listener.everythingChanged()
      }),
    )
    return this.factsPending
  }

  private loadFacts(): void {
    const begun = performance.now()
    this.parts.host.setFactFiles(this.parts.factFiles.all())
    const took = performance.now() - begun
    this.factsDelay = Math.min(Math.max(took, FACTS_DELAY.least), FACTS_DELAY.most)
  }
}
