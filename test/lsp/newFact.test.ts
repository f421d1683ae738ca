/** New facts by the protocol: from a note or a document into a base, open or not, there or not. */
import assert from 'node:assert/strict'
import type { Range } from 'vscode-languageserver'
import type { NewFactChoicesResult, NewFactResult } from '../../server/src/protocol'
import type { LspClient } from '../support/lspClient'
import { edited } from '../support/lspText'
import { SCARCE, TEA_FACTS, TestServers } from './tea'

const servers = new TestServers()
afterEach(() => servers.dispose())

const DRAGON = 'Dragon wells run dry in May 🐉.'
const NOTE = `# Tea walk\n\n${SCARCE} ${DRAGON}\n`

function rangeOf(client: LspClient, uri: string, words: string): Range {
  return { start: client.position(uri, words), end: client.position(uri, words, words.length) }
}

function cursorIn(client: LspClient, uri: string, words: string): Range {
  const position = client.position(uri, words, 3)
  return { start: position, end: position }
}

describe('a new fact', () => {
  it('has its choices: what it says, the bases, the themes that fit', async () => {
    const { client, uri } = await servers.note(NOTE)
    const range = cursorIn(client, uri, SCARCE)
    const choices = await client.request<NewFactChoicesResult>('claimlight/newFactChoices', { uri, range })
    assert.equal(choices.statement, SCARCE)
    assert.deepEqual(choices.themes[0], { id: 'tea/harvest', label: { en: 'Harvest', vi: 'Thu hoạch' } })
    assert.deepEqual(
      choices.bases.map(({ id, themes }) => [id, themes.map((theme) => theme.id)]),
      [['tea', ['tea', 'tea/harvest']]],
    )
  })

  for (const encoding of ['utf-16', 'utf-8']) {
    it(`goes into a base as edits, in ${encoding}`, async () => {
      const capabilities = { general: { positionEncodings: [encoding] } }
      const { client, folder, uri } = await servers.note(NOTE, { capabilities })
      const base = folder.file('tea.facts.yaml')
      const params = { uri, range: rangeOf(client, uri, DRAGON), base, theme: 'tea' }
      const result = await client.request<NewFactResult>('claimlight/newFact', params)
      assert.deepEqual([result.uri, result.isNew, result.factId], [base, false, 'dragon-wells-run-dry-in-may'])
      const text = edited(TEA_FACTS, [...result.edits], client.encoding)
      assert.ok(
        text.includes(`  - id: dragon-wells-run-dry-in-may
    theme: tea
    statement: { en: ${DRAGON} }
    sources:
      - document: note
        heading: Tea walk
        position: ${NOTE.indexOf(DRAGON)}
        quote: ${DRAGON}
lexicon:
`),
        text,
      )
      assert.ok(text.includes('\n  note: { title: { en: Tea walk }, path: note.md }\nthemes:\n'), text)
      const line = text.split('\n')[result.position.line] ?? ''
      const before =
        encoding === 'utf-8'
          ? Buffer.from(line).subarray(0, result.position.character).toString()
          : line.slice(0, result.position.character)
      assert.equal(before, `    statement: { en: ${DRAGON}`)
    })
  }

  it('comes from a text file that the server does not know, into a base that is open', async () => {
    const { client, folder } = await servers.start()
    const base = folder.file('tea.facts.yaml')
    await client.open(base, `${TEA_FACTS}# the end\n`, 'yaml')
    const uri = folder.file('sources/old book.txt')
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }
    const params = { uri, range, text: 'Kettles were dear.\n', base, theme: 'tea' }
    const result = await client.request<NewFactResult>('claimlight/newFact', params)
    const text = client.applied(base, [...result.edits])
    assert.ok(text.includes('path: sources/old book.txt'), text)
    assert.ok(text.endsWith('# the end\n'))
  })

  it('begins a base in a folder beside the document’s', async () => {
    const { client, folder, uri } = await servers.note(NOTE)
    const base = folder.file('facts/mine.facts.yaml')
    const params = { uri, range: cursorIn(client, uri, DRAGON), base, theme: 'wells' }
    const result = await client.request<NewFactResult>('claimlight/newFact', params)
    assert.equal(result.isNew, true)
    const text = edited('', [...result.edits], client.encoding)
    assert.ok(
      text.startsWith(
        'version: 1\nid: mine\ndocuments:\n  note:\n    title:\n      en: Tea walk\n    path: ../note.md\n',
      ),
      text,
    )
  })

  it('is refused with a message: no sentence, no base, no theme, a broken base', async () => {
    const { client, folder, uri } = await servers.note(NOTE)
    const range = cursorIn(client, uri, DRAGON)
    const base = folder.file('tea.facts.yaml')
    const refused = (params: object, message: RegExp) =>
      assert.rejects(client.request('claimlight/newFact', { uri, range, base, theme: 'tea', ...params }), message)
    const empty = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }
    await refused({ range: empty }, /There is no sentence here/)
    await refused({ base: folder.file('note.md') }, /A fact base is a file named/)
    await refused({ theme: 'a: b' }, /A theme cannot be called "a: b"/)
    await refused({ uri: folder.file('none.md') }, /This document is none that Claimlight reads/)
    folder.write('broken.facts.yaml', 'facts: [\n')
    await refused({ base: folder.file('broken.facts.yaml') }, /The fact base has an error in line 2/)
  })
})
