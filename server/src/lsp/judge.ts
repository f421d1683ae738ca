/**
 * Judges what has changed soon after it has: publishes its diagnostics and tells the client that there are new claims.
 * Quick edits are judged once, in the latest version; between two notes messages are answered.
 */
import { ANNOTATIONS_CHANGED, type AnnotationsChangedParams, FACTS_CHANGED } from '../protocol'
import { countsIn, countsOf } from './claims'
import { judgedFiles, type Publisher } from './diagnostics'
import type { Services } from './services'
import { breathe, type Signal } from './slices'
import type { WorkspaceListener } from './workspaceParts'

/** The longest time that an edit waits for others, in ms. */
const LONGEST_WAIT = 80
/** Judging that took no longer, in ms, is not worth waiting for: a timer alone costs as much as most keystrokes. */
const CHEAP = 10
/** More closed notes than this changed at once are told of as a whole. */
const MANY = 20

export class Judge implements WorkspaceListener {
  private readonly pending = new Set<string>()
  private everything = false
  /** Long notes that have been judged in part. */
  private readonly unfinished = new Set<string>()
  private working = false
  /** When the last judging ended, and how long it took, in ms. */
  private last = { end: 0, took: 0 }
  private attached: { readonly services: Services; readonly publisher: Publisher } | undefined

  constructor(private readonly changes: Signal) {}

  /** What it works with listens to it in turn, and so comes later. */
  attach(services: Services, publisher: Publisher): void {
    this.attached = { services, publisher }
  }

  notesChanged(uris: readonly string[]): void {
    for (const uri of uris) this.pending.add(uri)
    this.start()
  }

  everythingChanged(): void {
    this.everything = true
    this.start()
  }

  private start(): void {
    this.changes.fire()
    if (this.working || !this.attached) return
    this.working = true
    const { services, publisher } = this.attached
    const work = () => void services.dispatcher.background('Judging notes', () => this.work(services, publisher))
    // A client that pulls has its answer without us. For one that does not, the first edit after a pause is judged at once;
    // of quick ones that cost much, those that come meanwhile are judged together.
    const sinceLast = performance.now() - this.last.end
    const cost = this.last.took < CHEAP ? 0 : Math.min(this.last.took, LONGEST_WAIT)
    const wait = services.client.pullDiagnostics ? LONGEST_WAIT : cost - sinceLast
    if (wait > 0) setTimeout(work, wait)
    else setImmediate(work)
  }

  private async work(services: Services, publisher: Publisher): Promise<void> {
    const begun = performance.now()
    try {
      const closed = [...this.pending].filter((uri) => !services.documents.get(uri))
      if (this.everything || closed.length > MANY) this.announceAll(services, publisher)
      for (let uri = this.next(); uri !== undefined && services.dispatcher.running; uri = this.next()) {
        await this.judgeOne(services, publisher, uri)
        await breathe()
        if (this.everything) break
      }
    } finally {
      this.working = false
      this.last = { end: performance.now(), took: performance.now() - begun }
      if (services.dispatcher.running && (this.next() !== undefined || this.everything)) this.start()
    }
  }

  /** What has changed goes before what is still to be done. */
  private next(): string | undefined {
    const [uri] = this.pending.size > 0 ? this.pending : this.unfinished
    return uri
  }

  private async judgeOne(services: Services, publisher: Publisher, uri: string): Promise<void> {
    const isNew = this.pending.delete(uri)
    if (isNew && (await this.showHead(services, publisher, uri))) return
    let isWhole = false
    for (let left = isNew ? services.longNotes.slicesBeforePart(uri) : 1; left > 0 && !isWhole; left--) {
      const snapshot = services.workspace.snapshot()
      const note = snapshot.note(uri)
      isWhole = !note || services.longNotes.judgeSlice(note)
      // What an edit changes is little; all findings of a long note are not.
      if (!isNew) isWhole &&= services.findings.prepare(snapshot, uri)
      if (!isWhole && left > 1) await breathe()
    }
    if (isWhole) this.unfinished.delete(uri)
    else this.unfinished.add(uri)
    if (isWhole) tell(services, publisher, uri)
    else if (isNew) {
      services.longNotes.promise(uri)
      publisher.publish(uri, false)
    }
  }

  /** True where a long note's beginning has been judged and shown, or given up for a newer version. */
  private async showHead(services: Services, publisher: Publisher, uri: string): Promise<boolean> {
    const { workspace, longNotes } = services
    const note = workspace.snapshot().note(uri)
    if (!note || !longNotes.mayHaveHead(note)) return false
    // An editor asks about what it shows as it opens a note, and that is in our hands by now.
    await breathe()
    const head = longNotes.headOf(note)
    if (!head) return false
    while (!longNotes.judgeSlice(head)) await breathe()
    if (workspace.snapshot().note(uri) !== note) return this.pending.has(uri)
    publisher.publishHead(head)
    longNotes.promise(uri)
    this.unfinished.add(uri)
    return true
  }

  /** All is told at once; one by one only what is open, and what has diagnostics or may have. */
  private announceAll(services: Services, publisher: Publisher): void {
    const { dispatcher, documents, workspace, connection, client } = services
    this.everything = false
    this.pending.clear()
    for (const document of documents.all('note')) this.pending.add(document.uri)
    const snapshot = workspace.snapshot()
    const bases = judgedFiles(services, snapshot).filter((uri) => !snapshot.note(uri))
    for (const uri of new Set([...bases, ...publisher.shown()])) publisher.publish(uri)
    dispatcher.notify(FACTS_CHANGED)
    // A client that refuses shows what it had; there is nothing else to do about it.
    if (client.diagnosticRefresh) connection.languages.diagnostics.refresh().catch(() => undefined)
    if (client.semanticTokensRefresh) connection.languages.semanticTokens.refresh().catch(() => undefined)
  }
}

/** All there is to say of a note. */
function tell(services: Services, publisher: Publisher, uri: string): void {
  const { dispatcher, documents, workspace, longNotes, connection, client } = services
  publisher.publish(uri)
  if (longNotes.keepPromise(uri) && client.diagnosticRefresh)
    connection.languages.diagnostics.refresh().catch(() => undefined)
  const note = workspace.snapshot().note(uri)
  const params: AnnotationsChangedParams = {
    uri: documents.clientUri(uri),
    version: documents.get(uri)?.version ?? null,
    counts: note ? countsIn(note) : countsOf([]),
  }
  dispatcher.notify(ANNOTATIONS_CHANGED, params)
}
