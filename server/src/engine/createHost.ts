/** The one implementation of `EngineHost`: notes by uri, each a lazily analysed immutable view; bases loaded once per text. */
import { withConceptsChecked } from './facts/check'
import { loadFactBase } from './facts/load'
import {
  DEFAULT_NOTE_OPTIONS,
  type EngineHost,
  type FactFile,
  type NoteOptions,
  type NoteView,
  type Snapshot,
  type TextEdit,
} from './host'
import { readNote } from './markdown/readNote'
import { annotate } from './match/annotate'
import { createMatcher, type Matcher, type MatcherGroup } from './match/matcher'
import type { Annotation, Fact, FactBase, Lexicon, NoteStructure, Theme } from './model'
import { LineIndex } from './text/lineIndex'

/** A host with no notes and no facts; `lexicons` are the general ones, which every fact base builds on. */
export function createHost(lexicons: readonly Lexicon[]): EngineHost {
  return new Host(lexicons)
}

interface FactState {
  readonly bases: readonly FactBase[]
  readonly abbreviations: ReadonlySet<string>
  /** With all bases, and without the bundled ones; each made when first needed. */
  readonly matchers: { readonly all: () => Matcher; readonly own: () => Matcher }
}

class Host implements EngineHost {
  private facts: FactState
  private readonly notes = new Map<string, Note>()
  private current: Snapshot | undefined

  constructor(private readonly lexicons: readonly Lexicon[]) {
    this.facts = factState([], lexicons)
  }

  setFactFiles(files: readonly FactFile[]): void {
    this.facts = factState(files, this.lexicons)
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

  snapshot(): Snapshot {
    this.current ??= makeSnapshot(this.facts.bases, new Map(this.notes))
    return this.current
  }
}

function applyEdit(text: string, edit: TextEdit): string {
  const start = Math.min(Math.max(edit.span.start, 0), text.length)
  const end = Math.min(Math.max(edit.span.end, start), text.length)
  return text.slice(0, start) + edit.newText + text.slice(end)
}

function factState(files: readonly FactFile[], lexicons: readonly Lexicon[]): FactState {
  const bases = withConceptsChecked(
    files.map((file) => file.loaded ?? loadFactBase(file)),
    lexicons,
  )
  const bundled = bases.filter((_, index) => files[index]?.bundled)
  const own = bases.filter((_, index) => !files[index]?.bundled)
  const abbreviations = [...lexicons, ...bases.map((base) => base.lexicon)].flatMap((lexicon) => lexicon.abbreviations)
  const shared = [...lexicons, ...bundled.map((base) => base.lexicon)]
  return {
    bases,
    abbreviations: new Set(abbreviations),
    matchers: {
      all: once(() => createMatcher([{ bases: bundled, lexicons: shared }, ...ownGroups(own, shared)])),
      own: once(() => createMatcher(own.length > 0 ? ownGroups(own, lexicons) : [{ bases: [], lexicons }])),
    },
  }
}

/** A base of the user's is read with the general words, the bundled ones, and its own. */
function ownGroups(bases: readonly FactBase[], shared: readonly Lexicon[]): MatcherGroup[] {
  return bases.map((base) => ({ bases: [base], lexicons: [...shared, base.lexicon] }))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A note's view; what it costs to know is worked out when first asked for. */
class Note implements NoteView {
  private index: LineIndex | undefined
  private read: NoteStructure | undefined
  private judged: readonly Annotation[] | undefined

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
    this.read ??= readNote(this.text, this.facts.abbreviations)
    return this.read
  }

  get annotations(): readonly Annotation[] {
    const { all, own } = this.facts.matchers
    this.judged ??= annotate(
      this.text,
      this.structure,
      (this.options.bundledFacts ? all : own)(),
      this.options.threshold,
    )
    return this.judged
  }
}

function makeSnapshot(bases: readonly FactBase[], notes: ReadonlyMap<string, NoteView>): Snapshot {
  const themes = new Map<string, Theme>()
  for (const theme of bases.flatMap((base) => base.themes)) if (!themes.has(theme.id)) themes.set(theme.id, theme)
  return {
    bases,
    themes: [...themes.values()],
    notes: [...notes.keys()],
    note: (uri) => notes.get(uri),
    base: (id) => bases.find((base) => base.id === id),
    fact: (id, base) => findFact(bases, id, base),
  }
}

/** A base's own id first; `base:id` where the id says so itself. */
function findFact(bases: readonly FactBase[], id: string, baseId?: string): Fact | undefined {
  const colon = id.indexOf(':')
  if (baseId === undefined && colon > 0) return findFact(bases, id.slice(colon + 1), id.slice(0, colon))
  for (const base of bases) {
    const fact = baseId === undefined || base.id === baseId ? base.facts.find((each) => each.id === id) : undefined
    if (fact) return fact
  }
  return undefined
}
