/** Check Workspace: judges every note, says what it found, and shows the findings. */
import * as vscode from 'vscode'
import type { CheckWorkspaceResult } from '../../../server/src/protocol'
import type { ProgressReport } from '../server'
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

/** A request that was cancelled fails in the server's words; here it is nothing but cancelled. */
async function orCancelled<T>(work: Promise<T>, token: vscode.CancellationToken): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw token.isCancellationRequested ? new vscode.CancellationError() : error
  }
}

/** The server says how far it is; VS Code wants to know how much was added. */
function increments(progress: vscode.Progress<{ message?: string; increment?: number }>): ProgressReport {
  let done = 0
  return (message, percentage) => {
    const increment = Math.max((percentage ?? done) - done, 0)
    done += increment
    progress.report({ increment, ...(message !== undefined && { message }) })
  }
}

/** `Checked 7 notes: 23 claims, 12 supported, 3 contradicted. 4 findings.` */
function summary(result: CheckWorkspaceResult): string {
  const verdicts = VERDICTS.filter((verdict) => result[verdict] > 0).map(
    (verdict) => `${result[verdict]} ${verdictLook(verdict).word.toLowerCase()}`,
  )
  const claims = [counted(result.claims, 'claim'), ...verdicts].join(', ')
  return `Checked ${counted(result.files, 'note')}: ${claims}. ${counted(result.findings.length, 'finding')}.`
}
