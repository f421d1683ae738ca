/** What is seen in a closer look at one candidate, as numbers that can be weighed. */
import type { GramCosines } from './gramLook'
import type { Meeting, Side } from './sides'

export interface Sight {
  /** BM25 score of the candidate, and of the best candidate. */
  readonly score: number
  readonly best: number
  readonly body: Side
  readonly title: Side
  readonly meeting: Meeting
  readonly grams: GramCosines
  /** Cosine of the vectors of all words of both. */
  readonly subject: number
  /** What the words of the sentence weigh together. */
  readonly total: number
}

/** Shares of the sentence and of a side multiplied: high only where each says what the other says. */
const both = (share: number, { covered }: Side) => covered * share

/** Divisors keep the numbers near 0 to 1, so that weights can be compared. `body` stands for the statements, `title` for the heading. */
const MEASURES = {
  /** The BM25 score beside the best candidate's. */
  first: ({ score, best }: Sight) => (best > 0 ? score / best : 0),
  /** The BM25 score as a share of the most that a fact could have: 2.2 (K1 + 1) times the sentence's weight. */
  bm25: ({ score, total }: Sight) => score / (2.2 * total),
  /** The BM25 score by itself: long and rare sentences are surer. */
  logBm25: ({ score }: Sight) => Math.log1p(score),
  /** Shares of the sentence's weight that the fact has: in its statements, anywhere. */
  queryInBody: ({ meeting }: Sight) => meeting.body,
  queryInAny: ({ meeting }: Sight) => meeting.anywhere,
  /** Shares of the fact's weight that the sentence has: of its statements, of its title. */
  bodyInQuery: ({ body }: Sight) => body.covered,
  titleInQuery: ({ title }: Sight) => title.covered,
  /** How alike the words are spelt: names in another spelling, derivations, compounds. */
  grams: ({ grams }: Sight) => grams.all,
  titleGrams: ({ grams }: Sight) => grams.title,
  /** The same as a logarithm: the first likeness tells most. */
  logGrams: ({ grams }: Sight) => Math.log(0.02 + grams.all),
  /** Whether both speak of the same subject, in whatever words. */
  subject: ({ subject }: Sight) => subject,
  /** Share of the sentence's names that the fact has. */
  names: ({ meeting }: Sight) => meeting.names,
  /** Share of the statements' names that the sentence has: who speaks of another does not mean them. */
  bodyNames: ({ body }: Sight) => body.names,
  /** How much is met in all, whatever the share. */
  mass: ({ meeting, total }: Sight) => (meeting.anywhere * total) / 30,
  /** Share of the sentence's weight that the fact has in these very words, by no synonym and no translation. */
  exactInAny: ({ meeting }: Sight) => meeting.exact,
  /** Share of the statements' weight in words that the sentence has, too. */
  bodyExact: ({ body }: Sight) => body.exact,
  /** Sentence and one side say the same, and leave nothing of each other out. */
  bestSide: ({ meeting, body, title }: Sight) => Math.max(both(meeting.body, body), both(meeting.title, title)),
} satisfies Record<string, (sight: Sight) => number>

export type Feature = keyof typeof MEASURES

/** Names of the features, in the order of their vector. */
export const FEATURES: readonly string[] = Object.keys(MEASURES)

const measures = Object.values(MEASURES)

export function featuresOf(sight: Sight): Float64Array {
  const features = new Float64Array(measures.length)
  for (let at = 0; at < features.length; at++) features[at] = measures[at]?.(sight) ?? 0
  return features
}
