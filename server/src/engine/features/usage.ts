/** How many notes use each fact: those in which it bears on a claim, or is cited. Worked out once for each version of a note. */
import type { NoteView, Snapshot } from '../host'
import { citationsOf } from './citations'
import { factKey, type Tallies } from './tally'

/** Remembers which facts a note uses; an edit makes that of one note anew. */
export class FactUses {
  private bases: Snapshot['bases'] = []
  private known = new WeakMap<NoteView, readonly string[]>()

  constructor(private readonly tallies: Tallies) {}

  /** By `factKey`, each once; none of an unknown note. */
  of(snapshot: Snapshot, uri: string): readonly string[] {
    if (snapshot.bases !== this.bases) {
      this.bases = snapshot.bases
      this.known = new WeakMap()
    }
    const note = snapshot.note(uri)
    if (!note) return []
    const known = this.known.get(note) ?? this.usesOf(snapshot, note)
    this.known.set(note, known)
    return known
  }

  private usesOf(snapshot: Snapshot, note: NoteView): readonly string[] {
    const cited = citationsOf(note).all.flatMap(({ id }) => {
      const fact = snapshot.fact(id)
      return fact ? [factKey(fact)] : []
    })
    return [...new Set([...this.tallies.of(snapshot, note.uri).facts.keys(), ...cited])]
  }
}

/** In how many notes each fact is used, by `factKey`. */
export type UseCounts = ReadonlyMap<string, number>

/** Adds up what notes use. */
export class UseSum {
  readonly counts = new Map<string, number>()

  add(uses: readonly string[]): void {
    for (const key of uses) this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
  }
}

export function sameCounts(a: UseCounts, b: UseCounts): boolean {
  if (a.size !== b.size) return false
  for (const [key, count] of a) if (b.get(key) !== count) return false
  return true
}
