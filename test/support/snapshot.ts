/**
 * Snapshots made by hand: notes with the claims that a test says are in them, and fact bases. Tests of rules and
 * features so depend on neither the Markdown layer nor the matcher.
 */
import { mergedThemes } from '../../server/src/engine/facts/bases'
import { loadFactBase } from '../../server/src/engine/facts/load'
import { DEFAULT_NOTE_OPTIONS, type NoteView, type Snapshot } from '../../server/src/engine/host'
import type {
  Annotation,
  Citation,
  Container,
  FactBase,
  Language,
  Sentence,
  Verdict,
} from '../../server/src/engine/model'
import { oneStretch } from '../../server/src/engine/record/oneStretch'
import type { FileEdit } from '../../server/src/engine/rules/rule'
import { LineIndex } from '../../server/src/engine/text/lineIndex'
import type { Span } from '../../server/src/engine/text/span'

export const BASE_URI = 'file:///facts/tea.facts.yaml'
export const NOTE_URI = 'file:///notes/note.md'

/** A fact base on tea, which has all that features show: themes, sections, quotes, two languages. */
export const TEA = `version: 1
id: tea
title: { en: Tea facts, vi: Dữ kiện về trà }
documents:
  almanac:
    title: { en: The Tea Almanac, vi: Niên giám trà }
    url: https://example.org/almanac
    sections: { 1: { en: Leaves, vi: Lá trà }, 2: { en: Harvest, vi: Thu hoạch } }
themes:
  tea: { en: Tea, vi: Trà }
  tea/leaves: { en: Leaves, vi: Lá trà }
  cups: { en: Cups, vi: Chén }
facts:
  - id: leaves-scarce
    theme: tea/leaves
    statement: { en: Good leaves are scarce., vi: Lá trà ngon khan hiếm. }
    sources: [{ document: almanac, section: 1, sentence: 2, quote: scarce leaves }]
  - id: rain-slows
    theme: tea/leaves
    statement: { en: Rain may slow the harvest., vi: Mưa có thể làm chậm vụ hái. }
    strength: may
    sources: [{ document: almanac, section: 2, sentence: 1 }]
  - id: cups-crack
    theme: cups
    statement: { en: Old cups often crack. }
    strength: often
`

/** What a test says of the claim in the next pair of `⟦⟧`. */
export interface ClaimSpec {
  readonly verdict: Verdict
  /** `id`, or `base:id`; of base `tea` where none is named. */
  readonly facts?: readonly string[]
  readonly themes?: readonly string[]
  readonly language?: Language
  readonly reason?: string
  readonly confidence?: number
  readonly score?: number
  readonly container?: Container
  /** The word in the claim that says too much, and what the fact would have. */
  readonly soften?: readonly [word: string, replacement: string]
}

type Details = Omit<ClaimSpec, 'verdict' | 'facts'>

export const supported = (fact: string, details: Details = {}): ClaimSpec => ({
  verdict: 'supported',
  facts: [fact],
  ...details,
})
export const contradicted = (fact: string, details: Details = {}): ClaimSpec => ({
  verdict: 'contradicted',
  facts: [fact],
  ...details,
})
export const overstated = (fact: string, details: Details = {}): ClaimSpec => ({
  verdict: 'overstated',
  facts: [fact],
  ...details,
})
export const unverified = (theme: string, details: Details = {}): ClaimSpec => ({
  verdict: 'unverified',
  themes: [theme],
  ...details,
})

export interface World {
  readonly snapshot: Snapshot
  /** The note's text, markers taken out. */
  readonly text: string
  readonly uri: string
  /** Where `<|>` stood; 0 without one. */
  readonly cursor: number
}

/** A snapshot of one note (`⟦claim⟧`, `<|>` for the cursor) and the base on tea, or other bases by uri. */
export function world(
  marked: string,
  claims: readonly ClaimSpec[] = [],
  bases: BaseTexts = { [BASE_URI]: TEA },
): World {
  const note = makeNote(NOTE_URI, marked, claims)
  return { snapshot: makeSnapshot([note.view], bases), text: note.view.text, uri: NOTE_URI, cursor: note.cursor }
}

export type BaseTexts = Readonly<Record<string, string>>

/** A snapshot of several notes by file name: their marked text, then their claims. */
export function worldOf(
  notes: Readonly<Record<string, readonly [marked: string, ...claims: ClaimSpec[]]>>,
  bases: BaseTexts = { [BASE_URI]: TEA },
): Snapshot {
  const views = Object.entries(notes).map(
    ([name, [marked, ...claims]]) => makeNote(`file:///notes/${name}`, marked, claims).view,
  )
  return makeSnapshot(views, bases)
}

export function makeSnapshot(notes: readonly NoteView[], bases: BaseTexts): Snapshot {
  const loaded = Object.entries(bases).map(([uri, text]) => loadFactBase({ uri, text, bundled: false }))
  return {
    bases: loaded,
    themes: mergedThemes(loaded),
    notes: notes.map((note) => note.uri),
    note: (uri) => notes.find((note) => note.uri === uri),
    base: (id) => loaded.find((base) => base.id === id),
    fact: (id, base) => findFact(loaded, id, base),
  }
}

/** The text after the edits, which may come in any order. */
export function apply(text: string, edits: readonly FileEdit[]): string {
  const fromBehind = [...edits].sort((a, b) => b.span.start - a.span.start)
  return fromBehind.reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text)
}

/** The text with `⟦⟧` around the spans: what a feature points to, for people to read. */
export function mark(text: string, spans: readonly Span[]): string {
  const edits = spans.flatMap((span) => [
    { uri: '', span: { start: span.start, end: span.start }, newText: '⟦' },
    { uri: '', span: { start: span.end, end: span.end }, newText: '⟧' },
  ])
  return apply(text, edits)
}

function findFact(bases: readonly FactBase[], id: string, base?: string): ReturnType<Snapshot['fact']> {
  const colon = id.indexOf(':')
  if (base === undefined && colon > 0) return findFact(bases, id.slice(colon + 1), id.slice(0, colon))
  return bases
    .filter((each) => base === undefined || each.id === base)
    .flatMap((each) => each.facts)
    .find((fact) => fact.id === id)
}

function makeNote(uri: string, marked: string, claims: readonly ClaimSpec[]): { view: NoteView; cursor: number } {
  const { text, ranges, cursor } = readMarkers(marked)
  if (ranges.length !== claims.length) throw new Error(`${ranges.length} pairs of ⟦⟧ for ${claims.length} claims`)
  const citations = readCitations(text)
  const annotations = claims.map((claim, index) =>
    annotationOf(text, ranges[index] ?? { start: 0, end: 0 }, claim, citations),
  )
  const sentences = annotations.map((annotation, index) =>
    sentenceOf(annotation, claims[index]?.container ?? 'paragraph'),
  )
  const structure = { sentences, citations, directives: [], headings: [] }
  const lines = new LineIndex(text)
  const derivations = () => []
  const view: NoteView = {
    ...{ uri, text, lines, options: DEFAULT_NOTE_OPTIONS, structure, annotations, readingOf, derivations },
    stretches: oneStretch({ annotations, citations }, () => sentences),
  }
  return { view, cursor }
}

/** Of the view that it is a method of: a test may put another structure in. */
function readingOf(this: NoteView, { start, end }: Span): string {
  const sentence = this.structure.sentences.find(({ span }) => span.start === start && span.end === end)
  return sentence?.text ?? this.text.slice(start, end)
}

function annotationOf(text: string, span: Span, claim: ClaimSpec, citations: readonly Citation[]): Annotation {
  const facts = (claim.facts ?? []).map((name) => {
    const [id = '', base = 'tea'] = name.split(':').reverse()
    const relation = claim.verdict === 'unverified' ? 'supported' : claim.verdict
    return { id, base, relation, score: claim.score ?? 0.9, reason: claim.reason ?? '' }
  })
  const soften = claim.soften && { span: spanOf(text, claim.soften[0], span.start), replacement: claim.soften[1] }
  const cited = citations.filter(
    ({ kind, span: own }) => kind === 'reference' && own.start >= span.start && own.start <= span.end + 1,
  )
  return {
    span,
    text: text.slice(span.start, span.end),
    language: claim.language ?? 'en',
    themes: claim.themes ?? [],
    verdict: claim.verdict,
    confidence: claim.confidence ?? 0.9,
    facts,
    reason: claim.reason ?? '',
    citations: cited.map(({ id }) => id),
    heading: '',
    ...(soften ? { soften } : {}),
  }
}

function sentenceOf({ span, text, citations, heading }: Annotation, container: Container): Sentence {
  const offsets = [{ at: 0, offset: span.start }]
  return { span, text, offsets, container, heading, citations }
}

function spanOf(text: string, word: string, from: number): Span {
  const start = text.indexOf(word, from)
  return { start, end: start + word.length }
}

function readCitations(text: string): readonly Citation[] {
  return [...text.matchAll(/\[\^fact:([^\]\s]+)\](:)?/g)].map((match) => {
    const [, id = '', colon] = match
    const atStart = match.index === 0 || text[match.index - 1] === '\n'
    const kind = atStart && colon !== undefined ? 'definition' : 'reference'
    const start = match.index + '[^fact:'.length
    const end = start + id.length
    return { kind, id, idSpan: { start, end }, span: { start: match.index, end: end + 1 } }
  })
}

function readMarkers(marked: string): { text: string; ranges: readonly Span[]; cursor: number } {
  let text = ''
  let cursor = 0
  const starts: number[] = []
  const ranges: Span[] = []
  for (const part of marked.split(/(⟦|⟧|<\|>)/)) {
    if (part === '⟦') starts.push(text.length)
    else if (part === '⟧') ranges.push({ start: starts.pop() ?? 0, end: text.length })
    else if (part === '<|>') cursor = text.length
    else text += part
  }
  return { text, ranges, cursor }
}
