/** What holds for every message: the life cycle, wrong messages, cancellation, crashes. */
import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import {
  CancellationTokenSource,
  createConnection,
  createMessageConnection,
  ErrorCodes,
  HoverRequest,
  LSPErrorCodes,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { Dispatcher, Routes } from '../../server/src/lsp/dispatcher'
import { anything } from '../../server/src/lsp/shapes'
import { CHECK_WORKSPACE_REQUEST } from '../../server/src/protocol'
import { LspClient } from '../support/lspClient'
import { PLENTIFUL, SCARCE, TestServers } from './tea'

const NOWHERE = { textDocument: { uri: 'file:///nowhere.md' }, position: { line: 0, character: 0 } }

describe('the life cycle', () => {
  it('answers nothing before initialize', async () => {
    const client = await LspClient.connect()
    const early = client.request('textDocument/hover', NOWHERE)
    await assert.rejects(early, { code: ErrorCodes.ServerNotInitialized })
    await client.initialize({})
    await client.stop()
  })

  it('answers nothing after shutdown, and then ends with status 0', async () => {
    const client = await LspClient.start()
    await client.connection.sendRequest('shutdown')
    await assert.rejects(client.request('textDocument/hover', NOWHERE), { code: ErrorCodes.InvalidRequest })
    assert.equal(await client.exit(), 0)
  })

  it('ends with status 1 without a shutdown', async () => {
    const client = await LspClient.start()
    assert.equal(await client.exit(), 1)
  })

  it('ends when the client goes away', async () => {
    const client = await LspClient.start()
    const ended = new Promise((resolve) => client.process.once('exit', resolve))
    client.process.stdin?.end()
    assert.equal(await ended, 1)
  })

  it('says nothing more after a shutdown in the midst of work', async () => {
    const servers = new TestServers()
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.md`, PLENTIFUL]))
    const { client, folder } = await servers.start(files)
    await client.open(folder.file('0.md'), SCARCE)
    await servers.dispose()
    assert.equal(client.process.exitCode, 0)
  })
})

describe('wrong messages', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())

  it('are refused by name, and the server goes on', async () => {
    const { client, uri } = await servers.note(PLENTIFUL)
    const wrong: readonly [string, unknown, RegExp][] = [
      ['textDocument/hover', {}, /textDocument must be an object/],
      ['textDocument/hover', { textDocument: { uri: 7 } }, /textDocument\.uri must be a string/],
      ['textDocument/hover', { textDocument: { uri }, position: { line: -1, character: 0 } }, /position\.line/],
      ['textDocument/codeAction', { textDocument: { uri }, range: {} }, /range\.start/],
      ['workspace/symbol', { query: null }, /query must be a string/],
      ['claimlight/claims', null, /params must be an object/],
    ]
    for (const [method, params, message] of wrong) {
      await assert.rejects(client.request(method, params), { code: ErrorCodes.InvalidParams, message })
    }
    await assert.rejects(client.request('claimlight/nonsense', {}), { code: ErrorCodes.MethodNotFound })
    await client.notify('textDocument/didOpen', { textDocument: { uri: 'file:///x.md' } })
    await client.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///y.md', version: 1 },
      contentChanges: [],
    })
    await client.notify('claimlight/nonsense', {})
    await client.diagnostics(uri, (all) => all.length === 1)
  })

  it('that are no JSON are passed over', async () => {
    const { client, uri } = await servers.note(PLENTIFUL)
    await client.diagnostics(uri, (all) => all.length === 1)
    client.process.stdin?.write('Content-Length: 5\r\n\r\n{"a":')
    const params = { textDocument: { uri }, position: { line: 0, character: 0 } }
    assert.ok(await client.request('textDocument/hover', params))
  })

  it('about positions beyond the text are answered as for its end', async () => {
    const { client, uri } = await servers.note(PLENTIFUL)
    const params = { textDocument: { uri }, position: { line: 99, character: 99 } }
    assert.equal(await client.request('textDocument/completion', params).then((found) => Array.isArray(found)), true)
  })
})

describe('cancellation', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())

  it('of a check of the workspace is answered as such, and the server goes on', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.md`, PLENTIFUL]))
    const { client, folder } = await servers.start(files)
    const source = new CancellationTokenSource()
    const check = client.connection.sendRequest(CHECK_WORKSPACE_REQUEST, {}, source.token)
    source.cancel()
    await assert.rejects(check, { code: LSPErrorCodes.RequestCancelled })
    const symbols = await client.request<unknown[]>('workspace/symbol', { query: 'frost-may-delay' })
    assert.equal(symbols.length, 1)
    assert.ok(folder)
  })
})

describe('a handler that crashes', () => {
  it('is answered as an error with the reason, logged, and the next request is answered', async () => {
    const { client, logged } = dispatcherWith((routes) => {
      routes.request(HoverRequest.type, anything(), (params) => {
        if (params.position.line === 0) throw new Error('a bug')
        return { contents: 'fine' }
      })
    })
    await assert.rejects(client.sendRequest('textDocument/hover', NOWHERE), {
      code: ErrorCodes.InternalError,
      message: /could not answer textDocument\/hover: a bug/,
    })
    assert.match(logged.join('\n'), /textDocument\/hover failed: Error: a bug\n\s+at /)
    const next = await client.sendRequest('textDocument/hover', { ...NOWHERE, position: { line: 1, character: 0 } })
    assert.deepEqual(next, { contents: 'fine' })
    client.dispose()
  })
})

/** A dispatcher in this process, with a client at the other end of its streams. */
function dispatcherWith(fill: (routes: Routes) => void) {
  const [up, down] = [new PassThrough(), new PassThrough()]
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down))
  const routes = new Routes()
  fill(routes)
  new Dispatcher(connection, async () => routes).start()
  connection.listen()
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  const logged: string[] = []
  client.onNotification('window/logMessage', (params: { readonly message: string }) => {
    logged.push(params.message)
  })
  client.listen()
  return { client, logged }
}
