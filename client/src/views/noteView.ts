/** The This Note view: the claims of the note in the active editor, in order; the selection follows the cursor. */
import * as vscode from 'vscode'
import type { NoteClaims } from '../noteClaims'
import { toRange } from '../support/convert'
import { activeNote } from '../support/notes'
import { type ClaimAt, claimItem } from './items'
import { LazyTree } from './treeView'

export const NOTE_VIEW = 'claimlight.note'

export type NoteNode = ClaimAt & { readonly kind: 'claim' }

export class NoteTree extends LazyTree<NoteNode> {
  constructor(private readonly claims: NoteClaims) {
    super()
  }

  getTreeItem(node: NoteNode): vscode.TreeItem {
    return claimItem(node, `line ${node.claim.range.start.line + 1}`)
  }

  getParent(): undefined {
    return undefined
  }

  /** The claim that holds a position. */
  async at(uri: vscode.Uri, position: vscode.Position): Promise<NoteNode | undefined> {
    const key = uri.toString()
    return (await this.roots()).find((node) => node.uri === key && toRange(node.claim.range).contains(position))
  }

  protected async load(): Promise<readonly NoteNode[]> {
    const uri = shownNote()
    const claims = uri && this.claims.of(uri)
    return claims ? claims.map((claim) => ({ kind: 'claim', uri: uri.toString(), claim })) : []
  }

  protected childrenOf(): readonly NoteNode[] {
    return []
  }
}

/** The view's tree, kept in step with the active editor and its cursor. */
export function createNoteView(claims: NoteClaims): vscode.Disposable & { readonly tree: NoteTree } {
  const tree = new NoteTree(claims)
  const view = vscode.window.createTreeView(NOTE_VIEW, { treeDataProvider: tree })
  const showNote = () => {
    tree.refresh()
    const uri = shownNote()
    view.description = uri ? vscode.workspace.asRelativePath(uri) : ''
  }
  const subscriptions = [
    claims.onDidChange((uri) => {
      if (uri.toString() === shownNote()?.toString()) tree.refresh()
    }),
    vscode.window.onDidChangeActiveTextEditor(showNote),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void follow(view, tree, textEditor)),
  ]
  showNote()
  return { tree, dispose: () => vscode.Disposable.from(...subscriptions, view, tree).dispose() }
}

async function follow(view: vscode.TreeView<NoteNode>, tree: NoteTree, editor: vscode.TextEditor): Promise<void> {
  if (!view.visible || editor !== activeNote()) return
  const node = await tree.at(editor.document.uri, editor.selection.active)
  if (node && view.selection[0] !== node) await view.reveal(node, { select: true, focus: false })
}

function shownNote(): vscode.Uri | undefined {
  return activeNote()?.document.uri
}
