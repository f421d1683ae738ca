/** What is kept of notes on disk: given back as it was put in, or not at all. */
import assert from 'node:assert/strict'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_NOTE_OPTIONS } from '../../server/src/engine'
import type { FileStamp } from '../../server/src/node/fileStamp'
import { noteKey } from '../../server/src/node/noteKeys'
import { RecordCache, writeCache } from '../../server/src/node/recordCache'
import { Folder } from '../support/lspServer'

describe('a cache of notes', () => {
  const folders: Folder[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) folder.dispose()
  })

  function folderOf(files: Readonly<Record<string, string>> = {}): Folder {
    const folder = new Folder(files)
    folders.push(folder)
    return folder
  }

  const stampOf = (nth: number): FileStamp => [1, 2 ** 53 - nth, nth, 1.7e12 + nth / 4096, 1.7e12, 5]
  const fingerprint = new Uint8Array(32).fill(7)
  const entries = Array.from({ length: 50 }, (_, nth) => ({
    key: noteKey(Uint8Array.of(nth), DEFAULT_NOTE_OPTIONS),
    record: new Uint8Array(nth).fill(nth),
    stamp: nth % 3 > 0 ? stampOf(nth) : undefined,
  }))
  const placeIn = (folder: Folder) => ({ folder: join(folder.path, 'cache'), vault: ['v'], fingerprint })

  async function written(): Promise<{ place: ReturnType<typeof placeIn>; path: string; bytes: Buffer }> {
    const place = placeIn(folderOf())
    await writeCache(place, entries)
    const [name = ''] = readdirSync(place.folder)
    const path = join(place.folder, name)
    return { place, path, bytes: readFileSync(path) }
  }

  it('gives back what was put in', async () => {
    const { place } = await written()
    const cache = await RecordCache.read(place)
    assert.equal(cache.size, entries.length)
    for (const { key, record } of entries) {
      assert.deepEqual(Buffer.from(cache.record(cache.keys.find(key) ?? -1) ?? []), Buffer.from(record))
    }
    assert.equal(cache.keys.find(new Uint8Array(32)), undefined)
    assert.deepEqual(
      entries.map(({ stamp }) => Buffer.from(cache.record((stamp && cache.find(stamp)) ?? -1) ?? [])),
      entries.map(({ stamp, record }) => Buffer.from(stamp ? record : [])),
    )
  })

  it('knows a file by all that the system says of it', async () => {
    const { place } = await written()
    const cache = await RecordCache.read(place)
    const stamp = stampOf(7)
    for (const at of stamp.keys()) {
      const other: [...FileStamp] = [...stamp]
      other.splice(at, 1, (stamp[at] ?? 0) + 1)
      assert.equal(cache.find(other), undefined, `number ${at}`)
    }
  })

  it('keeps two files of one text apart', async () => {
    const place = placeIn(folderOf())
    const [entry] = entries
    assert.ok(entry)
    await writeCache(
      place,
      [stampOf(1), stampOf(2)].map((stamp) => ({ ...entry, stamp })),
    )
    const cache = await RecordCache.read(place)
    assert.deepEqual([cache.size, cache.find(stampOf(1)), cache.find(stampOf(2))], [1, 0, 0])
  })

  it('that is damaged anywhere is as good as none', async () => {
    const { place, path, bytes } = await written()
    for (let at = 0; at < bytes.length; at += 41) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      writeFileSync(path, damaged)
      assert.equal((await RecordCache.read(place)).size, 0, `byte ${at}`)
    }
    for (let length = 0; length < bytes.length; length += 97) {
      writeFileSync(path, bytes.subarray(0, length))
      assert.equal((await RecordCache.read(place)).size, 0, `cut at ${length}`)
    }
    writeFileSync(path, Buffer.concat([bytes, bytes]))
    assert.equal((await RecordCache.read(place)).size, 0, 'twice as long')
  })

  it('of another state is not taken for this one, whatever it is called', async () => {
    const { place, path } = await written()
    const other = { ...place, fingerprint: new Uint8Array(32).fill(8) }
    await writeCache(other, entries)
    const [otherName = ''] = readdirSync(place.folder).filter((name) => !path.endsWith(name))
    copyFileSync(path, join(place.folder, otherName))
    assert.equal((await RecordCache.read(other)).size, 0)
  })

  it('that cannot be written is done without', async () => {
    const folder = folderOf({ cache: 'a file in the place of the folder' })
    await writeCache(placeIn(folder), entries)
    assert.equal((await RecordCache.read(placeIn(folder))).size, 0)
  })

  it('is whole, whoever writes and reads it at the same time', async () => {
    const place = placeIn(folderOf())
    const sizes = await Promise.all(
      Array.from({ length: 24 }, async (_, nth) => {
        if (nth % 2) return (await RecordCache.read(place)).size
        await writeCache(place, entries.slice(0, nth + 20))
        return 0
      }),
    )
    assert.ok(sizes.every((size) => size === 0 || size >= 20))
    assert.ok((await RecordCache.read(place)).size >= 20)
    assert.equal(readdirSync(place.folder).length, 1, 'nothing is left lying about')
  })

  it('makes room for newer ones, and leaves alone what is not ours', async () => {
    const place = placeIn(folderOf({ 'cache/notes.txt': 'mine', 'cache/0.notes.draft': 'mine' }))
    for (let nth = 0; nth < 20; nth++) await writeCache({ ...place, vault: [`${nth}`] }, entries)
    const names = readdirSync(place.folder)
    assert.equal(names.filter((name) => /^[0-9a-f]{32}\.notes$/.test(name)).length, 16)
    assert.ok(names.includes('notes.txt') && names.includes('0.notes.draft'))
    assert.ok((await RecordCache.read({ ...place, vault: ['19'] })).size > 0, 'the newest is there')
  })
})
