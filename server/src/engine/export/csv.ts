/** Every claim as a row of a table (RFC 4180, lines ending in CRLF). */
import { stringify } from 'csv-stringify/sync'
import { inLanguage } from '../features/language'
import type { NoteView } from '../host'
import type { Annotation } from '../model'
import { regionOf } from './places'
import type { ReportContext, ReportWriter } from './report'
import { reportedSources } from './sources'

const COLUMNS = [
  ...['path', 'line', 'column', 'end_line', 'end_column', 'start', 'end'],
  ...['verdict', 'confidence', 'themes', 'claim', 'reason'],
  ...['base', 'fact', 'statement', 'other_facts', 'source', 'url', 'cited'],
] as const

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>

export class CsvWriter implements ReportWriter {
  constructor(private readonly context: ReportContext) {}

  begin(): string {
    return (this.context.byteOrderMark ? '\uFEFF' : '') + written([COLUMNS])
  }

  note(note: NoteView): string {
    const rows = note.annotations.map((claim) => rowOf(claim, note, this.context))
    return written(rows.map((row) => COLUMNS.map((column) => row[column])))
  }

  end(): string {
    return ''
  }
}

/** What a spreadsheet would take for a formula gets an apostrophe before it, as spreadsheets themselves write such text. */
function written(rows: readonly (readonly (string | number)[])[]): string {
  return stringify([...rows], { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

function rowOf(claim: Annotation, note: NoteView, { snapshot, reader, pathOf }: ReportContext): Row {
  const language = reader === 'auto' ? claim.language : reader
  const region = regionOf(note.lines, claim.span)
  const [best, ...others] = claim.facts
  const fact = best && snapshot.fact(best.id, best.base)
  const sources = fact ? reportedSources(snapshot, fact, language) : []
  return {
    path: pathOf(note.uri),
    line: region.startLine,
    column: region.startColumn,
    end_line: region.endLine,
    end_column: region.endColumn,
    start: claim.span.start,
    end: claim.span.end,
    verdict: claim.verdict,
    confidence: Math.round(claim.confidence * 1000) / 1000,
    themes: claim.themes.join('; '),
    claim: note.readingOf(claim.span),
    reason: claim.reason,
    base: best?.base ?? '',
    fact: best?.id ?? '',
    statement: fact ? inLanguage(fact.statement, language) : '',
    other_facts: others.map(({ id, base }) => `${base}:${id}`).join('; '),
    source: sources.map(({ title, place }) => (place ? `${title}, ${place}` : title)).join('; '),
    url: sources.find(({ url }) => url !== undefined)?.url ?? '',
    cited: claim.citations.join('; '),
  }
}
