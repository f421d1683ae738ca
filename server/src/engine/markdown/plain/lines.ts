/** Lines of a stretch, and what their beginnings make of them. */
import { isAsciiLetter } from '../../text/scan'

/** A line without the marks and the indentation of the containers around it, and without its break, which ends at `next`. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
  /** The column of `start` in the line as it is written: tabs reach to every fourth. */
  readonly column: number
  /** What is left of a tab before `start` that a container's indentation ends in, in columns. */
  readonly pad: number
}

/** The lines of a text, without spaces at their ends. Undefined where a tab or a lone carriage return ends one. */
export function linesOf(text: string): Line[] | undefined {
  if (LONE_RETURN.test(text)) return undefined
  const lines: Line[] = []
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at)
    const next = feed < 0 ? text.length : feed + 1
    let end = feed < 0 ? next : feed
    if (end > at && text.charCodeAt(end - 1) === 13) end--
    while (end > at && text.charCodeAt(end - 1) === 32) end--
    const start = textStart(text, { start: at, end }) === end ? end : at
    if (start < end && text.charCodeAt(end - 1) === 9) return undefined
    lines.push({ start, end, next, column: 0, pad: 0 })
    at = next
  }
  return lines
}

const LONE_RETURN = /\r(?!\n)/

export function isBlank({ start, end }: Line): boolean {
  return start === end
}

/** How far a line is indented, in columns. */
export function indentOf(text: string, { start, end, column, pad }: Line): number {
  let to = column
  for (let at = start; at < end; at++) {
    const width = widthOf(text.charCodeAt(at), to)
    if (width === 0) break
    to += width
  }
  return to - column + pad
}

/** Where a line's text begins, behind its indentation. */
export function textStart(text: string, { start, end }: Pick<Line, 'start' | 'end'>): number {
  let at = start
  while (at < end && widthOf(text.charCodeAt(at), 0) > 0) at++
  return at
}

/** How wide white space is at a column; 0 for all else. */
function widthOf(code: number, column: number): number {
  return code === 32 ? 1 : code === 9 ? 4 - (column % 4) : 0
}

/** The line from so many columns on. */
export function within(text: string, line: Line, columns: number): Line {
  if (isBlank(line)) return line
  let { start, column } = line
  let left = columns - line.pad
  for (; left > 0 && start < line.end; start++) {
    const width = widthOf(text.charCodeAt(start), column) || 1
    column += width
    left -= width
  }
  return { start, end: line.end, next: line.next, column, pad: -left }
}

/** What a line begins, or goes on with; `unsure`: anything that needs the parser. */
export type LineKind = 'text' | 'heading' | 'fence' | 'quote' | 'list' | 'table' | 'label' | 'break' | 'unsure'

type Rule = readonly [pattern: RegExp, kind: LineKind]

const ANYTHING = /[\s\S]/y
const ITEM = /(?:[-+*]|\d{1,9}[.)]) {1,4}[^ \t\r\n]/y
const FENCE: Rule = [/```|~~~/y, 'fence']
/** Items and breaks look alike: `* * *`. */
const UNSURE_LIST: readonly Rule[] = [
  [/[-+*_ \t]+(?=[\r\n]|$)/y, 'unsure'],
  [ITEM, 'list'],
]
const LIST: readonly Rule[] = [[/(?:-{3,}|\*{3,}|_{3,})(?=[\r\n]|$)/y, 'break'], ...UNSURE_LIST]
/** Neither a line under a heading nor one under the head of a table. */
const SIGNED: Rule = [/[-+](?![-+\s])[^\r\n]*[^-:|\s]/y, 'text']
const FIGURES: readonly Rule[] = [
  [ITEM, 'list'],
  [/\d+(?![.)\d])|\d{1,9}[.)](?![ \t\r\n]|$)|\d{10}/y, 'text'],
]

/** By their first character, what lines may be: the first rule that matches counts, `unsure` where none does. */
const RULES: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>([
  [
    '#',
    [
      [/#{1,6} +[^ #]/y, 'heading'],
      [/#[^\s#]/y, 'text'],
    ],
  ],
  ['`', [FENCE, [ANYTHING, 'text']]],
  ['~', [FENCE]],
  ['>', [[ANYTHING, 'quote']]],
  ['|', [[ANYTHING, 'table']]],
  // A footnote or a label may be defined.
  [
    '[',
    [
      [/\[[^\]]{0,999}\]:/y, 'label'],
      [ANYTHING, 'text'],
    ],
  ],
  ['*', [[/\*{1,2}[^\s*]/y, 'text'], ...LIST]],
  ['_', [[/_{1,2}[^\s_]/y, 'text'], ...LIST]],
  ['-', [SIGNED, ...LIST]],
  ['+', [SIGNED, ...LIST]],
  ['$', [[/\$(?!\$)/y, 'text']]],
  ['<', [[/<https?:\/\//y, 'text']]],
  [':', []],
  ['=', []],
  ['\\', []],
  ...Array.from('0123456789', (figure): [string, readonly Rule[]] => [figure, FIGURES]),
])

/** The kind of a line that is not blank. Of indented lines, only lists are known. */
export function kindOf(text: string, line: Line): LineKind {
  const { start } = line
  const code = text.charCodeAt(start)
  if (line.pad > 0 || code === 32 || code === 9)
    return indentOf(text, line) < 4 ? kindBy(UNSURE_LIST, text, textStart(text, line)) : 'unsure'
  return code > 127 || isAsciiLetter(code) ? 'text' : kindBy(RULES.get(text.charAt(start)), text, start)
}

function kindBy(rules: readonly Rule[] | undefined, text: string, at: number): LineKind {
  if (!rules) return 'text'
  return rules.find(([pattern]) => matches(pattern, text, at))?.[1] ?? 'unsure'
}

export function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
