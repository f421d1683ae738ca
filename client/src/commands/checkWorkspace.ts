/** Check Workspace: judges every note, says what it found, and shows the findings. */
import * as vscode from 'vscode'
import type { CheckWorkspaceResult } from '../../../server/src/protocol'
import { increments, orCancelled } from '../support/progress'
import { counted } from '../support/text'
import { VERDICTS, verdictLook } from '../support/verdicts'
import { REVIEW_VIEW } from '../views/reviewView'
import type { Command } from './command'

export const checkWorkspace: Command = {
  id: 'claimlight.checkWorkspace',
  async run({ server, review, themes }) {
    const result = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Claimlight: checking the notes', cancellable: true },
      (progress, token) => orCancelled(server.checkWorkspace(increments(progress), token), token),
    )
    review.refresh()
    themes.refresh()
    void vscode.window.showInformationMessage(summary(result))
    await vscode.commands.executeCommand(`${REVIEW_VIEW}.focus`)
    return result
  },
}

/** `Checked 7 notes: 23 claims, 12 supported, 3 contradicted. 4 findings.` */
function summary(result: CheckWorkspaceResult): string {
  const verdicts = VERDICTS.filter((verdict) => result[verdict] > 0).map(
    (verdict) => `${result[verdict]} ${verdictLook(verdict).word.toLowerCase()}`,
  )
  const claims = [counted(result.claims, 'claim'), ...verdicts].join(', ')
  return `Checked ${counted(result.files, 'note')}: ${claims}. ${counted(result.findings.length, 'finding')}.`
}
