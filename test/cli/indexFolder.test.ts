/** Indices of large fact bases on disk: what was kept is found again, and nothing else is taken for it. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, it } from 'mocha'
import { createHost, type FactFile, type TextRecord, type TextRecords } from '../../server/src/engine'
import { createFactSearch } from '../../server/src/engine/retrieval/factSearch'
import { keptIndex } from '../../server/src/engine/retrieval/keptIndex'
import { loadBundled } from '../../server/src/node/bundled'
import { IndexFolder } from '../../server/src/node/indexFolder'
import { Folder } from '../support/lspServer'
import { book, fact } from '../support/rivers'

/** So many that they are worth keeping, no two alike. */
const MANY = 5000
const river = (nth: number) => `Dam ${nth} on the river holds ${nth * 7} boats.`
const WEIGHTS = { ranking: { bm25: 1 }, added: {}, coverage: {} }
const records: readonly TextRecord[] = Array.from({ length: MANY }, (_, nth) => fact('en', river(nth)))

describe('indices of large fact bases', function () {
  this.timeout(60_000)
  const folders: Folder[] = []
  const newFolder = () => {
    const folder = new Folder({})
    folders.push(folder)
    return folder
  }
  afterEach(() => {
    for (const folder of folders.splice(0)) folder.remove('.')
  })

  /** A folder of indices of a program that says "one", with the index of the records in it. */
  function kept() {
    const folder = newFolder()
    const program = join(folder.path, 'program.js')
    writeFileSync(program, 'one')
    const place = join(folder.path, 'indices')
    const store = () => new IndexFolder(place, program)
    keptIndex(records, book, store())
    return { program, place, store, files: () => readdirSync(place) }
  }

  it('are kept once, and answer as they did', () => {
    const { store, files } = kept()
    const [file] = files()
    const stamp = store().stampOf(records)
    assert.equal(file, `${stamp}.index`)
    const loaded = createFactSearch(records, book, WEIGHTS, {
      ...reading(store()),
      write: () => assert.fail('built again'),
    })
    const built = createFactSearch(records, book, WEIGHTS)
    for (const nth of [0, 77, 4999])
      assert.deepEqual(loaded.search(river(nth), 'en', 5), built.search(river(nth), 'en', 5))
  })

  it('are not those of other facts, another program, or of few facts', () => {
    const { store, program, files } = kept()
    const stamp = store().stampOf(records)
    assert.notEqual(store().stampOf([...records.slice(1), fact('en', 'One more.')]), stamp)
    assert.notEqual(store().stampOf([fact('en', 'a', 'b')]), store().stampOf([fact('en', 'ab')]))
    writeFileSync(program, 'two')
    assert.notEqual(store().stampOf(records), stamp)
    keptIndex(records.slice(1), book, store())
    assert.equal(files().length, 1)
  })

  /** The only file there, as it was written, and with each byte from the middle on another one. */
  function damageable({ place, files }: ReturnType<typeof kept>) {
    const path = join(place, files()[0] ?? '')
    const whole = readFileSync(path)
    return { path, whole, turned: whole.map((byte, at) => (at < whole.length >> 1 ? byte : byte ^ 1)) }
  }

  it('that are damaged, cut short or foreign are made anew', () => {
    const there = kept()
    const { path, whole, turned } = damageable(there)
    const built = createFactSearch(records, book, WEIGHTS)
    for (const bytes of [turned, whole.subarray(0, whole.length - 8), Buffer.alloc(0), Buffer.from('no index')]) {
      writeFileSync(path, bytes)
      const loaded = createFactSearch(records, book, WEIGHTS, there.store())
      assert.deepEqual(loaded.search(river(77), 'en', 5), built.search(river(77), 'en', 5))
      assert.ok(readFileSync(path).equals(whole))
    }
  })

  it('that are damaged, cut short, replaced or taken away while they are searched answer as they did', () => {
    const there = kept()
    const { path, whole, turned } = damageable(there)
    const built = createFactSearch(records, book, WEIGHTS)
    const changes: Readonly<Record<string, () => void>> = {
      damaged: () => writeFileSync(path, turned),
      'cut short': () => truncateSync(path, whole.length >> 2),
      emptied: () => writeFileSync(path, ''),
      replaced: () => {
        writeFileSync(`${path}.new`, turned)
        renameSync(`${path}.new`, path)
      },
      'taken away': () => rmSync(path),
    }
    for (const [what, change] of Object.entries(changes)) {
      writeFileSync(path, whole)
      const loaded = createFactSearch(records, book, WEIGHTS, there.store())
      loaded.candidates(river(12), 'en', 5)
      change()
      for (const nth of [0, 12, 77, 4999])
        assert.deepEqual(loaded.search(river(nth), 'en', 5), built.search(river(nth), 'en', 5), what)
    }
  })

  it('need no disk that can be written to, nor a program that is there', () => {
    const folder = newFolder()
    const file = join(folder.path, 'file')
    writeFileSync(file, '')
    assert.equal(keptIndex(records, book, new IndexFolder(join(file, 'indices'), file)).size, MANY)
    assert.equal(keptIndex(records, book, new IndexFolder(folder.path, join(folder.path, 'none'))).size, MANY)
  })

  it('make room for new ones: the oldest go first, and what others keep there stays', () => {
    const { store, place, files } = kept()
    const old = new Date(Date.now() - 7_200_000)
    const made = Array.from({ length: 6 }, (_, nth) => `${String(nth).repeat(64)}.index`)
    for (const name of [...made, `${'a'.repeat(64)}.index.1-2.draft`, 'notes.txt']) {
      writeFileSync(join(place, name), '')
      utimesSync(join(place, name), old, old)
    }
    store().write('f'.repeat(64), new Uint8Array(8))
    const left = files()
    assert.equal(left.filter((name) => name.endsWith('.index')).length, 6)
    assert.ok(left.includes(`${'f'.repeat(64)}.index`) && left.includes('notes.txt'))
    assert.ok(!left.some((name) => name.endsWith('.draft')))
  })

  it('are what a host finds its facts by', async () => {
    const { program, place } = kept()
    const { lexicons, words } = await loadBundled()
    const facts = records.map((_, nth) => ({ id: `dam-${nth}`, theme: 'dams', statement: { en: river(nth) } }))
    const lines = [{ base: { id: 'dams', title: 'Dams', themes: { dams: 'Dams' } } }, ...facts]
    const file: FactFile = {
      uri: 'file:///dams.facts.jsonl',
      text: lines.map((line) => JSON.stringify(line)).join('\n'),
      bundled: false,
    }
    const judged = () => {
      const opened: string[] = []
      const folder = new IndexFolder(place, program)
      const host = createHost(lexicons, words, undefined, {
        ...reading(folder),
        open: (stamp) => {
          const source = folder.open(stamp)
          if (source) opened.push(stamp)
          return source
        },
      })
      host.setFactFiles([file])
      host.setNote('note.md', `${river(12)}\n`)
      return { opened, found: host.snapshot().note('note.md')?.annotations }
    }
    const first = judged()
    const second = judged()
    assert.equal(first.found?.length, 1)
    assert.equal(second.opened.length, 1)
    assert.deepEqual(second.found, first.found)
  })
})

/** A store by its functions alone, which may then be replaced. */
function reading(folder: IndexFolder) {
  return {
    stampOf: (of: TextRecords) => folder.stampOf(of),
    open: (stamp: string) => folder.open(stamp),
    write: (stamp: string, bytes: Uint8Array) => folder.write(stamp, bytes),
  }
}
