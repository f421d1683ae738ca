/** What two texts have in common and where they part, as numbers: what the relation is decided by. */
import { isMet, isMissed, isNumber, isOpposed, type Pair } from './pairing'
import type { Placed } from './places'
import type { ReadWord } from './reading'
import type { WordRelation } from './senses'
import {
  classPair,
  countOf,
  has,
  hasMore,
  inOrder,
  metInWindow,
  replacements,
  swaps,
  turns,
  type View,
  yearsClash,
} from './view'

export interface Feature {
  /** What the fitted model calls it. */
  readonly name: string
  readonly meaning: string
  /** About 0 to 1. */
  of(view: View): number
}

type Row = readonly [name: string, meaning: string, of: (view: View) => number]

/** Words are those of content; a word is the sentence's where nothing else is said. */
const TABLE: readonly Row[] = [
  ['hWords', 'Words of content in the sentence', ({ pairs }) => pairs.length / 10],
  ['pWords', '… in the statement', ({ statement }) => statement.words.length / 20],
  ['logPWords', '… in the statement, by order of magnitude', ({ statement }) => Math.log1p(statement.words.length)],
  ['exact', 'Share of words that stand in both', (v) => countOf(v, 'same') / v.size],
  ['soft', 'Share of words that are met: by the same, a synonym, a wider word', ({ size, met }) => met.length / size],
  ['missed', 'Words without any partner', ({ missed }) => missed.length / 5],
  ['missedShare', 'Their share', ({ size, missed }) => missed.length / size],
  ['missedNames', 'Names without a partner', ({ missed }) => missed.filter((pair) => pair.word.name).length / 2],
  ['missedNumbers', 'Numbers that the statement lacks', ({ numbers }) => unmet(numbers) / 2],
  ['narrower', 'Words for which the statement has a narrower one', (v) => countOf(v, 'narrower') / 2],
  ['broader', '… a wider one', (v) => countOf(v, 'broader') / 2],
  ['synonyms', '… a synonym', (v) => countOf(v, 'synonym') / 2],
  ['opposites', '… an opposite', (v) => opposed(v, 'opposite') / 2],
  ['exclusives', '… another of the same kind', (v) => opposed(v, 'exclusive') / 2],
  [
    'numberClash',
    'Both have a number that the other lacks',
    ({ back, numbers }) => flag(unmet(numbers) > 0 && unmet(back.filter((pair) => isNumber(pair.word))) > 0),
  ],
  ['replaced', 'Missed words in whose place the statement has another', (v) => replacements(v) / 2],
  [
    'pMissedShare',
    "Share of the statement's words that the sentence lacks",
    ({ back, backMissed }) => backMissed.length / Math.max(back.length, 1),
  ],
  ['pMissed', 'Their number', ({ backMissed }) => backMissed.length / 5],
  ['polarity', 'A word that is met is denied in one text alone', ({ flipped }) => flag(flipped.length > 0)],
  [
    'polarityShare',
    'Share of such words among the met',
    ({ met, flipped }) => flipped.length / Math.max(met.length, 1),
  ],
  [
    'lastPolarity',
    'The last word met is one',
    ({ met, flipped }) => flag(flipped.length > 0 && flipped.at(-1) === met.at(-1)),
  ],
  ['hNegators', 'Negators in the sentence', ({ sentence }) => sentence.negators / 2],
  ['pNegators', '… in the statement', ({ statement }) => Math.min(statement.negators, 4) / 2],
  [
    'oddNegators',
    'Together an odd number of them',
    ({ sentence, statement }) => (sentence.negators + statement.negators) % 2,
  ],
  ['negatorsMore', 'The sentence has more', ({ sentence, statement }) => flag(sentence.negators > statement.negators)],
  ['swapped', 'Neighbours that stand the other way round', (v) => swaps(v) / 2],
  ['hOnly', 'Only the sentence says "only"', (v) => hasMore(v, 'only')],
  ['hAll', '… "all"', (v) => hasMore(v, 'all')],
  [
    'pMay',
    'Only the statement says "may"',
    ({ sentence, statement }) => Math.max(0, has(statement, 'may') - has(sentence, 'may')),
  ],
  ['hMay', 'Only the sentence says "may"', (v) => hasMore(v, 'may')],
  ['hCertain', '… "certainly"', (v) => hasMore(v, 'certain')],
  ['some', 'The sentence speaks of some, or of often', ({ sentence }) => has(sentence, 'often')],
  ['firstMet', 'The first word is met', ({ pairs }) => flag(pairs[0] !== undefined && isMet(pairs[0]))],
  ['lastMet', 'The last word is met', ({ last }) => flag(last !== undefined && isMet(last))],
  ['window', 'Share of words met within two neighbouring clauses', (v) => metInWindow(v) / v.size],
  ['windowMissed', 'Words not met there', (v) => (v.size - metInWindow(v)) / 5],
  ['numbersMet', 'Numbers that both have', ({ numbers }) => numbers.filter(isMet).length / 2],
  ['namesMet', 'Names that both have', ({ names }) => names.filter(isMet).length / 3],
  ['covered', '`soft`, squared: much has to be met for little to count', ({ size, met }) => (met.length / size) ** 2],
  [
    'oppositeMet',
    '`soft`, where there is an opposite',
    (v) => (opposed(v, 'opposite') > 0 ? v.met.length / v.size : 0),
  ],
  ['allMet', 'No word is missed', ({ missed }) => flag(missed.length === 0)],
  [
    'supposed',
    'Share of words that the statement only supposes',
    ({ size, met }) => met.filter((pair) => pair.partner?.supposed).length / size,
  ],
  ['pNames', 'The sentence has names', ({ names }) => flag(names.length > 0)],
  ['kin', 'Words met by one of their family', (v) => countOf(v, 'kin') / 2],
  ['akin', 'Words for which the statement has one of the same company', (v) => countOf(v, 'akin') / 2],
  ['missedRare', 'Rare words without a partner', (v) => v.missed.filter((pair) => isRare(v, pair)).length / 3],
  [
    'missedLate',
    'Missed words in the second half',
    ({ size, pairs, missed }) => missed.filter((pair) => pairs.indexOf(pair) >= size / 2).length / 3,
  ],
  [
    'missedEarly',
    '… in the first half',
    ({ size, pairs, missed }) => missed.filter((pair) => pairs.indexOf(pair) < size / 2).length / 3,
  ],
  [
    'lastRare',
    'The last word is rare and missed',
    (v) => flag(v.last !== undefined && isMissed(v.last) && isRare(v, v.last)),
  ],
  ['lastMissedName', '… a name and missed', ({ last }) => flag(last !== undefined && isMissed(last) && last.word.name)],
  [
    'bothNegated',
    'Share of words that both deny',
    ({ size, met }) => met.filter((pair) => pair.word.negated && pair.partner?.negated).length / size,
  ],
  [
    'pAkin',
    'Words of the statement of which the sentence has the company',
    ({ back }) => back.filter((pair) => pair.relation === 'akin').length / 3,
  ],
  ['yearClash', 'Both have a year that the other lacks', (v) => flag(yearsClash(v))],
  ['copula', 'The sentence has a form of "to be"', ({ sentence }) => has(sentence, 'passive')],
  ['copulaMissed', '… and its last word is not met', (v) => has(v.sentence, 'passive') * lastUnmet(v)],
  ['verbMissed', 'It has none, and its last word is not met', (v) => (1 - has(v.sentence, 'passive')) * lastUnmet(v)],
  ['oneMissed', 'Exactly one word is not met', ({ pairs, met }) => flag(pairs.length - met.length === 1)],
  ['inOrder', 'Share of the words met that keep their order', (v) => inOrder(v)],
  [
    'akinNames',
    'Names in whose place stands another',
    ({ stands }) => stands.filter((pair) => pair.word.name && pair.partner?.name).length / 2,
  ],
  ['akinLeft', 'Words in whose place stands another', ({ stands }) => stands.length / 2],
  [
    'namesLeft',
    'Names of the statement that the sentence lacks',
    ({ backMissed }) => backMissed.filter((pair) => pair.word.name).length / 3,
  ],
  ['wholeMet', 'Share of words met in all sentences of the statement', ({ whole }) => whole.met],
  ['sentences', 'Sentences of the statement', ({ whole }) => whole.sentences / 5],
  ['wholeWords', 'Words in all of them', ({ whole }) => whole.words / 50],
  [
    'flippedNear',
    'The nearest to its negator of the words that one text alone denies',
    ({ flipped }) => (flipped.length > 0 ? nearNegator(flipped) : 0),
  ],
  [
    'opposedTwice',
    'Opposites of which one is denied: the same again',
    ({ pairs }) => pairs.filter(isTurnedTwice).length / 2,
  ],
  [
    'deniedOpen',
    'Words that the sentence alone denies and that are not met: what it may mean to deny',
    ({ pairs }) => pairs.filter(isDeniedOpen).length / 3,
  ],
  ['deniedOpenBack', '… that the statement alone denies', ({ back }) => back.filter(isDeniedOpen).length / 3],
  ['soleOpposite', 'Nothing differs but one word and its opposite', ({ sole }) => flag(sole?.kind === 'opposite')],
  ['soleOther', '… but one word and another of its kind', ({ sole }) => flag(sole?.kind === 'other')],
  [
    'definite',
    'Both speak of one and the same',
    ({ sentence, statement }) => flag(sentence.definite && statement.definite),
  ],
  ['siblings', 'Words for which the statement has one of the same kind', (v) => countOf(v, 'sibling') / 2],
  ['placedNames', 'Names in whose very place the statement has another', (v) => placed(v, (word) => word.name) / 2],
  ['placedNumbers', '… numbers', (v) => placed(v, isNumber) / 2],
  ['placedWords', '… other words', (v) => placed(v, (word) => !word.name && !isNumber(word)) / 2],
  ['placedSurely', 'How well the best of these places fits', ({ places }) => most([...places.values()])],
  ['contrasts', 'Little words that are opposites in one place', ({ contrasts }) => contrasts.length / 2],
  ['contrastsSurely', 'How well the best of these places fits', ({ contrasts }) => most(contrasts)],
  ['classMet', 'What the subject is said to be is met', (v) => classIs(v, isMet)],
  ['classMissed', '… is missed, where the statement names a class too', (v) => classIs(v, isMissed) * classStated(v)],
  ['classOther', '… is another of one kind', (v) => classIs(v, (pair) => OTHER.has(pair.relation))],
  ['turned', 'Words met in the reverse order', (v) => flag(turns(v) > 0)],
  [
    'turnedPlainly',
    '… with no passive in one text alone to account for it',
    (v) => flag(turns(v) > 0 && has(v.sentence, 'by-agent') === has(v.statement, 'by-agent')),
  ],
  ['hUnreal', 'The sentence says that something is not so without "not"', ({ sentence }) => has(sentence, 'unreal')],
  ['pUnreal', '… the statement', ({ statement }) => has(statement, 'unreal')],
  [
    'hSupposed',
    'Share of words that the sentence only supposes',
    ({ pairs, size }) => pairs.filter((pair) => pair.word.supposed).length / size,
  ],
  [
    'hNegated',
    'Share of words that the sentence denies',
    ({ pairs, size }) => pairs.filter((pair) => pair.word.negated).length / size,
  ],
  [
    'missedNegated',
    'Missed words that the sentence denies',
    ({ missed }) => missed.filter((pair) => pair.word.negated).length / 3,
  ],
]

export const FEATURES: readonly Feature[] = TABLE.map(([name, meaning, of]) => ({ name, meaning, of }))

/** Names of the features, in the order of their vector. */
export const RELATION_FEATURES: readonly string[] = FEATURES.map((feature) => feature.name)

function flag(holds: boolean): number {
  return holds ? 1 : 0
}

function unmet(pairs: readonly Pair[]): number {
  return pairs.filter((pair) => !isMet(pair)).length
}

function lastUnmet({ last }: View): number {
  return flag(last !== undefined && !isMet(last))
}

function isRare({ book }: View, { word }: Pair): boolean {
  return !book.isCommon(word.key)
}

function opposed({ pairs }: View, relation: WordRelation): number {
  return pairs.filter((pair) => pair.relation === relation && isOpposed(pair)).length
}

function isTurnedTwice(pair: Pair): boolean {
  return OPPOSED.has(pair.relation) && !isOpposed(pair)
}

function isDeniedOpen(pair: Pair): boolean {
  return pair.word.negated && !isMet(pair) && !pair.partner?.negated
}

const OPPOSED: ReadonlySet<WordRelation> = new Set(['exclusive', 'opposite'])

/** Relations between two that are told apart within one kind. */
const OTHER: ReadonlySet<WordRelation> = new Set(['exclusive', 'sibling', 'opposite'])

/** 1 right behind it, less and less further away. */
function nearNegator(flipped: readonly Pair[]): number {
  const distances = flipped.map(({ word, partner }) =>
    word.negated ? word.behindNegator : (partner?.behindNegator ?? Number.POSITIVE_INFINITY),
  )
  return 1 / Math.max(1, Math.min(...distances))
}

function placed({ places }: View, is: (word: ReadWord) => boolean): number {
  return [...places.keys()].filter(is).length
}

/** Weights of places are at most about 5. */
function most(places: readonly Placed[]): number {
  return Math.max(0, ...places.map((place) => place.weight)) / 5
}

function classIs(view: View, is: (pair: Pair) => boolean): number {
  const pair = classPair(view)
  return flag(pair !== undefined && is(pair))
}

function classStated({ statement }: View): number {
  return flag(statement.classes.length > 0)
}
