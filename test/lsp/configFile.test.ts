/** `claimlight.config.yaml` in an editor: its settings under the editor's own, live, with findings and help in the file itself. */
import assert from 'node:assert/strict'
import { PLENTIFUL, TEA_FACTS, TestServers } from './tea'

const NAME = 'claimlight.config.yaml'

describe('the server and the configuration file', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())
  const capabilities = { workspace: { configuration: true } }

  it('judges by it, with the editor’s settings on top', async () => {
    const settings = { '': { findings: { overstated: 'error' } } }
    const config = 'findings: { contradicted: error }\n'
    const { client, folder } = await servers.start({ [NAME]: config }, { capabilities, settings })
    const uri = folder.file('a.md')
    await client.open(uri, PLENTIFUL)
    await client.diagnostics(uri, (all) => all[0]?.severity === 1)
    client.settings = { '': { findings: { contradicted: 'hint' } } }
    await client.notify('workspace/didChangeConfiguration', { settings: null })
    await client.diagnostics(uri, (all) => all[0]?.severity === 4)
  })

  it('takes it anew when it changes on disk, and when it goes', async () => {
    const { client, folder } = await servers.start({ [NAME]: 'exclude: "*.md"\n' }, { capabilities })
    const uri = folder.file('a.md')
    await client.open(uri, PLENTIFUL)
    const change = async (type: number) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.file(NAME), type }] })
    await client.diagnostics(uri, (all) => all.length === 0)
    folder.write(NAME, 'findings:\n  contradicted: information\n')
    await change(2)
    await client.diagnostics(uri, (all) => all[0]?.severity === 3)
    folder.remove(NAME)
    await change(3)
    await client.diagnostics(uri, (all) => all[0]?.severity === 2)
  })

  it('tells what is wrong in it as it is written, and holds it when it is saved', async () => {
    const { client, folder } = await servers.start({ [NAME]: 'enable: true\n', 'a.md': PLENTIFUL }, { capabilities })
    const uri = folder.file(NAME)
    const note = folder.file('a.md')
    await client.open(note, PLENTIFUL)
    await client.diagnostics(note, (all) => all.length === 1)
    const wrong = 'enabled: false\n'
    await client.open(uri, wrong)
    const [found] = await client.diagnostics(uri, (all) => all.length === 1)
    assert.match(
      `${found?.code} ${found?.message}`,
      /^configuration There is no setting "enabled".*Did you mean "enable"/,
    )
    folder.write(NAME, 'enable: false\n')
    await client.notify('textDocument/didSave', { textDocument: { uri } })
    await client.diagnostics(note, (all) => all.length === 0)
  })

  it('completes and explains its keys', async () => {
    const { client, folder } = await servers.start({}, { capabilities })
    const uri = folder.file(NAME)
    await client.open(uri, 'facts:\n  \nlanguage: vi\n')
    const textDocument = { uri }
    const items = await client.request('textDocument/completion', { textDocument, position: { line: 1, character: 2 } })
    assert.match(JSON.stringify(items), /"bundled".*"elsewhere"/)
    const hover = await client.request('textDocument/hover', { textDocument, position: { line: 2, character: 3 } })
    assert.match(JSON.stringify(hover), /The language in which hovers.*Default/)
  })

  it('uses fact bases from elsewhere, asks the editor to watch them, and follows their changes', async () => {
    const other = servers.folder({ 'tea.facts.yaml': '' })
    const workspace = {
      configuration: true,
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    }
    const folder = servers.folder({ [NAME]: `facts: { elsewhere: [${JSON.stringify(other.path)}] }\n` })
    const client = await servers.client({ folders: [folder], capabilities: { workspace } })
    const uri = folder.file('a.md')
    await client.open(uri, PLENTIFUL)
    const asks = () => client.asked.some((each) => JSON.stringify(each).includes(`"baseUri":"${other.uri}"`))
    await client.until('a watcher', asks)
    other.write('tea.facts.yaml', TEA_FACTS)
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: other.file('tea.facts.yaml'), type: 2 }],
    })
    await client.diagnostics(uri, (all) => all.length === 1)
  })
})
