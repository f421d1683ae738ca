/** All words of all lexicons as one table: which concepts does a stretch of a sentence speak of? Built once, immutable. */
import type { Concept, Lexicon } from '../model'
import { entryTree } from './entries'
import { createWordLookup, type WordLookup } from './tableWords'

/** "keep visitors from" is read as "keep … from"; more words between would join what does not belong together. */
export const MAX_GAP = 5

export interface PhraseTable {
  readonly concepts: ReadonlyMap<string, Concept>
  /** Ids of a concept and of all that it is a kind of or part of. */
  readonly ancestors: ReadonlyMap<string, ReadonlySet<string>>
  /** By id: the concepts that outdo it. */
  readonly outdoers: ReadonlyMap<string, readonly string[]>
  readonly words: WordLookup
}

/** Lexicons later in the list add their words to concepts of the same id, and their relations too. */
export function phraseTable(lexicons: readonly Lexicon[]): PhraseTable {
  const concepts = mergeConcepts(lexicons)
  const root = entryTree(lexicons, concepts)
  return { concepts, ancestors: ancestorsOf(concepts), outdoers: outdoersIn(concepts), words: createWordLookup(root) }
}

function mergeConcepts(lexicons: readonly Lexicon[]): Map<string, Concept> {
  const concepts = new Map<string, Concept>()
  for (const concept of lexicons.flatMap((lexicon) => lexicon.concepts)) {
    const known = concepts.get(concept.id)
    concepts.set(concept.id, known ? mergeConcept(known, concept) : concept)
  }
  return withMutualOpposites(concepts)
}

function mergeConcept(a: Concept, b: Concept): Concept {
  const join = (x: readonly string[], y: readonly string[]) => [...new Set([...x, ...y])]
  const theme = b.theme ?? a.theme
  return {
    ...a,
    words: { en: join(a.words.en, b.words.en), vi: join(a.words.vi, b.words.vi) },
    opposite: join(a.opposite, b.opposite),
    kindOf: join(a.kindOf, b.kindOf),
    partOf: join(a.partOf, b.partOf),
    outdoes: join(a.outdoes, b.outdoes),
    ...(theme === undefined ? {} : { theme }),
  }
}

/** Opposites hold both ways; a lexicon names them once. */
function withMutualOpposites(concepts: Map<string, Concept>): Map<string, Concept> {
  const also = new Map<string, string[]>()
  for (const concept of concepts.values()) {
    for (const id of concept.opposite) also.set(id, [...(also.get(id) ?? []), concept.id])
  }
  for (const [id, ids] of also) {
    const concept = concepts.get(id)
    if (concept) concepts.set(id, withOpposites(concept, [...new Set([...concept.opposite, ...ids])]))
  }
  return concepts
}

/** Its words are not looked at: those of lexicons that ship are read when they are asked for. */
function withOpposites(concept: Concept, opposite: readonly string[]): Concept {
  const { id, kind, kindOf, partOf, outdoes, theme } = concept
  return {
    ...{ id, kind, opposite, kindOf, partOf, outdoes },
    ...(theme === undefined ? {} : { theme }),
    get words() {
      return concept.words
    },
  }
}

function outdoersIn(concepts: ReadonlyMap<string, Concept>): Map<string, readonly string[]> {
  const all = new Map<string, readonly string[]>()
  for (const { id, outdoes } of concepts.values())
    for (const outdone of outdoes) all.set(outdone, [...(all.get(outdone) ?? []), id])
  return all
}

function ancestorsOf(concepts: ReadonlyMap<string, Concept>): Map<string, ReadonlySet<string>> {
  const all = new Map<string, ReadonlySet<string>>()
  for (const id of concepts.keys()) {
    const seen = new Set<string>()
    const open = [id]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      const concept = concepts.get(next)
      if (concept) open.push(...concept.kindOf, ...concept.partOf)
    }
    all.set(id, seen)
  }
  return all
}
