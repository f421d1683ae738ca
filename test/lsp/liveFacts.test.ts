/** Fact bases of the workspace are live: edited, saved, created, renamed, deleted, and open notes are judged anew by them. */
import assert from 'node:assert/strict'
import type { Diagnostic, Hover } from 'vscode-languageserver'
import * as protocol from '../../server/src/protocol'
import type { LspClient } from '../support/lspClient'
import { PLENTIFUL, SCARCE, TEA_FACTS, TestServers } from './tea'

const CREATED = 1
const CHANGED = 2
const DELETED = 3

/** The same base, by whose facts tea leaves are plentiful. */
const PLENTY_FACTS = TEA_FACTS.replace('says: [tea-scarce]', 'says: [tea-plenty]').replace(
  'Good tea leaves are scarce in the highlands.',
  'Good tea leaves are plentiful in the highlands.',
)

const is =
  (...codes: readonly string[]) =>
  (diagnostics: readonly Diagnostic[]) =>
    diagnostics.length === codes.length && diagnostics.every(({ code }, nth) => code === codes[nth])

describe('a fact base of the workspace', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())
  const watch = (client: LspClient, ...changes: readonly (readonly [uri: string, type: number])[]) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: changes.map(([uri, type]) => ({ uri, type })) })

  /** Two open notes: what the base says of leaves, and the opposite. */
  async function start(files: Readonly<Record<string, string>>) {
    const folder = servers.folder(files)
    const client = await servers.client({ folders: [folder] })
    const [scarce, plenty] = [folder.file('scarce.md'), folder.file('plenty.md')]
    await client.open(scarce, `${SCARCE}\n`)
    await client.open(plenty, `${PLENTIFUL}\n`)
    /** Resolves when both notes are judged so. */
    const shows = async (scarceCodes: readonly string[], plentyCodes: readonly string[]) => {
      await client.diagnostics(scarce, is(...scarceCodes))
      await client.diagnostics(plenty, is(...plentyCodes))
    }
    return { folder, client, shows, scarce, plenty }
  }

  it('judges by what is typed into it, saved or not, and by the file again when it is closed without being saved', async () => {
    const { folder, client, shows } = await start({ 'deep/tea.facts.yaml': TEA_FACTS })
    await shows([], ['contradicted'])
    const uri = folder.file('deep/tea.facts.yaml')
    await client.open(uri, TEA_FACTS, 'yaml')
    await client.replace(uri, PLENTY_FACTS)
    await shows(['contradicted'], [])
    await client.close(uri)
    await shows([], ['contradicted'])
  })

  it('keeps judging by its last whole facts while a line of it is half written', async () => {
    const { folder, client, shows } = await start({ 'tea.facts.yaml': TEA_FACTS })
    await shows([], ['contradicted'])
    const uri = folder.file('tea.facts.yaml')
    await client.open(uri, TEA_FACTS, 'yaml')
    await client.replace(uri, TEA_FACTS.replace('lexicon:', '  - id: half-writ\n    theme: tea\n    stat\nlexicon:'))
    await client.diagnostics(uri, (found) => found.length > 0)
    await shows([], ['contradicted'])
  })

  it('judges by what is saved, from the editor or from elsewhere', async () => {
    const { folder, client, shows } = await start({ 'tea.facts.yaml': TEA_FACTS })
    await shows([], ['contradicted'])
    await watch(client, [folder.write('tea.facts.yaml', PLENTY_FACTS), CHANGED])
    await shows(['contradicted'], [])
  })

  it('judges as soon as it is there, and no longer than that', async () => {
    const { folder, client, shows } = await start({})
    await shows([], [])
    await watch(client, [folder.write('new/tea.facts.yaml', TEA_FACTS), CREATED])
    await shows([], ['contradicted'])
    folder.remove('new/tea.facts.yaml')
    await watch(client, [folder.file('new/tea.facts.yaml'), DELETED])
    await shows([], [])
  })

  it('may be renamed, into a base and out of being one', async () => {
    const { folder, client, shows, plenty } = await start({ 'tea.yaml': TEA_FACTS })
    await shows([], [])
    const rename = (from: string, to: string) => {
      folder.rename(from, to)
      return watch(client, [folder.file(from), DELETED], [folder.file(to), CREATED])
    }
    await rename('tea.yaml', 'tea.facts.yaml')
    await shows([], ['contradicted'])
    const since = client.received.length
    await rename('tea.facts.yaml', 'leaf.facts.yaml')
    await client.notification(protocol.FACTS_CHANGED, () => true, since)
    const published = client.received.slice(since).map(({ params }) => JSON.stringify(params))
    const bare = published.filter((each) => each.includes(plenty) && each.includes('"diagnostics":[]'))
    assert.deepEqual(bare, [], 'a base that is renamed is never gone')
    const facts = await client.request<protocol.FactsResult>(protocol.FACTS_REQUEST, {})
    assert.deepEqual(
      facts.filter(({ base }) => base === 'tea').map(({ location }) => location.uri.split('/').at(-1)),
      ['leaf.facts.yaml', 'leaf.facts.yaml'],
    )
    await rename('leaf.facts.yaml', 'tea.txt')
    await shows([], [])
  })

  it('disagrees with another: the hover shows both, with the verdict and the base of each', async () => {
    const survey = PLENTY_FACTS.replace('id: tea\n', 'id: survey\n').replace('harvest-scarce', 'harvest-plenty')
    const { client, shows, plenty } = await start({ 'tea.facts.yaml': TEA_FACTS, 'survey.facts.yaml': survey })
    await shows(['contradicted'], ['contradicted'])
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: plenty },
      position: { line: 0, character: 5 },
    })
    const shown = JSON.stringify(hover.contents)
    for (const part of [
      'Sources disagree: “harvest-plenty” says the opposite',
      '✗ Contradicted',
      '✓ Supported',
      'Fact base: ',
    ])
      assert.ok(shown.includes(part), `${part} in ${shown}`)
  })
})

describe('the bundled base, switched off', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())

  it('is nowhere: not in verdicts, facts, themes, symbols, completion or the outline', async () => {
    const folder = servers.folder({ 'tea.facts.yaml': TEA_FACTS })
    const capabilities = { workspace: { configuration: true } }
    const settings = { '': { facts: { bundled: false } } }
    const client = await servers.client({ folders: [folder], capabilities, settings })
    const uri = folder.file('note.md')
    await client.open(uri, `Sora is a Google product. [^fact:\n\n${PLENTIFUL}\n`)
    await client.diagnostics(uri, (found) => found.some(({ code }) => code === 'contradicted'))
    const found = await Promise.all([
      client.request(protocol.CLAIMS_REQUEST, { uri }),
      client.request(protocol.FACTS_REQUEST, {}),
      client.request(protocol.THEMES_REQUEST, {}),
      client.request(protocol.THEME_LIST_REQUEST, {}),
      client.request(protocol.OUTLINE_REQUEST, {}),
      client.request('workspace/symbol', { query: '' }),
      client.request('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: 33 } }),
    ])
    for (const each of found) {
      assert.match(JSON.stringify(each), /tea/)
      assert.doesNotMatch(JSON.stringify(each), /sora-|chips/)
    }
  })
})
