/**
 * Facts that contradict each other: each statement is read as a note would be, and held against other facts. A fact is not
 * among those that its own statement is held against, for it would agree with it before any other could speak.
 */
import type { NoteView, Snapshot } from '../host'
import type { Fact, FactBase } from '../model'
import { factsOf, sameFact } from './locate'

/** In larger bases each two facts meet only where their words bring them near each other. */
const ALL_MEET = 300
/** Of more changed facts, those that they are near to are not looked at anew. */
const FEW = 100
/** Bases with more facts are not looked through: this many take half a minute, once. */
const MOST_FACTS = 10_000
/** How many facts of a large base each is held against, and how many are held in one round. */
const NEAREST = 8
const HELD = 25
/** Below this a contradiction is as likely a slip of ours as of the writer. */
const SURE = 0.7
/** In each round a base is parted into so many groups. */
const GROUPS = 4

/** Statements to hold against a base that has none of their facts. */
export interface Round {
  readonly held: readonly Fact[]
  readonly against: FactBase
}

/** The facts of the base that a text may be about, the likeliest first. */
export type Nearest = (text: string, limit: number) => readonly Fact[]

/** True for a base in which not all facts are held against all others. */
export function isLarge({ facts }: FactBase): boolean {
  return facts.length > ALL_MEET
}

/**
 * Rounds in which each two facts of a base meet at least once: a fact's group in each is one digit of its number, and two
 * numbers differ in some digit. Drafts and claims that were checked assert nothing and are not held against others.
 */
export function* roundsIn(base: FactBase): Generator<Round> {
  const { facts } = base
  if (facts.length < 2 || isLarge(base)) return
  for (let power = 1; power < facts.length; power *= GROUPS) {
    const groupOf = (nth: number) => Math.floor(nth / power) % GROUPS
    for (let group = 0; group < GROUPS; group++) {
      const held = facts.filter((fact, nth) => groupOf(nth) === group && asserts(fact))
      const others = facts.filter((_, nth) => groupOf(nth) !== group)
      if (held.length > 0 && others.length > 0) yield { held, against: { ...base, facts: others } }
    }
  }
}

/** As `roundsIn`, only for pairs that one of the changed facts is in. */
export function* roundsAfter(base: FactBase, changed: ReadonlySet<string>): Generator<Round> {
  if (isLarge(base)) return
  const news = base.facts.filter(({ id }) => changed.has(id))
  const others = base.facts.filter(({ id }) => !changed.has(id))
  yield* roundsIn({ ...base, facts: news })
  if (news.length === 0 || others.length === 0) return
  yield { held: news.filter(asserts), against: { ...base, facts: others } }
  yield { held: others.filter(asserts), against: { ...base, facts: news } }
}

/**
 * The rounds of a large base, in which each of these facts meets those that it is near to. Facts that are near each other,
 * as one template makes them, go into different rounds.
 */
export class NearRounds {
  private readonly open: NearRound[] = []

  constructor(
    private readonly base: FactBase,
    private readonly nearest: Nearest,
  ) {}

  /** The changed facts, and where they are few those that may say the opposite of one; none of a very large base. */
  heldAfter(changed: ReadonlySet<string>): readonly Fact[] {
    const { facts } = this.base
    if (facts.length > MOST_FACTS) return []
    const news = facts.filter(({ id }) => changed.has(id))
    const near = news.length > FEW ? [] : news.flatMap((fact) => this.nearTo(fact))
    return [...new Set([...news, ...near])].filter(asserts)
  }

  /** A round that is full with this fact. */
  add(fact: Fact): Round | undefined {
    const near = this.nearTo(fact)
    if (near.length === 0) return undefined
    const isFree = ({ held, against }: NearRound) => !against.has(fact) && near.every((each) => !held.has(each))
    let round = this.open.find(isFree)
    if (!round) {
      round = { held: new Set(), against: new Set() }
      this.open.push(round)
    }
    round.held.add(fact)
    for (const each of near) round.against.add(each)
    if (round.held.size < HELD) return undefined
    this.open.splice(this.open.indexOf(round), 1)
    return this.made(round)
  }

  /** Those that are not full. */
  rest(): readonly Round[] {
    return this.open.splice(0).map((round) => this.made(round))
  }

  private made({ held, against }: NearRound): Round {
    return { held: [...held], against: { ...this.base, facts: [...against] } }
  }

  private nearTo(fact: Fact): readonly Fact[] {
    const found = Object.values(fact.statement).flatMap((text) => this.nearest(text, NEAREST + 1))
    return found.filter((each) => each.id !== fact.id && !each.draft)
  }
}

interface NearRound {
  readonly held: Set<Fact>
  readonly against: Set<Fact>
}

/** The facts of a base to hold against those of other bases; none of a large one, which others are held against all the same. */
export function assertingFacts(base: FactBase): readonly Fact[] {
  return isLarge(base) ? [] : base.facts.filter(asserts)
}

/** What the judgement of a fact hangs on: two of the same mark disagree with the same facts. */
export function factMark({ statement, strength, frames, draft, rating }: Fact): string {
  return JSON.stringify([statement, strength, frames, draft, rating])
}

function asserts({ draft, rating }: Fact): boolean {
  return !draft && !rating
}

/** The other facts that a fact's statement contradicts, in any of its languages. `read`: a text as a note of its own. */
export function contradictedBy(snapshot: Snapshot, fact: Fact, read: (text: string) => NoteView): readonly Fact[] {
  const found: Fact[] = []
  for (const text of Object.values(fact.statement)) {
    for (const annotation of read(text).annotations) {
      if (annotation.verdict !== 'contradicted' || annotation.confidence < SURE) continue
      for (const { match, fact: other } of factsOf(snapshot, annotation)) {
        if (match.relation !== 'contradicted' || sameFact(other, fact) || other.draft) continue
        if (!found.some((each) => sameFact(each, other))) found.push(other)
      }
    }
  }
  return found
}
