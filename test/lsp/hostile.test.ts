/** Requests as a broken client sends them: wrong types, missing keys, files that are not there, places outside of them. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import * as protocol from '../../server/src/protocol'
import type { LspClient } from '../support/lspClient'
import { PLENTIFUL, SCARCE, TestServers } from './tea'

const CUSTOM = Object.entries(protocol).flatMap(([name, method]) =>
  name.endsWith('_REQUEST') && typeof method === 'string' ? [method] : [],
)
const STANDARD = [
  ...['hover', 'definition', 'references', 'completion', 'codeAction', 'codeLens', 'documentLink', 'rename'],
  ...['prepareRename', 'semanticTokens/full', 'semanticTokens/range', 'diagnostic'],
].map((name) => `textDocument/${name}`)
const OTHERS = ['workspace/symbol', 'workspace/willRenameFiles', 'workspace/diagnostic']

/** What a request may be refused with: anything else is a fault of ours. */
const REFUSALS = new Map([
  [-32602, 'InvalidParams'],
  [-32601, 'MethodNotFound'],
  [-32803, 'RequestFailed'],
  [-32800, 'RequestCancelled'],
])

describe('a broken client', function () {
  this.timeout(120_000)
  const servers = new TestServers()
  after(() => servers.dispose())

  function paramsIn(uris: readonly string[]): fc.Arbitrary<unknown> {
    const uri = fc.constantFrom(
      ...uris,
      ...['file:///nowhere/else.md', 'untitled:Untitled-1', 'http://[', 'file://%ZZ/%', '', '__proto__', 'x'],
    )
    const number = fc.constantFrom(0, 1, 3, 9, -1, 1.5, 1e9, Number.MAX_SAFE_INTEGER, -0)
    const word = fc.constantFrom(
      ...['', 'supported', 'tea', 'tea/harvest', 'harvest-scarce', 'constructor', '__proto__', 'tea:', ':', '\u0000'],
      ...['markdown', 'sarif', 'csl-json', 'vi', 'a b', '../../x', '\ud800', 'x'.repeat(5000)],
    )
    const position = fc.record({ line: number, character: number }, { requiredKeys: [] })
    const range = fc.oneof(fc.record({ start: position, end: position }, { requiredKeys: [] }), position)
    const odd = fc.oneof(
      ...[fc.constant(null), fc.boolean(), number, word, uri, range, fc.constant([]), fc.constant([null])],
      fc.jsonValue({ maxDepth: 2 }),
    )
    /** Mostly of the right type, so that handlers are reached. */
    const mostly = (right: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: odd })
    const fields = {
      ...{
        uri: mostly(uri),
        range: mostly(range),
        position: mostly(position),
        text: mostly(word),
        base: mostly(fc.oneof(word, uri)),
      },
      ...{
        factId: mostly(word),
        theme: mostly(word),
        limit: mostly(number),
        verdict: mostly(word),
        reason: mostly(word),
      },
      ...{ file: mostly(uri), id: mostly(word), format: mostly(word), query: mostly(word), language: mostly(word) },
      ...{ from: mostly(word), force: fc.constant(false), newName: mostly(word), unverified: mostly(fc.boolean()) },
      claim: mostly(fc.record({ uri, position }, { requiredKeys: [] })),
      textDocument: mostly(fc.record({ uri }, { requiredKeys: [] })),
      context: mostly(fc.constantFrom({ diagnostics: [] }, { diagnostics: [{}] }, { includeDeclaration: true })),
      files: mostly(fc.array(fc.record({ oldUri: uri, newUri: uri }, { requiredKeys: [] }), { maxLength: 3 })),
      data: mostly(fc.record({ uri, key: word }, { requiredKeys: [] })),
      previousResultIds: mostly(fc.constant([])),
    }
    return fc.oneof(
      { weight: 8, arbitrary: fc.record(fields, { requiredKeys: [], noNullPrototype: true }) },
      { weight: 1, arbitrary: odd },
    )
  }

  async function refusalOf(client: LspClient, method: string, params: unknown): Promise<string | undefined> {
    const answer = await client.request(method, params).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (answer === undefined) return undefined
    assert.ok(answer instanceof Error && 'code' in answer && typeof answer.code === 'number', String(answer))
    const refusal = REFUSALS.get(answer.code)
    assert.ok(refusal, `${method} ${JSON.stringify(params)}\n${answer.code} ${answer.message}`)
    assert.doesNotMatch(answer.message, /undefined|\[object|TypeError|is not a function/)
    return refusal
  }

  it('is answered or refused in plain words, whatever it asks, and the server goes on', async () => {
    const { client, folder } = await servers.start({
      'a.md': `${PLENTIFUL}\n`,
      'claimlight.judgements.jsonl': `{"note":"a.md","id":"x","verdict":"supported","exact":${JSON.stringify(PLENTIFUL)}}\n`,
      'claimlight.config.yaml': 'language: en\n',
      'archive.facts.jsonl': '{"id":"r","theme":"tea","statement":{"en":"Kettles sing."}}\n',
    })
    const note = folder.file('note.md')
    await client.open(note, `# Tea\n\n${SCARCE}[^fact:harvest-scarce]\n`)
    await client.open(folder.file('half.facts.yaml'), 'id: half\nfacts:\n  - id: \n', 'yaml')
    const names = [
      'a.md',
      'tea.facts.yaml',
      'half.facts.yaml',
      'claimlight.judgements.jsonl',
      'claimlight.config.yaml',
      'archive.facts.jsonl',
    ]
    const params = paramsIn([note, ...names.map((name) => folder.file(name))])
    const told = new Map<string, number>()
    const methods = [...CUSTOM, ...STANDARD, ...OTHERS].filter((method) => method !== protocol.IMPORT_REQUEST)
    const property = fc.asyncProperty(fc.constantFrom(...methods), params, async (method, given) => {
      const refusal = (await refusalOf(client, method, given)) ?? 'answered'
      told.set(refusal, (told.get(refusal) ?? 0) + 1)
    })
    await fc.assert(property, { numRuns: Number(process.env['FUZZ_RUNS'] ?? 400) })
    for (const method of methods)
      for (const given of [null, undefined, [], 7, 'x', {}]) await refusalOf(client, method, given)
    const nulls = { query: 'tea', theme: null, limit: null, language: null }
    assert.equal(await refusalOf(client, protocol.SEARCH_FACTS_REQUEST, nulls), undefined)
    // It is no good if nothing gets through.
    assert.ok((told.get('answered') ?? 0) > 30 && (told.get('InvalidParams') ?? 0) > 30, JSON.stringify([...told]))
    const { claims } = await client.request<protocol.ClaimsResult>(protocol.CLAIMS_REQUEST, { uri: note })
    assert.equal(claims.length, 1)
  })
})
