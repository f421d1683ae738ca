/** The This Note view: the claims of the note in the active editor, in order; the selection follows the cursor. */
import * as vscode from 'vscode'
import type { NoteClaims } from '../noteClaims'
import { toRange } from '../support/convert'
import { activeNote } from '../support/notes'
import { Debounced } from '../support/schedule'
import { type ClaimAt, claimItem } from './items'
import { type Emptiness, LazyTree } from './treeView'

export const NOTE_VIEW = 'claimlight.note'

/** Milliseconds for which a cursor rests before the selection follows it. */
const FOLLOW = 120

export type NoteNode = ClaimAt & { readonly kind: 'claim' }

export class NoteTree extends LazyTree<NoteNode> {
  constructor(private readonly claims: NoteClaims) {
    super(NOTE_VIEW)
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

  protected override whyEmpty(): Emptiness | undefined {
    const uri = shownNote()
    if (!uri) return 'noNote'
    return this.claims.of(uri) && 'nothing'
  }

  protected childrenOf(): readonly NoteNode[] {
    return []
  }
}

/** The view's tree, kept in step with the active editor and its cursor. */
export function createNoteView(claims: NoteClaims): vscode.Disposable & { readonly tree: NoteTree } {
  const tree = new NoteTree(claims)
  const view = vscode.window.createTreeView(NOTE_VIEW, { treeDataProvider: tree })
  const following = new Debounced(FOLLOW, () => void follow(view, tree))
  const redraw = () => {
    tree.refresh()
    following.schedule()
  }
  const showNote = () => {
    const uri = shownNote()
    view.description = uri ? vscode.workspace.asRelativePath(uri) : ''
    redraw()
  }
  const subscriptions = [
    claims.onDidChange((uri) => {
      if (uri.toString() === shownNote()?.toString()) redraw()
    }),
    vscode.window.onDidChangeActiveTextEditor(showNote),
    vscode.window.onDidChangeTextEditorSelection(() => following.schedule()),
    view.onDidChangeVisibility(() => following.schedule()),
  ]
  showNote()
  return { tree, dispose: () => vscode.Disposable.from(...subscriptions, following, view, tree).dispose() }
}

/** Selects the claim at the cursor. */
async function follow(view: vscode.TreeView<NoteNode>, tree: NoteTree): Promise<void> {
  const editor = activeNote()
  if (!view.visible || !editor) return
  const node = await tree.at(editor.document.uri, editor.selection.active)
  if (!node || view.selection[0] === node) return
  try {
    await view.reveal(node, { select: true, focus: false })
  } catch {
    // The tree has been drawn anew since, and its entries are others: it follows once more after that.
  }
}

function shownNote(): vscode.Uri | undefined {
  return activeNote()?.document.uri
}
