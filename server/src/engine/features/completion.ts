/** Completion of `[^fact:`: the fact bases' facts, those that fit the sentence first. */
import type { NoteView, Snapshot } from '../host'
import type { Annotation, Fact, Language } from '../model'
import type { Span } from '../text/span'
import { defineFact } from './cite'
import { fold } from './fold'
import { themeLabel } from './hover'
import { keyCompletions } from './keyCompletion'
import { inLanguage, noteLanguage } from './language'
import { basesOf, citationId, claimAt, sameFact } from './locate'
import type { CompletionItem, ReaderOptions } from './types'

const OPENING = /\[\^fact:([^\]\s[]*)$/

interface Typed {
  /** What stands between `[^fact:` and the cursor. */
  readonly prefix: string
  /** The id being written and its `]`, where it is there. */
  readonly replace: Span
}

/** Empty anywhere but behind `[^fact:` and `[@`. Ids and statements that hold the typed letters stay. */
export function completionsAt(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  { reader }: ReaderOptions,
): readonly CompletionItem[] {
  const note = snapshot.note(uri)
  if (!note) return []
  const typed = typedAt(note, offset)
  if (!typed) {
    const context = () => ({ language: noteLanguage(reader, note), claim: (at: number) => claimBefore(note, at) })
    return keyCompletions(snapshot, note, offset, context) ?? []
  }
  const annotation = claimBefore(note, typed.replace.start - '[^fact:'.length)
  const language = reader === 'auto' ? (annotation?.language ?? noteLanguage(reader, note)) : reader
  const wanted = fold(typed.prefix)
  return basesOf(snapshot, note)
    .flatMap((base) => base.facts)
    .filter((fact) => fold(`${fact.base}:${fact.id} ${Object.values(fact.statement).join(' ')}`).includes(wanted))
    .map((fact) => item(snapshot, note, fact, { typed, language, annotation }))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
}

function typedAt(note: NoteView, offset: number): Typed | undefined {
  const lineStart = note.lines.lineStart(note.lines.positionAt(offset).line)
  const prefix = OPENING.exec(note.lines.slice(lineStart, offset))?.[1]
  if (prefix === undefined) return undefined
  const rest =
    /^[A-Za-z0-9_.:-]*\]?/.exec(note.lines.slice(offset, Math.min(offset + 200, note.lines.length)))?.[0] ?? ''
  // Letters behind the cursor belong to the id only where `]` closes them.
  const end = rest.endsWith(']') ? offset + rest.length : offset
  return { prefix, replace: { start: offset - prefix.length, end } }
}

/** The claim that holds the place, or the one that ends before it on the way to it. */
function claimBefore(note: NoteView, offset: number): Annotation | undefined {
  const here = claimAt(note, offset)
  if (here) return here
  const before = lastClaimBefore(note, offset)
  return before && /^(?:\s|[*_~]|\[\^[^\]]*\])*$/.test(note.lines.slice(before.span.end, offset)) ? before : undefined
}

/** In this stretch of the note or, where a reference begins one, in the stretch before. */
function lastClaimBefore({ stretches }: NoteView, offset: number): Annotation | undefined {
  const nth = stretches.at(offset)
  const near = [...(nth > 0 ? stretches.annotations(nth - 1) : []), ...stretches.annotations(nth)]
  return near.findLast(({ span }) => span.end <= offset)
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
  const room = typed.replace.end < note.lines.length
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
