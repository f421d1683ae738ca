/** JSON Lines: an object a line. A line that is none is told of, and the next is read. */
import type { RawRecord } from '../../engine'
import { behindLastLine } from './bytes'

/** Bytes. A longer line is no record. */
const LONGEST_LINE = 32 * 1024 * 1024

export async function* readJsonLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<RawRecord> {
  let rest: Buffer[] = []
  let size = 0
  let line = 0
  let record = 0
  for await (const piece of pieces) {
    const end = behindLastLine(piece)
    if (end === 0) {
      size += piece.length
      // What is kept of a line that is too long is enough to know that.
      if (size <= LONGEST_LINE) rest.push(piece)
      continue
    }
    const lines = Buffer.concat([...rest, piece.subarray(0, end)])
      .toString()
      .split('\n')
      .slice(0, -1)
    for (const [nth, text] of lines.entries()) {
      line++
      if (text.trim() === '') continue
      record++
      const isLong = nth === 0 && size > LONGEST_LINE
      yield isLong ? { record, line, problem: 'a line of more than 32 MB' } : parsed(text, record, line)
    }
    rest = [piece.subarray(end)]
    size = piece.length - end
  }
  const last = Buffer.concat(rest).toString()
  if (last.trim() !== '') yield parsed(last, record + 1, line + 1)
}

function parsed(text: string, record: number, line: number): RawRecord {
  try {
    return { record, line, value: JSON.parse(text) }
  } catch (error) {
    return { record, line, problem: `no valid JSON${columnIn(error, text)}` }
  }
}

/** Where the parser stopped: ` (column 12)`. */
function columnIn(error: unknown, text: string): string {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  return ` (column ${position === undefined ? text.length + 1 : Number(position) + 1})`
}
