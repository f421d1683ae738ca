/** The Themes view: theme → sub-theme → fact → where the notes mention it, and what no fact bears on. */
import * as vscode from 'vscode'
import type {
  MentionsParams,
  ProtocolClaimLocation,
  ProtocolTheme,
  ProtocolThemeFact,
} from '../../../server/src/protocol'
import type { Server } from '../server'
import { counted, localized, oneLine } from '../support/text'
import { themeIcon } from '../support/themes'
import { claimItem, openPlace, placeName } from './items'
import { LazyTree } from './treeView'

export const THEMES_VIEW = 'claimlight.themes'

/** Claims below one entry: a longer list is no help. */
const MOST = 1000

export type ThemesNode =
  | { readonly kind: 'theme'; readonly theme: ProtocolTheme; readonly parent?: ThemesNode }
  | { readonly kind: 'fact'; readonly fact: ProtocolThemeFact; readonly parent: ThemesNode }
  | { readonly kind: 'unverified'; readonly theme: ProtocolTheme; readonly parent: ThemesNode }
  | { readonly kind: 'claim'; readonly claim: ProtocolClaimLocation; readonly parent: ThemesNode }
  /** Stands for the claims that are too many to be shown. */
  | { readonly kind: 'more'; readonly parent: ThemesNode }

export class ThemesTree extends LazyTree<ThemesNode> {
  constructor(private readonly server: Server) {
    super(THEMES_VIEW)
  }

  getTreeItem(node: ThemesNode): vscode.TreeItem {
    switch (node.kind) {
      case 'theme':
        return themeItem(node.theme)
      case 'fact':
        return factItem(node.fact)
      case 'unverified':
        return unverifiedItem(node.theme)
      case 'claim':
        return claimItem({ uri: node.claim.uri, claim: node.claim }, placeName(node.claim.uri, node.claim.range))
      case 'more':
        return new vscode.TreeItem(`The first ${MOST}; Open Theme Outline… has them all`)
    }
  }

  getParent(node: ThemesNode): ThemesNode | undefined {
    return node.parent
  }

  protected async load(): Promise<readonly ThemesNode[]> {
    const themes = await this.server.themes()
    return themes.map((theme) => ({ kind: 'theme', theme }))
  }

  protected async childrenOf(node: ThemesNode): Promise<readonly ThemesNode[]> {
    switch (node.kind) {
      case 'theme':
        return [
          ...node.theme.children.map((theme) => ({ kind: 'theme', theme, parent: node }) as const),
          ...node.theme.facts.map((fact) => ({ kind: 'fact', fact, parent: node }) as const),
          ...(node.theme.unverified > 0 ? [{ kind: 'unverified', theme: node.theme, parent: node } as const] : []),
        ]
      case 'fact':
        return this.mentions({ factId: node.fact.id, base: node.fact.base }, node)
      case 'unverified':
        return this.mentions({ theme: node.theme.id }, node)
      case 'claim':
      case 'more':
        return []
    }
  }

  /** Asked for when someone opens the entry above them: a workspace may have tens of thousands. */
  private async mentions(of: MentionsParams, parent: ThemesNode): Promise<readonly ThemesNode[]> {
    const { claims, more } = await this.server.mentions({ ...of, limit: MOST })
    const shown = claims.map((claim) => ({ kind: 'claim', claim, parent }) as const)
    return more ? [...shown, { kind: 'more', parent }] : shown
  }
}

/** The view; it asks the server for the themes only while it is looked at. */
export function createThemesView(server: Server): vscode.Disposable & { readonly tree: ThemesTree } {
  const tree = new ThemesTree(server)
  const view = vscode.window.createTreeView(THEMES_VIEW, { treeDataProvider: tree, showCollapseAll: true })
  const subscriptions = [server.onDidChangeNote(() => tree.changed()), server.onDidChangeFacts(() => tree.changed())]
  return { tree, dispose: () => vscode.Disposable.from(...subscriptions, view, tree).dispose() }
}

function themeItem(theme: ProtocolTheme): vscode.TreeItem {
  const label = localized(theme.label) || theme.id
  const isTop = !theme.id.includes('/')
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(label, isTop ? Expanded : Collapsed)
  item.id = `theme ${theme.id}`
  item.iconPath = themeIcon(theme.id)
  item.description = theme.count === 0 ? '' : String(theme.count)
  item.tooltip = `${label}: ${counted(theme.count, 'mention')}`
  item.contextValue = 'theme'
  item.accessibilityInformation = { label: `Theme ${label}, ${counted(theme.count, 'mention')}` }
  return item
}

function factItem(fact: ProtocolThemeFact): vscode.TreeItem {
  const statement = localized(fact.statement) || fact.id
  const { Collapsed, None } = vscode.TreeItemCollapsibleState
  const { mentions } = fact
  const item = new vscode.TreeItem(oneLine(statement), mentions > 0 ? Collapsed : None)
  item.id = `fact ${fact.theme} ${fact.base} ${fact.id}`
  item.iconPath = new vscode.ThemeIcon('bookmark')
  item.description = mentions === 0 ? '' : String(mentions)
  item.tooltip = factTooltip(fact)
  item.contextValue = mentions > 0 ? 'fact mentioned' : 'fact'
  item.command = openPlace(fact.location.uri, fact.location.range, 'Show Fact')
  item.accessibilityInformation = { label: `Fact: ${statement}, ${counted(mentions, 'mention')}` }
  return item
}

function factTooltip(fact: ProtocolThemeFact): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString()
  for (const statement of Object.values(fact.statement)) tooltip.appendText(statement).appendMarkdown('\n\n')
  return tooltip.appendMarkdown('---\n\n').appendText(`Fact: ${fact.id}, in the base ${fact.base}`)
}

function unverifiedItem(theme: ProtocolTheme): vscode.TreeItem {
  const claims = theme.unverified
  const item = new vscode.TreeItem('No fact bears on', vscode.TreeItemCollapsibleState.Collapsed)
  item.id = `unverified ${theme.id}`
  item.iconPath = new vscode.ThemeIcon('question')
  item.description = String(claims)
  item.tooltip = 'Claims on this theme that no fact supports or contradicts'
  item.accessibilityInformation = { label: `No fact bears on ${counted(claims, 'claim')}` }
  return item
}
