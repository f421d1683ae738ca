/** What `activate` hands to other extensions and to tests: what is shown, to look at and not to touch. */
import type * as vscode from 'vscode'
import type { ProtocolClaim } from '../../server/src/protocol'
import type { MarkdownLinks } from './outlinePreview'
import type { NoteNode } from './views/noteView'
import type { ReviewNode } from './views/reviewView'
import type { ThemesNode } from './views/themesView'

export interface ClaimlightApi {
  /** Settles when the language server answers; rejects when it can't be started. */
  readonly ready: Promise<void>
  readonly views: {
    readonly themes: vscode.TreeDataProvider<ThemesNode>
    readonly note: vscode.TreeDataProvider<NoteNode>
    readonly review: vscode.TreeDataProvider<ReviewNode>
  }
  /** The claims of an open note, in its order; undefined while they are not known. */
  claims(uri: vscode.Uri): readonly ProtocolClaim[] | undefined
  /** The marked ranges in an editor by style, `chips/overstated`. */
  decorations(editor: vscode.TextEditor): ReadonlyMap<string, readonly vscode.Range[]>
  /** What VS Code's Markdown preview calls, for the links of outlines. */
  extendMarkdownIt<Markdown extends MarkdownLinks>(markdown: Markdown): Markdown
  /** The status bar's text; empty when it is hidden. */
  statusBar(): string
}
