/** The three views: what stands in them, and what can be done with it. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight, closeAll, entries, openNote, openText, treeText, until } from './support'

describe('the views', () => {
  afterEach(closeAll)

  it('Themes: theme, sub-theme, fact, and where the notes mention it', async () => {
    const { views } = await claimlight()
    const text = await until('a mention in the Themes view', async () => {
      const now = await treeText(views.themes)
      return /notes\/talent\.md:3/.test(now) && now
    })
    const lines = text.split('\n')
    const mention = lines.findIndex((line) => line.includes('[notes/talent.md:3]'))
    const above = [...lines.slice(0, mention)].reverse()
    const depth = (line: string) => line.search(/\S/)
    const parents = [2, 1, 0].flatMap((level) => above.find((line) => depth(line) <= level * 2) ?? [])
    assert.match(lines[mention] ?? '', /Many of the top AI experts/)
    assert.ok(parents.length >= 2, 'a mention stands under a fact, under a theme')
  })

  it('This Note: the claims of the active note, in order', async () => {
    const { views } = await claimlight()
    await openNote('notes/chips.md')
    const text = await until('three claims in the view', async () => {
      const now = await treeText(views.note)
      return now.split('\n').length === 3 && now
    })
    assert.deepEqual(text.split('\n'), [
      'Washington has banned China from buying the GPUs that Nvidia designs. [line 3]',
      'China still has free access to the GPUs that Nvidia designs. [line 4]',
      "Restrictions on semiconductor exports will destroy China's AI chip industry. [line 5]",
    ])
    await openNote('notes/talent.md')
    await until('the other note’s claim', async () => (await treeText(views.note)).startsWith('Many of the top'))
  })

  it('Review: findings of all notes, note by note', async () => {
    const { views } = await claimlight()
    const text = await until('findings of both notes', async () => {
      const now = await treeText(views.review)
      return now.includes('chips.md') && now.includes('du-lieu.md') && now
    })
    assert.match(text, /^chips\.md \[notes · 2\]\n {2}.+ \[contradicted · line 4\]\n {2}.+ \[overstated · line 5\]$/m)
    assert.match(text, /^du-lieu\.md \[notes · 1\]\n {2}.+ \[contradicted · line 4\]$/m)
  })

  it('shows the text of notes as text', async () => {
    const { views } = await claimlight()
    await openText(
      'China still has free access to the GPUs that Nvidia designs, [click](command:evil) says $(flame) <b>Ben</b>.\n',
    )
    const [node] = await until('the claim', async () => {
      const nodes = await entries(views.note)
      return nodes.length === 1 && nodes
    })
    assert.ok(node)
    const { tooltip } = await views.note.getTreeItem(node)
    assert.ok(tooltip instanceof vscode.MarkdownString)
    assert.equal(tooltip.isTrusted ?? false, false)
    assert.doesNotMatch(tooltip.value, /\]\(command:evil\)|<b>/)
  })

  it('copies a claim, and a citation of its fact', async () => {
    const { views } = await claimlight()
    await openNote('notes/talent.md')
    const [claim] = await until('the claim', async () => {
      const nodes = await entries(views.note)
      return nodes.length === 1 && nodes
    })
    const copied = await vscode.commands.executeCommand('claimlight.view.copy', claim)
    assert.equal(copied, 'Many of the top AI experts prefer to work in the United States.')
    assert.match(
      String(await vscode.commands.executeCommand('claimlight.view.copyCitation', claim)),
      /^\[\^fact:[\w.-]+\]$/,
    )
  })

  it('opens the fact of a claim', async () => {
    const { views } = await claimlight()
    await openNote('notes/talent.md')
    const [claim] = await until('the claim', async () => {
      const nodes = await entries(views.note)
      return nodes.length === 1 && nodes
    })
    await vscode.commands.executeCommand('claimlight.view.openFact', claim)
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\.facts\.yaml$/)
  })

  it('ignores a finding where it stands', async () => {
    const api = await claimlight()
    const { document } = await openText('One.\n\nChina still has free access to the GPUs that Nvidia designs.\n')
    const [claim] = await until('the claim', async () => {
      const nodes = await entries(api.views.note)
      return nodes.length === 1 && nodes
    })
    await vscode.commands.executeCommand('claimlight.view.ignoreHere', claim)
    assert.match(document.getText(), /<!-- claimlight-ignore-/)
    await until('the claim to be ignored', () => api.claims(document.uri)?.length === 0)
  })
})
