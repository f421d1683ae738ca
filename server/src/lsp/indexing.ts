/**
 * Reads all notes of the workspace that are not open: a few by the host, many by the machine's judging threads. What has
 * been opened, changed or removed meanwhile is newer than what comes of it, and stays.
 */
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver'
import type { PackedNote } from '../engine'
import type { VaultJudging, VaultResult } from './io'
import type { Notes } from './notes'
import { breathe } from './slices'
import type { Vault } from './vault'
import type { WorkspaceParts } from './workspaceParts'

/** How many files are read at a time: enough to keep the disk busy, few enough to answer between. */
const BATCH = 16

export class Indexing {
  /** What discovery found, and what has come and gone since. */
  private readonly found = new Set<string>()
  /** Changed since reading began. */
  private readonly touched = new Set<string>()
  private reading = new AbortController()
  /** Threads are at it. */
  private judging = false

  constructor(
    private readonly parts: WorkspaceParts,
    private readonly notes: Notes,
    private readonly vault: Vault,
  ) {}

  replaceFound(uris: readonly string[]): void {
    this.found.clear()
    for (const uri of uris) this.found.add(uri)
  }

  /** The file is there, in another state than what is being read. */
  changed(uri: string): void {
    this.found.add(uri)
    this.touch(uri)
  }

  /** The note is the client's, or its host's, from now on. */
  touch(uri: string): void {
    this.touched.add(uri)
    this.vault.forget(uri)
  }

  removed(uri: string): void {
    const gone = (note: string) => note === uri || note.startsWith(`${uri}/`)
    for (const note of this.found) if (gone(note)) this.found.delete(note)
    this.vault.forgetWhere(gone)
  }

  /** Gives up what is being read. */
  stop(): void {
    this.reading.abort()
  }

  /** What threads made of the notes by other facts is void. True where there is any, or was to be: then all must be read again. */
  factsChanged(): boolean {
    if (!this.judging && this.vault.isEmpty) return false
    this.stop()
    this.vault.forgetWhere(() => true)
    return true
  }

  /** All notes found, but for open ones. True when the user gave it up before its end. */
  async read(): Promise<boolean> {
    this.stop()
    const reading = new AbortController()
    const { signal } = reading
    this.reading = reading
    let cancelled = false
    this.touched.clear()
    this.notes.forgetWhere((uri) => !this.found.has(uri))
    this.vault.forgetWhere((uri) => !this.found.has(uri))
    const uris = [...this.found].filter((uri) => !this.parts.documents.get(uri))
    if (uris.length === 0) return false
    const progress = await this.progress()
    progress?.token.onCancellationRequested(() => {
      cancelled = true
      reading.abort()
    })
    progress?.begin('Claimlight: reading notes', 0, undefined, true)
    let told = 0
    // Once for each hundredth: a message costs more than a note that is known.
    const report = (done: number) => {
      const percent = Math.floor((100 * done) / uris.length)
      if (percent > told) progress?.report(percent, `${done}/${uris.length}`)
      told = percent
    }
    try {
      await this.readAll(uris, report, signal)
    } finally {
      progress?.done()
    }
    return cancelled
  }

  private async readAll(uris: readonly string[], report: (done: number) => void, signal: AbortSignal): Promise<void> {
    const judging = await this.judgingOf(uris, signal)
    if (judging) return this.judgeAll(uris, judging, report)
    for (let at = 0; at < uris.length && !signal.aborted; at += BATCH) {
      await Promise.all(uris.slice(at, at + BATCH).map((uri) => this.notes.read(uri, 'quietly')))
      report(at)
      await breathe()
    }
  }

  private async judgingOf(uris: readonly string[], signal: AbortSignal): Promise<VaultJudging | undefined> {
    const { io, configuration, factFiles, client } = this.parts
    const jobs = () =>
      uris.map((uri) => ({ uri, maxBytes: configuration.for(uri).maxBytes, options: configuration.for(uri).note }))
    const facts = factFiles.all()
    const { folderUris } = configuration
    return io.judgeVault?.(uris.length, jobs, { facts, folderUris, cacheFolder: client.cacheFolder, signal })
  }

  private async judgeAll(
    uris: readonly string[],
    judging: VaultJudging,
    report: (done: number) => void,
  ): Promise<void> {
    const judged: PackedNote[] = []
    let done = 0
    this.judging = true
    try {
      for await (const batch of judging.results()) {
        for (const result of batch) this.take(uris[done++] ?? '', result, judged)
        report(done)
      }
    } finally {
      this.judging = false
    }
    this.keep(judged)
    // The index is whole before it is kept, and nobody waits for the disk.
    void this.parts.dispatcher.background('Keeping the notes', () => judging.save())
  }

  private take(uri: string, result: VaultResult, judged: PackedNote[]): void {
    if (!this.isWanted(uri)) return
    const { note: options } = this.parts.configuration.for(uri)
    if (result.ok) judged.push({ uri, options, text: result.text, record: result.record })
    else this.notes.unread(uri, result)
  }

  /** All at once: who asks for all waits for all, and a snapshot between any two would be a copy of the index. */
  private keep(judged: readonly PackedNote[]): void {
    const wanted = judged.filter(({ uri }) => this.isWanted(uri))
    for (const { uri } of wanted) this.notes.release(uri)
    this.vault.add(wanted)
  }

  private isWanted(uri: string): boolean {
    return this.found.has(uri) && !this.touched.has(uri) && !this.parts.documents.get(uri)
  }

  /** A client that shows progress and then fails to is no reason to read nothing. */
  private async progress(): Promise<WorkDoneProgressServerReporter | undefined> {
    if (!this.parts.client.progress) return undefined
    return this.parts.connection.window.createWorkDoneProgress().catch(() => undefined)
  }
}
