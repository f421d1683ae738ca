/**
 * Facts that contradict each other: each statement is read as a note would be, and held against other facts. A fact is not
 * among those that its own statement is held against, for it would agree with it before any other could speak.
 */
import type { NoteView, Snapshot } from '../host'
import type { Fact, FactBase } from '../model'
import { factsOf, sameFact } from './locate'

/** Bases with more facts are not looked through: it costs what some thousand claims in notes cost. */
const MOST_FACTS = 300
/** Below this a contradiction is as likely a slip of ours as of the writer. */
const SURE = 0.7
/** In each round a base is parted into so many groups. */
const GROUPS = 4

/** Statements to hold against a base that has none of their facts. */
export interface Round {
  readonly held: readonly Fact[]
  readonly against: FactBase
}

/**
 * Rounds in which each two facts of a base meet at least once: a fact's group in each is one digit of its number, and two
 * numbers differ in some digit. Drafts and claims that were checked assert nothing and are not held against others.
 */
export function* roundsIn(base: FactBase): Generator<Round> {
  const { facts } = base
  if (facts.length < 2 || facts.length > MOST_FACTS) return
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
  if (base.facts.length > MOST_FACTS) return
  const news = base.facts.filter(({ id }) => changed.has(id))
  const others = base.facts.filter(({ id }) => !changed.has(id))
  yield* roundsIn({ ...base, facts: news })
  if (news.length === 0 || others.length === 0) return
  yield { held: news.filter(asserts), against: { ...base, facts: others } }
  yield { held: others.filter(asserts), against: { ...base, facts: news } }
}

/** The facts of a base to hold against those of other bases; none of a large one. */
export function assertingFacts({ facts }: FactBase): readonly Fact[] {
  return facts.length > MOST_FACTS ? [] : facts.filter(asserts)
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
