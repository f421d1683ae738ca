/**
 * Keeps the engine's host in step with the world: the open documents, the files on disk, the settings. Reading goes in
 * batches between which messages are answered, and one file that cannot be read never stops the rest.
 */
import type { NoteOptions, NoteView, Snapshot } from '../engine'
import type { Change, OpenDocument } from './documents'
import { FactLoader } from './factLoader'
import { Indexing } from './indexing'
import { Judgements } from './judgements'
import { Notes } from './notes'
import { canonicalUri, isFactUri, isJudgementsUri, isNoteUri } from './uris'
import { Vault } from './vault'
import { Watchers } from './watchers'
import type { WorkspaceListener, WorkspaceParts } from './workspaceParts'

export class Workspace {
  readonly judgements: Judgements
  private readonly notes: Notes
  private readonly facts: FactLoader
  private readonly vault: Vault
  private readonly index: Indexing
  private readonly watchers: Watchers
  private ready: Promise<void> = Promise.resolve()
  private indexing: Promise<void> = Promise.resolve()
  /** Changes that are being taken in. */
  private readonly underWay = new Set<Promise<void>>()
  /** Notes have to be read again, for the facts have changed; that is done when someone asks for all of them. */
  private outdated = false
  /** The user has stopped the reading of notes: whoever waits makes do with what there is, whoever asks next starts it again. */
  private cancelled = false
  private run = 0

  constructor(
    private readonly parts: WorkspaceParts,
    private readonly listener: WorkspaceListener,
  ) {
    this.judgements = new Judgements(parts, listener)
    this.notes = new Notes(parts, listener)
    this.facts = new FactLoader(parts, listener, () => this.factsChanged())
    this.vault = new Vault(parts.host)
    this.index = new Indexing(parts, this.notes, this.vault)
    this.watchers = new Watchers(parts.connection, parts.client, parts.dispatcher)
  }

  snapshot(): Snapshot {
    return this.judgements.over(this.vault.snapshot())
  }

  /** A text judged as a note would be, that nobody keeps. */
  view(uri: string, text: string, options: NoteOptions): NoteView {
    return this.parts.host.view(uri, text, options)
  }

  /** Notes that are judged when they are first asked for; of the others all is known. */
  unjudged(): readonly string[] {
    return this.parts.host.snapshot().notes
  }

  /** True for a note that is kept as bytes: what is worked out of it should not be kept either. */
  isFolded(uri: string): boolean {
    return this.vault.holds(uri)
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
    if (this.cancelled) this.indexing = this.readNotes(this.run)
    for (let seen: Promise<void> | undefined; seen !== this.indexing || this.underWay.size > 0 || this.outdated; ) {
      if (this.outdated) this.indexing = this.readNotes(this.run)
      seen = this.indexing
      await Promise.all([seen, ...this.underWay])
    }
    return this.snapshot()
  }

  // -------------------------------------------------------------- open documents

  opened({ uri }: OpenDocument): Promise<void> {
    return this.whenTaken(async () => {
      this.index.touch(uri)
      const current = this.parts.documents.get(uri)
      if (current) await this.take(current)
    })
  }

  changed(change: Change): Promise<void> {
    return this.whenTaken(async () => {
      const current = this.parts.documents.get(change.document.uri)
      if (current?.kind === 'note') this.notes.change(change, current)
      else if (current?.kind === 'config') this.listener.notesChanged([current.uri])
      else if (current) await this.take(current)
    })
  }

  closed({ uri, kind }: OpenDocument): Promise<void> {
    return this.whenTaken(async () => {
      if (kind === 'facts') await this.facts.later()
      if (kind === 'judgements') await this.judgements.read(uri)
      if (kind !== 'note' || this.parts.documents.get(uri)) return
      this.index.touch(uri)
      if (this.parts.configuration.discovers(uri)) await this.notes.read(uri)
      else this.notes.forget(uri)
    })
  }

  /** Takes in an open document as it is now. */
  private async take(document: OpenDocument): Promise<void> {
    if (document.kind === 'facts') await this.facts.later()
    if (document.kind === 'judgements') await this.judgements.later()
    if (document.kind === 'note') this.notes.take(document)
    if (document.kind === 'config') this.listener.notesChanged([document.uri])
  }

  // -------------------------------------------------------------- files on disk

  fileChanged(clientUri: string): Promise<void> {
    const uri = canonicalUri(clientUri)
    return this.whenTaken(async () => {
      if (isJudgementsUri(uri)) return this.judgements.read(uri)
      if (!this.parts.configuration.discovers(uri)) return
      if (isFactUri(uri)) await this.facts.read(uri)
      else if (isNoteUri(uri)) await this.noteChanged(uri)
    })
  }

  private async noteChanged(uri: string): Promise<void> {
    this.index.changed(uri)
    if (!this.parts.documents.get(uri)) await this.notes.read(uri)
  }

  /** A file or a whole folder is gone. */
  fileRemoved(clientUri: string): Promise<void> {
    const uri = canonicalUri(clientUri)
    return this.whenTaken(async () => {
      this.index.removed(uri)
      this.notes.forgetBelow(uri)
      await this.facts.remove(uri)
      await this.judgements.remove(uri)
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
    this.index.stop()
  }

  /** Reads settings, facts and notes anew. An earlier run that is under way gives up. */
  reindex(): Promise<void> {
    this.stop()
    const { run } = this
    this.ready = this.parts.dispatcher.background('Reading the fact bases', () => this.readAllFacts(run))
    this.indexing = this.ready.then(() => this.readNotes(run))
    return this.indexing
  }

  private async readAllFacts(run: number): Promise<void> {
    await this.parts.configuration.load()
    const found = await this.discover()
    const [texts] = await Promise.all([this.facts.texts(found.factFiles), this.judgements.load()])
    if (run !== this.run) return
    this.index.replaceFound(found.notes)
    this.facts.load(texts)
    // The notes are read next.
    this.outdated = false
    for (const document of this.parts.documents.all('note')) this.notes.take(document)
  }

  private readNotes(run: number): Promise<void> {
    this.outdated = false
    this.cancelled = false
    return this.parts.dispatcher.background('Reading the notes', async () => {
      if (run !== this.run) return
      this.listener.everythingChanged()
      const cancelled = await this.index.read()
      if (run !== this.run) return
      this.cancelled ||= cancelled
      this.listener.everythingChanged()
    })
  }

  /** Not at once: facts change often while they are written. */
  private factsChanged(): void {
    if (this.index.factsChanged()) this.outdated = true
  }

  /** Of overlapping folders the inner one says what belongs to its files. */
  private async discover(): Promise<{ notes: readonly string[]; factFiles: readonly string[] }> {
    const { configuration, io } = this.parts
    const folders = configuration.folderUris.filter((folder) => configuration.for(`${folder}/-`).enable)
    const found = await Promise.all(
      folders.map((folder) => {
        const { include, exclude, factGlobs, factsElsewhere } = configuration.for(`${folder}/-`)
        return io.discover(folder, { notes: include, exclude, facts: factGlobs, elsewhere: factsElsewhere })
      }),
    )
    const notes = found.flatMap((each) => each.notes).map(canonicalUri)
    const factFiles = found.flatMap((each) => each.factFiles).map(canonicalUri)
    const elsewhere = found.flatMap((each) => each.elsewhere).map(canonicalUri)
    configuration.takeElsewhere(elsewhere)
    void this.watchers.watch(elsewhere)
    const own = (uris: readonly string[]) => [...new Set(uris)].filter((uri) => configuration.admits(uri))
    return { notes: own(notes), factFiles: own(factFiles) }
  }
}
