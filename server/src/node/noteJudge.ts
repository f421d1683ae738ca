/** Reads notes and judges them, one after the other: in a worker thread, or where there is none in the program's own. */
import { createHost, type EngineHost, type FactFile, type IndexStore, NotePacker, ROOM_TO_READ } from '../engine'
import { loadBundled, withLoaded } from './bundled'
import type { JobResult, NoteJob } from './noteJobs'
import { type NoteKeys, noteKey } from './noteKeys'
import { decodeText, readBytesNow } from './readText'

export class NoteJudge {
  private judging: Promise<Judging> | undefined

  /** `known`: notes with these keys are read, and need not be judged; `indices`: where those of large fact bases are kept. */
  constructor(
    private readonly facts: readonly FactFile[],
    private readonly known: NoteKeys,
    private readonly indices?: IndexStore,
  ) {}

  async judge({ path, maxBytes, options }: NoteJob): Promise<JobResult> {
    const read = readBytesNow(path, maxBytes)
    if (!read.ok) return read
    const key = noteKey(read.bytes, options)
    const index = this.known.find(key)
    if (index !== undefined) return { ok: true, text: read.bytes, key, record: index }
    const decoded = decodeText(path, read.bytes)
    if (!decoded.ok) return decoded
    // Lexicons and facts are loaded for the first note that needs them: where all are known, none is.
    this.judging ??= openHost(this.facts, this.indices)
    const { host, packer } = await this.judging
    return { ok: true, text: read.bytes, key, record: packer.pack(host.view(path, decoded.text, options)) }
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
