/** What makes a sentence one about something else, however many words it shares: other places, names, numbers. */
import type { SentenceIndex } from './align'
import type { Occurrence } from './analyse'
import type { CompiledFrame } from './frames'
import { makesOther } from './names'
import type { Token } from './tokens'

/** Concepts of the general lexicon that frame a sentence without being part of what it claims. */
const ATTRIBUTION = 'attribution'
const REFERENCE = 'reference'
const TITLE = 'person-title'

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
  const aside = asides(sentence)
  const scope = new Set([...clauses, ...shortClauses(sentence)])
  const names = sentence.analysis.occurrences.filter(
    (each) => isName(each) && scope.has(each.clause) && !aside.has(each.first),
  )
  for (const name of names) if (!isKnown(name, frame, names, sentence) && !isObject(name, frame, sentence)) yield name
  const known = new Set(sentence.analysis.occurrences.flatMap((each) => each.tokens))
  for (const [index, token] of sentence.analysis.tokens.entries()) {
    if (aside.has(index) || !sentence.covers(index)) continue
    if (isForeignNumber(token, frame) || (!known.has(index) && isUnknownName(sentence, index)))
      yield { first: index, last: index }
  }
}

/** A clause of few words says nothing of its own: "In Brazil, …" sets the place for the next. */
function shortClauses({ analysis }: SentenceIndex): number[] {
  const sizes = new Map<number, number>()
  for (const clause of analysis.clauses) sizes.set(clause, (sizes.get(clause) ?? 0) + 1)
  return [...sizes].filter(([, size]) => size <= SHORT_CLAUSE).map(([clause]) => clause)
}

const SHORT_CLAUSE = 4

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
  if (isHomeOfOther(name, frame, names)) return true
  return standsIn(name, frame, names) && !makesOther(name, sentence, frame)
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

function isForeignNumber(token: Token, frame: CompiledFrame): boolean {
  return /\d/.test(token.text) && !frame.mentions.has(`=${token.key}`)
}

/** A capitalised word that no lexicon knows, in the middle of a sentence. */
function isUnknownName({ analysis }: SentenceIndex, index: number): boolean {
  const token = analysis.tokens[index]
  const before = analysis.tokens[index - 1]
  if (!token?.capitalised || !before) return false
  return /^\s+$/.test(analysis.text.slice(before.end, token.start)) && token.text.length > 1
}

/** Tokens around "according to …", "… says that", "see section 3": they tell where a claim comes from, not what it is. */
function asides({ analysis }: SentenceIndex): ReadonlySet<number> {
  const aside = new Set<number>()
  for (const { ids, first, last, clause } of analysis.occurrences) {
    const attribution = ids.has(ATTRIBUTION)
    if (!attribution && !ids.has(REFERENCE) && !ids.has(TITLE)) continue
    for (let index = attribution ? first - 4 : first; index <= last + 3; index++) aside.add(index)
    if (attribution) {
      for (const each of analysis.occurrences) if (each.clause === clause && each.first < first) aside.add(each.first)
    }
  }
  return aside
}
