/** Find references: where the notes claim or cite a fact; in a fact base, where a theme, document, concept or fact is used. */
import type { NoteView, Snapshot } from '../host'
import type { Fact, NameUse } from '../model'
import type { Place } from '../rules/rule'
import type { Span } from '../text/span'
import { baseOfFile, citedFact, covers, factNamed, factsAt, nameAt, sameFact } from './locate'

/** True for a note that a fact was drawn from, which is no use of it. */
type IsSource = (fact: Fact, note: string) => boolean

/** Claims and citations of the facts at that place, in all notes of the snapshot but their sources; each note's in its order. */
export function referencesTo(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  isSource: IsSource = () => false,
): readonly Place[] {
  const base = baseOfFile(snapshot, uri)
  const name = base && nameAt(base, offset)
  if (name && name.kind !== 'fact') return usesOf(snapshot, name)
  const note = snapshot.note(uri)
  const named = base && name && factNamed(snapshot, base, name.name)
  const facts = named
    ? [named]
    : base
      ? base.facts.filter(({ span }) => covers(span, offset) || span.end === offset)
      : note
        ? factsAt(snapshot, note, offset)
        : []
  return facts.length === 0 ? [] : [...mentionsOf(snapshot, facts, isSource), ...examplesOf(snapshot, facts)]
}

/** Where examples of bases name the facts. */
function examplesOf(snapshot: Snapshot, facts: readonly Fact[]): readonly Place[] {
  return snapshot.bases.flatMap((base) =>
    base.names
      .filter(({ kind, name }) => {
        const named = kind === 'fact' ? factNamed(snapshot, base, name) : undefined
        return named && facts.some((fact) => sameFact(fact, named))
      })
      .map(({ span }) => ({ uri: base.uri, span })),
  )
}

function usesOf(snapshot: Snapshot, name: NameUse): readonly Place[] {
  return snapshot.bases.flatMap((base) =>
    base.names
      .filter((each) => each.kind === name.kind && each.name === name.name && each.role === 'use')
      .map(({ span }) => ({ uri: base.uri, span })),
  )
}

function mentionsOf(snapshot: Snapshot, facts: readonly Fact[], isSource: IsSource): readonly Place[] {
  return snapshot.notes.flatMap((uri) => {
    const used = facts.filter((fact) => !isSource(fact, uri))
    const note = used.length > 0 ? snapshot.note(uri) : undefined
    return note ? mentionsIn(snapshot, note, used).map((span) => ({ uri, span })) : []
  })
}

function mentionsIn(snapshot: Snapshot, note: NoteView, facts: readonly Fact[]): readonly Span[] {
  const claims = note.annotations
    .filter((annotation) => annotation.facts.some((match) => facts.some((fact) => sameFact(fact, match))))
    .map(({ span }) => span)
  const citations = note.structure.citations
    .filter((citation) => {
      const cited = citedFact(snapshot, citation)
      return cited && facts.some((fact) => sameFact(fact, cited))
    })
    .map(({ span }) => span)
  return [...claims, ...citations].sort((a, b) => a.start - b.start)
}
