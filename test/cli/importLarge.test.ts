/** Large imports: memory that does not grow with the file, and what is left when one is cancelled. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFile } from '../../server/src/node/import/importFile'
import { buildCommandLine } from '../support/lspServer'

/** A DataFeed of so many made-up fact-checks, each of some two thousand letters. */
function feed(records: number): string {
  const items = Array.from({ length: records }, (_, nth) => {
    const appearance = Array.from({ length: 5 }, (_, each) => `https://posts.example/${nth}/${each}/${'x'.repeat(300)}`)
    return JSON.stringify({
      '@type': 'DataFeedItem',
      item: [
        {
          '@type': 'ClaimReview',
          claimReviewed: `The ${nth}th bridge carries ${nth} cars a day.`,
          author: { name: `Desk ${nth % 40}` },
          itemReviewed: { '@type': 'Claim', appearance: appearance.map((url) => ({ '@type': 'CreativeWork', url })) },
          reviewRating: { alternateName: nth % 2 ? 'False' : 'Misleading' },
          url: `https://desk.example/${nth}`,
        },
      ],
    })
  })
  return `{"@context":"http://schema.org","@type":"DataFeed","dataFeedElement":[${items.join(',')}]}`
}

describe('a large import', function () {
  this.timeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-import-'))
  const path = (name: string) => join(folder, name)
  before(() => {
    writeFileSync(path('small.json'), feed(2_000))
    writeFileSync(path('large.json'), feed(20_000))
    // Tells on standard error how much memory the program took at most, in KB.
    writeFileSync(
      path('hook.cjs'),
      "process.on('exit', () => process.stderr.write('RSS ' + process.resourceUsage().maxRSS))\n",
    )
  })
  after(() => rmSync(folder, { recursive: true, force: true }))
  const leftovers = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

  async function start(...args: readonly string[]) {
    const program = await buildCommandLine()
    const stdio = ['ignore', 'pipe', 'pipe'] as const
    const child = spawn(process.execPath, ['--require', path('hook.cjs'), program, 'import', ...args], {
      cwd: folder,
      stdio: [...stdio],
    })
    const told: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => told.push(chunk))
    child.stdout.resume()
    return { child, told: () => Buffer.concat(told).toString() }
  }

  async function memoryFor(file: string): Promise<number> {
    const { child, told } = await start(file, '--force')
    assert.deepEqual(await once(child, 'close'), [0, null])
    return Number(/RSS (\d+)/.exec(told())?.[1])
  }

  it('takes little more memory for ten times the records', async () => {
    const [small, large] = [await memoryFor('small.json'), await memoryFor('large.json')]
    assert.ok(large < small * 1.5, `${small} KB for 2,000 records, ${large} KB for 20,000`)
    assert.equal(readFileSync(path('large.facts.jsonl'), 'utf8').trimEnd().split('\n').length, 20_001)
    assert.deepEqual(leftovers(), [])
  })

  it('that the user interrupts leaves the base as it was, and nothing beside it', async () => {
    writeFileSync(path('large.facts.jsonl'), 'old')
    const watcher = watch(folder)
    const { child, told } = await start('large.json', '--force')
    // The first that is written is the sign that it has begun.
    await once(watcher, 'change')
    watcher.close()
    child.kill('SIGINT')
    assert.deepEqual(await once(child, 'close'), [2, null])
    assert.match(told(), /claimlight: cancelled; nothing was written/)
    assert.equal(readFileSync(path('large.facts.jsonl'), 'utf8'), 'old')
    assert.deepEqual(leftovers(), [])
  })

  it('that is cancelled while it is read says so, and how far it was', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const outcome = await importFile({
      input: path('large.json'),
      output: path('new.facts.jsonl'),
      map: [],
      force: false,
      shown: (each) => each,
      signal: stop.signal,
      bases: async () => [],
      onProgress: ({ read, size }) => {
        seen.push(read / size)
        stop.abort()
      },
    })
    assert.deepEqual([outcome.ok, !outcome.ok && outcome.why], [false, 'cancelled'])
    assert.ok(seen.length > 0 && seen.every((share) => share > 0 && share < 1))
    assert.deepEqual([leftovers(), readdirSync(folder).includes('new.facts.jsonl')], [[], false])
  })
})
