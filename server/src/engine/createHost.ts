/** The one implementation of `EngineHost`: notes by uri, each a lazily analysed immutable view; bases loaded once per text. */
import { FactLibrary, type FactState } from './factLibrary'
import {
  DEFAULT_NOTE_OPTIONS,
  type EngineHost,
  type FactFile,
  type NoteOptions,
  type NoteView,
  type Snapshot,
  type TextEdit,
} from './host'
import { annotate } from './match/annotate'
import { antecedentOf } from './match/context'
import type { Derivation } from './match/derivation'
import { explain } from './match/explain'
import type { Matcher } from './match/matcher'
import type { Annotation, Lexicon, NoteStructure, Sentence, Theme } from './model'
import { LineIndex } from './text/lineIndex'
import type { Span } from './text/span'
import type { WordData } from './words/wordData'

/**
 * A host with no notes and no facts; `lexicons` are the general ones, which every fact base builds on. `words` is general
 * knowledge of words; it is asked for when a fact without frames is first held against a sentence.
 */
export function createHost(lexicons: readonly Lexicon[], words?: () => WordData): EngineHost {
  return new Host(lexicons, words)
}

class Host implements EngineHost {
  private readonly library: FactLibrary
  private facts: FactState
  private readonly notes = new Map<string, Note>()
  private current: Snapshot | undefined

  constructor(lexicons: readonly Lexicon[], words?: () => WordData) {
    this.library = new FactLibrary(lexicons, words)
    this.facts = this.library.state([])
  }

  setFactFiles(files: readonly FactFile[]): void {
    this.facts = this.library.state(files)
    for (const [uri, note] of this.notes) this.notes.set(uri, new Note(uri, note.text, note.options, this.facts))
    this.current = undefined
  }

  setNote(uri: string, text: string, options: NoteOptions = DEFAULT_NOTE_OPTIONS): void {
    this.notes.set(uri, new Note(uri, text, options, this.facts))
    this.current = undefined
  }

  editNote(uri: string, edits: readonly TextEdit[]): void {
    const note = this.notes.get(uri)
    if (!note) return
    this.setNote(uri, edits.reduce(applyEdit, note.text), note.options)
  }

  removeNote(uri: string): void {
    if (this.notes.delete(uri)) this.current = undefined
  }

  view(uri: string, text: string, options: NoteOptions = DEFAULT_NOTE_OPTIONS): NoteView {
    return new Note(uri, text, options, this.facts)
  }

  snapshot(): Snapshot {
    this.current ??= makeSnapshot(this.facts, new Map(this.notes))
    return this.current
  }
}

function applyEdit(text: string, edit: TextEdit): string {
  const start = Math.min(Math.max(edit.span.start, 0), text.length)
  const end = Math.min(Math.max(edit.span.end, start), text.length)
  return text.slice(0, start) + edit.newText + text.slice(end)
}

/** A note's view; what it costs to know is worked out when first asked for. */
class Note implements NoteView {
  private index: LineIndex | undefined
  private read: NoteStructure | undefined
  private judged: readonly Annotation[] | undefined
  private readings: ReadonlyMap<number, Sentence> | undefined

  constructor(
    readonly uri: string,
    readonly text: string,
    readonly options: NoteOptions,
    private readonly facts: FactState,
  ) {}

  get lines(): LineIndex {
    this.index ??= new LineIndex(this.text)
    return this.index
  }

  get structure(): NoteStructure {
    this.read ??= this.facts.reader.read(this.text)
    return this.read
  }

  get annotations(): readonly Annotation[] {
    this.judged ??= annotate(this.text, this.structure, this.matcher, this.options)
    return this.judged
  }

  readingOf({ start, end }: Span): string {
    this.readings ??= new Map(this.structure.sentences.map((each) => [each.span.start, each]))
    const sentence = this.readings.get(start)
    return sentence?.span.end === end ? sentence.text : this.text.slice(start, end)
  }

  derivations(): readonly Derivation[] {
    const annotations = new Map(this.annotations.map((each) => [each.span.start, each]))
    const { sentences } = this.structure
    return sentences.map((sentence, at) => {
      const before = antecedentOf(sentences, at)
      return explain({ sentence, before, annotation: annotations.get(sentence.span.start) }, this.matcher, this.options)
    })
  }

  private get matcher(): Matcher {
    const { all, own } = this.facts.matchers
    return (this.options.bundledFacts ? all : own)()
  }
}

function makeSnapshot({ bases, fact }: FactState, notes: ReadonlyMap<string, NoteView>): Snapshot {
  const themes = new Map<string, Theme>()
  for (const theme of bases.flatMap((base) => base.themes)) if (!themes.has(theme.id)) themes.set(theme.id, theme)
  return {
    bases,
    themes: [...themes.values()],
    notes: [...notes.keys()],
    note: (uri) => notes.get(uri),
    base: (id) => bases.find((base) => base.id === id),
    fact,
  }
}
