/**
 * How a sentence came to its verdict, step by step, as plain data. `start` and `end` are UTF-16 code units into the
 * derivation's `text`; `words` are as the sentence has them.
 */
import type { ConceptKind, Container, Language, Relation, Strength, Verdict } from '../model'
import type { Span } from '../text/span'
import type { NoClaim } from './claim'
import type { ConfidenceInputs } from './confidence'
import type { SignalKind } from './signals'
import type { Decision } from './verdict'

export interface Derivation {
  /** Where the sentence stands in its note. */
  readonly span: Span
  /** What a reader reads: markup looked through. */
  readonly text: string
  readonly container: Container
  readonly language: Language
  /** The form that it is compared in. */
  readonly normal: string
  readonly tokens: readonly DerivedToken[]
  /** In the order of the sentence. */
  readonly concepts: readonly DerivedConcept[]
  readonly themes: readonly string[]
  /** Left out for a claim. */
  readonly noClaim?: DerivedNoClaim
  /** Facts that the sentence may be about: first those that bear on it, as the verdict takes them, then the nearest others. */
  readonly candidates: readonly Candidate[]
  /** Left out where nothing is said of the sentence: it is no claim. */
  readonly outcome?: Outcome
}

export interface DerivedToken {
  /** In normal form. */
  readonly text: string
  /** Under which it is looked up, inflection undone. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** From 0 on. */
  readonly clause: number
  /** False for a word that no lexicon knows. */
  readonly known: boolean
}

export interface DerivedConcept {
  readonly id: string
  readonly kind: ConceptKind
  readonly words: string
  readonly start: number
  readonly end: number
  readonly clause: number
  /** Under an odd number of the negators. */
  readonly negated: boolean
  /** The words that negate it, in their order. */
  readonly negators: readonly string[]
  /** In a condition: supposed, not asserted. */
  readonly hypothetical: boolean
}

export interface DerivedNoClaim {
  /** `theme`: it speaks of none. */
  readonly why: NoClaim['why'] | 'theme'
  /** The words that say so, and their concept, where words do. */
  readonly cue?: { readonly words: string; readonly concept: string }
}

/** A fact held against the sentence. */
export interface Candidate {
  readonly id: string
  readonly base: string
  /** 0 to 1: how much of the fact is met. */
  readonly score: number
  /** By which way it was found: by the concepts of its frame, or by its text. */
  readonly how: 'frame' | 'text'
  readonly met: readonly MetPart[]
  readonly missing: readonly Part[]
  readonly signals: readonly DerivedSignal[]
  /** How strongly the fact is put, and the words that put it more strongly. */
  readonly strength: Strength
  readonly raises: readonly string[]
  /** Who does it and to whom have changed places. */
  readonly swapped: boolean
  readonly result: Decided | Dropped
}

/** What the fact speaks of. */
export interface Part {
  /** Concepts by id, any of which will do; or a word that no lexicon knows. */
  readonly what: readonly string[]
  readonly required: boolean
}

export interface MetPart extends Part {
  readonly words: readonly string[]
}

/** What asserts the fact, denies it, opposes it or goes beyond it. */
export interface DerivedSignal {
  readonly kind: SignalKind
  readonly concept: string
  /** With its negator. */
  readonly words: string
}

export interface Decided {
  readonly kind: 'decided'
  readonly relation: Relation
  readonly cause: Decision['cause']
  /** What in the sentence decides; empty where all is as the fact has it. */
  readonly words: readonly string[]
  /** 0 to 1: how sure the grounds are. */
  readonly grounds: number
  /** 0 to 1: how likely it is right. */
  readonly confidence: number
  /** What the confidence is worked out from; a fact that was held against the words alone has none. */
  readonly inputs?: ConfidenceInputs
  readonly reason: string
}

/**
 * Why a fact does not bear on the sentence. `foreign`: it names what the fact does not; `unless`: its words make it one
 * about something else; `too-little` of the fact is there; `says-nothing`: the same things, and nothing that bears on
 * the fact.
 */
export interface Dropped {
  readonly kind: 'dropped'
  readonly why: 'foreign' | 'unless' | 'too-little' | 'says-nothing'
  readonly words: readonly string[]
}

export interface Outcome {
  readonly verdict: Verdict
  readonly confidence: number
  /** Below which a claim stays unverified. */
  readonly threshold: number
  readonly reason: string
  /** True where the writer has asked not to hear of it. */
  readonly ignored: boolean
}
