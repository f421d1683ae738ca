/**
 * The claims of the notes that are open, asked for once per change and shared by everything that shows them. Those of a long
 * note are megabytes of JSON: while someone types there, they are asked for when the writer pauses, some hundred lines at a
 * time, and what is on screen (`near`) at once.
 */
import * as vscode from 'vscode'
import type { ClaimsResult, ProtocolClaim } from '../../server/src/protocol'
import type { Server } from './server'
import { isNote, visibleNotes } from './support/notes'
import { Coalesced, Debounced } from './support/schedule'

/** More claims than this, and a note is long. */
const MANY = 200
/** Milliseconds without a change for which a long note's claims wait. */
const PAUSE = 400
/** The claims of more lines are asked for so many lines at a time: to take in those of a megabyte held the extension host for two frames. */
const AT_ONCE = 400
const PART = 150

interface Entry {
  readonly refresh: Coalesced
  readonly atRest: Debounced
  claims: readonly ProtocolClaim[] | undefined
}

export class NoteClaims implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>()
  private readonly changes = new vscode.EventEmitter<vscode.Uri>()
  private readonly edits = new vscode.EventEmitter<vscode.Uri>()
  private readonly subscriptions: readonly vscode.Disposable[]

  /** Fires with the note's URI once its claims are known, or known anew. */
  readonly onDidChange = this.changes.event
  /** Fires with a long note's URI when it has been judged anew, and its claims as a whole are not known yet. */
  readonly onDidEditLong = this.edits.event

  constructor(private readonly server: Server) {
    this.subscriptions = [
      server.onDidChangeNote(({ uri }) => this.noteChanged(vscode.Uri.parse(uri))),
      server.onDidChangeFacts(() => this.refreshAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.askForVisible()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    ]
    this.askForVisible()
  }

  /** In the note's order; undefined while they are not known. */
  of(uri: vscode.Uri): readonly ProtocolClaim[] | undefined {
    return this.entries.get(uri.toString())?.claims
  }

  /** Whether it has so many claims that not all of them are asked for at each key. */
  isLong(uri: vscode.Uri): boolean {
    return (this.of(uri)?.length ?? 0) > MANY
  }

  /** Claims that touch a range, as the note is now; undefined where it has changed meanwhile. */
  async near(uri: vscode.Uri, range: vscode.Range): Promise<readonly ProtocolClaim[] | undefined> {
    const answer = await this.server.claims(uri, range)
    return isCurrent(answer, openNote(uri)) ? answer.claims : undefined
  }

  dispose(): void {
    for (const { atRest } of this.entries.values()) atRest.dispose()
    for (const subscription of [...this.subscriptions, this.changes, this.edits]) subscription.dispose()
  }

  private noteChanged(uri: vscode.Uri): void {
    if (!openNote(uri)) return
    const { refresh, atRest } = this.entry(uri)
    if (!this.isLong(uri)) return void refresh.run()
    atRest.schedule()
    this.edits.fire(uri)
  }

  private forget(uri: vscode.Uri): void {
    this.entries.get(uri.toString())?.atRest.dispose()
    this.entries.delete(uri.toString())
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
    const refresh = new Coalesced(() => this.refresh(uri))
    const entry: Entry = { refresh, atRest: new Debounced(PAUSE, () => void refresh.run()), claims: undefined }
    this.entries.set(key, entry)
    return entry
  }

  private async refresh(uri: vscode.Uri): Promise<void> {
    const document = openNote(uri)
    const claims = document && (await this.all(document))
    const entry = this.entries.get(uri.toString())
    if (!entry || !claims) return
    entry.claims = claims
    this.changes.fire(uri)
  }

  /** Undefined where the note has changed meanwhile. */
  private async all(document: vscode.TextDocument): Promise<readonly ProtocolClaim[] | undefined> {
    const { uri, version, lineCount } = document
    const all: ProtocolClaim[] = []
    const inParts = lineCount > AT_ONCE
    const size = inParts ? PART : lineCount
    for (let line = 0; line < lineCount; line += size) {
      const end = line + size
      const answer = await this.server.claims(uri, inParts ? new vscode.Range(line, 0, end, 0) : undefined)
      if (document.version !== version || !isCurrent(answer, openNote(uri))) return undefined
      // What goes on over a part's edge touches both, and is of the one that it begins in.
      for (const claim of answer.claims) if (!inParts || isWithin(claim, line, end)) all.push(claim)
    }
    return all
  }
}

function isWithin({ range: { start } }: ProtocolClaim, from: number, to: number): boolean {
  return from <= start.line && start.line < to
}

/** Ranges of an older text would mark the wrong words: the server tells again when it has read the newer one. */
function isCurrent({ version }: ClaimsResult, document: vscode.TextDocument | undefined): boolean {
  return document !== undefined && (version === null || version === document.version)
}

function openNote(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString()
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key && isNote(document))
}
