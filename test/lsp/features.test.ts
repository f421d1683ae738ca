/** What an editor asks about a note: hover, definition, references, links, completion, actions, tokens, symbols. */
import assert from 'node:assert/strict'
import type {
  CodeAction,
  CompletionItem,
  DocumentLink,
  Hover,
  Location,
  LocationLink,
  SemanticTokens,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver'
import type { LspClient } from '../support/lspClient'
import type { Folder } from '../support/lspServer'
import { DOI_DAO, PLENTIFUL, SCARCE, TestServers, WILL_DELAY } from './tea'

/** As it stands in the note: behind an emoji, which is two UTF-16 code units. */
const CUP = `🍵 ${DOI_DAO}`

const NOTE = `# Trà 🍵

- ${SCARCE}
- ${CUP}
- ${WILL_DELAY} [^fact:frost-may-delay]

[^fact:frost-may-delay]: Frost.
`

describe('an open note', () => {
  const servers = new TestServers()
  const world: { client?: LspClient; folder?: Folder } = {}
  before(async () => {
    const started = await servers.start({ 'other.md': `${PLENTIFUL}\n` })
    await started.client.open(started.folder.file('note.md'), NOTE)
    Object.assign(world, started)
  })
  after(() => servers.dispose())

  /** The server, the note's uri, and parameters for the place of `needle` in it. */
  function at(needle: string, shift = 0) {
    const { client, folder } = world
    assert.ok(client && folder)
    const uri = folder.file('note.md')
    return { client, folder, uri, params: { textDocument: { uri }, position: client.position(uri, needle, shift) } }
  }

  it('has a hover that covers the claim and nothing more', async () => {
    const { client, uri, params } = at('dồi dào')
    const hover = await client.request<Hover>('textDocument/hover', params)
    assert.equal(hover.range && client.text(uri, hover.range), CUP)
    const value = typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : ''
    assert.match(value, /Lá trà ngon khan hiếm ở vùng cao/)
    assert.match(value, /\(file:.*tea\.facts\.yaml#L\d+\)/)
    assert.doesNotMatch(value, /command:/)
  })

  it('has no hover where there is no claim', async () => {
    const { client, params } = at('Trà 🍵')
    assert.equal(await client.request('textDocument/hover', params), null)
  })

  it('leads from a claim and from a citation to the fact in its file', async () => {
    const claim = at('scarce')
    const [fact] = await claim.client.request<Location[]>('textDocument/definition', claim.params)
    assert.deepEqual([fact?.uri, fact?.range.start.line], [claim.folder.file('tea.facts.yaml'), 9])
    const citation = at('fact:frost', 6)
    const [cited] = await claim.client.request<Location[]>('textDocument/definition', citation.params)
    assert.equal(cited?.range.start.line, 16)
  })

  it('shows where the notes use a fact, asked from the fact base and from a claim', async () => {
    const { client, folder, uri, params } = at('scarce')
    const facts = { textDocument: { uri: folder.file('tea.facts.yaml') }, position: { line: 9, character: 12 } }
    for (const place of [facts, params]) {
      const found = await client.request<Location[]>('textDocument/references', { ...place, context: {} })
      const places = found.map((each) => [each.uri, each.uri === uri && client.text(uri, each.range)])
      const expected = [
        [folder.file('other.md'), false],
        [uri, CUP],
        [uri, SCARCE],
      ]
      assert.deepEqual(places.sort(), expected.sort())
    }
  })

  it('links citations to their facts', async () => {
    const { client, folder, uri } = at('scarce')
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } })
    assert.deepEqual(
      links.map((link) => [client.text(uri, link.range), link.target]),
      [1, 2].map(() => ['[^fact:frost-may-delay]', `${folder.file('tea.facts.yaml')}#L17`]),
    )
  })

  it('colours claims by verdict and citations apart from them', async () => {
    const { client, uri } = at('scarce')
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } })
    assert.deepEqual(tokens(client, uri, data).slice(0, 4), [
      [SCARCE, 0, 1],
      [CUP, 0, 2],
      [WILL_DELAY, 0, 4],
      ['[^fact:frost-may-delay]', 1, 16],
    ])
    const range = { start: client.position(uri, CUP), end: client.position(uri, 'vùng cao') }
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range,
    })
    assert.deepEqual(tokens(client, uri, part.data), [[CUP, 0, 2]])
  })

  it('is found among the symbols of the workspace, with facts and themes', async () => {
    const { client, folder, uri } = at('scarce')
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'frost' })
    const found = symbols.map((symbol) => [symbol.name, symbol.location.uri])
    assert.ok(found.some(([name, where]) => name === 'frost-may-delay' && where === folder.file('tea.facts.yaml')))
    assert.ok(found.some(([name, where]) => name === WILL_DELAY && where === uri))
  })

  it('offers fixes for the findings under the cursor, as edits of this version', async () => {
    const { client, uri, params } = at('will')
    const range = { start: params.position, end: params.position }
    const ask = (only?: readonly string[]) =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only },
      })
    const all = await ask()
    const soften = all.find((action) => JSON.stringify(action.edit).includes('"may"'))
    assert.equal(soften?.kind, 'quickfix')
    assert.equal(applied(client, uri, soften?.edit), NOTE.replace('will delay', 'may delay'))
    assert.ok((await ask(['refactor'])).every((action) => action.kind?.startsWith('refactor')))
    assert.deepEqual(await ask(['source.fixAll']), [])
  })

  it('completes a citation with the facts that fit the sentence first', async () => {
    const { client, folder } = at('scarce')
    const uri = folder.file('completion.md')
    await client.open(uri, `${SCARCE} [^fact:\n`)
    const position = client.position(uri, '[^fact:', '[^fact:'.length)
    const items = await client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position })
    const [first] = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    assert.equal(first?.label, 'harvest-scarce')
    const edits = [first?.textEdit, ...(first?.additionalTextEdits ?? [])].filter((edit) => edit !== undefined)
    const text = applied(client, uri, {
      changes: { [uri]: edits.map((edit) => ('range' in edit ? edit : assert.fail())) },
    })
    assert.match(text, /highlands\. \[\^fact:harvest-scarce\]\n\n\[\^fact:harvest-scarce\]: .+\n$/)
    await client.close(uri)
  })
})

describe('clients that can do more, or less', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())

  it('get links to commands in hovers only where they asked for them', async () => {
    const { client, uri } = await servers.note(SCARCE, { initializationOptions: { commandLinks: true } })
    const params = { textDocument: { uri }, position: client.position(uri, 'leaves') }
    const text = JSON.stringify(await client.request('textDocument/hover', params))
    const ignore = /command:claimlight\.ignoreHere\?([^)]*)/.exec(text)?.[1] ?? ''
    assert.deepEqual(JSON.parse(decodeURIComponent(ignore)), [{ uri, position: { line: 0, character: 0 } }])
    const cite = /command:claimlight\.citeFact\?([^)]*)/.exec(text)?.[1] ?? ''
    const [place] = JSON.parse(decodeURIComponent(cite))
    assert.deepEqual([place.factId, place.base, place.position.line], ['harvest-scarce', 'tea', 0])
  })

  it('get plain text in hovers, where that is what they show', async () => {
    const capabilities = { textDocument: { hover: { contentFormat: ['plaintext' as const] } } }
    const { client, uri } = await servers.note(SCARCE, { capabilities })
    const params = { textDocument: { uri }, position: client.position(uri, 'leaves') }
    const { contents } = await client.request<Hover>('textDocument/hover', params)
    assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'plaintext')
    assert.match(contents.value, /Supported/)
    assert.doesNotMatch(contents.value, /\*\*|\]\(/)
  })

  it('get location links that name the claim, and edits that name the version', async () => {
    const capabilities = {
      textDocument: { definition: { linkSupport: true } },
      workspace: { workspaceEdit: { documentChanges: true } },
    }
    const { client, uri } = await servers.note(WILL_DELAY, { capabilities })
    const position = client.position(uri, 'will')
    const [link] = await client.request<LocationLink[]>('textDocument/definition', { textDocument: { uri }, position })
    assert.equal(link?.originSelectionRange && client.text(uri, link.originSelectionRange), WILL_DELAY)
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    })
    const [change] = actions[0]?.edit?.documentChanges ?? []
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri, version: 1 })
  })
})

/** `[text, type, modifiers]` of each token. */
function tokens(client: LspClient, uri: string, data: readonly number[]) {
  const found: (readonly [string, number, number])[] = []
  const at = { line: 0, character: 0 }
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5)
    at.character = lines > 0 ? characters : at.character + characters
    at.line += lines
    const end = { line: at.line, character: at.character + length }
    found.push([client.text(uri, { start: { ...at }, end }), type, modifiers])
  }
  return found
}

/** The document's text once the edit is made. */
function applied(client: LspClient, uri: string, edit: WorkspaceEdit | undefined): string {
  return client.applied(uri, edit?.changes?.[uri] ?? [])
}
