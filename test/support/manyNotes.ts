/** Many notes in a folder, judged by threads, and a cache of them: what tests of vaults have in common. */
import { join } from 'node:path'
import { DEFAULT_NOTE_OPTIONS, type FactFile } from '../../server/src/engine'
import { fingerprintOf } from '../../server/src/node/fingerprint'
import { type VaultNote, type VaultOptions, VaultRun } from '../../server/src/node/judgeVault'
import type { NoteJob } from '../../server/src/node/noteJobs'
import type { Unread } from '../../server/src/node/readText'
import { type Entry, writeCache } from '../../server/src/node/recordCache'
import { DOI_DAO, PLENTIFUL, SCARCE, TEA_FACTS, WILL_DELAY } from '../lsp/tea'
import { buildWorker, Folder } from './lspServer'

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
export const FACTS: readonly FactFile[] = [
  { uri: 'file:///tea.facts.yaml', text: TEA_FACTS, bundled: true },
  { uri: 'file:///mine.facts.yaml', text: 'version: 1\nid: mine\ntitle: { en: Mine }\nfacts: []\n', bundled: false },
]

/** The nth note of a vault: no two are alike. */
export function noteText(nth: number): string {
  return [0, 1, 2].map((shift) => SENTENCES[(nth * (shift + 1) + shift) % SENTENCES.length]).join(` ${nth}\n\n`)
}

interface Read {
  readonly ok: true
  readonly text: Uint8Array
  readonly record: Uint8Array
}

type Result = Read | Unread

/** A record that no judging gives. */
export const MARK = new Uint8Array([0])

export class ManyNotes {
  private readonly folders: Folder[] = []
  private program = ''

  /** The program of the threads. */
  get worker(): string {
    return this.program
  }

  async build(): Promise<void> {
    this.program = await buildWorker()
  }

  dispose(): void {
    for (const folder of this.folders.splice(0)) folder.dispose()
  }

  vault(count: number): { folder: Folder; jobs: NoteJob[] } {
    const files = Object.fromEntries(Array.from({ length: count }, (_, nth) => [`${nth}.md`, noteText(nth)]))
    const folder = new Folder(files)
    this.folders.push(folder)
    return { folder, jobs: Object.keys(files).map((name) => this.job(folder, name)) }
  }

  job(folder: Folder, name: string, options = DEFAULT_NOTE_OPTIONS): NoteJob {
    return { path: join(folder.path, name), maxBytes: 2000, options }
  }

  async run(jobs: readonly NoteJob[], options: Partial<VaultOptions> = {}): Promise<Result[]> {
    const vault = new VaultRun(jobs, { facts: FACTS, program: this.worker, texts: true, ...options })
    const results: VaultNote[] = []
    for await (const batch of vault.results()) results.push(...batch)
    await vault.save()
    return results.map((each) =>
      each.ok ? { ok: true, text: Uint8Array.from(each.text().bytes), record: Uint8Array.from(each.record) } : each,
    )
  }

  /** Judged without threads or cache. */
  expected(jobs: readonly NoteJob[]): Promise<Result[]> {
    return this.run(jobs, { program: undefined })
  }

  cacheIn(folder: Folder): { folder: string; vault: string[] } {
    return { folder: join(folder.path, 'cache'), vault: ['v'] }
  }

  async keep(folder: Folder, entries: readonly Entry[]): Promise<void> {
    await writeCache({ ...this.cacheIn(folder), fingerprint: await fingerprintOf(this.worker, FACTS) }, entries)
  }

  /** Of each note, whether it was taken from the cache, where all have the record that no judging gives. */
  async takenFrom(folder: Folder, jobs: readonly NoteJob[], options: Partial<VaultOptions> = {}) {
    const results = await this.run(jobs, { cache: this.cacheIn(folder), ...options })
    return results.map((each) => each.ok && each.record.length === MARK.length)
  }
}
