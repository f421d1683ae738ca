/** Messages of the server reach the editor in one piece each. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Writable } from 'node:stream'
import { StreamMessageWriter } from 'vscode-languageserver/node'
import { WholeMessages } from '../../server/src/lsp/wholeMessages'

describe('messages over a stream', () => {
  it('are written head and body together, in their order', async () => {
    const written: string[] = []
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written.push(chunk.toString('utf8'))
        setImmediate(done)
      },
    })
    const writer = new StreamMessageWriter(new WholeMessages(output))
    const messages = ['chè', 'tea'].map((method) => ({ jsonrpc: '2.0', method }))
    await Promise.all(messages.map((message) => writer.write(message)))
    assert.deepEqual(written, [
      'Content-Length: 33\r\n\r\n{"jsonrpc":"2.0","method":"chè"}',
      'Content-Length: 32\r\n\r\n{"jsonrpc":"2.0","method":"tea"}',
    ])
  })

  it('tell where the editor has gone', async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) })
    const whole = new WholeMessages(output)
    const gone = once(whole, 'error')
    whole.write('Content-Length: 2\r\n\r\n', 'ascii')
    whole.write(Buffer.from('{}'))
    const [error] = await gone
    assert.equal(error.message, 'EPIPE')
  })
})
