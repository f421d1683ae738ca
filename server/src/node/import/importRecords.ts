/** Imports records (ClaimReview, tables, JSON) one by one, in memory that does not grow with the file. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  baseLine,
  ClaimReviews,
  factLine,
  type ImportWords,
  Intake,
  loadRatings,
  type Mapping,
  type RatingTable,
  type RawRecord,
  type Reading,
  reportLines,
  slug,
  withRatings,
} from '../../engine'
import { readTextNow } from '../readText'
import { utf8Pieces } from './bytes'
import type { Source } from './importFile'
import { areLines, jsonRecords } from './jsonRecords'
import { mappedReader } from './mapped'
import { BaseOutput } from './output'
import { Progress } from './progress'
import { ImportFailure, type ImportOutcome, type ImportRequest } from './request'
import { readImportWords } from './words'

/** How records of a kind are made facts of. `mapping` is known once the first record has been read. */
export interface RecordReader {
  readonly records: AsyncIterable<RawRecord>
  read(value: unknown): Reading
  readonly mapping?: Mapping
}

/** Of claims that were checked, and of plain facts. */
const THEMES = { checked: 'fact-checks', plain: 'imported' }

function themeFor({ theme }: ImportRequest, { mapping }: RecordReader): string {
  const named = theme?.split('/').map(slug).filter(Boolean).join('/')
  const isChecked = !mapping || mapping.fields.some(({ field }) => field === 'rating' || field === 'value')
  return named || (isChecked ? THEMES.checked : THEMES.plain)
}

export async function importRecords(request: ImportRequest, source: Source): Promise<ImportOutcome> {
  const words = readImportWords()
  const { language } = request
  const ratings = ratingsFor(request, words)
  const progress = new Progress(request, source.size)
  const pieces = utf8Pieces(request.input, { signal: request.signal, onRead: (bytes) => progress.add(bytes) })
  const reader = await readerFor(request, source, pieces, words)
  const theme = themeFor(request, reader)
  const intake = new Intake({ words, ratings, theme, ...(language === undefined ? {} : { language }) })
  progress.facts = () => intake.facts
  const output = await BaseOutput.open(source.output)
  try {
    await takeAll(reader, intake, output)
    const report = reportLines({
      what: source.what,
      output: request.shown(source.output),
      intake,
      ...(reader.mapping ? { mapping: reader.mapping } : {}),
    })
    if (intake.facts === 0)
      throw new ImportFailure(
        'nothing',
        `${request.shown(request.input)}: there is no fact in it; nothing was written`,
        report,
      )
    await output.finish(baseLine(baseId(source.output), intake.themes), request.signal)
    return { ok: true, output: source.output, facts: intake.facts, skipped: intake.skipped.count, report }
  } finally {
    await output.discard()
  }
}

async function takeAll({ records, ...rest }: RecordReader, intake: Intake, output: BaseOutput): Promise<void> {
  for await (const record of records) {
    const reading: Reading = 'problem' in record ? { kind: 'skip', reason: record.problem } : rest.read(record.value)
    for (const fact of intake.take(reading, record)) await output.write(factLine(fact))
  }
}

function baseId(path: string): string {
  return (
    basename(path)
      .replace(/\.facts\.jsonl$/, '')
      .replace(/[^A-Za-z0-9_.-]+/g, '-') || 'imported'
  )
}

function ratingsFor({ ratings, shown }: ImportRequest, words: ImportWords): RatingTable {
  if (ratings === undefined) return words.ratings
  const read = readTextNow(ratings)
  if (!read.ok) throw new ImportFailure('unreadable', read.message.replace(ratings, shown(ratings)))
  const { table, problems } = loadRatings(read.text)
  const [first] = problems
  if (first) {
    const line = read.text.slice(0, first.span.start).split('\n').length
    throw new ImportFailure('usage', `${shown(ratings)}:${line}: ${first.message}`)
  }
  return withRatings(table, words.ratings)
}

async function readerFor(
  request: ImportRequest,
  source: Source,
  pieces: AsyncIterable<Buffer>,
  words: ImportWords,
): Promise<RecordReader> {
  if (source.kind !== 'claimreview') return mappedReader(request, source, pieces, words)
  const reviews = new ClaimReviews()
  const isLines = areLines(request.input, source.head)
  if (!isLines && source.size <= SMALL) knowAll(reviews, await readFile(request.input, 'utf8'))
  return { records: await jsonRecords(isLines, pieces), read: (value) => reviews.read(value) }
}

/** Bytes. Of a document as small as this, nodes may refer to those behind them. */
const SMALL = 8 * 1024 * 1024

function knowAll(reviews: ClaimReviews, text: string): void {
  try {
    reviews.know(JSON.parse(text))
  } catch {
    // It is read record by record, and told of there.
  }
}
