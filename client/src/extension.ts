/** The extension's way in and out: builds its parts in the order in which they need each other. */
import * as vscode from 'vscode'
import type { ClaimlightApi } from './api'
import { ClaimDecorations } from './claimDecorations'
import { registerCommands } from './commands'
import { NoteClaims } from './noteClaims'
import { OutlineDocuments } from './outlineDocuments'
import { withPlaceLinks } from './outlinePreview'
import { Server } from './server'
import { StatusBar } from './statusBar'
import { registerTools } from './tools'
import { createNoteView } from './views/noteView'
import { createReviewView } from './views/reviewView'
import { createThemesView } from './views/themesView'

export function activate(context: vscode.ExtensionContext): ClaimlightApi {
  const log = vscode.window.createOutputChannel('Claimlight', { log: true })
  const server = new Server(context, log)
  const claims = new NoteClaims(server)
  const decorations = new ClaimDecorations(claims)
  const statusBar = new StatusBar(claims)
  const outlines = new OutlineDocuments(server)
  const themesView = createThemesView(server)
  const noteView = createNoteView(claims)
  const reviewView = createReviewView(server)
  const workbench = { server, claims, themes: themesView.tree, review: reviewView.tree }
  // What was made last goes first; the server waits for the last of its users.
  context.subscriptions.push(
    ...registerCommands(workbench),
    ...registerTools(server),
    ...[reviewView, noteView, themesView, outlines, statusBar, decorations, claims],
    { dispose: () => server.stop() },
    server,
    log,
  )
  const ready = server.ready().then(() => filled(themesView.tree, reviewView.tree))
  return {
    ready,
    views: { themes: themesView.tree, note: noteView.tree, review: reviewView.tree },
    claims: (uri) => claims.of(uri),
    decorations: (editor) => new Map([...decorations.shownIn(editor)].map(([style, { ranges }]) => [style, ranges])),
    statusBar: () => statusBar.text,
    extendMarkdownIt: withPlaceLinks,
  }
}

async function filled(...trees: readonly { roots(): Promise<unknown> }[]): Promise<void> {
  await Promise.all(trees.map((tree) => tree.roots()))
}

/** The context's subscriptions end what `activate` began. */
export function deactivate(): void {}
