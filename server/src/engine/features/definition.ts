/** Go to definition: from a claim or citation to its facts, in a fact base from a name to where it is declared. */
import type { Snapshot } from '../host'
import type { FactBase } from '../model'
import type { Place } from '../rules/rule'
import { baseOfFile, covers, factNamed, factPlace, factsAt, nameAt } from './locate'

/** Best first; empty where nothing that is known stands. */
export function definitionAt(snapshot: Snapshot, uri: string, offset: number): readonly Place[] {
  const base = baseOfFile(snapshot, uri)
  if (base) return inBase(snapshot, base, offset)
  const note = snapshot.note(uri)
  return note ? factsAt(snapshot, note, offset).map(factPlace) : []
}

/** The file's own declaration first, then those of other bases: themes and concepts are shared. */
function inBase(snapshot: Snapshot, base: FactBase, offset: number): readonly Place[] {
  const name = nameAt(base, offset)
  if (!name) return base.facts.filter((fact) => covers(fact.idSpan, offset)).map(factPlace)
  if (name.kind === 'fact') {
    const fact = factNamed(snapshot, base, name.name)
    return fact ? [factPlace(fact)] : []
  }
  return [base, ...snapshot.bases.filter((each) => each !== base)].flatMap((each) =>
    each.names
      .filter(({ kind, role, name: other }) => kind === name.kind && role === 'declaration' && other === name.name)
      .map(({ span }) => ({ uri: each.uri, span })),
  )
}
