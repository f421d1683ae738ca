/** Document links: each citation of a known fact leads to it. */
import type { Snapshot } from '../host'
import { inLanguage, noteLanguage } from './language'
import { citedFact, factPlace } from './locate'
import type { DocumentLink } from './types'

export function documentLinks(snapshot: Snapshot, uri: string): readonly DocumentLink[] {
  const note = snapshot.note(uri)
  if (!note || note.structure.citations.length === 0) return []
  const language = noteLanguage('auto', note)
  return note.structure.citations.flatMap((citation) => {
    const fact = citedFact(snapshot, citation)
    if (!fact) return []
    return [{ span: citation.span, target: factPlace(fact), tooltip: inLanguage(fact.statement, language) }]
  })
}
