/** "They would rather be in France": what a sentence only points back to is taken from the sentence before it. */
import type { Sentence } from '../model'
import { type Alignment, align, keepsTo, SentenceIndex } from './align'
import { type Analysis, type Occurrence, understood } from './analyse'
import type { CompiledFrame } from './frames'
import { LOGIC } from './logic'
import { intersects } from './sets'
import type { Mention } from './spot'
import { type Decision, decide } from './verdict'

/** What is filled in from elsewhere is a little less sure. */
const LESS_SURE = 0.9

/** What decides whether one sentence may point back to another; `heading` is undefined above a block's first one. */
type Placed = Pick<Sentence, 'container'> & { readonly heading: string | undefined }

/** The sentence that a sentence may point back to: the one before it under the same heading. */
export function antecedentOf<S extends Placed>(before: S | undefined, sentence: Placed): S | undefined {
  if (!before || before.heading !== sentence.heading) return undefined
  return STANDS_ALONE.has(before.container) || STANDS_ALONE.has(sentence.container) ? undefined : before
}

const STANDS_ALONE: ReadonlySet<Sentence['container']> = new Set(['heading', 'header-cell', 'cell', 'task', 'footnote'])

/** "The shortage may …", "that opens …": such open a sentence on what has been named, in the general lexicon. */
const DEFINITE = 'definite'
const DEMONSTRATIVE = 'demonstrative'

export function pointsBack(mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ ids, first }) => ids.has(LOGIC.pointer) || (first === 0 && (ids.has(DEFINITE) || ids.has(DEMONSTRATIVE))),
  )
}

/** What a sentence may bring up for the next one to speak of. It has a theme, for blocks without any are not read. */
function isSubject({ concept: { kind, theme } }: Mention): boolean {
  return theme !== undefined && (kind === 'product' || kind === 'thing')
}

function isNamed({ concept: { kind } }: Mention): boolean {
  return kind === 'product' || kind === 'thing' || kind === 'relation'
}

export function introduces(mentions: readonly Mention[]): boolean {
  return mentions.some(isSubject)
}

/** "Otto has a new kiln. It …": names one of the things that a sentence has to speak of to be about the fact; any at all, or one of a theme. */
export function isIntroducedBy(mentions: readonly Mention[], { about }: CompiledFrame, anyAtAll: boolean): boolean {
  const subjects = mentions.filter((each) => isSubject(each) || (anyAtAll && isNamed(each)))
  return about.some((slot) => slot.required && subjects.some(({ ids }) => intersects(ids, slot.ids)))
}

/**
 * `frames`: those of the theme that the sentence before speaks of. The sentence itself has to say
 * something of the fact, to name some of what the fact is about, and to speak of nothing else.
 */
export function decisionsInContext(analysis: Analysis, before: Analysis, frames: readonly CompiledFrame[]): Decision[] {
  const lender = new SentenceIndex(outside(before))
  const sentence = new SentenceIndex(analysis, { lender })
  const alignments = frames.flatMap((frame) => {
    const alignment = align(sentence, frame)
    return alignment && isTold(alignment) && keepsTo(analysis, frame) ? [alignment] : []
  })
  const named = alignments.filter(({ filled }) => filled.some((each) => each.first >= 0))
  const told = named.length > 0 ? named : alignments.filter((alignment) => speaksOfIt(analysis, alignment))
  return told.flatMap((alignment) => {
    const decision = decide(analysis, alignment)
    return decision ? [{ ...decision, grounds: decision.grounds * LESS_SURE }] : []
  })
}

/**
 * It says something of the fact. "Ana built it", where the fact has Otto, has a name for all that it says; and what the source
 * leaves open is overdone by certainty alone.
 */
function isTold({ signals, frame }: Alignment): boolean {
  return signals.length > 0 || frame.namedKinds.size > 0 || frame.strength === 'open'
}

/** Fewer words behind a pronoun are a label. */
const FEWEST_WORDS = 4

/** Share of the words that have to be known where a pronoun is all that names the subject. */
const UNDERSTOOD = 0.8

/** "It has brought many headaches": a pronoun stands for what the fact is about, and all the rest is what the fact says of it. */
function speaksOfIt(analysis: Analysis, { signals }: Alignment): boolean {
  const told = new Set(signals.map(({ occurrence }) => occurrence.clause))
  const isSubject = ({ ids, first, clause }: Occurrence) =>
    (first === 0 && ids.has(LOGIC.pointer)) || (told.has(clause) && ids.has(LOGIC.pronoun))
  if (analysis.tokens.length < FEWEST_WORDS) return false
  return analysis.occurrences.some(isSubject) && understood(analysis) >= UNDERSTOOD
}

/** Its mentions fill slots and stand nowhere in the sentence that they are lent to. */
function outside(analysis: Analysis): Analysis {
  const occurrences = analysis.occurrences.map((each) => ({
    ...each,
    first: -1,
    last: -1,
    tokens: [],
    clause: -1,
    negated: false,
    negators: [],
    hypothetical: false,
  }))
  return { ...analysis, tokens: [], clauses: [], halves: [], occurrences }
}
