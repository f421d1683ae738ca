/** The active note's claims by verdict, in the status bar: `✓ 3  ✗ 1  ▲ 2  ? 4`. */
import * as vscode from 'vscode'
import type { ProtocolClaim } from '../../server/src/protocol'
import type { NoteClaims } from './noteClaims'
import { activeNote } from './support/notes'
import { counted } from './support/text'
import { VERDICTS, verdictLook } from './support/verdicts'
import { NOTE_VIEW } from './views/noteView'

/** To the left of the editor's own entries (language, line endings), which start at 100. */
const PRIORITY = 110

export class StatusBar implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem
  private readonly subscriptions: readonly vscode.Disposable[]

  constructor(private readonly claims: NoteClaims) {
    this.item = vscode.window.createStatusBarItem('claimlight.counts', vscode.StatusBarAlignment.Right, PRIORITY)
    this.item.name = 'Claimlight: Claims of the Note'
    this.item.command = `${NOTE_VIEW}.focus`
    this.subscriptions = [
      claims.onDidChange(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
    ]
    this.update()
  }

  /** What it shows now; empty when hidden. */
  get text(): string {
    return this.item.text
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, this.item]) disposable.dispose()
  }

  private update(): void {
    const note = activeNote()
    const claims = note && this.claims.of(note.document.uri)
    if (!claims) {
      this.item.text = ''
      this.item.hide()
      return
    }
    const counts = VERDICTS.map((verdict) => ({ ...verdictLook(verdict), count: countOf(claims, verdict) }))
    const words = counts.filter(({ count }) => count > 0).map(({ count, word }) => `${count} ${word.toLowerCase()}`)
    const summary =
      claims.length === 0 ? 'No claims in this note' : `${counted(claims.length, 'claim')}: ${words.join(', ')}`
    this.item.text = claims.length === 0 ? 'No claims' : counts.map(({ mark, count }) => `${mark} ${count}`).join('  ')
    this.item.tooltip = `Claimlight: ${summary}`
    this.item.accessibilityInformation = { label: `Claimlight: ${summary}`, role: 'button' }
    this.item.show()
  }
}

function countOf(claims: readonly ProtocolClaim[], verdict: ProtocolClaim['verdict']): number {
  return claims.filter((claim) => claim.verdict === verdict).length
}
