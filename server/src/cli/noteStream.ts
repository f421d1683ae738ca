/** Notes of a command, read and judged as they are taken: a few in this thread, many by worker threads and from the cache. */
import { resolve } from 'node:path'
import { type NoteOptions, NoteShelf, type NoteView, type Snapshot } from '../engine'
import { cacheFolder } from '../node/cacheFolder'
import type { VaultOptions } from '../node/judgeVault'
import { VAULT_SIZE } from '../node/noteJobs'
import type { FolderConfig } from './config'
import type { Console } from './console'
import { NOTHING, type Summary, withNote } from './formats/summary'
import { type FoundNote, type NoteFile, type ReadNote, readNote, unreadable } from './notes'
import type { NoteReadingOptions } from './options'
import type { Trouble } from './trouble'
import type { OpenBases } from './workspace'

export class NoteStream {
  /** The facts, without notes. */
  readonly snapshot: Snapshot
  /** What is odd about the fact bases. */
  readonly troubles: readonly Trouble[]
  /** What is wrong with the notes that have been taken. */
  readonly unread: Trouble[] = []
  readonly config: FolderConfig
  private counts = NOTHING
  private readonly options: NoteOptions

  constructor(
    private readonly paths: readonly string[],
    private readonly found: readonly FoundNote[],
    private readonly bases: OpenBases,
    private readonly reading: NoteReadingOptions,
    private readonly console: Console,
  ) {
    this.snapshot = bases.host.snapshot()
    this.troubles = bases.troubles
    this.config = bases.config
    this.options = bases.config.settings.note
  }

  /** In the order of the paths; a note's uri is its path as given. What cannot be read is left out and among `unread`. */
  async *notes(): AsyncGenerator<NoteView> {
    for await (const each of this.all()) {
      if (each.kind === 'trouble') {
        this.unread.push(each.trouble)
      } else {
        const judged = each.kind === 'note' ? each.note : this.bases.host.view(each.path, each.text, this.options)
        const note = this.bases.seen?.(judged) ?? judged
        this.counts = withNote(this.counts, note.annotations)
        yield note
      }
    }
  }

  summary(): Summary {
    return this.counts
  }

  private async *all(): AsyncGenerator<Taken> {
    const files = this.found.flatMap((each) => (each.kind === 'file' ? [each.file] : []))
    const taken = files.length < VAULT_SIZE ? this.readAll(files) : this.judgeAll(files)
    for (const each of this.found) {
      if (each.kind !== 'file') yield each
      else yield* next(taken)
    }
    // Runs what is behind the last note.
    await taken.next()
  }

  private async *readAll(files: readonly NoteFile[]): AsyncGenerator<Taken> {
    for (const file of files) yield readNote(file, this.config.settings.maxBytes)
  }

  private async *judgeAll(files: readonly NoteFile[]): AsyncGenerator<Taken> {
    const [{ workerProgram }, { VaultRun }] = await Promise.all([
      import('../node/workerProgram'),
      import('../node/judgeVault'),
    ])
    const { options, bases } = this
    const { maxBytes } = this.config.settings
    const shelf = new NoteShelf(bases.host.view.bind(bases.host))
    const jobs = files.map(({ absolute }) => ({ path: absolute, maxBytes, options }))
    const run = new VaultRun(jobs, { facts: bases.files, cache: this.cache(), program: workerProgram(), texts: true })
    let at = 0
    for await (const batch of run.results()) {
      for (const result of batch) {
        const file = files[at++]
        if (!file) return
        if (result.ok) yield { kind: 'note', note: shelf.note({ ...result, uri: file.path, options }) }
        else yield unreadable(file, result, maxBytes)
      }
    }
    await run.save()
  }

  /** Which vault it is, the paths say. */
  private cache(): VaultOptions['cache'] {
    const { reading, console, paths } = this
    if (!reading.cache) return undefined
    const folder = cacheFolder(console.env, process.platform, console.home)
    return { folder, vault: paths.map((path) => resolve(console.cwd, path)) }
  }
}

type Taken = ReadNote | { readonly kind: 'note'; readonly note: NoteView }

async function* next(taken: AsyncGenerator<Taken>): AsyncGenerator<Taken> {
  const result = await taken.next()
  if (!result.done) yield result.value
}
