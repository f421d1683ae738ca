/** Which facts of one base contradict each other. What has been held is remembered, also where the look was given up on the way. */
import {
  contradictedBy,
  type EngineHost,
  type Fact,
  type FactBase,
  type FactFinder,
  factMark,
  isLarge,
  NearRounds,
  type Round,
  roundsAfter,
  roundsIn,
  type Snapshot,
} from '../engine'
import { inSlices } from './slices'

/** By ids. */
export type Within = ReadonlyMap<string, readonly string[]>

/** As of one look through a base. */
interface Look {
  readonly words: string
  readonly marks: ReadonlyMap<string, string>
  /** The facts that have met those that they were to meet. */
  readonly done: Set<string>
  readonly found: Map<string, readonly string[]>
}

export class DisagreementsWithin {
  private readonly looks = new Map<string, Look>()

  constructor(
    private readonly host: EngineHost,
    /** Made for each look through a large base, and kept no longer: its index takes memory. */
    private readonly finder: () => FactFinder,
  ) {}

  /** After an edit only what it changed is held anew. `checkpoint` may throw to end it; the next look goes on from there. */
  async of(snapshot: Snapshot, base: FactBase, checkpoint: () => void): Promise<Within> {
    const before = this.looks.get(base.uri)
    const look = lookAt(base, before)
    this.looks.set(base.uri, look)
    const changed = new Set([...look.marks.keys()].filter((id) => !look.done.has(id)))
    if (isLarge(base)) await this.nearby(snapshot, base, { look, changed, checkpoint })
    else {
      const rounds = look.done.size > 0 ? roundsAfter(base, changed) : roundsIn(base)
      for (const round of rounds) await this.hold(snapshot, round, look, checkpoint)
    }
    for (const id of changed) look.done.add(id)
    return look.found
  }

  private async nearby(
    snapshot: Snapshot,
    base: FactBase,
    asked: { readonly look: Look; readonly changed: ReadonlySet<string>; readonly checkpoint: () => void },
  ): Promise<void> {
    const { look, changed, checkpoint } = asked
    if (changed.size === 0) return
    const [finder, alone] = [this.finder(), { ...snapshot, bases: [base] }]
    const near = new NearRounds(base, (text, limit) => finder.find(alone, text, { limit }))
    const rounds: Round[] = []
    const sort = (fact: Fact) => {
      const full = near.add(fact)
      if (full) rounds.push(full)
    }
    await inSlices(near.heldAfter(changed), sort, checkpoint)
    for (const round of [...rounds, ...near.rest()]) {
      await this.hold(snapshot, round, look, checkpoint)
      for (const { id } of round.held) look.done.add(id)
    }
  }

  private async hold(
    snapshot: Snapshot,
    { held, against }: Round,
    { found }: Look,
    checkpoint: () => void,
  ): Promise<void> {
    const read = this.host.aside([against])
    const look = (fact: Fact) => {
      const ids = contradictedBy(snapshot, fact, read).map(({ id }) => id)
      if (ids.length > 0) found.set(fact.id, [...new Set([...(found.get(fact.id) ?? []), ...ids])])
    }
    await inSlices(held, look, checkpoint)
  }
}

/** What an earlier look found of facts that are as they were. */
function lookAt({ lexicon, facts }: FactBase, before: Look | undefined): Look {
  const words = JSON.stringify(lexicon)
  const marks = new Map(facts.map((fact) => [fact.id, factMark(fact)]))
  const look: Look = { words, marks, done: new Set(), found: new Map() }
  if (before?.words !== words) return look
  const isSame = (id: string) => marks.has(id) && before.marks.get(id) === marks.get(id)
  for (const id of before.done) if (isSame(id)) look.done.add(id)
  for (const [id, others] of before.found) {
    const stay = others.filter(isSame)
    if (isSame(id) && stay.length > 0) look.found.set(id, stay)
  }
  return look
}
