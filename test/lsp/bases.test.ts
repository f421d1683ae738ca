/** What helps to write fact bases: completion, hover, rename, lenses, and findings about bases. */
import assert from 'node:assert/strict'
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Hover,
  Location,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver'
import type { LspClient } from '../support/lspClient'
import type { Folder } from '../support/lspServer'
import { edited } from '../support/lspText'
import { PLENTIFUL, SCARCE, TEA_FACTS, TestServers } from './tea'

const servers = new TestServers()
afterEach(() => servers.dispose())

interface Opened {
  readonly client: LspClient
  readonly folder: Folder
  readonly base: string
}

/** A server with the tea base open, as it is given. */
async function opened(text: string, files: Readonly<Record<string, string>> = {}, options = {}): Promise<Opened> {
  const { client, folder } = await servers.start({ ...files, 'tea.facts.yaml': text }, options)
  const base = folder.file('tea.facts.yaml')
  await client.open(base, text, 'yaml')
  return { client, folder, base }
}

function at({ client, base }: Opened, needle: string, shift = 0) {
  return { textDocument: { uri: base }, position: client.position(base, needle, shift) }
}

const severity = (code: string, to: string) => ({ initializationOptions: { settings: { findings: { [code]: to } } } })

describe('completion in a fact base', () => {
  it('offers themes at once, in text that has not been loaded yet', async () => {
    const world = await opened(TEA_FACTS)
    const { client, base } = world
    await client.request('textDocument/hover', at(world, 'version'))
    const text = TEA_FACTS.replace('theme: tea/harvest\n', 'theme: \n')
    await client.replace(base, text)
    const items = await client.request<CompletionItem[]>('textDocument/completion', at(world, 'theme: \n', 7))
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ['tea', 'Tea'],
        ['tea/harvest', 'Harvest'],
      ],
    )
  })

  it('describes the keys', async () => {
    const world = await opened(TEA_FACTS.replace('    strength: may\n', '    \n'))
    const items = await world.client.request<CompletionItem[]>('textDocument/completion', at(world, '    \n', 4))
    const asOf = items.find(({ label }) => label === 'asOf')
    assert.match(String(asOf?.documentation), /day, month or year/)
    assert.equal(asOf?.command, undefined)
  })
})

describe('hover in a fact base', () => {
  const hover = async (world: Opened, needle: string, shift = 0) => {
    const found = await world.client.request<Hover | null>('textDocument/hover', at(world, needle, shift))
    const contents = found?.contents
    return typeof contents === 'object' && 'value' in contents ? contents.value : ''
  }

  it('says what themes, documents, concepts, facts and keys are', async () => {
    const world = await opened(TEA_FACTS)
    assert.match(await hover(world, 'theme: tea/harvest', 8), /\*\*Tea › Harvest\*\* · Theme[\s\S]*2 facts name it/)
    assert.match(await hover(world, 'document: tea-report', 12), /The tea report[\s\S]*2 facts name it/)
    assert.match(await hover(world, '[tea-leaf]', 2), /tea leaf, tea leaves[\s\S]*lá trà[\s\S]*Named in 1 place/)
    assert.match(
      await hover(world, 'id: harvest-scarce', 6),
      /harvest-scarce[\s\S]*Good tea leaves are scarce[\s\S]*Used in no note/,
    )
    assert.match(await hover(world, 'strength: may', 2), /How strongly the source puts it/)
    assert.equal(await hover(world, 'Good tea leaves'), '')
  })
})

describe('renaming in a fact base', () => {
  it('reaches notes that nobody has opened', async () => {
    const world = await opened(TEA_FACTS, {
      'closed.md': `${SCARCE}[^fact:harvest-scarce]\n\n[^fact:harvest-scarce]: x\n`,
    })
    const { client, folder, base } = world
    const place = at(world, 'id: harvest-scarce', 5)
    const prepared = await client.request<{ placeholder: string }>('textDocument/prepareRename', place)
    assert.equal(prepared.placeholder, 'harvest-scarce')
    const { changes } = await client.request<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'few-leaves' })
    assert.deepEqual(Object.keys(changes ?? {}).sort(), [folder.file('closed.md'), base].sort())
    const inNote: TextEdit[] = changes?.[folder.file('closed.md')] ?? []
    assert.deepEqual(
      inNote.map(({ range, newText }) => [range.start.line, newText]),
      [
        [0, 'few-leaves'],
        [2, 'few-leaves'],
      ],
    )
    assert.ok(client.applied(base, changes?.[base] ?? []).includes('- id: few-leaves\n'))
  })

  it('reaches judgements of what the fact said, and leaves the keys of sources alone', async () => {
    const line = (note: string, fact: string) =>
      `${JSON.stringify({ note, id: note, verdict: 'supported', exact: PLENTIFUL, fact, was: 'contradicted' })}\n`
    const judged = line('a.md', 'tea:harvest-scarce') + line('b.md', 'other:harvest-scarce')
    const world = await opened(TEA_FACTS.replace('    strength: is', '    citekey: harvest-scarce\n    strength: is'), {
      'claimlight.judgements.jsonl': judged,
      'c.md': `${SCARCE} [@harvest-scarce, p. 2]\n`,
    })
    const { client, folder, base } = world
    const uri = folder.file('claimlight.judgements.jsonl')
    const rename = { ...at(world, 'id: harvest-scarce', 5), newName: 'few-leaves' }
    const { changes } = await client.request<WorkspaceEdit>('textDocument/rename', rename)
    assert.deepEqual(Object.keys(changes ?? {}).sort(), [uri, base].sort())
    assert.equal(
      edited(judged, changes?.[uri] ?? [], client.encoding),
      judged.replace('tea:harvest-scarce', 'tea:few-leaves'),
    )
    assert.ok(client.applied(base, changes?.[base] ?? []).includes('citekey: harvest-scarce\n'))
  })

  it('is refused with a message for people', async () => {
    const world = await opened(TEA_FACTS)
    const rename = { ...at(world, 'id: harvest-scarce', 5), newName: 'frost-may-delay' }
    await assert.rejects(world.client.request('textDocument/rename', rename), /is called "frost-may-delay" already/)
    assert.equal(await world.client.request('textDocument/prepareRename', at(world, 'Good tea leaves')), null)
  })
})

describe('lenses of a fact base', () => {
  const lenses = async (world: Opened) => {
    const found = await world.client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: world.base } })
    const resolved = found.map((lens) => world.client.request<CodeLens>('codeLens/resolve', lens))
    return (await Promise.all(resolved)).map(({ range, command }) => [
      world.client.text(world.base, range),
      command?.title,
      command?.command,
    ])
  }
  const notes = { 'a.md': `${SCARCE}\n\n${PLENTIFUL}\n`, 'b.md': `Tea.[^fact:harvest-scarce]\n` }

  it('say in how many notes each fact is used', async () => {
    assert.deepEqual(await lenses(await opened(TEA_FACTS, notes)), [
      ['harvest-scarce', 'Used in 2 notes', ''],
      ['frost-may-delay', 'Used in no note', ''],
    ])
  })

  it('run a command where the client knows it', async () => {
    const [first] = await lenses(await opened(TEA_FACTS, notes, { initializationOptions: { commandLinks: true } }))
    assert.deepEqual(first, ['harvest-scarce', 'Used in 2 notes', 'claimlight.showFactUses'])
  })

  it('are asked for again when their numbers have changed', async () => {
    const capabilities = { workspace: { codeLens: { refreshSupport: true } } }
    const world = await opened(TEA_FACTS, notes, { capabilities })
    await lenses(world)
    await world.client.open(world.folder.file('c.md'), `${SCARCE}\n`)
    await world.client.until('a refresh', () =>
      world.client.asked.some(({ method }) => method === 'workspace/codeLens/refresh'),
    )
    assert.equal((await lenses(world))[0]?.[1], 'Used in 3 notes')
  })

  it('count no note that a fact was drawn from, and show none', async () => {
    const drawn = TEA_FACTS.replace('language: en, sections', 'path: notes/the report.md, language: en, sections')
    const world = await opened(drawn, { ...notes, 'notes/the report.md': `${SCARCE}\n\nTea.[^fact:harvest-scarce]\n` })
    assert.deepEqual(
      (await lenses(world)).map(([id, title]) => [id, title]),
      [
        ['harvest-scarce', 'Used in 2 notes'],
        ['frost-may-delay', 'Used in no note'],
      ],
    )
    const place = { ...at(world, 'id: harvest-scarce', 5), context: { includeDeclaration: false } }
    const found = await world.client.request<Location[]>('textDocument/references', place)
    assert.deepEqual(
      [...new Set(found.map(({ uri }) => uri))].sort(),
      ['a.md', 'b.md'].map(world.folder.file, world.folder),
    )
  })

  it('say of a draft that it judges nothing, until its quick fix accepts it', async () => {
    const draft = TEA_FACTS.replace('    strength: is\n', '    strength: is\n    draft: true # not sure\n')
    const world = await opened(draft, notes)
    const { client, base } = world
    assert.deepEqual((await lenses(world))[0], ['harvest-scarce', 'Draft: judges nothing yet', ''])
    const { position } = at(world, 'theme: tea/harvest')
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...{ textDocument: { uri: base }, range: { start: position, end: position } },
      context: { diagnostics: [], only: ['quickfix'] },
    })
    assert.equal(action?.title, 'Accept this draft')
    const accepted = client.applied(base, action.edit?.changes?.[base] ?? [])
    assert.equal(accepted, draft.replace('draft: true # not sure', '# not sure'))
    await client.replace(base, accepted)
    assert.match(String((await lenses(world))[0]?.[1]), /^Used in/)
  })

  it('are not there where they are switched off', async () => {
    const settings = { codeLens: { enable: false } }
    assert.deepEqual(await lenses(await opened(TEA_FACTS, notes, { initializationOptions: { settings } })), [])
  })
})

describe('findings about a fact base', () => {
  const quoting = TEA_FACTS.replace(
    'language: en, sections: { 1: { en: Harvest, vi: Thu hoạch } }',
    'path: sources/report.md',
  ).replace('section: 1, sentence: 1 }', 'quote: "leaves are “scarce”, they say" }')

  it('tell of a quote that has gone from its document, and take it back as the file changes', async () => {
    const report = '# Report\n\nThe *leaves* are\n> "scarce",\n> they say.\n'
    const world = await opened(quoting, { 'sources/report.md': report })
    const { client, folder, base } = world
    const gone = (found: readonly { code?: unknown }[]) => found.some(({ code }) => code === 'quote-gone')
    const uri = folder.file('sources/report.md')
    await client.open(uri, '# Report\n\nThe leaves are many.\n')
    const [finding] = (await client.diagnostics(base, gone)).filter(({ code }) => code === 'quote-gone')
    assert.match(String(finding?.message), /no longer stand in sources\/report\.md/)
    assert.equal(finding && client.text(base, finding.range), 'leaves are “scarce”, they say')
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...{ textDocument: { uri: base }, range: finding?.range, context: { diagnostics: [finding] } },
    })
    const removal = actions.find(({ title }) => title === 'Remove the quote')
    assert.equal(removal?.diagnostics?.length, 1)
    assert.ok(!client.applied(base, removal.edit?.changes?.[base] ?? []).includes('they say'))
    await client.replace(uri, report)
    await client.diagnostics(base, (found) => !gone(found))
  })

  it('tell of a document whose file is not there, until it comes', async () => {
    const { client, folder, base } = await opened(quoting)
    const gone = (found: readonly { code?: unknown }[]) => found.some(({ code }) => code === 'quote-gone')
    const [finding] = (await client.diagnostics(base, gone)).filter(({ code }) => code === 'quote-gone')
    assert.match(String(finding?.message), /There is no file sources\/report\.md/)
    folder.write('sources/report.md', 'leaves are "scarce", they say')
    const changes = [{ uri: folder.file('sources/report.md'), type: 1 }]
    await client.notify('workspace/didChangeWatchedFiles', { changes })
    await client.diagnostics(base, (found) => !gone(found))
  })

  const plenty = `  - id: harvest-rich
    theme: tea/harvest
    statement: { en: Tea leaves are plentiful in the highlands. }
    frames: [{ about: [tea-leaf], says: [tea-plenty] }]
`

  it('tell of two facts that contradict each other, each with the other', async () => {
    const text = TEA_FACTS.replace('lexicon:\n', `${plenty}lexicon:\n`)
    const world = await opened(text)
    const disagree = (found: readonly { code?: unknown }[]) => found.filter(({ code }) => code === 'facts-disagree')
    const all = await world.client.diagnostics(world.base, (each) => disagree(each).length === 2)
    assert.deepEqual(
      all.filter(({ code }) => code === 'facts-disagree').map(({ range }) => world.client.text(world.base, range)),
      ['harvest-scarce', 'harvest-rich'],
    )
    const [related] = all.find(({ code }) => code === 'facts-disagree')?.relatedInformation ?? []
    assert.equal(related && world.client.text(world.base, related.location.range), 'harvest-rich')
    await world.client.replace(
      world.base,
      text.replace('are plentiful', 'are green').replace('says: [tea-plenty]', 'says: [tea-delay]'),
    )
    await world.client.diagnostics(world.base, (each) => disagree(each).length === 0)
  })

  it('tell of a fact that no note uses, where that is asked for', async () => {
    const world = await opened(TEA_FACTS, { 'a.md': `${SCARCE}\n` }, severity('unused-fact', 'information'))
    const unused = (found: readonly { code?: unknown }[]) => found.filter(({ code }) => code === 'unused-fact')
    const found = await world.client.diagnostics(world.base, (all) => unused(all).length === 1)
    assert.match(String(found.find(({ code }) => code === 'unused-fact')?.message), /No note uses “frost-may-delay”/)
  })

  it('mend a name that was meant otherwise', async () => {
    const world = await opened(TEA_FACTS.replace('theme: tea/harvest', 'theme: tea/harvset'))
    const [diagnostic] = await world.client.diagnostics(world.base, (found) => found.length > 0)
    assert.ok(diagnostic)
    const actions = await world.client.request<CodeAction[]>('textDocument/codeAction', {
      ...{ textDocument: { uri: world.base }, range: diagnostic.range, context: { diagnostics: [diagnostic] } },
    })
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Change to “tea/harvest”'],
    )
    const edits = actions[0]?.edit?.changes?.[world.base] ?? []
    assert.equal(world.client.applied(world.base, edits), TEA_FACTS)
  })
})
