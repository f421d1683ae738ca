/** What a note says of each theme and fact, as numbers: worked out once for each version of a note, and added up for many. */
import type { NoteView, Snapshot } from '../host'
import type { Annotation } from '../model'
import { readTally, TallyNames } from '../record/tallyRecord'

/** How often each key comes. */
export type Counts = ReadonlyMap<string, number>

export interface Tally {
  /** Claims by theme, in themes above it too; a claim that several facts of a theme bear on counts once. */
  readonly themes: Counts
  /** Mentions by `factKey`, of facts that there are. */
  readonly facts: Counts
  /** Claims that no fact bears on, by their first theme. */
  readonly unverified: Counts
}

/** Remembers the tallies of notes, which never change: an edit makes a new one of one note. */
export class Tallies {
  private bases: Snapshot['bases'] = []
  private known = new WeakMap<NoteView, Tally>()
  private names = new TallyNames([])

  /** Of a note in the snapshot; it is empty for an unknown one. */
  of(snapshot: Snapshot, uri: string): Tally {
    const sum = new TallySum()
    this.add(sum, snapshot, uri)
    return sum
  }

  /** Adds a note's tally. Of notes that are kept as bytes nothing is remembered: to read the bytes costs less than to keep it. */
  add(sum: TallySum, snapshot: Snapshot, uri: string): void {
    if (snapshot.bases !== this.bases) {
      this.bases = snapshot.bases
      this.known = new WeakMap()
      this.names = new TallyNames(tallyNames(snapshot))
    }
    const note = snapshot.note(uri)
    if (note?.tally) readTally(note.tally, this.names, sum.takes)
    else if (note) sum.add(this.remembered(snapshot, note))
  }

  private remembered(snapshot: Snapshot, note: NoteView): Tally {
    const tally = this.known.get(note) ?? tallyOf(snapshot, note.annotations)
    this.known.set(note, tally)
    return tally
  }
}

/** All that tallies speak of, but for themes that no base knows: in an order that hangs on the facts alone. */
export function* tallyNames({ themes, bases }: Snapshot): Iterable<string> {
  yield* withParents(themes.map(({ id }) => id))
  for (const { facts } of bases) yield* withParents(facts.map(({ theme }) => theme))
  for (const { id: base, facts } of bases) for (const { id } of facts) yield factKey({ id, base })
}

/** Adds tallies up. */
export class TallySum implements Tally {
  readonly themes = new Map<string, number>()
  readonly facts = new Map<string, number>()
  readonly unverified = new Map<string, number>()
  /** Adds count by count. */
  readonly takes = {
    themes: (name: string, count: number) => increase(this.themes, name, count),
    facts: (name: string, count: number) => increase(this.facts, name, count),
    unverified: (name: string, count: number) => increase(this.unverified, name, count),
  }

  add({ themes, facts, unverified }: Tally): void {
    for (const [key, count] of themes) increase(this.themes, key, count)
    for (const [key, count] of facts) increase(this.facts, key, count)
    for (const [key, count] of unverified) increase(this.unverified, key, count)
  }
}

export function tallyOf(snapshot: Snapshot, annotations: readonly Annotation[]): Tally {
  const tally = new TallySum()
  for (const { facts, themes } of annotations) {
    const own = new Set<string>()
    for (const match of facts) {
      const fact = snapshot.fact(match.id, match.base)
      if (!fact) continue
      increase(tally.facts, factKey(match))
      own.add(fact.theme)
    }
    const [first] = themes
    if (facts.length === 0 && first !== undefined) {
      increase(tally.unverified, first)
      own.add(first)
    }
    for (const theme of withParents(own)) increase(tally.themes, theme)
  }
  return tally
}

export function factKey({ id, base }: { readonly id: string; readonly base: string }): string {
  return `${base}:${id}`
}

/** Each theme behind the ones above it: `chips`, `chips/export`. */
export function withParents(ids: Iterable<string>): readonly string[] {
  const all = new Set<string>()
  for (const id of ids) {
    for (let end = id.indexOf('/'); end >= 0; end = id.indexOf('/', end + 1)) all.add(id.slice(0, end))
    all.add(id)
  }
  return [...all]
}

function increase(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
