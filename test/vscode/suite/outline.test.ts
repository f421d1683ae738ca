/** The theme outline: a document that follows the notes. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight, closeAll, openText, until } from './support'

describe('Open Theme Outline', () => {
  afterEach(closeAll)

  it('lists a theme’s facts with links to them and to each mention', async () => {
    const outline = await openOutline('talent')
    assert.equal(outline.languageId, 'markdown')
    assert.match(outline.getText(), /\]\([^)]*talent\.md#L3[^)]*\)/)
    assert.match(outline.getText(), /\]\([^)]*\.facts\.yaml#L\d+[^)]*\)/)
    assert.doesNotMatch(outline.getText(), /chips\.md/)
  })

  it('cannot be edited', async () => {
    const outline = await openOutline('talent')
    const before = outline.getText()
    await vscode.commands.executeCommand('type', { text: 'x' })
    assert.equal(outline.getText(), before)
    assert.equal(outline.isDirty, false)
  })

  it('follows the notes', async () => {
    const outline = await openOutline('talent')
    await openText('Top AI experts in China are all leaving for the United States, where they prefer to work.\n')
    const followed = () => /Untitled-\d+/.test(outline.getText()) || /are all leaving/.test(outline.getText())
    await until('the untitled note in the outline', followed)
  })
})

async function openOutline(theme: string): Promise<vscode.TextDocument> {
  await claimlight()
  await vscode.commands.executeCommand('claimlight.openOutline', theme)
  return until('the outline', () => {
    const document = vscode.window.activeTextEditor?.document
    return document?.uri.scheme === 'claimlight-outline' && document
  })
}
