/** What two texts have in common and where they part, as numbers: what the relation is decided by. */

import { isMet, NEARNESS, type Pair, pairUp } from './pairing'
import type { Knowledge, Reading } from './reading'

/** Names of the features, in the order of their vector. `h`: the sentence; `p`: the fact's statement. */
export const RELATION_FEATURES = [
  'hWords',
  'pWords',
  'logPWords',
  'exact',
  'soft',
  'missed',
  'missedShare',
  'missedNames',
  'missedNumbers',
  'narrower',
  'broader',
  'synonyms',
  'opposites',
  'exclusives',
  'numberClash',
  'replaced',
  'pMissedShare',
  'pMissed',
  'polarity',
  'polarityShare',
  'lastPolarity',
  'hNegators',
  'pNegators',
  'oddNegators',
  'negatorsMore',
  'swapped',
  'hOnly',
  'hAll',
  'pMay',
  'hMay',
  'hCertain',
  'some',
  'firstMet',
  'lastMet',
  'window',
  'windowMissed',
  'numbersMet',
  'namesMet',
  'covered',
  'oppositeMet',
  'allMet',
  'supposed',
  'pNames',
  'kin',
  'akin',
  'missedRare',
  'missedLate',
  'missedEarly',
  'lastRare',
  'lastMissedName',
  'bothNegated',
  'pAkin',
  'yearClash',
  'copula',
  'copulaMissed',
  'verbMissed',
  'oneMissed',
  'inOrder',
  'akinNames',
  'akinLeft',
  'namesLeft',
  'wholeMet',
  'sentences',
  'wholeWords',
] as const

export interface Comparison {
  readonly pairs: readonly Pair[]
  readonly back: readonly Pair[]
  readonly features: Float64Array
}

const MISSED = new Set(['none', 'akin'])

/** A statement of several sentences is compared by the one that comes closest; what the whole has beside it is a feature. */
export function compare(sentence: Reading, statement: Reading, knowledge: Knowledge): Comparison {
  const whole = pairUp(sentence, statement, knowledge)
  const parts = sentencesOf(statement)
  const tried = parts.map((part) => ({ part, pairs: parts.length === 1 ? whole : pairUp(sentence, part, knowledge) }))
  const best = tried.reduce((a, b) => (nearness(b.pairs) > nearness(a.pairs) ? b : a))
  const back = pairUp(best.part, sentence, knowledge)
  const share = whole.filter(isMet).length / Math.max(whole.length, 1)
  const features = featuresOf(sentence, best.part, best.pairs, back, knowledge)
  return {
    pairs: best.pairs,
    back,
    features: Float64Array.of(...features, share, parts.length / 5, statement.words.length / 50),
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
    words: statement.words.filter((word) => word.sentence === index),
  })).filter((part) => part.words.length > 0)
}

function featuresOf(
  sentence: Reading,
  statement: Reading,
  pairs: readonly Pair[],
  back: readonly Pair[],
  { book }: Knowledge,
): Float64Array {
  const n = Math.max(pairs.length, 1)
  const count = (relation: Pair['relation']) => pairs.filter((pair) => pair.relation === relation).length
  const missed = pairs.filter((pair) => MISSED.has(pair.relation))
  const met = pairs.filter(isMet)
  const flipped = met.filter(
    (pair) =>
      pair.partner && pair.word.negated !== pair.partner.negated && !pair.partner.supposed && !pair.word.supposed,
  )
  const numbers = pairs.filter((pair) => !Number.isNaN(pair.word.value))
  const missedNumbers = numbers.filter((pair) => !isMet(pair)).length
  const pNumbers = back.filter((pair) => !Number.isNaN(pair.word.value) && !isMet(pair)).length
  const pMissed = back.filter((pair) => MISSED.has(pair.relation)).length
  const names = pairs.filter((pair) => pair.word.name)
  const has = (reading: Reading, id: string) => (reading.logic.has(id) ? 1 : 0)
  const more = (id: string) => Math.max(0, has(sentence, id) - has(statement, id))
  const window = windowOf(pairs, statement)
  const share = met.length / n
  const last = pairs.at(-1)
  const left = new Set(back.flatMap((pair) => (isMet(pair) ? [] : [pair.word.first])))
  const stands = pairs.filter(
    (pair) =>
      pair.partner && (pair.relation === 'akin' || pair.relation === 'exclusive') && left.has(pair.partner.first),
  )
  const copula = has(sentence, 'passive')
  return Float64Array.of(
    pairs.length / 10,
    statement.words.length / 20,
    Math.log1p(statement.words.length),
    count('same') / n,
    share,
    missed.length / 5,
    missed.length / n,
    missed.filter((pair) => pair.word.name).length / 2,
    missedNumbers / 2,
    count('narrower') / 2,
    count('broader') / 2,
    count('synonym') / 2,
    count('opposite') / 2,
    count('exclusive') / 2,
    missedNumbers > 0 && pNumbers > 0 ? 1 : 0,
    replacements(pairs, back) / 2,
    pMissed / Math.max(back.length, 1),
    pMissed / 5,
    flipped.length > 0 ? 1 : 0,
    flipped.length / Math.max(met.length, 1),
    flipped.length > 0 && flipped.at(-1) === met.at(-1) ? 1 : 0,
    sentence.negators / 2,
    Math.min(statement.negators, 4) / 2,
    (sentence.negators + statement.negators) % 2,
    sentence.negators > statement.negators ? 1 : 0,
    swaps(met) / 2,
    more('only'),
    more('all'),
    Math.max(0, has(statement, 'may') - has(sentence, 'may')),
    more('may'),
    more('certain'),
    has(sentence, 'often'),
    pairs[0] && isMet(pairs[0]) ? 1 : 0,
    last && isMet(last) ? 1 : 0,
    window.met / n,
    (n - window.met) / 5,
    numbers.filter(isMet).length / 2,
    names.filter(isMet).length / 3,
    share * share,
    count('opposite') > 0 ? share : 0,
    missed.length === 0 ? 1 : 0,
    met.filter((pair) => pair.partner?.supposed).length / n,
    names.length > 0 ? 1 : 0,
    count('kin') / 2,
    count('akin') / 2,
    missed.filter((pair) => !book.isCommon(pair.word.key)).length / 3,
    missed.filter((pair) => pairs.indexOf(pair) >= n / 2).length / 3,
    missed.filter((pair) => pairs.indexOf(pair) < n / 2).length / 3,
    last && MISSED.has(last.relation) && !book.isCommon(last.word.key) ? 1 : 0,
    last && MISSED.has(last.relation) && last.word.name ? 1 : 0,
    met.filter((pair) => pair.word.negated && pair.partner?.negated).length / n,
    back.filter((pair) => pair.relation === 'akin').length / 3,
    yearsClash(pairs, back) ? 1 : 0,
    copula,
    copula > 0 && last && !isMet(last) ? 1 : 0,
    copula === 0 && last && !isMet(last) ? 1 : 0,
    pairs.length - met.length === 1 ? 1 : 0,
    inOrder(met),
    stands.filter((pair) => pair.word.name && pair.partner?.name).length / 2,
    stands.length / 2,
    back.filter((pair) => pair.word.name && MISSED.has(pair.relation)).length / 3,
  )
}

/** The most words of the sentence that are met in one clause or two neighbouring ones of the statement. */
function windowOf(pairs: readonly Pair[], statement: Reading): { readonly met: number } {
  const clauses = new Map<number, number>()
  for (const pair of pairs) {
    if (pair.partner && isMet(pair)) clauses.set(pair.partner.clause, (clauses.get(pair.partner.clause) ?? 0) + 1)
  }
  let met = 0
  for (const [clause, count] of clauses) met = Math.max(met, count + (clauses.get(clause + 1) ?? 0))
  return { met: statement.words.length === 0 ? 0 : met }
}

/** Missed words between two that are met, where the statement has another word in that place: "brewed in Hue" for Hanoi. */
function replacements(pairs: readonly Pair[], back: readonly Pair[]): number {
  const unmet = new Set(
    back.filter((pair) => MISSED.has(pair.relation) || pair.relation === 'exclusive').map((pair) => pair.word.first),
  )
  return pairs.filter((pair, at) => {
    if (!MISSED.has(pair.relation) && pair.relation !== 'exclusive') return false
    const [before, after] = [pairs[at - 1]?.partner, pairs[at + 1]?.partner]
    const behind = before !== undefined && [1, 2].some((step) => unmet.has(before.last + step))
    const ahead = after !== undefined && [1, 2].some((step) => unmet.has(after.first - step))
    return behind || ahead
  }).length
}

/** Neighbouring words that stand in the other order in the statement. */
function swaps(met: readonly Pair[]): number {
  return met.filter((pair, at) => {
    const next = met[at + 1]
    return (
      next?.partner &&
      pair.partner &&
      next.partner.first < pair.partner.first &&
      next.partner.clause === pair.partner.clause
    )
  }).length
}

/** Years are named alone: another year in its place is another date. */
function yearsClash(pairs: readonly Pair[], back: readonly Pair[]): boolean {
  const isYear = ({ word }: Pair) => Number.isInteger(word.value) && word.value >= 1000 && word.value < 2100
  const mine = pairs.filter(isYear)
  return mine.length > 0 && mine.some((pair) => !isMet(pair)) && back.some((pair) => isYear(pair) && !isMet(pair))
}

/** Share of the words met that stand in the statement's order. */
function inOrder(met: readonly Pair[]): number {
  const ordered = met.filter((pair, at) => at === 0 || (pair.partner?.first ?? 0) >= (met[at - 1]?.partner?.first ?? 0))
  return met.length === 0 ? 0 : ordered.length / met.length
}
