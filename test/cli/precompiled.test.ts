/** What the build keeps of the lexicons and fact bases that ship: the same as what is read of their files, and used only where these are the same. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHost, mentionedIn } from '../../server/src/engine'
import { loadBundled } from '../../server/src/node/bundled'
import { checksum } from '../../server/src/node/checksum'
import { packJson } from '../../server/src/node/packed'
import { precompile } from '../../server/src/node/precompile'
import {
  PRECOMPILED,
  PRECOMPILED_WORDS,
  type Precompiled,
  packPrecompiled,
  readPrecompiled,
} from '../../server/src/node/precompiled'

const ROOT = join(__dirname, '../..')

const LEXICON = `version: 1
concepts:
  tea: { kind: thing, theme: tea, en: [tea, "TEA … leaf", "=teas"], vi: [chè] }
  port: { kind: place, en: [Hải Phòng] }
  open: { kind: relation, en: [open], opposite: [close] }
  close: { kind: relation, en: [close] }
`
const FACTS = `version: 1
id: tea
themes: [{ id: tea, label: { en: tea } }]
lexicon: { concepts: { cup: { kind: thing, en: [cup] } } }
facts:
  - { id: port, theme: tea, strength: is, statement: { en: The tea port opens 12 cups. }, frames: [{ about: [tea], says: [open] }] }
`

describe('what is read at build time', () => {
  const root = mkdtempSync(join(tmpdir(), 'cl-precompiled-'))
  const dist = join(root, 'dist')

  after(() => rmSync(root, { recursive: true, force: true }))

  beforeEach(() => {
    write('server/lexicon/tea.yaml', LEXICON)
    write('server/facts/tea.facts.yaml', FACTS)
    build(precompile(root))
  })

  it('is the same as what the files that ship say', () => {
    const made = precompile(ROOT)
    build(made)
    const read = readPrecompiled(dist)
    assert.ok(made.lexicons.size > 1 && made.bases.size > 0)
    assert.deepEqual(plain(read), plain(made))
  })

  it('is used in place of the files where these have not changed', async () => {
    const { lexicons, factFiles, problems } = await loadBundled(root)
    assert.deepEqual(problems, [])
    assert.deepEqual(lexicons[0]?.book?.keys, ['=teas', 'chè', 'clos', 'hải', 'leaf', 'open', 'phòng', 'tea'])
    assert.deepEqual(factFiles[0]?.loaded?.mentioned?.facts, { port: ['tea', 'open', 'cup', '=12'] })
    assert.deepEqual(factFiles[0]?.loaded?.mentioned?.lexicons, [lexicons[0], factFiles[0]?.loaded?.lexicon])
  })

  it('is not used of a file that has changed, nor what other files make of its words', async () => {
    write('server/lexicon/tea.yaml', LEXICON.replace('[tea,', '[tee,'))
    const { lexicons, factFiles } = await loadBundled(root)
    assert.equal(lexicons[0]?.book, undefined)
    assert.equal(lexicons[0]?.concepts[0]?.words.en[0], 'tee')
    assert.ok(factFiles[0]?.loaded?.lexicon.book)
    assert.equal(factFiles[0]?.loaded?.mentioned, undefined)
  })

  it('is nothing where it is damaged or missing', async () => {
    for (const damaged of [new Uint8Array(), readFileSync(join(dist, PRECOMPILED)).subarray(0, 99)]) {
      writeFileSync(join(dist, PRECOMPILED), damaged)
      assert.equal((await loadBundled(root)).lexicons[0]?.book, undefined)
    }
    rmSync(join(dist, PRECOMPILED))
    assert.equal((await loadBundled(root)).lexicons[0]?.concepts.length, 4)
  })

  it('leaves words as they are written in a file of their own until someone asks for them', async () => {
    const { lexicons, factFiles } = await loadBundled(root)
    rmSync(join(dist, PRECOMPILED_WORDS))
    const host = createHost(lexicons)
    host.setFactFiles(factFiles)
    assert.equal(host.view('a', 'The tea port closes.').annotations[0]?.verdict, 'contradicted')
  })

  function write(path: string, text: string): void {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }

  function build(precompiled: Precompiled): void {
    const { bytes, seldom } = packPrecompiled(precompiled)
    mkdirSync(dist, { recursive: true })
    writeFileSync(join(dist, PRECOMPILED), bytes)
    writeFileSync(join(dist, PRECOMPILED_WORDS), packJson(seldom, false))
  }
})

/** Words that are read later, read. */
function plain(precompiled: Precompiled) {
  return structuredClone({
    ...precompiled,
    lexicons: [...precompiled.lexicons],
    bases: [...precompiled.bases],
    files: [...precompiled.files],
  })
}

describe('what facts mention', () => {
  it('is the same for a matcher whether it was known before or not', async () => {
    const { lexicons, factFiles } = await loadBundled()
    const [base] = factFiles.flatMap(({ loaded }) => loaded ?? [])
    assert.ok(base?.mentioned, 'run the build first: npm run build')
    assert.deepEqual(base.mentioned.facts, mentionedIn(base, [...lexicons, base.lexicon]))
  })
})

describe('a checksum', () => {
  const bytes = Uint8Array.from({ length: 1003 }, (_, at) => (at * 7) % 251)
  const changed = (at: number, by: number) => bytes.map((byte, each) => (each === at ? byte ^ by : byte))

  it('is another one for each other byte', () => {
    const sums = Array.from(bytes, (_, at) => [1, 0x80].map((by) => checksum(changed(at, by)))).flat()
    assert.equal(new Set([...sums, checksum(bytes)]).size, 2 * bytes.length + 1)
  })

  it('is another one where bytes have changed places, or are missing', () => {
    const turned = Uint8Array.from([...bytes.subarray(4, 8), ...bytes.subarray(0, 4), ...bytes.subarray(8)])
    const sums = [bytes, turned, bytes.subarray(1), bytes.subarray(4), bytes.subarray(0, -1), bytes.subarray(0, -4)]
    assert.equal(new Set(sums.map(checksum)).size, sums.length)
  })

  it('is the same wherever the bytes stand in their buffer', () => {
    const moved = new Uint8Array(bytes.length + 1)
    moved.set(bytes, 1)
    assert.equal(checksum(moved.subarray(1)), checksum(bytes))
  })
})
