/** Judgements of the writer over the protocol: marked, kept in the workspace's file, live, and taken back. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeAction, Hover, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import {
  CHANGE_JUDGEMENT_REQUEST,
  CLAIMS_REQUEST,
  type ClaimsResult,
  IGNORE_HERE_REQUEST,
  JUDGEMENTS_REQUEST,
  type JudgementEditResult,
  type JudgementsResult,
  MARK_CHECKED_REQUEST,
  REQUEST_FAILED,
  REVIEW_REQUEST,
  type ReviewResult,
} from '../../server/src/protocol'
import type { LspClient } from '../support/lspClient'
import type { Folder } from '../support/lspServer'
import { edited } from '../support/lspText'
import { PLENTIFUL, TEA_FACTS, TestServers, WILL_DELAY } from './tea'

const FILE = 'claimlight.judgements.jsonl'
const NOTE = `# Tea\n\nSome tell otherwise. ${PLENTIFUL} We doubt it.\n\n${WILL_DELAY}\n`

describe('judgements of the writer', function () {
  this.timeout(30_000)
  const servers = new TestServers()
  afterEach(() => servers.dispose())

  const textOf = (folder: Folder) => {
    const path = join(folder.path, FILE)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }

  /** Makes the edit on disk as an editor does that saves at once. */
  async function save(client: LspClient, folder: Folder, edit: JudgementEditResult | WorkspaceEdit): Promise<void> {
    const { uri, isNew, edits } = changeOf(edit)
    assert.deepEqual([uri, isNew], [folder.file(FILE), !existsSync(join(folder.path, FILE))])
    folder.write(FILE, edited(textOf(folder), edits, 'utf-16'))
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: isNew ? 1 : 2 }] })
  }

  async function verdicts(client: LspClient, uri: string): Promise<readonly string[]> {
    const { claims } = await client.request<ClaimsResult>(CLAIMS_REQUEST, { uri })
    return claims.map(({ verdict, checkedBy }) => (checkedBy === undefined ? verdict : `${verdict} by the writer`))
  }

  const list = (client: LspClient) => client.request<JudgementsResult>(JUDGEMENTS_REQUEST, {})
  const codes = (count: number) => (all: readonly unknown[]) => all.length === count

  /** An open note in which the first claim is marked as checked. */
  async function marked(options = {}) {
    const started = await servers.note(NOTE, options)
    const { client, folder, uri } = started
    const position = client.position(uri, PLENTIFUL, 5)
    await client.diagnostics(uri, codes(2))
    const mark = (verdict: string, reason: string) =>
      client.request<JudgementEditResult>(MARK_CHECKED_REQUEST, { uri, position, verdict, reason })
    await save(client, folder, await mark('supported', 'Asked the growers.'))
    await client.diagnostics(uri, codes(1))
    return { ...started, position, mark }
  }

  it('are kept in a file of the folder, which is made for the first, and count within a second', async () => {
    const { client, folder, uri } = await marked()
    assert.match(
      textOf(folder),
      /^\{"note":"note\.md","id":"\w{8}","verdict":"supported","reason":"Asked the growers\.","exact":"Tea leaves are plentiful in the highlands\.","prefix":"# Tea Some tell otherwise\. ","suffix":" We doubt it\.[^"]*","heading":"Tea","fact":"tea:harvest-scarce","was":"contradicted","at":"[\d-]+T[\d:]+Z"\}\n$/,
    )
    assert.deepEqual(await verdicts(client, uri), ['supported by the writer', 'overstated'])
    const hover = await client.request<Hover>('textDocument/hover', {
      ...{ textDocument: { uri }, position: client.position(uri, PLENTIFUL) },
    })
    assert.match(
      JSON.stringify(hover),
      /✓ Supported.*Marked as checked: Asked the growers.*The facts alone said: Contradicted/,
    )
  })

  it('last while the note is edited, and go when their sentence says something else', async () => {
    const { client, folder, uri } = await marked()
    const moved = `Before.\n\n${NOTE.replace('Some tell otherwise.', 'Who knows.')}`
    await client.replace(uri, moved)
    assert.deepEqual(await verdicts(client, uri), ['supported by the writer', 'overstated'])
    await client.replace(uri, moved.replace('in the highlands', 'in all highlands'))
    assert.deepEqual(await verdicts(client, uri), ['contradicted', 'overstated'])
    await client.diagnostics(uri, codes(2))
    const [orphan] = await list(client)
    assert.deepEqual([orphan?.orphan, orphan?.range, orphan?.text], ['gone', undefined, PLENTIFUL])
    // It is attached again to the claim at the cursor, by hand.
    const claim = { uri, position: client.position(uri, 'in all highlands') }
    const change = { file: orphan?.location.uri, id: orphan?.id, claim }
    await save(client, folder, await client.request<JudgementEditResult>(CHANGE_JUDGEMENT_REQUEST, change))
    await client.diagnostics(uri, codes(1))
    assert.deepEqual(await verdicts(client, uri), ['supported by the writer', 'overstated'])
  })

  it('are changed by marking again, and taken back', async () => {
    const { client, folder, uri, mark } = await marked()
    const [first] = await list(client)
    await save(client, folder, await mark('overstated', ''))
    await client.diagnostics(uri, codes(2))
    assert.deepEqual(await verdicts(client, uri), ['overstated by the writer', 'overstated'])
    const [second, ...others] = await list(client)
    assert.deepEqual([second?.id, second?.was, others.length], [first?.id, 'contradicted', 0])
    const back = { file: second?.location.uri, id: second?.id }
    await save(client, folder, await client.request<JudgementEditResult>(CHANGE_JUDGEMENT_REQUEST, back))
    await client.diagnostics(uri, (all) => all.some(({ code }) => code === 'contradicted'))
    assert.equal(textOf(folder), '')
    await assert.rejects(client.request(CHANGE_JUDGEMENT_REQUEST, back), { code: REQUEST_FAILED })
  })

  it('ignore a claim, of notes that are not open too', async () => {
    const { client, folder } = await servers.start({ 'n/a.md': NOTE })
    const uri = folder.file('n/a.md')
    const { claims } = await client.request<ClaimsResult>(CLAIMS_REQUEST, { uri })
    const position = claims[0]?.range.start
    await save(client, folder, await client.request<JudgementEditResult>(IGNORE_HERE_REQUEST, { uri, position }))
    await client.notification('claimlight/factsChanged', undefined, client.received.length)
    assert.deepEqual(await verdicts(client, uri), ['overstated'])
    const [ignored] = await list(client)
    assert.deepEqual([ignored?.verdict, ignored?.path, ignored?.range], ['ignored', 'n/a.md', claims[0]?.range])
    const review = await client.request<ReviewResult>(REVIEW_REQUEST, {})
    assert.deepEqual(
      review.map(({ findings }) => findings.map(({ code }) => code)),
      [['overstated']],
    )
  })

  it('are live while their file is edited, and what is wrong in it is told there', async () => {
    const { client, folder, uri } = await marked()
    const file = folder.file(FILE)
    const text = textOf(folder)
    await client.open(file, text, 'jsonl')
    await client.replace(file, text.replace('"supported"', '"suported"'))
    const [problem] = await client.diagnostics(file, codes(1))
    assert.equal(
      problem?.message,
      '"suported" is no verdict, so this judgement judges nothing. Did you mean "supported"?',
    )
    await client.diagnostics(uri, codes(2))
    await client.replace(file, text)
    await client.diagnostics(uri, codes(1))
    await client.diagnostics(file, codes(0))
  })

  it('go with notes and folders that are renamed', async () => {
    const { client, folder } = await servers.start({
      ...{ 'old/a.md': NOTE, 'b.md': NOTE },
      [FILE]: ['old/a.md', 'b.md', 'older/a.md']
        .map((note, nth) => `${JSON.stringify({ note, id: `j${nth}`, verdict: 'ignored', exact: PLENTIFUL })}\n`)
        .join(''),
    })
    const files = [
      { oldUri: folder.file('old'), newUri: folder.file('mới/x y') },
      { oldUri: folder.file('b.md'), newUri: folder.file('a.md') },
    ]
    await save(client, folder, await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files }))
    assert.deepEqual(textOf(folder).match(/"note":"[^"]*"/g), [
      '"note":"a.md"',
      '"note":"mới/x y/a.md"',
      '"note":"older/a.md"',
    ])
    const none = { files: [{ oldUri: folder.file('c.md'), newUri: folder.file('d.md') }] }
    assert.equal(await client.request('workspace/willRenameFiles', none), null)
  })

  it('are orphans where the note is gone or its sentence stands twice alike', async () => {
    const line = (note: string, id: string) => `${JSON.stringify({ note, id, verdict: 'ignored', exact: PLENTIFUL })}\n`
    const { client } = await servers.start({
      'a.md': `${PLENTIFUL}\n\n${PLENTIFUL}\n`,
      [FILE]: line('a.md', '1') + line('b.md', '2'),
    })
    assert.deepEqual(
      (await list(client)).map(({ orphan }) => orphan),
      ['several', 'note'],
    )
  })

  it('are offered as actions: commands where the client runs them, else the edit that ignores', async () => {
    const titles = async (options: object) => {
      const { client, folder, uri } = await servers.note(NOTE, options)
      const at = client.position(uri, PLENTIFUL)
      const diagnostics = await client.diagnostics(uri, codes(2))
      const params = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics } }
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', params)
      const ours = actions.filter(({ title }) => /checked|^Ignore here/.test(title))
      return { client, folder, ours }
    }
    const plain = await titles({})
    assert.deepEqual(plain.ours, [])
    const able = await titles({
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
    })
    assert.deepEqual(
      able.ours.map(({ title, kind }) => [title, kind]),
      [['Ignore here', 'quickfix']],
    )
    await save(able.client, able.folder, able.ours[0]?.edit ?? null)
    await able.client.diagnostics(able.folder.file('note.md'), codes(1))
    const linked = await titles({ initializationOptions: { commandLinks: true } })
    assert.deepEqual(
      linked.ours.map(({ command }) => [command?.title, command?.command, command?.arguments?.length]),
      [
        ['Mark as checked…', 'claimlight.markChecked', 1],
        ['Ignore here', 'claimlight.ignoreHere', 1],
      ],
    )
  })

  it('have no place for a note of no folder, which an ignore comment serves', async () => {
    const { client } = await servers.start()
    await client.open('untitled:x', `${PLENTIFUL}\n`)
    const place = { uri: 'untitled:x', position: { line: 0, character: 3 } }
    const marking = { ...place, verdict: 'supported', reason: '' }
    await assert.rejects(client.request(MARK_CHECKED_REQUEST, marking), { code: REQUEST_FAILED, message: /no folder/ })
    assert.match(JSON.stringify(await client.request(IGNORE_HERE_REQUEST, place)), /claimlight-ignore-line/)
    const wrong = { ...place, verdict: 'wrong', reason: '' }
    await assert.rejects(client.request(MARK_CHECKED_REQUEST, wrong), /verdict must be one of supported, /)
  })

  it('of each folder are its own', async () => {
    const [a, b] = [servers.folder({ 'tea.facts.yaml': TEA_FACTS }), servers.folder({ 'note.md': NOTE })]
    const client = await servers.client({ folders: [a, b] })
    const uri = b.file('note.md')
    await client.request(JUDGEMENTS_REQUEST, {})
    const position = { line: 4, character: 3 }
    await save(client, b, await client.request<JudgementEditResult>(IGNORE_HERE_REQUEST, { uri, position }))
    await client.notification('claimlight/factsChanged', undefined, client.received.length)
    assert.deepEqual(await verdicts(client, uri), ['contradicted'])
    assert.equal(textOf(a), '')
  })
})

/** The one file that an edit changes, or makes. */
function changeOf(edit: JudgementEditResult | WorkspaceEdit): {
  uri: string
  isNew: boolean
  edits: readonly TextEdit[]
} {
  assert.ok(edit, 'an edit')
  if (!('documentChanges' in edit) || !edit.documentChanges) {
    const [change, ...others] = Object.entries('changes' in edit ? (edit.changes ?? {}) : {})
    assert.ok(change && others.length === 0)
    return { uri: change[0], isNew: false, edits: change[1] }
  }
  const [create, change] = edit.documentChanges
  assert.ok(create && change && 'kind' in create && create.kind === 'create' && 'edits' in change)
  assert.equal(change.textDocument.uri, create.uri)
  return { uri: create.uri, isNew: true, edits: change.edits as readonly TextEdit[] }
}
