/**
 * The theme outline as a read-only document: `claimlight-outline:/Chips.md?chips`, Markdown from the server, kept up to
 * date while it is open.
 */
import * as vscode from 'vscode'
import type { Server } from './server'
import { Debounced } from './support/schedule'

export const OUTLINE_SCHEME = 'claimlight-outline'

/** Milliseconds without a change after which open outlines are written anew. */
const SETTLED = 300

export class OutlineDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.Uri>()
  private readonly settled = new Debounced(SETTLED, () => this.announce())
  private readonly subscriptions: readonly vscode.Disposable[]

  readonly onDidChange = this.changes.event

  constructor(private readonly server: Server) {
    this.subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(OUTLINE_SCHEME, this),
      server.onDidChangeNote(() => this.settled.schedule()),
      server.onDidChangeFacts(() => this.settled.schedule()),
    ]
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { markdown } = await this.server.outline(uri.query || undefined)
    return markdown
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, this.settled, this.changes]) disposable.dispose()
  }

  private announce(): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === OUTLINE_SCHEME) this.changes.fire(uri)
    }
  }
}

/** `theme`: its id, which the outline is asked for by; `label` becomes the tab's title. */
export function outlineUri(label: string, theme: string | undefined): vscode.Uri {
  const path = `/${label.replaceAll(/[/\\]/g, '-')}.md`
  return vscode.Uri.from({ scheme: OUTLINE_SCHEME, path, query: theme ?? '' })
}
