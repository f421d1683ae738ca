/** Writing fact bases: new facts from a selection, lenses, rename. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight, closeAll, folder, openNote, openText, until } from './support'

const BASE = `version: 1
id: mine
# what it is about
themes: { tea: { en: Tea } }
facts:
  - { id: kettles-dear, theme: tea, statement: { en: Copper kettles are dear in Osaka. } }
`

describe('a fact base', () => {
  afterEach(async () => {
    await closeAll()
    const files = await vscode.workspace.findFiles('**/*.facts.yaml')
    for (const file of files) await vscode.workspace.fs.delete(file)
    await until('the bases to be gone', async () => (await vscode.workspace.findFiles('**/*.facts.yaml')).length === 0)
  })

  async function openBase(): Promise<vscode.TextEditor> {
    await claimlight()
    const file = vscode.Uri.joinPath(folder(), 'mine.facts.yaml')
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(BASE))
    return vscode.window.showTextDocument(file)
  }

  function lenses(uri: vscode.Uri): Thenable<vscode.CodeLens[]> {
    return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100)
  }

  it('gets the sentence at the cursor as a fact, and the writer goes on in it', async () => {
    const base = (await openBase()).document.uri
    const { document } = await openNote('notes/chips.md')
    const options = { base: base.toString(), theme: 'tea' }
    assert.equal(document.lineAt(6).text, 'The canteen was closed on Monday.')
    await vscode.window.showTextDocument(document, { selection: new vscode.Selection(6, 4, 6, 4) })
    const id = await vscode.commands.executeCommand('claimlight.newFact', options)
    assert.equal(id, 'the-canteen-was-closed-on-monday')
    const editor = vscode.window.activeTextEditor
    assert.equal(editor?.document.uri.toString(), base.toString())
    const text = editor?.document.getText() ?? ''
    assert.ok(text.includes('# what it is about\nthemes: { tea: { en: Tea } }\n'), text)
    assert.ok(text.includes('    path: notes/chips.md\n'), text)
    assert.ok(text.endsWith('        quote: The canteen was closed on Monday.\n'), text)
    const place = editor?.selection.active ?? new vscode.Position(0, 0)
    assert.match(
      editor?.document.lineAt(place.line).text.slice(0, place.character) ?? '',
      /en: The canteen was closed on Monday\.$/,
    )
  })

  it('is made where there is none yet', async () => {
    await claimlight()
    await openText('Copper <|>kettles are dear.\n')
    const base = vscode.Uri.joinPath(folder(), 'new.facts.yaml').toString()
    await vscode.commands.executeCommand('claimlight.newFact', { base, theme: 'tea' })
    const text = vscode.window.activeTextEditor?.document.getText() ?? ''
    assert.ok(text.startsWith('version: 1\nid: new\nthemes:\n'), text)
    assert.ok(text.endsWith('    quote: Copper kettles are dear.\n'), text)
    await vscode.window.activeTextEditor?.document.save()
  })

  it('says above each fact in how many notes it is used, and shows them', async () => {
    const { document } = await openBase()
    await openText('Kettles.[^fact:kettles-dear]\n')
    const [lens] = await until('the lens', async () => {
      const found = await lenses(document.uri)
      return found[0]?.command?.title === 'Used in 1 note' && found
    })
    assert.equal(lens?.command?.command, 'claimlight.showFactUses')
    const shown = await vscode.commands.executeCommand('claimlight.showFactUses', ...(lens?.command?.arguments ?? []))
    assert.equal(shown, 1)
  })

  it('has its facts renamed together with what cites them', async () => {
    const { document } = await openBase()
    const note = await openText('Kettles.[^fact:kettles-dear]\n')
    const at = document.positionAt(BASE.indexOf('kettles-dear') + 2)
    const edit = await until('the edit', async () => {
      const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        ...[document.uri, at, 'dear-kettles'],
      )
      return found.size === 2 && found
    })
    await vscode.workspace.applyEdit(edit)
    assert.equal(note.document.getText(), 'Kettles.[^fact:dear-kettles]\n')
    assert.ok(document.getText().includes('{ id: dear-kettles, theme'))
    await document.save()
  })
})
