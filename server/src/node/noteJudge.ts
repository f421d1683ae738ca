/** Reads notes and judges them, one after the other: in a worker thread, or where there is none in the program's own. */
import { createHost, type EngineHost, type FactFile, type IndexStore, NotePacker, ROOM_TO_READ } from '../engine'
import { loadBundled, withLoaded } from './bundled'
import { Stamper } from './fileStamp'
import { indexFolder } from './indexFolder'
import type { JobResult, NoteJob } from './noteJobs'
import { NoteKeys, noteKey } from './noteKeys'
import { decodeText, ReadingRoom, readBytesNow } from './readText'

export interface JudgeStart {
  /** Without what is loaded of them: each thread has that from the build. */
  readonly facts: readonly FactFile[]
  /** Keys of notes that are read, and need not be judged; sorted. */
  readonly known: Uint8Array
  /** The notes' texts are asked for, and not their records alone. */
  readonly texts: boolean
  /** The folder of indices of large fact bases, where they are kept. */
  readonly indices?: string | undefined
}

export class NoteJudge {
  private judging: Promise<Judging> | undefined
  private readonly stamper = new Stamper()

  private readonly facts: readonly FactFile[]
  private readonly known: NoteKeys
  /** Undefined where texts are handed on. */
  private readonly room: ReadingRoom | undefined
  private readonly indices: IndexStore | undefined

  constructor({ facts, known, texts, indices }: JudgeStart) {
    this.facts = facts
    this.known = new NoteKeys(known)
    this.room = texts ? undefined : new ReadingRoom()
    this.indices = indexFolder(indices)
  }

  async judge({ path, maxBytes, options }: NoteJob): Promise<JobResult> {
    const now = Date.now()
    const read = readBytesNow(path, maxBytes, this.room)
    if (!read.ok) return read
    const key = noteKey(read.bytes, options)
    const stamp = this.stamper.lasting(read.stats, options, now)
    const note = { ok: true, text: this.room ? undefined : read.bytes, key, stamp } as const
    const index = this.known.find(key)
    if (index !== undefined) return { ...note, record: index }
    const decoded = decodeText(path, read.bytes)
    if (!decoded.ok) return decoded
    // Lexicons and facts are loaded for the first note that needs them: where all are known, none is.
    this.judging ??= openHost(this.facts, this.indices)
    const { host, packer } = await this.judging
    return { ...note, record: packer.pack(host.view(path, decoded.text, options)) }
  }
}

interface Judging {
  readonly host: EngineHost
  readonly packer: NotePacker
}

async function openHost(facts: readonly FactFile[], indices: IndexStore | undefined): Promise<Judging> {
  const bundled = await loadBundled()
  const loaded = new Map(bundled.factFiles.flatMap(({ text, loaded: base }) => (base ? [[text, base] as const] : [])))
  const host = createHost(bundled.lexicons, bundled.words, ROOM_TO_READ, indices)
  host.setFactFiles(
    facts.map((file) => {
      const base = loaded.get(file.text)
      return base ? withLoaded(file, base) : file
    }),
  )
  return { host, packer: new NotePacker(host.snapshot()) }
}
