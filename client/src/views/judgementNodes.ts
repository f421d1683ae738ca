/** What the writer has checked, as entries of the Review view: note by note, and the orphans by themselves. */
import * as vscode from 'vscode'
import type { JudgementsResult, ProtocolJudgement } from '../../../server/src/protocol'
import { counted, oneLine } from '../support/text'
import { verdictLook } from '../support/verdicts'
import { openPlace } from './items'

export type JudgementNode =
  | { readonly kind: 'checked'; readonly group: 'checked' | 'orphans'; readonly judgements: JudgementsResult }
  | {
      readonly kind: 'checkedNote'
      readonly path: string
      readonly judgements: JudgementsResult
      readonly parent: JudgementNode
    }
  | { readonly kind: 'judgement'; readonly judgement: ProtocolJudgement; readonly parent: JudgementNode }

/** Groups that have something in them. */
export function judgementRoots(all: JudgementsResult): readonly JudgementNode[] {
  const groups = [
    { kind: 'checked', group: 'orphans', judgements: all.filter(({ orphan }) => orphan !== undefined) },
    { kind: 'checked', group: 'checked', judgements: all.filter(({ orphan }) => orphan === undefined) },
  ] as const
  return groups.filter(({ judgements }) => judgements.length > 0)
}

export function judgementsBelow(node: JudgementNode): readonly JudgementNode[] {
  if (node.kind === 'judgement') return []
  const each = (judgements: JudgementsResult) =>
    judgements.map((judgement): JudgementNode => ({ kind: 'judgement', judgement, parent: node }))
  if (node.kind === 'checkedNote' || node.group === 'orphans') return each(node.judgements)
  return [...new Set(node.judgements.map(({ uri }) => uri))].map((uri) => {
    const judgements = inOrder(node.judgements.filter((judgement) => judgement.uri === uri))
    return { kind: 'checkedNote', path: judgements[0]?.path ?? uri, judgements, parent: node }
  })
}

/** As they stand in the note. */
function inOrder(judgements: JudgementsResult): JudgementsResult {
  const line = ({ range }: ProtocolJudgement) => range?.start.line ?? 0
  const character = ({ range }: ProtocolJudgement) => range?.start.character ?? 0
  return [...judgements].sort((a, b) => line(a) - line(b) || character(a) - character(b))
}

export function judgementNodeItem(node: JudgementNode): vscode.TreeItem {
  switch (node.kind) {
    case 'checked':
      return groupItem(node.group, node.judgements.length)
    case 'checkedNote':
      return noteItem(node.path, node.judgements.length)
    case 'judgement':
      return judgementItem(node.judgement)
  }
}

const GROUPS = {
  checked: {
    label: 'Checked by you',
    icon: 'checklist',
    tooltip: 'Claims that you have marked as checked, or ignored. They are kept in claimlight.judgements.jsonl.',
  },
  orphans: {
    label: 'Checked, and not found any more',
    icon: 'debug-disconnect',
    tooltip:
      'What you said of claims whose sentence has changed or gone. Attach it to the claim at the cursor, or take it back.',
  },
} as const

function groupItem(group: keyof typeof GROUPS, count: number): vscode.TreeItem {
  const { label, icon, tooltip } = GROUPS[group]
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed)
  item.id = group
  item.iconPath = new vscode.ThemeIcon(icon)
  item.description = String(count)
  item.tooltip = tooltip
  item.contextValue = group
  item.accessibilityInformation = { label: `${label}, ${counted(count, 'claim')}` }
  return item
}

function noteItem(path: string, count: number): vscode.TreeItem {
  const name = path.split('/').at(-1) ?? path
  const folder = path.slice(0, Math.max(path.length - name.length - 1, 0))
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded)
  item.iconPath = new vscode.ThemeIcon('markdown')
  item.description = folder === '' ? String(count) : `${folder} · ${count}`
  item.tooltip = path
  item.contextValue = 'checkedNote'
  item.accessibilityInformation = { label: `${path}, ${counted(count, 'checked claim')}` }
  return item
}

const WHY_ORPHAN = {
  note: 'the note is gone',
  gone: 'the sentence has changed or gone',
  several: 'the sentence stands there several times',
} as const

function judgementItem(judgement: ProtocolJudgement): vscode.TreeItem {
  const { verdict, reason, range, uri, path, orphan, location } = judgement
  const look = verdict === 'ignored' ? IGNORED : verdictLook(verdict)
  const item = new vscode.TreeItem(oneLine(judgement.text))
  item.iconPath = look.icon
  const where = orphan === undefined ? `line ${(range?.start.line ?? 0) + 1}` : `${path}: ${WHY_ORPHAN[orphan]}`
  item.description = reason === '' ? `${look.word} · ${where}` : `${look.word}: ${oneLine(reason)} · ${where}`
  item.tooltip = tooltip(judgement, look.word)
  item.contextValue = orphan === undefined ? 'judgement' : 'judgement orphan'
  item.command = range ? openPlace(uri, range, 'Show Claim') : openPlace(location.uri, location.range, 'Show Judgement')
  item.accessibilityInformation = { label: `${look.word}: ${oneLine(judgement.text)}, ${where}` }
  return item
}

const IGNORED = { word: 'Ignored', icon: new vscode.ThemeIcon('eye-closed') }

function tooltip({ text, reason, was, fact, at }: ProtocolJudgement, word: string): vscode.MarkdownString {
  const all = new vscode.MarkdownString(`**${word}**\n\n`).appendText(text)
  if (reason !== '') all.appendMarkdown('\n\n---\n\n').appendText(reason)
  const before =
    was === undefined ? [] : [`The facts said: ${verdictLook(was).word}${fact === undefined ? '' : ` (${fact})`}`]
  const day = at === undefined ? [] : [`Checked on ${at.slice(0, 'YYYY-MM-DD'.length)}`]
  for (const line of [...before, ...day]) all.appendMarkdown('\n\n').appendText(line)
  return all
}
