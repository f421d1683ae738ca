/** Makes the changes of the file of judgements, and saves it: what a writer has said of a claim should not wait for a save. */
import * as vscode from 'vscode'
import type { JudgementEditResult } from '../../../server/src/protocol'
import { toWorkspaceEdit } from './convert'

export const JUDGEMENTS_FILE = 'claimlight.judgements.jsonl'

/** Whether anything was changed. A file that someone is editing is left unsaved, and so are notes. */
export async function applyAndKeep(edit: JudgementEditResult): Promise<boolean> {
  if (edit === null) return false
  const change = toWorkspaceEdit(edit)
  const unsaved = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString())
  const files = change.entries().map(([uri]) => uri)
  if (!(await vscode.workspace.applyEdit(change))) return false
  for (const uri of files) {
    if (!uri.path.endsWith(`/${JUDGEMENTS_FILE}`) || unsaved.includes(uri.toString())) continue
    await (await vscode.workspace.openTextDocument(uri)).save()
  }
  return true
}
