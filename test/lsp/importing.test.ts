/** Importing by way of the server: what a file is, its base, progress, and what goes wrong. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CancellationTokenSource } from 'vscode-jsonrpc/node'
import type { FactsResult, ImportParams, ImportPlanResult, ImportResult } from '../../server/src/protocol'
import { FACTS_REQUEST, IMPORT_PLAN_REQUEST, IMPORT_REQUEST } from '../../server/src/protocol'
import { TestServers } from './tea'

const FEED = readFileSync(join(__dirname, '../cli/fixtures/import/feed.json'), 'utf8')
const TABLE = 'Claim,Verdict\nTea is hot.,True\nTea is a metal.,False\n,True\n'

describe('importing by way of the server', () => {
  const servers = new TestServers()
  after(() => servers.dispose())
  const files = { 'feed.json': FEED, 'table.csv': TABLE, 'odd.bin': 'what is this', 'report.md': 'Tea is hot.\n' }
  const start = () => servers.start(files)

  it('says what a file is and where its base would stand', async () => {
    const { client, folder } = await start()
    const plan = (name: string) => client.request<ImportPlanResult>(IMPORT_PLAN_REQUEST, { uri: folder.file(name) })
    assert.deepEqual(await plan('feed.json'), { kind: 'claimreview', output: folder.file('feed.facts.jsonl') })
    assert.deepEqual(await plan('table.csv'), { kind: 'csv', output: folder.file('table.facts.jsonl') })
    assert.deepEqual(await plan('report.md'), { kind: 'article', output: folder.file('report.facts.yaml') })
    await assert.rejects(plan('odd.bin'), /odd\.bin: it is not clear what this is/)
    await assert.rejects(plan('gone.csv'), /gone\.csv: no such file; check the path/)
  })

  it('writes the base, tells of its progress, and answers with a report; the facts are used when the file is seen', async () => {
    const { client, folder } = await start()
    const since = client.received.length
    const params: ImportParams = { uri: folder.file('table.csv'), workDoneToken: 'import-1' }
    const result = await client.request<ImportResult>(IMPORT_REQUEST, params)
    assert.deepEqual([result.output, result.facts, result.skipped], [folder.file('table.facts.jsonl'), 2, 1])
    assert.match(result.report.join('\n'), /statement ← Claim, rating ← Verdict\n2 facts from 3 records/)
    const told = client.received.slice(since).map((each) => JSON.stringify(each.params))
    for (const kind of ['begin', 'end'])
      assert.ok(told.some((each) => each.includes('"token":"import-1"') && each.includes(`"${kind}"`)))
    const seen = client.received.length
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: result.output, type: 1 }] })
    await client.notification('claimlight/factsChanged', () => true, seen)
    const facts = await client.request<FactsResult>(FACTS_REQUEST, {})
    assert.deepEqual(
      facts.filter(({ base }) => base === 'table').map(({ statement }) => statement['en']),
      ['Tea is hot.', 'Tea is a metal.'],
    )
  })

  it('fails with words for people, and leaves what is there', async () => {
    const { client, folder } = await start()
    const ask = (params: Partial<ImportParams>) =>
      client.request(IMPORT_REQUEST, { uri: folder.file('table.csv'), ...params })
    await ask({})
    await assert.rejects(ask({}), /table\.facts\.jsonl is there already/)
    await ask({ force: true })
    await assert.rejects(ask({ output: 'untitled:Untitled-1' }), /only files of this machine/)
    await assert.rejects(
      client.request(IMPORT_REQUEST, { uri: folder.file('a'), from: 'xml' }),
      /from must be one of claimreview, /,
    )
  })

  it('is cancelled like any request, and then writes nothing', async () => {
    const { client, folder } = await start()
    const stop = new CancellationTokenSource()
    const asked = client.connection.sendRequest(IMPORT_REQUEST, { uri: folder.file('feed.json') }, stop.token)
    stop.cancel()
    await assert.rejects(asked, /cancelled/)
    const path = fileURLToPath(folder.uri)
    assert.ok(!existsSync(join(path, 'feed.facts.jsonl')))
    assert.deepEqual(
      readdirSync(path).filter((name) => name.endsWith('.tmp')),
      [],
    )
  })
})
