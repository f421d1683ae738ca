/**
 * The notes of the workspace that nobody has opened, where there are many: judged away from the server's thread and kept as
 * bytes. The host holds the others; a snapshot shows both as one.
 */
import { type EngineHost, NoteShelf, type NoteView, type PackedNote, type Snapshot } from '../engine'

export class Vault {
  private readonly shelf: NoteShelf
  private notes = new Map<string, NoteView>()
  /** A snapshot has the notes: whoever changes them copies them first. */
  private shared = false
  private current: { readonly host: Snapshot; readonly snapshot: Snapshot } | undefined

  constructor(private readonly host: EngineHost) {
    this.shelf = new NoteShelf(host.view.bind(host))
  }

  /** As cheap as the host's own; what the host holds wins. */
  snapshot(): Snapshot {
    const host = this.host.snapshot()
    if (this.notes.size === 0) return host
    if (this.current?.host !== host) {
      this.shared = true
      this.current = { host, snapshot: joined(host, this.notes) }
    }
    return this.current.snapshot
  }

  get isEmpty(): boolean {
    return this.notes.size === 0
  }

  /** True for a note that is kept here, and not by the host. */
  holds(uri: string): boolean {
    return this.notes.has(uri) && !this.host.snapshot().note(uri)
  }

  add(added: readonly PackedNote[]): void {
    this.change((notes) => {
      for (const note of added) notes.set(note.uri, this.shelf.note(note))
    })
  }

  forget(uri: string): void {
    if (this.notes.has(uri)) this.change((notes) => notes.delete(uri))
  }

  forgetWhere(gone: (uri: string) => boolean): void {
    const uris = [...this.notes.keys()].filter(gone)
    if (uris.length === 0) return
    this.change((notes) => {
      for (const uri of uris) notes.delete(uri)
    })
  }

  private change(change: (notes: Map<string, NoteView>) => void): void {
    if (this.shared) this.notes = new Map(this.notes)
    this.shared = false
    this.current = undefined
    change(this.notes)
  }
}

/** The host's notes, then the others. Which these are is worked out when someone asks: most ask for one note alone. */
function joined(host: Snapshot, notes: ReadonlyMap<string, NoteView>): Snapshot {
  return {
    bases: host.bases,
    themes: host.themes,
    get notes() {
      return [...host.notes, ...[...notes.keys()].filter((uri) => !host.note(uri))]
    },
    note: (uri) => host.note(uri) ?? notes.get(uri),
    base: (id) => host.base(id),
    fact: (id, base) => host.fact(id, base),
  }
}
