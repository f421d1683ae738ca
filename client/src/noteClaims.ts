/** The claims of the notes that are open, asked for once per change and shared by everything that shows them. */
import * as vscode from 'vscode'
import type { ProtocolClaim } from '../../server/src/protocol'
import type { Server } from './server'
import { isNote, visibleNotes } from './support/notes'
import { Coalesced } from './support/schedule'

interface Entry {
  readonly refresh: Coalesced
  claims: readonly ProtocolClaim[] | undefined
}

export class NoteClaims implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>()
  private readonly changes = new vscode.EventEmitter<vscode.Uri>()
  private readonly subscriptions: readonly vscode.Disposable[]

  /** Fires with the note's URI once its claims are known, or known anew. */
  readonly onDidChange = this.changes.event

  constructor(private readonly server: Server) {
    this.subscriptions = [
      server.onDidChangeNote(({ uri }) => this.noteChanged(vscode.Uri.parse(uri))),
      server.onDidChangeFacts(() => this.refreshAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.askForVisible()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.entries.delete(uri.toString())),
    ]
    this.askForVisible()
  }

  /** In the note's order; undefined while they are not known. */
  of(uri: vscode.Uri): readonly ProtocolClaim[] | undefined {
    return this.entries.get(uri.toString())?.claims
  }

  dispose(): void {
    for (const subscription of [...this.subscriptions, this.changes]) subscription.dispose()
  }

  private noteChanged(uri: vscode.Uri): void {
    if (openNote(uri)) void this.entry(uri).refresh.run()
  }

  private refreshAll(): void {
    for (const entry of this.entries.values()) void entry.refresh.run()
  }

  private askForVisible(): void {
    for (const { document } of visibleNotes()) {
      if (!this.entries.has(document.uri.toString())) void this.entry(document.uri).refresh.run()
    }
  }

  private entry(uri: vscode.Uri): Entry {
    const key = uri.toString()
    const known = this.entries.get(key)
    if (known) return known
    const entry: Entry = { refresh: new Coalesced(() => this.refresh(uri)), claims: undefined }
    this.entries.set(key, entry)
    return entry
  }

  private async refresh(uri: vscode.Uri): Promise<void> {
    const { version, claims } = await this.server.claims(uri)
    const document = openNote(uri)
    const entry = this.entries.get(uri.toString())
    if (!document || !entry) return
    // Ranges of an older text would mark the wrong words: the server tells again when it has read the newer one.
    if (version !== null && version !== document.version) return
    entry.claims = claims
    this.changes.fire(uri)
  }
}

function openNote(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString()
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key && isNote(document))
}
