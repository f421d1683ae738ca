/** Which facts of a base contradict others: worked out once, and after an edit of the base only for what it changed. */
import {
  assertingFacts,
  contradictedBy,
  type EngineHost,
  type Fact,
  type FactBase,
  type FactFinder,
  factKey,
  type NoteOptions,
  type Snapshot,
} from '../engine'
import { DisagreementsWithin } from './disagreementsWithin'
import { inSlices } from './slices'

/** By `factKey`. */
type Found = ReadonlyMap<string, readonly Fact[]>

interface Known {
  readonly bases: Snapshot['bases']
  readonly options: NoteOptions
  readonly found: Found
}

export class Disagreements {
  private readonly known = new Map<string, Known>()
  private readonly within: DisagreementsWithin

  constructor(
    private readonly host: EngineHost,
    finder: () => FactFinder,
  ) {
    this.within = new DisagreementsWithin(host, finder)
  }

  /** The same map as long as it says the same. `options`: by which other facts count; `checkpoint` may throw to end it. */
  async of(snapshot: Snapshot, base: FactBase, options: NoteOptions, checkpoint: () => void): Promise<Found> {
    const known = this.known.get(base.uri)
    if (known?.bases === snapshot.bases && known.options === options) return known.found
    const within = await this.within.of(snapshot, base, checkpoint)
    const others = await this.among(snapshot, base, options, checkpoint)
    const found = new Map<string, readonly Fact[]>()
    for (const fact of base.facts) {
      const own = (within.get(fact.id) ?? []).flatMap((id) => snapshot.fact(id, base.id) ?? [])
      const all = [...own, ...(others.get(fact.id) ?? [])]
      if (all.length > 0) found.set(factKey(fact), all)
    }
    const kept = known && sameFound(known.found, found) ? known.found : found
    this.known.set(base.uri, { bases: snapshot.bases, options, found: kept })
    return kept
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
