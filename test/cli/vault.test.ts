/** Many notes at once: by threads, and from what was kept of an earlier time. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { appendFileSync, copyFileSync, existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createHost, DEFAULT_NOTE_OPTIONS, type FactFile, NotePacker } from '../../server/src/engine'
import { loadBundled } from '../../server/src/node/bundled'
import type { BatchDone, BatchSent } from '../../server/src/node/crew'
import { VaultRun } from '../../server/src/node/judgeVault'
import type { JobResult, NoteJob } from '../../server/src/node/noteJobs'
import type { JudgeStart } from '../../server/src/node/noteJudge'
import { noteKey } from '../../server/src/node/noteKeys'
import type { Folder } from '../support/lspServer'
import { FACTS, MARK, ManyNotes, noteText } from '../support/manyNotes'

describe('many notes', function () {
  this.timeout(60_000)
  const many = new ManyNotes()
  before(() => many.build())
  afterEach(() => many.dispose())

  describe('judged by threads', () => {
    it('are what the host says of them, in their order', async () => {
      const { jobs } = many.vault(150)
      const bundled = await loadBundled()
      const host = createHost(bundled.lexicons, bundled.words)
      host.setFactFiles(FACTS)
      const packer = new NotePacker(host.snapshot())
      const results = await many.run(jobs)
      const records = jobs.map((_, nth) => packer.pack(host.view('', noteText(nth), DEFAULT_NOTE_OPTIONS)))
      assert.deepEqual(
        results.map((each) => each.ok && each.record),
        records,
      )
      assert.deepEqual(await many.expected(jobs), results)
    })

    it('say which notes cannot be read, each in its place', async () => {
      const { folder, jobs } = many.vault(40)
      folder.write('bad.md', Uint8Array.from([0x41, 0xff]))
      folder.write('large.md', 'x'.repeat(2001))
      const odd = ['bad.md', 'gone.md', 'large.md'].map((name) => many.job(folder, name))
      const all = [...jobs.slice(0, 20), ...odd, ...jobs.slice(20)]
      const results = await many.run(all)
      assert.deepEqual(
        results.slice(19, 24).map((each) => each.ok || each.code),
        [true, 'not-utf8', 'missing', 'too-large', true],
      )
      assert.deepEqual(await many.expected(all), results)
    })

    for (const texts of [true, false]) {
      it(`come from one thread, batch after batch, with${texts ? '' : 'out'} their texts`, async () => {
        const { jobs } = many.vault(40)
        const start: JudgeStart = { facts: FACTS, known: new Uint8Array(), texts }
        const thread = new Worker(many.worker, { workerData: start })
        try {
          const results: JobResult[] = []
          for (const id of [0, 1]) {
            thread.postMessage({ id, jobs: jobs.slice(id * 20, (id + 1) * 20) } satisfies BatchSent)
            const [done]: readonly BatchDone[] = await once(thread, 'message')
            results.push(...(done?.results ?? []))
          }
          const found = results.map((each) => each.ok && { record: each.record, text: each.text })
          const whole = (await many.expected(jobs)).map((each) => each.ok && each)
          assert.deepEqual(
            found,
            whole.map((each) => each && { record: each.record, text: texts ? each.text : undefined }),
          )
        } finally {
          await thread.terminate()
        }
      })
    }

    it('are judged here when the threads die', async () => {
      const { folder, jobs } = many.vault(80)
      for (const [name, text] of [
        ['dies-at-once.js', 'process.exit(1)'],
        ['throws.js', 'throw new Error()'],
        [
          'needs-room.js',
          `if (require('node:worker_threads').resourceLimits.maxOldGenerationSizeMb < 200) process.exit(1); require(${JSON.stringify(many.worker)})`,
        ],
        ['dies-at-work.js', `require('node:worker_threads').parentPort.on('message', () => process.exit(1))`],
      ] as const) {
        folder.write(name, text)
        assert.deepEqual(await many.run(jobs, { program: join(folder.path, name) }), await many.expected(jobs), name)
      }
    })

    it('are given up when nobody wants them any more, and not kept', async () => {
      const { folder, jobs } = many.vault(200)
      const cancelling = new AbortController()
      const cache = { folder: join(folder.path, 'cache'), vault: ['v'] }
      const vault = new VaultRun(jobs, {
        facts: FACTS,
        program: many.worker,
        texts: true,
        cache,
        signal: cancelling.signal,
      })
      let seen = 0
      for await (const batch of vault.results()) {
        seen += batch.length
        cancelling.abort()
      }
      await vault.save()
      assert.ok(seen > 0 && seen < jobs.length, `${seen} of ${jobs.length}`)
      assert.ok(!existsSync(cache.folder))
    })
  })

  describe('kept on disk', () => {
    /** A cache in which every note's record is one that no judging gives: whoever has that has not judged. */
    async function marked(folder: Folder, jobs: readonly NoteJob[]): Promise<void> {
      const entries = jobs.map(({ options }, nth) => ({
        key: noteKey(new TextEncoder().encode(noteText(nth)), options),
        record: MARK,
        stamp: undefined,
      }))
      await many.keep(folder, entries)
    }

    it('are the same when they are taken from there', async () => {
      const { folder, jobs } = many.vault(60)
      const first = await many.run(jobs, { cache: many.cacheIn(folder) })
      const [name = ''] = readdirSync(many.cacheIn(folder).folder)
      assert.match(name, /^[0-9a-f]{32}\.notes$/)
      assert.deepEqual(await many.run(jobs, { cache: many.cacheIn(folder) }), first)
      assert.deepEqual(await many.expected(jobs), first)
    })

    it('are judged no second time', async () => {
      const { folder, jobs } = many.vault(60)
      await marked(folder, jobs)
      assert.deepEqual(new Set(await many.takenFrom(folder, jobs)), new Set([true]))
    })

    it('are found under another name too', async () => {
      const { folder, jobs } = many.vault(5)
      await marked(folder, jobs)
      folder.rename('3.md', 'other.md')
      assert.deepEqual(await many.takenFrom(folder, [many.job(folder, 'other.md')]), [true])
    })

    it('are judged anew when they say something else, even with the size and the times of before', async () => {
      const { folder, jobs } = many.vault(5)
      await marked(folder, jobs)
      const path = join(folder.path, '3.md')
      const stampOf = () => [statSync(path).size, statSync(path).mtimeMs]
      utimesSync(path, 1, 1)
      const stamp = stampOf()
      writeFileSync(path, noteText(3).replace('3', '4'))
      utimesSync(path, 1, 1)
      assert.deepEqual(stampOf(), stamp)
      assert.deepEqual(await many.takenFrom(folder, jobs), [true, true, true, false, true])
    })

    it('are kept when they are touched, and say the same', async () => {
      const { folder, jobs } = many.vault(5)
      await marked(folder, jobs)
      utimesSync(join(folder.path, '3.md'), 1, 1)
      assert.deepEqual(await many.takenFrom(folder, jobs), [true, true, true, true, true])
    })

    for (const option of [{ threshold: 0.6 }, { bundledFacts: false }, { reader: 'vi' as const }]) {
      it(`are judged anew with other options: ${Object.keys(option)}`, async () => {
        const { folder, jobs } = many.vault(2)
        await marked(folder, jobs)
        const other = many.job(folder, '1.md', { ...DEFAULT_NOTE_OPTIONS, ...option })
        assert.deepEqual(await many.takenFrom(folder, [...jobs, other]), [true, true, false])
      })
    }

    const changes: readonly (readonly [string, (facts: readonly FactFile[]) => readonly FactFile[]])[] = [
      ['a fact base says something else', (all) => all.map((file) => ({ ...file, text: `${file.text}\n` }))],
      ['a fact base has come', (all) => [...all, { uri: 'file:///x.facts.yaml', text: '', bundled: false }]],
      ['a fact base has gone', (all) => all.slice(0, 1)],
      ['a fact base has another name', (all) => all.map((file) => ({ ...file, uri: `${file.uri}x` }))],
      ['a fact base is no longer bundled', (all) => all.map((file) => ({ ...file, bundled: false }))],
      ['the fact bases stand in another order', (all) => all.toReversed()],
    ]
    for (const [what, change] of changes) {
      it(`are judged anew when ${what}`, async () => {
        const { folder, jobs } = many.vault(2)
        await marked(folder, jobs)
        assert.deepEqual(await many.takenFrom(folder, jobs, { facts: change(FACTS) }), [false, false])
      })
    }

    it('are judged anew by another program', async () => {
      const { folder, jobs } = many.vault(2)
      await marked(folder, jobs)
      // Beside the other: what ships with the program is found from where that is.
      const program = many.worker.replace('worker.js', 'newer.js')
      copyFileSync(many.worker, program)
      assert.deepEqual(await many.takenFrom(folder, jobs, { program }), [true, true])
      await marked(folder, jobs)
      appendFileSync(program, '\n')
      assert.deepEqual(await many.takenFrom(folder, jobs, { program }), [false, false])
    })

    it('are not mixed with those of another vault', async () => {
      const { folder, jobs } = many.vault(2)
      await marked(folder, jobs)
      assert.deepEqual(await many.takenFrom(folder, jobs, { cache: { ...many.cacheIn(folder), vault: ['w'] } }), [
        false,
        false,
      ])
    })
  })
})
