/** Two texts held against each other: which words answer to which, and what that comes to in numbers. */
import { FEATURES } from './features'
import { isMet, NEARNESS, type Pair, pairUp } from './pairing'
import { contrastsOf, type Placed, placesOf } from './places'
import type { Knowledge, Reading, ReadWord } from './reading'
import { isPlain, type SoleDifference, soleDifference } from './sole'
import { viewOf } from './view'

export interface Comparison {
  /** Each word of the sentence with its partner in the statement. */
  readonly pairs: readonly Pair[]
  /** Each word of the statement's closest sentence with its partner in the sentence. */
  readonly back: readonly Pair[]
  /** Words of the sentence that are open, with the one that stands in their place in the statement. */
  readonly places: ReadonlyMap<ReadWord, Placed>
  /** Little words that are opposites in one place ("into", "out of"). */
  readonly contrasts: readonly Placed[]
  /** The one difference of two texts that say the same otherwise, and whether it alone makes a contradiction. */
  readonly sole: SoleDifference | undefined
  readonly plain: boolean
  /** Words of content in all of the statement. */
  readonly statementWords: number
  /** In the order of `FEATURES`. */
  readonly features: Float64Array
}

/** A statement of several sentences is compared by the one that comes closest; what the whole has beside it is a feature. */
export function compare(sentence: Reading, statement: Reading, knowledge: Knowledge): Comparison {
  const whole = pairUp(sentence, statement, knowledge)
  const parts = sentencesOf(statement)
  const tried = parts.map((part) => ({ part, pairs: parts.length === 1 ? whole : pairUp(sentence, part, knowledge) }))
  const best = tried.reduce((a, b) => (nearness(b.pairs) > nearness(a.pairs) ? b : a))
  const back = pairUp(best.part, sentence, knowledge)
  const places = placesOf(best.pairs, back, sentence, best.part)
  const contrasts = contrastsOf(best.pairs, back, sentence, best.part, knowledge.senses)
  const sole = soleDifference({ pairs: best.pairs, places, contrasts })
  const view = viewOf({
    sole,
    sentence,
    statement: best.part,
    pairs: best.pairs,
    back,
    places,
    contrasts,
    book: knowledge.book,
    whole: {
      met: whole.filter(isMet).length / Math.max(whole.length, 1),
      sentences: parts.length,
      words: statement.words.length,
    },
  })
  return {
    pairs: best.pairs,
    back,
    places,
    contrasts,
    sole,
    plain: sole !== undefined && isPlain(sole, { sentence, statement: best.part, pairs: best.pairs, back }),
    statementWords: statement.words.length,
    features: Float64Array.from(FEATURES, (feature) => feature.of(view)),
  }
}

function nearness(pairs: readonly Pair[]): number {
  return pairs.reduce((total, pair) => total + NEARNESS[pair.relation], 0)
}

function sentencesOf(statement: Reading): readonly Reading[] {
  const last = statement.words.at(-1)?.sentence ?? 0
  if (last === 0) return [statement]
  return Array.from({ length: last + 1 }, (_, index) => ({
    ...statement,
    words: ofSentence(statement.words, index),
    links: ofSentence(statement.links, index),
    classes: ofSentence(statement.classes, index),
  })).filter((part) => part.words.length > 0)
}

function ofSentence(words: readonly ReadWord[], sentence: number): readonly ReadWord[] {
  return words.filter((word) => word.sentence === sentence)
}
