/** The programs as they ship: what they load before they are asked for anything, and what the code cache does to them. */
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCache } from '../../../server/src/node/codeCache'

const ROOT = path.resolve(__dirname, '../../..')
const DIST = path.join(ROOT, 'dist')
/** Messages of ours, each in one part of the sources alone. */
const ENGINE = 'does not say what kind it is and is taken as a thing'
const JUDGING = 'The note goes further than the source'
const MARKDOWN = 'chunkFlow'
const LANGUAGE_CLIENT = 'Client is not running'

describe('the programs', function () {
  this.timeout(120_000)
  const scratch = mkdtempSync(path.join(tmpdir(), 'cl-programs-'))
  const caches = path.join(scratch, 'claimlight', 'code')
  const env = { ...process.env, XDG_CACHE_HOME: scratch }

  before(() => void execFileSync(process.execPath, ['scripts/build.mjs', '--production'], { cwd: ROOT }))
  beforeEach(() => rmSync(caches, { recursive: true, force: true }))
  after(() => rmSync(scratch, { recursive: true, force: true }))

  function claimlight(...args: readonly string[]): string {
    return execFileSync(process.execPath, [path.join(DIST, 'cli.js'), ...args], { cwd: scratch, env, encoding: 'utf8' })
  }

  /** The files of the one code cache: all that was loaded. */
  function loaded(): readonly string[] {
    const [name = ''] = readdirSync(caches)
    return [...readCache(path.join(caches, name)).known.keys()]
  }

  it('have the engine in one module, and what is looked for below is there', () => {
    const modules = readdirSync(path.join(DIST, 'lib')).map((name) => path.join(DIST, 'lib', name))
    for (const text of [ENGINE, JUDGING, MARKDOWN, LANGUAGE_CLIENT]) assert.ok(having(text, modules).length > 0, text)
    assert.equal(having(ENGINE, modules).length, 1)
    // What stands in two modules calls from one to the other by way of getters: judging was a tenth slower.
    assert.deepEqual(having(JUDGING, modules), having(ENGINE, modules))
  })

  it('answer initialize without the engine', async () => {
    const messages = [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { id: 2, method: 'shutdown' },
      { method: 'exit' },
    ]
    const server = spawn(process.execPath, [path.join(DIST, 'server.js'), '--stdio'], { env })
    for (const message of messages) server.stdin.write(framed(message))
    const [status] = await once(server, 'close')
    assert.equal(status, 0)
    assert.ok(loaded().length > 1)
    assert.deepEqual([...having(ENGINE, loaded()), ...having(MARKDOWN, loaded())], [])
  })

  it('explain themselves without the engine', () => {
    claimlight('check', '--help')
    assert.deepEqual([...having(ENGINE, loaded()), ...having(MARKDOWN, loaded())], [])
  })

  it('load the language client when the extension has been activated, not before', () => {
    const first = requiredBy(path.join(DIST, 'client.js'))
    assert.ok(first.length > 1)
    assert.deepEqual([...having(LANGUAGE_CLIENT, first), ...having(ENGINE, first)], [])
  })

  it('say the same with a code cache, without one, and with one that is damaged', () => {
    writeFileSync(path.join(scratch, 'a.md'), 'Sora is a Google product. The US has lifted its limits on chips.\n')
    const run = () => claimlight('check', 'a.md', '--fail-on', 'never')
    const first = run()
    assert.equal(having(ENGINE, loaded()).length, 1)
    assert.equal(run(), first)
    const [name = ''] = readdirSync(caches)
    const file = path.join(caches, name)
    writeFileSync(
      file,
      readFileSync(file).map((byte, at) => (at % 1000 === 30 ? byte ^ 0x5a : byte)),
    )
    assert.equal(run(), first)
    assert.equal(run(), first)
  })

  it('do without a folder for caches', () => {
    writeFileSync(path.join(scratch, 'claimlight-file'), '')
    const blocked = { ...env, XDG_CACHE_HOME: path.join(scratch, 'claimlight-file') }
    const version = execFileSync(process.execPath, [path.join(DIST, 'cli.js'), '--version'], { env: blocked })
    assert.match(version.toString(), /^\d+\.\d+\.\d+/)
    assert.equal(existsSync(caches), false)
  })
})

function having(text: string, files: readonly string[]): readonly string[] {
  return files.filter((file) => readFileSync(file, 'utf8').includes(text))
}

/** The module and those that it requires as it is loaded: `import('…')` has become a promise's business. */
function requiredBy(file: string, found: Set<string> = new Set()): readonly string[] {
  if (found.has(file)) return []
  found.add(file)
  const code = readFileSync(file, 'utf8').replace(/\.then\(\(\)=>[^)]*require\("[^"]+"\)/g, '')
  for (const [, id = ''] of code.matchAll(/require\("(\.\/[^"]+)"\)/g))
    requiredBy(path.join(path.dirname(file), id), found)
  return [...found]
}

function framed(message: object): string {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message })
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}
