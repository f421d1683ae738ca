/** Diagnostics: pushed and pulled, of notes and fact bases. */
import assert from 'node:assert/strict'
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver'
import { PLENTIFUL, SCARCE, TEA_FACTS, TestServers, WILL_DELAY } from './tea'

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map((each) => each.code)

describe('diagnostics, pushed', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())

  it('name their code, its page, the severity and the fact in its file', async () => {
    const { client, folder, uri } = await servers.note(`${SCARCE} ${PLENTIFUL}\n`)
    const [found, ...others] = await client.diagnostics(uri, (all, version) => all.length > 0 && version === 1)
    assert.deepEqual(others, [])
    assert.equal(found?.code, 'contradicted')
    assert.equal(found?.severity, 2)
    assert.equal(found?.source, 'claimlight')
    assert.match(found?.codeDescription?.href ?? '', /^file:.*\/server\/docs\/rules\.md#contradicted$/)
    assert.equal(found && client.text(uri, found.range), PLENTIFUL)
    assert.deepEqual(
      found?.relatedInformation?.map((each) => [each.location.uri, each.location.range.start.line]),
      [[folder.file('tea.facts.yaml'), 9]],
    )
  })

  it('follow the edits of a note', async () => {
    const { client, uri } = await servers.note(`# Tea\n\n${PLENTIFUL}\n`)
    await client.diagnostics(uri, (all) => all.length === 1)
    const start = client.position(uri, 'plentiful')
    const end = { ...start, character: start.character + 'plentiful'.length }
    await client.edit(uri, { start, end }, 'scarce', `# Tea\n\n${PLENTIFUL.replace('plentiful', 'scarce')}\n`)
    await client.diagnostics(uri, (all, version) => all.length === 0 && version === 2)
  })

  it('are taken back when the note is closed', async () => {
    const { client, uri } = await servers.note(PLENTIFUL)
    await client.diagnostics(uri, (all) => all.length === 1)
    await client.close(uri)
    await client.diagnostics(uri, (all) => all.length === 0)
  })

  it('come for an untitled note', async () => {
    const { client } = await servers.start()
    await client.open('untitled:Untitled-1', PLENTIFUL)
    const found = await client.diagnostics('untitled:Untitled-1', (all) => all.length === 1)
    assert.deepEqual(codes(found), ['contradicted'])
    await client.close('untitled:Untitled-1')
    await client.diagnostics('untitled:Untitled-1', (all) => all.length === 0)
  })

  it('show what is wrong in a fact base, open or not, and use the rest', async () => {
    const broken = TEA_FACTS.replace('theme: tea/harvest\n', 'theme: tea/haverst\n')
    const { client, folder } = await servers.start({ 'tea.facts.yaml': broken })
    const uri = folder.file('tea.facts.yaml')
    const [problem] = await client.diagnostics(uri, (all) => all.length > 0)
    assert.equal(problem?.code, 'fact-base')
    assert.match(String(problem?.message), /tea\/haverst/)
    const note = folder.file('a.md')
    await client.open(note, PLENTIFUL)
    assert.deepEqual(codes(await client.diagnostics(note, (all) => all.length > 0)), ['contradicted'])
    await client.open(uri, broken, 'yaml')
    await client.replace(uri, TEA_FACTS)
    await client.diagnostics(uri, (all, version) => all.length === 0 && version === 2)
  })

  it('are judged anew when an open fact base is edited, and when it is closed unsaved', async () => {
    const { client, folder, uri } = await servers.note(PLENTIFUL)
    await client.diagnostics(uri, (all) => all.length === 1)
    const facts = folder.file('tea.facts.yaml')
    await client.open(facts, TEA_FACTS, 'yaml')
    await client.replace(
      facts,
      TEA_FACTS.replaceAll('harvest-scarce', 'leaves-scarce').replace('opposite: tea-plenty', ''),
    )
    await client.diagnostics(uri, (all) => all.length === 0)
    await client.close(facts)
    await client.diagnostics(uri, (all) => all.length === 1)
  })
})

describe('diagnostics, pulled', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } }

  it('are answered for a note, and told unchanged when they are', async () => {
    const { client, uri } = await servers.note(PLENTIFUL, { capabilities })
    const pull = (previousResultId?: string) =>
      client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, previousResultId })
    const first = await pull()
    assert.equal(first.kind, 'full')
    assert.deepEqual(first.kind === 'full' && codes(first.items), ['contradicted'])
    assert.equal((await pull(first.resultId)).kind, 'unchanged')
    await client.replace(uri, SCARCE)
    const second = await pull(first.resultId)
    assert.deepEqual(second.kind === 'full' && second.items, [])
    assert.ok(!client.hasPublished(uri), 'a client that pulls is not pushed to')
  })

  it('are answered for the workspace, and then held back until there is news', async () => {
    const { client, folder } = await servers.start({ 'a.md': PLENTIFUL, 'b.md': SCARCE }, { capabilities })
    const pull = (previousResultIds: readonly { uri: string; value: string }[]) =>
      client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds })
    const found = ({ items }: WorkspaceDiagnosticReport) =>
      items.flatMap((item) => (item.kind === 'full' ? [[item.uri, codes(item.items)]] : []))
    const first = await pull([])
    const base = [folder.file('tea.facts.yaml'), []]
    assert.deepEqual(found(first), [[folder.file('a.md'), ['contradicted']], [folder.file('b.md'), []], base])

    const ids = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }))
    const held = pull(ids)
    await client.open(folder.file('b.md'), WILL_DELAY)
    assert.deepEqual(found(await held), [[folder.file('b.md'), ['overstated']]])
  })

  it('are asked for anew when the facts change', async () => {
    const { client, folder } = await servers.start({}, { capabilities })
    await client.until('a refresh', () => client.asked.some((each) => each.method === 'workspace/diagnostic/refresh'))
    const before = client.asked.length
    await client.open(folder.file('tea.facts.yaml'), TEA_FACTS.replace('scarce', 'rare'), 'yaml')
    await client.until('another refresh', () =>
      client.asked.slice(before).some((each) => each.method === 'workspace/diagnostic/refresh'),
    )
  })
})
