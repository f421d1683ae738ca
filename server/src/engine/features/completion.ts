/** Completion of `[^fact:`: the fact bases' facts, those that fit the sentence first. */
import type { NoteView, Snapshot } from '../host'
import type { Annotation, Fact, Language } from '../model'
import type { Span } from '../text/span'
import { defineFact } from './cite'
import { fold } from './fold'
import { themeLabel } from './hover'
import { inLanguage, noteLanguage } from './language'
import { at, citationId, sameFact } from './locate'
import type { CompletionItem, ReaderOptions } from './types'

const OPENING = /\[\^fact:([^\]\s[]*)$/

interface Typed {
  /** What stands between `[^fact:` and the cursor. */
  readonly prefix: string
  /** The id being written and its `]`, where it is there. */
  readonly replace: Span
}

/** Empty anywhere but behind `[^fact:`. Ids and statements that hold the typed letters stay. */
export function completionsAt(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  { reader }: ReaderOptions,
): readonly CompletionItem[] {
  const note = snapshot.note(uri)
  const typed = note && typedAt(note, offset)
  if (!note || !typed) return []
  const annotation = claimBefore(note, typed.replace.start - '[^fact:'.length)
  const language = reader === 'auto' ? (annotation?.language ?? noteLanguage(reader, note)) : reader
  const wanted = fold(typed.prefix)
  return snapshot.bases
    .flatMap((base) => base.facts)
    .filter((fact) => fold(`${fact.base}:${fact.id} ${Object.values(fact.statement).join(' ')}`).includes(wanted))
    .map((fact) => item(snapshot, note, fact, { typed, language, annotation }))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
}

function typedAt(note: NoteView, offset: number): Typed | undefined {
  const lineStart = note.lines.lineStart(note.lines.positionAt(offset).line)
  const prefix = OPENING.exec(note.text.slice(lineStart, offset))?.[1]
  if (prefix === undefined) return undefined
  const rest = /^[A-Za-z0-9_.:-]*\]?/.exec(note.text.slice(offset, offset + 200))?.[0] ?? ''
  // Letters behind the cursor belong to the id only where `]` closes them.
  const end = rest.endsWith(']') ? offset + rest.length : offset
  return { prefix, replace: { start: offset - prefix.length, end } }
}

/** The claim that holds the place, or the one that ends before it on the way to it. */
function claimBefore(note: NoteView, offset: number): Annotation | undefined {
  const here = at(note.annotations, offset)
  if (here) return here
  const before = note.annotations.findLast(({ span }) => span.end <= offset)
  return before && /^(?:\s|[*_~]|\[\^[^\]]*\])*$/.test(note.text.slice(before.span.end, offset)) ? before : undefined
}

interface Context {
  readonly typed: Typed
  readonly language: Language
  readonly annotation: Annotation | undefined
}

function item(snapshot: Snapshot, note: NoteView, fact: Fact, context: Context): CompletionItem {
  const { typed, language, annotation } = context
  const id = citationId(snapshot, fact)
  // An edit at the place where the completion itself ends would be refused; the footnote can be added afterwards.
  const room = typed.replace.end < note.text.length
  return {
    label: id,
    detail: themeLabel(snapshot, fact.theme, language),
    documentation: inLanguage(fact.statement, language),
    replace: typed.replace,
    newText: `${id}]`,
    additionalEdits: room ? defineFact(snapshot, note, fact, annotation?.language ?? language) : [],
    sortKey: `${rank(fact, annotation)} ${id}`,
  }
}

/** `0001` for the claim's best fact; then facts of its themes; then the others. Sorts as text. */
function rank(fact: Fact, annotation: Annotation | undefined): string {
  const matched = annotation?.facts.findIndex((match) => sameFact(match, fact)) ?? -1
  const place = matched >= 0 ? matched : annotation?.themes.includes(fact.theme) ? 1000 : 2000
  return String(place).padStart(4, '0')
}
