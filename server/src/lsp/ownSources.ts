/** Which facts were drawn from a note: where it is their document, what it says of them is no use of theirs. */
import { type FactBase, factKey, type Snapshot } from '../engine'
import { sourceUri } from './sourceTexts'

type Keys = ReadonlySet<string>

const NONE: Keys = new Set()

export class OwnSources {
  private bases: Snapshot['bases'] = []
  private byNote: ReadonlyMap<string, Keys> = new Map()

  /** The facts, by `factKey`, that have the note for a source. Worked out once for each state of the facts. */
  of({ bases }: Snapshot, note: string): Keys {
    if (bases !== this.bases) {
      this.bases = bases
      this.byNote = drawnFrom(bases)
    }
    return this.byNote.get(note) ?? NONE
  }
}

function drawnFrom(bases: readonly FactBase[]): ReadonlyMap<string, Keys> {
  const byNote = new Map<string, Set<string>>()
  for (const base of bases) {
    const uris = new Map(base.documents.flatMap(({ id, path }) => uriOf(base, id, path)))
    if (uris.size === 0) continue
    for (const fact of base.facts) {
      for (const { document } of fact.sources) {
        const uri = uris.get(document)
        if (uri !== undefined) byNote.set(uri, (byNote.get(uri) ?? new Set()).add(factKey(fact)))
      }
    }
  }
  return byNote
}

function uriOf(base: FactBase, id: string, path: string | undefined): readonly (readonly [string, string])[] {
  const uri = path === undefined ? undefined : sourceUri(base.uri, path)
  return uri === undefined ? [] : [[id, uri]]
}
