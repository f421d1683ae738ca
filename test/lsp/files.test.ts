/** What the server and the command line read from disk: files with clear failures, folders, the package's own data. */
import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { Converter } from '../../server/src/lsp/convert'
import { OpenDocuments } from '../../server/src/lsp/documents'
import { FactFiles } from '../../server/src/lsp/factFiles'
import { canonicalUri, relativePath } from '../../server/src/lsp/uris'
import { loadBundled } from '../../server/src/node/bundled'
import { discover } from '../../server/src/node/discover'
import { decodeText, readText } from '../../server/src/node/readText'
import { Folder } from '../support/lspServer'
import { pathOf } from '../support/lspShapes'

describe('reading a file', () => {
  const message = (bytes: Uint8Array | string) => {
    const result = decodeText('a.md', Buffer.from(bytes))
    return result.ok ? result.text : result.message
  }

  it('keeps a byte order mark, CRLF and marks as they are', () => {
    assert.equal(message('\ufeffhoà\r\n'), '\ufeffhoà\r\n')
  })

  it('names the byte and the line that are not UTF-8', () => {
    assert.match(message(Buffer.from([0x41, 0x0a, 0xe1, 0xba, 0xa1, 0xff])), /^a\.md: not UTF-8 \(byte 6, line 2\)/)
    assert.match(message(Buffer.from([0x41, 0xe1, 0xba])), /not UTF-8 \(byte 2, line 1\)/)
  })

  it('recognises UTF-16', () => {
    assert.match(message(Buffer.from('\ufefftrà', 'utf16le')), /UTF-16 \(little-endian\), not UTF-8/)
  })

  it('says what else is wrong: missing, a folder, too large', async () => {
    const folder = new Folder({ 'large.md': 'x'.repeat(3000) })
    const failure = async (name: string, limit?: number) => {
      const result = await readText(pathOf(folder.file(name)), limit)
      return result.ok ? 'read' : `${result.code}: ${result.message.replace(folder.path, '')}`
    }
    assert.match(await failure('no.md'), /^missing: .*no\.md: no such file/)
    assert.match(await failure(''), /^folder: /)
    assert.match(
      await failure('large.md', 1024),
      /^too-large: .*large\.md: .* MB is more than the limit of .* MB; split/,
    )
    assert.equal(await failure('large.md'), 'read')
    folder.dispose()
  })
})

describe('looking for files', () => {
  it('finds notes and fact bases, sorted, without hidden, installed and excluded ones', async () => {
    const names = ['b.md', 'a.MARKDOWN', 'x.facts.yaml', 'y.facts.jsonl', 'c.txt', 'plain.yaml', '.git/d.md']
    const others = ['node_modules/p/e.md', 'drafts/f.md', 'đề cương/g.md']
    const folder = new Folder(Object.fromEntries([...names, ...others].map((name) => [name, ''])))
    const found = await discover(folder.path, { exclude: ['drafts/**'] })
    assert.deepEqual(found.notes.map((path) => basename(path)).sort(), ['a.MARKDOWN', 'b.md', 'g.md'])
    assert.deepEqual(
      found.factFiles.map((path) => basename(path)),
      ['x.facts.yaml', 'y.facts.jsonl'],
    )
    const some = await discover(folder.path, { facts: ['y.*'] })
    assert.deepEqual(
      some.factFiles.map((path) => basename(path)),
      ['y.facts.jsonl'],
    )
    folder.dispose()
  })

  it('finds nothing where there is no folder', async () => {
    assert.deepEqual(await discover('/no/such/folder'), { notes: [], factFiles: [] })
  })
})

describe('what ships', () => {
  it('is found and sound: lexicons, and fact bases that are marked as bundled', async () => {
    const bundled = await loadBundled()
    assert.deepEqual(bundled.problems, [])
    assert.ok(bundled.lexicons.length > 0)
    assert.ok(bundled.factFiles.length > 0)
    assert.ok(bundled.factFiles.every((file) => file.bundled && file.uri.startsWith('file:///')))
  })

  it('says what is missing from a damaged installation', async () => {
    const { problems } = await loadBundled('/no/such/package')
    assert.equal(problems.length, 2)
    assert.match(problems[0] ?? '', /missing; install Claimlight again/)
  })
})

describe('a bundled fact base that is open in the editor', () => {
  it('is what the editor has, not what is known of the file that ships', async () => {
    const [shipped] = (await loadBundled()).factFiles
    assert.ok(shipped)
    const documents = new OpenDocuments(new Converter('utf-16'))
    const files = new FactFiles([shipped], documents, () => true)
    const [uri, text] = [files.all()[0]?.uri ?? '', shipped.text]
    assert.deepEqual(files.all()[0], { ...shipped, uri })
    documents.open({ uri, languageId: 'yaml', version: 1, text: `${text}# mine` })
    assert.deepEqual(files.all(), [{ uri, text: `${text}# mine`, bundled: true }])
  })
})

describe('uris', () => {
  it('have one spelling', () => {
    const spellings = ['file:///C:/trà (1).md', 'file:///c%3A/tr%C3%A0%20(1).md', 'file:///c%3A/tr%C3%A0%20%281%29.md']
    assert.deepEqual([...new Set(spellings.map(canonicalUri))], ['file:///c%3A/tr%C3%A0%20%281%29.md'])
    assert.equal(canonicalUri('untitled:Untitled-1'), 'untitled:Untitled-1')
  })

  it('are below a folder, or are not', () => {
    assert.equal(relativePath('file:///a', 'file:///a/b%20c.md'), 'b c.md')
    assert.equal(relativePath('file:///a', 'file:///ab/c.md'), undefined)
  })
})
