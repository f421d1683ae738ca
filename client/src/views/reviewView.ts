/** The Review view: findings across the workspace, note by note, and what the writer has checked. */
import * as vscode from 'vscode'
import type { ProtocolFinding, ProtocolSeverity, ReviewNote } from '../../../server/src/protocol'
import type { Server } from '../server'
import { counted, oneLine } from '../support/text'
import { fileIcon, openPlace } from './items'
import { type JudgementNode, judgementNodeItem, judgementRoots, judgementsBelow } from './judgementNodes'
import { LazyTree } from './treeView'

export const REVIEW_VIEW = 'claimlight.review'

export type ReviewNode =
  | { readonly kind: 'note'; readonly note: ReviewNote }
  | { readonly kind: 'finding'; readonly finding: ProtocolFinding; readonly parent: ReviewNode }
  | JudgementNode

const ICONS: Readonly<Record<ProtocolSeverity, vscode.ThemeIcon>> = {
  error: icon('error', 'list.errorForeground'),
  warning: icon('warning', 'list.warningForeground'),
  information: icon('info', 'notificationsInfoIcon.foreground'),
  hint: icon('lightbulb', 'descriptionForeground'),
}

export class ReviewTree extends LazyTree<ReviewNode> {
  constructor(private readonly server: Server) {
    super(REVIEW_VIEW)
  }

  getTreeItem(node: ReviewNode): vscode.TreeItem {
    switch (node.kind) {
      case 'note':
        return noteItem(node.note)
      case 'finding':
        return findingItem(node.finding)
      default:
        return judgementNodeItem(node)
    }
  }

  getParent(node: ReviewNode): ReviewNode | undefined {
    return 'parent' in node ? node.parent : undefined
  }

  /** All findings, in the order of the view. */
  async findings(): Promise<readonly ProtocolFinding[]> {
    const notes = await this.roots()
    return notes.flatMap((node) => (node.kind === 'note' ? node.note.findings : []))
  }

  protected async load(): Promise<readonly ReviewNode[]> {
    const [notes, judgements] = await Promise.all([this.server.review(), this.server.judgements()])
    // Collapsed, and above: below hundreds of findings nobody would see them.
    return [...judgementRoots(judgements), ...notes.map((note): ReviewNode => ({ kind: 'note', note }))]
  }

  protected childrenOf(node: ReviewNode): readonly ReviewNode[] {
    if (node.kind === 'note')
      return node.note.findings.map((finding): ReviewNode => ({ kind: 'finding', finding, parent: node }))
    return node.kind === 'finding' ? [] : judgementsBelow(node)
  }
}

/** The view, and the count on its icon: findings that are warnings or worse, so that it doesn't nag. */
export function createReviewView(server: Server): vscode.Disposable & { readonly tree: ReviewTree } {
  const tree = new ReviewTree(server)
  const view = vscode.window.createTreeView(REVIEW_VIEW, { treeDataProvider: tree, showCollapseAll: true })
  const count = async () => {
    const findings = await tree.findings()
    const serious = findings.filter(({ severity }) => severity === 'warning' || severity === 'error').length
    view.description = findings.length === 0 ? '' : counted(findings.length, 'finding')
    view.badge = serious === 0 ? undefined : { value: serious, tooltip: `${counted(serious, 'finding')} to look at` }
  }
  const subscriptions = [
    tree.onDidChangeTreeData(() => void count()),
    server.onDidChangeNote(() => tree.changed()),
    server.onDidChangeFacts(() => tree.changed()),
  ]
  void count()
  return { tree, dispose: () => vscode.Disposable.from(...subscriptions, view, tree).dispose() }
}

function noteItem(note: ReviewNote): vscode.TreeItem {
  const uri = vscode.Uri.parse(note.uri)
  const name = uri.path.split('/').at(-1) ?? uri.path
  const path = vscode.workspace.asRelativePath(uri)
  const folder = path.slice(0, Math.max(path.length - name.length - 1, 0))
  // Without a `resourceUri`: it would bring a count of its own, of all problems that VS Code knows of in the file.
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded)
  item.id = `note ${note.uri}`
  item.iconPath = fileIcon(name)
  item.description = folder === '' ? String(note.findings.length) : `${folder} · ${note.findings.length}`
  item.tooltip = path
  item.contextValue = 'note'
  item.accessibilityInformation = { label: `${path}, ${counted(note.findings.length, 'finding')}` }
  return item
}

function findingItem(finding: ProtocolFinding): vscode.TreeItem {
  const line = finding.range.start.line + 1
  const item = new vscode.TreeItem(oneLine(finding.message))
  item.iconPath = ICONS[finding.severity]
  item.description = `${finding.code} · line ${line}`
  item.tooltip = new vscode.MarkdownString().appendText(finding.message)
  item.contextValue = 'finding'
  item.command = openPlace(finding.uri, finding.range, 'Show Finding')
  item.accessibilityInformation = { label: `${finding.severity}: ${oneLine(finding.message)}, line ${line}` }
  return item
}

function icon(id: string, color: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(id, new vscode.ThemeColor(color))
}
