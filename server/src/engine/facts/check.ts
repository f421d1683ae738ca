/** Checks that need a whole base, or all of them: double ids, and names that nothing declares. */
import { once } from '../match/once'
import type { Fact, FactBase, Lexicon, NameUse, Problem } from '../model'
import type { BaseHeader } from './base'
import { nearest } from './nearest'
import type { Reader } from './reader'

/** The facts without those whose id an earlier one has; each of these is reported. */
export function withoutDoubleFacts(reader: Reader, facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>()
  return facts.filter(({ id, idSpan }) => {
    if (!seen.has(id)) return seen.add(id)
    reader.error(
      'duplicate',
      idSpan,
      `Another fact above is called "${id}". The first holds; give this one its own id.`,
    )
    return false
  })
}

/** Reports themes and documents that are used and not listed, and sections that their document does not have. */
export function checkNames(reader: Reader, header: BaseHeader, facts: readonly Fact[]): void {
  const themes = new Set(header.themes.map((theme) => theme.id))
  const documents = new Map(header.documents.map((document) => [document.id, document]))
  for (const use of reader.names) {
    if (use.role !== 'use') continue
    if (use.kind === 'theme' && !themes.has(use.name)) reader.problems.push(unknownName(use, themes))
    if (use.kind === 'document' && !documents.has(use.name)) reader.problems.push(unknownName(use, documents.keys()))
  }
  for (const fact of facts) {
    for (const source of fact.sources) {
      const sections = documents.get(source.document)?.sections ?? {}
      // Section 0 is the document's title.
      if (source.section === 0) continue
      if (source.section === undefined || Object.keys(sections).length === 0 || sections[source.section]) continue
      const message = `Document "${source.document}" lists no section ${source.section}, which fact "${fact.id}" names.`
      reader.warn('unknown-section', fact.idSpan, `${message} Correct the number, or add the section.`)
    }
  }
}

/** Concepts that a base uses (in frames, as opposites, …) and that are not among `known`, one problem for each place. */
export function checkConcepts(base: Pick<FactBase, 'names'>, known: ReadonlySet<string>): readonly Problem[] {
  return base.names
    .filter((use) => use.kind === 'concept' && use.role === 'use' && !known.has(use.name))
    .map((use) => unknownName(use, known))
}

/** Facts that examples name and no base has, one problem for each place. */
function checkFacts(base: FactBase, bases: readonly FactBase[]): readonly Problem[] {
  const uses = base.names.filter(({ kind }) => kind === 'fact')
  if (uses.length === 0) return []
  const own = new Set(base.facts.map(({ id }) => id))
  const others = () => bases.flatMap(({ id: from, facts }) => facts.flatMap(({ id }) => [id, `${from}:${id}`]))
  const unknown = uses.filter(({ name }) => !own.has(name))
  const all = unknown.length > 0 ? new Set(others()) : own
  return unknown.filter(({ name }) => !all.has(name)).map((use) => unknownName(use, own))
}

/** Every concept of these lexicons, for `checkConcepts`. */
export function conceptIds(lexicons: readonly Lexicon[]): ReadonlySet<string> {
  return new Set(lexicons.flatMap((lexicon) => lexicon.concepts.map((concept) => concept.id)))
}

/** The bases, their unknown concepts and facts among their problems: all that the general lexicons and any base define is known. Of
 * a base whose facts' mentions are known for these lexicons, all else about the two is known too: there are no such problems. */
export function withConceptsChecked(bases: readonly FactBase[], lexicons: readonly Lexicon[]): readonly FactBase[] {
  const known = once(() => conceptIds([...lexicons, ...bases.map((base) => base.lexicon)]))
  return bases.map((base) => {
    if (base.mentioned?.lexicons.every((each) => each === base.lexicon || lexicons.includes(each))) return base
    const unknown = [...checkConcepts(base, known()), ...checkFacts(base, bases)]
    if (unknown.length === 0) return base
    const problems = [...base.problems, ...unknown].sort((a, b) => a.span.start - b.span.start)
    return { ...base, problems }
  })
}

const PLACES = { theme: '"themes"', document: '"documents"', concept: '"lexicon: concepts"', fact: '"facts"' }

function unknownName({ kind, name, span }: NameUse, known: Iterable<string>): Problem {
  const suggestion = nearest(name, known)
  const help =
    suggestion === undefined ? `Add it to ${PLACES[kind]}, or correct the name.` : `Did you mean "${suggestion}"?`
  const message = `There is no ${kind} "${name}". ${help}`
  return {
    code: `unknown-${kind}`,
    severity: 'warning',
    message,
    span,
    ...(suggestion === undefined ? {} : { suggestion }),
  }
}
