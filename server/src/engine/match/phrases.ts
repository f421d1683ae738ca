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
  const ancestors = ancestorsOf(concepts)
  const root = entryTree(lexicons, { concepts, ancestors })
  return { concepts, ancestors, outdoers: outdoersIn(concepts), words: createWordLookup(root) }
}

/**
 * A concept as the lexicons make it together. All are of one shape: what kind they are of is asked of each mention many times
 * over, and a profile had a twentieth of the time go into finding that in objects that were made in as many ways as there are.
 */
class TableConcept implements Concept {
  readonly id: string
  readonly kind: Concept['kind']
  readonly kindOf: readonly string[]
  readonly partOf: readonly string[]
  readonly outdoes: readonly string[]
  readonly theme: string | undefined

  constructor(
    private readonly merged: Concept,
    readonly opposite: readonly string[],
  ) {
    this.id = merged.id
    this.kind = merged.kind
    this.kindOf = merged.kindOf
    this.partOf = merged.partOf
    this.outdoes = merged.outdoes
    this.theme = merged.theme
  }

  /** Not looked at before they are asked for: those of lexicons that ship are read then. */
  get words(): Concept['words'] {
    return this.merged.words
  }
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
  for (const [id, concept] of concepts) {
    const ids = also.get(id)
    const opposite = ids ? [...new Set([...concept.opposite, ...ids])] : concept.opposite
    concepts.set(id, new TableConcept(concept, opposite))
  }
  return concepts
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
