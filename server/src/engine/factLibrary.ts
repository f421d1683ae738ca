/** The fact bases as the host holds them: loaded once per text, compiled once per set of words, looked up by id. */
import { BaseNames } from './facts/bases'
import { withConceptsChecked } from './facts/check'
import { loadFactBase } from './facts/load'
import type { FactFile, Room } from './host'
import { createNoteReader, type NoteReader } from './markdown/readNote'
import type { GeneralWords } from './match/byText'
import { type CompiledGroup, compileGroup, type MatcherGroup } from './match/groups'
import { createMatcher, type Matcher } from './match/matcher'
import { once } from './match/once'
import type { Fact, FactBase, Lexicon } from './model'
import type { IndexStore } from './retrieval/keptIndex'
import { createKnowledge } from './words/knowledge'
import { NO_WORDS, type WordData } from './words/wordData'

/** What is known of the facts at one time; immutable. */
export interface FactState {
  readonly bases: readonly FactBase[]
  /** Reads notes with the abbreviations of all bases, and remembers what it read. */
  readonly reader: NoteReader
  /** With all bases, and without the bundled ones; each made when first needed. */
  readonly matchers: { readonly all: () => Matcher; readonly own: () => Matcher }
  fact(id: string, base?: string): Fact | undefined
}

/** Makes one state after the other, and keeps from the last what the next has in common with it. */
export class FactLibrary {
  private readonly names = new BaseNames()
  private loaded: ReadonlyMap<string, { readonly text: string; readonly base: FactBase }> = new Map()
  private compiled: readonly Compiled[] = []
  private reading: { readonly abbreviations: string; readonly reader: NoteReader } | undefined

  /** `words`: general knowledge of words, read when a fact without frames first needs it; `indices`: where those of large bases are kept. */
  constructor(
    private readonly lexicons: readonly Lexicon[],
    private readonly room: Room,
    private readonly words?: () => WordData,
    private readonly indices?: IndexStore,
  ) {}

  state(files: readonly FactFile[]): FactState {
    const bases = this.load(files)
    const bundled = bases.filter((_, index) => files[index]?.bundled)
    const own = bases.filter((_, index) => !files[index]?.bundled)
    const shared = [...this.lexicons, ...bundled.map((base) => base.lexicon)]
    const all = [{ bases: bundled, lexicons: shared }, ...ownGroups(own, shared)]
    const without = own.length > 0 ? ownGroups(own, this.lexicons) : [{ bases: [], lexicons: this.lexicons }]
    this.compiled = this.compiled.filter((known) => [...all, ...without].some((group) => isSame(known, group)))
    return {
      bases,
      reader: this.readerFor(bases),
      matchers: { all: once(() => this.matcher(all)), own: once(() => this.matcher(without)) },
      fact: factFinder(bases),
    }
  }

  /** A state of its own beside the others, which forgets nothing of them and leaves nothing behind. */
  aside(bases: readonly FactBase[]): FactState {
    const groups = ownGroups(bases, this.lexicons)
    const matcher = once(() =>
      createMatcher(
        groups.map((group) => compileGroup(group, this.words && this.general)),
        this.room.sentences,
      ),
    )
    const reader = this.reading?.reader ?? this.readerFor(bases)
    return { bases, reader, matchers: { all: matcher, own: matcher }, fact: factFinder(bases) }
  }

  private load(files: readonly FactFile[]): readonly FactBase[] {
    const loaded = files.map((file) => {
      const known = this.loaded.get(file.uri)
      return file.loaded ?? (known?.text === file.text ? known.base : loadFactBase(file))
    })
    this.loaded = new Map(
      loaded.map((base, index) => [files[index]?.uri ?? '', { text: files[index]?.text ?? '', base }]),
    )
    return withConceptsChecked(this.names.apart(loaded), this.lexicons)
  }

  /** The one of the last state, as long as no abbreviation came or went. */
  private readerFor(bases: readonly FactBase[]): NoteReader {
    const lexicons = [...this.lexicons, ...bases.map((base) => base.lexicon)]
    const known = new Set(lexicons.flatMap((lexicon) => lexicon.abbreviations))
    const abbreviations = [...known].sort().join(' ')
    if (this.reading?.abbreviations !== abbreviations)
      this.reading = { abbreviations, reader: createNoteReader(known, this.room.text) }
    return this.reading.reader
  }

  private matcher(groups: readonly MatcherGroup[]): Matcher {
    return createMatcher(
      groups.map((group) => this.compile(group)),
      this.room.sentences,
    )
  }

  private readonly general = once((): GeneralWords => {
    const words = this.words?.() ?? NO_WORDS
    return { knowledge: createKnowledge(words, this.lexicons), weights: words.weights, indices: this.indices }
  })

  private compile(group: MatcherGroup): CompiledGroup {
    const known = this.compiled.find((each) => isSame(each, group))
    if (known) return known.group
    const compiled = { ...group, group: compileGroup(group, this.words && this.general) }
    this.compiled = [...this.compiled, compiled]
    return compiled.group
  }
}

interface Compiled extends MatcherGroup {
  readonly group: CompiledGroup
}

/** The same objects in the same order: bases and lexicons are immutable, so nothing else has to be compared. */
function isSame(a: MatcherGroup, b: MatcherGroup): boolean {
  const same = (x: readonly unknown[], y: readonly unknown[]) =>
    x.length === y.length && x.every((each, index) => each === y[index])
  return same(a.bases, b.bases) && same(a.lexicons, b.lexicons)
}

/** A base of the user's is read with the general words, the bundled ones, and its own. */
function ownGroups(bases: readonly FactBase[], shared: readonly Lexicon[]): MatcherGroup[] {
  return bases.map((base) => ({ bases: [base], lexicons: [...shared, base.lexicon] }))
}

/** By `id`, the first base's where two clash; by `base:id` where the id says so itself. */
function factFinder(bases: readonly FactBase[]): FactState['fact'] {
  const finders = bases.map(({ id: base, facts }) => {
    const known = once(() => new Map(facts.map((fact) => [fact.id, fact])))
    return { base, find: (id: string) => known().get(id) }
  })
  return (id, base) => {
    if (base !== undefined) return finders.find((each) => each.base === base)?.find(id)
    for (const { find } of finders) {
      const fact = find(id)
      if (fact) return fact
    }
    const named = finders.find((each) => id.startsWith(`${each.base}:`))
    return named?.find(id.slice(named.base.length + 1))
  }
}
