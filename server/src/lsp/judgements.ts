/**
 * The judgements of writers in the workspace: a file in the root of each folder, as it is on disk, or in the editor where it
 * is open. A snapshot of the notes is seen through them; notes without judgements stay as they are.
 */
import {
  JUDGEMENTS_FILE,
  JudgedViews,
  type Judgement,
  type JudgementFile,
  LineIndex,
  NoteJudgements,
  readJudgements,
  type Snapshot,
  withJudgements,
} from '../engine'
import type { Lined } from './convert'
import { relativePath, uriBelow } from './uris'
import type { WorkspaceListener, WorkspaceParts } from './workspaceParts'

/** How long edits of the file are gathered, in ms. */
const DELAY = 100

/** A file of judgements that is there. */
export interface HeldJudgements extends Lined {
  readonly uri: string
  readonly folder: string
  readonly file: JudgementFile
}

/** Where a note's judgements are kept. */
export interface JudgementPlace {
  readonly uri: string
  readonly folder: string
  /** The note's path from there. */
  readonly path: string
}

export class Judgements {
  private readonly views = new JudgedViews()
  private readonly disk = new Map<string, string>()
  private readonly reads = new Map<string, number>()
  private held: ReadonlyMap<string, HeldJudgements> = new Map()
  private byNote: ReadonlyMap<string, NoteJudgements> = new Map()
  private current: { readonly raw: Snapshot; readonly seen: Snapshot } | undefined
  private waiting: Promise<void> | undefined

  constructor(
    private readonly parts: WorkspaceParts,
    private readonly listener: WorkspaceListener,
  ) {}

  /** As cheap as the snapshot; the same one for the same one. */
  over(raw: Snapshot): Snapshot {
    if (this.byNote.size === 0) return raw
    if (this.current?.raw !== raw) {
      const { byNote } = this
      this.current = { raw, seen: withJudgements(raw, (uri) => byNote.get(uri), this.views) }
    }
    return this.current.seen
  }

  /** Of a note; undefined where there are none. */
  of(note: string): NoteJudgements | undefined {
    return this.byNote.get(note)
  }

  /** By uri. */
  files(): readonly HeldJudgements[] {
    return [...this.held.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1))
  }

  get(uri: string): HeldJudgements | undefined {
    return this.held.get(uri)
  }

  /** Undefined for a note of no folder. */
  placeOf(note: string): JudgementPlace | undefined {
    const folder = this.parts.configuration.folderOf(note)
    const path = folder === undefined ? undefined : relativePath(folder, note)
    return folder === undefined || path === undefined
      ? undefined
      : { uri: uriBelow(folder, JUDGEMENTS_FILE), folder, path }
  }

  /** Reads those of all folders anew. */
  async load(): Promise<void> {
    const { folderUris } = this.parts.configuration
    const uris = folderUris.map((folder) => uriBelow(folder, JUDGEMENTS_FILE))
    for (const uri of this.disk.keys()) if (!uris.includes(uri)) this.disk.delete(uri)
    await Promise.all(uris.map((uri) => this.readDisk(uri)))
    this.apply()
  }

  async read(uri: string): Promise<void> {
    await this.readDisk(uri)
    await this.later()
  }

  /** The file, or a folder with it, is gone. */
  async remove(uri: string): Promise<void> {
    const gone = [...this.disk.keys()].filter((each) => each === uri || each.startsWith(`${uri}/`))
    for (const each of gone) {
      this.begin(each)
      this.disk.delete(each)
    }
    if (gone.length > 0) await this.later()
  }

  /** Takes in what is open and on disk then, soon. */
  later(): Promise<void> {
    this.waiting ??= new Promise<void>((resolve) => setTimeout(resolve, DELAY)).then(() =>
      this.parts.dispatcher.background('Reading the judgements', () => {
        this.waiting = undefined
        if (this.apply()) this.listener.everythingChanged()
      }),
    )
    return this.waiting
  }

  /** True where they are others than before. */
  private apply(): boolean {
    const held = new Map<string, HeldJudgements>()
    for (const folder of this.parts.configuration.folderUris) {
      const uri = uriBelow(folder, JUDGEMENTS_FILE)
      const open = this.parts.documents.get(uri)
      const text = open?.lines.text ?? this.disk.get(uri)
      if (text !== undefined) held.set(uri, this.heldOf(uri, folder, text))
    }
    const isSame = held.size === this.held.size && [...held].every(([uri, each]) => this.held.get(uri) === each)
    if (isSame) return false
    this.held = held
    this.byNote = this.notesOf([...held.values()])
    this.current = undefined
    return true
  }

  private heldOf(uri: string, folder: string, text: string): HeldJudgements {
    const known = this.held.get(uri)
    if (known?.folder === folder && known.file.text === text) return known
    return { uri, folder, file: readJudgements(text), lines: new LineIndex(text) }
  }

  /** A note whose judgements are the same keeps them, and all that is known by them. */
  private notesOf(files: readonly HeldJudgements[]): ReadonlyMap<string, NoteJudgements> {
    const notes = new Map<string, Judgement[]>()
    for (const { folder, file } of files) {
      for (const judgement of file.judgements) {
        const uri = uriBelow(folder, judgement.note)
        const others = notes.get(uri)
        if (others) others.push(judgement)
        else notes.set(uri, [judgement])
      }
    }
    return new Map(
      [...notes].map(([uri, judgements]) => {
        const known = this.byNote.get(uri)
        const isSame = known && JSON.stringify(known.judgements) === JSON.stringify(judgements)
        return [uri, isSame ? known : new NoteJudgements(judgements)]
      }),
    )
  }

  private async readDisk(uri: string): Promise<void> {
    const read = this.begin(uri)
    const result = await this.parts.io.readFile(uri, this.parts.configuration.for(uri).maxBytes)
    if (this.reads.get(uri) !== read) return
    if (result.ok) this.disk.set(uri, result.text)
    else this.disk.delete(uri)
    if (!result.ok && result.code !== 'missing') this.parts.dispatcher.warn(result.message)
  }

  private begin(uri: string): number {
    const read = (this.reads.get(uri) ?? 0) + 1
    this.reads.set(uri, read)
    return read
  }
}
