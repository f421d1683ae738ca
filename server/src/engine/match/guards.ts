/** What makes a sentence one about something else, however many words it shares: other places, names, numbers. */
import type { SentenceIndex } from './align'
import type { Analysis, Occurrence, Spotted } from './analyse'
import { ASIDE, ATTRIBUTION, asides, endOfAside, startOfAside } from './asides'
import type { CompiledFrame } from './frames'
import { makesOther } from './names'
import { intersects } from './sets'
import type { Mention } from './spot'

/** True when the sentence names a place, an organisation, a product or a number that the fact knows nothing of. */
export function isForeign(sentence: SentenceIndex, frame: CompiledFrame, clauses: ReadonlySet<number>): boolean {
  return !strangers(sentence, frame, clauses).next().done
}

/** These names and numbers, one by one, as the first and last of their tokens. */
export function* strangers(
  sentence: SentenceIndex,
  frame: CompiledFrame,
  clauses: ReadonlySet<number>,
): Generator<Pick<Occurrence, 'first' | 'last'>> {
  const { analysis, setting } = sentence
  const named = analysis.occurrences.filter(isName)
  if (named.length > 0 || setting) {
    const aside = asides(analysis)
    const scope = new Set([...clauses, ...shortClauses(sentence)])
    const near = named.filter((each) => scope.has(each.clause) && !aside.has(each.first))
    const names = setting && !near.some(isPlace) ? [...near, setting] : near
    for (const name of names) if (!isKnown(name, frame, names, sentence) && !isObject(name, frame, sentence)) yield name
  }
  for (const word of sentence.strangeWords) if (isStrange(word, frame)) yield { first: word.at, last: word.at }
}

/** A token that no lexicon knows for what it names: a number, which the fact may have, or a name, which no fact has. */
export interface StrangeWord {
  readonly at: number
  readonly isName: boolean
  readonly number: string | undefined
}

/** Those of the part of a sentence that is read, wherever they stand in it: no frame has a say in which they are. */
export function strangeWordsIn(analysis: Analysis, covers: (token: number) => boolean): readonly StrangeWord[] {
  const found = unknownWords(analysis, analysis.occurrences)
  if (found.length === 0) return NONE_STRANGE
  const aside = asides(analysis)
  return found.filter(({ at }) => covers(at) && !aside.has(at))
}

/** Of a whole sentence, before it is known how its mentions are meant: those that are strange in any case. */
export function strangeWordsOf(sentence: Spotted): readonly StrangeWord[] {
  const { mentions } = sentence
  const found = unknownWords(sentence, mentions)
  const marks = found.length === 0 ? [] : mentions.filter(({ ids }) => ASIDE.some((id) => ids.has(id)))
  if (marks.length === 0) return found
  // Who says so may be told at length, and in brackets: how far that reaches is known by the clauses.
  if (marks.some(({ ids, first }) => first === 0 && ids.has(ATTRIBUTION))) return NONE_STRANGE
  const isBeside = (at: number) => marks.some((mark) => startOfAside(mark) <= at && at <= endOfAside(mark))
  return found.filter(({ at }) => !isBeside(at) && !mentions.some(({ first }) => first === at))
}

function unknownWords({ text, tokens }: Unread, mentions: readonly Mention[]): readonly StrangeWord[] {
  let found = NONE_STRANGE
  let head: number | undefined
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.word
    if (!word?.numeric && !word?.capitalised) continue
    const number = word.numeric && !isOfDegree(at, mentions) ? `=${word.key}` : undefined
    head ??= endOfHead({ text, tokens })
    const isName = word.capitalised && at > head && isUnknownName({ text, tokens }, mentions, at)
    if (isName || number !== undefined) found = [...found, { at, isName, number }]
  }
  return found
}

/** "Confirmed with Ana: …", "Notes from Bruno's talk: …": so few words before a colon tell whose statement it is. */
const LONGEST_HEAD = 5

/** The last token before such a colon; -1 where there is none. */
function endOfHead({ text, tokens }: Unread): number {
  return tokens.findIndex(({ end }, at) => at < LONGEST_HEAD && text.startsWith(': ', end))
}

/** "100%", "top 1": a number that says how much, or that nobody is before it, counts nothing that a fact could know of. */
function isOfDegree(at: number, mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ concept: { kind }, tokens }) => (kind === 'logic' || kind === 'relation') && tokens.includes(at),
  )
}

const NONE_STRANGE: readonly StrangeWord[] = []

type Unread = Pick<Spotted, 'text' | 'tokens'>

/**
 * True where one of these makes the sentence one about something else than the fact, wherever the fact is spoken of in it. A
 * profile had nine in ten alignments end by this, as the last that was asked.
 */
export function hasStrangeWord({ strangeWords, lender }: SentenceIndex, frame: CompiledFrame): boolean {
  return isAnyStrange(strangeWords, frame) || (lender !== undefined && isAnyStrange(lender.strangeWords, frame))
}

export function isAnyStrange(words: readonly StrangeWord[], frame: CompiledFrame): boolean {
  return words.some((word) => isStrange(word, frame))
}

function isStrange({ isName, number }: StrangeWord, frame: CompiledFrame): boolean {
  return isName || (number !== undefined && !frame.mentions.has(number))
}

/** A clause of few words says nothing of its own: "In Brazil, …" sets the place for the next. */
function shortClauses({ analysis }: SentenceIndex): number[] {
  const sizes = new Map<number, number>()
  for (const clause of analysis.clauses) sizes.set(clause, (sizes.get(clause) ?? 0) + 1)
  return [...sizes].filter(([, size]) => size <= SHORT_CLAUSE).map(([clause]) => clause)
}

const SHORT_CLAUSE = 4

/** In the general lexicon: "in", "ở". */
const SETTING = 'setting'

/** "In Brazil it is the rent that …, and not …": a place at the head of a sentence is that of all that names no other. */
export function settingOf({ occurrences }: Analysis): Occurrence | undefined {
  const opener = occurrences.find(({ ids, first }) => first === 0 && ids.has(SETTING))
  return opener && occurrences.find((each) => isPlace(each) && each.first === opener.last + 1)
}

function isPlace({ concept: { kind } }: Occurrence): boolean {
  return kind === 'place'
}

function isName({ concept }: Occurrence): boolean {
  return concept.kind === 'place' || concept.kind === 'organisation' || concept.kind === 'product'
}

/** A name is at home when the fact mentions it or what it is part of, or when it is denied ("not Lisbon"). */
function isKnown(
  name: Occurrence,
  frame: CompiledFrame,
  names: readonly Occurrence[],
  sentence: SentenceIndex,
): boolean {
  for (const id of name.ids) if (frame.mentions.has(id)) return true
  if (isUnlike(name, frame, sentence.analysis)) return true
  if (isHomeOfOther(name, frame, names)) return true
  return standsIn(name, frame, names) && !makesOther(name, sentence, frame)
}

/** In the general lexicon: "unlike", "khác với". */
const UNLIKE = 'unlike'

/** "Japan, unlike France, …": a place alone that the fact's own is set apart from; not where it may be whom it is done to. */
function isUnlike(name: Occurrence, { mentions, patient }: CompiledFrame, { occurrences, tokens }: Analysis): boolean {
  const { first, last } = name
  if (!isPlace(name) || patient.size > 0 || tokens[last + 1]?.apart === false) return false
  return (
    occurrences.some((each) => each.ids.has(UNLIKE) && each.last === first - 1) &&
    occurrences.some((each) => isPlace(each) && each.first !== first && intersects(each.ids, mentions))
  )
}

/** "Built by Otto, a French firm": the place tells of the name that stands in for the fact's. */
function isHomeOfOther(
  { concept }: Occurrence,
  { namedKinds, mentions }: CompiledFrame,
  names: readonly Occurrence[],
): boolean {
  return (
    concept.kind === 'place' &&
    !namedKinds.has('place') &&
    names.some((other) => namedKinds.has(other.concept.kind) && !other.negated && !mentions.has(other.concept.id))
  )
}

/** "It was Lisbon, not Porto": a name in the place of one that the fact has and the sentence denies. */
function standsIn(name: Occurrence, frame: CompiledFrame, names: readonly Occurrence[]): boolean {
  if (name.negated || frame.namedKinds.has(name.concept.kind)) return true
  return names.some(
    (other) =>
      other !== name &&
      other.negated &&
      other.concept.kind === name.concept.kind &&
      frame.mentions.has(other.concept.id),
  )
}

/** Where the fact says whom or what its relation is about, another place in that place is for the verdict to weigh. */
function isObject(name: Occurrence, frame: CompiledFrame, sentence: SentenceIndex): boolean {
  if (frame.agent.size > 0 || frame.patient.size === 0 || name.concept.kind !== 'place') return false
  return sentence.occurrencesOf(frame.says).some((each) => each.clause === name.clause && each.first < name.first)
}

/** A capitalised word that no lexicon knows, in the middle of a sentence. */
function isUnknownName({ text, tokens }: Unread, mentions: readonly Mention[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token || !before || token.text.length < 2) return false
  return !mentions.some((each) => each.tokens.includes(index)) && /^\s+$/.test(text.slice(before.end, token.start))
}
