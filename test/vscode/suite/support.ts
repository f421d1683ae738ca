/** What the suite's tests share: the extension, notes with markers, waiting for a condition, trees as text. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { ClaimlightApi } from '../../../client/src/api'

const WAIT_MS = 20_000
const POLL_MS = 30

export async function claimlight(): Promise<ClaimlightApi> {
  const extension = vscode.extensions.getExtension<ClaimlightApi>('claimlight.claimlight')
  assert.ok(extension, 'the extension is there')
  const api = await extension.activate()
  await api.ready
  return api
}

/** Waits until `look` gives something; fails with what was waited for. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + WAIT_MS
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new assert.AssertionError({ message: `waited ${WAIT_MS} ms for ${what}` })
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? []
  assert.ok(first, 'a folder is open')
  return first.uri
}

/** Opens a note of the workspace, `notes/chips.md`, and waits until its claims are known. */
export async function openNote(name: string): Promise<vscode.TextEditor> {
  // From the top: VS Code remembers where the cursor was when the note was last open.
  const selection = new vscode.Selection(0, 0, 0, 0)
  return judged(await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), name), { selection }))
}

/** Opens an untitled note with that text; `<|>` in it is where the cursor goes. */
export async function openText(text: string): Promise<vscode.TextEditor> {
  const content = text.replace('<|>', '')
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
  const cursor = document.positionAt(Math.max(text.indexOf('<|>'), 0))
  // Given along: a selection that is set afterwards can lose against the editor's first own.
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Selection(cursor, cursor) })
  return judged(editor)
}

async function judged(editor: vscode.TextEditor): Promise<vscode.TextEditor> {
  const { claims } = await claimlight()
  await until(`the claims of ${editor.document.uri}`, () => claims(editor.document.uri))
  return editor
}

/** Leaves nothing open and nothing unsaved for the next test. */
export async function closeAll(): Promise<void> {
  for (const editor of vscode.window.visibleTextEditors) {
    await vscode.window.showTextDocument(editor.document)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/** Where `words` begin in a document. */
export function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words)
  assert.ok(offset >= 0, `the note has “${words}”`)
  return document.positionAt(offset)
}

/** A view as text: two spaces a level, the description in brackets. */
export async function treeText<Node>(tree: vscode.TreeDataProvider<Node>, node?: Node, indent = ''): Promise<string> {
  const lines: string[] = []
  for (const child of (await tree.getChildren(node)) ?? []) {
    const item = await tree.getTreeItem(child)
    const label = typeof item.label === 'string' ? item.label : ''
    lines.push(`${indent}${label}${item.description ? ` [${item.description}]` : ''}`)
    const below = await treeText(tree, child, `${indent}  `)
    if (below) lines.push(below)
  }
  return lines.join('\n')
}

/** All entries of a view, depth first. */
export async function entries<Node>(tree: vscode.TreeDataProvider<Node>, node?: Node): Promise<Node[]> {
  const children = (await tree.getChildren(node)) ?? []
  const below = await Promise.all(children.map((child) => entries(tree, child)))
  return children.flatMap((child, index) => [child, ...(below[index] ?? [])])
}

export function hoverText(hovers: readonly vscode.Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
}
