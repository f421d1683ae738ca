/** The report for people: note by note, each claim where it stands, with its verdict, the fact, why, and the source. */
import {
  type Annotation,
  citationId,
  citedAs,
  type Fact,
  inLanguage,
  type Language,
  MARKS,
  type NoteView,
  type Snapshot,
  strings,
  VERDICTS,
  type Verdict,
} from '../../engine'
import { lineAndColumn } from '../places'
import { safe } from '../terminal'
import { excerpt } from './excerpt'
import type { CheckReport, ReportStyle } from './format'
import { ink } from './ink'
import { labelled } from './labelled'
import { evidenceRows, sourceLines } from './sources'
import type { Summary } from './summary'

const INDENT = '  '
const WIDEST = 120

export async function* pretty(report: CheckReport, style: ReportStyle): AsyncIterable<string> {
  for await (const note of report.notes()) {
    const claims = note.annotations.filter(({ verdict }) => style.shown.has(verdict))
    if (claims.length === 0) continue
    yield `${style.paint.bold.underline(safe(note.uri))}\n\n`
    for (const claim of claims) yield `${claimBlock(claim, note, report.snapshot, style)}\n\n`
  }
  if (!style.quiet) yield summaryLines(report.summary(), style)
}

function claimBlock(claim: Annotation, note: NoteView, snapshot: Snapshot, style: ReportStyle): string {
  const gutter = String(note.lines.lineCount).length
  const lines = [
    heading(claim, note, style),
    ...excerptLines(claim, note, gutter, style),
    ...because(claim, snapshot, gutter, style),
  ]
  return lines.map((line) => (line ? INDENT + line : line)).join('\n')
}

/** `✗ contradicted  notes/a.md:12:3  chips/export-limits`: terminals and editors make the place a link. */
function heading(claim: Annotation, note: NoteView, style: ReportStyle): string {
  const { paint } = style
  const verdict = ink(claim.verdict, style).bold(
    `${MARKS[claim.verdict]} ${verdictWord(claim.verdict, readerOf(claim, style))}`,
  )
  const place = `${safe(note.uri)}:${lineAndColumn(note.lines, claim.span.start)}`
  return `${verdict}  ${paint.cyan(place)}  ${paint.dim(narrowest(claim.themes).map(safe).join(', '))}`
}

/** `chips/export-limits` says `chips` too. */
function narrowest(themes: readonly string[]): readonly string[] {
  return themes.filter((theme) => !themes.some((other) => other.startsWith(`${theme}/`)))
}

function excerptLines(claim: Annotation, note: NoteView, gutter: number, style: ReportStyle): string[] {
  const bar = style.paint.dim('│')
  const marked = { claim: claim.span, word: claim.soften?.span }
  const rows = excerpt(note, marked, room(style, gutter + 3))
  const underlined = claim.verdict === 'contradicted' || claim.verdict === 'overstated'
  return rows.flatMap(({ line, text, marks }) => [
    `${style.paint.dim(String(line ?? '').padStart(gutter))} ${bar} ${text}`,
    ...(underlined ? [`${' '.repeat(gutter)} ${bar} ${ink(claim.verdict, style)(marks)}`] : []),
  ])
}

/** The fact with its id, the reason, the sources: each under its own label, wrapped beside it. */
function because(claim: Annotation, snapshot: Snapshot, gutter: number, style: ReportStyle): string[] {
  const language = readerOf(claim, style)
  const words = strings(language)
  const best = claim.facts[0]
  const fact = best && snapshot.fact(best.id, best.base)
  const id = fact && citationId(snapshot, fact)
  const cited = fact && citedAs(snapshot, claim, fact) !== undefined ? ` (${style.words.cited})` : ''
  const parts: (readonly [string, string])[] = [
    ...(fact ? [[words.fact, `${id}${cited}: ${inLanguage(fact.statement, language)}`] as const] : []),
    [words.why, claim.reason],
    ...(fact && areSeveral(snapshot) ? [[words.factBase, baseTitle(fact, snapshot, language)] as const] : []),
    ...(fact ? sourceLines(fact, snapshot, language).map((line) => [words.source, line] as const) : []),
    ...(fact ? evidenceRows(fact, snapshot, { language, now: style.now }) : []),
  ]
  const rows = parts.map(([name, text]) => [name.toLowerCase(), text] as const)
  return labelled(rows, ' '.repeat(gutter + 1), room(style, 0), style.paint)
}

/** Then it matters which one speaks. */
function areSeveral({ bases }: Snapshot): boolean {
  return bases.filter(({ facts }) => facts.length > 0).length > 1
}

function baseTitle(fact: Fact, snapshot: Snapshot, language: Language): string {
  const base = snapshot.base(fact.base)
  return base ? inLanguage(base.title, language) : fact.base
}

function summaryLines(counts: Summary, style: ReportStyle): string {
  const { paint, words, shown } = style
  if (counts.claims === 0) return `${words.count(counts.files, 0)}: ${words.noClaims}\n`
  const parts = VERDICTS.map((verdict) => {
    const text = `${MARKS[verdict]} ${counts[verdict]} ${verdictWord(verdict, words.language)}`
    return counts[verdict] ? ink(verdict, style)(text) : paint.dim(text)
  })
  const hidden = counts.unverified > 0 && !shown.has('unverified') ? `${paint.dim(words.hidden)}\n` : ''
  return `${paint.bold(words.count(counts.files, counts.claims))}: ${parts.join('  ')}\n${hidden}`
}

function readerOf(claim: Annotation, style: ReportStyle): Language {
  return style.reader === 'auto' ? claim.language : style.reader
}

function verdictWord(verdict: Verdict, language: Language): string {
  return strings(language).verdicts[verdict].toLowerCase()
}

function room(style: ReportStyle, taken: number): number {
  return Math.max(20, Math.min(style.columns, WIDEST) - INDENT.length - taken)
}
