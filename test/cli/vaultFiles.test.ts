/** Notes that are known again by their files: taken as they were without being read, and read when anything has changed. */
import assert from 'node:assert/strict'
import { statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_NOTE_OPTIONS } from '../../server/src/engine'
import { Stamper } from '../../server/src/node/fileStamp'
import { type VaultNote, VaultRun } from '../../server/src/node/judgeVault'
import type { NoteJob } from '../../server/src/node/noteJobs'
import { noteKey } from '../../server/src/node/noteKeys'
import type { Folder } from '../support/lspServer'
import { FACTS, MARK, ManyNotes, noteText } from '../support/manyNotes'

describe('notes that were judged before, where nobody asks for their texts', function () {
  this.timeout(60_000)
  const many = new ManyNotes()
  before(() => many.build())
  afterEach(() => many.dispose())

  /** A cache in which every note is known by its file alone: by its text it would not be found. */
  async function stamped(folder: Folder, jobs: readonly NoteJob[]): Promise<void> {
    const stamper = new Stamper()
    const entries = jobs.map(({ path, options }) => ({
      key: noteKey(new TextEncoder().encode(path), options),
      record: MARK,
      stamp: stamper.stamp(statSync(path), options),
    }))
    await many.keep(folder, entries)
  }
  const takenUnread = (folder: Folder, jobs: readonly NoteJob[]) => many.takenFrom(folder, jobs, { texts: false })

  it('are not even read', async () => {
    const { folder, jobs } = many.vault(60)
    await stamped(folder, jobs)
    assert.deepEqual(new Set(await takenUnread(folder, jobs)), new Set([true]))
  })

  it('are read where the texts are wanted', async () => {
    const { folder, jobs } = many.vault(3)
    await stamped(folder, jobs)
    assert.deepEqual(await many.takenFrom(folder, jobs), [false, false, false])
  })

  it('are read when they say something else, even with the size and the times of before', async () => {
    const { folder, jobs } = many.vault(90)
    const path = join(folder.path, '33.md')
    utimesSync(path, 1, 1)
    await stamped(folder, jobs)
    writeFileSync(path, noteText(33).replace('3', '4'))
    utimesSync(path, 1, 1)
    const taken = await takenUnread(folder, jobs)
    assert.deepEqual(
      taken,
      jobs.map((_, nth) => nth !== 33),
    )
  })

  it('are read when another file has come in their place', async () => {
    const { folder, jobs } = many.vault(4)
    await stamped(folder, jobs)
    folder.rename('3.md', '0.md')
    folder.rename('2.md', '1.md')
    assert.deepEqual(await takenUnread(folder, jobs.slice(0, 2)), [false, false])
  })

  it('are judged anew with other options', async () => {
    const { folder, jobs } = many.vault(2)
    await stamped(folder, jobs)
    const other = many.job(folder, '1.md', { ...DEFAULT_NOTE_OPTIONS, threshold: 0.6 })
    assert.deepEqual(await takenUnread(folder, [...jobs, other]), [true, true, false])
  })

  it('stand in their places among those that are read, and those that cannot be', async () => {
    const { folder, jobs } = many.vault(100)
    await stamped(
      folder,
      jobs.filter((_, nth) => nth % 3 > 0),
    )
    const all = [...jobs.slice(0, 50), many.job(folder, 'gone.md'), ...jobs.slice(50)]
    const results = await many.run(all, { cache: many.cacheIn(folder), texts: false })
    const whole = await many.expected(all)
    const marked = (nth: number) => nth !== 50 && (nth < 50 ? nth : nth - 1) % 3 > 0
    assert.deepEqual(
      results.map((each) => each.ok && each.record),
      whole.map((each, nth) => each.ok && (marked(nth) ? MARK : each.record)),
    )
    assert.deepEqual(
      results.map((each) => each.ok && each.text),
      whole.map((each) => each.ok && each.text),
    )
  })

  it('tell what is on the disk when someone looks, and whether it is what was judged', async () => {
    const { folder, jobs } = many.vault(3)
    const vault = new VaultRun(jobs, { facts: FACTS, program: many.worker, texts: false })
    const found: VaultNote[] = []
    for await (const batch of vault.results()) found.push(...batch)
    folder.write('1.md', 'changed')
    folder.remove('2.md')
    const texts = found.map((each) => each.ok && each.text())
    assert.deepEqual(
      texts.map((text) => text && [Buffer.from(text.bytes).toString(), text.isRecorded]),
      [
        [noteText(0), true],
        ['changed', false],
        ['', false],
      ],
    )
  })
})
