/** Positions: UTF-16, and UTF-8 where the client asks; CRLF, marks, emoji; edits against the whole text. */
import assert from 'node:assert/strict'
import { LineIndex } from '../../server/src/engine'
import { Converter, chooseEncoding, type Encoding } from '../../server/src/lsp/convert'
import { DOI_DAO, PLENTIFUL, SCARCE, TestServers } from './tea'

const TEXT = 'Trà 🍵 ạ\r\nhoà\u0300 x\rlast\n'

describe('positions', () => {
  for (const encoding of ['utf-16', 'utf-8'] satisfies Encoding[]) {
    it(`come back to the same offset in ${encoding}`, () => {
      const convert = new Converter(encoding)
      const lined = { text: TEXT, lines: new LineIndex(TEXT) }
      for (let offset = 0; offset <= TEXT.length; offset++) {
        if (isInside(offset)) continue
        assert.equal(convert.offset(lined, convert.position(lined, offset)), offset, `offset ${offset}`)
      }
    })
  }

  it('count bytes in UTF-8 and code units in UTF-16', () => {
    const lined = { text: TEXT, lines: new LineIndex(TEXT) }
    const offset = TEXT.indexOf('ạ')
    assert.deepEqual(new Converter('utf-16').position(lined, offset), { line: 0, character: 7 })
    assert.deepEqual(new Converter('utf-8').position(lined, offset), { line: 0, character: 10 })
  })

  it('beyond a line or the text are clipped to it', () => {
    const lined = { text: TEXT, lines: new LineIndex(TEXT) }
    for (const encoding of ['utf-16', 'utf-8'] satisfies Encoding[]) {
      const convert = new Converter(encoding)
      assert.equal(convert.offset(lined, { line: 0, character: 99 }), TEXT.indexOf('\r'))
      assert.equal(convert.offset(lined, { line: 99, character: 0 }), TEXT.length)
    }
  })

  it('are in the first encoding of the client that we know', () => {
    assert.equal(chooseEncoding(undefined), 'utf-16')
    assert.equal(chooseEncoding(['utf-32']), 'utf-16')
    assert.equal(chooseEncoding(['utf-32', 'utf-8', 'utf-16']), 'utf-8')
    assert.equal(chooseEncoding(['utf-16', 'utf-8']), 'utf-16')
  })
})

describe('a server that speaks UTF-8', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())
  const capabilities = { general: { positionEncodings: ['utf-8' as const, 'utf-16' as const] } }

  for (const form of ['NFC', 'NFD'] as const) {
    it(`finds and edits in ${form} Vietnamese behind emoji, lines ending in CRLF`, async () => {
      const line = `🍵 ấm trà: ${DOI_DAO}`.normalize(form)
      const before = `Mở đầu.\r\n\r\n> ${line}\r\n`
      const { client, uri } = await servers.note(before, { capabilities })
      const [found] = await client.diagnostics(uri, (all) => all.length === 1)
      assert.equal(client.encoding, 'utf-8')
      assert.equal(found && client.text(uri, found.range), line)

      const word = 'dồi dào'.normalize(form)
      const start = client.position(uri, word)
      const end = client.position(uri, word, word.length)
      await client.edit(uri, { start, end }, 'khan hiếm', before.replace(word, 'khan hiếm'))
      await client.diagnostics(uri, (all, version) => all.length === 0 && version === 2)
    })
  }
})

describe('incremental edits', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())

  it('of one message count from the text as the edit before left it', async () => {
    const { client, uri } = await servers.note('🍵 one\r\n\r\ntwo\r\n')
    const insert = (line: number, character: number, text: string) => ({
      range: { start: { line, character }, end: { line, character } },
      text,
    })
    const changes = [insert(0, 0, `${SCARCE}\r\n\r\n`), insert(4, 0, `${PLENTIFUL}\r\n\r\n`)]
    await client.change(uri, changes, `${SCARCE}\r\n\r\n🍵 one\r\n\r\n${PLENTIFUL}\r\n\r\ntwo\r\n`)
    const [found] = await client.diagnostics(uri, (all, version) => version === 2 && all.length === 1)
    assert.equal(found && client.text(uri, found.range), PLENTIFUL)
  })

  it('typed letter by letter end as the text opened whole does', async () => {
    const { client, uri } = await servers.note('')
    for (const [index, letter] of [...PLENTIFUL].entries()) {
      const at = { line: 0, character: index }
      await client.edit(uri, { start: at, end: at }, letter, PLENTIFUL.slice(0, index + 1))
    }
    const [found] = await client.diagnostics(
      uri,
      (all, version) => version === PLENTIFUL.length + 1 && all.length === 1,
    )
    assert.equal(found && client.text(uri, found.range), PLENTIFUL)
  })
})

/** True within a surrogate pair or between CR and LF, where no position points. */
function isInside(offset: number): boolean {
  const here = TEXT.charCodeAt(offset)
  return (here >= 0xdc00 && here < 0xe000) || (here === 10 && TEXT.charCodeAt(offset - 1) === 13)
}
