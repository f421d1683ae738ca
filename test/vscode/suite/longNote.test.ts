/** A note with hundreds of claims: what is on screen follows each key, the rest follows when the writer pauses. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight, closeAll, openText, treeText, until } from './support'

const BANNED = 'Washington has banned China from the GPUs that Nvidia designs.'
const FREE = 'China still has free access to the GPUs that Nvidia designs.'
const COUNT = 400
const MANY = 1200

describe('a long note', () => {
  afterEach(closeAll)

  it('is underlined around what is on screen, also after a key and after scrolling', async () => {
    const api = await claimlight()
    const editor = await openText(`${FREE}\n\n${`${BANNED}\n\n`.repeat(COUNT)}`)
    const lines = () => [...api.decorations(editor).values()].flat().map(({ start }) => start.line)
    const styles = () => [...api.decorations(editor).keys()].sort()
    await until('the underlines', () => styles().length === 2)
    assert.ok(Math.max(...lines()) < COUNT, `underlined down to line ${Math.max(...lines())}`)
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 2, 0)))
    await until('the contradicted claim to go', () => styles().join() === 'chips/supported')
    editor.revealRange(new vscode.Range(2 * COUNT - 10, 0, 2 * COUNT - 10, 0))
    await until('the last lines to be underlined', () => Math.max(...lines()) >= 2 * COUNT - 12)
    await until('all claims', () => api.claims(editor.document.uri)?.length === COUNT)
  })

  it('has a claim once that goes on over the edge of what is asked for at once', async () => {
    const api = await claimlight()
    const { document } = await openText(`${'\n'.repeat(449)}${BANNED.replace(' from', '\nfrom')}\n${'\n'.repeat(500)}`)
    // An untitled note may have the address of the one before, whose claims go when the first of its own come.
    await until('the claim', () => api.claims(document.uri)?.length === 1)
    const ranges = api.claims(document.uri)?.map(({ range }) => [range.start.line, range.end.line])
    assert.deepEqual(ranges, [[449, 450]])
  })

  it('has its claims listed in parts', async () => {
    const { views } = await claimlight()
    await openText(`${BANNED}\n\n`.repeat(MANY))
    const parts = async () => (await treeText(views.note)).split('\n').filter((line) => line.startsWith('Lines'))
    await until('the list', async () => (await parts()).length === MANY / 200)
    assert.deepEqual((await parts()).slice(0, 2), ['Lines 1 to 399 [200]', 'Lines 401 to 799 [200]'])
  })
})
