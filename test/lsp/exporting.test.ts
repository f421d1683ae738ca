/** `claimlight/export`: reports and bibliographies as texts, for a client to save. */
import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import { type CodeAction, CodeActionRequest, type CompletionItem, CompletionRequest } from 'vscode-languageserver'
import type { CiteFactResult, ExportParams, ExportResult } from '../../server/src/protocol'
import { CITE_FACT_REQUEST, EXPORT_FORMATS, EXPORT_REQUEST, REQUEST_FAILED } from '../../server/src/protocol'
import { sarifValidator } from '../support/exporting'
import type { LspClient } from '../support/lspClient'
import { PLENTIFUL, SCARCE, TEA_FACTS, TestServers, WILL_DELAY } from './tea'

const KEYED = TEA_FACTS.replace('language: en, sections', 'language: en, citekey: tea2024, date: "2024", sections')

describe('claimlight/export', () => {
  const servers = new TestServers()
  const world: { client?: LspClient; uri?: string } = {}
  before(async () => {
    const files = { 'b/Dữ liệu.md': `${PLENTIFUL}\n\n${WILL_DELAY}\n`, 'tea.facts.yaml': KEYED }
    const { client, folder } = await servers.start(files)
    world.uri = folder.file('note.md')
    world.client = client
    await client.open(world.uri, `# Tea\n\n${SCARCE}\n`)
  })
  after(() => servers.dispose())

  function at(): { client: LspClient; uri: string } {
    const { client, uri } = world
    assert.ok(client && uri)
    return { client, uri }
  }
  const made = (params: ExportParams) => at().client.request<ExportResult>(EXPORT_REQUEST, params)

  it('makes a table of all notes, or of one, with paths from the folder', async () => {
    const rows = async (params: ExportParams) => {
      const { text, name } = await made(params)
      assert.equal(name, 'claims.csv')
      const parsed: readonly Readonly<Record<string, string>>[] = parse(text, { columns: true, bom: true })
      return parsed.map((row) => [row['path'], row['verdict']])
    }
    const open = [['note.md', 'supported']]
    assert.deepEqual(await rows({ format: 'csv' }), [
      ['b/Dữ liệu.md', 'contradicted'],
      ['b/Dữ liệu.md', 'overstated'],
      ...open,
    ])
    assert.deepEqual(await rows({ format: 'csv', uri: at().uri }), open)
  })

  it('makes SARIF that its schema takes, and tells of its progress', async () => {
    const { client } = at()
    const since = client.received.length
    const { text } = await made({ format: 'sarif', workDoneToken: 'export-1' })
    const isValid: boolean = sarifValidator()(JSON.parse(text))
    assert.ok(isValid)
    const [result] = JSON.parse(text).runs[0].results
    assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, 'b/D%E1%BB%AF%20li%E1%BB%87u.md')
    const told = client.received.slice(since).map((each) => JSON.stringify(each.params))
    assert.ok(told.some((each) => each.includes('"token":"export-1"') && each.includes('"end"')))
  })

  it('makes every format', async () => {
    const begins: Readonly<Record<string, RegExp>> = {
      markdown:
        /^<!-- claimlight-ignore-file -->\n# Claimlight report\n[\s\S]*\[b\/Dữ liệu\.md\]\(b\/D%E1%BB%AF%20li%E1%BB%87u\.md\)/,
      csv: /^\uFEFFpath,/,
      sarif: /^\{"\$schema"/,
      'web-annotation': /^\{"@context":\["http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/,
      'csl-json': /"id": "tea2024"/,
      bibtex: /^@misc\{tea2024,/m,
    }
    for (const format of EXPORT_FORMATS) assert.match((await made({ format })).text, begins[format] ?? /^$/, format)
  })

  it('refuses what it does not know, and says so', async () => {
    const odd = { client: at().client }
    await assert.rejects(odd.client.request(EXPORT_REQUEST, { format: 'docx' }), {
      code: REQUEST_FAILED,
      message: /no format "docx"\. The formats: markdown, csv/,
    })
    await assert.rejects(made({ format: 'csv', uri: 'file:///nowhere.md' }), {
      code: REQUEST_FAILED,
      message: /no note/,
    })
  })
})

describe('claimlight.citations.style: pandoc', () => {
  const servers = new TestServers()
  after(() => servers.dispose())

  it('cites by the key in requests, actions and completion', async () => {
    const { client, folder } = await servers.start({
      'tea.facts.yaml': KEYED,
      'claimlight.config.yaml': 'citations: { style: pandoc }\n',
    })
    const uri = folder.file('note.md')
    await client.open(uri, `${PLENTIFUL}\n\nSee [@te].\n`)
    const position = client.position(uri, 'plentiful')
    const params = { uri, position, factId: 'harvest-scarce' }
    const edit = await client.request<CiteFactResult>(CITE_FACT_REQUEST, params)
    const cited = 'Tea leaves are plentiful in the highlands [@tea2024].\n\nSee [@te].\n'
    assert.equal(client.applied(uri, [...(edit?.changes[uri] ?? [])]), cited)
    const range = { start: position, end: position }
    const actions = await client.request<CodeAction[]>(CodeActionRequest.method, {
      ...{ textDocument: { uri }, range, context: { diagnostics: [] } },
    })
    const changes = actions.map((action) => JSON.stringify(action.edit ?? {}))
    assert.ok(
      changes.some((each) => each.includes(' [@tea2024]')),
      changes.join('\n'),
    )
    const { line, character } = client.position(uri, '@te')
    const items = await client.request<CompletionItem[]>(CompletionRequest.method, {
      ...{ textDocument: { uri }, position: { line, character: character + 3 } },
    })
    assert.deepEqual(
      items.map(({ label }) => label),
      ['tea2024'],
    )
  })
})
