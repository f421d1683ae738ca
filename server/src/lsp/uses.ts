/** In how many notes facts are used: added up for a state of the workspace when someone asks, and kept for the next. */
import { FactUses, type Snapshot, type Tallies, type UseCounts, UseSum } from '../engine'
import type { OwnSources } from './ownSources'
import { inSlices } from './slices'
import type { Workspace } from './workspace'

export class Uses {
  private readonly facts: FactUses
  private counted: { readonly snapshot: Snapshot; readonly counts: UseCounts } | undefined

  constructor(
    private readonly workspace: Workspace,
    tallies: Tallies,
    private readonly sources: OwnSources,
  ) {
    this.facts = new FactUses(tallies)
  }

  /** As of the last time that they were counted: what a keystroke may ask for. */
  get latest(): UseCounts | undefined {
    return this.counted?.counts
  }

  /** Of the notes as they are; judges those that nobody has asked about, in slices. `checkpoint` may throw to end it. */
  async count(checkpoint: () => void): Promise<UseCounts> {
    const snapshot = await this.workspace.whenIndexed()
    checkpoint()
    if (this.counted?.snapshot === snapshot) return this.counted.counts
    const sum = new UseSum()
    await inSlices(snapshot.notes, (uri) => sum.add(this.usesIn(snapshot, uri)), checkpoint)
    this.counted = { snapshot, counts: sum.counts }
    return sum.counts
  }
  /** What a fact was drawn from does not use it. */
  private usesIn(snapshot: Snapshot, uri: string): readonly string[] {
    const drawn = this.sources.of(snapshot, uri)
    const uses = this.facts.of(snapshot, uri)
    return drawn.size === 0 ? uses : uses.filter((key) => !drawn.has(key))
  }
}
