/** CSV and TSV, row by row. A row with broken quotes is told of, and the next line is read as if nothing had been. */
import type { Options } from 'csv-parse/sync'
import type { RawRecord } from '../../engine'
import { behindLastLine, LINE_FEED, lineEnds } from './bytes'

type Parse = typeof import('csv-parse/sync')['parse']

/** Bytes. Quotes that are open for longer were never closed. */
const LONGEST_ROW = 1024 * 1024

/** The first row, which names the columns, is record 0. Values are lists of cells. */
export async function* readCsv(pieces: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<RawRecord> {
  const { parse } = await import('csv-parse/sync')
  const rows = new Rows(parse, delimiter)
  for await (const piece of pieces) yield* rows.read(piece, false)
  yield* rows.read(Buffer.alloc(0), true)
}

/** The likeliest of `, ; tab |`: the one that the first line has most of, outside quotes. */
export function delimiterOf(head: string): string {
  const [line = ''] = head.split(/[\r\n]/)
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

class Rows {
  /** What has been read and is in no record yet. */
  private rest = Buffer.alloc(0)
  private line = 1
  private record = -1
  private oldLines = false
  /** Within a line that was given up, up to its end. */
  private skipping = false

  constructor(
    private readonly parse: Parse,
    private readonly delimiter: string,
  ) {}

  *read(piece: Buffer, isEnd: boolean): Generator<RawRecord> {
    this.rest = Buffer.concat([this.rest, this.behindSkipped(this.withLines(piece))])
    // Half a line may be half a quote.
    const whole = behindLastLine(this.rest)
    const isLong = this.rest.length - whole > LONGEST_ROW
    yield* this.rowsUpTo(isEnd && !isLong ? this.rest.length : whole, isEnd || isLong)
    if (!isLong) return
    yield { record: ++this.record, line: this.line, problem: 'a line of more than 1 MB' }
    this.rest = Buffer.alloc(0)
    this.skipping = true
  }

  /** `isLast`: what is open there is never closed. */
  private *rowsUpTo(end: number, isLast: boolean): Generator<RawRecord> {
    let size = end
    while (size > 0) {
      const { rows, used, broken } = this.rowsIn(this.rest.subarray(0, size))
      yield* rows
      this.drop(used)
      size -= used
      if (size === 0) return
      if (broken === OPEN && !isLast && size < LONGEST_ROW) return
      const end = lineEnd(this.rest, size)
      yield this.oneLine(this.rest.subarray(0, end), broken)
      this.drop(end)
      size -= end
    }
  }

  private behindSkipped(piece: Buffer): Buffer {
    if (!this.skipping) return piece
    const at = piece.indexOf(LINE_FEED)
    if (at < 0) return piece.subarray(piece.length)
    this.skipping = false
    this.line++
    return piece.subarray(at + 1)
  }

  /** Lines of old Macs end in CR alone. */
  private withLines(piece: Buffer): Buffer {
    if (this.record < 0 && this.rest.length === 0) this.oldLines = piece.includes(13) && !piece.includes(10)
    if (!this.oldLines) return piece
    return Buffer.from(piece.map((byte) => (byte === 13 ? 10 : byte)))
  }

  private drop(bytes: number): void {
    this.line += lineEnds(this.rest.subarray(0, bytes))
    this.rest = this.rest.subarray(bytes)
  }

  /** Rows up to the end or the first that is broken, and how many bytes they are. */
  private rowsIn(bytes: Buffer): {
    readonly rows: readonly RawRecord[]
    readonly used: number
    readonly broken: string
  } {
    const rows: RawRecord[] = []
    let used = 0
    let line = this.line
    try {
      this.parse(bytes, {
        ...this.options(),
        on_record: (cells: unknown, context: { readonly bytes: number }) => {
          if (!isEmpty(cells)) rows.push({ record: ++this.record, line, value: cells })
          line += lineEnds(bytes.subarray(used, context.bytes))
          used = context.bytes
          return null
        },
      })
      return { rows, used: bytes.length, broken: '' }
    } catch (error) {
      return { rows, used, broken: codeOf(error) }
    }
  }

  /** A line by itself, quotes taken as letters where they stand within a cell; broken where that is no row either. */
  private oneLine(bytes: Buffer, broken: string): RawRecord {
    const { line } = this
    const record = ++this.record
    try {
      const [cells] = this.parse(bytes, { ...this.options(), relax_quotes: true })
      if (broken !== OPEN && cells !== undefined) return { record, line, value: cells.map(withoutOuterQuotes) }
    } catch {
      // Told below.
    }
    return { record, line, problem: `broken quotes: ${WHY[broken] ?? 'a quote that does not belong there'}` }
  }

  private options(): Options {
    const { delimiter } = this
    return { delimiter, record_delimiter: ['\n', '\r\n'], relax_column_count: true, skip_empty_lines: false }
  }
}

const OPEN = 'CSV_QUOTE_NOT_CLOSED'
const WHY: Readonly<Record<string, string>> = {
  [OPEN]: 'one is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'one is closed within a cell (write "" for a quote)',
}

function lineEnd(bytes: Buffer, size: number): number {
  const at = bytes.indexOf(10)
  return at < 0 || at >= size ? size : at + 1
}

/** `"a "b" c"` → `a "b" c` */
function withoutOuterQuotes(cell: unknown): string {
  const text = String(cell)
  return /^"[\s\S]*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text
}

function isEmpty(cells: unknown): boolean {
  return Array.isArray(cells) && cells.every((cell) => cell === '')
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
