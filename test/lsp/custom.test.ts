/** The requests beside the standard, as `server/README.md` documents them. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  CheckWorkspaceResult,
  CiteFactResult,
  ClaimsResult,
  FactsResult,
  IgnoreHereResult,
  MentionsParams,
  MentionsResult,
  OutlineResult,
  ProtocolTheme,
  ThemeListResult,
  ThemesResult,
} from '../../server/src/protocol'
import * as protocol from '../../server/src/protocol'
import type { LspClient } from '../support/lspClient'
import type { Folder } from '../support/lspServer'
import { PLENTIFUL, SCARCE, TestServers, WILL_DELAY } from './tea'

describe('custom requests', () => {
  const servers = new TestServers()
  const world: { client?: LspClient; folder?: Folder } = {}
  before(async () => {
    const started = await servers.start({ 'a.md': `${PLENTIFUL}\n\n${WILL_DELAY}\n`, 'b.md': `${SCARCE}\n` })
    await started.client.open(started.folder.file('note.md'), `# Tea\n\n${SCARCE}\n`)
    Object.assign(world, started)
  })
  after(() => servers.dispose())

  function at(needle: string) {
    const { client, folder } = world
    assert.ok(client && folder)
    const uri = folder.file('note.md')
    return { client, folder, uri, position: client.position(uri, needle) }
  }

  const find = (themes: readonly ProtocolTheme[], id: string): ProtocolTheme | undefined =>
    themes.flatMap((theme) => [theme, ...theme.children]).find((theme) => theme.id === id)

  it('claims: those of a note, open or not', async () => {
    const { client, folder, uri } = at('scarce')
    const open = await client.request<ClaimsResult>(protocol.CLAIMS_REQUEST, { uri })
    const [claim] = open.claims
    assert.deepEqual([open.version, open.claims.length], [1, 1])
    assert.deepEqual(
      [claim?.text, claim?.verdict, claim?.factId, claim?.base, claim?.themes[0]],
      [SCARCE, 'supported', 'harvest-scarce', 'tea', 'tea/harvest'],
    )
    const closed = await client.request<ClaimsResult>(protocol.CLAIMS_REQUEST, { uri: folder.file('a.md') })
    assert.deepEqual(
      closed.claims.map((each) => each.verdict),
      ['contradicted', 'overstated'],
    )
    assert.equal(closed.version, null)
    const none = await client.request<ClaimsResult>(protocol.CLAIMS_REQUEST, { uri: 'file:///nowhere.md' })
    assert.deepEqual(none, { version: null, claims: [] })
  })

  it('themes: a tree of facts and how often they are mentioned, and the list of it', async () => {
    const { client } = at('scarce')
    const themes = await client.request<ThemesResult>(protocol.THEMES_REQUEST, {})
    const harvest = find(themes, 'tea/harvest')
    assert.equal(harvest?.label['vi'], 'Thu hoạch')
    const scarce = harvest?.facts.find((fact) => fact.id === 'harvest-scarce')
    assert.equal(scarce?.mentions, 3)
    assert.equal(scarce?.location.range.start.line, 9)
    const list = await client.request<ThemeListResult>(protocol.THEME_LIST_REQUEST, {})
    const ours = list.filter((theme) => theme.id.startsWith('tea'))
    assert.deepEqual(
      ours.map(({ id, count }) => [id, count]),
      [
        ['tea', 4],
        ['tea/harvest', 4],
      ],
    )
  })

  it('outline: Markdown with links to claims and facts; an unknown theme is named', async () => {
    const { client, folder } = at('scarce')
    const { markdown } = await client.request<OutlineResult>(protocol.OUTLINE_REQUEST, { theme: 'tea/harvest' })
    assert.ok(markdown.includes(`${folder.file('a.md')}#L3`), markdown)
    assert.ok(markdown.includes(`${folder.file('tea.facts.yaml')}#L10`), markdown)
    await assert.rejects(client.request(protocol.OUTLINE_REQUEST, { theme: 'coffee' }), {
      code: protocol.REQUEST_FAILED,
      message: /no theme "coffee".*tea\/harvest/,
    })
  })

  it('facts: all of them, those that bear on the place first', async () => {
    const { client, uri, position } = at('scarce')
    const facts = await client.request<FactsResult>(protocol.FACTS_REQUEST, { uri, position })
    assert.equal(facts[0]?.id, 'harvest-scarce')
    assert.equal(facts.filter((fact) => fact.id === 'frost-may-delay').length, 1)
    const all = await client.request<FactsResult>(protocol.FACTS_REQUEST, {})
    assert.equal(all.length, facts.length)
  })

  it('citeFact: the reference and its footnote as an edit', async () => {
    const { client, uri, position } = at('scarce')
    const cite = (factId: string) =>
      client.request<CiteFactResult>(protocol.CITE_FACT_REQUEST, { uri, position, factId, base: 'tea' })
    const edit = await cite('harvest-scarce')
    const text = client.applied(uri, [...(edit?.changes[uri] ?? [])])
    assert.match(text, /highlands\.\s?\[\^fact:harvest-scarce\]\n\n\[\^fact:harvest-scarce\]: /)
    await assert.rejects(cite('no-such'), { code: protocol.REQUEST_FAILED, message: /no fact "no-such"/ })
  })

  it('ignoreHere: a judgement as an edit that makes the file, nothing where there is no claim', async () => {
    const { client, folder, uri, position } = at('scarce')
    const edit = await client.request<IgnoreHereResult>(protocol.IGNORE_HERE_REQUEST, { uri, position })
    const [create, change] = edit && 'documentChanges' in edit ? edit.documentChanges : []
    assert.deepEqual([create?.kind, create?.uri], ['create', folder.file('claimlight.judgements.jsonl')])
    assert.match(change?.edits[0]?.newText ?? '', /^\{"note":"note\.md","id":"\w+","verdict":"ignored"/)
    const nothing = { uri, position: { line: 0, character: 0 } }
    assert.equal(await client.request(protocol.IGNORE_HERE_REQUEST, nothing), null)
  })

  it('checkWorkspace: counts and findings, with progress', async () => {
    const { client, folder } = at('scarce')
    const since = client.received.length
    const params = { workDoneToken: 'check-1' }
    const result = await client.request<CheckWorkspaceResult>(protocol.CHECK_WORKSPACE_REQUEST, params)
    const { files, claims, supported, contradicted, overstated } = result
    assert.deepEqual(
      { files, claims, supported, contradicted, overstated },
      {
        files: 3,
        claims: 4,
        supported: 2,
        contradicted: 1,
        overstated: 1,
      },
    )
    assert.deepEqual(
      result.findings.map(({ uri, code, severity, range }) => [uri, code, severity, range.start.line]),
      [
        [folder.file('a.md'), 'contradicted', 'warning', 0],
        [folder.file('a.md'), 'overstated', 'information', 2],
      ],
    )
    const kinds = client.received.slice(since).map((each) => JSON.stringify(each.params))
    assert.ok(kinds.some((each) => each.includes('"token":"check-1"') && each.includes('"end"')))
  })

  it('annotationsChanged: tells of new claims in the latest version', async () => {
    const { client, uri } = at('scarce')
    const since = client.received.length
    await client.replace(uri, `# Tea\n\n${SCARCE}\n\n${PLENTIFUL}\n`)
    const told = await client.notification(
      protocol.ANNOTATIONS_CHANGED,
      (params) => JSON.stringify(params).includes('"version":2'),
      since,
    )
    const counts = { claims: 2, supported: 1, contradicted: 1, overstated: 0, unverified: 0 }
    assert.deepEqual(told, { uri, version: 2, counts })
  })

  it('are all documented', () => {
    const readme = readFileSync(join(__dirname, '..', '..', 'server', 'README.md'), 'utf8')
    const names = Object.values(protocol).filter((value) => typeof value === 'string')
    assert.ok(names.length >= 11)
    for (const name of names) assert.ok(readme.includes(`\`${name}\``), `${name} is not in server/README.md`)
  })
})

describe('mentions', () => {
  const servers = new TestServers()
  after(() => servers.dispose())

  it('are those of a fact, those on a theme that no fact bears on, or all; as many as are wanted', async () => {
    const { client } = await servers.start({
      'a.md': `${PLENTIFUL}\n\n${WILL_DELAY}\n`,
      'b.md': `${SCARCE}\n\nTea leaves are sold in Rome.\n`,
    })
    const ask = async (params: MentionsParams) => {
      const { claims, more } = await client.request<MentionsResult>(protocol.MENTIONS_REQUEST, params)
      const found = claims.map(({ uri, verdict, factId }) => `${uri.slice(-4)} ${verdict} ${factId ?? '–'}`)
      return more ? [...found, '…'] : found
    }
    const scarce = ['a.md contradicted harvest-scarce', 'b.md supported harvest-scarce']
    assert.deepEqual(await ask({ factId: 'harvest-scarce', base: 'tea' }), scarce)
    assert.deepEqual(await ask({ factId: 'harvest-scarce', limit: 1 }), [...scarce.slice(0, 1), '…'])
    assert.deepEqual(await ask({ factId: 'none' }), [])
    assert.deepEqual(await ask({ theme: 'tea/harvest' }), ['b.md unverified –'])
    assert.deepEqual(await ask({ theme: 'tea' }), [])
    assert.equal((await ask({})).length, 4)
  })
})
