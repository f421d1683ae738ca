/** Tree items that more than one view shows: a claim, and the tooltips. Texts of notes are appended as text, never as Markdown. */
import * as vscode from 'vscode'
import type { ProtocolClaim, ProtocolRange } from '../../../server/src/protocol'
import { toRange } from '../support/convert'
import { oneLine } from '../support/text'
import { verdictLook } from '../support/verdicts'

export interface ClaimAt {
  readonly uri: string
  readonly claim: ProtocolClaim
}

/** `where`: what stands greyed behind the claim. */
export function claimItem({ uri, claim }: ClaimAt, where: string): vscode.TreeItem {
  const look = verdictLook(claim.verdict)
  const item = new vscode.TreeItem(oneLine(claim.text))
  item.iconPath = look.icon
  item.description = where
  item.tooltip = claimTooltip(claim)
  item.contextValue = claim.factId === undefined ? 'claim' : 'claim withFact'
  item.command = openPlace(uri, claim.range, 'Show Claim')
  item.accessibilityInformation = { label: `${look.word} claim: ${oneLine(claim.text)}, ${where}` }
  return item
}

/** Looks at a place without leaving the tree, as a click in the search view does. */
export function openPlace(uri: string, range: ProtocolRange, title: string): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: toRange(range), preserveFocus: true }
  return { command: 'vscode.open', title, arguments: [vscode.Uri.parse(uri), options] }
}

function claimTooltip(claim: ProtocolClaim): vscode.MarkdownString {
  const look = verdictLook(claim.verdict)
  const tooltip = new vscode.MarkdownString(`**${look.mark} ${look.word}**\n\n`)
  tooltip.appendText(claim.text)
  tooltip.appendMarkdown('\n\n---\n\n').appendText(claim.reason)
  if (claim.factId !== undefined)
    tooltip
      .appendMarkdown('\n\n')
      .appendText(`Fact: ${claim.factId}${claim.base === undefined ? '' : `, in the base ${claim.base}`}`)
  return tooltip
}

/** `notes/a.md:12`, as people name a place. */
export function placeName(uri: string, range: ProtocolRange): string {
  return `${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}:${range.start.line + 1}`
}

/** What tells notes from fact bases and configurations, which have findings too. */
export function fileIcon(name: string): vscode.ThemeIcon {
  if (/\.facts\.(?:ya?ml|jsonl?)$/.test(name)) return new vscode.ThemeIcon('book')
  return new vscode.ThemeIcon(/\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'file')
}
