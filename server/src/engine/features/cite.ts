/** Citing a fact: the footnote reference behind the claim, and the footnote's definition at the note's end. */
import type { NoteView, Snapshot } from '../host'
import type { Annotation, Fact, Language } from '../model'
import type { FileEdit } from '../rules/rule'
import { escapeMarkdown } from './escape'
import { inLanguage } from './language'
import { at, citationId } from './locate'
import { strings } from './strings'

/**
 * Edits that cite the fact for the claim at the offset (at the offset itself, where there is no claim). Empty where the
 * note or the fact is not known, and where the claim cites the fact already and the footnote is there.
 */
export function citeFact(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  factId: string,
  base?: string,
): readonly FileEdit[] {
  const note = snapshot.note(uri)
  const fact = snapshot.fact(factId, base)
  if (!note || !fact) return []
  const annotation = at(note.annotations, offset)
  if (annotation) return citeForClaim(snapshot, note, annotation, fact)
  const place = Math.min(Math.max(offset, 0), note.text.length)
  return citeAt(snapshot, note, fact, { place, language: 'en' })
}

/** As `citeFact`, for a claim that is at hand. */
export function citeForClaim(
  snapshot: Snapshot,
  note: NoteView,
  annotation: Annotation,
  fact: Fact,
): readonly FileEdit[] {
  const { language } = annotation
  if (annotation.citations.includes(citationId(snapshot, fact))) return defineFact(snapshot, note, fact, language)
  return citeAt(snapshot, note, fact, { place: behind(note.text, annotation), language })
}

function citeAt(
  snapshot: Snapshot,
  note: NoteView,
  fact: Fact,
  { place, language }: { readonly place: number; readonly language: Language },
): readonly FileEdit[] {
  const reference = insertion(note.uri, place, `[^fact:${citationId(snapshot, fact)}]`)
  const [definition] = defineFact(snapshot, note, fact, language)
  if (!definition) return [reference]
  if (definition.span.start > place) return [reference, definition]
  // Editors need not keep the order of two insertions at one place.
  const gap = lineEnding(note.text).repeat(2)
  return [{ ...reference, newText: reference.newText + gap + definition.newText.trimStart() }]
}

/** The edit that adds the footnote's definition; none where it is there. */
export function defineFact(snapshot: Snapshot, note: NoteView, fact: Fact, language: Language): readonly FileEdit[] {
  const id = citationId(snapshot, fact)
  const defined = note.structure.citations.some((each) => each.kind === 'definition' && each.id === id)
  if (defined) return []
  const text = `[^fact:${id}]: ${footnote(snapshot, fact, language)}`
  const eol = lineEnding(note.text)
  return [insertion(note.uri, note.text.length, gapAtEnd(note.text, eol) + text + eol)]
}

/** `Statement (Title, section 2)` */
function footnote(snapshot: Snapshot, fact: Fact, language: Language): string {
  const statement = escapeMarkdown(inLanguage(fact.statement, language))
  const source = fact.sources[0]
  if (!source) return statement
  const document = snapshot.base(fact.base)?.documents.find((each) => each.id === source.document)
  const title = document ? inLanguage(document.title, language) : source.document
  const section = source.section === undefined ? '' : `, ${strings(language).section(source.section)}`
  return `${statement} (${escapeMarkdown(title)}${section})`
}

/** Behind the claim, and behind footnote references that stand there already. */
function behind(text: string, { span }: Annotation): number {
  const references = /^(?:\[\^[^\]\s]+\])+/.exec(text.slice(span.end, span.end + 1000))
  return span.end + (references?.[0].length ?? 0)
}

/** An empty line before the definition, but none between definitions. */
function gapAtEnd(text: string, eol: string): string {
  const body = text.trimEnd()
  if (body === '') return ''
  const lastLine = body.slice(Math.max(body.lastIndexOf('\n'), body.lastIndexOf('\r')) + 1)
  const wanted = /^\[\^[^\]\s]+\]:/.test(lastLine) ? 1 : 2
  const there = text.slice(body.length).match(/\r\n|\r|\n/g)?.length ?? 0
  return eol.repeat(Math.max(0, wanted - there))
}

/** The note's own line ending: its first, `\n` where it has none. */
export function lineEnding(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}

function insertion(uri: string, offset: number, newText: string): FileEdit {
  return { uri, span: { start: offset, end: offset }, newText }
}
