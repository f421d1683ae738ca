/** Frames for facts whose base gives none: what the statement speaks of becomes slots, what it asserts is looked up in the lexicons. */
import type { Concept, Fact } from '../model'
import type { Analysis, Occurrence } from './analyse'
import {
  anchorsOf,
  type CompiledFrame,
  mentionsOf,
  oppositesOf,
  outdoersOf,
  type Slot,
  type Statements,
} from './frames'
import { LOGIC } from './logic'
import type { PhraseTable } from './phrases'

/** At least this share of a statement, by weight, has to be in a sentence that is about the same. */
const DERIVED_COVERAGE = 0.7

/** How much a concept says about what a statement is about. Relations carry the verdict, and are weighed elsewhere. */
const WEIGHTS: Readonly<Record<Concept['kind'], number>> = {
  organisation: 1.5,
  product: 1.5,
  place: 1,
  thing: 1,
  quality: 0.5,
  relation: 0,
  logic: 0,
  cue: 0,
}

/** The shortest word that is worth a slot of its own when no lexicon knows it; shorter ones are mostly grammar. */
const SHORTEST_WORD = 4

export function deriveFrame(fact: Fact, statements: Statements, table: PhraseTable): CompiledFrame[] {
  const mentions = mentionsOf(statements)
  return Object.values(statements).flatMap((analysis) => {
    const about = [...conceptSlots(analysis.occurrences), ...wordSlots(analysis)]
    return about.length < 2 ? [] : [frameOf(fact, analysis, about, { table, mentions, statements })]
  })
}

function frameOf(
  fact: Fact,
  analysis: Analysis,
  about: readonly Slot[],
  {
    table,
    mentions,
    statements,
  }: { readonly table: PhraseTable; readonly mentions: ReadonlySet<string>; readonly statements: Statements },
): CompiledFrame {
  const relations = analysis.occurrences.filter((each) => each.concept.kind === 'relation')
  const says = new Set(relations.map((each) => each.concept.id))
  const opposites = oppositesOf(says, table)
  const negators = analysis.occurrences.filter((each) => each.ids.has(LOGIC.not)).length
  return {
    fact,
    statements,
    strength: fact.strength,
    about,
    says,
    opposites,
    denies: opposites,
    exceeds: outdoersOf(says, table),
    unless: new Set(),
    agent: new Set(),
    patient: new Set(),
    namedKinds: new Set(),
    places: [],
    coverage: DERIVED_COVERAGE,
    negative: relations.length > 0 ? relations.every((each) => each.negated) : negators % 2 === 1,
    mentions,
    anchors: anchorsOf(mentions, table),
  }
}

function conceptSlots(occurrences: readonly Occurrence[]): Slot[] {
  const slots = new Map<string, Slot>()
  for (const { concept } of occurrences) {
    const weight = WEIGHTS[concept.kind]
    if (weight > 0) slots.set(concept.id, { ids: new Set([concept.id]), required: false, weight })
  }
  return [...slots.values()]
}

/** Words that no lexicon knows are what makes one statement different from the next. */
function wordSlots({ tokens, occurrences }: Analysis): Slot[] {
  const known = new Set(occurrences.flatMap((occurrence) => occurrence.tokens))
  const keys = new Set<string>()
  tokens.forEach((token, index) => {
    const wordy = token.text.length >= SHORTEST_WORD || /\d/.test(token.text) || /[^\x20-\x7e]/.test(token.text)
    if (!known.has(index) && wordy) keys.add(token.key)
  })
  return [...keys].map((key) => ({ ids: new Set([`=${key}`]), required: false, weight: 1 }))
}
