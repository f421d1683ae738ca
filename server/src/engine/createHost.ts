/** The one implementation of `EngineHost`: notes by uri, each a lazily analysed immutable view; bases loaded once per text. */
import { FactLibrary, type FactState } from './factLibrary'
import { mergedThemes } from './facts/bases'
import {
  DEFAULT_NOTE_OPTIONS,
  type EngineHost,
  type FactFile,
  type NoteOptions,
  type NoteView,
  ROOM_TO_WRITE,
  type Snapshot,
  type TextEdit,
} from './host'
import type { FactBase, Lexicon, Theme } from './model'
import { Note } from './note'
import { NoteStore } from './noteStore'
import type { IndexStore } from './retrieval/keptIndex'
import type { LineIndex } from './text/lineIndex'
import type { WordData } from './words/wordData'

/**
 * A host with no notes and no facts; `lexicons` are the general ones, which every fact base builds on. `words` is general
 * knowledge of words; it is asked for when a fact without frames is first held against a sentence. `indices`: where those of
 * large fact bases are kept from one program to the next.
 */
export function createHost(
  lexicons: readonly Lexicon[],
  words?: () => WordData,
  room = ROOM_TO_WRITE,
  indices?: IndexStore,
): EngineHost {
  return new Host(new FactLibrary(lexicons, room, words, indices))
}

class Host implements EngineHost {
  private facts: FactState
  private themes: readonly Theme[] = []
  /** As of the last snapshot, and what has changed since. */
  private notes = new NoteStore<Note>()
  private changes = new Map<string, Note | undefined>()
  private current: Snapshot | undefined

  constructor(private readonly library: FactLibrary) {
    this.facts = this.library.state([])
  }

  setFactFiles(files: readonly FactFile[]): void {
    this.facts = this.library.state(files)
    this.themes = mergedThemes(this.facts.bases)
    this.notes = this.notes.with(this.changes).map((note) => note.withFacts(this.facts))
    this.changes = new Map()
    this.current = undefined
  }

  setNote(uri: string, text: string | LineIndex, options: NoteOptions = DEFAULT_NOTE_OPTIONS): void {
    this.change(uri, new Note(uri, text, options, this.facts))
  }

  editNote(uri: string, edits: readonly TextEdit[]): void {
    const note = this.note(uri)
    if (note) this.change(uri, note.edited(edits))
  }

  removeNote(uri: string): void {
    if (this.note(uri)) this.change(uri, undefined)
  }

  view(uri: string, text: string, options: NoteOptions = DEFAULT_NOTE_OPTIONS): NoteView {
    return new Note(uri, text, options, this.facts)
  }

  aside(bases: readonly FactBase[]): (text: string) => NoteView {
    const facts = this.library.aside(bases)
    return (text) => new Note('', text, DEFAULT_NOTE_OPTIONS, facts)
  }

  snapshot(): Snapshot {
    if (this.current) return this.current
    this.notes = this.notes.with(this.changes)
    this.changes = new Map()
    this.current = makeSnapshot(this.facts, this.themes, this.notes)
    return this.current
  }

  private note(uri: string): Note | undefined {
    return this.changes.has(uri) ? this.changes.get(uri) : this.notes.get(uri)
  }

  private change(uri: string, note: Note | undefined): void {
    this.changes.set(uri, note)
    this.current = undefined
  }
}

function makeSnapshot({ bases, fact }: FactState, themes: readonly Theme[], notes: NoteStore<Note>): Snapshot {
  return {
    bases,
    themes,
    get notes() {
      return notes.uris
    },
    note: (uri) => notes.get(uri),
    base: (id) => bases.find((base) => base.id === id),
    fact,
  }
}
