/** A note of which all is known as the only stretch of itself: offsets in the stretch are those in the note. */
import type { NoteStretches } from '../host'
import { countClaims } from '../match/blockClaims'
import type { Annotation, Citation, Sentence } from '../model'

interface KnownClaims {
  readonly annotations: readonly Annotation[]
  readonly citations: readonly Citation[]
}

export function oneStretch(
  { annotations, citations }: KnownClaims,
  sentences: () => readonly Sentence[],
): NoteStretches {
  const counts = countClaims(annotations)
  const claims = { annotations, citations, counts }
  return {
    count: 1,
    countsSoFar: counts,
    areJudged: true,
    start: () => 0,
    at: () => 0,
    isJudged: () => true,
    mayHave: () => true,
    judge: () => undefined,
    claims: () => claims,
    annotations: () => annotations,
    citations: () => citations,
    cites: () => citations,
    sentences,
  }
}
