/** `claimlight mcp` by the protocol's own client: its tools, what they answer, what they say of wrong questions. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { CHIPS_BASE } from '../support/commandLine'
import { buildCommandLine, Folder } from '../support/lspServer'

const OVERSTATED = 'Export restrictions will surely slow the growth of the chip industry.'

describe('claimlight mcp', () => {
  const folder = new Folder({ 'mine.facts.yaml': CHIPS_BASE })
  const client = new Client({ name: 'test', version: '1' })
  const told: string[] = []

  before(async () => {
    const program = await buildCommandLine()
    const transport = new StdioClientTransport({
      ...{ command: process.execPath, args: [program, 'mcp', '--no-bundled', '--no-cache'], cwd: folder.path },
      stderr: 'pipe',
    })
    transport.stderr?.on('data', (data) => told.push(String(data)))
    await client.connect(transport)
  })

  after(async () => {
    await client.close()
    folder.dispose()
  })

  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const result = await client.callTool({ name, arguments: args })
    const content = Array.isArray(result.content) ? result.content : []
    return {
      data: JSON.parse(JSON.stringify(result.structuredContent ?? null)),
      text: content[0]?.text,
      isError: result.isError,
    }
  }

  it('lists its tools, each described, and none that changes anything', async () => {
    const { tools } = await client.listTools()
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['check_text', 'search_facts', 'list_themes'],
    )
    for (const { description, annotations, inputSchema } of tools) {
      assert.ok((description ?? '').length > 40)
      assert.deepEqual([annotations?.readOnlyHint, inputSchema.type], [true, 'object'])
    }
    assert.match(client.getInstructions() ?? '', /supported, contradicted, overstated/)
  })

  it('checks a text: claims with verdict, reason, place, facts and their sources', async () => {
    const { data, text } = await call('check_text', { text: `Notes.\n\n${OVERSTATED}\n` })
    const [claim] = data.claims
    assert.deepEqual([claim.verdict, claim.start, claim.end], ['overstated', 8, 8 + OVERSTATED.length])
    const [{ id, relation, sources, statement }] = claim.facts
    assert.deepEqual([id, relation, sources[0].title], ['exports-may-slow-chips', 'overstated', 'The memo'])
    assert.match(statement.vi, /^Hạn chế xuất khẩu/)
    assert.deepEqual(JSON.parse(text), data)
    assert.equal(data.summary.overstated, 1)
  })

  it('gives reasons in the language that is asked for', async () => {
    const { data } = await call('check_text', { text: OVERSTATED, language: 'vi' })
    assert.match(data.claims[0].reason, /[ạảãáàâăêôơưđ]/)
    assert.equal(data.claims[0].facts[0].sources[0].title, 'Bản ghi nhớ')
  })

  it('finds facts by words of either language, within a theme', async () => {
    const ids = async (args: Record<string, unknown>) => {
      const { data } = await call('search_facts', args)
      return data.facts.map(({ id }: { id: string }) => id)
    }
    assert.deepEqual(await ids({ query: 'hạn chế xuất khẩu chip' }), ['exports-may-slow-chips'])
    assert.deepEqual(await ids({ query: 'export restrictions', theme: 'chips', limit: 1 }), ['exports-may-slow-chips'])
    assert.deepEqual(await ids({ query: 'zzyzx' }), [])
  })

  it('says which themes there are where one is not known', async () => {
    const { isError, text } = await call('search_facts', { query: 'chip', theme: 'chip' })
    assert.equal(isError, true)
    assert.match(text, /There is no theme "chip"\. Did you mean "chips"\?/)
  })

  it('lists themes with how many facts each has', async () => {
    const { data } = await call('list_themes')
    assert.deepEqual(
      data.themes.map(({ id, facts }: { id: string; facts: number }) => [id, facts]),
      [
        ['chips', 0],
        ['chips/exports', 1],
      ],
    )
  })

  it('answers wrong arguments with what is wrong, and goes on', async () => {
    const { isError, text } = await call('check_text', { txt: 'x' })
    assert.equal(isError, true)
    assert.match(text, /text/)
    assert.equal((await call('list_themes')).isError, undefined)
  })

  it('answers whatever it is called with in plain words, and goes on', async () => {
    const odd: readonly unknown[] = [
      null,
      7,
      -1,
      1e9,
      1.5,
      true,
      [],
      {},
      ['chips'],
      { toString: 1 },
      '',
      'constructor',
      '__proto__',
      '\ud800',
    ]
    const keys = ['text', 'query', 'theme', 'limit', 'language', 'unverified']
    for (const name of ['check_text', 'search_facts', 'list_themes', 'no_tool']) {
      for (const value of odd) {
        const all = Object.fromEntries(keys.map((key) => [key, value]))
        for (const args of [all, { ...all, text: 'Chips.', query: 'chip' }, ...keys.map((key) => ({ [key]: value }))]) {
          const answer = await client
            .callTool({ name, arguments: args })
            .catch((error: unknown) => ({ content: String(error) }))
          assert.doesNotMatch(
            JSON.stringify(answer),
            /TypeError|RangeError|is not a function|of undefined|of null|\/dist\//,
          )
        }
      }
    }
    const long = `${OVERSTATED} ${'Words of no interest stand here. '.repeat(30_000)}`
    assert.equal((await call('check_text', { text: long })).data.summary.overstated, 1)
    assert.match((await call('search_facts', { query: 'chip '.repeat(20_000) })).text, /query/)
    assert.doesNotMatch(told.join(''), /TypeError|RangeError| at /)
  }).timeout(60_000)

  it('reads a fact base anew when it has changed', async () => {
    folder.write('mine.facts.yaml', CHIPS_BASE.replace('exports-may-slow-chips', 'renamed-fact'))
    const { data } = await call('check_text', { text: OVERSTATED })
    assert.equal(data.claims[0].facts[0].id, 'renamed-fact')
  })

  it('says on standard error what is wrong with a fact base, and serves the rest', async () => {
    const broken = new Folder({ 'a.facts.yaml': 'facts: [\n', 'mine.facts.yaml': CHIPS_BASE })
    const other = new Client({ name: 'test', version: '1' })
    const program = await buildCommandLine()
    const transport = new StdioClientTransport({
      ...{ command: process.execPath, args: [program, 'mcp', '--no-bundled', '--no-cache'], cwd: broken.path },
      stderr: 'pipe',
    })
    const said = transport.stderr ? once(transport.stderr, 'data') : Promise.resolve([''])
    await other.connect(transport)
    assert.match(String((await said)[0]), /a\.facts\.yaml:\d+:\d+: error: /)
    const { structuredContent } = await other.callTool({ name: 'list_themes', arguments: {} })
    assert.match(JSON.stringify(structuredContent), /chips\/exports/)
    await other.close()
    broken.dispose()
  })
})
