/** A workspace of many notes: judged by threads, and said of it is what is said of notes that the server judges itself. */
import assert from 'node:assert/strict'
import type { Location, SymbolInformation } from 'vscode-languageserver'
import {
  CHECK_WORKSPACE_REQUEST,
  type CheckWorkspaceResult,
  CLAIMS_REQUEST,
  type ClaimsResult,
  OUTLINE_REQUEST,
  REVIEW_REQUEST,
  type ReviewResult,
  THEMES_REQUEST,
} from '../../server/src/protocol'
import type { LspClient } from '../support/lspClient'
import { buildThreadedServer, type Folder } from '../support/lspServer'
import { DOI_DAO, PLENTIFUL, SCARCE, TEA_FACTS, TestServers, WILL_DELAY } from './tea'

const CREATED = 1
const CHANGED = 2
const DELETED = 3

const TEXTS = [
  SCARCE,
  `# Tea\n\n- **${PLENTIFUL}**[^fact:harvest-scarce]\n`,
  `Fine weather.\r\n\r\n${WILL_DELAY}[^fact:no-such-fact] The tea harvest began in 1949.\r\n`,
  `${DOI_DAO}\n\n<!-- claimlight-ignore-next-line -->\n${PLENTIFUL}\n`,
  'Nothing of it. 🍵',
]

function manyNotes(count = 250): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, nth) => [`notes/${nth}.md`, TEXTS[nth % TEXTS.length] ?? '']),
  )
}

describe('a workspace of many notes', function () {
  this.timeout(60_000)
  const servers = new TestServers()
  let program = ''
  before(async () => {
    program = await buildThreadedServer()
  })
  afterEach(() => servers.dispose())

  const watch = (client: LspClient, uri: string, type: number) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] })

  /** A server with threads, on a folder of many notes; nothing is kept but in that folder. */
  async function start(files = manyNotes(), capabilities = {}) {
    const folder = servers.folder({ 'tea.facts.yaml': TEA_FACTS, ...files })
    return { folder, client: await connect(folder, capabilities) }
  }

  function connect(folder: Folder, capabilities = {}): Promise<LspClient> {
    const initializationOptions = { cacheFolder: `${folder.path}/.cache` }
    return servers.client({ folders: [folder], program, initializationOptions, capabilities })
  }

  async function review(client: LspClient): Promise<Map<string, readonly string[]>> {
    const found = await client.request<ReviewResult>(REVIEW_REQUEST, {})
    return new Map(found.map(({ uri, findings }) => [uri.split('/').at(-1) ?? '', findings.map(({ code }) => code)]))
  }

  /** All that can be asked of the whole workspace, in an order of its own where the answer has none. */
  async function allOf(client: LspClient, folder: Folder) {
    const facts = folder.file('tea.facts.yaml')
    await client.open(facts, TEA_FACTS, 'yaml')
    const position = client.position(facts, 'harvest-scarce')
    const params = { textDocument: { uri: facts }, position, context: { includeDeclaration: false } }
    const references = await client.request<Location[]>('textDocument/references', params)
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'tea' })
    const byPlace = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
    return {
      references: references.sort(byPlace),
      symbols: symbols.sort(byPlace),
      review: await client.request(REVIEW_REQUEST, {}),
      check: await client.request(CHECK_WORKSPACE_REQUEST, {}),
      themes: sortedLists(await client.request(THEMES_REQUEST, {})),
      outline: await client.request(OUTLINE_REQUEST, {}),
      claims: await client.request(CLAIMS_REQUEST, { uri: folder.file('notes/2.md') }),
      hover: await client.request('textDocument/documentLink', { textDocument: { uri: folder.file('notes/1.md') } }),
    }
  }

  /** Threads hand notes out in their order; a server by itself reads several at once, and takes them as they come. */
  function sortedLists(value: unknown): unknown {
    if (Array.isArray(value)) {
      const items = value.map(sortedLists)
      return items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sortedLists(each)]))
  }

  it('is answered about as one that the server reads by itself, from the cache too', async () => {
    const { client, folder } = await start()
    const answers = await allOf(client, folder)
    assert.ok(answers.symbols.length > 200 && answers.references.length > 100)
    const alone = await servers.client({ folders: [folder] })
    assert.deepEqual(answers, await allOf(alone, folder))
    assert.deepEqual(await allOf(await connect(folder), folder), answers)
  })

  it('follows notes that come, change and go', async () => {
    const { client, folder } = await start()
    assert.deepEqual((await review(client)).get('1.md'), ['contradicted', 'undefined-citation'])
    folder.write('notes/1.md', WILL_DELAY)
    await watch(client, folder.file('notes/1.md'), CHANGED)
    folder.remove('notes/6.md')
    await watch(client, folder.file('notes/6.md'), DELETED)
    await watch(client, folder.write('notes/new.md', PLENTIFUL), CREATED)
    const after = await review(client)
    assert.deepEqual(
      ['1.md', '6.md', 'new.md'].map((name) => after.get(name)),
      [['overstated'], undefined, ['contradicted']],
    )
  })

  it('takes what is open before what is on disk, and falls back to the disk', async () => {
    const { client, folder } = await start()
    const uri = folder.file('notes/1.md')
    await client.open(uri, SCARCE)
    assert.equal((await review(client)).get('1.md'), undefined)
    await client.close(uri)
    assert.deepEqual((await review(client)).get('1.md'), ['contradicted', 'undefined-citation'])
    const checked = await client.request<CheckWorkspaceResult>(CHECK_WORKSPACE_REQUEST, {})
    assert.equal(checked.files, 250, 'no note is there twice')
  })

  it('is judged anew by other facts', async () => {
    const { client, folder } = await start()
    const facts = folder.file('tea.facts.yaml')
    assert.ok((await review(client)).size > 0)
    await client.open(facts, TEA_FACTS, 'yaml')
    await client.replace(
      facts,
      TEA_FACTS.replaceAll('tea-plenty', 'tea-much').replace('opposite: tea-much', 'opposite: []'),
    )
    assert.equal((await review(client)).get('3.md'), undefined, 'plentiful is the opposite of nothing any more')
    await client.replace(facts, TEA_FACTS)
    assert.deepEqual((await review(client)).get('3.md'), ['contradicted'])
  })

  it('notices at the next start what has changed meanwhile', async () => {
    const { client, folder } = await start()
    await review(client)
    await client.until('the cache', () => folder.holds('.cache'))
    await client.stop()
    folder.write('notes/0.md', PLENTIFUL)
    folder.remove('notes/1.md')
    const again = await review(await connect(folder))
    assert.deepEqual(
      ['0.md', '1.md', '2.md'].map((name) => again.get(name)),
      [['contradicted'], undefined, ['overstated', 'dangling-citation']],
    )
  })

  it('is answered about by what is on disk now, where nobody has told of a change', async () => {
    const { client, folder } = await start()
    assert.ok((await review(client)).has('3.md'))
    const claims = (name: string) => client.request<ClaimsResult>(CLAIMS_REQUEST, { uri: folder.file(name) })
    folder.write('notes/204.md', WILL_DELAY)
    folder.remove('notes/205.md')
    const [changed, gone] = [await claims('notes/204.md'), await claims('notes/205.md')]
    assert.deepEqual([changed.claims.map(({ text }) => text), gone.claims], [[WILL_DELAY], []])
  })

  it('shows that it is read, and can be told to stop; whoever asks then has all of it read', async () => {
    const { client } = await start(manyNotes(), { window: { workDoneProgress: true } })
    const begun = await client.notification('$/progress', (params) => JSON.stringify(params).includes('"begin"'))
    assert.match(JSON.stringify(begun), /"cancellable":true/)
    const token = JSON.stringify(begun).match(/"token":"([^"]+)"/)?.[1]
    await client.notify('window/workDoneProgress/cancel', { token })
    await client.notification('$/progress', (params) => JSON.stringify(params).includes('"end"'))
    const checked = await client.request<CheckWorkspaceResult>(CHECK_WORKSPACE_REQUEST, {})
    assert.equal(checked.files, 250)
  })

  it('answers about an open note while it is read', async () => {
    const { client, folder } = await start(manyNotes(600))
    const uri = folder.file('draft.md')
    const whole = client.request<ReviewResult>(REVIEW_REQUEST, {})
    await client.open(uri, PLENTIFUL)
    const { claims } = await client.request<ClaimsResult>(CLAIMS_REQUEST, { uri })
    assert.equal(claims[0]?.verdict, 'contradicted')
    assert.ok((await whole).some((file) => file.uri === uri))
  })
})
