/** The commands of the palette, and those behind the links of hovers. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight, closeAll, folder, openNote, openText, placeOf, until } from './support'

describe('the command', () => {
  afterEach(closeAll)

  it('Check Workspace counts the claims of all notes', async () => {
    await claimlight()
    const result = await vscode.commands.executeCommand<Record<string, unknown>>('claimlight.checkWorkspace')
    const { files, claims, supported, contradicted, overstated } = result
    assert.deepEqual(
      { files, claims, supported, contradicted, overstated },
      { files: 3, claims: 6, supported: 3, contradicted: 2, overstated: 1 },
    )
  })

  it('Next Finding goes through the notes and round, Previous Finding back', async () => {
    await claimlight()
    await openNote('notes/chips.md')
    assert.equal(await step('next'), 'chips.md:4')
    assert.equal(await step('next'), 'chips.md:5')
    assert.equal(await step('next'), 'du-lieu.md:4')
    assert.equal(await step('next'), 'chips.md:4')
    assert.equal(await step('previous'), 'du-lieu.md:4')
  })

  it('Go to Claim shows the claims as one moves, and goes back when one thinks better of it', async () => {
    await claimlight()
    const editor = await openNote('notes/chips.md')
    const before = editor.selection
    await answerPicker(vscode.commands.executeCommand('claimlight.goToClaim'), 'workbench.action.closeQuickOpen')
    assert.deepEqual(vscode.window.activeTextEditor?.selection, before)
  })

  it('Go to Claim goes to the claim that is picked', async () => {
    await claimlight()
    await openNote('notes/chips.md')
    await answerPicker(
      vscode.commands.executeCommand('claimlight.goToClaim'),
      'workbench.action.acceptSelectedQuickOpenItem',
    )
    const cursor = await until('the cursor to be in the claim', () => {
      const active = vscode.window.activeTextEditor?.selection.active
      return active?.line === 2 && active
    })
    assert.equal(cursor.character, 0)
  })

  it('Insert Fact Citation cites the fact that bears on the claim', async () => {
    const api = await claimlight()
    const editor = await openText('Many of the top <|>AI experts prefer to work in the United States.\n')
    const factId = api.claims(editor.document.uri)?.[0]?.factId
    assert.ok(factId)
    assert.equal(await vscode.commands.executeCommand('claimlight.insertCitation', factId), true)
    const text = editor.document.getText()
    assert.ok(
      text.startsWith(`Many of the top AI experts prefer to work in the United States.[^fact:${factId}]\n`),
      text,
    )
    assert.ok(text.includes(`\n[^fact:${factId}]: `), text)
    assert.equal(await vscode.commands.executeCommand('claimlight.insertCitation', factId), false)
  })

  it('Restart Server brings everything back', async () => {
    const api = await claimlight()
    await vscode.commands.executeCommand('claimlight.restartServer')
    const { document } = await openNote('notes/talent.md')
    await until('the claim', () => api.claims(document.uri)?.length === 1)
  })

  it('Show Log opens the log', async () => {
    await claimlight()
    await vscode.commands.executeCommand('claimlight.showLog')
    await vscode.commands.executeCommand('workbench.action.closePanel')
  })
})

describe('the links of hovers', () => {
  afterEach(closeAll)

  it('open a fact base, and no other file', async () => {
    await claimlight()
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    const note = vscode.Uri.joinPath(folder(), 'notes/chips.md').toString()
    for (const argument of [
      undefined,
      'x',
      {},
      { uri: note, range },
      { uri: 'https://example.org/a.facts.yaml', range },
      { uri: 7, range },
    ]) {
      assert.equal(await vscode.commands.executeCommand('claimlight.openFact', argument), undefined)
    }
    assert.equal(vscode.window.activeTextEditor, undefined)
  })

  it('ignore the claim that they were made for', async () => {
    const api = await claimlight()
    const { document } = await openText('China still has free access to the GPUs that Nvidia designs.\n')
    const { line, character } = placeOf(document, 'free')
    const done = await vscode.commands.executeCommand('claimlight.ignoreHere', {
      uri: document.uri.toString(),
      position: { line, character },
    })
    assert.equal(done, true)
    await until('the claim to be ignored', () => api.claims(document.uri)?.length === 0)
  })

  it('change nothing when their arguments are none', async () => {
    const { document } = await openText('China still has free access to the GPUs that Nvidia designs.\n')
    const before = document.getText()
    for (const argument of [
      undefined,
      null,
      [],
      { uri: document.uri.toString() },
      { uri: document.uri.toString(), position: { line: -1, character: 0 } },
    ]) {
      assert.equal(await vscode.commands.executeCommand('claimlight.ignoreHere', argument), undefined)
      assert.equal(await vscode.commands.executeCommand('claimlight.citeFact', argument), undefined)
    }
    assert.equal(document.getText(), before)
  })
})

async function step(direction: 'next' | 'previous'): Promise<string> {
  await vscode.commands.executeCommand(`claimlight.${direction}Finding`)
  const editor = vscode.window.activeTextEditor
  return `${editor?.document.uri.path.split('/').at(-1)}:${(editor?.selection.active.line ?? -1) + 1}`
}

/** Gives the answer until it is taken: a picker takes one only once it is there. */
async function answerPicker(command: Thenable<unknown>, answer: string): Promise<void> {
  let isDone = false
  const done = command.then(() => {
    isDone = true
  })
  await until('the picker to take its answer', async () => {
    await vscode.commands.executeCommand(answer)
    return isDone
  })
  await done
}
