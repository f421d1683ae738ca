/**
 * Judges what has changed soon after it has: publishes its diagnostics and tells the client that there are new claims.
 * Quick edits are judged once, in the latest version; between two notes messages are answered.
 */
import { ANNOTATIONS_CHANGED, type AnnotationsChangedParams, FACTS_CHANGED } from '../protocol'
import { countsOf } from './claims'
import { judgedFiles, type Publisher } from './diagnostics'
import type { Services } from './services'
import { breathe, type Signal } from './slices'
import type { WorkspaceListener } from './workspaceParts'

/** How long to wait for more edits, in ms. */
const DELAY = 80
/** More closed notes than this changed at once are told of as a whole. */
const MANY = 20

export class Judge implements WorkspaceListener {
  private readonly pending = new Set<string>()
  private everything = false
  private working = false
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
    setTimeout(() => void services.dispatcher.background('Judging notes', () => this.work(services, publisher)), DELAY)
  }

  private async work(services: Services, publisher: Publisher): Promise<void> {
    try {
      const closed = [...this.pending].filter((uri) => !services.documents.get(uri))
      if (this.everything || closed.length > MANY) this.announceAll(services, publisher)
      const batch = [...this.pending]
      this.pending.clear()
      for (const uri of batch) {
        judgeOne(services, publisher, uri)
        await breathe()
      }
    } finally {
      this.working = false
      if (this.pending.size > 0 || this.everything) this.start()
    }
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

function judgeOne(services: Services, publisher: Publisher, uri: string): void {
  const { dispatcher, documents, workspace } = services
  publisher.publish(uri)
  const params: AnnotationsChangedParams = {
    uri: documents.clientUri(uri),
    version: documents.get(uri)?.version ?? null,
    counts: countsOf(workspace.snapshot().note(uri)?.annotations ?? []),
  }
  dispatcher.notify(ANNOTATIONS_CHANGED, params)
}
