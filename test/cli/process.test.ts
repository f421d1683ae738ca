/** The program as a process of its own: its status, its pipes, what happens when the reader leaves. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const MAIN = resolve(__dirname, '../../server/src/cli/main.ts')

function start(args: readonly string[], cwd: string) {
  const tsx = require.resolve('tsx')
  return spawn(process.execPath, ['--import', tsx, MAIN, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] })
}

/** A folder of so many notes that a report on them fills every pipe. */
function manyNotes(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-many-'))
  for (let index = 0; index < 1000; index++)
    writeFileSync(join(folder, `${'long-name-'.repeat(12)}${index}.md`), 'Hi.\n')
  return folder
}

describe('claimlight: the process', function () {
  this.timeout(30_000)
  let folder = ''
  before(() => {
    folder = manyNotes()
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('writes all of a long report before it ends', async () => {
    const child = start(['check', '.', '--format', 'json'], folder)
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    const [status] = await once(child, 'close')
    const report: { files: unknown[] } = JSON.parse(Buffer.concat(chunks).toString())
    assert.deepEqual([report.files.length, status], [1000, 0])
  })

  it('ends quietly when its reader leaves', async () => {
    const child = start(['check', '.', '--format', 'json'], folder)
    const errors: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.stdout.once('data', () => child.stdout.destroy())
    const [status, signal] = await once(child, 'exit')
    assert.deepEqual([Buffer.concat(errors).toString(), status, signal], ['', 0, null])
  })

  it('says why where nothing more can be written', async function () {
    if (!existsSync('/dev/full')) this.skip()
    const file = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, ['--import', require.resolve('tsx'), MAIN, 'facts'], {
      ...{ cwd: folder, stdio: ['ignore', file, 'pipe'] },
    })
    const errors: Buffer[] = []
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk))
    const [status] = await once(child, 'close')
    closeSync(file)
    const told = 'claimlight: cannot write to standard output: the disk is full\n'
    assert.deepEqual([Buffer.concat(errors).toString(), status], [told, 2])
  })

  it('reads a pipe', async () => {
    const child = start(['check', '-', '--format', 'json'], folder)
    child.stdin.end('Một ghi chú.\n')
    const [chunk] = await once(child.stdout, 'data')
    assert.match(String(chunk), /"version": 1/)
    assert.deepEqual(await once(child, 'close'), [0, null])
  })
})
