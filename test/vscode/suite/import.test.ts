/** Import…: a file becomes a fact base, which is opened and used. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight, closeAll, folder, treeText, until } from './support'

const TABLE = 'Nhận định,Kết luận,Link\nTrà xanh chữa được cúm.,Sai sự thật,https://kiemche.example/1\n,Sai,\n'

describe('Import…', () => {
  const source = () => vscode.Uri.joinPath(folder(), 'archive.csv')
  const base = () => vscode.Uri.joinPath(folder(), 'archive.facts.jsonl')
  const article = () => vscode.Uri.joinPath(folder(), 'article.txt')
  const drafts = () => vscode.Uri.joinPath(folder(), 'article.facts.yaml')

  afterEach(async () => {
    await closeAll()
    for (const uri of [source(), base(), article(), drafts()])
      await vscode.workspace.fs.delete(uri).then(undefined, () => {})
  })

  it('makes a base of a table, opens it, and its theme is there', async () => {
    const { views } = await claimlight()
    await vscode.workspace.fs.writeFile(source(), Buffer.from(TABLE))
    const result = await vscode.commands.executeCommand<Record<string, unknown>>('claimlight.import', source(), base())
    assert.deepEqual([result['facts'], result['skipped']], [1, 1])
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), base().toString())
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /"relation":"contradicted"/)
    await until('the theme of what was imported', async () =>
      (await treeText(views.themes)).includes('Trà xanh chữa được cúm'),
    )
  })

  it('makes drafts of an article', async () => {
    await claimlight()
    await vscode.workspace.fs.writeFile(article(), Buffer.from('Tea grows in the hills of the north. Is it green?\n'))
    const result = await vscode.commands.executeCommand<Record<string, unknown>>(
      'claimlight.import',
      article(),
      drafts(),
    )
    assert.deepEqual([result['facts'], result['skipped']], [1, 0])
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /draft: true/)
  })

  it('says why a file cannot be imported, and writes nothing', async () => {
    await claimlight()
    await vscode.workspace.fs.writeFile(source(), Buffer.from('x,y\n1,2\n'))
    assert.equal(await vscode.commands.executeCommand('claimlight.import', source(), base()), undefined)
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(base())))
  })
})
