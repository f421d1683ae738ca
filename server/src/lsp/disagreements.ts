/** Which facts of a base contradict others: worked out once, and after an edit of the base only for what it changed. */
import {
  assertingFacts,
  contradictedBy,
  type EngineHost,
  type Fact,
  type FactBase,
  factKey,
  factMark,
  type NoteOptions,
  type Round,
  roundsAfter,
  roundsIn,
  type Snapshot,
} from '../engine'
import { inSlices } from './slices'

/** By `factKey`. */
type Found = ReadonlyMap<string, readonly Fact[]>

interface Known {
  readonly bases: Snapshot['bases']
  readonly options: NoteOptions
  readonly words: string
  readonly marks: ReadonlyMap<string, string>
  /** Within the base, by ids. */
  readonly within: ReadonlyMap<string, readonly string[]>
  readonly found: Found
}

export class Disagreements {
  private readonly known = new Map<string, Known>()

  constructor(private readonly host: EngineHost) {}

  /** The same map as long as it says the same. `options`: by which other facts count; `checkpoint` may throw to end it. */
  async of(snapshot: Snapshot, base: FactBase, options: NoteOptions, checkpoint: () => void): Promise<Found> {
    const known = this.known.get(base.uri)
    if (known?.bases === snapshot.bases && known.options === options) return known.found
    const words = JSON.stringify(base.lexicon)
    const marks = new Map(base.facts.map((fact) => [fact.id, factMark(fact)]))
    const before = known?.words === words ? known : undefined
    const within = await this.within(snapshot, base, { marks, before, checkpoint })
    const others = await this.among(snapshot, base, options, checkpoint)
    const found = new Map<string, readonly Fact[]>()
    for (const fact of base.facts) {
      const own = (within.get(fact.id) ?? []).flatMap((id) => snapshot.fact(id, base.id) ?? [])
      const all = [...own, ...(others.get(fact.id) ?? [])]
      if (all.length > 0) found.set(factKey(fact), all)
    }
    const kept = known && sameFound(known.found, found) ? known.found : found
    this.known.set(base.uri, { bases: snapshot.bases, options, words, marks, within, found: kept })
    return kept
  }

  private async within(
    snapshot: Snapshot,
    base: FactBase,
    now: { readonly marks: Known['marks']; readonly before: Known | undefined; readonly checkpoint: () => void },
  ): Promise<Known['within']> {
    const { marks, before, checkpoint } = now
    const isChanged = (id: string) => before?.marks.get(id) !== marks.get(id)
    const changed = new Set([...marks.keys()].filter(isChanged))
    const found = new Map<string, string[]>()
    for (const [id, others] of before?.within ?? []) {
      const stay = others.filter((other) => marks.has(other) && !isChanged(other))
      if (marks.has(id) && !isChanged(id) && stay.length > 0) found.set(id, stay)
    }
    const rounds = before ? roundsAfter(base, changed) : roundsIn(base)
    for (const round of rounds) await this.hold(snapshot, round, found, checkpoint)
    return found
  }

  private async hold(
    snapshot: Snapshot,
    { held, against }: Round,
    found: Map<string, string[]>,
    checkpoint: () => void,
  ): Promise<void> {
    const read = this.host.aside([against])
    const look = (fact: Fact) => {
      const ids = contradictedBy(snapshot, fact, read).map(({ id }) => id)
      if (ids.length > 0) found.set(fact.id, [...new Set([...(found.get(fact.id) ?? []), ...ids])])
    }
    await inSlices(held, look, checkpoint)
  }

  /** Facts of other bases, which judge a sentence each by itself. */
  private async among(
    snapshot: Snapshot,
    base: FactBase,
    options: NoteOptions,
    checkpoint: () => void,
  ): Promise<ReadonlyMap<string, readonly Fact[]>> {
    const found = new Map<string, readonly Fact[]>()
    if (snapshot.bases.length < 2) return found
    const read = (text: string) => this.host.view('', text, options)
    const look = (fact: Fact) => {
      const others = contradictedBy(snapshot, fact, read).filter((other) => other.base !== base.id)
      if (others.length > 0) found.set(fact.id, others)
    }
    await inSlices(assertingFacts(base), look, checkpoint)
    return found
  }
}

function sameFound(a: Found, b: Found): boolean {
  const text = (found: Found) =>
    JSON.stringify([...found].map(([key, facts]) => [key, facts.map((fact) => [factKey(fact), fact.uri, fact.idSpan])]))
  return text(a) === text(b)
}
