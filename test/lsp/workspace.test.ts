/** The workspace: several folders, files that come, change and go, files that cannot be read. */
import assert from 'node:assert/strict'
import type { SymbolInformation } from 'vscode-languageserver'
import { REVIEW_REQUEST, type ReviewResult } from '../../server/src/protocol'
import type { LspClient } from '../support/lspClient'
import { PLENTIFUL, SCARCE, TEA_FACTS, TestServers, WILL_DELAY } from './tea'

const CREATED = 1
const CHANGED = 2
const DELETED = 3

/** `[file name, codes]` of each file with findings. */
async function review(client: LspClient) {
  const found = await client.request<ReviewResult>(REVIEW_REQUEST, {})
  return found.map((note) => [note.uri.split('/').at(-1), ...note.findings.map((finding) => finding.code)])
}

describe('the workspace', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())
  const watch = (client: LspClient, uri: string, type: number) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] })

  it('holds the notes of all folders, but for hidden ones and node_modules', async () => {
    const other = servers.folder({ 'b.markdown': WILL_DELAY })
    const folder = servers.folder({
      'tea.facts.yaml': TEA_FACTS,
      'deep/a.md': PLENTIFUL,
      '.hidden/c.md': PLENTIFUL,
      'node_modules/x/readme.md': PLENTIFUL,
      'fine.md': SCARCE,
    })
    const client = await servers.client({ folders: [folder, other] })
    assert.deepEqual((await review(client)).sort(), [
      ['a.md', 'contradicted'],
      ['b.markdown', 'overstated'],
    ])
  })

  it('follows notes that are created, changed and deleted on disk', async () => {
    const { client, folder } = await servers.start()
    assert.deepEqual(await review(client), [])
    const uri = folder.write('a.md', PLENTIFUL)
    await watch(client, uri, CREATED)
    assert.deepEqual(await review(client), [['a.md', 'contradicted']])
    folder.write('a.md', WILL_DELAY)
    await watch(client, uri, CHANGED)
    assert.deepEqual(await review(client), [['a.md', 'overstated']])
    folder.remove('a.md')
    await watch(client, uri, DELETED)
    assert.deepEqual(await review(client), [])
  })

  it('takes what is open before what is on disk, and falls back to the disk', async () => {
    const { client, folder } = await servers.start({ 'a.md': PLENTIFUL })
    const uri = folder.file('a.md')
    await client.open(uri, WILL_DELAY)
    assert.deepEqual(await review(client), [['a.md', 'overstated']])
    folder.write('a.md', SCARCE)
    await watch(client, uri, CHANGED)
    assert.deepEqual(await review(client), [['a.md', 'overstated']])
    await client.close(uri)
    assert.deepEqual(await review(client), [])
  })

  it('follows facts that change on disk, and tells so', async () => {
    const { client, folder } = await servers.start({ 'a.md': PLENTIFUL })
    assert.deepEqual(await review(client), [['a.md', 'contradicted']])
    const since = client.received.length
    folder.remove('tea.facts.yaml')
    await watch(client, folder.file('tea.facts.yaml'), DELETED)
    await client.notification('claimlight/factsChanged', () => true, since)
    assert.deepEqual(await review(client), [])
  })

  it('follows a folder that is renamed, and one that is deleted', async () => {
    const { client, folder } = await servers.start({ 'old/a.md': PLENTIFUL })
    assert.deepEqual(await review(client), [['a.md', 'contradicted']])
    folder.rename('old', 'new')
    const files = [{ oldUri: folder.file('old'), newUri: folder.file('new') }]
    await client.notify('workspace/didRenameFiles', { files })
    const [found] = await client.request<ReviewResult>(REVIEW_REQUEST, {})
    assert.equal(found?.uri, folder.file('new/a.md'))
    folder.remove('new')
    await client.notify('workspace/didDeleteFiles', { files: [{ uri: folder.file('new') }] })
    assert.deepEqual(await review(client), [])
  })

  it('follows folders that are added and removed', async () => {
    const { client, folder } = await servers.start({ 'a.md': PLENTIFUL })
    const added = servers.folder({ 'b.md': WILL_DELAY })
    const event = (more: object) => ({ event: { added: [], removed: [], ...more } })
    await client.notify('workspace/didChangeWorkspaceFolders', event({ added: [{ uri: added.uri, name: 'b' }] }))
    assert.deepEqual((await review(client)).length, 2)
    await client.notify('workspace/didChangeWorkspaceFolders', event({ removed: [{ uri: folder.uri, name: 'a' }] }))
    assert.deepEqual(await review(client), [], 'the facts have gone with their folder')
  })

  it('reads on when a file cannot be read, and says which', async () => {
    const { client, folder } = await servers.start({ 'a.md': PLENTIFUL, 'bad.md': Buffer.from([0x41, 0xff, 0x42]) })
    assert.deepEqual(await review(client), [['a.md', 'contradicted']])
    const logged = await client.notification('window/logMessage', (params) => JSON.stringify(params).includes('bad.md'))
    assert.match(JSON.stringify(logged), /not UTF-8 \(byte 2, line 1\)/)
    assert.ok(folder)
  })

  it('knows a note once, however its address is spelled', async () => {
    const { client, folder } = await servers.start({ 'trà (1).md': PLENTIFUL })
    const uri = folder.file('trà (1).md').replace('(1)', '%281%29')
    await client.open(uri, PLENTIFUL)
    const [found, ...others] = await client.request<ReviewResult>(REVIEW_REQUEST, {})
    assert.deepEqual([found?.uri, others], [uri, []])
  })

  it('asks to be told of files, where the client can', async () => {
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }
    const { client } = await servers.start({}, { capabilities })
    const asked = () => client.asked.filter((each) => each.method === 'client/registerCapability')
    await client.until('a registration', () => asked().length > 0)
    const globs = ['**/*.{md,markdown}', '**/*.facts.{yaml,yml,json,jsonl}']
    for (const glob of globs) assert.ok(JSON.stringify(asked()).includes(glob), glob)
    assert.ok(!JSON.stringify(asked()).includes('didChangeWorkspaceFolders'), 'registered already by its capability')
  })

  it('shows that it is read, where the client can', async () => {
    const capabilities = { window: { workDoneProgress: true } }
    const { client } = await servers.start({ 'a.md': SCARCE }, { capabilities })
    for (const kind of ['begin', 'end']) {
      await client.notification('$/progress', (params) => JSON.stringify(params).includes(`"kind":"${kind}"`))
    }
  })

  it('tells of a note larger than the limit, and does not analyse it', async () => {
    const settings = { maxFileSize: 0.01 }
    const { client, folder } = await servers.start({}, { initializationOptions: { settings } })
    const uri = folder.file('large.md')
    await client.open(uri, `${PLENTIFUL}\n${'tea '.repeat(4000)}`)
    const [found, ...others] = await client.diagnostics(uri, (all) => all.length > 0)
    assert.deepEqual([found?.code, found?.severity, found?.range.start.line, others], ['too-large', 3, 0, []])
    await client.replace(uri, PLENTIFUL)
    const [small] = await client.diagnostics(uri, (all, version) => version === 2 && all.length > 0)
    assert.equal(small?.code, 'contradicted')
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'plentiful' })
    assert.equal(symbols.length, 1)
  })
})
