/** Tables whose every row is written with bars at both ends, and with as many cells as the first. */
import type { Table, TableCell, TableRow } from 'mdast'
import type { BlockParser, Read } from './blocks'
import { isBlank, type Line, matches } from './lines'
import { positionOf } from './nodes'

const DELIMITERS = /\|(?: *:?-+:? *\|)+(?=[\r\n]|$)/y

export function readTable(parser: BlockParser, lines: readonly Line[], nth: number): Read | undefined {
  const below = lines[nth + 1]
  if (!below || !matches(DELIMITERS, parser.text, below.start)) return undefined
  const columns = barsIn(parser.text, below)
  const children: TableRow[] = []
  let next = nth
  for (let line = lines[next]; line && !isBlank(line); line = lines[++next]) {
    if (next === nth + 1) continue
    const row = barsIn(parser.text, line) === columns ? readRow(parser, line) : undefined
    if (!row) return undefined
    children.push(row)
  }
  const position = positionOf(lines[nth]?.start ?? 0, lines[next - 1]?.end ?? 0)
  const node: Table = { type: 'table', children, position }
  return { node, next }
}

function barsIn(text: string, { start, end }: Line): number {
  let bars = 0
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 124) bars++
  return bars
}

function readRow(parser: BlockParser, { start, end }: Line): TableRow | undefined {
  const { text } = parser
  const cells: TableCell[] = []
  if (text.charCodeAt(start) !== 124 || text.charCodeAt(end - 1) !== 124) return undefined
  for (let from = start + 1; from < end; ) {
    const to = text.indexOf('|', from)
    const cell = readCell(parser, from, to)
    if (!cell) return undefined
    cells.push(cell)
    from = to + 1
  }
  return { type: 'tableRow', children: cells, position: positionOf(start, end) }
}

function readCell(parser: BlockParser, from: number, to: number): TableCell | undefined {
  let start = from
  let end = to
  while (start < end && parser.text.charCodeAt(start) === 32) start++
  while (end > start && parser.text.charCodeAt(end - 1) === 32) end--
  const children = parser.inLine(start, end)
  return children && { type: 'tableCell', children, position: positionOf(start, end) }
}
