/** The extension starts, and what the manifest promises is there. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight } from './support'

describe('Claimlight in VS Code', () => {
  it('starts, and its language server answers', async () => {
    const api = await claimlight()
    await api.ready
  })

  it('registers every command of its manifest, and no other', async () => {
    await claimlight()
    const manifest = vscode.extensions.getExtension('claimlight.claimlight')?.packageJSON
    const promised: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command)
    const views = ['themes', 'note', 'review'].map((view) => `claimlight.${view}.`)
    const registered = (await vscode.commands.getCommands(true)).filter(
      (command) => command.startsWith('claimlight.') && !views.some((view) => command.startsWith(view)),
    )
    assert.deepEqual(registered.sort(), promised.sort())
  })
})
