/** Many notes at once: by threads, and from what was kept of an earlier time. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { appendFileSync, copyFileSync, existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createHost, DEFAULT_NOTE_OPTIONS, type FactFile, NotePacker } from '../../server/src/engine'
import { loadBundled } from '../../server/src/node/bundled'
import type { BatchDone, BatchSent } from '../../server/src/node/crew'
import { Stamper } from '../../server/src/node/fileStamp'
import { fingerprintOf } from '../../server/src/node/fingerprint'
import { type VaultNote, type VaultOptions, VaultRun } from '../../server/src/node/judgeVault'
import type { JobResult, NoteJob } from '../../server/src/node/noteJobs'
import type { JudgeStart } from '../../server/src/node/noteJudge'
import { noteKey } from '../../server/src/node/noteKeys'
import type { Unread } from '../../server/src/node/readText'
import { writeCache } from '../../server/src/node/recordCache'
import { DOI_DAO, PLENTIFUL, SCARCE, TEA_FACTS, WILL_DELAY } from '../lsp/tea'
import { buildWorker, Folder } from '../support/lspServer'

const SENTENCES = [
  PLENTIFUL,
  'Frost **will** delay the tea harvest.[^fact:frost-may-delay]',
  `${DOI_DAO}\r\n`,
  'The weather is fine.',
  `${SCARCE} 🍵`,
  `<!-- claimlight-ignore-next-line -->\n${WILL_DELAY}`,
  '# Tea\n\n- The tea harvest.',
]

/** With frames of its own: no thread has to read what is known of words. */
const FACTS: readonly FactFile[] = [
  { uri: 'file:///tea.facts.yaml', text: TEA_FACTS, bundled: true },
  { uri: 'file:///mine.facts.yaml', text: 'version: 1\nid: mine\ntitle: { en: Mine }\nfacts: []\n', bundled: false },
]

/** The nth note of a vault: no two are alike. */
function noteText(nth: number): string {
  return [0, 1, 2].map((shift) => SENTENCES[(nth * (shift + 1) + shift) % SENTENCES.length]).join(` ${nth}\n\n`)
}

interface Read {
  readonly ok: true
  readonly text: Uint8Array
  readonly record: Uint8Array
}

type Result = Read | Unread

const MARK = new Uint8Array([0])

describe('many notes', function () {
  this.timeout(60_000)
  const folders: Folder[] = []
  let worker = ''

  before(async () => {
    worker = await buildWorker()
  })
  afterEach(() => {
    for (const folder of folders.splice(0)) folder.dispose()
  })

  function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
    const folder = new Folder(files)
    folders.push(folder)
    return folder
  }

  function vaultOf(count: number): { folder: Folder; jobs: NoteJob[] } {
    const files = Object.fromEntries(Array.from({ length: count }, (_, nth) => [`${nth}.md`, noteText(nth)]))
    const folder = folderOf(files)
    return { folder, jobs: Object.keys(files).map((name) => jobFor(folder, name)) }
  }

  function jobFor(folder: Folder, name: string, options = DEFAULT_NOTE_OPTIONS): NoteJob {
    return { path: join(folder.path, name), maxBytes: 2000, options }
  }

  async function run(jobs: readonly NoteJob[], options: Partial<VaultOptions> = {}): Promise<Result[]> {
    const vault = new VaultRun(jobs, { facts: FACTS, program: worker, texts: true, ...options })
    const results: VaultNote[] = []
    for await (const batch of vault.results()) results.push(...batch)
    await vault.save()
    return results.map((each) =>
      each.ok ? { ok: true, text: Uint8Array.from(each.text().bytes), record: Uint8Array.from(each.record) } : each,
    )
  }

  async function expected(jobs: readonly NoteJob[]): Promise<Result[]> {
    return run(jobs, { program: undefined })
  }

  describe('judged by threads', () => {
    it('are what the host says of them, in their order', async () => {
      const { jobs } = vaultOf(150)
      const bundled = await loadBundled()
      const host = createHost(bundled.lexicons, bundled.words)
      host.setFactFiles(FACTS)
      const packer = new NotePacker(host.snapshot())
      const results = await run(jobs)
      const records = jobs.map((_, nth) => packer.pack(host.view('', noteText(nth), DEFAULT_NOTE_OPTIONS)))
      assert.deepEqual(
        results.map((each) => each.ok && each.record),
        records,
      )
      assert.deepEqual(await expected(jobs), results)
    })

    it('say which notes cannot be read, each in its place', async () => {
      const { folder, jobs } = vaultOf(40)
      folder.write('bad.md', Uint8Array.from([0x41, 0xff]))
      folder.write('large.md', 'x'.repeat(2001))
      const odd = ['bad.md', 'gone.md', 'large.md'].map((name) => jobFor(folder, name))
      const all = [...jobs.slice(0, 20), ...odd, ...jobs.slice(20)]
      const results = await run(all)
      assert.deepEqual(
        results.slice(19, 24).map((each) => each.ok || each.code),
        [true, 'not-utf8', 'missing', 'too-large', true],
      )
      assert.deepEqual(await expected(all), results)
    })

    for (const texts of [true, false]) {
      it(`come from one thread, batch after batch, with${texts ? '' : 'out'} their texts`, async () => {
        const { jobs } = vaultOf(40)
        const start: JudgeStart = { facts: FACTS, known: new Uint8Array(), texts }
        const thread = new Worker(worker, { workerData: start })
        try {
          const results: JobResult[] = []
          for (const id of [0, 1]) {
            thread.postMessage({ id, jobs: jobs.slice(id * 20, (id + 1) * 20) } satisfies BatchSent)
            const [done]: readonly BatchDone[] = await once(thread, 'message')
            results.push(...(done?.results ?? []))
          }
          const found = results.map((each) => each.ok && { record: each.record, text: each.text })
          const whole = (await expected(jobs)).map((each) => each.ok && each)
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
      const { folder, jobs } = vaultOf(80)
      for (const [name, text] of [
        ['dies-at-once.js', 'process.exit(1)'],
        ['throws.js', 'throw new Error()'],
        [
          'needs-room.js',
          `if (require('node:worker_threads').resourceLimits.maxOldGenerationSizeMb < 200) process.exit(1); require(${JSON.stringify(worker)})`,
        ],
        ['dies-at-work.js', `require('node:worker_threads').parentPort.on('message', () => process.exit(1))`],
      ] as const) {
        folder.write(name, text)
        assert.deepEqual(await run(jobs, { program: join(folder.path, name) }), await expected(jobs), name)
      }
    })

    it('are given up when nobody wants them any more, and not kept', async () => {
      const { folder, jobs } = vaultOf(200)
      const cancelling = new AbortController()
      const cache = { folder: join(folder.path, 'cache'), vault: ['v'] }
      const vault = new VaultRun(jobs, { facts: FACTS, program: worker, texts: true, cache, signal: cancelling.signal })
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
    const cacheIn = (folder: Folder) => ({ folder: join(folder.path, 'cache'), vault: ['v'] })

    /** A cache in which every note's record is one that no judging gives: whoever has that has not judged. */
    async function marked(folder: Folder, jobs: readonly NoteJob[]): Promise<void> {
      const entries = jobs.map(({ options }, nth) => ({
        key: noteKey(new TextEncoder().encode(noteText(nth)), options),
        record: MARK,
        stamp: undefined,
      }))
      await writeCache({ ...cacheIn(folder), fingerprint: await fingerprintOf(worker, FACTS) }, entries)
    }

    /** Of each note, whether it was taken from the cache. */
    async function takenFrom(folder: Folder, jobs: readonly NoteJob[], options: Partial<VaultOptions> = {}) {
      const results = await run(jobs, { cache: cacheIn(folder), ...options })
      return results.map((each) => each.ok && each.record.length === MARK.length)
    }

    it('are the same when they are taken from there', async () => {
      const { folder, jobs } = vaultOf(60)
      const first = await run(jobs, { cache: cacheIn(folder) })
      const [name = ''] = readdirSync(cacheIn(folder).folder)
      assert.match(name, /^[0-9a-f]{32}\.notes$/)
      assert.deepEqual(await run(jobs, { cache: cacheIn(folder) }), first)
      assert.deepEqual(await expected(jobs), first)
    })

    it('are judged no second time', async () => {
      const { folder, jobs } = vaultOf(60)
      await marked(folder, jobs)
      assert.deepEqual(new Set(await takenFrom(folder, jobs)), new Set([true]))
    })

    it('are found under another name too', async () => {
      const { folder, jobs } = vaultOf(5)
      await marked(folder, jobs)
      folder.rename('3.md', 'other.md')
      assert.deepEqual(await takenFrom(folder, [jobFor(folder, 'other.md')]), [true])
    })

    it('are judged anew when they say something else, even with the size and the times of before', async () => {
      const { folder, jobs } = vaultOf(5)
      await marked(folder, jobs)
      const path = join(folder.path, '3.md')
      const stampOf = () => [statSync(path).size, statSync(path).mtimeMs]
      utimesSync(path, 1, 1)
      const stamp = stampOf()
      writeFileSync(path, noteText(3).replace('3', '4'))
      utimesSync(path, 1, 1)
      assert.deepEqual(stampOf(), stamp)
      assert.deepEqual(await takenFrom(folder, jobs), [true, true, true, false, true])
    })

    it('are kept when they are touched, and say the same', async () => {
      const { folder, jobs } = vaultOf(5)
      await marked(folder, jobs)
      utimesSync(join(folder.path, '3.md'), 1, 1)
      assert.deepEqual(await takenFrom(folder, jobs), [true, true, true, true, true])
    })

    for (const option of [{ threshold: 0.6 }, { bundledFacts: false }, { reader: 'vi' as const }]) {
      it(`are judged anew with other options: ${Object.keys(option)}`, async () => {
        const { folder, jobs } = vaultOf(2)
        await marked(folder, jobs)
        const other = jobFor(folder, '1.md', { ...DEFAULT_NOTE_OPTIONS, ...option })
        assert.deepEqual(await takenFrom(folder, [...jobs, other]), [true, true, false])
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
        const { folder, jobs } = vaultOf(2)
        await marked(folder, jobs)
        assert.deepEqual(await takenFrom(folder, jobs, { facts: change(FACTS) }), [false, false])
      })
    }

    it('are judged anew by another program', async () => {
      const { folder, jobs } = vaultOf(2)
      await marked(folder, jobs)
      // Beside the other: what ships with the program is found from where that is.
      const program = worker.replace('worker.js', 'newer.js')
      copyFileSync(worker, program)
      assert.deepEqual(await takenFrom(folder, jobs, { program }), [true, true])
      await marked(folder, jobs)
      appendFileSync(program, '\n')
      assert.deepEqual(await takenFrom(folder, jobs, { program }), [false, false])
    })

    describe('where nobody asks for their texts', () => {
      /** A cache in which every note is known by its file alone: by its text it would not be found. */
      async function stamped(folder: Folder, jobs: readonly NoteJob[]): Promise<void> {
        const stamper = new Stamper()
        const entries = jobs.map(({ path, options }) => ({
          key: noteKey(new TextEncoder().encode(path), options),
          record: MARK,
          stamp: stamper.stamp(statSync(path), options),
        }))
        await writeCache({ ...cacheIn(folder), fingerprint: await fingerprintOf(worker, FACTS) }, entries)
      }
      const takenUnread = (folder: Folder, jobs: readonly NoteJob[]) => takenFrom(folder, jobs, { texts: false })

      it('are not even read', async () => {
        const { folder, jobs } = vaultOf(60)
        await stamped(folder, jobs)
        assert.deepEqual(new Set(await takenUnread(folder, jobs)), new Set([true]))
      })

      it('are read where the texts are wanted', async () => {
        const { folder, jobs } = vaultOf(3)
        await stamped(folder, jobs)
        assert.deepEqual(await takenFrom(folder, jobs), [false, false, false])
      })

      it('are read when they say something else, even with the size and the times of before', async () => {
        const { folder, jobs } = vaultOf(90)
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
        const { folder, jobs } = vaultOf(4)
        await stamped(folder, jobs)
        folder.rename('3.md', '0.md')
        folder.rename('2.md', '1.md')
        assert.deepEqual(await takenUnread(folder, jobs.slice(0, 2)), [false, false])
      })

      it('are judged anew with other options', async () => {
        const { folder, jobs } = vaultOf(2)
        await stamped(folder, jobs)
        const other = jobFor(folder, '1.md', { ...DEFAULT_NOTE_OPTIONS, threshold: 0.6 })
        assert.deepEqual(await takenUnread(folder, [...jobs, other]), [true, true, false])
      })

      it('stand in their places among those that are read, and those that cannot be', async () => {
        const { folder, jobs } = vaultOf(100)
        await stamped(
          folder,
          jobs.filter((_, nth) => nth % 3 > 0),
        )
        const all = [...jobs.slice(0, 50), jobFor(folder, 'gone.md'), ...jobs.slice(50)]
        const results = await run(all, { cache: cacheIn(folder), texts: false })
        const whole = await expected(all)
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
        const { folder, jobs } = vaultOf(3)
        const vault = new VaultRun(jobs, { facts: FACTS, program: worker, texts: false })
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

    it('are not mixed with those of another vault', async () => {
      const { folder, jobs } = vaultOf(2)
      await marked(folder, jobs)
      assert.deepEqual(await takenFrom(folder, jobs, { cache: { ...cacheIn(folder), vault: ['w'] } }), [false, false])
    })
  })
})
