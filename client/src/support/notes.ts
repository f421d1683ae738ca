/** Which documents are notes, and where in VS Code they are. */
import * as vscode from 'vscode'

/** Written by someone and kept somewhere: not the other side of a diff, not a document that an extension made up. */
export const NOTE_SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'] as const

export function isNote(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && NOTE_SCHEMES.some((scheme) => scheme === document.uri.scheme)
}

export function activeNote(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor
  return editor && isNote(editor.document) ? editor : undefined
}

export function visibleNotes(): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => isNote(editor.document))
}

/** Shows a place and puts the cursor at its start, where hovers and commands find the claim. */
export async function showPlace(uri: vscode.Uri, range: vscode.Range): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri)
  const selection = new vscode.Selection(range.start, range.start)
  const editor = await vscode.window.showTextDocument(document, { selection })
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  return editor
}
