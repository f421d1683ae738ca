/** Another name in the place of one that the fact has: "brewed in Hue" for Hanoi, "Hue's brew", "Hue, not Hanoi". */
import { areBetween } from './absence'
import type { Alignment, SentenceIndex } from './align'
import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame } from './frames'
import { LOGIC } from './logic'
import { intersects } from './sets'

/** Before whose it is, in the general lexicon: "of", "của". */
const GENITIVE = 'genitive'

/** "Its" before what is owned, "của mình" behind it, in the general lexicon. */
const POSSESSOR = 'possessor'

/** Names of the kind that the fact asserts, which it does not know. */
export function otherNames(analysis: Analysis, frame: CompiledFrame): Occurrence[] {
  if (frame.namedKinds.size === 0) return []
  const { occurrences } = analysis
  return occurrences.filter(
    (each) =>
      !each.negated &&
      !each.hypothetical &&
      frame.namedKinds.has(each.concept.kind) &&
      !frame.mentions.has(each.concept.id) &&
      !isDeniedOf(each, frame, occurrences),
  )
}

/** "Otto did not build it": behind the name, all that the fact is about is denied. */
function isDeniedOf(name: Occurrence, { about }: CompiledFrame, occurrences: readonly Occurrence[]): boolean {
  const own = occurrences.filter(
    ({ clause, ids }) => clause === name.clause && about.some((slot) => intersects(ids, slot.ids)),
  )
  return own.length > 0 && own.every(({ first, negated }) => first > name.last && negated)
}

/**
 * Such names as owners of what the fact is most about. Whoever writes "Hue's brew" need not say that it comes from Hue,
 * whatever else the sentence goes on to say of it.
 */
export function otherOwners(
  { analysis }: SentenceIndex,
  frame: CompiledFrame,
  focus: readonly Occurrence[],
): Occurrence[] {
  return otherNames(analysis, frame).filter((name) => focus.some((owned) => owns(name, owned, analysis)))
}

function owns(name: Occurrence, owned: Occurrence, analysis: Analysis): boolean {
  const { occurrences, tokens } = analysis
  if (isOwnedAs(POSSESSOR, name, owned, analysis) || isInApposition(name, owned, analysis)) return true
  if (name.last === owned.first - 1) return isPossessive(tokens[name.last]?.text ?? '') && endsAt(owned.last, analysis)
  const mark = occurrences.find(({ ids, first }) => ids.has(GENITIVE) && first === owned.last + 1)
  return mark !== undefined && name.first === mark.last + 1 && endsAt(name.last, analysis)
}

/** "Hue, with its brew, …": a word for whose it is beside what is owned, and no other such name between. */
function isOwnedAs(id: string, name: Occurrence, owned: Occurrence, analysis: Analysis): boolean {
  const { occurrences } = analysis
  const isBeside = ({ first, last }: Occurrence) => last === owned.first - 1 || first === owned.last + 1
  const mark = occurrences.find((each) => each.ids.has(id) && isBeside(each))
  if (!mark || name.last >= owned.first || !endsAt(Math.max(mark.last, owned.last), analysis)) return false
  return !occurrences.some(
    ({ concept, first }) => concept.kind === name.concept.kind && first > name.last && first < owned.first,
  )
}

/** In the general lexicon: "a", "the"; and "rival", which is no maker's; "as good as", "sánh được với". */
const ARTICLE = 'article'
const COUNTERPART = 'counterpart'
const RIVALS = 'rivals'

/** Words between "rival", "as good as" and what something is held against: "of the". */
const HELD_REACH = 3

/** "Hue has no drink to match the brew", "a rival of the brew": what the fact is most about is what another thing is held against. */
export function isHeldAgainst({ frame: { about }, filled }: Alignment, { occurrences }: Analysis): boolean {
  const [focus] = about
  const own = filled.filter(({ ids }) => focus !== undefined && intersects(ids, focus.ids))
  const isMeasure = ({ ids }: Occurrence) => ids.has(RIVALS) || ids.has(COUNTERPART)
  const isLight = ({ ids }: Occurrence) => ids.has(LOGIC.filler)
  const isHeld = ({ first, clause }: Occurrence) =>
    occurrences.some(
      (each) =>
        isMeasure(each) &&
        each.clause === clause &&
        each.last < first &&
        first - each.last <= HELD_REACH &&
        areBetween(each.last, first, occurrences, isLight),
    )
  return own.length > 0 && own.every(isHeld)
}

const APPOSED = /^\s*[,(–—]/

/** "The brew, a new Hue drink, …", "the brew (a drink from Hue)": what is called a thing of another's right behind; not "a rival of Hue". */
function isInApposition(name: Occurrence, owned: Occurrence, analysis: Analysis): boolean {
  const { occurrences, tokens, text } = analysis
  const start = owned.last + 1
  if (name.first < start || !APPOSED.test(text.slice(tokens[owned.last]?.end ?? 0, tokens[start]?.start ?? 0)))
    return false
  const isThing = ({ concept: { kind } }: Occurrence) => kind === 'thing'
  const isLight = (each: Occurrence) => each.ids.has(ARTICLE) || each.concept.kind === 'quality'
  const mark = occurrences.find((each) => isMark(each) && each.last === name.first - 1)
  if (mark) {
    const head = occurrences.find((each) => isThing(each) && each.last === mark.first - 1)
    const isRival = occurrences.some(({ ids, first }) => first === head?.first && ids.has(COUNTERPART))
    return head !== undefined && !isRival && areBetween(owned.last, head.first, occurrences, isLight)
  }
  const isArticled = name.first > start || isPossessive(tokens[name.last]?.text ?? '')
  return (
    isArticled &&
    occurrences.some((each) => isThing(each) && each.first === name.last + 1) &&
    areBetween(owned.last, name.first, occurrences, isLight)
  )
}

/**
 * "The brew, which Hue sells, …", "the brew, sold by Hue, …": in a clause right behind what the fact is most about that has hardly
 * more than another word of the fact.
 */
export function isInRelative(
  name: Occurrence,
  { frame, filled }: Pick<Alignment, 'frame' | 'filled'>,
  { occurrences, clauses }: Analysis,
): boolean {
  const start = clauses.indexOf(name.clause)
  const [focus] = frame.about
  if (!focus || !filled.some(({ ids, last }) => last === start - 1 && intersects(ids, focus.ids))) return false
  const isLight = (each: Occurrence) => each.concept.kind === 'logic' || each === name
  return filled.some((each) => each.clause === name.clause && areBetween(start - 1, each.first, occurrences, isLight))
}

function isPossessive(word: string): boolean {
  return /'s?$/.test(word)
}

/** "Hue's brew spreads", not "Hue's brew taxes": what follows is not part of the name. */
function endsAt(index: number, { tokens, clauses, occurrences }: Analysis): boolean {
  if (index + 1 >= tokens.length || clauses[index + 1] !== clauses[index]) return true
  return occurrences.some(
    ({ first, concept: { kind } }) => first === index + 1 && (kind === 'relation' || kind === 'logic'),
  )
}

/**
 * "Hue launched its perfume months after the brew": where another name stands before the verb and one more behind it, the verb
 * is of these two, and not of what the fact is about.
 */
export function makesOther(name: Occurrence, { analysis }: SentenceIndex, frame: CompiledFrame): boolean {
  const [focus, ...rest] = frame.about
  const { occurrences } = analysis
  const verbs = occurrences.filter(({ ids }) => rest.some((slot) => intersects(ids, slot.ids)))
  const others = otherNames(analysis, frame).filter(({ clause }) => clause === name.clause)
  const isBetween = ({ first }: Occurrence, one: Occurrence, other: Occurrence) =>
    one.last < first && first < other.first
  const isPair = (maker: Occurrence, made: Occurrence) =>
    verbs.some((verb) => isBetween(verb, maker, made)) &&
    !occurrences.some(
      (each) => isBetween(each, maker, made) && (isMark(each) || (focus && intersects(each.ids, focus.ids))),
    )
  return others.some((other) => other !== name && (isPair(name, other) || isPair(other, name)))
}

/** "Of", "by": what is behind it is who does it. */
function isMark({ ids }: Occurrence): boolean {
  return ids.has(GENITIVE) || ids.has(BY)
}

/** In the general lexicon: "by", "bởi". */
const BY = 'by-agent'
