/** What the writer says of claims: marked in the editor, kept on disk, shown in the Review view, taken back. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { ReviewNode } from '../../../client/src/views/reviewView'
import { claimlight, closeAll, entries, folder, openNote, placeOf, treeText, until } from './support'

const FREE = 'China still has free access'
const FILE = () => vscode.Uri.joinPath(folder(), 'claimlight.judgements.jsonl')

describe('judgements of the writer', () => {
  const note = () => vscode.Uri.joinPath(folder(), 'notes/chips.md')
  let before: Uint8Array | undefined

  beforeEach(async () => {
    before = await vscode.workspace.fs.readFile(note())
  })

  // VS Code in a browser saves by itself: what the tests have written is put back on disk.
  afterEach(async () => {
    await closeAll()
    await vscode.workspace.fs.delete(FILE()).then(undefined, () => undefined)
    if (before) await vscode.workspace.fs.writeFile(note(), before)
    const { claims } = await claimlight()
    const { document } = await openNote('notes/chips.md')
    await until(
      'the facts to judge again',
      () => verdicts(claims(document.uri)) === 'supported contradicted overstated',
    )
    await closeAll()
  })

  const verdicts = (claims: readonly { verdict: string }[] | undefined) =>
    claims?.map(({ verdict }) => verdict).join(' ')

  const saved = async () => Buffer.from(await vscode.workspace.fs.readFile(FILE())).toString()

  /** The note in which the claim is marked as checked by its place, as a link or an action does. */
  async function marked(marking: object) {
    const api = await claimlight()
    const { document } = await openNote('notes/chips.md')
    const { line, character } = placeOf(document, FREE)
    const place = { uri: document.uri.toString(), position: { line, character } }
    const done = await vscode.commands.executeCommand('claimlight.markChecked', { ...place, ...marking })
    assert.equal(done, true)
    return { api, document }
  }

  async function judgement(): Promise<Extract<ReviewNode, { kind: 'judgement' }>> {
    const { views } = await claimlight()
    return until('a judgement in the Review view', async () => {
      return (await entries(views.review)).find((node) => node.kind === 'judgement')
    })
  }

  it('count at once, are saved, and stand in the Review view', async () => {
    const { api, document } = await marked({ verdict: 'supported', reason: 'Asked the embassy.' })
    await until('the writer’s verdict', () => verdicts(api.claims(document.uri)) === 'supported supported overstated')
    assert.match(
      await saved(),
      /^\{"note":"notes\/chips\.md","id":"\w+","verdict":"supported","reason":"Asked the embassy\."/,
    )
    assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty))
    await judgement()
    assert.match(
      await treeText(api.views.review),
      /^Checked by you \[1\]\n {2}chips\.md \[notes · 1\]\n {4}China still has free access .*\[Supported: Asked the embassy\. · line 4\]$/m,
    )
  })

  it('last while the note is edited, become orphans, and are attached again or taken back', async () => {
    const { api, document } = await marked({ verdict: 'ignored', reason: '' })
    await until('the claim to be ignored', () => verdicts(api.claims(document.uri)) === 'supported overstated')
    const edit = async (words: string, newText: string) => {
      const change = new vscode.WorkspaceEdit()
      const at = placeOf(document, words)
      change.replace(document.uri, new vscode.Range(at, at.translate(0, words.length)), newText)
      assert.ok(await vscode.workspace.applyEdit(change))
    }
    await edit('Washington has banned', 'As we said, Washington has banned')
    await edit('free access', 'open access')
    const orphan = await until('an orphan', async () => {
      const { judgement: found } = await judgement()
      return found.orphan === 'gone' && judgement()
    })
    await until('the facts’ verdict', () => (api.claims(document.uri)?.length ?? 0) === 3)
    const at = placeOf(document, 'open access')
    await vscode.window.showTextDocument(document, { selection: new vscode.Selection(at, at) })
    assert.equal(await vscode.commands.executeCommand('claimlight.view.attachHere', orphan), true)
    await until('the claim to be ignored again', () => api.claims(document.uri)?.length === 2)
    const attached = await until('no orphan', async () => {
      const node = await judgement()
      return node.judgement.orphan === undefined && node
    })
    assert.equal(await vscode.commands.executeCommand('claimlight.view.takeBack', attached), true)
    await until('the facts’ verdict', () => api.claims(document.uri)?.length === 3)
    assert.equal(await saved(), '')
  })

  it('go with a note that is renamed', async () => {
    const { api } = await marked({ verdict: 'supported', reason: 'Asked.' })
    await judgement()
    await closeAll()
    const [from, to] = ['notes/chips.md', 'notes/con chip.md'].map((name) => vscode.Uri.joinPath(folder(), name))
    assert.ok(from && to)
    const rename = async (old: vscode.Uri, name: vscode.Uri) => {
      const change = new vscode.WorkspaceEdit()
      change.renameFile(old, name)
      assert.ok(await vscode.workspace.applyEdit(change))
      // VS Code saves what a rename has changed, in its own time.
      const path = name.path.slice(folder().path.length + 1)
      await until(`the judgement of ${path} to be saved`, async () => (await saved()).includes(`"note":"${path}"`))
    }
    await rename(from, to)
    try {
      const { document } = await openNote('notes/con chip.md')
      await until('the writer’s verdict', () => verdicts(api.claims(document.uri)) === 'supported supported overstated')
    } finally {
      await closeAll()
      await rename(to, from)
    }
  })

  it('are offered where a claim is, by the editor’s actions', async () => {
    const { document } = await openNote('notes/chips.md')
    const at = placeOf(document, FREE)
    const titles = async () => {
      const command = 'vscode.executeCodeActionProvider'
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        command,
        document.uri,
        new vscode.Range(at, at),
      )
      return actions.map(({ title }) => title)
    }
    await until('the actions', async () => (await titles()).includes('Mark as checked…'))
    assert.ok((await titles()).includes('Ignore here'))
  })
})
