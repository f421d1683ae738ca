/** Export…: what is asked, and the file that comes of it. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight, closeAll, folder, openNote } from './support'

describe('the command Export…', () => {
  const written: vscode.Uri[] = []
  afterEach(async () => {
    await closeAll()
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri)
  })

  /** Exports without being asked anything, and reads what is shown then. */
  async function exported(format: string, scope: string, name: string): Promise<string> {
    const file = vscode.Uri.joinPath(folder(), name)
    const result = await vscode.commands.executeCommand('claimlight.export', format, scope, file)
    assert.equal(String(result), String(file))
    written.push(file)
    assert.equal(String(vscode.window.activeTextEditor?.document.uri), String(file))
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
  }

  it('writes a report of all notes, and shows it', async () => {
    await claimlight()
    const text = await exported('markdown', 'workspace', 'report.txt')
    assert.match(text, /^<!-- claimlight-ignore-file -->\n# Claimlight report\n\n6 claims in 3 notes\./)
    assert.match(text, /## \[notes\/chips\.md\]\(notes\/chips\.md\)/)
  })

  it('writes a table of the note that is open', async () => {
    await claimlight()
    await openNote('notes/chips.md')
    const text = await exported('csv', 'note', 'claims.csv')
    assert.match(text, /\nnotes\/chips\.md,/)
    assert.doesNotMatch(text, /du-lieu\.md/)
  })

  it('writes the sources of the fact bases', async () => {
    await claimlight()
    assert.match(await exported('bibtex', 'workspace', 'sources.bib'), /^@misc\{sora-china-ai-sora-article,/)
  })
})
