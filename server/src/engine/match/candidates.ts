/** Which facts a sentence may be about, and for each what met it, what was missing, what it says, and what became of it. */
import type { Fact, Language } from '../model'
import { normalise } from '../text/normalise'
import { words } from '../text/words'
import { align, fillSlots, RELATION_WEIGHT, SentenceIndex } from './align'
import type { Analysis, Occurrence } from './analyse'
import { likelihood, type TextDecision } from './byText'
import { confidenceOf, inputsOf } from './confidence'
import type { Candidate, Decided, DerivedSignal, Dropped } from './derivation'
import type { Bearing } from './dispute'
import type { CompiledFrame, Slot } from './frames'
import type { CompiledGroup } from './groups'
import { strangers } from './guards'
import { inflectionKey } from './inflection'
import { matchOf } from './matcher'
import type { Found, ReadGroup } from './readSentence'
import { reasonByText } from './reasons'
import { intersects } from './sets'
import { type Signal, signalsOf } from './signals'
import { overstatement } from './strength'
import { assertedWording, slotWords, unique, wording } from './wording'

/** How many facts that do not bear on the sentence are told of. */
const MOST_DROPPED = 3

/** How much of such a fact has to be met; a little less of one where no fact bears on it, so that who misses a fact sees what it wants. */
const LEAST_SCORE = 0.5
const LEAST_SCORE_ALONE = 1 / 3

/** The facts that bear on the sentence, in the order given. */
export function decidedCandidates(bearings: readonly Bearing[], spoken: Language): Candidate[] {
  return bearings.flatMap((each) =>
    each.how === 'text' ? textCandidates([each.decision], spoken) : framedCandidates([each.decision], spoken),
  )
}

function framedCandidates(found: readonly Found[], spoken: Language): Candidate[] {
  return found.map((each) => {
    const { analysis, alignment, grounds, cause } = each
    const { relation, reason, score } = matchOf({ how: 'frame', decision: each }, spoken)
    const decisive = unique(each.decisive.map((word) => assertedWording(analysis, word)))
    const result: Decided = {
      kind: 'decided',
      relation,
      cause,
      grounds,
      confidence: confidenceOf(each),
      inputs: inputsOf(each),
      words: decisive,
      reason,
    }
    const raising = cause === 'strength' ? each.decisive : overstatement(analysis, alignment)
    return {
      ...partsOf(analysis, alignment.frame, alignment.filled),
      score,
      signals: alignment.signals.map((signal) => derivedSignal(analysis, signal)),
      raises: unique(raising.map((word) => assertedWording(analysis, word))),
      swapped: alignment.swapped,
      result,
    }
  })
}

/** Facts that bear on the sentence by its words alone. */
function textCandidates(decisions: readonly TextDecision[], spoken: Language): Candidate[] {
  return decisions.map((decision) => {
    const { fact, relation, cause, coverage, note } = decision
    return {
      id: fact.id,
      base: fact.base,
      how: 'text',
      score: Math.round(coverage * 100) / 100,
      met: decision.met.map(({ stated, said }) => ({ what: [stated], required: false, words: [said] })),
      missing: decision.missed.map((word) => ({ what: [word], required: false })),
      signals: [],
      strength: fact.strength,
      raises: cause === 'strength' ? note : [],
      swapped: false,
      result: {
        kind: 'decided',
        relation,
        cause,
        words: cause === 'agrees' ? [] : note,
        grounds: Math.round(decision.likely * 100) / 100,
        confidence: Math.round(likelihood(decision) * 100) / 100,
        reason: reasonByText(decision, spoken),
      },
    }
  })
}

/** The nearest of all facts that are not among the decided ones: first those that came furthest. */
export function droppedCandidates(read: readonly ReadGroup[], decided: ReadonlySet<unknown>): Candidate[] {
  return read
    .flatMap(({ group, analysis }) => droppedIn(analysis, group, decided))
    .sort(furthestFirst)
    .filter(({ score }, index) => score >= (index + decided.size === 0 ? LEAST_SCORE_ALONE : LEAST_SCORE))
    .slice(0, MOST_DROPPED)
}

function droppedIn(
  analysis: Analysis,
  group: CompiledGroup,
  decided: ReadonlySet<unknown>,
): (Candidate & Pick<NearFrame, 'result'>)[] {
  const sentence = new SentenceIndex(analysis)
  const near = group.frames.all
    .filter((frame) => !decided.has(frame.fact) && frame.about.some((slot) => sentence.fills(slot)))
    .map((frame) => nearFrame(sentence, frame))
    .sort(furthestFirst)
  const facts = new Set<unknown>()
  return near
    .filter(({ frame }) => !facts.has(frame.fact) && facts.add(frame.fact))
    .slice(0, MOST_DROPPED)
    .map(({ frame, score, signals, result }) => ({
      ...partsOf(analysis, frame),
      score,
      signals: signals.map((signal) => derivedSignal(analysis, signal)),
      raises: [],
      swapped: false,
      result,
    }))
}

/** How far a fact came before it was dropped. */
const STAGE: Readonly<Record<Dropped['why'], number>> = {
  unless: 0,
  'too-little': 0,
  foreign: 1,
  'says-nothing': 2,
}

function furthestFirst(a: Pick<NearFrame, 'score' | 'result'>, b: Pick<NearFrame, 'score' | 'result'>): number {
  return STAGE[b.result.why] - STAGE[a.result.why] || b.score - a.score
}

interface NearFrame {
  readonly frame: CompiledFrame
  readonly score: number
  readonly signals: readonly Signal[]
  readonly result: Dropped
}

function nearFrame(sentence: SentenceIndex, frame: CompiledFrame): NearFrame {
  const filled = frame.about.flatMap((slot) => sentence.occurrencesOf(slot.ids))
  const signals = signalsOf(sentence, frame, filled)
  const bearing = [...filled, ...signals.map((signal) => signal.occurrence)]
  return {
    frame,
    signals,
    score: shareOf(sentence, frame, signals),
    result: dropped(sentence, frame, bearing),
  }
}

function shareOf(sentence: SentenceIndex, frame: CompiledFrame, signals: readonly Signal[]): number {
  const sum = (slots: readonly Slot[]) => slots.reduce((total, slot) => total + slot.weight, RELATION_WEIGHT)
  const related = signals.length > 0 || frame.says.size === 0
  const met = sum(frame.about.filter((slot) => sentence.fills(slot))) - (related ? 0 : RELATION_WEIGHT)
  return Math.round((met / sum(frame.about)) * 100) / 100
}

/** Asked in the order in which `align` and `decide` give up. */
function dropped(sentence: SentenceIndex, frame: CompiledFrame, bearing: readonly Occurrence[]): Dropped {
  const { analysis } = sentence
  const because = (why: Dropped['why'], words: readonly string[] = []): Dropped => ({ kind: 'dropped', why, words })
  const elsewhere = analysis.occurrences.filter((each) => intersects(each.ids, frame.unless))
  if (elsewhere.length > 0) return because('unless', unique(elsewhere.map((each) => wording(analysis, each))))
  const alignment = align(sentence, frame)
  if (alignment) return because('says-nothing')
  if (!fillSlots(sentence, frame)) return because('too-little')
  const clauses = new Set(bearing.map((each) => each.clause))
  const foreign = [...strangers(sentence, frame, clauses)].map((each) => wording(analysis, each))
  return foreign.length > 0 ? because('foreign', unique(foreign)) : because('too-little')
}

type Parts = Pick<Candidate, 'id' | 'base' | 'how' | 'met' | 'missing' | 'strength'>

/** `filling`: what may fill the parts; of that, what a sentence before has lent stands nowhere in this one. */
function partsOf(
  analysis: Analysis,
  { fact, about, strength }: CompiledFrame,
  filling: readonly Occurrence[] = analysis.occurrences,
): Parts {
  const occurrences = filling.filter(({ first }) => first >= 0).sort((a, b) => a.first - b.first)
  const parts = about.map((slot) => ({
    what: [...slot.ids].map((id) => (id.startsWith('=') ? wordOfKey(id.slice(1), fact) : id)),
    required: slot.required,
    words: slotWords({ ...analysis, occurrences }, slot),
  }))
  return {
    id: fact.id,
    base: fact.base,
    how: 'frame',
    strength,
    met: parts.filter(({ words }) => words.length > 0),
    missing: parts.filter(({ words }) => words.length === 0).map(({ what, required }) => ({ what, required })),
  }
}

/** The word of the fact's statement that is looked up by that key: "google" for `googl`. */
function wordOfKey(key: string, { statement }: Fact): string {
  const found = Object.values(statement).flatMap((text) => words(normalise(text).text))
  return found.find(({ text }) => inflectionKey(text) === key)?.text ?? key
}

function derivedSignal(analysis: Analysis, { kind, occurrence }: Signal): DerivedSignal {
  return { kind, concept: occurrence.concept.id, words: assertedWording(analysis, occurrence) }
}
