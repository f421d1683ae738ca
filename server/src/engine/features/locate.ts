/** Finds what stands at an offset, and where a fact stands. */
import type { NoteView, Snapshot } from '../host'
import type { Annotation, Citation, Fact, FactBase, FactMatch, NameUse } from '../model'
import type { Place } from '../rules/rule'
import { type Span, touches } from '../text/span'

/** The span that holds the offset, or else one that ends at it: a cursor behind the last letter counts. */
export function at<T extends { readonly span: Span }>(items: readonly T[], offset: number): T | undefined {
  return items.find(({ span }) => covers(span, offset)) ?? items.find(({ span }) => touches(span, offset))
}

/** True for an offset on one of the span's characters: its end does not count. */
export function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end
}

/** The facts that a claim's judgement names, best first. */
export function factsOf(snapshot: Snapshot, annotation: Annotation): readonly { match: FactMatch; fact: Fact }[] {
  return annotation.facts.flatMap((match) => {
    const fact = snapshot.fact(match.id, match.base)
    return fact ? [{ match, fact }] : []
  })
}

export function citedFact(snapshot: Snapshot, citation: Citation): Fact | undefined {
  return snapshot.fact(citation.id)
}

/** The claim that holds the offset or ends at it. */
export function claimAt({ stretches }: NoteView, offset: number): Annotation | undefined {
  return at(stretches.annotations(stretches.at(offset)), offset)
}

/** What a citation or claim at the offset is about: the cited fact, else the claim's facts, best first. */
export function factsAt(snapshot: Snapshot, note: NoteView, offset: number): readonly Fact[] {
  const nth = note.stretches.at(offset)
  const citation = at(note.stretches.cites(nth), offset)
  if (citation) {
    const fact = citedFact(snapshot, citation)
    return fact ? [fact] : []
  }
  const annotation = claimAt(note, offset)
  return annotation ? factsOf(snapshot, annotation).map(({ fact }) => fact) : []
}

export function factPlace(fact: Fact): Place {
  return { uri: fact.uri, span: fact.idSpan }
}

export function sameFact(a: { id: string; base: string }, b: { id: string; base: string }): boolean {
  return a.id === b.id && a.base === b.base
}

/** The bases that a note is judged by: the bundled ones can be switched off for it. */
export function basesOf({ bases }: Snapshot, { options }: Pick<NoteView, 'options'>): readonly FactBase[] {
  return bases.filter((base) => options.bundledFacts || !base.bundled)
}

export function baseOfFile(snapshot: Snapshot, uri: string): FactBase | undefined {
  return snapshot.bases.find((base) => base.uri === uri)
}

/** The declared or used name at an offset of a fact base file. */
export function nameAt(base: FactBase, offset: number): NameUse | undefined {
  return at(base.names, offset)
}

/**
 * What names this fact and no other, in `[^fact:…]` and in lists: its id, with its base's where another base has the id too.
 * The plain id still means the first base's fact, but a base that comes later must not change what a note cites.
 */
export function citationId(snapshot: Snapshot, { id, base }: Pick<Fact, 'id' | 'base'>): string {
  const clashes = snapshot.bases.some((other) => other.id !== base && snapshot.fact(id, other.id))
  return clashes ? `${base}:${id}` : id
}

/** The id by which the claim cites the fact already, plain or with the base's. */
export function citedAs(snapshot: Snapshot, { citations }: Annotation, fact: Fact): string | undefined {
  return citations.find((id) => {
    const cited = snapshot.fact(id)
    return cited && sameFact(cited, fact)
  })
}

/** The fact that a name in a base stands for: the base's own, else another's, which `base:id` may say. */
export function factNamed(snapshot: Snapshot, base: FactBase, name: string): Fact | undefined {
  return snapshot.fact(name, base.id) ?? snapshot.fact(name)
}
