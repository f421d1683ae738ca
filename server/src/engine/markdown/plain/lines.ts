/** Lines of a stretch, and what their beginnings make of them. */
import { isAsciiLetter } from '../../text/scan'

/** A line without the marks and the indentation of the containers around it, and without its break, which ends at `next`. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** Undefined where lines end in ways that need care: white space at the end, or a lone carriage return. */
export function linesOf(text: string): Line[] | undefined {
  if (LONE_RETURN.test(text)) return undefined
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 ? text.length : feed + 1
    let end = feed < 0 ? next : feed
    if (feed > start && text.charCodeAt(feed - 1) === CARRIAGE_RETURN) end--
    const blank = blankFrom(text, start, end)
    if (blank) lines.push({ start: end, end, next })
    else if (isSpaceCode(text.charCodeAt(end - 1))) return undefined
    else lines.push({ start, end, next })
    start = next
  }
  return lines
}

const LONE_RETURN = /\r(?!\n)/
const CARRIAGE_RETURN = 13

function isSpaceCode(code: number): boolean {
  return code === 32 || code === 9 || code === CARRIAGE_RETURN
}

function blankFrom(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++
  return at === end
}

export function isBlank({ start, end }: Line): boolean {
  return start === end
}

/** How many spaces a line begins with. */
export function indentOf(text: string, { start, end }: Line): number {
  let at = start
  while (at < end && text.charCodeAt(at) === 32) at++
  return at - start
}

/** What a line begins, or goes on with; `unsure`: anything that needs the parser. */
export type LineKind = 'text' | 'heading' | 'fence' | 'quote' | 'list' | 'table' | 'label' | 'break' | 'unsure'

type Rule = readonly [pattern: RegExp, kind: LineKind]

const ANYTHING = /[\s\S]/y
const ITEM = /(?:[-+*]|\d{1,9}[.)]) {1,4}[^ \t\r\n]/y
const FENCE: Rule = [/```|~~~/y, 'fence']
/** Items and breaks look alike: `* * *`. */
const UNSURE_LIST: readonly Rule[] = [
  [/[-+*_ ]+(?=[\r\n]|$)/y, 'unsure'],
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
      [/\[[^\]]*\]:/y, 'label'],
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
  ['\t', []],
  ['\\', []],
  ...Array.from('0123456789', (figure): [string, readonly Rule[]] => [figure, FIGURES]),
])

/** The kind of a line that is not blank. Of indented lines, only lists are known. */
export function kindOf(text: string, line: Line): LineKind {
  const { start } = line
  const code = text.charCodeAt(start)
  if (code > 127 || isAsciiLetter(code)) return 'text'
  if (code !== 32) return kindBy(RULES.get(text.charAt(start)), text, start)
  const indent = indentOf(text, line)
  return indent < 4 ? kindBy(UNSURE_LIST, text, start + indent) : 'unsure'
}

function kindBy(rules: readonly Rule[] | undefined, text: string, at: number): LineKind {
  if (!rules) return 'text'
  return rules.find(([pattern]) => matches(pattern, text, at))?.[1] ?? 'unsure'
}

export function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
