/** The notes of a host, by uri, as versions that share what is the same. */

/** By uri; undefined for a note that is gone. */
export type NoteChanges<Note> = ReadonlyMap<string, Note | undefined>

/** How many changes lie on top of what is shared before they are worked into it. */
const MOST_CHANGES = 64

/** Immutable. Typing in one of 10,000 notes must not copy them all: a few changes lie on top of a map that many versions share. */
export class NoteStore<Note> {
  private names: readonly string[] | undefined

  constructor(
    private readonly shared: ReadonlyMap<string, Note> = new Map(),
    private readonly changes: ReadonlyMap<string, Note> = new Map(),
  ) {}

  /** In the order in which they came. */
  get uris(): readonly string[] {
    this.names ??= [...new Set([...this.shared.keys(), ...this.changes.keys()])]
    return this.names
  }

  get(uri: string): Note | undefined {
    return this.changes.get(uri) ?? this.shared.get(uri)
  }

  with(changes: NoteChanges<Note>): NoteStore<Note> {
    const all = new Map<string, Note>(this.changes)
    let isGone = false
    for (const [uri, note] of changes) {
      if (note === undefined) isGone = true
      else all.set(uri, note)
    }
    if (isGone || all.size > MOST_CHANGES) return new NoteStore(merged(this.shared, all, changes))
    const next = new NoteStore(this.shared, all)
    if ([...changes.keys()].every((uri) => this.get(uri) !== undefined)) next.names = this.names
    return next
  }

  map(change: (note: Note) => Note): NoteStore<Note> {
    const all = merged(this.shared, this.changes, new Map())
    for (const [uri, note] of all) all.set(uri, change(note))
    return new NoteStore(all)
  }
}

function merged<Note>(
  shared: ReadonlyMap<string, Note>,
  above: ReadonlyMap<string, Note>,
  changes: NoteChanges<Note>,
): Map<string, Note> {
  const all = new Map([...shared, ...above])
  for (const [uri, note] of changes) if (note === undefined) all.delete(uri)
  return all
}
