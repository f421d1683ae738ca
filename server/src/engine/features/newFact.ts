/** A new fact out of a selection, or out of the sentence at the cursor: what it says, where it comes from, and the base with it in. */
import { type BaseEdit, editsOfJsonLines, editsOfYaml } from '../facts/baseEdits'
import { loadFactBase } from '../facts/load'
import type { NoteView, Snapshot } from '../host'
import { guessLanguage } from '../match/language'
import type { FactBase, Language, Lexicon, Sentence } from '../model'
import { normalise } from '../text/normalise'
import { offsetAt } from '../text/offsets'
import { segment } from '../text/segment'
import { freshId, slug } from '../text/slug'
import { overlaps, type Span, touches } from '../text/span'
import { words } from '../text/words'

export interface FactDraft {
  readonly statement: string
  readonly language: Language
  /** What the document says there, markup looked through and line breaks as spaces. */
  readonly quote: string
  /** Where that begins in the document's text. */
  readonly position: number
  readonly heading?: string
  /** What the words may be about, the likeliest first. */
  readonly themes: readonly string[]
}

/** A document as people call it: its first heading. Undefined where it has none. */
export function documentTitle({ structure }: NoteView): string | undefined {
  const [first] = structure.headings
  return first && first.text.trim() !== '' ? first.text.trim() : undefined
}

/** Undefined where nothing is selected and no sentence is near. An empty span is a cursor. */
export function draftFact(snapshot: Snapshot, note: NoteView, span: Span): FactDraft | undefined {
  const sentences = note.structure.sentences
  const sentence = sentences.find((each) => touches(each.span, span.start))
  if (span.end > span.start) return fromSelection(snapshot, note, span)
  return sentence && draft(snapshot, note, sentence.span, sentence.text)
}

/** As `draftFact`, of a document that is no Markdown. */
export function draftFromText(
  snapshot: Snapshot,
  note: NoteView,
  span: Span,
  lexicons: readonly Lexicon[],
): FactDraft | undefined {
  const isCursor = span.end <= span.start
  const found = isCursor ? segment(note.text, lexicons).find((each) => touches(each, span.start)) : span
  const place = found && trimmed(note.text, found)
  return place && draft(snapshot, note, place, oneLine(note.text.slice(place.start, place.end)))
}

function fromSelection(snapshot: Snapshot, note: NoteView, span: Span): FactDraft | undefined {
  const place = trimmed(note.text, span)
  if (!place) return undefined
  const pieces = note.structure.sentences
    .filter((sentence) => overlaps(sentence.span, place))
    .map((sentence) => within(sentence, place))
  const read = oneLine(pieces.join(' '))
  return draft(snapshot, note, place, read === '' ? oneLine(note.text.slice(place.start, place.end)) : read)
}

/** What a reader reads of a sentence within a span of the note. */
function within({ text, offsets }: Sentence, { start, end }: Span): string {
  let read = ''
  for (let at = 0; at < text.length; at++) {
    const offset = offsetAt(offsets, at)
    if (offset >= start && offset < end) read += text.charAt(at)
  }
  return read
}

function draft(snapshot: Snapshot, note: NoteView, place: Span, text: string): FactDraft | undefined {
  const statement = text.trim()
  if (statement === '') return undefined
  const heading = note.structure.headings.findLast(({ span }) => span.start <= place.start)?.text.trim()
  return {
    ...{ statement, quote: statement, position: place.start, language: languageOf(statement) },
    ...(heading ? { heading } : {}),
    themes: themesOf(snapshot, note, place, statement),
  }
}

function languageOf(text: string): Language {
  return guessLanguage(words(normalise(text).text).map((word) => word.text))
}

/** By what the claims there are about, then by the concepts whose words it has. */
function themesOf(snapshot: Snapshot, note: NoteView, place: Span, statement: string): readonly string[] {
  const claimed = note.annotations.filter(({ span }) => overlaps(span, place)).flatMap(({ themes }) => themes)
  const text = ` ${words(normalise(statement).text)
    .map((word) => word.text)
    .join(' ')} `
  const named = snapshot.bases.flatMap(({ lexicon }) =>
    lexicon.concepts.flatMap(({ theme, words: own }) => {
      const isNamed = [...own.en, ...own.vi].some((phrase) => text.includes(` ${normalise(phrase).text} `))
      return theme !== undefined && isNamed ? [theme] : []
    }),
  )
  const counts = new Map<string, number>()
  for (const theme of named) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([theme]) => theme)
  return [...new Set([...claimed, ...byCount])]
}

function trimmed(text: string, { start, end }: Span): Span | undefined {
  const inner = text.slice(start, end)
  const from = start + inner.length - inner.trimStart().length
  const to = start + inner.trimEnd().length
  return to > from ? { start: from, end: to } : undefined
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

// ---------------------------------------------------------------- the base with it in

export interface BaseFile {
  readonly uri: string
  /** '' for one that is not there yet. */
  readonly text: string
}

export interface FactSetting {
  readonly theme: string
  /** Where the words stand; undefined for a document that is no file. `path`: relative to the base's folder. */
  readonly document?: { readonly path: string; readonly title: string } | undefined
}

export type NewFact =
  | {
      readonly id: string
      readonly edits: readonly BaseEdit[]
      /** The base's text with the fact. */
      readonly text: string
      /** In that text, where the writer goes on: behind the statement. */
      readonly cursor: number
    }
  | { readonly problem: string }

/** Edits of the base's file that add the fact, and with it its document and theme where the base lacks them. */
export function newFactIn(snapshot: Snapshot, file: BaseFile, made: FactDraft, setting: FactSetting): NewFact {
  const isLines = file.uri.endsWith('.jsonl')
  const start = file.text.trim() === '' && !isLines ? headOf(file.uri) : ''
  const text = file.text.trim() === '' && start !== '' ? start : file.text
  const base = loadFactBase({ uri: file.uri, text, bundled: false })
  const id = freshId(slug(made.statement) || 'fact', (each) => base.facts.some((fact) => fact.id === each))
  const additions = additionsTo(snapshot, base, { id, made, setting })
  const found = isLines
    ? editsOfJsonLines(text, base.id, additions)
    : editsOfYaml(text, additions, /\.json$/i.test(file.uri))
  if ('problem' in found) return found
  const after = applied(text, found.edits)
  const cursor = cursorIn(file.uri, after, { before: base, id, statement: made.statement })
  if (cursor === undefined)
    return {
      problem:
        'The fact base is written in a way that nothing can be added to without changing it. Add the fact by hand.',
    }
  const edits = text === file.text ? found.edits : [{ span: { start: 0, end: file.text.length }, newText: after }]
  return { id, edits, text: after, cursor }
}

function headOf(uri: string): string {
  const { id } = loadFactBase({ uri, text: '', bundled: false })
  return /\.json$/i.test(uri)
    ? `{ "version": 1, "id": ${JSON.stringify(slug(id) || 'facts')} }\n`
    : `version: 1\nid: ${slug(id) || 'facts'}\n`
}

function additionsTo(
  snapshot: Snapshot,
  base: FactBase,
  { id, made, setting }: { readonly id: string; readonly made: FactDraft; readonly setting: FactSetting },
) {
  const { theme, document } = setting
  const { quote, position, heading, language, statement } = made
  const known = document && base.documents.find(({ path }) => path?.normalize('NFC') === document.path.normalize('NFC'))
  const name = document && (known?.id ?? documentName(base, document.path))
  const place = { document: name, ...(heading ? { heading } : {}), position, quote }
  const label = snapshot.themes.find((each) => each.id === theme)?.label ?? { [language]: labelOf(theme) }
  const isNewDocument = document && !known && name !== undefined
  return {
    fact: { id, theme, statement: { [language]: statement }, ...(document ? { sources: [place] } : { quote }) },
    documents: isNewDocument ? { [name]: { title: { [language]: document.title }, path: document.path } } : {},
    themes: base.themes.some((each) => each.id === theme) ? {} : { [theme]: { ...label } },
  }
}

/** `sources/Báo cáo 2024.md` → `bao-cao-2024` */
function documentName(base: FactBase, path: string): string {
  const name = slug(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')) || 'document'
  return freshId(name, (each) => base.documents.some(({ id }) => id === each))
}

/** `chips/export-limits` → `Export limits` */
function labelOf(theme: string): string {
  const name = theme.slice(theme.lastIndexOf('/') + 1).replace(/[-_]+/g, ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function applied(text: string, edits: readonly BaseEdit[]): string {
  return edits.reduceRight((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text)
}

/** Undefined where the text no longer says of all other facts what it said. */
function cursorIn(
  uri: string,
  text: string,
  { before, id, statement }: { readonly before: FactBase; readonly id: string; readonly statement: string },
): number | undefined {
  const base = loadFactBase({ uri, text, bundled: false })
  const fact = base.facts.find((each) => each.id === id)
  const others = base.facts.filter((each) => each.id !== id)
  if (!fact || JSON.stringify(others.map(bare)) !== JSON.stringify(before.facts.map(bare))) return undefined
  const stated = text.slice(fact.idSpan.end, Math.max(fact.span.end, fact.idSpan.end)).indexOf(statement)
  return stated < 0 ? fact.idSpan.end : fact.idSpan.end + stated + statement.length
}

/** Without the places, which move. */
function bare({ span, idSpan, draftSpan, ...fact }: FactBase['facts'][number]) {
  return fact
}
