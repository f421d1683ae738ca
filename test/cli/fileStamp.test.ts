/** When a file is known again without being read. */
import assert from 'node:assert/strict'
import { Stats } from 'node:fs'
import { DEFAULT_NOTE_OPTIONS } from '../../server/src/engine'
import { Stamper } from '../../server/src/node/fileStamp'

describe('the stamp of a file', () => {
  const NOW = 1_700_000_000_000
  const stamper = new Stamper()

  /** What the system says of a file whose content and entry were changed so many ms ago. */
  function statsOf({ content, entry = content, ino = 7 }: { content: number; entry?: number; ino?: number }): Stats {
    return Object.assign(Object.create(Stats.prototype), {
      ...{ dev: 1, ino, size: 10 },
      ...{ mtimeMs: NOW - content, ctimeMs: NOW - entry },
    })
  }

  it('stands for what is read of a file that has been left alone for a while', () => {
    const stats = statsOf({ content: 60_000 })
    assert.deepEqual(stamper.lasting(stats, DEFAULT_NOTE_OPTIONS, NOW), stamper.stamp(stats, DEFAULT_NOTE_OPTIONS))
  })

  it('stands for nothing where the file may change again within what a disk can tell apart', () => {
    for (const stats of [
      statsOf({ content: 2000 }),
      statsOf({ content: 1e9, entry: 0 }),
      statsOf({ content: -5000 }),
      statsOf({ content: -1e9, entry: 1e9 }),
    ])
      assert.equal(stamper.lasting(stats, DEFAULT_NOTE_OPTIONS, NOW), undefined)
  })

  it('stands for nothing where files have no numbers', () => {
    assert.equal(stamper.lasting(statsOf({ content: 60_000, ino: 0 }), DEFAULT_NOTE_OPTIONS, NOW), undefined)
  })
})
