/** Renaming a fact, in its base, in examples and in every note that cites it; a theme, document or concept, in fact bases. */
import type { NoteView, Snapshot } from '../host'
import type { Directive, Fact, FactBase, Lexicon, NameUse } from '../model'
import type { FileEdit } from '../rules/rule'
import { contains, type Span } from '../text/span'
import { at, baseOfFile, citedFact, covers, factNamed, nameAt, sameFact } from './locate'

/** What stands at a place and has a name. `span` covers the name there, without the base's that may stand before it. */
export type RenameTarget =
  | { readonly kind: 'fact'; readonly name: string; readonly span: Span; readonly fact: Fact }
  | {
      readonly kind: 'theme' | 'document' | 'concept'
      readonly name: string
      readonly span: Span
      readonly base: FactBase
    }

/** In a base or a note; undefined where nothing that has a name stands. */
export function renameTargetAt(snapshot: Snapshot, uri: string, offset: number): RenameTarget | undefined {
  const base = baseOfFile(snapshot, uri)
  if (base) return targetInBase(snapshot, base, offset)
  const note = snapshot.note(uri)
  const citation = note && at(note.stretches.cites(note.stretches.at(offset)), offset)
  const fact = citation && citedFact(snapshot, citation)
  return citation && fact ? factTarget(fact, citation.idSpan) : undefined
}

function targetInBase(snapshot: Snapshot, base: FactBase, offset: number): RenameTarget | undefined {
  const fact = base.facts.find(({ idSpan }) => covers(idSpan, offset) || idSpan.end === offset)
  if (fact) return factTarget(fact, fact.idSpan)
  const use = nameAt(base, offset)
  if (!use) return undefined
  if (use.kind !== 'fact') return { kind: use.kind, name: use.name, span: use.span, base }
  const named = factNamed(snapshot, base, use.name)
  return named && factTarget(named, use.span)
}

function factTarget(fact: Fact, { end }: Span): RenameTarget {
  return { kind: 'fact', name: fact.id, span: { start: end - fact.id.length, end }, fact }
}

/** What renaming has to know beside the snapshot. */
export interface RenameWorld {
  readonly snapshot: Snapshot
  /** General lexicons, whose concepts keep their names. */
  readonly lexicons: readonly Lexicon[]
  /** True for the files that ship with the program. */
  isFixed(uri: string): boolean
}

/** Why it cannot be renamed at all; undefined where it can. */
export function renameRefusal(world: RenameWorld, target: RenameTarget): string | undefined {
  const { kind, name } = target
  const uri = kind === 'fact' ? target.fact.uri : target.base.uri
  if (world.isFixed(uri)) return `The ${kind} "${name}" comes with Claimlight and keeps its name.`
  if (kind !== 'concept') return undefined
  const isGeneral = world.lexicons.some(({ concepts }) => concepts.some(({ id }) => id === name))
  const declaring = world.snapshot.bases.filter(({ names }) => names.some((use) => declares(use, 'concept', name)))
  if (isGeneral || declaring.some((base) => world.isFixed(base.uri)))
    return `The concept "${name}" comes with Claimlight and keeps its name. Declare one of your own beside it.`
  return undefined
}

const FACT_ID = /^[A-Za-z0-9_.-]+$/
const NAME = /^[\p{L}\p{M}\p{N}_.-]+$/u
/** YAML reads these as something else than a text. */
const NOT_A_TEXT = /^(?:null|true|false|[-.]+)$/i

/** Why the new name will not do; undefined where it will. */
export function newNameProblem(world: RenameWorld, target: RenameTarget, newName: string): string | undefined {
  const { kind, name } = target
  if (newName === name) return undefined
  if (NOT_A_TEXT.test(newName)) return `A ${kind} cannot be called "${newName}": YAML reads that as something else.`
  if (kind === 'fact') {
    if (!FACT_ID.test(newName))
      return `A fact cannot be called "${newName}". Use letters without marks, digits, "-", "_" and ".".`
    const taken = world.snapshot.fact(newName, target.fact.base)
    return taken && `Another fact of "${taken.base}" is called "${newName}" already. Choose another name.`
  }
  const parts = kind === 'theme' ? newName.split('/') : [newName]
  if (!parts.every((part) => NAME.test(part)))
    return `A ${kind} cannot be called "${newName}". Use letters, digits, "-", "_" and "."${kind === 'theme' ? ', with "/" before a sub-theme' : ''}.`
  return takenName(world, target, newName)
}

function takenName({ snapshot, lexicons }: RenameWorld, target: RenameTarget, newName: string): string | undefined {
  const { kind } = target
  const bases = kind === 'document' ? [target.base] : snapshot.bases
  const base = bases.find(({ names }) => names.some((use) => declares(use, kind, newName)))
  const isGeneral = kind === 'concept' && lexicons.some(({ concepts }) => concepts.some(({ id }) => id === newName))
  if (!base && !isGeneral) return undefined
  return `There is a ${kind} "${newName}" already${base ? ` in "${base.id}"` : ''}. Choose another name.`
}

function declares({ kind, role, name }: NameUse, wanted: string, wantedName: string): boolean {
  return kind === wanted && role === 'declaration' && name === wantedName
}

// ---------------------------------------------------------------- edits

/** Of all bases that do not ship. A name that is written with escapes is left alone, and named in `unreadable`. */
export function renameInBases(
  { snapshot, isFixed }: RenameWorld,
  target: RenameTarget,
  newName: string,
): { readonly edits: readonly FileEdit[]; readonly unreadable: readonly FileEdit[] } {
  const bases = snapshot.bases.filter((base) => !isFixed(base.uri))
  const found = bases.flatMap((base) =>
    target.kind === 'fact' ? factInBase(snapshot, base, target.fact, newName) : namesInBase(base, target, newName),
  )
  const textOf = new Map(bases.map(({ uri, text }) => [uri, text]))
  const isReadable = ({ uri, span }: FileEdit) => textOf.get(uri)?.slice(span.start, span.end) === target.name
  return { edits: found.filter(isReadable), unreadable: found.filter((edit) => !isReadable(edit)) }
}

function factInBase(snapshot: Snapshot, base: FactBase, fact: Fact, newName: string): readonly FileEdit[] {
  const declared = base.uri === fact.uri ? [fact.idSpan] : []
  const named = base.names.filter(({ kind, name }) => {
    const other = kind === 'fact' ? factNamed(snapshot, base, name) : undefined
    return other && sameFact(other, fact)
  })
  const spans = [...declared, ...named.map(({ span: { end } }) => ({ start: end - fact.id.length, end }))]
  return spans.map((span) => ({ uri: base.uri, span, newText: newName }))
}

/** Documents are the base's own; themes and concepts are shared. A theme takes its sub-themes along. */
function namesInBase(
  base: FactBase,
  target: Exclude<RenameTarget, { kind: 'fact' }>,
  newName: string,
): readonly FileEdit[] {
  const { kind, name } = target
  if (kind === 'document' && base.uri !== target.base.uri) return []
  const isNamed = (other: string) => other === name || (kind === 'theme' && other.startsWith(`${name}/`))
  return base.names
    .filter((use) => use.kind === kind && isNamed(use.name))
    .map(({ span: { start } }) => ({ uri: base.uri, span: { start, end: start + name.length }, newText: newName }))
}

/** Citations, their footnotes, and ignore comments. A note that does not hold the id costs a look through its text. */
export function renameFactIn(snapshot: Snapshot, uri: string, fact: Fact, newId: string): readonly FileEdit[] {
  const note = snapshot.note(uri)
  if (!note || !(note.text.includes(fact.id) || note.text.includes(newId))) return []
  const renamed = newReference(snapshot, fact, newId)
  return referencesIn(note).flatMap(({ id, span }) => {
    const newText = renamed(id)
    return newText === undefined || newText === id ? [] : [{ uri, span, newText }]
  })
}

interface Reference {
  /** `id`, or `base:id`. */
  readonly id: string
  readonly span: Span
}

function referencesIn({ structure, text }: NoteView): readonly Reference[] {
  const cited = structure.citations.map(({ id, idSpan }) => ({ id, span: idSpan }))
  const ignored = text.includes('claimlight-ignore-')
    ? structure.directives.flatMap((directive) => idsIn(directive, text))
    : []
  // A comment within a footnote is one of these once only.
  return [...cited, ...ignored.filter(({ span }) => !cited.some((each) => contains(each.span, span)))]
}

function idsIn({ span, facts }: Directive, text: string): readonly Reference[] {
  if (facts.length === 0) return []
  const comment = text.slice(span.start, span.end)
  return [...comment.matchAll(/\bfact:([^\s,]+)/g)].flatMap(({ 0: whole, 1: id = '', index }) => {
    const end = span.start + index + whole.length
    return facts.includes(id) ? [{ id, span: { start: end - id.length, end } }] : []
  })
}

/**
 * What a reference becomes; undefined where it stays. It names the base where it did, and where another fact has the new
 * id, so that no reference comes to mean another fact than before.
 */
function newReference(snapshot: Snapshot, fact: Fact, newId: string): (id: string) => string | undefined {
  const clashing = snapshot.fact(newId)
  const order = snapshot.bases.map(({ id }) => id)
  const takesOver = clashing && order.indexOf(fact.base) < order.indexOf(clashing.base)
  return (id) => {
    if (id === newId && clashing) return takesOver ? `${clashing.base}:${newId}` : undefined
    const named = snapshot.fact(id)
    if (!named || !sameFact(named, fact)) return undefined
    return id !== fact.id || clashing ? `${fact.base}:${newId}` : newId
  }
}
