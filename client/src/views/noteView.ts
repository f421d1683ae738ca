/**
 * The This Note view: the claims of the note in the active editor, in order; the selection follows the cursor. Those of a
 * very long note stand in parts, of which one opens those that are of interest.
 */
import * as vscode from 'vscode'
import type { ProtocolClaim, ProtocolRange } from '../../../server/src/protocol'
import type { NoteClaims } from '../noteClaims'
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
  readonly claims: readonly ProtocolClaim[]
  /** Made when it is opened. */
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

  /** The claim that holds a position. Looked for in numbers: VS Code's objects for thousands of claims take a frame. */
  async at(uri: vscode.Uri, position: vscode.Position): Promise<NoteNode | undefined> {
    const key = uri.toString()
    for (const node of await this.roots()) {
      if (!mayHold(node, position)) continue
      const claims = node.kind === 'part' ? node.children : [node]
      const found = claims.find((each) => each.uri === key && holds(each.claim, position))
      if (found) return found
    }
    return undefined
  }

  protected async load(): Promise<readonly NoteNode[]> {
    const uri = shownNote()
    const claims = uri && this.claims.of(uri)
    if (!claims) return []
    const key = uri.toString()
    return claims.length > MOST ? inParts(key, claims) : claims.map((claim) => ({ kind: 'claim', uri: key, claim }))
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

function inParts(uri: string, all: readonly ProtocolClaim[]): readonly PartNode[] {
  return Array.from({ length: Math.ceil(all.length / PART) }, (_, nth) => {
    const claims = all.slice(nth * PART, (nth + 1) * PART)
    let made: readonly ClaimNode[] | undefined
    const part: PartNode = {
      kind: 'part',
      claims,
      get children() {
        made ??= claims.map((claim) => ({ kind: 'claim', uri, claim, parent: part }))
        return made
      },
    }
    return part
  })
}

function mayHold(node: NoteNode, position: vscode.Position): boolean {
  if (node.kind === 'claim') return holds(node.claim, position)
  const [first, last] = [node.claims[0], node.claims.at(-1)]
  return first !== undefined && last !== undefined && isIn({ start: first.range.start, end: last.range.end }, position)
}

function holds({ range }: ProtocolClaim, position: vscode.Position): boolean {
  return isIn(range, position)
}

/** The ends belong to it. */
function isIn({ start, end }: ProtocolRange, { line, character }: vscode.Position): boolean {
  const isBehind = line > start.line || (line === start.line && character >= start.character)
  return isBehind && (line < end.line || (line === end.line && character <= end.character))
}

function partItem({ claims }: PartNode): vscode.TreeItem {
  const first = claims[0]?.range.start.line ?? 0
  const last = claims.at(-1)?.range.end.line ?? first
  const item = new vscode.TreeItem(`Lines ${first + 1} to ${last + 1}`, vscode.TreeItemCollapsibleState.Collapsed)
  item.description = String(claims.length)
  item.tooltip = counted(claims.length, 'claim')
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
