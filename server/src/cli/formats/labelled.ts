/** Texts under their labels, in two columns: `why     The note has …`. Texts are made safe and wrapped beside the label. */
import type { ChalkInstance } from 'chalk'
import { safe, width, wrap } from '../terminal'

/** Too narrow a column is not read; a terminal that is narrower breaks the line itself. */
const NARROWEST = 20

/** `columns`: how many the rows may take, indent and label included. Rows without text are left out. */
export function labelled(
  rows: readonly (readonly [label: string, text: string])[],
  indent: string,
  columns: number,
  paint: ChalkInstance,
): string[] {
  const shown = rows.filter(([, text]) => text)
  const label = Math.max(0, ...shown.map(([name]) => width(name)))
  const room = Math.max(NARROWEST, columns - indent.length - label - 2)
  return shown.flatMap(([name, text]) =>
    wrap(safe(text), room).map((line, index) => `${indent}${paint.dim(padded(index ? '' : name, label))}  ${line}`),
  )
}

/** Columns, not code units: a label may hold marks of its own. */
function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}
