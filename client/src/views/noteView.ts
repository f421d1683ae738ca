/**
 * The This Note view: the claims of the note in the active editor, in order; the selection follows the cursor. Those of a
 * very long note stand in parts, of which one opens those that are of interest.
 */
import * as vscode from 'vscode'
import type { ProtocolClaim } from '../../../server/src/protocol'
import type { NoteClaims } from '../noteClaims'
import { toRange } from '../support/convert'
import { activeNote } from '../support/notes'
import { Debounced } from '../support/schedule'
import { counted } from '../support/text'
import { type ClaimAt, claimItem } from './items'
import { type Emptiness, LazyTree } from './treeView'

export const NOTE_VIEW = 'claimlight.note'

/** Milliseconds for which a cursor rests before the selection follows it. */
const FOLLOW = 120

/** So many claims are a list; more of them are parts of `PART` each. */
const MOST = 1000
const PART = 200

interface ClaimNode extends ClaimAt {
  readonly kind: 'claim'
  readonly parent?: PartNode
}

interface PartNode {
  readonly kind: 'part'
  readonly children: readonly ClaimNode[]
}

export type NoteNode = ClaimNode | PartNode

export class NoteTree extends LazyTree<NoteNode> {
  constructor(private readonly claims: NoteClaims) {
    super(NOTE_VIEW)
  }

  getTreeItem(node: NoteNode): vscode.TreeItem {
    return node.kind === 'part' ? partItem(node) : claimItem(node, `line ${node.claim.range.start.line + 1}`)
  }

  getParent(node: NoteNode): NoteNode | undefined {
    return node.kind === 'claim' ? node.parent : undefined
  }

  /** The claim that holds a position. */
  async at(uri: vscode.Uri, position: vscode.Position): Promise<NoteNode | undefined> {
    const key = uri.toString()
    const claims = (await this.roots()).flatMap((node) => (node.kind === 'part' ? node.children : [node]))
    return claims.find((node) => node.uri === key && toRange(node.claim.range).contains(position))
  }

  protected async load(): Promise<readonly NoteNode[]> {
    const uri = shownNote()
    const claims = uri && this.claims.of(uri)
    if (!claims) return []
    const node = (claim: ProtocolClaim): ClaimNode => ({ kind: 'claim', uri: uri.toString(), claim })
    return claims.length > MOST ? inParts(claims.map(node)) : claims.map(node)
  }

  protected override whyEmpty(): Emptiness | undefined {
    const uri = shownNote()
    if (!uri) return 'noNote'
    return this.claims.of(uri) && 'nothing'
  }

  protected childrenOf(node: NoteNode): readonly NoteNode[] {
    return node.kind === 'part' ? node.children : []
  }
}

function inParts(claims: readonly ClaimNode[]): readonly PartNode[] {
  return Array.from({ length: Math.ceil(claims.length / PART) }, (_, nth) => {
    const children: ClaimNode[] = []
    const part: PartNode = { kind: 'part', children }
    for (const claim of claims.slice(nth * PART, (nth + 1) * PART)) children.push({ ...claim, parent: part })
    return part
  })
}

function partItem({ children }: PartNode): vscode.TreeItem {
  const first = children[0]?.claim.range.start.line ?? 0
  const last = children.at(-1)?.claim.range.end.line ?? first
  const item = new vscode.TreeItem(`Lines ${first + 1} to ${last + 1}`, vscode.TreeItemCollapsibleState.Collapsed)
  item.description = String(children.length)
  item.tooltip = counted(children.length, 'claim')
  return item
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
