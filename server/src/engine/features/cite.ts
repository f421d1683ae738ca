/** Citing a fact: the footnote reference behind the claim, and the footnote's definition at the note's end. */
import type { NoteView, Snapshot } from '../host'
import type { Annotation, Fact, Language } from '../model'
import type { FileEdit } from '../rules/rule'
import type { LineIndex } from '../text/lineIndex'
import { isDefined } from './citations'
import { citekeyOf, keyCitation, keyMark } from './citeKeys'
import { escapeMarkdown } from './escape'
import { inLanguage } from './language'
import { citationId, citedAs, claimAt } from './locate'
import { strings } from './strings'

/** Footnotes, or Pandoc's `[@key]` where the fact or its document has a citekey. */
export const CITATION_STYLES = ['footnote', 'pandoc'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

/** What is cited: a fact by its id, of a certain base where one is named. */
export interface Cited {
  readonly factId: string
  readonly base?: string | undefined
  readonly style?: CitationStyle
}

/**
 * Edits that cite the fact for the claim at the offset (at the offset itself, where there is no claim). Empty where the
 * note or the fact is not known, and where the claim cites the fact already and the footnote is there.
 */
export function citeFact(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  { factId, base, style = 'footnote' }: Cited,
): readonly FileEdit[] {
  const note = snapshot.note(uri)
  const fact = snapshot.fact(factId, base)
  if (!note || !fact) return []
  const annotation = claimAt(note, offset)
  if (annotation) return citeForClaim({ snapshot, note, style }, annotation, fact)
  const place = Math.min(Math.max(offset, 0), note.lines.length)
  const key = style === 'pandoc' ? citekeyOf(snapshot, fact) : undefined
  if (key !== undefined) return [insertion(uri, place, `${gapBefore(note.lines, place)}[${keyMark(key)}]`)]
  return citeAt(snapshot, note, fact, { place, language: 'en' })
}

/** The note that cites, and how. */
export interface CitingNote {
  readonly snapshot: Snapshot
  readonly note: NoteView
  readonly style?: CitationStyle | undefined
}

/** As `citeFact`, for a claim that is at hand. */
export function citeForClaim(
  { snapshot, note, style = 'footnote' }: CitingNote,
  annotation: Annotation,
  fact: Fact,
): readonly FileEdit[] {
  const { language } = annotation
  const key = style === 'pandoc' ? citekeyOf(snapshot, fact) : undefined
  if (key !== undefined) {
    const citation = keyCitation(note.lines, annotation, key)
    return citation ? [insertion(note.uri, citation.place, citation.text)] : []
  }
  const known = citedAs(snapshot, annotation, fact)
  if (known !== undefined) return defineFact(snapshot, note, fact, language, known)
  return citeAt(snapshot, note, fact, { place: behind(note.lines, annotation), language })
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
  const gap = lineEnding(note.lines).repeat(2)
  return [{ ...reference, newText: reference.newText + gap + definition.newText.trimStart() }]
}

/** The edit that adds the footnote's definition; none where it is there. */
export function defineFact(
  snapshot: Snapshot,
  note: NoteView,
  fact: Fact,
  language: Language,
  id = citationId(snapshot, fact),
): readonly FileEdit[] {
  if (isDefined(note, id)) return []
  const text = `[^fact:${id}]: ${footnote(snapshot, fact, language)}`
  const eol = lineEnding(note.lines)
  return [insertion(note.uri, note.lines.length, gapAtEnd(note.lines, eol) + text + eol)]
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
function behind(lines: LineIndex, { span }: Annotation): number {
  const references = /^(?:\[\^[^\]\s]+\])+/.exec(lines.slice(span.end, Math.min(span.end + 1000, lines.length)))
  return span.end + (references?.[0].length ?? 0)
}

/** An empty line before the definition, but none between definitions. */
function gapAtEnd(lines: LineIndex, eol: string): string {
  let last = lines.lineCount - 1
  while (last >= 0 && lineText(lines, last).trim() === '') last--
  if (last < 0) return ''
  const wanted = /^\[\^[^\]\s]+\]:/.test(lineText(lines, last)) ? 1 : 2
  return eol.repeat(Math.max(0, wanted - (lines.lineCount - 1 - last)))
}

/** Nothing behind a space or at the note's beginning. */
function gapBefore(lines: LineIndex, place: number): string {
  return /\S/.test(lines.slice(Math.max(0, place - 1), place)) ? ' ' : ''
}

function lineText(lines: LineIndex, line: number): string {
  return lines.slice(lines.lineStart(line), lines.lineEnd(line))
}

/** The note's own line ending: its first, `\n` where it has none. */
function lineEnding(lines: LineIndex): string {
  return lines.lineCount === 1 ? '\n' : lines.slice(lines.lineEnd(0), lines.lineStart(1))
}

function insertion(uri: string, offset: number, newText: string): FileEdit {
  return { uri, span: { start: offset, end: offset }, newText }
}
