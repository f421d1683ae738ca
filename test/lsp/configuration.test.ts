/** Settings: per folder, changed while running, checked. */
import assert from 'node:assert/strict'
import { DEFAULT_SETTINGS } from '../../server/src/engine'
import { parseSettings } from '../../server/src/lsp/settings'
import { PLENTIFUL, SCARCE, TEA_FACTS, TestServers, WILL_DELAY } from './tea'

describe('settings', () => {
  it('are read nested and with dots', () => {
    for (const raw of [{ match: { threshold: 0.9 } }, { 'match.threshold': 0.9 }]) {
      assert.equal(parseSettings(raw).settings.note.threshold, 0.9)
    }
  })

  it('left out, null or unknown have their defaults', () => {
    for (const raw of [undefined, null, {}, { language: null, other: 1 }]) {
      const { settings, problems } = parseSettings(raw)
      assert.deepEqual({ settings, problems }, { settings: DEFAULT_SETTINGS, problems: [] })
    }
  })

  it('that are wrong fall back to their defaults, each with its message', () => {
    const raw = {
      enable: 'yes',
      language: 'fr',
      findings: { contradicted: 'loud', overstated: 'hint' },
      match: { threshold: 2 },
      exclude: 'drafts',
      maxFileSize: 0,
    }
    const { settings, problems } = parseSettings(raw)
    assert.deepEqual(settings, { ...DEFAULT_SETTINGS, severities: { overstated: 'hint' } })
    const named = problems.map((problem) => problem.split(' ')[0])
    const expected = ['enable', 'language', 'findings.contradicted', 'match.threshold', 'exclude', 'maxFileSize']
    assert.deepEqual(named.sort(), expected.map((name) => `claimlight.${name}`).sort())
    assert.match(problems.join('\n'), /claimlight\.language is "fr"; it must be "auto", "en" or "vi"\./)
  })
})

describe('the server and its settings', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())
  const capabilities = { workspace: { configuration: true } }
  const changed = { settings: null }

  it('judges each folder by its own', async () => {
    const loud = servers.folder({ 'tea.facts.yaml': TEA_FACTS })
    const quiet = servers.folder({})
    const settings = { [loud.uri]: { findings: { overstated: 'error' } }, [quiet.uri]: { enable: false } }
    const client = await servers.client({ folders: [loud, quiet], capabilities, settings })
    await client.open(quiet.file('a.md'), WILL_DELAY)
    await client.open(loud.file('a.md'), WILL_DELAY)
    const [found] = await client.diagnostics(loud.file('a.md'), (all) => all.length === 1)
    assert.equal(found?.severity, 1)
    await client.diagnostics(quiet.file('a.md'), (all) => all.length === 0)
  })

  it('takes changes at once: severities, what is excluded, and back', async () => {
    const { client, uri } = await servers.note(PLENTIFUL, { capabilities })
    const set = async (settings: unknown) => {
      client.settings = { '': settings }
      await client.notify('workspace/didChangeConfiguration', changed)
    }
    await client.diagnostics(uri, (all) => all[0]?.severity === 2)
    await set({ findings: { contradicted: 'hint' } })
    await client.diagnostics(uri, (all) => all[0]?.severity === 4)
    await set({ exclude: ['*.md'] })
    await client.diagnostics(uri, (all) => all.length === 0)
    await set({})
    await client.diagnostics(uri, (all) => all[0]?.severity === 2)
  })

  it('uses only the fact bases that are included', async () => {
    const settings = { '': { facts: { include: ['facts/*'] } } }
    const { client, folder } = await servers.start({ 'a.md': PLENTIFUL }, { capabilities, settings })
    const uri = folder.file('a.md')
    await client.open(uri, PLENTIFUL)
    await client.diagnostics(uri, (all) => all.length === 0)
    folder.write('facts/tea.facts.yaml', TEA_FACTS)
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.file('facts/tea.facts.yaml'), type: 1 }],
    })
    await client.diagnostics(uri, (all) => all.length === 1)
  })

  it('speaks the language that is set', async () => {
    const { client, uri } = await servers.note(SCARCE, { capabilities, settings: { '': { language: 'vi' } } })
    const params = { textDocument: { uri }, position: client.position(uri, 'leaves') }
    assert.match(
      JSON.stringify(await client.request('textDocument/hover', params)),
      /Lá trà ngon khan hiếm.*Vì sao: Nguồn cũng nói như vậy/,
    )
  })

  it('says once what is wrong', async () => {
    const { client } = await servers.note(SCARCE, { capabilities, settings: { '': { language: 'fr' } } })
    const names = (params: unknown) => JSON.stringify(params).includes('claimlight.language')
    await client.notification('window/logMessage', names)
    await client.notify('workspace/didChangeConfiguration', changed)
    await client.notification('claimlight/factsChanged', () => true, client.received.length)
    assert.equal(client.received.filter((each) => each.method === 'window/logMessage' && names(each.params)).length, 1)
  })

  it('takes them from initialize and from changes, where the client cannot be asked', async () => {
    const initializationOptions = { settings: { findings: { contradicted: 'error' } } }
    const { client, uri } = await servers.note(PLENTIFUL, { initializationOptions })
    await client.diagnostics(uri, (all) => all[0]?.severity === 1)
    const settings = { claimlight: { findings: { contradicted: 'hint' } } }
    await client.notify('workspace/didChangeConfiguration', { settings })
    await client.diagnostics(uri, (all) => all[0]?.severity === 4)
  })
})
