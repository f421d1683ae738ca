/** Go to Claim…: the claims of the active note, or of all notes when none is active, shown as one moves through them. */
import * as vscode from 'vscode'
import type { ProtocolClaimLocation } from '../../../server/src/protocol'
import { toRange } from '../support/convert'
import { activeNote, showPlace } from '../support/notes'
import { oneLine, withoutIcons } from '../support/text'
import { verdictLook } from '../support/verdicts'
import { placeName } from '../views/items'
import type { Command, Workbench } from './command'

/** More are no help in a list. */
const MOST = 5000

interface ClaimPick extends vscode.QuickPickItem {
  readonly claim: ProtocolClaimLocation
}

export const goToClaim: Command = {
  id: 'claimlight.goToClaim',
  async run(workbench) {
    const note = activeNote()
    const claims = note ? claimsOfNote(workbench, note.document.uri) : await claimsOfAll(workbench)
    if (claims.length === 0) {
      void vscode.window.showInformationMessage(note ? 'This note has no claims.' : 'The notes have no claims.')
      return
    }
    const before = vscode.window.activeTextEditor
    const restore = before && keepPlace(before)
    const picked = await pick(claims, nearest(claims, note))
    if (picked) await showPlace(vscode.Uri.parse(picked.uri), toRange(picked.range))
    else await restore?.()
  },
}

function claimsOfNote({ claims }: Workbench, uri: vscode.Uri): readonly ProtocolClaimLocation[] {
  return (claims.of(uri) ?? []).map((claim) => ({ ...claim, uri: uri.toString() }))
}

/** Note by note; of very many the first ones. */
async function claimsOfAll({ server }: Workbench): Promise<readonly ProtocolClaimLocation[]> {
  return (await server.mentions({ limit: MOST })).claims
}

/** The claim to start at: the first that doesn't end before the cursor. */
function nearest(claims: readonly ProtocolClaimLocation[], note: vscode.TextEditor | undefined): number {
  if (!note) return 0
  return Math.max(
    claims.findIndex(({ range }) => toRange(range).end.isAfterOrEqual(note.selection.active)),
    0,
  )
}

function pick(claims: readonly ProtocolClaimLocation[], start: number): Promise<ProtocolClaimLocation | undefined> {
  const input = vscode.window.createQuickPick<ClaimPick>()
  const highlight = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  })
  input.title = 'Go to Claim'
  input.placeholder = 'Which claim? Search its words, verdict or theme.'
  input.matchOnDescription = true
  input.matchOnDetail = true
  input.items = claims.map(pickItem)
  input.activeItems = input.items.slice(start, start + 1)
  return new Promise((resolve) => {
    input.onDidChangeActive(([item]) => void (item && preview(item.claim, highlight)))
    input.onDidAccept(() => {
      const item = input.selectedItems[0] ?? input.activeItems[0]
      // Return may come before the list is drawn, or with nothing left in it: that chooses nothing.
      if (!item) return
      resolve(item.claim)
      input.hide()
    })
    input.onDidHide(() => {
      resolve(undefined)
      highlight.dispose()
      input.dispose()
    })
    input.show()
  })
}

function pickItem(claim: ProtocolClaimLocation): ClaimPick {
  const look = verdictLook(claim.verdict)
  return {
    label: withoutIcons(oneLine(claim.text)),
    description: look.word,
    detail: `${claim.themes.join(', ')} · ${placeName(claim.uri, claim.range)}`,
    iconPath: look.icon,
    claim,
  }
}

async function preview(claim: ProtocolClaimLocation, highlight: vscode.TextEditorDecorationType): Promise<void> {
  const range = toRange(claim.range)
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(claim.uri))
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: true, preview: true })
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  for (const visible of vscode.window.visibleTextEditors)
    visible.setDecorations(highlight, visible === editor ? [range] : [])
}

/** Remembers where someone was, to go back there when they think better of it. */
function keepPlace(editor: vscode.TextEditor): () => Promise<void> {
  const { selection } = editor
  const [visible] = editor.visibleRanges
  return async () => {
    const again = await vscode.window.showTextDocument(editor.document, editor.viewColumn)
    again.selection = selection
    if (visible) again.revealRange(visible, vscode.TextEditorRevealType.AtTop)
  }
}
