/** Settings take effect at once. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight, closeAll, openNote, until } from './support'

describe('the setting', () => {
  const changed: string[] = []

  afterEach(async () => {
    for (const name of changed.splice(0)) await write(name, undefined)
    await closeAll()
  })

  async function set(name: string, value: unknown): Promise<void> {
    changed.push(name)
    await write(name, value)
  }

  it('decorations.enable takes the marks away and brings them back', async () => {
    const api = await claimlight()
    const editor = await openNote('notes/chips.md')
    await set('decorations.enable', false)
    await until('the marks to go', () => api.decorations(editor).size === 0)
    await set('decorations.enable', true)
    await until('the marks to come back', () => api.decorations(editor).size === 3)
  })

  it('findings.contradicted: off takes the finding away, and leaves the claim', async () => {
    const api = await claimlight()
    const { document } = await openNote('notes/chips.md')
    await until('the findings', () => codes(document).includes('contradicted'))
    await set('findings.contradicted', 'off')
    await until('the finding to go', () => !codes(document).includes('contradicted'))
    assert.equal(api.claims(document.uri)?.length, 3)
  })

  it('findings.contradicted: error makes it an error', async () => {
    const { document } = await openNote('notes/chips.md')
    await set('findings.contradicted', 'error')
    await until('the error', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    )
  })

  it('facts.bundled: false leaves claims without their facts', async () => {
    const api = await claimlight()
    const { document } = await openNote('notes/talent.md')
    await set('facts.bundled', false)
    await until('the claim to lose its fact', () =>
      api.claims(document.uri)?.every(({ factId }) => factId === undefined),
    )
  })

  it('enable: false leaves notes alone', async () => {
    const api = await claimlight()
    const editor = await openNote('notes/chips.md')
    await set('enable', false)
    await until('the claims to go', () => api.claims(editor.document.uri)?.length === 0)
    assert.equal(api.decorations(editor).size, 0)
  })
})

async function write(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('claimlight').update(name, value, vscode.ConfigurationTarget.Workspace)
}

function codes(document: vscode.TextDocument): unknown[] {
  return vscode.languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code))
}
