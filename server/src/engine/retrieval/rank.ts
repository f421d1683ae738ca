/** The second, close look at the facts that share most with a sentence. */
import type { Candidate } from './candidates'
import { featuresOf } from './features'
import { GramLook } from './gramLook'
import type { Prepared } from './prepared'
import type { Query } from './query'
import { dot, meetingOf, SideReader } from './sides'
import { SubjectLook } from './subjectLook'
import type { TextIndex } from './textIndex'
import type { WordBook } from './wordBook'

/** What a closer look at one candidate finds. */
export interface Ranked {
  readonly fact: number
  /** Has no scale of its own: it compares within one answer. */
  readonly score: number
  readonly features: Float64Array
}

export class Ranker {
  private readonly grams: GramLook
  private readonly sides: SideReader
  private readonly subjects: SubjectLook

  /** What each of `FEATURES` weighs for a sentence. */
  constructor(
    index: TextIndex,
    private readonly weights: (query: Query) => ArrayLike<number>,
    book: Pick<WordBook, 'vectors'>,
  ) {
    this.grams = new GramLook(index)
    this.sides = new SideReader(index)
    this.subjects = new SubjectLook(index, book.vectors)
  }

  /** The candidates, of which the first has the best BM25 score, in the order of their weighted features. */
  rank(candidates: readonly Candidate[], prepared: Prepared): Ranked[] {
    this.grams.ask(prepared.query.terms.map((term) => term.text))
    this.sides.ask(prepared)
    this.subjects.ask(prepared)
    const best = candidates[0]?.score ?? 0
    const weights = this.weights(prepared.query)
    return candidates
      .map((candidate) => this.look(candidate, best, prepared, weights))
      .sort((a, b) => b.score - a.score || a.fact - b.fact)
  }

  private look({ fact, score }: Candidate, best: number, prepared: Prepared, weights: ArrayLike<number>): Ranked {
    const body = this.sides.body(fact, prepared)
    const title = this.sides.title(fact, prepared)
    const meeting = meetingOf(prepared, body.met, title.met)
    const grams = this.grams.compare(fact)
    const subject = this.subjects.compare(fact)
    const features = featuresOf({ score, best, body, title, meeting, grams, subject, total: prepared.total })
    return { fact, features, score: dot(features, weights) }
  }
}
