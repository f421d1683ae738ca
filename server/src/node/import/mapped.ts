/** Tables and JSON records: columns or paths are mapped to fields, as asked for or as their names let guess. */
import {
  type ImportWords,
  lookupIn,
  type Mapping,
  mappingFor,
  parseMapping,
  pathsOf,
  type RawRecord,
  type Reading,
  readMapped,
} from '../../engine'
import { delimiterOf, readCsv } from './csvRecords'
import type { Source } from './importFile'
import type { RecordReader } from './importRecords'
import { areLines, jsonRecords } from './jsonRecords'
import { ImportFailure, type ImportRequest } from './request'

/** How many records are looked at for the names of their fields. */
const LOOKED_AT = 50

export async function mappedReader(
  request: ImportRequest,
  source: Source,
  pieces: AsyncIterable<Buffer>,
  words: ImportWords,
): Promise<RecordReader> {
  const isTable = source.kind === 'csv' || source.kind === 'tsv'
  const delimiter = source.kind === 'tsv' ? '\t' : delimiterOf(source.head)
  const records = isTable ? readCsv(pieces, delimiter) : await jsonRecords(areLines(request.input, source.head), pieces)
  const iterator = records[Symbol.asyncIterator]()
  const first = await take(iterator, isTable ? 1 : LOOKED_AT)
  const columns = isTable
    ? header(first[0], request.shown(request.input))
    : [...new Set(first.flatMap((each) => ('value' in each ? pathsOf(each.value) : [])))]
  if (!isTable && columns.length === 0)
    throw new ImportFailure('unreadable', `${request.shown(request.input)}: ${whyNothing(first)}`)
  const mapping = mappingOf(request, columns, words)
  if (!isTable) {
    return { records: chained(first, iterator), read: (value) => readMapped(lookupIn(value), mapping), mapping }
  }
  const rows = new Map(columns.map((name, nth) => [name, nth] as const).reverse())
  return { records: chained([], iterator), read: (value) => readRow(value, columns, rows, mapping), mapping }
}

/** Of records none of which has a name in it. */
function whyNothing(records: readonly RawRecord[]): string {
  const [broken] = records.flatMap((each) => ('problem' in each ? [each] : []))
  if (broken) return `record ${broken.record}, line ${broken.line}: ${broken.problem}; there is no other record`
  const [first] = records
  if (!first) return 'there is no record in it'
  return `record ${first.record}, line ${first.line}: no JSON object, and neither is any other record`
}

/** Each by a name of its own: those without one by their number, of several with one name the later by name and number. */
function header(first: RawRecord | undefined, file: string): readonly string[] {
  if (!first || !('value' in first) || !Array.isArray(first.value))
    throw new ImportFailure(
      'unreadable',
      `${file}: the first row${first ? ` (line ${first.line})` : ''}, which should name the columns, cannot be read${first && 'problem' in first ? `: ${first.problem}` : ''}`,
    )
  const names = first.value.map((name) => String(name).trim())
  return names.map((name, nth) => {
    if (name === '') return `#${nth + 1}`
    return names.indexOf(name) < nth ? `${name} (column ${nth + 1})` : name
  })
}

function mappingOf({ map, input, shown }: ImportRequest, columns: readonly string[], words: ImportWords): Mapping {
  const given = parseMapping(map)
  if ('message' in given) throw new ImportFailure('usage', given.message)
  const result = mappingFor(columns, given, words)
  if (!result.ok) throw new ImportFailure('usage', `${shown(input)}: ${result.message}`)
  return result.mapping
}

/** A row with more cells than there are columns has a delimiter in a text: what stands where is not known any more. */
function readRow(
  value: unknown,
  columns: readonly string[],
  places: ReadonlyMap<string, number>,
  mapping: Mapping,
): Reading {
  const cells = Array.isArray(value) ? value.map(String) : []
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    const reason = `more cells than the ${columns.length} columns: a text with a delimiter in it needs quotes`
    return { kind: 'skip', reason }
  }
  return readMapped((source) => cells[places.get(source) ?? -1], mapping)
}

async function take(records: AsyncIterator<RawRecord>, count: number): Promise<readonly RawRecord[]> {
  const taken: RawRecord[] = []
  while (taken.length < count) {
    const next = await records.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}

async function* chained(first: readonly RawRecord[], rest: AsyncIterator<RawRecord>): AsyncGenerator<RawRecord> {
  yield* first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
